/** The heading of a section of a form. */
export function SectionHead({ title }: { title: string }) {
  return <h2 className="zq-section">{title}</h2>;
}
