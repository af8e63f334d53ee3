/**
 * When something is, out of the date texts that feeds really hold. The offset of a text is not trusted blindly: feeds written in summer for November
 * carry summer's offset, sites configured as « UTC+1 » carry winter's in summer. See ADR 0010.
 */

import { offsetAt, parseDateTime } from '../../model/zoned-time.js';

export interface Moment {
  readonly instant: number;
  readonly isDateOnly: boolean;
  /** The text's offset is not the zone's at that time, or is unreadable. */
  readonly isOffsetWrong: boolean;
}

const LONGEST_DATE = 60;
const EARLIEST = Date.UTC(1900, 0);
const LATEST = Date.UTC(2200, 0);

/** Per zone: the events of a programme begin and end at the same few times. */
const known = new Map<string, Map<string, Moment | null>>();
const MOST_KNOWN = 5000;

/** null when the text is no date in ISO 8601, or one that no programme has. */
export function readMoment(text: string, zone: string): Moment | null {
  if (!text || text.length > LONGEST_DATE) return null;
  let moments = known.get(zone);
  if (!moments || moments.size >= MOST_KNOWN) known.set(zone, (moments = new Map<string, Moment | null>()));
  let moment = moments.get(text);
  if (moment === undefined) moments.set(text, (moment = readAnew(text, zone)));
  return moment;
}

function readAnew(text: string, zone: string): Moment | null {
  const written = parseDateTime(text, zone) ?? withoutOffset(text, zone);
  if (!written || written.instant < EARLIEST || written.instant >= LATEST) return null;
  const { instant, isDateOnly, offset } = written;
  if (offset === null) return { instant, isDateOnly, isOffsetWrong: false };
  if (Number.isNaN(offset)) return { instant, isDateOnly, isOffsetWrong: true };
  // « Z » says when, and nothing about the clock of the place.
  if (/z\s*$/i.test(text) || offset === offsetAt(instant, zone)) return { instant, isDateOnly, isOffsetWrong: false };
  // The zone's offset of the other season: somebody wrote the right hour and the wrong offset. Another zone's: the instant is meant.
  const isOtherSeason = [0, 6].some((month) => offset === offsetAt(Date.UTC(new Date(instant).getUTCFullYear(), month), zone));
  const wall = isOtherSeason ? withoutOffset(text, zone) : null;
  return { instant: wall?.instant ?? instant, isDateOnly, isOffsetWrong: true };
}

/** The wall clock alone: also of « 2026-11-06T17:50:00+0200T00:00 » and its like. */
function withoutOffset(text: string, zone: string): { instant: number; isDateOnly: boolean; offset: number } | null {
  const wall = /^\s*(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?)[\d.:TZ +-]*$/i.exec(text)?.[1];
  const parsed = wall === undefined ? null : parseDateTime(wall, zone);
  return parsed && { instant: parsed.instant, isDateOnly: false, offset: NaN };
}
