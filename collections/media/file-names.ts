/** Names of a medium's files as the record keeps them: the original and its sizes. */
export interface FileNames {
  filename?: string | null;
  sizes?: Record<string, { filename?: string | null } | null | undefined> | null;
}

/** Puts the folder of the month before every name that has none yet; `202611/k3x9.jpg`. */
export function withMonth<T extends FileNames>(record: T, month: string): T {
  const place = (name: string) => (name.includes('/') ? name : `${month}/${name}`);
  return mapNames(record, place);
}

/** All file names of a record, the original first. */
export function fileNames(record: FileNames): string[] {
  return [record.filename, ...Object.values(record.sizes ?? {}).map((size) => size?.filename)].filter(
    (name) => typeof name === 'string',
  );
}

/** Public address of a stored file, `/media/202611/k3x9.jpg`. */
export function mediaUrl(filename: string): string {
  return `/media/${filename.split('/').map(encodeURIComponent).join('/')}`;
}

function mapNames<T extends FileNames>(record: T, change: (name: string) => string): T {
  const sizes = Object.entries(record.sizes ?? {}).map(([key, size]) => [
    key,
    size?.filename ? { ...size, filename: change(size.filename) } : size,
  ]);
  return {
    ...record,
    ...(record.filename ? { filename: change(record.filename) } : {}),
    ...(record.sizes ? { sizes: Object.fromEntries(sizes) as T['sizes'] } : {}),
  };
}
