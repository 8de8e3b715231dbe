import type { SiteRecord } from '../store/records.ts';
import { id, moment, number, oneOf, record, rows, text, texts, type CmsRecord } from './fields.ts';

/** Accent of a site that has none. */
const defaultAccent = '#1f4e8c';

export function projectSite(site: CmsRecord): SiteRecord | null {
  const siteId = id(site['id']);
  if (siteId === null || moment(site['deletedAt']) !== null) return null;
  const identity = record(site['identity']);
  const notice = record(site['notice']);
  const name = text(site['name']);
  return {
    kind: 'site',
    id: siteId,
    path: text(site['path']),
    name,
    shortName: text(site['shortName']) === '' ? name : text(site['shortName']),
    tagline: text(site['tagline']),
    siteKind: oneOf(site['kind'], ['department', 'portal', 'township']),
    state: oneOf(site['state'], ['open', 'paused', 'closed']),
    stateText: text(site['stateText']),
    parentId: id(site['parent']),
    position: number(site['position'], 0),
    domains: rows(site['domains'])
      .map((row) => text(row['host']))
      .filter((host) => host !== ''),
    formerPaths: texts(site['formerPaths']),
    accent: /^#[0-9a-f]{6}$/iu.test(text(site['accent'])) ? text(site['accent']) : defaultAccent,
    hotWords: texts(site['hotWords']),
    superiors: rows(site['superiors']).map((row) => ({ text: text(row['text']), url: text(row['url']) })),
    notice:
      text(notice['text']) === ''
        ? null
        : {
            tone: oneOf(notice['tone'], ['info', 'ok', 'warn', 'bad']),
            subject: text(notice['subject']),
            text: text(notice['text']),
            url: text(notice['url']),
            unit: text(notice['unit']),
            date: moment(notice['date']) ?? '',
          },
    identity: {
      organiser: text(identity['organiser']),
      undertaker: text(identity['undertaker']),
      siteCode: text(identity['siteCode']),
      icp: text(identity['icp']),
      police: text(identity['police']),
      phone: text(identity['phone']),
      fax: text(identity['fax']),
      address: text(identity['address']),
      postcode: text(identity['postcode']),
      email: text(identity['email']),
      officeHours: text(identity['officeHours']),
      conacUrl: text(identity['conacUrl']),
      errorReportUrl: text(identity['errorReportUrl']),
    },
    phones: rows(site['phones']).map((row) => ({
      name: text(row['name']),
      phone: text(row['phone']),
      note: text(row['note']),
    })),
  };
}
