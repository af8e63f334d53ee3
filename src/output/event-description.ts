import { detailsWords } from '../locale/details-words.js';
import type { Locale } from '../locale/locale.js';
import { telephoneText } from '../locale/telephone-text.js';
import { NBSP } from '../locale/typography.js';
import type { ContactLink, EventDetails, Occurrence, ProgrammeEvent } from '../model/programme.js';

/** What calendars have no property for, or do not show: many programs show only the description and the place. */
export function eventDescription(event: ProgrammeEvent, { status }: Occurrence, details: EventDetails, locale: Locale): string {
  const { list } = locale.messages;
  const words = detailsWords(locale);
  const { terms } = words;
  const said = (term: string, value: string) => value && `${term}${locale.lang.startsWith('fr') ? NBSP : ''}: ${value}`;
  const age = details.ageRange ? words.age(details.ageRange) : '';
  const needs = event.accessibility.map((need) => list.accessibility[need]).join(', ');
  const paragraphs = [
    status === 'Scheduled' ? '' : list.status[status],
    details.previousStart === null ? '' : words.previously(locale.dates.day(details.previousStart, event.timeZone)),
    event.abstract,
    details.description,
    [
      details.price ? said(terms.price, details.price) : event.isAccessibleForFree ? list.free : '',
      said(terms.audience, [details.audience, age].filter(Boolean).join(', ')),
      needs && list.accessible(needs),
      said(terms.access, details.location?.access.replaceAll('\n', ' ') ?? ''),
      said(terms.registration, details.registrations.map(contactText).join(', ')),
      said(words.join, details.onlineUrl ?? ''),
      said(terms.organizer, event.organizerNames.join(', ')),
      event.superEvent ? said(terms.superEvent, event.superEvent) : '',
      said(words.site, event.url ?? ''),
    ]
      .filter(Boolean)
      .join('\n'),
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

/** An address that programs turn into a link, or as people write it. */
function contactText({ kind, text, href }: ContactLink): string {
  return kind === 'url' ? href : kind === 'email' ? text : telephoneText(href.slice('tel:'.length));
}
