import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadRenderer, type Renderer } from '#themes/render.ts';
import { readCurrentBuild, type ThemeBuild } from '#themes/theme-build.ts';

/** Whether the style sheets and scripts of a build stand where pages link them: the publisher writes them. */
export const isPublished = (publicDir: string, { assets }: Pick<ThemeBuild, 'assets'>): boolean =>
  Object.values(assets).every(({ styles, scripts }) =>
    [...styles, ...scripts].every((path) => existsSync(join(publicDir, path))),
  );

/**
 * The theme that pages are printed with now. A new build is taken once its style sheets are published: after an
 * upgrade the themes are built some time before, and pages without a style would come of them until then.
 *
 * @returns a function that gives the renderer, loaded once for each build; null while the themes were never built.
 */
export function followTheme(publicDir: string): () => Promise<Renderer> | null {
  let build = readCurrentBuild();
  let theme: { hash: string; renderer: Promise<Renderer> } | null = null;
  return () => {
    const newest = readCurrentBuild();
    if (newest !== null && (build === null || (newest.hash !== build.hash && isPublished(publicDir, newest))))
      build = newest;
    if (build !== null && theme?.hash !== build.hash)
      theme = { hash: build.hash, renderer: loadRenderer(build) };
    return theme?.renderer ?? null;
  };
}
