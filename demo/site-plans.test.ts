import { describe, expect, test } from 'vitest';
import { blueprints } from '#sites/blueprints/blueprints.ts';
import { defaultObligation, obligations } from '#sites/blueprints/obligations.ts';
import type { ColumnPlan } from '#sites/blueprints/types.ts';
import { mapKey } from './picture-file.ts';
import { lightNames } from './pictures/lights.ts';
import { motifNames } from './pictures/motifs/index.ts';
import { attachmentsOf, picturesOf } from './seed-media.ts';
import { fullScale, planDemoSites } from './site-plans.ts';
import { mappedSights } from './text/data/tour-map.ts';
import type { Draft } from './text/draft.ts';
import { textOf } from './text/piece.ts';

const today = new Date('2026-11-23T02:30:00.000Z');
const dayMs = 24 * 60 * 60 * 1000;
const sites = planDemoSites(today, fullScale).map((plan) => ({ plan, drafts: plan.drafts() }));
const all: Draft[] = sites.flatMap(({ drafts }) => drafts);

/** Columns that hold articles themselves: those without columns below them. */
const leaves = (columns: ColumnPlan[]): ColumnPlan[] =>
  columns.flatMap((column) => (column.children === undefined ? [column] : leaves(column.children)));

const newestAge = (drafts: readonly Draft[], column: string, now: Date): number =>
  Math.min(
    ...drafts
      .filter((draft) => draft.column === column)
      .map((draft) => (now.getTime() - draft.publishedAt.getTime()) / dayMs),
  );

function staleColumns(now: Date): string[] {
  return planDemoSites(now, fullScale).flatMap((plan) => {
    const drafts = plan.drafts();
    return leaves(blueprints[plan.blueprint].columns).flatMap((column) => {
      const { intervalDays } = obligations.classes[column.obligation ?? defaultObligation(column.columnType)];
      const age = newestAge(drafts, column.key, now);
      return age <= (intervalDays ?? Infinity) && age !== Infinity
        ? []
        : [`${plan.choice.name} ${column.key}: ${age}`];
    });
  });
}

test('is a portal, twenty townships and forty departments with at least 1,500 articles', () => {
  expect(sites.map(({ plan }) => plan.blueprint).filter((kind) => kind === 'township')).toHaveLength(20);
  expect(sites.map(({ plan }) => plan.blueprint).filter((kind) => kind === 'department')).toHaveLength(40);
  expect(all.length).toBeGreaterThanOrEqual(1500);
});

test('gives every site a path, an accent and an organisation of its own', () => {
  expect(new Set(sites.map(({ plan }) => plan.choice.path)).size).toBe(61);
  expect(new Set(sites.map(({ plan }) => plan.organisation.name)).size).toBe(61);
  expect(sites.slice(1).filter(({ plan }) => !/^#[0-9a-f]{6}$/u.test(plan.choice.accent ?? ''))).toEqual([]);
});

test.each(['2026-11-23', '2027-02-14', '2027-05-06', '2027-08-30'])(
  'leaves no column blank or stale when it is made on %s',
  (day) => {
    expect(staleColumns(new Date(`${day}T02:30:00.000Z`))).toEqual([]);
  },
);

test('writes only into columns that exist', () => {
  const strays = sites.flatMap(({ plan, drafts }) => {
    const keys = new Set(leaves(blueprints[plan.blueprint].columns).map((column) => column.key));
    return drafts.filter((draft) => !keys.has(draft.column)).map((draft) => draft.key);
  });

  expect(strays).toEqual([]);
});

describe('every article', () => {
  test('has a key of its own and, within its site, a title of its own', () => {
    const titles = sites.flatMap(({ plan, drafts }) =>
      drafts.map((draft) => `${plan.choice.path}/${draft.title}`),
    );

    expect(new Set(all.map((draft) => draft.key)).size).toBe(all.length);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('has a title of at most sixty characters and a body of some length', () => {
    expect(all.filter((draft) => [...draft.title].length > 60 || draft.title === '')).toEqual([]);
    expect(
      all
        .filter((draft) => draft.form === 'text' && textOf(draft.body).length < 90)
        .map((draft) => draft.key),
    ).toEqual([]);
  });

  test('has no mark of the grammar left in it', () => {
    const left = all.filter((draft) =>
      /[{}[\]|#]|undefined|NaN|，，|。。/u.test(draft.title + textOf(draft.body)),
    );

    expect(left.map((draft) => draft.key)).toEqual([]);
  });

  test('came out within the last years and never after the day of seeding', () => {
    // The yearly reports reach further back: three of them stand in a column.
    const ages = all
      .filter(({ column }) => column !== 'disclosure.report')
      .map((draft) => (today.getTime() - draft.publishedAt.getTime()) / dayMs);

    expect(Math.min(...ages)).toBeGreaterThan(0);
    expect(Math.max(...ages)).toBeLessThan(550);
  });

  test('names what publishing asks for', () => {
    expect(all.filter((draft) => draft.source === '' || draft.editor === '')).toEqual([]);
    expect(all.filter((draft) => draft.form === 'pictures' && (draft.pictures ?? []).length < 3)).toEqual([]);
  });

  test('stands on the map where the map names a sight', () => {
    const { plan, drafts } = sites[0] ?? { plan: undefined, drafts: [] };
    const places = plan?.links(drafts).filter(({ place }) => place === 'map') ?? [];

    expect(places.map(({ title }) => title)).toEqual(mappedSights.map(({ title }) => title));
    expect(places.filter(({ picture }) => picture === mapKey)).toHaveLength(1);
  });

  test('shows pictures that can be drawn', () => {
    const keys = sites.flatMap(({ plan, drafts }) => picturesOf(drafts, plan.links(drafts)));
    const wrong = keys.filter((key) => {
      if (key === mapKey) return false;
      const [motif = '', light = ''] = key.split('/');
      return !(motifNames as string[]).includes(motif) || !(lightNames as readonly string[]).includes(light);
    });

    expect(wrong).toEqual([]);
  });

  test('names no telephone that could be real', () => {
    const numbers = all.flatMap((draft) =>
      [...textOf(draft.body).matchAll(/\d{3,4}-\d{7,8}|1[3-9]\d{9}/gu)].map(([number]) => number),
    );

    expect(numbers.filter((number) => !number.startsWith('0000-'))).toEqual([]);
  });

  test('adds up in its tables', () => {
    const sums = all.flatMap((draft) =>
      draft.body.flatMap((piece) => {
        if (piece.type !== 'table' || piece.total !== true) return [];
        const column = (row: readonly string[], at: number) =>
          Number((row[at] ?? '').replaceAll(',', '') || 0);
        const total = piece.rows.at(-1) ?? [];
        return piece.head.flatMap((_, at) => {
          if (!/^[\d,]+$/u.test(total[at] ?? '')) return [];
          const sum = piece.rows.slice(0, -1).reduce((all_, row) => all_ + column(row, at), 0);
          return sum === column(total, at) ? [] : [`${draft.key} ${piece.caption}`];
        });
      }),
    );

    expect(sums).toEqual([]);
  });
});

test.each(['2026-11-23', '2027-01-05', '2027-02-14', '2027-04-02'])(
  'publishes every annual report in time and no figure before its month is over, when it is made on %s',
  (day) => {
    const drafts = planDemoSites(new Date(`${day}T02:30:00.000Z`), fullScale).flatMap((plan) =>
      plan.drafts().map((draft) => ({ ...draft, kind: plan.blueprint })),
    );
    const late = drafts.filter(({ column, title, publishedAt, kind }) => {
      const year = Number(/(\d{4})年/u.exec(title)?.[1]);
      const limit = Date.UTC(year + 1, kind === 'portal' ? 3 : 1, 1);
      return column === 'disclosure.report' && !(publishedAt.getTime() < limit);
    });
    const early = drafts.filter(({ title, publishedAt }) => {
      const [, year, month] = /(\d{4})年(?:1至)?(\d{1,2})月/u.exec(title) ?? [];
      return year !== undefined && publishedAt.getTime() < Date.UTC(Number(year), Number(month), 1);
    });

    expect([...late, ...early].map(({ key, title }) => `${key} ${title}`)).toEqual([]);
  },
);

test('puts the story of the season on top of the portal, alone at its moment', () => {
  const [portal] = sites;
  const pinned = (portal?.drafts ?? [])
    .filter((draft) => draft.column === 'news.county' && draft.pinnedDays !== undefined)
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());

  expect(pinned[0]?.key).toBe('portal/news.county/0');
  expect(pinned[0]?.title).toContain('秋粮');
  expect((pinned[0]?.summary ?? '').length).toBeLessThanOrEqual(60);
  expect(pinned).toHaveLength(4);
});

test('does not show one picture twice in a carousel', () => {
  const repeated = sites.flatMap(({ plan, drafts }) => {
    const shown = plan
      .links(drafts)
      .filter((link) => link.place === 'carousel' && link.group === '')
      .map((link) => link.picture);
    return new Set(shown).size === shown.length ? [] : [plan.choice.name];
  });

  expect(repeated).toEqual([]);
});

test('links only to addresses that belong to nobody', () => {
  const urls = sites.flatMap(({ plan, drafts }) =>
    plan.links(drafts).flatMap((link) => (link.url === undefined ? [] : [link.url])),
  );

  expect(urls.filter((url) => !/^(?:https:\/\/[a-z.]+\.example\/|\/)/u.test(url))).toEqual([]);
});

test('is the same on every run of one day', () => {
  const again = planDemoSites(today, fullScale).map((plan) => plan.drafts());

  expect(JSON.stringify(again)).toBe(JSON.stringify(sites.map(({ drafts }) => drafts)));
});

test('offers files: forms, documents, figures, a film', () => {
  const kinds = new Set(sites.flatMap(({ drafts }) => attachmentsOf(drafts).map((file) => file.type)));

  expect(kinds).toEqual(new Set(['pdf', 'xlsx', 'mp4']));
});

test('keeps the newest of each column when it is made smaller', () => {
  const [portal] = planDemoSites(today, { townships: 0, departments: 0, perColumn: 1 });
  const drafts = portal?.drafts() ?? [];

  expect(drafts).toHaveLength(leaves(blueprints.portal.columns).length);
  expect(drafts.map((draft) => draft.key)).toContain('portal/news.county/0');
});
