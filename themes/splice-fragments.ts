import { OTHER_EDITION_MARK, type Page } from './contract.ts';

/**
 * Stand-ins for the fragments while Astro renders a page. They hold both `<` and `"`, so no text and no
 * attribute of a model can be mistaken for them.
 */
const headerPlace = '<i id="fragment-header"></i>';
const footerPlace = '<i id="fragment-footer"></i>';

/** Prepared fragments that many pages share: those of sixty sites in both editions are about a thousand. */
const keptFragments = 1024;

const escapes: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** The page as Astro renders it: without the weight of its fragments. */
export function takeOutFragments(page: Page): Page {
  const { headerHtml, footerHtml } = page.fragments;
  return {
    ...page,
    fragments: {
      headerHtml: headerHtml === '' ? '' : headerPlace,
      footerHtml: footerHtml === '' ? '' : footerPlace,
    },
  };
}

/** Puts the fragments of a page into its bytes; each is encoded once and kept. */
export class FragmentSplicer {
  readonly #kept = new Map<string, Buffer[]>();

  /** The fragment in pieces; between them stands the address of the other edition. */
  #piecesOf(html: string): Buffer[] {
    const kept = this.#kept.get(html);
    if (kept) return kept;
    const pieces = html.split(OTHER_EDITION_MARK).map((piece) => Buffer.from(piece));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= keptFragments && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(html, pieces);
    return pieces;
  }

  /** @param bytes  the page with places for its fragments, as `takeOutFragments` left it. */
  splice(bytes: Buffer, page: Page): Buffer<ArrayBuffer> {
    const href = Buffer.from(page.otherEditionHref.replace(/[&"<>]/g, (sign) => escapes[sign] ?? sign));
    const fill = (html: string): Buffer[] =>
      this.#piecesOf(html).flatMap((piece, index) => (index === 0 ? [piece] : [href, piece]));

    const headerAt = bytes.indexOf(headerPlace);
    const afterHeader = headerAt < 0 ? 0 : headerAt + headerPlace.length;
    const footerAt = bytes.lastIndexOf(footerPlace);
    const endOfMain = footerAt < 0 ? bytes.length : footerAt;
    return Buffer.concat([
      ...(headerAt < 0 ? [] : [bytes.subarray(0, headerAt), ...fill(page.fragments.headerHtml)]),
      bytes.subarray(afterHeader, endOfMain),
      ...(footerAt < 0
        ? []
        : [...fill(page.fragments.footerHtml), bytes.subarray(footerAt + footerPlace.length)]),
    ]);
  }
}
