import { Link } from '@payloadcms/ui';
import type { DefaultServerCellComponentProps } from 'payload';

import { EnterSite } from './EnterSite.tsx';
import { nextStepOf } from './next-steps.ts';
import { rowOf } from './row-of.ts';

/** The one button of a row: what usually comes next. */
export function NextCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props);
  if (row === null) return null;
  const { label, href, site } = nextStepOf(props.collectionSlug, row);
  const name = [row.title, row.name, row.originalName].find((one) => typeof one === 'string') ?? '';
  if (site !== undefined) return <EnterSite site={site} href={href} label={label} name={String(name)} />;
  return (
    <Link className="zq-next" href={href} prefetch={false} aria-label={`${label}：${String(name)}`}>
      {label}
    </Link>
  );
}
