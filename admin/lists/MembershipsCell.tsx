import type { DefaultServerCellComponentProps } from 'payload';

import { presentAccount } from '../people/present-account.ts';
import { roleNames } from '#policy/roles.ts';
import { readName } from './names.ts';
import { rowOf } from './row-of.ts';

const shown = 2;

/** Where a person works and as what: `青石镇 采编`, more sites as a number. */
export async function MembershipsCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props);
  if (row === null) return null;
  // Roles are not for everybody to see.
  if (row.memberships === undefined) return <span className="zq-none">—</span>;
  const group = presentAccount({ groupRoles: row.groupRoles }).roles.map((role) => roleNames[role]);
  const memberships = Array.isArray(row.memberships) ? (row.memberships as unknown[]) : [];
  const places = await Promise.all(
    memberships.slice(0, shown).map(async (membership) => {
      const { roles, sites } = presentAccount({ memberships: [membership] });
      const [site] = sites;
      const name = site === undefined ? '' : await readName(props.payload, 'sites', idOf(site));
      return `${name} ${roles.map((role) => roleNames[role]).join('、')}`.trim();
    }),
  );
  const more = memberships.length > shown ? `等 ${memberships.length} 个站点` : '';
  const said = [...group, ...places].join('；') + more;
  return (
    <span className={said === '' ? 'zq-none' : 'zq-cut zq-cut--wide'} title={said}>
      {said === '' ? '还没有授权' : said}
    </span>
  );
}

/** Ids are numbers on SQLite and text on MongoDB. */
const idOf = (id: string): number | string => (/^\d{1,15}$/.test(id) ? Number(id) : id);
