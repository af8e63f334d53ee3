import type { EventStatus } from '../../model/programme.js';
import { fold } from '../../model/towns.js';
import type { FeedValue } from '../feed-value.js';

/** schema.org's words, iCalendar's, and those that French forms write, without their prefix « Event ». */
const STATUSES: ReadonlyMap<string, EventStatus> = new Map([
  ['scheduled', 'Scheduled'],
  ['confirmed', 'Scheduled'],
  ['rescheduled', 'Rescheduled'],
  ['reprogramme', 'Rescheduled'],
  ['movedonline', 'MovedOnline'],
  ['deplaceenligne', 'MovedOnline'],
  ['postponed', 'Postponed'],
  ['reporte', 'Postponed'],
  ['soldout', 'SoldOut'],
  ['complet', 'SoldOut'],
  ['cancelled', 'Cancelled'],
  ['canceled', 'Cancelled'],
  ['annule', 'Cancelled'],
]);

/**
 * What the event or session says of itself: schema.org/eventStatus as an address or a bare word, in any case; null when it says nothing. Of several
 * the last counts. Offers that are all sold out count too, unless it does not take place.
 */
export function readStatus(value: FeedValue): EventStatus | null {
  let status: EventStatus | null = null;
  for (const each of value.all('eventStatus', 10)) {
    const word = fold(each.word().replace(/^.*[/#:]/, '')).replace(/^event/, '');
    const known = STATUSES.get(word) ?? STATUSES.get(word.replace(/e?s?$/, ''));
    if (known) status = known;
    else each.warn('status-unknown');
  }
  return status !== 'Cancelled' && status !== 'Postponed' && isSoldOut(value) ? 'SoldOut' : status;
}

function isSoldOut(value: FeedValue): boolean {
  const availabilities = value
    .all('offers', 50)
    .map((offer) => offer.line('availability'))
    .filter(Boolean);
  return availabilities.length > 0 && availabilities.every((availability) => /(?:SoldOut|OutOfStock)$/i.test(availability));
}
