/** One thing that the search of the header found. */
export interface Found {
  kind: 'articles' | 'columns' | 'sites' | 'users' | 'media' | 'disclosures' | 'regulations';
  id: string;
  name: string;
  /** Where it belongs, in a few words. */
  note: string;
}

/** What people call each kind, as headings over the results. */
export const foundNames = {
  articles: '文章',
  columns: '栏目',
  sites: '站点',
  users: '人员',
  media: '媒体',
  disclosures: '政府信息',
  regulations: '规章',
} satisfies Record<Found['kind'], string>;

/** The address of what was found. */
export const foundHref = ({ kind, id }: Pick<Found, 'kind' | 'id'>): string =>
  `/admin/collections/${kind}/${encodeURIComponent(id)}`;
