/**
 * A programme as plain HTML, for whoever has no script: visitors without JavaScript, search engines, the first moment of a slow page. It stands between the
 * tags of the element, which shows it until it has the programme itself.
 */

import { elsewhereWords } from '../locale/elsewhere-words.js';
import { endOf, foreignLanguage, machineDate, placeName, postalAddress } from '../locale/event-text.js';
import type { Locale } from '../locale/locale.js';
import type { Occurrence, Programme, ProgrammeEvent } from '../model/programme.js';
import { ask } from '../model/query.js';
import type { GroupBy, Listing, Query } from '../model/query.js';
import { webUrl } from '../model/safe-url.js';
import { countOf, sections } from '../model/sections.js';
import type { Section } from '../model/sections.js';
import { findTown } from '../model/towns.js';

export interface StaticListOptions {
  readonly query: Query;
  readonly groupBy: GroupBy;
  /** Most events. */
  readonly limit: number;
  /** Level of the first heading, 2 to 6. */
  readonly headingLevel: number;
  readonly locale: Locale;
  /** Epoch milliseconds: what is upcoming, and what is past. */
  readonly now: number;
}

/** Lines of HTML, not yet indented within what they stand in. */
export type Lines = readonly string[];

/** Without those that are null. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** The events as `<ess-event-list>` lists them, in one element with `data-ess-static`. */
export function staticList(programme: Programme, options: StaticListOptions): Lines {
  const { query, groupBy, limit, locale, now } = options;
  const answer = ask(programme, query, now);
  const parts = sections(programme, answer, groupBy, limit);
  const site = webUrl(programme.url);
  return block('div', { 'data-ess-static': '' }, [
    ...(countOf(answer) === 0 ? [inline('p', {}, escapeHtml(emptyText(programme, options)))] : []),
    ...parts.flatMap((section) => sectionLines(section, programme, options)),
    ...(site ? [inline('p', {}, inline('a', { href: site }, escapeHtml(elsewhereWords(locale).wholeProgramme)))] : []),
  ]);
}

/** A start tag, its content indented, its end tag. */
export function block(tag: string, attributes: Attributes, content: Lines): Lines {
  return [startTag(tag, attributes), ...content.map((line) => (line ? `  ${line}` : line)), `</${tag}>`];
}

/** An element on one line. `content` is HTML. */
export function inline(tag: string, attributes: Attributes, content: string): string {
  return `${startTag(tag, attributes)}${content}</${tag}>`;
}

/** A text as HTML: in an element as in an attribute between double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Data in a script element, which ends at `</script` and knows no entities. */
export function jsonScript(type: string, data: unknown): string {
  const text = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return inline('script', { type }, text);
}

/** Alone, of an element without an end: `<link>`. */
export function startTag(tag: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    if (value === null) return '';
    return value === '' ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  });
  return `<${tag}${written.join('')}>`;
}

function emptyText(programme: Programme, { query, locale }: StaticListOptions): string {
  const texts = elsewhereWords(locale);
  const kind = query.when === 'past' ? 'nonePast' : query.when === 'all' ? 'none' : 'noneUpcoming';
  const town = query.town && (findTown(query.town, programme.towns)?.name ?? query.town);
  return town ? texts[`${kind}At`](town) : texts[kind];
}

function sectionLines(section: Section, programme: Programme, options: StaticListOptions): Lines {
  const { locale, headingLevel } = options;
  const name = sectionName(section, programme, locale);
  const titleLevel = headingLevel + (name ? 1 : 0);
  return [
    ...(name ? [heading(headingLevel, escapeHtml(name))] : []),
    ...block(
      'ul',
      {},
      section.listings.flatMap((listing) => block('li', {}, eventLines(listing, section, titleLevel, programme, locale))),
    ),
  ];
}

function sectionName({ by, town, day }: Section, { timeZone }: Programme, { dates, messages }: Locale): string {
  switch (by) {
    case 'town':
      return town!.name;
    case 'day':
      return capitalised(dates.long(day!, timeZone));
    case 'none':
      return '';
    default:
      return messages.list[by];
  }
}

function eventLines(listing: Listing, { by }: Section, level: number, { timeZone, inLanguage }: Programme, locale: Locale): Lines {
  const { event, occurrence, others } = listing;
  const lang = foreignLanguage(event.inLanguage ?? inLanguage, locale);
  const name = occurrence.status === 'Cancelled' ? inline('s', {}, escapeHtml(event.name)) : escapeHtml(event.name);
  const url = webUrl(event.url);
  const text = event.abstract || event.teaser;
  const place = occurrence.location ?? event.location;
  const where = [placeName(place, by === 'town' ? undefined : event.town?.name), place?.name ? postalAddress(place) : ''].filter(Boolean);
  const when = [
    inline('time', { datetime: machineDate(occurrence, event.timeZone) }, escapeHtml(dateText(event, occurrence, locale))),
    event.timeZone === timeZone || occurrence.isAllDay
      ? ''
      : escapeHtml(locale.dates.words.zone(event.timeZone.split('/').at(-1)!.replaceAll('_', ' '))),
    others > 0 ? escapeHtml(locale.messages.list.otherDates(others)) : '',
  ].filter(Boolean);
  const words = badges(event, occurrence, locale);
  return [
    heading(level, url ? inline('a', { href: url, lang }, name) : lang ? inline('span', { lang }, name) : name),
    inline('p', {}, when.join(' · ')),
    ...(where.length > 0 ? [inline('p', {}, escapeHtml(where.join(' – ')))] : []),
    ...(words.length > 0 ? [inline('p', {}, escapeHtml(words.join(' · ')))] : []),
    ...(text ? [inline('p', { lang }, escapeHtml(text).replaceAll('\n', '<br>'))] : []),
  ];
}

/** « jeudi 5 novembre 2026, de 18 h 30 à 20 h »; of an exhibition, all of its days. */
function dateText(event: ProgrammeEvent, occurrence: Occurrence, { dates }: Locale): string {
  return event.isLongRunning ? dates.days(event.occurrences[0]!.start, endOf(event), event.timeZone) : dates.sentence(occurrence, event.timeZone);
}

/** Status, way to attend, price and access, each in a word. */
function badges(event: ProgrammeEvent, { status }: Occurrence, { messages: { list } }: Locale): readonly string[] {
  const needs = event.accessibility.map((need) => list.accessibility[need]).join(', ');
  return [
    status === 'Scheduled' ? '' : list.status[status],
    event.attendanceMode === 'Mixed' ? list.isMixed : event.attendanceMode === 'Online' && status !== 'MovedOnline' ? list.isOnline : '',
    event.isAccessibleForFree ? list.free : '',
    needs && list.accessible(needs),
  ].filter(Boolean);
}

function heading(level: number, content: string): string {
  return inline(`h${Math.min(level, 6)}`, {}, content);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
