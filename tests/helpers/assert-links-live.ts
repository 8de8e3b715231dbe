import { internalLinks, type Disk } from './simulated-group.ts';

const linksOf = new Map<string, string[]>();

function readLinks(text: string): string[] {
  let links = linksOf.get(text);
  if (links === undefined) {
    if (linksOf.size > 2000) linksOf.clear();
    links = internalLinks(text);
    linksOf.set(text, links);
  }
  return links;
}

/** Nobody who follows links from the portal ever meets one that leads nowhere. */
export function assertLinksLive(disk: Disk): void {
  const seen = new Set(['index.html']);
  for (const path of seen) {
    const page = disk.files.get(path);
    if (page === undefined) throw new Error(`there is no ${path}`);
    for (const link of readLinks(page.text)) {
      const target = disk.files.get(link);
      if (target === undefined || target.status === 410)
        throw new Error(`${path} links to ${link}, which is not there`);
      seen.add(link);
    }
  }
}
