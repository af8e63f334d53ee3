import { adoptStyles as adoptAll } from 'lit';
import type { CSSResult, LitElement } from 'lit';

/**
 * The styles of a part that comes later, in the shadow tree that shows it, once. No style element: the strictest policy of a site allows none.
 * A server has no such tree: who draws there writes the styles.
 */
export function adoptStyles({ renderRoot }: LitElement, style: CSSResult): void {
  const root = renderRoot as ShadowRoot | undefined;
  if (!root) return;
  const { styleSheet } = style;
  // MooTools hides `Document`, in which lit looks for adopted sheets: it then writes style elements.
  if (!styleSheet) adoptAll(root, [style]);
  else if (!root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
