import { EVERYTHING } from '../model/query.js';
import type { Query, When } from '../model/query.js';
import { LAST_DAY, parseDateTime } from '../model/zoned-time.js';
import { warnOf } from '../warn/warn-of.js';

/** Attributes that narrow the programme, as written; null after they are removed. */
export interface QueryAttributes {
  readonly localName: string;
  readonly when: string | null;
  readonly organizer: string | null;
  /** One or several, separated by commas. */
  readonly keyword: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** The attributes' query, for any town. A value that means nothing is reported and left out. */
export function queryFromAttributes(element: QueryAttributes): Query {
  const { when, organizer, keyword } = element;
  return {
    ...EVERYTHING,
    when: asWhen(element.localName, when),
    from: asDay(element, 'from'),
    to: asDay(element, 'to'),
    organizer: organizer?.trim() || null,
    keywords: (keyword ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  };
}

function asWhen(tag: string, when: string | null): When {
  if (when === 'all' || when === 'past') return when;
  if (when && when !== 'upcoming') warnOf('when', tag, when);
  return 'upcoming';
}

function asDay(element: QueryAttributes, side: 'from' | 'to'): string | null {
  const written = element[side]?.trim();
  if (!written) return null;
  // A CMS writes 9999-12-31 for no end; no feed goes so far.
  if (parseDateTime(written, 'UTC')) return written.slice(0, 10) > LAST_DAY ? LAST_DAY : written.slice(0, 10);
  warnOf('day', element.localName, side, written);
  return null;
}
