import type { Page } from 'playwright-core';

/** How far a page reaches beyond its window, in pixels. */
export const widthBeyondWindow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * What a finger can miss: links, buttons and fields less than 44 px high. Links inside running text are free of
 * the rule (WCAG 2.5.5); a link that covers its row counts as the row.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 44;
    const heightOf = (element: Element): number => {
      const cover = getComputedStyle(element, '::after');
      const row =
        cover.position === 'absolute' && cover.content !== 'none' ? element.closest('li, article') : null;
      return (row ?? element).getBoundingClientRect().height;
    };
    return [...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select')]
      .filter((element) => element.checkVisibility() && !element.closest('.skip, .text, .snippet'))
      .filter((element) => Math.round(heightOf(element)) < least)
      .map((element) => `${element.outerHTML.slice(0, 90)}: ${heightOf(element)}`);
  });

/** Walks through the page with the Tab key. @returns the elements on which no ring could be seen, and how many there were. */
export async function tabThrough(page: Page, most = 400): Promise<{ stops: number; bare: string[] }> {
  const bare: string[] = [];
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const label = element.matches('input.vh, .nav-switch') ? element.nextElementSibling : null;
      const shown = label ?? element;
      const box = shown.getBoundingClientRect();
      const hasRing = ['', '::after'].some((part) => {
        const style = getComputedStyle(shown, part);
        return style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 3;
      });
      const isInSight = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
      return { ok: hasRing && isInSight, html: element.outerHTML.slice(0, 90) };
    });
    if (stop === null) return { stops, bare };
    if (!stop.ok) bare.push(stop.html);
  }
  return { stops: most, bare };
}
