import { withoutHalves } from '../model/clean-text.js';

/**
 * A text as a part of a URI (RFC 3986), as browsers send it: with its apostrophes encoded. Half a character, which a feed can hold, becomes U+FFFD instead
 * of an exception.
 */
export function uriText(text: string): string {
  return encodeURIComponent(withoutHalves(text, '\ufffd')).replaceAll("'", '%27');
}

/** `name=value&…`, spaces as `%20`: some sites show a plus sign as it is. Values that are missing or '' are left out. */
export function uriQuery(parameters: Readonly<Record<string, string | null>>): string {
  return Object.entries(parameters)
    .flatMap(([name, value]) => (value ? `${name}=${uriText(value)}` : []))
    .join('&');
}
