import type { FragmentModel, Page } from '../contract.ts';
import { printComponent, type Component } from '../printer/printer.ts';

/** What a route finds in `Astro.locals`: exactly one of the two. */
type Locals = { page: Page } | { fragment: FragmentModel };

/** Prints what one route makes of a model. */
export type PrintRoute = (locals: Locals) => string;

const pages = import.meta.glob<Component>('../pages/*/*.astro', { eager: true, import: 'default' });

/** The built themes, by route: `desktop/article`. */
export const routes = new Map<string, PrintRoute>(
  Object.entries(pages).map(([path, component]) => [
    path.replace(/^\.\.\/pages\/|\.astro$/g, ''),
    (locals) => printComponent(component, locals),
  ]),
);
