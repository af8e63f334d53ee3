import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';

/** Lit's marker comments, useless because the element draws anew. */
const MARKERS = /<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g;

/** A template as HTML. */
export async function templateHtml(template: TemplateResult): Promise<string> {
  return withoutMarkers(await collectResult(render(template)));
}

export function withoutMarkers(html: string): string {
  return html.replace(MARKERS, '');
}
