import type { Config, SanitizedConfig } from 'payload';

import { limitRest } from '../rest-limits/limit-rest.ts';
import { speakChineseErrors } from './chinese-errors.ts';
import { labelInChinese } from './chinese-labels.ts';
import { lockAccess } from './lock-access.ts';
import { keepNamedFields } from './named-fields.ts';

/**
 * Closes what Payload leaves open in a built configuration: its own collections, the REST interface of all, and words
 * in English.
 *
 * It runs last, so that a collection that anything adds is held to the same limits. Changes the configuration in place.
 */
export function hardenConfig(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    collection.hooks.beforeOperation.unshift(limitRest);
    labelInChinese(collection.fields);
    if (collection.slug === 'payload-locked-documents') Object.assign(collection.access, lockAccess);
    if (collection.slug === 'payload-migrations' || collection.slug === 'payload-kv') {
      const nobody = () => false;
      Object.assign(collection.access, { create: nobody, read: nobody, update: nobody, delete: nobody });
      collection.endpoints = false;
    }
  }
  // The type says that hooks are always there; Payload leaves them out when there are none.
  const hooks: Config['hooks'] = config.hooks;
  Object.assign(config, {
    hooks: { ...hooks, afterError: [...(hooks?.afterError ?? []), keepNamedFields, speakChineseErrors] },
  });
  return config;
}
