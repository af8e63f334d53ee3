import type { TemplateResult } from 'lit';
import { richText } from '../../model/rich-text.js';
import type { Inline } from '../../model/rich-text.js';
import { html } from '../html.js';

/** A feed's text as paragraphs, lists and links, by text bindings only, so that it stays text. */
export function richTextView(text: string): readonly TemplateResult[] {
  return richText(text).map(({ type, lines }) =>
    type === 'list'
      ? html`<ul class="bullets">${lines.map((line) => html`<li>${line.map(inline)}</li>`)}</ul>`
      : html`<p>${lines.map((line, index) => [index ? html`<br />` : '', line.map(inline)])}</p>`,
  );
}

function inline({ text, href }: Inline): TemplateResult | string {
  return href ? html`<a href=${href} rel="noopener noreferrer">${text}</a>` : text;
}
