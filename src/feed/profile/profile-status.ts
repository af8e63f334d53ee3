import type { EventStatus } from '../../model/programme.js';
import type { JsonObject } from '../json.js';
import { objects, sessionsOf, text } from './fields.js';

/** schema.org/eventStatus, or that all offers are sold out; null where nothing is said. */
export function statusOf(source: JsonObject): EventStatus | null {
  const stated = term(source, 'eventStatus').replace(/^Event/, '') as EventStatus | '';
  const availabilities = objects(source, 'offers')
    .map((offer) => text(offer, 'availability'))
    .filter(Boolean);
  const isSoldOut = availabilities.length > 0 && availabilities.every((each) => /(?:SoldOut|OutOfStock)$/i.test(each));
  return isSoldOut && stated !== 'Cancelled' && stated !== 'Postponed' ? 'SoldOut' : stated || null;
}

/** The status of an event, or that of all its sessions. */
export function overallStatus(event: JsonObject): EventStatus {
  const stated = statusOf(event);
  if (stated && stated !== 'Scheduled') return stated;
  const [first, ...others] = new Set(sessionsOf(event).map((session) => statusOf(session) ?? 'Scheduled'));
  return others.length > 0 || !first ? 'Scheduled' : first;
}

/** A schema.org term without its namespace. */
export function term(source: JsonObject, key: string): string {
  return text(source, key).replace(/^https?:\/\/schema\.org\//, '');
}
