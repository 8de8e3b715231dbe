/** The code lists of the disclosure catalog. */
export const termLists = ['subject', 'genre', 'audience', 'assembly', 'statutory'] as const;

export type TermList = (typeof termLists)[number];

/** What people call each list. */
export const termListNames = {
  subject: '主题分类',
  genre: '体裁',
  audience: '服务对象',
  assembly: '组配分类',
  statutory: '法定公开事项',
} satisfies Record<TermList, string>;

/** Id of a term: its list and its code. */
export const termId = (list: TermList, code: string): string => `${list}-${code}`;

/** Code of a term's id; `''` when it is none. */
export const termCode = (id: string): string => id.slice(id.indexOf('-') + 1);

/** Kinds of sites to which a term can be limited. */
export const termSiteKinds = ['portal', 'township', 'department'] as const;
export type TermSiteKind = (typeof termSiteKinds)[number];
