/**
 * Class names for the focal point of a cropped picture: pages hold no inline style, so the point is rounded
 * to tenths (`fx2 fy6` = 20 % from the left, 60 % from the top).
 *
 * @param position  CSS `object-position` in percent: `50% 30%`.
 * @returns `undefined` for the middle and for anything unreadable.
 */
export function presentFocus(position: string): string | undefined {
  const match = /^(\d+(?:\.\d+)?)% (\d+(?:\.\d+)?)%$/.exec(position.trim());
  if (!match || (match[1] === '50' && match[2] === '50')) return undefined;
  const tenth = (percent: string | undefined): number => Math.min(10, Math.round(Number(percent) / 10));
  return `fx${tenth(match[1])} fy${tenth(match[2])}`;
}
