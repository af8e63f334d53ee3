/** One JSON value a line, where the address does not say so: such a feed is read at once. With `.ndjson` or `.jsonl` it is read as it comes: read-lines.ts. */

import { lineText } from '../../model/feed-location.js';
import { isEvent, isObject } from '../json.js';
import type { SourceObject, SourceProgramme } from './feed-format.js';

const MOST_LINES = 200_000;

export function readNdjson(document: unknown): SourceProgramme {
  const text = typeof document === 'string' ? document : '';
  const values = text
    .split('\n', MOST_LINES)
    .map((line, index): SourceObject => ({ path: lineText(index + 1), value: parsed(line.trim()) }))
    .filter(({ value }) => value !== '');
  const [first, ...others] = values;
  if (
    first &&
    isObject(first.value) &&
    isEvent(first.value, false) &&
    !(Object.hasOwn(first.value, 'startDate') && Object.hasOwn(first.value, 'location'))
  )
    return [{ ...first, value: { ...first.value, subEvent: null }, events: others }];
  return [{ path: lineText(1), value: { '@type': 'Festival' }, events: values }];
}

/** A line that is no JSON stays what it is: the report then shows it. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line || '""') as unknown;
  } catch {
    return line;
  }
}
