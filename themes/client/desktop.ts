import { suggestWhileTyping } from './suggest.ts';
import { switchModesInstantly } from './view-modes.ts';

/** Marks the number of the slide that stands in the middle of its strip. */
function followCarousels(): void {
  for (const strip of document.querySelectorAll('.slides')) {
    const numbers = strip.parentElement?.querySelectorAll('.numbers a') ?? [];
    const mark = (): void => {
      const current = Math.round(strip.scrollLeft / strip.clientWidth);
      numbers.forEach((link, index) => {
        if (index === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      });
    };
    numbers.forEach((link, index) => {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        strip.scrollTo({ left: index * strip.clientWidth });
      });
    });
    strip.addEventListener('scroll', mark, { passive: true });
    mark();
  }
}

/** Escape closes what hovers over the page: the panel of the navigation, the share box. */
function closeOnEscape(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    document.querySelectorAll('details.share[open]').forEach((details) => {
      details.removeAttribute('open');
    });
    document.querySelector('.nav')?.classList.add('closed');
  });
  document.querySelector('.nav')?.addEventListener('pointerleave', reopen);
  document.querySelector('.nav')?.addEventListener('focusout', reopen);
}

function reopen(event: Event): void {
  (event.currentTarget as Element).classList.remove('closed');
}

function serveButtons(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-print], [data-copy]');
    if (!button) return;
    const { copy } = button.dataset;
    if (copy === undefined) window.print();
    else
      void navigator.clipboard.writeText(copy).then(() => {
        button.textContent = '已复制';
      });
  });
}

document.documentElement.classList.add('js');
switchModesInstantly();
suggestWhileTyping();
followCarousels();
closeOnEscape();
serveButtons();
