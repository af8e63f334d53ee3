import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { eventMapWords } from '../../locale/event-map-words.js';
import { foreignLanguage } from '../../locale/event-text.js';
import type { Locale } from '../../locale/locale.js';
import { everyPlaceOf } from '../../model/map-places.js';
import type { MapPlace, MapPlaces } from '../../model/map-places.js';
import { fold } from '../../model/towns.js';
import { html } from '../html.js';

/** Places that are in the page for paper, although they are not on screen yet. */
const MOST_ON_PAPER = 500;

export interface PlaceListContext {
  readonly locale: Locale;
  /** Of the programme: names of places are in it. */
  readonly inLanguage: string | null;
  /** Places that are on screen, and those that the button adds. */
  readonly shown: number;
  readonly pageSize: number;
  readonly onOpen: (event: Event) => void;
  readonly onMore: () => void;
}

/** Each place with its number of events; a press opens them. Says all that the map says. */
export function placeList(found: MapPlaces, context: PlaceListContext): TemplateResult {
  const { locale, shown, pageSize, onMore } = context;
  const all = everyPlaceOf(found);
  const left = all.length - shown;
  return html`
    <ul role="list" class="places" part="places">
      ${repeat(
        all.slice(0, Math.max(shown, MOST_ON_PAPER)),
        ({ key }) => key,
        (place, index) => html`<li class=${index < shown ? nothing : 'later'}>${label(place, all[index - 1], locale)}${line(place, context)}</li>`,
      )}
    </ul>
    ${left > 0 ? html`<button type="button" class="more" part="more" @click=${onMore}>${eventMapWords(locale).more(Math.min(pageSize, left))}</button>` : nothing}
  `;
}

/** The town, once above its places; the names of buttons have it, too. */
function label(place: MapPlace, before: MapPlace | undefined, locale: Locale): TemplateResult | typeof nothing {
  const text = groupOf(place, locale);
  return before && groupOf(before, locale) === text ? nothing : html`<span class="town muted" part="town" aria-hidden="true">${text}</span>`;
}

function groupOf({ point, town }: MapPlace, locale: Locale): string {
  return point ? (town?.name ?? locale.messages.list.elsewhere) : eventMapWords(locale).off;
}

function line(place: MapPlace, { locale, inLanguage, onOpen }: PlaceListContext): TemplateResult {
  const name = nameOf(place, locale);
  const town = townBeside(place, name);
  const count = locale.messages.list.events(place.rows.length);
  return html`<button type="button" class="place" part="place" value=${place.key} @click=${onOpen}>
    <span class="name"><span lang=${langOf(place, locale, inLanguage)}>${name}</span>${town ? html`<span class="visually-hidden">, ${town}</span>` : nothing}</span>
    <span class=${place.rows.length > 1 ? 'total muted' : 'visually-hidden'}>${count}</span>
  </button>`;
}

/** « Salle des fêtes »; « 3 lieux au même endroit »; « Sans lieu précis ». */
export function nameOf({ key, point, names }: MapPlace, locale: Locale): string {
  const words = eventMapWords(locale);
  if (!point) return key === 'online' ? words.online : words.unlocated;
  return names.length > 1 ? words.several(names.length) : (names[0] ?? words.unnamed);
}

/** « Salle des fêtes, Arcueil », for markers and the heading. */
export function fullName(place: MapPlace, locale: Locale): string {
  const name = nameOf(place, locale);
  const town = townBeside(place, name);
  return town ? `${name}, ${town}` : name;
}

/** Our own words are in the language of the interface. */
export function langOf({ point, names }: MapPlace, locale: Locale, inLanguage: string | null): string | typeof nothing {
  return (point && names.length === 1 && foreignLanguage(inLanguage, locale)) || nothing;
}

/** Not twice: « Mairie d’Orly ». */
function townBeside({ town }: MapPlace, name: string): string {
  return town && !fold(name).includes(fold(town.name)) ? town.name : '';
}
