import { loadRenderer, type Renderer } from '#themes/render.ts';
import { readCurrentBuild } from '#themes/theme-build.ts';

/**
 * The theme that pages are printed with now.
 *
 * @returns a function that gives the renderer of the newest build, each loaded once; null while the themes were never
 * built.
 */
export function followTheme(): () => Promise<Renderer> | null {
  let theme: { hash: string; renderer: Promise<Renderer> } | null = null;
  return () => {
    const build = readCurrentBuild();
    if (build !== null && theme?.hash !== build.hash)
      theme = { hash: build.hash, renderer: loadRenderer(build) };
    return theme?.renderer ?? null;
  };
}
