import { Link } from '@payloadcms/ui';

/** A number on the first page; it leads to the list of what it counts. */
export interface Count {
  label: string;
  total: number | string;
  href: string;
  note?: string;
  tone?: 'warn' | 'bad';
}

/** The numbers of the first page in one strip. */
export function CountStrip({ counts }: { counts: readonly Count[] }) {
  return (
    <ul className="zq-counts">
      {counts.map(({ label, total, href, note, tone }) => (
        <li key={label}>
          <Link href={href} prefetch={false}>
            {label}
            <b className={tone === undefined || total === 0 ? '' : `zq-${tone}`}>
              {typeof total === 'number' ? total.toLocaleString('zh-CN') : total}
            </b>
            {note !== undefined && <small>{note}</small>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
