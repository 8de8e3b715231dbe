/** What the server tells of publishing, see `sites/publish/endpoints.ts`. */
export interface PublishState {
  pending: number;
  pages: number;
  lastPublishedAt: string | null;
  failed: { key: string; path: string; siteId: string; reason: string; since: string }[];
}
