import type { CollectionConfig, CollectionSlug } from 'payload';

import type { Subject } from '#policy/actions.ts';

import {
  backupPart,
  listColumns,
  listComponents,
  plainComponents,
  stateColumn,
} from '#admin/admin-components.ts';

import { buildAccess } from './access/build-access.ts';
import { listFilter } from './access/list-filter.ts';
import { withListCells } from './list-cells.ts';
import { markOperation } from './guards/operation-marks.ts';
import { refuseStale } from './guards/refuse-stale.ts';
import { refuseWrongTypes } from './guards/refuse-wrong-types.ts';
import { lastSaverEndpoint, noteSaver } from './life/last-saver.ts';
import { sameSiteGuard } from './same-site/same-site-guard.ts';
import { cleanRecordHook } from './text/clean-record.ts';

/** What every collection of the project says about itself, beside Payload's own settings. */
export interface BaseCollection extends CollectionConfig {
  /** Kind of thing in the matrix of `policy/`. */
  subject: Subject;
  /** Path of the field that holds the site; null for records of the whole group. */
  sitePath: string | null;
  /** The Chinese name; singular and plural are the same word. */
  name: string;
}

/** Seconds that a record stays locked for the person who edits it. */
const lockSeconds = 300;

/**
 * Builds a collection with what none of ours may lack: access from the matrix, clean texts, a Chinese name, an edit
 * lock, a backup of unsaved text, no address of the API in the form. Records without drafts are guarded against a save
 * from an older state of them; those with drafts count their revisions. Both know who saved last.
 */
export function baseCollection({ subject, sitePath, name, ...config }: BaseCollection): CollectionConfig {
  const drafts = typeof config.versions === 'object' && Boolean(config.versions.drafts);
  const trash = config.trash === true;
  return {
    ...config,
    labels: { singular: name, plural: name },
    access: { ...buildAccess(subject, { sitePath, drafts, trash }), ...config.access },
    admin: {
      hideAPIURL: true,
      enableListViewSelectAPI: true,
      pagination: { defaultLimit: 25, limits: [25, 50, 100, 200] },
      baseFilter: listFilter(config.slug, { bySite: sitePath === 'site' }),
      ...config.admin,
      components: { ...listComponents, ...(drafts ? {} : plainComponents), ...config.admin?.components },
    },
    fields: withListCells(
      [
        // The form of a user holds a password, which is kept nowhere.
        ...(config.auth === undefined ? [backupPart] : []),
        ...config.fields,
        ...(drafts ? [stateColumn] : []),
        ...listColumns,
      ],
      config.admin?.useAsTitle,
    ),
    hooks: {
      ...config.hooks,
      beforeOperation: [refuseWrongTypes, markOperation, ...(config.hooks?.beforeOperation ?? [])],
      beforeValidate: [
        cleanRecordHook,
        ...(drafts ? [] : [refuseStale]),
        // Collections of sites ask first whether the person may write there.
        ...(sitePath === 'site' ? [] : [sameSiteGuard]),
        ...(config.hooks?.beforeValidate ?? []),
      ],
      afterChange: [...(config.hooks?.afterChange ?? []), noteSaver],
    },
    endpoints: [
      ...(config.endpoints === false ? [] : (config.endpoints ?? [])),
      lastSaverEndpoint(config.slug as CollectionSlug),
    ],
    lockDocuments: { duration: lockSeconds },
    graphQL: false,
    custom: { ...config.custom, subject, sitePath },
  };
}
