import type { CollectionBeforeValidateHook } from 'payload';

import { actionOf, type Subject } from '#policy/actions.ts';
import { deedsOf, type Deed } from '#policy/deeds.ts';
import { mayDo } from '#policy/may.ts';

import { readPerson } from '../access/read-person.ts';
import { stateOf } from '../access/to-where.ts';
import { assertNoFaults, ContentError } from '../errors.ts';
import { idOf, idText } from '../ids.ts';
import { operationMarks } from './operation-marks.ts';
import { readLive } from './read-live.ts';

const deedNames = {
  create: '新建',
  update: '修改',
  publish: '发布',
  withdraw: '撤稿',
  trash: '删除',
  restore: '恢复',
} satisfies Record<Deed, string>;

/**
 * Builds the guard of a collection whose records belong to a site: a record has a site, keeps it, and the person may do
 * what this save amounts to there.
 *
 * Access functions see only what is asked for; the guard sees the record as it will be. Trusted code without a user
 * passes, but cannot move a record to another site either.
 *
 * @throws {FieldFaults} without a site or with another one; {ContentError} 403 `content.not_allowed`.
 */
export function assertMayWrite(subject: Subject): CollectionBeforeValidateHook {
  return async ({ collection, data, operation, originalDoc, req, context }) => {
    const record = (data ?? {}) as Record<string, unknown>;
    const before = operation === 'update' ? (originalDoc as Record<string, unknown> | undefined) : undefined;
    const site = idText(record.site);
    if (site === null) {
      assertNoFaults([{ path: 'site', message: '站点还没有选。' }], req);
      return;
    }
    const home = idText(before?.site);
    if (home !== null && home !== site) {
      assertNoFaults([{ path: 'site', message: '保存以后不能换站点。请在另一个站点新建。' }], req);
    }
    if (!req.user) return;

    const scope = {
      trash: collection.trash,
      drafts: Boolean(collection.versions?.drafts),
    };
    const id = idOf(before);
    const live = id === null ? null : await readLive(req, collection.slug, id);
    const state = live === null ? 'draft' : stateOf(live, scope);
    const deeds = deedsOf({
      before: live === null ? null : { published: state === 'published', trashed: state === 'trashed' },
      after: {
        published: scope.drafts ? record._status === 'published' : true,
        trashed: typeof record.deletedAt === 'string',
      },
      draftOnly: operationMarks(context).savesDraft,
    });
    const person = readPerson(req);
    for (const deed of scope.drafts ? deeds : deeds.filter((one) => one !== 'publish')) {
      const action = actionOf(subject, deed);
      // What comes out of the trash is published like a draft.
      const at = deed === 'publish' && state === 'trashed' ? 'draft' : state;
      if (action === null || !mayDo(person, action, { sites: [site], state: at })) {
        throw new ContentError(
          'content.not_allowed',
          403,
          `你不能在这个站点${deedNames[deed]}${nameOf(collection)}。`,
        );
      }
    }
  };
}

function nameOf(collection: { labels: { singular: unknown } }): string {
  return typeof collection.labels.singular === 'string' ? collection.labels.singular : '内容';
}
