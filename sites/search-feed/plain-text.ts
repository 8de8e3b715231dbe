const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Text of stored HTML, block by block; references and tags leave nothing. */
export const plainText = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<\/(?:p|h\d|li|td|th|tr|figcaption|blockquote)>|<br>/gu, '\n')
    .replace(/<[^>]+>/gu, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/gu, (_, name: string) => entities[name] ?? ' ')
    .replace(/\n{2,}/gu, '\n')
    .trim();
