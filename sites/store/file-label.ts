import type { MediaRecord } from './records.ts';

/** Upper-case type of a file as readers know it, from its original name: `PDF`; empty when the name tells nothing. */
export function presentFileType(media: Pick<MediaRecord, 'originalName' | 'url'>): string {
  const extension = /\.([a-z0-9]{1,8})$/i;
  const match = extension.exec(media.originalName) ?? extension.exec(media.url);
  return match?.[1]?.toUpperCase() ?? '';
}

/** Size of a file for readers: `1 KB` at least, `312 KB`, `1.2 MB`, `2.4 GB`. */
export function presentFileSize(sizeBytes: number): string {
  const kilobytes = sizeBytes / 1024;
  if (kilobytes < 999.5) return `${Math.max(1, Math.round(kilobytes))} KB`;
  const megabytes = kilobytes / 1024;
  if (megabytes < 999.95) return `${withOneDecimal(megabytes)} MB`;
  return `${withOneDecimal(megabytes / 1024)} GB`;
}

const withOneDecimal = (value: number): string => value.toFixed(1).replace(/\.0$/, '');
