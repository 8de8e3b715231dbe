import { expect, test } from 'vitest';

import { listSiteWork } from './site-work.ts';

const column = (siteId: string, punctuality: 'good' | 'soon' | 'late' | 'empty') => ({
  siteId,
  deadline: { punctuality, limitDays: 14, daysLeft: 1 },
});

test('sites with something waiting are listed, failures first, then the most work; the others are not', () => {
  const work = listSiteWork({
    drafts: new Map([
      ['1', 2],
      ['2', 5],
    ]),
    columns: [column('1', 'late'), column('1', 'good'), column('4', 'good'), column('3', 'empty')],
    failures: [{ siteId: '3' }],
  });

  expect(work).toEqual([
    { site: '3', drafts: 0, columns: 1, failures: 1 },
    { site: '2', drafts: 5, columns: 0, failures: 0 },
    { site: '1', drafts: 2, columns: 1, failures: 0 },
  ]);
});
