import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { elsewhereWords } from '../../locale/elsewhere-words.js';
import type { Locale } from '../../locale/locale.js';
import { marked } from '../marked.js';
import type { Elsewhere, Way } from './elsewhere.js';

export { default as elsewhereStyles } from './elsewhere-view.styles.js';
export { elsewhere } from './elsewhere.js';

/** What the list knows of the ways that it offers. */
export interface WayContext {
  readonly locale: Locale;
  /** The whole programme's page, or null. */
  readonly url: string | null;
  /** The programme's name, and its language where that is another. */
  readonly name: string;
  readonly lang: string | null;
  /** Whether a way shows events below, and does so now; null for one that leads to another choice of town. */
  readonly isPressed: (way: Way) => boolean | null;
  readonly onWay: (way: Way) => void;
}

/** What stands in a list where there is nothing: why, and where else to look. A chunk, with its words. */
export function elsewhereView(
  { sentence, lead, ways, isLast }: Elsewhere,
  { locale, url, name, lang, isPressed, onWay }: WayContext,
): TemplateResult {
  return html`
    <p>${marked(sentence, name, lang)}</p>
    ${lead ? html`<p class="muted lead">${lead}</p>` : nothing}
    ${
      ways.length > 0
        ? html`<ul role="list" class="ways">
            ${ways.map((way) => html`<li><button type="button" part="way" aria-pressed=${isPressed(way) ?? nothing} @click=${() => onWay(way)}>${way.text}</button></li>`)}
          </ul>`
        : nothing
    }
    ${isLast && url ? html`<p><a href=${url}>${elsewhereWords(locale).wholeProgramme}</a></p>` : nothing}
  `;
}
