import type { DefaultServerCellComponentProps } from 'payload';

import { readName } from './names.ts';
import { idIn, rowOf } from './row-of.ts';

/** The name of the record that a row points at. */
export async function NameCell(props: DefaultServerCellComponentProps) {
  const { field, payload } = props;
  const cellData: unknown = props.cellData;
  const id = rowOf(props) === null ? null : idIn(cellData);
  const target = 'relationTo' in field && typeof field.relationTo === 'string' ? field.relationTo : '';
  if (id === null || target === '') return <span className="zq-none">—</span>;
  const name = await readName(payload, target, id);
  return (
    <span className="zq-cut" title={name}>
      {name === '' ? '—' : name}
    </span>
  );
}
