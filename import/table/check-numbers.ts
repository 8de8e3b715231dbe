import { createLocalReq, type Payload, type PayloadRequest } from 'payload';

import { planNumber } from '#collections/disclosures/plan-number.ts';
import { numberId } from '#collections/index-numbers/number-id.ts';
import { readGivenNumbers } from '#collections/index-numbers/reserve-number.ts';
import { idText, type Id } from '#collections/ids.ts';

/** What a line says of its index number; empty where the system is to give one. */
export interface NumberedLine {
  indexNumber: string;
  key: string;
  data: Record<string, unknown>;
}

/** Finds out, for the lines of one table, which index numbers cannot be had. */
export interface NumberCheck {
  /** Why a line cannot have its number, by index number: it belongs to another record, or did. */
  readTaken(lines: readonly NumberedLine[]): Promise<Map<string, string>>;
  /** Why no number can be made for a line that brings none; null when one can. */
  readMaking(line: NumberedLine): Promise<string | null>;
}

/** @param site  where the table is written: what it brought there before has its numbers already. */
export function createNumberCheck(payload: Payload, site: Id): NumberCheck {
  const made = new Map<string, Promise<string | null>>();
  return {
    async readTaken(lines) {
      const numbered = lines.filter(({ indexNumber }) => indexNumber !== '');
      if (numbered.length === 0) return new Map();
      const keys = new Map(numbered.map(({ indexNumber, key }) => [indexNumber, key]));
      const owners = await readOwners(payload, [...keys.keys()]);
      const given = await readGivenNumbers({ payload }, [...keys.keys()]);
      return new Map(
        [...keys].flatMap(([number, key]): [string, string][] => {
          const owner = owners.get(number);
          if (owner === undefined)
            return given.has(numberId(number)) ? [[number, '已经给过一条后来删除的记录，不能再用。']] : [];
          return owner.importKey === key && owner.site === String(site)
            ? []
            : [[number, `已经用在《${owner.title}》上：/admin/collections/disclosures/${owner.id}`]];
        }),
      );
    },
    async readMaking({ data }) {
      const issuer = idText(data.issuer);
      const day = typeof data.publishedAt === 'string' ? data.publishedAt.slice(0, 10) : '';
      const place = `${issuer ?? ''} ${day.slice(0, 4)}`;
      let answer = made.get(place);
      if (answer === undefined) {
        answer = createLocalReq({}, payload).then((req) => readFault(req, issuer, day));
        made.set(place, answer);
      }
      return answer;
    },
  };
}

async function readFault(req: PayloadRequest, issuer: string | null, day: string): Promise<string | null> {
  const plan = await planNumber(req, { site: null, issuer, day });
  return 'fault' in plan ? plan.fault : null;
}

async function readOwners(
  payload: Payload,
  numbers: readonly string[],
): Promise<Map<string, { id: string; title: string; importKey: string; site: string | null }>> {
  const { docs } = await payload.find({
    collection: 'disclosures',
    where: { indexNumber: { in: [...numbers] } },
    select: { indexNumber: true, importKey: true, title: true, site: true },
    depth: 0,
    limit: numbers.length,
    pagination: false,
    trash: true,
    showHiddenFields: true,
    // A number is taken whoever asks.
    overrideAccess: true,
  });
  return new Map(
    docs.map(({ id, indexNumber, importKey, title, site }) => [
      indexNumber ?? '',
      { id: String(id), title, importKey: importKey ?? '', site: idText(site) },
    ]),
  );
}
