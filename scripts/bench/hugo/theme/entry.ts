import { printComponent, type Component } from '#themes/printer/printer.ts';
import type { PrintBare } from '../bare-pages.ts';

const templates = import.meta.glob<Component>('./pages/*.astro', { eager: true, import: 'default' });

function printer(name: string): (page: object) => string {
  const template = templates[`./pages/${name}.astro`];
  if (template === undefined) throw new Error(`There is no template ${name}.`);
  return (page) => printComponent(template, { page });
}

/** The templates of the bare site, printed as those of the themes are. */
export const printBare: PrintBare = {
  article: printer('article'),
  list: printer('list'),
  header: printer('header'),
  sidebar: printer('sidebar'),
};
