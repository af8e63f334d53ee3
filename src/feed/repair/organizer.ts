import type { Organizer } from '../../model/programme.js';
import { emailAddress } from '../../model/safe-url.js';
import type { FeedValue } from '../feed-value.js';
import { isObject } from '../json.js';
import { readAddress, readUrl } from './place.js';

const MOST_ORGANIZERS = 30;

/** schema.org/organizer: an Organization, a Person, a name, or several. */
export function readOrganizers(value: FeedValue): readonly Organizer[] {
  return Object.freeze(
    value
      .all('organizer', MOST_ORGANIZERS)
      .map(readOrganizer)
      .filter(({ name }) => name),
  );
}

function readOrganizer(organizer: FeedValue): Organizer {
  const isNamedOnly = !isObject(organizer.raw);
  const contact = organizer.all('contactPoint', 1)[0];
  const address = organizer.at('address');
  return Object.freeze({
    name: isNamedOnly ? organizer.line() : organizer.line('name'),
    url: readUrl(organizer, 'url'),
    telephone: organizer.line('telephone', 60) || (contact?.line('telephone', 60) ?? ''),
    email: emailAddress(organizer.word('email')) ?? emailAddress(contact?.word('email')) ?? '',
    address: address.isMissing ? null : readAddress(address),
    openingHours: Object.freeze(isNamedOnly ? [] : readOpeningHours(organizer, contact)),
  });
}

/** schema.org/openingHours as written; OpeningHoursSpecification as the same words: `Mo,Tu 09:00-17:00`. */
function readOpeningHours(organizer: FeedValue, contact: FeedValue | undefined): string[] {
  const hours = [
    ...organizer.all('openingHours', 30),
    ...organizer.all('openingHoursSpecification', 30),
    ...(contact?.all('hoursAvailable', 30) ?? []),
  ];
  return hours.map((each) => (isObject(each.raw) ? specification(each) : each.line())).filter(Boolean);
}

function specification(hours: FeedValue): string {
  const days = hours.all('dayOfWeek', 7).map((day) =>
    day
      .line()
      .replace(/^.*[/#:]/, '')
      .slice(0, 2),
  );
  const [opens, closes] = ['opens', 'closes'].map((key) => hours.line(key, 20).slice(0, 5));
  return [days.join(','), opens && closes ? `${opens}-${closes}` : ''].filter(Boolean).join(' ');
}
