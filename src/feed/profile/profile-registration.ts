import { webUrl } from '../../model/safe-url.js';
import { field, isObject, list } from '../json.js';
import type { JsonObject } from '../json.js';

const OTHER_SCHEME = /^(?:mailto:[^\s@?]+@[^\s@?]+\.\w+|tel:\+\d{8,15})$/;

/** Whether a target of schema.org/potentialAction, or an offer, leads to a way to register. The event's own page is none. */
export function takesRegistration(event: JsonObject): boolean {
  const page = webUrl(event['url']);
  return [...targetsIn(event), ...offerPagesIn(event)].some((written) => {
    const href = webUrl(written);
    return href ? href !== page : isOtherScheme(written);
  });
}

/** Whether `takesRegistration` says the same of what repair/ makes of the event. */
export function hasPlainRegistration(event: JsonObject): boolean {
  const isMissing = (value: unknown) => value === undefined || value === null || value === '';
  const isAddress = (value: unknown) => webUrl(value) !== null || isOtherScheme(value);
  return (
    list(event['potentialAction']).every(isObject) &&
    targetsIn(event).every((target) => isMissing(target) || isAddress(target)) &&
    offerPagesIn(event).every((page) => isMissing(page) || webUrl(page) !== null)
  );
}

/** An address, or an EntryPoint with one. */
function targetsIn({ potentialAction }: JsonObject): readonly unknown[] {
  return list(potentialAction).map((action) => {
    const target = field(action, 'target');
    return isObject(target) ? target['urlTemplate'] : target;
  });
}

function offerPagesIn({ offers }: JsonObject): readonly unknown[] {
  return list(offers).map((offer) => field(offer, 'url'));
}

function isOtherScheme(written: unknown): boolean {
  return typeof written === 'string' && OTHER_SCHEME.test(written);
}
