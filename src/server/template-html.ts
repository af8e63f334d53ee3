import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';

/** Comments by which Lit would find its places again: who takes over draws anew. */
const MARKERS = /<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g;

/** A template as HTML. */
export async function templateHtml(template: TemplateResult): Promise<string> {
  return withoutMarkers(await collectResult(render(template)));
}

export function withoutMarkers(html: string): string {
  return html.replace(MARKERS, '');
}
