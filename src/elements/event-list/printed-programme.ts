import { nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { detailsWords } from '../../locale/details-words.js';
import { badgesOf, comingOf, endOf, foreignLanguage, placeName, postalAddress, sectionName } from '../../locale/event-text.js';
import type { Locale } from '../../locale/locale.js';
import { telephoneText } from '../../locale/telephone-text.js';
import type { GroupBy } from '../../model/groups.js';
import type { EventDetails, Programme, ProgrammeEvent } from '../../model/programme.js';
import type { Answer, Listing } from '../../model/query.js';
import { countOf, sections } from '../../model/sections.js';
import { sharedFacts } from '../../model/shared-facts.js';
import { telephone } from '../../model/telephone.js';
import { guarded } from '../../warn/guarded.js';
import { html } from '../html.js';
import { printedStyles } from './printed-programme.styles.js';

export interface PrintedList {
  readonly programme: Programme;
  readonly answer: Answer;
  readonly groupBy: GroupBy;
  /** « 12 événements à Arcueil ». */
  readonly countText: string;
  /** After the programme's name: the town, or « Mon programme »; '' for the whole of it. */
  readonly subtitle: string;
  readonly locale: Locale;
  readonly now: number;
}

/** Prints the list alone. A chunk. `page`: an element whose font it has. */
export async function printProgramme(list: PrintedList, page: Element): Promise<void> {
  const frame = await printedFrame(list, page);
  const view = frame.contentWindow!;
  view.addEventListener(
    'afterprint',
    guarded(() => frame.remove()),
  );
  view.focus();
  view.print();
}

/** A document of its own in a frame that is not seen: two columns on A4, with all dates to come, address, telephone and registration of each event. */
export async function printedFrame(list: PrintedList, page: Element): Promise<HTMLIFrameElement> {
  const { programme, answer } = list;
  const listings = [...answer.ongoing, ...answer.rows].map(answer.listing);
  const details = new Map(
    await Promise.all(
      listings.map(async ({ event }): Promise<[ProgrammeEvent, EventDetails | null]> => [event, await event.details().catch(() => null)]),
    ),
  );
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  document.body.append(frame);
  const view = frame.contentDocument!;
  const title = [programme.name, list.subtitle].filter(Boolean).join(' – ');
  const date = list.locale.dates.day(list.now, programme.timeZone);
  view.documentElement.lang = list.locale.lang;
  view.title = title;
  adopt(frame, `${printedStyles}:root{font:10pt ${getComputedStyle(page).fontFamily}}${runningHead(title, date)}`);
  render(body(list, title, date, details), view.body);
  return frame;
}

/** Not a style element, which a policy may forbid. */
function adopt({ contentWindow, contentDocument }: HTMLIFrameElement, css: string): void {
  const { CSSStyleSheet: OwnSheet } = contentWindow as unknown as { CSSStyleSheet: typeof CSSStyleSheet };
  const sheet = new OwnSheet();
  sheet.replaceSync(css);
  contentDocument!.adoptedStyleSheets = [sheet];
}

/** On each page, where the browser knows margin boxes (css-page-3). */
function runningHead(title: string, date: string): string {
  const string = (text: string) => `"${text.replace(/[\\"\n\r\f<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
  return `@page{font:9pt sans-serif;@top-left{content:${string(title)}}@top-right{content:${string(date)}}@bottom-right{content:counter(page) " / " counter(pages)}}`;
}

function body(list: PrintedList, title: string, date: string, details: ReadonlyMap<ProgrammeEvent, EventDetails | null>): TemplateResult {
  const { programme, answer, groupBy, locale, now } = list;
  return html`
    <h1>${title}</h1>
    <p>${[list.countText, locale.messages.list.shared(sharedFacts(programme, answer))].filter(Boolean).join(', ')} · ${date}${programme.url ? ` · ${programme.url}` : nothing}</p>
    <main>
      ${sections(programme, answer, groupBy === 'date' ? 'day' : groupBy, countOf(answer), now).map((section) => {
        const name = sectionName(section, programme.timeZone, locale, now);
        return html`${name ? html`<h2>${name}</h2>` : nothing}${section.listings.map((listing) => article(listing, list, details.get(listing.event) ?? null))}`;
      })}
    </main>
  `;
}

function article({ event, occurrence }: Listing, { locale, programme, answer, now }: PrintedList, details: EventDetails | null): TemplateResult {
  const { dates } = locale;
  const shared = sharedFacts(programme, answer);
  const words = detailsWords(locale);
  const lang = foreignLanguage(event.inLanguage ?? programme.inLanguage, locale) ?? nothing;
  const place = occurrence.location ?? event.location;
  const number = telephone(details?.location?.telephone);
  // « Gratuit » is above all events where it is true of all.
  const badges = badgesOf(event, occurrence, locale).filter(({ kind }) => kind !== 'free' || shared.free === 'some');
  const registrations = details?.registrations.map(({ kind, text, href }) =>
    kind === 'url' ? href : kind === 'telephone' ? telephoneText(href.slice(4)) : text,
  );
  const when = event.isLongRunning
    ? [dates.days(event.occurrences[0]!.start, endOf(event), event.timeZone)]
    : comingOf(event, now).map((each) => dates.sentence(each, event.timeZone));
  return html`<article>
    <h3 lang=${lang}>${event.name}</h3>
    ${when.map((sentence) => html`<p class="when">${sentence}</p>`)} ${badges.length > 0 ? html`<p>${badges.map(({ text }) => text).join(' · ')}</p>` : nothing}
    ${place ? html`<p lang=${lang}>${[placeName(place), place.name ? postalAddress(place) : event.town?.name].filter(Boolean).join(', ')}</p>` : nothing}
    ${number ? html`<p>${telephoneText(number.e164)}</p>` : nothing}
    ${details?.price ? html`<p lang=${lang}>${words.terms.price}${dates.words.colon} ${details.price}</p>` : nothing}
    ${registrations?.length ? html`<p>${words.terms.registration}${dates.words.colon} ${registrations.join(', ')}</p>` : nothing}
  </article>`;
}
