import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { SearchAnswer, Searcher, SearchQuery } from '#search/engine.ts';
import type { Page } from '#themes/contract.ts';
import { kindLabels } from '#search/documents.ts';
import { changeEdition } from '../editions/change-edition.ts';
import { sendPlainPage } from '../plain-page.ts';
import { locate, type Place } from '../request/locate.ts';
import { targetOf } from '../request/target-of.ts';
import type { PublicRoutes } from '../routes/public-routes.ts';
import { createEngineDesk, type EngineDesk } from './ask-engine.ts';
import { limitSearches, searchLimits, type SearchLimits } from './limit-searches.ts';
import { searchOpenApi } from './openapi.ts';
import { presentSearchJson } from './present-search-json.ts';
import { presentSearchPage } from './present-search-page.ts';
import { indexedSite, readSearchAddress, type SearchAddress } from './read-search-address.ts';
import { openSearchGrounds, type SearchGround, type SearchGrounds } from './search-ground.ts';
import { sendMade } from './send-made.ts';

/** What searching on the public side is put together from. */
export interface SearchParts {
  engine: Searcher;
  storeFile: string;
  /** Where the style sheets stand that its pages link. */
  publicDir: string;
  publicUrl: string;
  routes: PublicRoutes;
  /** Told of faults of the engine; readers see a note. */
  onFault: (error: unknown) => void;
  /** Told what was searched without finding anything. */
  onNothingFound?: (text: string) => void;
  limits?: SearchLimits;
}

/** Search pages and what programs ask, with the way to let go of the store. */
export interface SearchSide {
  handler: RequestHandler;
  close(): void;
}

const noStore = '搜索暂时不能用';

/** Answers `/search`, `/wap/search`, `/search.json`, `/search/suggest` and `/openapi.json`. */
export function serveSearch(parts: SearchParts): SearchSide {
  const { engine, storeFile, publicDir, publicUrl, onFault, limits = searchLimits } = parts;
  const desk = createEngineDesk(engine, onFault);
  const grounds = openSearchGrounds({ storeFile, publicDir, publicUrl });
  const router = Router({ caseSensitive: true });
  router.get(['/search', '/wap/search'], limitSearches('pages', limits), (request, response) =>
    sendSearchPage({ ...parts, desk, grounds }, request, response),
  );
  router.get('/search.json', limitSearches('json', limits), (request, response) =>
    sendJson({ ...parts, desk }, request, response),
  );
  router.get('/search/suggest', limitSearches('suggestions', limits), (request, response) =>
    sendSuggestions({ ...parts, desk }, request, response),
  );
  router.get('/openapi.json', (request, response) =>
    sendMade(request, response, {
      type: 'application/json',
      body: searchOpenApi(publicUrl),
      keptSeconds: 3600,
    }),
  );
  return { handler: router, close: () => grounds.close() };
}

interface Desk extends SearchParts {
  desk: EngineDesk;
}

async function sendSearchPage(
  parts: Desk & { grounds: SearchGrounds },
  request: Request,
  response: Response,
): Promise<void> {
  const { grounds, desk, routes } = parts;
  const target = targetOf(request);
  const place = locate(routes, target);
  response.setHeader('X-Robots-Tag', 'noindex');
  // Both editions of a search are always there.
  const hasWap = () => Promise.resolve(true);
  if (await changeEdition({ ...parts, request, response, target, place, hasWap })) return;
  const asked = readSearchAddress(target.query);
  const ground = await groundOf(grounds, place, asked);
  const renderer = await grounds.renderer();
  if (ground === null || renderer === null) return sendNoPage(response);
  const wantsAnswer = asked.text !== '' || Object.keys(asked.filters).length > 0;
  const answer = wantsAnswer ? await desk.search(queryOf(asked)) : null;
  if (isMissed(asked, answer)) parts.onNothingFound?.(asked.text);
  const page = presentSearchPage({
    ground,
    edition: place.edition,
    asked,
    answer,
    isAway: wantsAnswer && answer === null,
    hrefOf: hrefOn(parts, place),
  });
  const body = renderer.render(await withFragments(grounds, page));
  await sendMade(request, response, { type: 'text/html', body, keptSeconds: 0 });
}

/** Nothing was found, and no filter and no site is to blame. */
const isMissed = (asked: SearchAddress, answer: SearchAnswer | null): boolean =>
  answer?.total === 0 &&
  asked.text !== '' &&
  asked.page === 1 &&
  asked.scope === null &&
  !asked.titleOnly &&
  Object.keys(asked.filters).length === 0;

/** A reader on the host of a site, or who searches in one, stays in its frame; an unknown scope leads to the portal. */
async function groundOf(
  grounds: SearchGrounds,
  place: Place,
  asked: SearchAddress,
): Promise<SearchGround | null> {
  const own = place.prefix.replace(/^\/sites\//u, '');
  const scope = asked.scope === null || asked.scope === indexedSite('') ? '' : asked.scope;
  const wanted = own === '' ? scope : own;
  const ground = await grounds.of(wanted, place.edition);
  if (ground !== null && (own !== '' || !ground.site.hasDomain)) return ground;
  return grounds.of('', place.edition);
}

async function withFragments(grounds: SearchGrounds, page: Page): Promise<Page> {
  const { chrome, currentKey } = page;
  const [headerHtml, footerHtml] = await Promise.all([
    grounds.fragment({ part: 'header', chrome, currentKey }),
    grounds.fragment({ part: 'footer', chrome, currentKey }),
  ]);
  return { ...page, fragments: { headerHtml, footerHtml } };
}

/** Never was anything published: there is no frame to show results in. */
function sendNoPage(response: Response): void {
  sendPlainPage(response, {
    status: 200,
    title: noStore,
    text: '网站内容还在准备，请过几分钟再试。',
    home: true,
  });
}

/** Addresses in the index are as the portal links them; on the host of a site they must name the portal's host. */
function hrefOn(
  { publicUrl }: Pick<SearchParts, 'publicUrl'>,
  place: Pick<Place, 'prefix'>,
): (url: string) => string {
  return (url) => (place.prefix !== '' && url.startsWith('/') ? publicUrl + url : url);
}

/** Equal questions are equal texts, whatever else their addresses said. */
const queryOf = ({ text, filters, scope, titleOnly, sort, page, pageSize }: SearchAddress): SearchQuery => ({
  text,
  filters,
  scope,
  titleOnly,
  sort,
  page,
  pageSize,
});

async function sendJson(parts: Desk, request: Request, response: Response): Promise<void> {
  const asked = readSearchAddress(targetOf(request).query);
  const answer: SearchAnswer | null = await parts.desk.search(queryOf(asked));
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (answer === null) {
    response.status(503).setHeader('Retry-After', '5');
    return sendMade(request, response, {
      type: 'application/json',
      body: Buffer.from(JSON.stringify({ errors: [{ message: '搜索暂时不能用，请过几秒再试。' }] })),
      keptSeconds: 0,
    });
  }
  response.setHeader('X-Total-Capped', String(answer.totalIsCapped));
  response.setHeader('Access-Control-Expose-Headers', 'X-Total-Capped');
  return sendMade(request, response, {
    type: 'application/json',
    body: Buffer.from(JSON.stringify(presentSearchJson(answer, parts.publicUrl))),
    keptSeconds: 5,
  });
}

async function sendSuggestions(parts: Desk, request: Request, response: Response): Promise<void> {
  const target = targetOf(request);
  const hrefOf = hrefOn(parts, locate(parts.routes, target));
  const { text } = readSearchAddress(target.query);
  const offer = text === '' ? null : await parts.desk.suggest(text);
  const body = {
    words: offer?.words ?? [],
    documents: (offer?.documents ?? []).map(({ title, titleSegments, kind, url, wapUrl }) => ({
      title,
      segments: titleSegments,
      kind: kindLabels[kind],
      url: hrefOf(url),
      wapUrl: hrefOf(wapUrl),
    })),
  };
  await sendMade(request, response, {
    type: 'application/json',
    body: Buffer.from(JSON.stringify(body)),
    keptSeconds: 5,
  });
}
