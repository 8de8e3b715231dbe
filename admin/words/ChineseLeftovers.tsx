'use client';

import { useEffect } from 'react';

import { chineseFor, chineseForSpoken } from './chinese-leftovers.ts';
import { nameControls } from './name-controls.ts';

/** Where a list to choose from, and a row that is dragged, say aloud what happens. */
const spokenPlaces =
  '[id="aria-selection"], [id="aria-focused"], [id="aria-results"], [id="aria-guidance"], [id^="DndLiveRegion"]';
const attributes = ['title', 'aria-label', 'placeholder', 'aria-roledescription'];
/** Where it is said once how to drag; the id is made by React. */
const hidden = 'div[style*="display: none"], div[style*="display:none"]';
const places =
  '[title], [aria-label], [placeholder], [aria-roledescription], [class*="pill"], [class*="pill"] *, ' +
  `[class*="sort-column"], ${hidden}`;

/** Puts Chinese where libraries inside Payload left English, or no name at all, and have no slot for ours. Text that people write is not touched. */
export function ChineseLeftovers() {
  useEffect(() => {
    const look = () => {
      for (const element of document.querySelectorAll(places)) translate(element);
      nameControls(document);
    };
    const observer = new MutationObserver(look);
    const listener = new MutationObserver(() => speak());
    look();
    // React puts an attribute back with each rendering, without a change of the tree.
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: attributes });
    listener.observe(document.body, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      listener.disconnect();
    };
  }, []);
  return null;
}

function translate(element: Element): void {
  if (element.closest('[contenteditable="true"]')) return;
  for (const name of attributes) {
    const said = chineseFor(element.getAttribute(name) ?? '');
    if (said !== null) element.setAttribute(name, said);
  }
  for (const node of element.childNodes) {
    const said = node.nodeType === Node.TEXT_NODE ? chineseFor(node.nodeValue ?? '') : null;
    if (said !== null) node.nodeValue = said;
  }
}

function speak(): void {
  for (const { firstChild } of document.querySelectorAll(spokenPlaces)) {
    const said = chineseForSpoken(firstChild?.nodeValue ?? '');
    if (firstChild !== null && said !== null) firstChild.nodeValue = said;
  }
}
