/**
 * References inside stored HTML: the body of a document names media and records by id, and only the building of
 * a page turns them into addresses. So a moved page is followed, a replaced picture is replaced, and what is gone
 * leaves no broken link.
 *
 * Only our own renderer writes references: it escapes every text, so no author can forge one.
 */
import { presentMedia } from './present-media.ts';
import type { MediaRecord } from './records.ts';

export interface LinkTarget {
  kind: 'article' | 'disclosure' | 'column' | 'media';
  id: string;
}

/** Answers with null for what is not public (any more). */
export interface ReferenceResolver {
  media(id: string): MediaRecord | null;
  /** Address of a record's page as the page that is being built links to it. */
  link(kind: Exclude<LinkTarget['kind'], 'media'>, id: string): string | null;
}

/** A picture, film or file in a text; what it becomes depends on the type of the file. */
export const mediaReference = (media: { id: string; caption: string }): string =>
  `<!--ref:media:${media.id}:large:${encode(media.caption)}-->`;

/** A film with a picture to show before it plays. */
export const videoReference = (video: { id: string; posterId: string | null; caption: string }): string =>
  `<!--ref:video:${video.id}:${video.posterId ?? ''}:${encode(video.caption)}-->`;

/** Value of `href`. */
export const linkReference = (target: LinkTarget): string => `ref:${target.kind}:${target.id}`;

const reference =
  /<!--ref:(media|video):([\w-]+):([\w-]*):([\w+/=]*)-->|<a href="ref:(article|disclosure|column|media):([\w-]+)"([^>]*)>(.*?)<\/a>/gs;

/**
 * Replaces all references in one pass: media by figures, players and attachment links, links by real addresses.
 * A link whose target is gone leaves its text, a picture that is gone leaves nothing.
 */
export function resolveReferences(html: string, resolver: ReferenceResolver): string {
  if (!html.includes('ref:')) return html;
  return html.replace(reference, (...match) => {
    const [, mediaKind, mediaId, option, caption, linkKind, linkId, attributes, text] = match as string[];
    if (linkKind !== undefined) {
      const href = hrefOf(resolver, linkKind as LinkTarget['kind'], linkId ?? '');
      return href === null
        ? (text ?? '')
        : `<a href="${escapeAttribute(href)}"${attributes ?? ''}>${text ?? ''}</a>`;
    }
    const media = resolver.media(mediaId ?? '');
    if (media === null) return '';
    const poster = mediaKind === 'video' && option ? resolver.media(option) : null;
    return presentMedia({ media, poster, caption: decode(caption ?? '') });
  });
}

function hrefOf(resolver: ReferenceResolver, kind: LinkTarget['kind'], id: string): string | null {
  return kind === 'media' ? (resolver.media(id)?.url ?? null) : resolver.link(kind, id);
}

const encode = (text: string): string => Buffer.from(text).toString('base64');
const decode = (text: string): string => Buffer.from(text, 'base64').toString();
const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
