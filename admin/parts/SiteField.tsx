'use client';

import { RelationshipField, useAuth, useDocumentInfo } from '@payloadcms/ui';
import type { ComponentProps } from 'react';

/** The site of a record, for those who have more than one to choose from; it stands once the record is saved. */
export function SiteField(props: ComponentProps<typeof RelationshipField>) {
  const { user } = useAuth();
  const { id } = useDocumentInfo();
  const memberships = Array.isArray(user?.memberships) ? user.memberships : [];
  const groupRoles = Array.isArray(user?.groupRoles) ? user.groupRoles : [];
  if (memberships.length === 1 && groupRoles.length === 0) return null;
  return <RelationshipField {...props} readOnly={props.readOnly === true || id !== undefined} />;
}
