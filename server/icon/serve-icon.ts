import type { RequestHandler } from 'express';

const daySeconds = 86_400;

/** The mark of the pages, drawn for 16 pixels: hills, sun and river in a ring, dark on light and on dark tabs. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="14.5" fill="#fff" stroke="#1f4e8c" stroke-width="3"/><circle cx="21.5" cy="10" r="2.8" fill="#1f4e8c"/><path d="M4 19.5 9 14l4 4 5-6 7 7.5 3-1-1.5 3H5z" fill="#1f4e8c"/><path d="M8 25c3-1.5 5-1 7 0s5 1 8-.5" fill="none" stroke="#1f4e8c" stroke-width="2"/></svg>';

/** Browsers ask for this icon on every site, whatever its pages say. */
export const serveIcon: RequestHandler = (_request, response) => {
  response.setHeader('Content-Type', 'image/svg+xml');
  response.setHeader('Cache-Control', `public, max-age=${daySeconds}`);
  response.end(icon);
};
