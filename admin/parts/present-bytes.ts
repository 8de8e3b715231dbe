/** A size as people read it: `940 KB`, `12.5 MB`, `3.1 GB`, `67 GB`. */
export function presentBytes(bytes: number): string {
  const megabytes = bytes / 1024 ** 2;
  if (megabytes < 1) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  const gigabytes = megabytes / 1024;
  if (gigabytes < 1) return `${megabytes.toFixed(1)} MB`;
  return gigabytes >= 10 ? `${Math.floor(gigabytes)} GB` : `${gigabytes.toFixed(1)} GB`;
}
