/**
 * The one door for addresses that a feed or a page gives: lit escapes text, it does not judge a link. Absolute addresses only, so that a feed
 * cannot point inside the host page; WHATWG URL parsing, so that « java\tscript: » is seen for what it is.
 */

import { canParse } from './can-parse.js';

// Control characters, spaces and bidirectional overrides: none belongs in an address, each can disguise one.
// eslint-disable-next-line no-control-regex
const DISGUISE = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
const LONGEST_URL = 2000;

/** An absolute http(s) address, normalised, or null. An address that begins `www.` is taken as https. */
export function webUrl(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const written = value.trim();
  const address = /^www\./i.test(written) ? `https://${written}` : written;
  if (address.length > LONGEST_URL || DISGUISE.test(address) || !/^https?:\/\//i.test(address) || !canParse(address)) return null;
  const { href, username, password, hostname } = new URL(address);
  return !username && !password && hostname ? href : null;
}

/** An absolute https address for an image, or null. The machine itself is as trustworthy (W3C Secure Contexts §3.1): a site in the making is seen there. */
export function imageUrl(value: unknown): string | null {
  const address = webUrl(value);
  return address && /^(?:https:|http:\/\/(?:localhost|127\.0\.0\.1)[:/])/.test(address) ? address : null;
}

/** A mail address alone, without the headers and bodies that `mailto:` can carry; or null. */
export function emailAddress(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const address = value
    .trim()
    .replace(/^mailto:/i, '')
    .split('?')[0]!;
  return address.length <= 254 && /^[\w.!#$&*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(address) ? address : null;
}
