import type { CatalogPage, ColumnPage, TreeNode } from '../contract.ts';

/** One link of a chip row. */
export interface ChipItem {
  text: string;
  href: string;
  /** It is this page. */
  current: boolean;
  /** It leads to a column above this page. */
  open: boolean;
}

const toChip = ({ text, href, current, open }: TreeNode): ChipItem => ({ text, href, current, open });

/**
 * The links around a column: in the top row the home page, the root column and its children, or the site's
 * own navigation where the root has no children; `children` are those of the branch the page stands in.
 * One link of each row at most is `current` or `open`.
 */
export function presentColumnChips(
  page: Pick<ColumnPage | CatalogPage, 'kind' | 'tree' | 'chrome' | 'currentKey'>,
): {
  top: ChipItem[];
  children: ChipItem[];
} {
  const { tree, chrome, currentKey } = page;
  const home = chrome.navigation.find(({ key }) => key === 'home');
  if (tree.nodes.length === 0) {
    const top = chrome.navigation.map(({ text, href, key }) => ({
      text,
      href,
      current: false,
      open: key === currentKey,
    }));
    return { top, children: [] };
  }
  const branch =
    tree.nodes.find((node) => node.current || node.children.some((child) => child.current || child.open)) ??
    // The items of a catalog are always open; that says nothing about where the page stands.
    (page.kind === 'catalog' ? undefined : tree.nodes.find(({ open }) => open));
  return {
    top: [
      ...(home ? [{ text: home.text, href: home.href, current: false, open: false }] : []),
      { text: tree.root.text, href: tree.root.href, current: branch === undefined, open: false },
      ...tree.nodes.map((node) => ({ ...toChip(node), open: node === branch && !node.current })),
    ],
    children: (branch?.children ?? []).map(toChip),
  };
}
