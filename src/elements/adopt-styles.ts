import type { CSSResult, LitElement } from 'lit';

/** The styles of a part that comes later, in the shadow tree that shows it, once. No style element: the strictest policy of a site allows none. */
export function adoptStyles({ renderRoot }: LitElement, { styleSheet }: CSSResult): void {
  const { adoptedStyleSheets } = renderRoot as ShadowRoot;
  if (!adoptedStyleSheets.includes(styleSheet!)) adoptedStyleSheets.push(styleSheet!);
}
