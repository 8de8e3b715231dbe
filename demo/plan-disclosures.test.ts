import { expect, test } from 'vitest';
import { statutoryItems } from '#collections/code-terms/data/statutory-items.ts';
import { planDisclosures } from './plan-disclosures.ts';
import { fullScale, planDemoSites } from './site-plans.ts';

const plans = planDemoSites(new Date('2026-11-23T02:30:00.000Z'), fullScale).map((plan) =>
  planDisclosures(plan.drafts()),
);

test('gives every site a catalog, some hundreds of records in all', () => {
  expect(Math.min(...plans.map((records) => records.length))).toBeGreaterThan(3);
  expect(plans.flat().length).toBeGreaterThan(400);
});

test('plans every record once, oldest first', () => {
  const keys = plans.flat().map(({ key }) => key);

  expect(new Set(keys).size).toBe(keys.length);
  for (const records of plans) {
    const times = records.map(({ draft }) => draft.publishedAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  }
});

test('points only at records that come before', () => {
  for (const records of plans) {
    const seen = new Set<string>();
    for (const { key, relations } of records) {
      for (const { kind, target } of relations) if (kind === 'disclosures') expect(seen).toContain(target);
      seen.add(key);
    }
  }
});

test('leaves no item of the regulation empty that a county and its townships always have something to say about', () => {
  const said = new Set(plans.flat().map(({ statutoryItem }) => statutoryItem));
  const rare = ['21-15', '21-16']; // 乡镇的土地房屋征收、筹资筹劳

  expect(statutoryItems.terms.map(({ code }) => code).filter((code) => !said.has(code))).toEqual(rare);
});
