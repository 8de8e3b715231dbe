import type { DueColumn } from './present-todo.ts';

/** What waits on one site. */
export interface SiteWork {
  site: string;
  drafts: number;
  /** Columns whose deadline has passed or comes soon. */
  columns: number;
  failures: number;
}

interface Sources {
  /** By id of the site. */
  drafts: ReadonlyMap<string, number>;
  columns: readonly Pick<DueColumn, 'siteId' | 'deadline'>[];
  failures: readonly { siteId: string }[];
}

/** Lists the sites on which something waits, failures first, then the most work. */
export function listSiteWork({ drafts, columns, failures }: Sources): SiteWork[] {
  const found = new Map<string, SiteWork>();
  const of = (site: string): SiteWork => {
    const work = found.get(site) ?? { site, drafts: 0, columns: 0, failures: 0 };
    found.set(site, work);
    return work;
  };
  for (const [site, count] of drafts) of(site).drafts = count;
  for (const { siteId, deadline } of columns) if (deadline.punctuality !== 'good') of(siteId).columns += 1;
  for (const { siteId } of failures) of(siteId).failures += 1;
  return [...found.values()].sort(
    (one, two) => two.failures - one.failures || two.drafts + two.columns - (one.drafts + one.columns),
  );
}
