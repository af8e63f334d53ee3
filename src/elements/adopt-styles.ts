import { adoptStyles as adoptAll } from 'lit';
import type { CSSResult, LitElement } from 'lit';

/**
 * Adds the styles of a late part to the shadow tree, once. Without a style element, which a strict policy forbids. On a server there is no such tree, and the
 * caller writes the styles.
 */
export function adoptStyles({ renderRoot }: LitElement, style: CSSResult): void {
  const root = renderRoot as ShadowRoot | undefined;
  if (!root) return;
  const { styleSheet } = style;
  // MooTools hides `Document`, where Lit looks for adopted sheets: Lit then writes style elements.
  if (!styleSheet) adoptAll(root, [style]);
  else if (!root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
