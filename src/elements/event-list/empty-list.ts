import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { emptyListWords } from '../../locale/empty-list-words.js';
import type { Locale } from '../../locale/locale.js';
import { html } from '../html.js';
import { marked } from '../marked.js';
import type { EmptyAnswer, Suggestion } from './suggestions.js';

export { default as styles } from './empty-list.styles.js';
export { suggest } from './suggestions.js';

export interface EmptyListContext {
  readonly locale: Locale;
  /** The programme's page, or null. */
  readonly url: string | null;
  /** The programme's name, and its language if it is not the interface's. */
  readonly name: string;
  readonly lang: string | null;
  /** Whether a suggestion's events are shown below; null for one that chooses another town. */
  readonly isPressed: (suggestion: Suggestion) => boolean | null;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** An empty list: why, and where else to look. A chunk with its words. */
export function emptyList(
  { sentence, lead, suggestions, isLast }: EmptyAnswer,
  { locale, url, name, lang, isPressed, onChoose }: EmptyListContext,
): TemplateResult {
  const button = (suggestion: Suggestion) =>
    html`<button type="button" part="way" aria-pressed=${isPressed(suggestion) ?? nothing} @click=${() => onChoose(suggestion)}>${suggestion.text}</button>`;
  return html`
    <p>${marked(sentence, name, lang)}</p>
    ${lead ? html`<p class="muted lead">${lead}</p>` : nothing}
    ${suggestions.length > 0 ? html`<ul role="list" class="ways">${suggestions.map((suggestion) => html`<li>${button(suggestion)}</li>`)}</ul>` : nothing}
    ${isLast && url ? html`<p><a href=${url}>${emptyListWords(locale).wholeProgramme}</a></p>` : nothing}
  `;
}
