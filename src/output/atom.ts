/** Events as an Atom feed (RFC 4287), which a CMS shows without script and a reader follows. One entry an event, in the order of the programme. */

import { comingOf, placeName, postalAddress } from '../locale/event-text.js';
import { localeFor } from '../locale/locale.js';
import type { Locale } from '../locale/locale.js';
import type { EventDetails, Occurrence, ProgrammeEvent } from '../model/programme.js';
import { withoutHalves } from '../model/clean-text.js';
import { richText } from '../model/rich-text.js';
import type { Inline } from '../model/rich-text.js';
import { slugOf } from '../model/towns.js';
import { parseDateTime, toIsoString } from '../model/zoned-time.js';
import { domainOf } from './domain-of.js';
import { eventDescription } from './event-description.js';
import { utcText } from './rfc3339.js';
import { uriText } from './uri-text.js';

export interface AtomOptions {
  readonly title: string;
  /** What tells this feed from the others of its programme, in its id: `programme`, `ville-arcueil`. */
  readonly name: string;
  /** Date of feeds and entries, in epoch milliseconds. The same events and `now` give the same text. */
  readonly now: number;
  /** The programme's page: an absolute http(s) address, already checked. */
  readonly url?: string | null;
  /** Where the feed is published. */
  readonly self?: string | null;
  readonly subtitle?: string;
  /** Of those who publish: RFC 4287 §4.1.1 requires one where entries have none. */
  readonly author?: string;
  /** BCP 47 language of the texts; `locale` is that of the few words around them. */
  readonly inLanguage?: string | null;
  readonly locale?: Locale;
}

/** The day from which the ids of this programme's feeds count as given out (RFC 4151): any, but always the same. */
const TAG_DATE = '2026-01-01';

/** The text of a feed; rejects when the details of an event cannot be read. */
export async function atom(events: readonly ProgrammeEvent[], options: AtomOptions): Promise<string> {
  const { title, name, now, url = null, self = null, subtitle = '', inLanguage = null, locale = localeFor('fr')! } = options;
  const domain = domainOf(url);
  const entries: string[] = [];
  const dates: number[] = [];
  for (const event of events) {
    const date = modifiedOf(event) ?? now;
    dates.push(date);
    entries.push(entry(event, await event.details(), { date, now, domain, locale }));
  }
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(inLanguage ?? locale.lang)}">`,
    `  <id>${xml(tagUri(domain, `feed/${slugOf(name)}`))}</id>`,
    `  <title>${xml(title).trim() || xml(locale.messages.list.events(events.length))}</title>`,
    ...(subtitle ? [`  <subtitle>${xml(subtitle)}</subtitle>`] : []),
    `  <updated>${utcText(Math.max(...(dates.length > 0 ? dates : [now])))}</updated>`,
    `  <author><name>${xml(options.author ?? '').trim() || xml(title).trim() || domain}</name></author>`,
    '  <generator>mois-ess-widgets</generator>',
    ...(url ? [`  <link rel="alternate" href="${xml(url)}"/>`] : []),
    ...(self ? [`  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>`] : []),
    ...entries,
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * The feed, in which entries that say the same as in its earlier text keep their date: otherwise readers would show all as new every night. `earlier`: what
 * `atom()` wrote, or ''.
 */
export function withEarlierDates(feed: string, earlier: string): string {
  const known = new Map(entriesOf(earlier).map((text) => [undated(text), dateOf(text)]));
  const [head = '', ...entries] = feed.split(ENTRY_START);
  const kept = entries.map((text) => text.replace(UPDATED, `<updated>${known.get(undated(text)) ?? dateOf(text)}`));
  const dates = kept.map(dateOf).sort();
  const dated = [head.replace(UPDATED, `<updated>${dates.at(-1) ?? dateOf(head)}`), ...kept].join('');
  return undated(dated) === undated(earlier) ? earlier : dated;
}

const ENTRY_START = /^(?= {2}<entry)/m;
const UPDATED = /<updated>[\d:TZ-]+/;

function entriesOf(feed: string): readonly string[] {
  return feed.split(ENTRY_START).slice(1);
}

function dateOf(text: string): string {
  return UPDATED.exec(text)?.[0].slice('<updated>'.length) ?? '';
}

/** Without its first date, and without the end of the feed, which follows its last entry. */
function undated(text: string): string {
  return text.replace(UPDATED, '').replace(/<\/feed>\n$/, '');
}

/** schema.org/dateModified, where the feed gives it. */
function modifiedOf(event: ProgrammeEvent): number | null {
  const written = event.json()['dateModified'];
  return typeof written === 'string' ? (parseDateTime(written, event.timeZone)?.instant ?? null) : null;
}

interface EntryContext {
  readonly date: number;
  readonly now: number;
  readonly domain: string;
  readonly locale: Locale;
}

function entry(event: ProgrammeEvent, details: EventDetails, { date, now, domain, locale }: EntryContext): string {
  const { url, inLanguage, keywords, abstract, teaser } = event;
  const coming = comingOf(event, now);
  const summary = [whenText(event, coming[0]!, locale), abstract || teaser].filter(Boolean).join(' – ');
  const lines = [
    `  <entry${inLanguage ? ` xml:lang="${xml(inLanguage)}"` : ''}>`,
    `    <id>${xml(idOf(event, domain))}</id>`,
    `    <title>${xml(titleOf(event, locale))}</title>`,
    `    <updated>${utcText(date)}</updated>`,
    ...details.organizers.filter(({ name }) => xml(name).trim()).map((organizer) => author(organizer.name, organizer.url)),
    ...(url ? [`    <link rel="alternate" href="${xml(url)}"/>`] : []),
    ...(event.image ? [`    <link rel="enclosure" href="${xml(event.image.url)}"${imageType(event.image.url)}/>`] : []),
    ...keywords.filter((keyword) => xml(keyword).trim()).map((keyword) => `    <category term="${xml(keyword)}"/>`),
    `    <summary>${xml(summary)}</summary>`,
    `    <content type="html">${xml(contentOf(event, coming, details, locale))}</content>`,
    '  </entry>',
  ];
  return lines.join('\n');
}

/** « Annulé : Bal des voisins », because readers show little more than titles. */
function titleOf({ name, status }: ProgrammeEvent, locale: Locale): string {
  return status === 'Scheduled' ? name : `${locale.messages.list.status[status]}${locale.dates.words.colon} ${name}`;
}

function author(name: string, url: string | null): string {
  return `    <author><name>${xml(name)}</name>${url ? `<uri>${xml(url)}</uri>` : ''}</author>`;
}

/** Dates, place, then the text and the practical information. */
function contentOf(event: ProgrammeEvent, coming: readonly Occurrence[], details: EventDetails, locale: Locale): string {
  const dates = coming.map((each) => `<li>${timeOf(each, event, whenText(event, each, locale))}</li>`).join('');
  const place = details.location;
  const where = place && [placeName(place, place.name ? undefined : event.town?.name), place.name && postalAddress(place)].filter(Boolean).join(', ');
  const text = eventDescription(event, { ...coming[0]!, status: 'Scheduled' }, details, locale);
  return `<ul>${dates}</ul>${where ? `<p>${xml(where)}</p>` : ''}${htmlOf(text)}`;
}

function timeOf({ start, isAllDay }: Occurrence, { timeZone }: ProgrammeEvent, text: string): string {
  return `<time datetime="${toIsoString(start, timeZone).slice(0, isAllDay ? 10 : undefined)}">${xml(text)}</time>`;
}

function whenText({ timeZone, status }: ProgrammeEvent, occurrence: Occurrence, { dates, messages }: Locale): string {
  const state = occurrence.status === status ? '' : messages.list.status[occurrence.status];
  return [dates.sentence(occurrence, timeZone), occurrence.name, state].filter(Boolean).join(', ');
}

function htmlOf(text: string): string {
  return richText(text)
    .map(({ type, lines }) =>
      type === 'list'
        ? `<ul>${lines.map((line) => `<li>${line.map(inline).join('')}</li>`).join('')}</ul>`
        : `<p>${lines.map((line) => line.map(inline).join('')).join('<br>')}</p>`,
    )
    .join('');
}

function inline({ text, href }: Inline): string {
  return href ? `<a href="${xml(href)}">${xml(text)}</a>` : xml(text);
}

/** An event's own address, which never changes, or else a tag. An address must be an IRI (RFC 4287 §4.2.6), so without spaces. */
function idOf({ id }: ProgrammeEvent, domain: string): string {
  return /^(?:https?|urn|tag):[^\s<>"{}|\\^`]+$/i.test(id) ? id : tagUri(domain, `event/${id}`);
}

/** RFC 4151. */
function tagUri(domain: string, specific: string): string {
  return `tag:${domain},${TAG_DATE}:${uriText(specific).replaceAll('%2F', '/')}`;
}

function imageType(url: string): string {
  const [, extension] = /\.(jpe?g|png|webp|gif|avif|svg)(?:[?#]|$)/i.exec(url) ?? [];
  const type = extension?.toLowerCase().replace('jpg', 'jpeg').replace('svg', 'svg+xml');
  return type ? ` type="image/${type}"` : '';
}

/** A text in XML 1.0, which has no control characters and no halves of characters. */
function xml(text: string): string {
  return (
    withoutHalves(text)
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}
