import type { Draft } from './draft.ts';
import { writePortalChannels } from './portal-channels.ts';
import { writePortalDisclosure } from './portal-disclosure.ts';
import { writePortalNews } from './portal-news.ts';
import { writePortalOthers } from './portal-others.ts';
import type { Writer } from './writer.ts';

/** All articles of the portal. */
export function writePortal(writer: Writer): Draft[] {
  return [
    ...writePortalNews(writer),
    ...writePortalDisclosure(writer),
    ...writePortalOthers(writer),
    ...writePortalChannels(writer),
  ];
}
