/** Whether a picture in the text waits to be fetched from elsewhere, which it never can be: the page may ask nobody but us. */
export function isOutOfReach(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('pending' in data)) return false;
  const { pending } = data;
  if (typeof pending !== 'object' || pending === null) return false;
  return !('src' in pending && typeof pending.src === 'string' && pending.src.startsWith('data:image/'));
}
