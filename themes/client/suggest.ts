interface Piece {
  text: string;
  hit: boolean;
}

interface Offer {
  words: { segments: Piece[]; text: string; count: number }[];
  documents: { segments: Piece[]; kind: string; url: string; wapUrl: string }[];
}

const waitMs = 150;
const isWap = location.pathname.startsWith('/wap/') || document.querySelector('.bottom') !== null;

const element = (name: string, className = ''): HTMLElement => {
  const made = document.createElement(name);
  made.className = className;
  return made;
};

function marked(segments: Piece[]): HTMLElement {
  const line = element('span');
  for (const { text, hit } of segments) {
    const piece = element(hit ? 'mark' : 'span');
    piece.textContent = text;
    line.append(piece);
  }
  return line;
}

function optionOf(segments: Piece[], note: string): HTMLElement {
  const option = element('div');
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const aside = element('span');
  aside.textContent = note;
  option.append(marked(segments), aside);
  return option;
}

/**
 * Makes one search box a combobox: suggestions while typing, arrows to choose, Enter to take, Escape to close. Source:
 * ARIA Authoring Practices, combobox with list autocomplete.
 */
function suggestIn(input: HTMLInputElement, number: number): void {
  const list = element('div', 'suggest');
  list.id = `suggest-${number}`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '搜索建议');
  input.form?.append(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value);

  let options: { option: HTMLElement; take: () => void }[] = [];
  let current = -1;
  let timer = 0;
  let asked = '';

  const show = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) mark(-1);
  };

  const mark = (index: number): void => {
    current = index;
    options.forEach(({ option }, place) => option.setAttribute('aria-selected', String(place === index)));
    const chosen = options[index]?.option;
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  };

  const add = (option: HTMLElement, take: () => void): void => {
    option.id = `${list.id}-${options.length}`;
    // Before the box loses the focus, which closes the list.
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      take();
    });
    options.push({ option, take });
    list.append(option);
  };

  const fill = ({ words, documents }: Offer): void => {
    options = [];
    list.replaceChildren();
    for (const { segments, text, count } of words)
      add(optionOf(segments, `${count} 条`), () => {
        input.value = text;
        input.form?.submit();
      });
    if (documents.length > 0) {
      const title = element('div', 'direct');
      title.setAttribute('role', 'presentation');
      title.textContent = '直达';
      list.append(title);
    }
    for (const { segments, kind, url, wapUrl } of documents)
      add(optionOf(segments, kind), () => location.assign(isWap ? wapUrl : url));
    show(options.length > 0);
  };

  const ask = async (): Promise<void> => {
    const typed = input.value.trim();
    asked = typed;
    if (typed === '') return show(false);
    // Without an answer there are simply no suggestions.
    const answer = await fetch(`/search/suggest?q=${encodeURIComponent(typed)}`).catch(() => null);
    if (answer?.ok !== true || asked !== typed || document.activeElement !== input) return;
    fill((await answer.json()) as Offer);
  };

  input.addEventListener('input', (event) => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), waitMs);
  });
  input.addEventListener('compositionend', () => void ask());
  input.addEventListener('blur', () => show(false));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === 'Escape') show(false);
    else if (event.key === 'ArrowDown') mark(((current + 2) % (options.length + 1)) - 1);
    else if (event.key === 'ArrowUp') mark(current < 0 ? options.length - 1 : current - 1);
    else if (event.key === 'Enter' && current >= 0) options[current]?.take();
    else return;
    event.preventDefault();
  });
}

/** Suggestions while typing in every search box of the page. */
export function suggestWhileTyping(): void {
  document
    .querySelectorAll<HTMLInputElement>('form[role="search"] input[name="q"]')
    .forEach((input, index) => suggestIn(input, index));
}
