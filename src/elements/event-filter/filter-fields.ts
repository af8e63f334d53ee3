import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { eventFilterWords } from '../../locale/event-filter-words.js';
import type { Locale } from '../../locale/locale.js';
import { DATE_PRESETS, readDateChoice, writeDateChoice } from '../../model/date-choice.js';
import type { ListedFacet } from '../../model/facet-values.js';
import type { Facet } from '../../model/selection.js';
import { LAST_DAY } from '../../model/zoned-time.js';
import { html } from '../html.js';
import { choiceText, languageOfChoice } from './choice-text.js';
import type { ShownFacet } from './facet-view.js';

/** Rarer choices are behind a button. */
const MOST_CHOICES = 6;

/** Of a native date field; what is typed digit by digit passes through the year 2. */
const FIRST_DAY = '2000-01-01';

export interface FieldContext {
  readonly locale: Locale;
  /** Language of the feed's words, if it is not the interface's. */
  readonly lang: string | null;
  /** false while the feed loads. */
  readonly isReady: boolean;
  /** The field before has said that the list updates by itself: once is enough. */
  readonly isHintSaid: boolean;
  readonly onChoose: (facet: Facet, value: string, isChosen: boolean) => void;
  /** A visitor has left a field for days, which may hold half a date, or the later of two days as the first. */
  readonly onLeave: () => void;
}

export function searchField({ locale, isReady, onChoose }: FieldContext, onFocus: () => void): TemplateResult {
  const onInput = ({ target }: Event) => onChoose('search', (target as HTMLInputElement).value, true);
  return html`<div class="field">
    <label for="search" part="label">${eventFilterWords(locale).facet.search}</label>
    <input
      id="search"
      type="search"
      part="search"
      aria-describedby="hint"
      maxlength="200"
      autocomplete="off"
      enterkeyhint="search"
      ?disabled=${!isReady}
      @focus=${onFocus}
      @input=${onInput}
    />
  </div>`;
}

/** `option`: see `dateOption`; `date`: the chosen one, or ''. `onOption` hears of options that are no dates by themselves. */
export function dateField(
  { locale, isReady, isHintSaid, onChoose, onLeave }: FieldContext,
  counts: ReadonlyMap<string, number> | null,
  option: string,
  date: string,
  onOption: (option: string) => void,
): TemplateResult {
  const words = eventFilterWords(locale);
  const text = (preset: (typeof DATE_PRESETS)[number]) => {
    const count = counts?.get(preset);
    return count === undefined ? words.preset[preset] : locale.messages.townFilter.option(words.preset[preset], count);
  };
  const choice = date ? readDateChoice(date) : null;
  const days = choice && typeof choice !== 'string' ? choice : null;
  const onDays = ({ currentTarget }: Event) => {
    const fields = [...(currentTarget as HTMLElement).querySelectorAll<HTMLInputElement>('input')];
    if (fields.some((field) => !field.validity.valid)) return;
    const [from, to = from] = fields.map((field) => field.value);
    onChoose('date', writeDateChoice({ from: from || null, to: to || null }), true);
  };
  const day = (id: string, label: string, value: string | null | undefined) =>
    html`<span class="day">
      <label for=${id} part="label">${label}</label>
      <input id=${id} type="date" part="day" min=${FIRST_DAY} max=${LAST_DAY} value=${value ?? ''} />
    </span>`;
  return html`<div class="field">
    <label for="date" part="label">${words.facet.date}</label>
    <div class="select">
      <select id="date" part="select" aria-describedby=${isHintSaid ? nothing : 'hint'} ?disabled=${!isReady} @change=${({ target }: Event) => onOption((target as HTMLSelectElement).value)}>
        <option value="">${words.anyDate}</option>
        ${DATE_PRESETS.map((preset) => html`<option value=${preset}>${text(preset)}</option>`)}
        <option value="day">${words.oneDay}</option>
        <option value="range">${words.range}</option>
      </select>
    </div>
    ${
      option === 'day' || option === 'range'
        ? html`<div class="days" @change=${onDays} @focusout=${onLeave}>
          ${option === 'day' ? day('day', words.day, days?.from) : [day('from', words.from, days?.from), day('to', words.to, days?.to)]}
        </div>`
        : nothing
    }
  </div>`;
}

/** The choices of a facet with their numbers of events, those that are rare behind a button. A single one is no list. */
export function facetField(
  { facet, choices }: ShownFacet,
  context: FieldContext,
  isExpanded: boolean,
  onExpand: (facet: ListedFacet) => void,
): TemplateResult {
  const words = eventFilterWords(context.locale);
  const first = choices.filter(({ isChosen }, index) => isExpanded || isChosen || index < MOST_CHOICES || choices.length === MOST_CHOICES + 1);
  const hidden = choices.length - first.length;
  return html`<fieldset part="facet">
    <legend part="label">${words.facet[facet]}</legend>
    ${
      first.length === 1
        ? checkbox(facet, first[0]!, context)
        : html`<ul role="list">
          ${first.map((choice) => html`<li>${checkbox(facet, choice, context)}</li>`)}
        </ul>`
    }
    ${hidden > 0 ? html`<button type="button" class="others" part="others" @click=${() => onExpand(facet)}>${words.others(hidden)}<span class="visually-hidden"> – ${words.facet[facet]}</span></button>` : nothing}
  </fieldset>`;
}

function checkbox(facet: ListedFacet, { value, name, count, isChosen }: ShownFacet['choices'][number], { locale, lang, onChoose }: FieldContext) {
  const words = eventFilterWords(locale);
  return html`<label class="choice ${count === 0 ? 'none' : ''}" part="choice ${isChosen ? 'choice-chosen' : ''} ${count === 0 ? 'choice-empty' : ''}">
    <input type="checkbox" name=${facet} value=${value} ?checked=${isChosen} @change=${({ target }: Event) => onChoose(facet, value, (target as HTMLInputElement).checked)} />
    <span class="text">
      <span class="name" lang=${languageOfChoice(facet, lang)}>${choiceText(facet, value, name, locale)}</span>
      <span class="count" part="choice-count" aria-hidden="true">${locale.messages.townFilter.count(count)}</span>
    </span>
    <span class="visually-hidden">, ${words.count(count)}</span>
  </label>`;
}

/** Fields show the choice that holds, also after the page has prevented one. `date`: the option of the dates. */
export function showChoices(root: ShadowRoot, text: string, date: string): void {
  const search = root.querySelector<HTMLInputElement>('[part="search"]');
  if (search && search.value !== text) search.value = text;
  const select = root.querySelector('select');
  if (select) select.value = date;
  for (const field of root.querySelectorAll<HTMLInputElement>('input:not([type="search"])')) {
    field.checked = field.defaultChecked;
    // Not while a visitor types a day.
    if (field.type === 'date' && field !== root.activeElement) field.value = field.defaultValue;
  }
}
