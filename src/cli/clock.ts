/** The time of a command: the present, or the build's. Source: reproducible-builds.org, SOURCE_DATE_EPOCH. */

import { parseDateTime } from '../model/zoned-time.js';
import type { Call } from './command.js';
import { UsageError } from './failure.js';

/** Epoch milliseconds. */
export function instantOf({ SOURCE_DATE_EPOCH: seconds = '' }: Call['env']): number {
  return /^\d{1,11}$/.test(seconds) ? Number(seconds) * 1000 : Date.now();
}

/** Of `--now`; null without it. A date without offset is read in the zone. */
export function nowOf({ text, words }: Pick<Call, 'text' | 'words'>, zone: string): number | null {
  const value = text('now');
  if (value === null) return null;
  const parsed = parseDateTime(value, zone);
  if (!parsed) throw new UsageError(words.valueRefused('--now', value, words.noSuchInstant));
  return parsed.instant;
}

/** ISO 8601. */
export function momentOf(env: Call['env']): string {
  return new Date(instantOf(env)).toISOString();
}
