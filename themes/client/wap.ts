import { suggestWhileTyping } from './suggest.ts';
import { switchModesInstantly } from './view-modes.ts';

/** Scrolls each row of chips so that the current one is in sight. */
function showCurrentChips(): void {
  for (const row of document.querySelectorAll<HTMLElement>('.chips ul, .boxes ul')) {
    const current = row.querySelector<HTMLElement>('[aria-current]');
    if (current) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }
}

/** Where the phone can share by itself, 分享 asks it to instead of unfolding the address. */
function shareByPhone(): void {
  document.querySelector('.tools summary')?.addEventListener('click', (event) => {
    if (!('share' in navigator)) return;
    event.preventDefault();
    // A rejection means that the reader closed the phone's dialogue.
    void navigator.share({ title: document.title, url: location.href }).catch(() => undefined);
  });
}

switchModesInstantly();
suggestWhileTyping();
showCurrentChips();
shareByPhone();
