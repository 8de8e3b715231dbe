import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.1 AA, as axe names its rules. */
export const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/**
 * What axe finds wrong with the open page by the rules of the given tags.
 *
 * One call in the page, which prepares what is wrong and no more: everything that passes, too, costs three times as much.
 *
 * @throws when the page has frames: axe would not look into them.
 */
export async function readViolations(page: Page, tags: readonly string[]): Promise<axe.Result[]> {
  if (page.frames().length > 1)
    throw new Error('The page has frames, and axe was only given the page itself.');
  await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const results = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return results.violations;
  }, tags as string[]);
}
