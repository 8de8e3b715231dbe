import type { CollectionAfterReadHook } from 'payload';

import { mediaUrl } from '../file-names.ts';

interface Stored {
  filename?: string | null;
  url?: string | null;
  thumbnailURL?: string | null;
  sizes?: Record<string, { filename?: string | null; url?: string | null } | null | undefined>;
}

/** Answers with the public addresses of the files instead of those of Payload's own file endpoint. */
export const presentUrls: CollectionAfterReadHook = ({ doc }) => {
  const stored = doc as Stored;
  const url = stored.filename ? mediaUrl(stored.filename) : null;
  const sizes = Object.entries(stored.sizes ?? {}).map(([name, size]) => [
    name,
    size ? { ...size, url: size.filename ? mediaUrl(size.filename) : null } : size,
  ]);
  const thumbnail = stored.sizes?.thumbnail?.filename;
  return {
    ...stored,
    ...('url' in stored ? { url } : {}),
    ...('thumbnailURL' in stored ? { thumbnailURL: thumbnail ? mediaUrl(thumbnail) : null } : {}),
    ...(stored.sizes ? { sizes: Object.fromEntries(sizes) as Stored['sizes'] } : {}),
  };
};
