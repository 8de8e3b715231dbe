/** Brings a field into view, opens the fold that hides it, and puts the cursor into it. */
export function jumpTo(path: string): void {
  const field = fieldOf(path);
  if (field === null) return;
  openFolds(field);
  field.scrollIntoView({ block: 'center' });
  field.querySelector<HTMLElement>('input, textarea, [contenteditable="true"], button')?.focus();
}

function fieldOf(path: string): HTMLElement | null {
  if (path === 'body') return document.querySelector<HTMLElement>('.rich-text-lexical');
  const place =
    document.getElementById(`field-${path.replaceAll('.', '__')}`) ??
    document.getElementById(`field-${path.split('.')[0] ?? ''}`);
  return place?.closest<HTMLElement>('.field-type') ?? place;
}

function openFolds(field: HTMLElement): void {
  const fold = field.closest<HTMLElement>('.collapsible--collapsed');
  fold?.querySelector<HTMLElement>('.collapsible__toggle')?.click();
}
