/** Parses HTML as a browser does, for tests in Node. */
import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The nodes of a piece of a page's body. */
export function parsed(html: string): Tree.DocumentFragment {
  return parseFragment(html);
}

/** The elements inside whose name matches, in the order of the page; templates included. */
export function elements(root: Tree.ParentNode, name: RegExp): readonly Tree.Element[] {
  const content = 'content' in root ? root.content.childNodes : [];
  return [...content, ...root.childNodes].flatMap((node) => {
    if (!defaultTreeAdapter.isElementNode(node)) return [];
    return [...(name.test(node.tagName) ? [node] : []), ...elements(node, name)];
  });
}

/** The text without styles. */
export function textOf(root: Tree.ParentNode): string {
  return root.childNodes
    .map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : defaultTreeAdapter.isElementNode(node) ? textOf(node) : ''))
    .join('');
}

/** No-break spaces as spaces, lines as spaces. */
export function plain(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
