/** The stops of a route written `甲 → 乙 → 丙`; none when the text is no such line. */
export function splitStops(text: string): string[] {
  const stops = text
    .split('→')
    .map((stop) => stop.trim())
    .filter((stop) => stop !== '');
  return stops.length > 1 ? stops : [];
}
