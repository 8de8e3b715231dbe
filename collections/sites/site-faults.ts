import type { FieldFault } from '../errors.ts';
import { reservedSegments } from '../columns/column-slug.ts';
import { slugPattern } from '../text/pinyin-slug.ts';

/** A site as far as its rules are concerned; ids are text. */
export interface SiteCandidate {
  kind: string;
  path: string;
  accent: string;
  siteCode: string;
  hosts: readonly string[];
  parent: string | null;
}

/** Another site, as it is stored. */
export interface OtherSite {
  id: string;
  name: string;
  kind: string;
  path: string;
  hosts: readonly string[];
  parent: string | null;
}

const hostPattern = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/** Lists what is wrong with a site beside the others of the group. */
export function siteFaults(
  site: SiteCandidate,
  id: string | null,
  others: readonly OtherSite[],
): FieldFault[] {
  return [
    ...pathFaults(site, others),
    ...hostFaults(site.hosts, others),
    ...(site.parent !== null && id !== null && isAbove(id, site.parent, others)
      ? [{ path: 'parent', message: '不能把站点放到它自己或它的下级站点下面。' }]
      : []),
    ...(site.accent !== '' && !/^#[0-9a-f]{6}$/.test(site.accent)
      ? [{ path: 'accent', message: '主色要写成 # 加六位，例如 #1f4e8c。' }]
      : []),
    // Source: 国办发〔2017〕47号; ten digits, or bm and eight.
    ...(site.siteCode !== '' && !/^(?:\d{10}|bm\d{8})$/.test(site.siteCode)
      ? [{ path: 'identity.siteCode', message: '网站标识码是十位数字，或 bm 加八位数字。' }]
      : []),
  ];
}

function pathFaults({ kind, path }: SiteCandidate, others: readonly OtherSite[]): FieldFault[] {
  const fault = (message: string) => [{ path: 'path', message }];
  if (kind === 'portal') {
    const portal = others.find((other) => other.kind === 'portal');
    if (portal !== undefined)
      return [{ path: 'kind', message: `已经有门户“${portal.name}”，一个站群只有一个门户。` }];
    return path === '' ? [] : fault('门户的路径要留空。');
  }
  if (path === '') return fault('路径还没有写。');
  if (!slugPattern.test(path)) return fault('路径只能用小写字母、数字和短横，例如 qingshi。');
  if ((reservedSegments as readonly string[]).includes(path))
    return fault(`“${path}”是系统用的路径，请换一个。`);
  const holder = others.find((other) => other.path === path);
  return holder === undefined ? [] : fault(`站点“${holder.name}”已经用了这个路径，请换一个。`);
}

function hostFaults(hosts: readonly string[], others: readonly OtherSite[]): FieldFault[] {
  return hosts.flatMap((host, index): FieldFault[] => {
    const path = `domains.${index}.host`;
    if (!hostPattern.test(host))
      return [{ path, message: `“${host}”不是域名。只写域名，例如 www.example.gov.cn。` }];
    if (hosts.indexOf(host) !== index) return [{ path, message: `域名“${host}”写了两次。` }];
    const holder = others.find((other) => other.hosts.includes(host));
    return holder === undefined ? [] : [{ path, message: `站点“${holder.name}”已经用了域名“${host}”。` }];
  });
}

/** True when `id` is the site `start` or stands above it. */
function isAbove(id: string, start: string, others: readonly OtherSite[]): boolean {
  const parents = new Map(others.map((other) => [other.id, other.parent]));
  const seen = new Set<string>();
  for (let at: string | null = start; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
