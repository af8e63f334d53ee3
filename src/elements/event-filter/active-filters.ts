import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { eventFilterWords } from '../../locale/event-filter-words.js';
import { html } from '../html.js';
import { choiceText, languageOfChoice } from './choice-text.js';
import type { FilterView } from './facet-view.js';
import type { FieldContext } from './filter-fields.js';

/** What is chosen, each with a button that takes it back, and one that takes all back. */
export function activeFilters(
  active: FilterView['active'],
  { locale, lang }: Pick<FieldContext, 'locale' | 'lang'>,
  onRemove: (filter: FilterView['active'][number], index: number) => void,
  onClear: () => void,
): TemplateResult | typeof nothing {
  if (active.length === 0) return nothing;
  const words = eventFilterWords(locale);
  return html`<div class="active" part="active">
    <ul role="list" aria-label=${words.active}>
      ${active.map(
        (filter, index) =>
          html`<li>
            <button type="button" class="chip" part="chip" @click=${() => onRemove(filter, index)}>
              <span lang=${languageOfChoice(filter.facet, lang)}>${choiceText(filter.facet, filter.value, filter.name, locale)}</span
              ><span class="visually-hidden"> – ${words.remove}</span
              ><span class="cross" aria-hidden="true">×</span>
            </button>
          </li>`,
      )}
    </ul>
    <button type="button" class="clear" part="clear" @click=${onClear}>${words.clear}</button>
  </div>`;
}
