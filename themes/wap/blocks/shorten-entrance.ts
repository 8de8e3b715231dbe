/**
 * The short name of an entrance below the title 政务公开, which says the rest: 公开指南 → 指南,
 * 法定主动公开 → 法定, 依申请公开 → 依申请. A name that says nothing more stays whole.
 */
export function shortenEntrance(name: string): string {
  return name.replaceAll(/政府信息|政务|主动|公开/g, '') || name;
}
