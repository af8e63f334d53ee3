import { bare } from '../../model/own-fields.js';
import type { Place } from '../../model/programme.js';
import type { FeedValue } from '../feed-value.js';
import type { JsonObject } from '../json.js';

/** An event as docs/feed.md writes it, with what tells two of one id apart. */
export interface RepairedEvent {
  readonly json: JsonObject;
  /** Epoch milliseconds of its first session. */
  readonly start: number;
  readonly place: Place | null;
}

export const LONGEST_ID = 500;
const MOST_OTHERS = 2000;

/**
 * What a link, a calendar entry and a second reading know an event by: `@id`, `identifier`, `uid` or `url` where the feed has one, else a number made
 * from its name, start and place, which stays while these do.
 */
export function identity(event: FeedValue, name: string, start: number, place: Place | null): string {
  const given = event.word('@id') || event.at('identifier').word('value') || event.word('identifier') || event.word('uid') || event.word('url');
  return given.slice(0, LONGEST_ID) || fingerprint(name, start, place);
}

/** Further ids and pages: those of the entries of which an event was made, see ADR 0065. */
export function otherIdentities(event: FeedValue, id: string): readonly string[] {
  if (!Array.isArray(event.get('identifier'))) return [];
  const others = event.all('identifier', MOST_OTHERS).map((each) => (each.word('value') || each.word()).slice(0, LONGEST_ID));
  return [...new Set(others)].filter((other) => other && other !== id);
}

/**
 * The events without duplicates. Two events of one id are the same when they have name and start in common; if not, somebody forgot to
 * change the id of a copy: both are kept, the second under an id of its own.
 */
export class Identities {
  readonly #known = new Map<unknown, RepairedEvent>();

  /** The event, under its own id or another; null for a duplicate. */
  distinct(event: RepairedEvent, value: FeedValue): JsonObject | null {
    const { json, start, place } = event;
    const twin = this.#known.get(json['@id']);
    if (!twin) {
      this.#known.set(json['@id'], event);
      return json;
    }
    value.warn(
      'duplicate-id',
      ['@id', 'identifier', 'uid', 'url'].find((key) => value.word(key)),
    );
    if (twin.json['name'] === json['name'] && twin.start === start) return null;
    const id = `${String(json['@id'])}#${fingerprint(String(json['name']), start, place)}`;
    if (this.#known.has(id)) return null;
    const renamed = bare({ ...json, '@id': id });
    this.#known.set(id, { ...event, json: renamed });
    return renamed;
  }
}

/** FNV-1a twice, 64 bits in all: identical texts give identical ids, and a hundred thousand different ones hardly ever do. Not a secret. */
function fingerprint(name: string, start: number, place: Place | null): string {
  const text = [name, start, place?.name, place?.addressLocality].join('\n');
  let one = 0x811c9dc5;
  let other = 0xcbf29ce4;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + index), 0x01000193);
  }
  return `e${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}
