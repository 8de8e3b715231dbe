import type { OrganisationRecord } from '../store/records.ts';
import { id, text, type CmsRecord } from './fields.ts';

export function projectOrganisation(organisation: CmsRecord): OrganisationRecord | null {
  const organisationId = id(organisation['id']);
  if (organisationId === null) return null;
  return {
    kind: 'organisation',
    id: organisationId,
    name: text(organisation['name']),
    shortName: text(organisation['shortName']),
  };
}
