import type { Payload } from 'payload';
import { fillShipped } from '#collections/code-terms/fill-shipped.ts';
import { planDisclosures } from './plan-disclosures.ts';
import { seedArticles, seedLinks } from './seed-articles.ts';
import { seedDisclosures } from './seed-disclosures.ts';
import { attachmentsOf, picturesOf, seedMedia } from './seed-media.ts';
import { seedOrganisations, seedSite } from './seed-sites.ts';
import { fullScale, planDemoSites, type DemoScale } from './site-plans.ts';

export interface SeedOptions {
  /** The day of seeding: all dates are counted back from it. Now when absent. */
  today?: Date;
  onProgress?: (progress: SeedProgress) => void;
  /** The whole demonstration when absent. */
  scale?: DemoScale;
}

/** Records written so far, and in all. */
export interface SeedProgress {
  done: number;
  total: number;
  /** Name of the site in hand. */
  site: string;
}

export type DemoState = 'none' | 'unfinished' | 'complete';

interface DemoMark {
  state: DemoState;
  /** ISO 8601: a run that goes on counts from the same day, so that it finds what the first one wrote. */
  today: string;
  scale: DemoScale;
}

const markKey = 'demonstration';

/** Whether the demonstration was begun and finished here. */
export async function readDemoState(payload: Payload): Promise<DemoState> {
  return (await payload.kv.get<DemoMark>(markKey))?.state ?? 'none';
}

/**
 * Fills the CMS with the demonstration group: organisations, sites, columns, media, articles, disclosures, links.
 *
 * A run that was killed is completed by the next one; a complete demonstration is left as it is. Everything goes
 * through the Local API in batches of one transaction each, and the event loop runs between any two records.
 */
export async function seedDemo(payload: Payload, options: SeedOptions = {}): Promise<void> {
  const earlier = await payload.kv.get<DemoMark>(markKey);
  if (earlier?.state === 'complete') return;
  const mark: DemoMark = earlier ?? {
    state: 'unfinished',
    today: (options.today ?? new Date()).toISOString(),
    scale: options.scale ?? fullScale,
  };
  await payload.kv.set(markKey, { ...mark });
  await seedGroup(payload, mark, options.onProgress ?? (() => undefined));
  await payload.kv.set(markKey, { ...mark, state: 'complete' });
}

async function seedGroup(
  payload: Payload,
  mark: DemoMark,
  tell: (progress: SeedProgress) => void,
): Promise<void> {
  const today = new Date(mark.today);
  const plans = planDemoSites(today, mark.scale).map((plan) => {
    const drafts = plan.drafts();
    return { plan, drafts, links: plan.links(drafts), disclosures: planDisclosures(drafts) };
  });
  const total = plans.reduce(
    (sum, { drafts, links, disclosures }) =>
      sum +
      1 +
      drafts.length +
      disclosures.length +
      picturesOf(drafts, links).length +
      attachmentsOf(drafts).length,
    0,
  );
  await fillShipped(payload);
  const organisations = await seedOrganisations(
    payload,
    plans.map(({ plan }) => plan),
  );
  let done = 0;
  for (const { plan, drafts, links, disclosures } of plans) {
    const tick = (): void => {
      done += 1;
      tell({ done, total, site: plan.choice.name });
    };
    const organisation = organisations.get(plan.organisation.name);
    const { id, columns } = await seedSite(payload, plan, organisation);
    tick();
    const media = await seedMedia(payload, { site: id, drafts, links, tick });
    const place = { site: id, columns, media, today };
    const articles = await seedArticles(payload, place, drafts, tick);
    await seedDisclosures(payload, { ...place, organisation, articles }, disclosures, tick);
    await seedLinks(payload, place, { links, drafts, articles });
  }
}
