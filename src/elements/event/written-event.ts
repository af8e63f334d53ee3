import { canParse } from '../../model/can-parse.js';
import { jsonText } from '../../model/json-text.js';
import { bare } from '../../model/own-fields.js';

/** An event in attributes, as its author writes it. Source: schema.org/Event. */
export interface WrittenEvent {
  readonly name: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly previousStartDate: string;
  readonly eventStatus: string;
  readonly location: string;
  readonly address: string;
  readonly price: string;
  readonly url: string;
  readonly image: string;
}

/** The event as a feed of its own, so that the reader of feeds judges it; null where the tag names and dates none. `language` is that of its texts. */
export function writtenFeed(written: WrittenEvent, language: string, base: string): string | null {
  const { name, startDate, endDate, previousStartDate, eventStatus, location, address, price } = written;
  if (!name && !startDate) return null;
  const given = (value: string) => value || undefined;
  const absolute = (value: string) => given(value && canParse(value, base) ? new URL(value, base).href : value);
  return jsonText(
    bare({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name,
      startDate: given(startDate),
      endDate: given(endDate),
      previousStartDate: given(previousStartDate),
      eventStatus: given(eventStatus),
      inLanguage: given(language),
      location: location || address ? bare({ '@type': 'Place', name: given(location), address: given(address) }) : undefined,
      offers: price ? bare({ '@type': 'Offer', description: price }) : undefined,
      url: absolute(written.url),
      image: absolute(written.image),
    }),
  );
}
