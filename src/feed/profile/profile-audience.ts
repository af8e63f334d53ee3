import type { AgeRange } from '../../model/programme.js';
import type { JsonObject } from '../json.js';
import { object, text } from './fields.js';

/** Above it, nobody is too old. */
const NO_MAXIMUM = 99;

/** schema.org/audience: whom the event is for, in the feed's words. */
export function audienceOf(event: JsonObject): string {
  const audience = object(event, 'audience');
  return audience ? text(audience, 'audienceType') : '';
}

/** schema.org/typicalAgeRange, « 7-12 », « 12- », « -12 », « 0- » for everybody; null where the feed does not say. */
export function ageRangeOf(event: JsonObject): AgeRange | null {
  const written = text(event, 'typicalAgeRange');
  if (!written) return null;
  const [from = '', to = ''] = written.split('-');
  const min = Number(from) > 0 && Number(from) < NO_MAXIMUM ? Number(from) : null;
  const max = to && Number(to) < NO_MAXIMUM && Number(to) >= Number(min) ? Number(to) : null;
  return Object.freeze({ min, max });
}
