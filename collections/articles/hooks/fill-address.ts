import type { CollectionBeforeValidateHook, PayloadRequest, Where } from 'payload';

import { assertNoFaults } from '../../errors.ts';
import { idOf, type Id } from '../../ids.ts';
import { shortId } from '../../text/short-id.ts';
import { addressMonth, canSpell, makeAddress, nextFormerAddresses, parseAddress } from '../addresses.ts';

interface Addressed {
  title?: string;
  site?: unknown;
  address?: string | null;
  formerAddresses?: string[] | null;
  publishedAt?: string | null;
}

/**
 * Gives an article its address at the first save, checks one that a person typed, and remembers the old one of an
 * article that may have been public.
 *
 * @throws {FieldFaults} when the address is none, or belongs to another article of the site, now or formerly.
 */
export const fillAddress: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const article = (data ?? {}) as Addressed;
  const before = operation === 'update' ? (originalDoc as (Addressed & { id: Id }) | undefined) : undefined;
  const held = before?.address ?? null;
  const typed = article.address ?? '';
  const moment = new Date(article.publishedAt ?? Date.now());
  const taken = (address: string) => isTaken({ address, site: article.site, self: before?.id ?? null, req });

  if (typed === '' && held === null) {
    return { ...data, address: await findFree(article.title ?? '', moment, taken) };
  }
  if (typed === '' || typed === held) return { ...data, address: held };

  const address = parseAddress(typed, held?.slice(0, 6) ?? addressMonth(moment));
  if (address === null) {
    assertNoFaults(
      [
        {
          path: 'address',
          message: '地址只能用小写字母、数字和短横，前面是六位年月，例如 202611/kai-yuan。',
        },
      ],
      req,
    );
    return data;
  }
  if (address !== held && (await taken(address))) {
    assertNoFaults([{ path: 'address', message: '本站已有这个地址，请换一个。' }], req);
  }
  const former = article.formerAddresses ?? [];
  const wasPublic = typeof before?.publishedAt === 'string';
  return { ...data, address, formerAddresses: nextFormerAddresses(former, wasPublic ? held : null, address) };
};

async function findFree(
  title: string,
  moment: Date,
  taken: (address: string) => Promise<boolean>,
): Promise<string> {
  const plain = makeAddress(title, moment, '');
  if (canSpell(title) && !(await taken(plain))) return plain;
  let address: string;
  do address = makeAddress(title, moment, shortId());
  while (await taken(address));
  return address;
}

async function isTaken(args: {
  address: string;
  site: unknown;
  self: Id | null;
  req: PayloadRequest;
}): Promise<boolean> {
  const { address, site, self, req } = args;
  // Two questions: one with `or` over both could use no index and would read every article of the site.
  const questions: Where[] = [{ address: { equals: address } }, { formerAddresses: { in: [address] } }];
  for (const held of questions) {
    const { docs } = await req.payload.find({
      collection: 'articles',
      where: {
        and: [
          held,
          { site: { equals: idOf(site) } },
          ...(self === null ? [] : [{ id: { not_equals: self } }]),
        ],
      },
      select: {},
      limit: 1,
      pagination: false,
      depth: 0,
      // An address in the trash comes back with its article.
      trash: true,
      // An address is taken whoever asks.
      overrideAccess: true,
      req,
    });
    if (docs.length > 0) return true;
  }
  return false;
}
