import type { CollectionConfig } from 'payload';

import { baseCollection } from '../base-collection.ts';
import type { CollectionContext } from '../context.ts';
import { userAccess } from './access.ts';
import { userEndpoints } from './endpoints.ts';
import { userFields } from './fields.ts';
import { checkEmail } from './hooks/check-email.ts';
import { checkPassword } from './hooks/check-password.ts';
import { checkRoles } from './hooks/check-roles.ts';
import { endLink } from './hooks/end-link.ts';
import { endSessions } from './hooks/end-sessions.ts';
import { firstPassword } from './hooks/first-password.ts';
import { hideLoginReason, refuseDisabled } from './hooks/login.ts';

const maxLoginAttempts = 5;
const lockMs = 30 * 60 * 1000;

/** 用户: everyone who works in the system. */
export function usersCollection(context: CollectionContext): CollectionConfig {
  return baseCollection({
    slug: 'users',
    name: '用户',
    subject: 'users',
    sitePath: 'memberships.site',
    auth: {
      useSessions: true,
      maxLoginAttempts,
      lockTime: lockMs,
      tokenExpiration: context.sessionSeconds,
      cookies: { sameSite: 'Lax', secure: context.secureCookies },
    },
    access: userAccess,
    disableDuplicate: true,
    defaultSort: 'name',
    admin: {
      group: '网站群',
      useAsTitle: 'name',
      description: '在系统里工作的人。公众看网站不用账号。',
      defaultColumns: ['name', 'organisation', 'memberships', 'stateShown', 'updatedAt', 'nextStep'],
      listSearchableFields: ['name', 'email'],
    },
    forceSelect: { groupRoles: true, disabled: true },
    endpoints: userEndpoints(context),
    hooks: {
      beforeValidate: [checkEmail, checkRoles, firstPassword, checkPassword, endLink, endSessions],
      beforeLogin: [refuseDisabled],
      afterError: [hideLoginReason],
    },
    fields: userFields,
  });
}
