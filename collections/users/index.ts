import type { CollectionConfig } from 'payload';

import { baseCollection } from '../base-collection.ts';
import type { CollectionContext } from '../context.ts';
import { userFields } from './fields.ts';

const lockMs = 30 * 60 * 1000;
const sessionSeconds = 2 * 60 * 60;

/** 用户: everyone who works in the system. */
export function usersCollection(context: CollectionContext): CollectionConfig {
  void context;
  return baseCollection({
    slug: 'users',
    name: '用户',
    subject: 'users',
    sitePath: 'memberships.site',
    auth: { useSessions: true, maxLoginAttempts: 5, lockTime: lockMs, tokenExpiration: sessionSeconds },
    disableDuplicate: true,
    defaultSort: 'name',
    admin: {
      group: '网站群',
      useAsTitle: 'name',
      description: '在系统里工作的人。公众看网站不用账号。',
      defaultColumns: ['name', 'organisation', 'memberships', 'disabled', 'updatedAt'],
      listSearchableFields: ['name', 'email'],
    },
    fields: userFields,
  });
}
