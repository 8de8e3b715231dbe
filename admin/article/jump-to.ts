/** Brings a field into view, opens the fold that hides it, and puts the cursor into it. */
export function jumpTo(path: string): void {
  const field = fieldOf(path);
  if (field === null) return;
  openFolds(field);
  field.scrollIntoView({ block: 'center' });
  // The toolbar stands before the text, but is not what is meant.
  const text = field.querySelector<HTMLElement>('[contenteditable="true"]');
  (text ?? field.querySelector<HTMLElement>('input, textarea, button'))?.focus();
}

/** The part of the page that holds a field with its label. */
export function fieldOf(path: string): HTMLElement | null {
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
