import type { Payload } from 'payload';

import { Icon } from '../parts/Icon.tsx';
import { OthersOnly } from './OthersOnly.tsx';
import { readName } from './names.ts';
import { idIn, type Row } from './row-of.ts';

/** Who is editing the record of a row. Payload reads the locks of all rows at once and puts them into the rows. */
export async function RowLock({ row, payload }: { row: Row; payload: Payload }) {
  const editor = row._isLocked === true ? idIn(row._userEditing) : null;
  if (editor === null) return null;
  const name = await readName(payload, 'users', editor);
  return (
    <OthersOnly user={editor}>
      <span className="zq-row-lock" title={`${name}正在编辑`}>
        <Icon name="lock" size={16} />
        {name}正在编辑
      </span>
    </OthersOnly>
  );
}
