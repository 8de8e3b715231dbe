/** What of the CMS a path belongs to; null for everything else. */
export type AdminPath = 'page' | 'api' | 'asset';

/** Parts of the CMS that are closed for everybody. */
const closed =
  /^\/(?:api\/(?:graphql|graphql-playground|users\/first-register)(?:\/|$)|_next\/image(?:\/|$))/i;

/**
 * Which requests go to the CMS: its pages, its REST API and its built files. Everything else of Next is
 * closed: its image service, data routes and whatever a new version brings.
 */
export function adminPathOf(path: string, options: { isDevelopment: boolean }): AdminPath | 'closed' | null {
  if (closed.test(path)) return 'closed';
  if (path === '/admin' || path.startsWith('/admin/')) return 'page';
  if (path.startsWith('/api/')) return 'api';
  if (path.startsWith('/_next/static/')) return 'asset';
  if (path.startsWith('/_next/') || path.startsWith('/__nextjs'))
    return options.isDevelopment ? 'asset' : 'closed';
  return path === '/api' || path === '/_next' ? 'closed' : null;
}
