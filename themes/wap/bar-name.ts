/** Characters of the serif site name that fit between the mark and the two buttons of a 360 px phone. */
const fitting = 9;

/** The name in the bar: the full one where it fits, else the short one; the bar clips what is still too long. */
export function presentBarName(site: { name: string; shortName: string }): string {
  const isLong = [...site.name].length > fitting;
  return isLong && site.shortName !== '' ? site.shortName : site.name;
}
