import type { SanitizedConfig } from 'payload';

import { limitRest } from '../rest-limits/limit-rest.ts';
import { lockAccess } from './lock-access.ts';

/**
 * Closes what Payload leaves open in a built configuration: its own collections, and the REST interface of all.
 *
 * It runs last, so that a collection that anything adds is held to the same limits. Changes the configuration in place.
 */
export function hardenConfig(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    collection.hooks.beforeOperation.unshift(limitRest);
    if (collection.slug === 'payload-locked-documents') Object.assign(collection.access, lockAccess);
    if (collection.slug === 'payload-migrations' || collection.slug === 'payload-kv') {
      const nobody = () => false;
      Object.assign(collection.access, { create: nobody, read: nobody, update: nobody, delete: nobody });
      collection.endpoints = false;
    }
  }
  return config;
}
