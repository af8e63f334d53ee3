/** JSON by lines, for people and version control, or compact. */

import type { JsonObject } from '../feed/json.js';
import { field, list } from '../feed/json.js';
import type { Call, CommandOption } from './command.js';

export const COMPACT: CommandOption = {
  type: 'boolean',
  help: { fr: 'Sans retours à la ligne ni espaces.', en: 'Without line breaks and spaces.' },
};

export function jsonText(value: unknown, { flag }: Pick<Call, 'flag'>): string {
  return `${JSON.stringify(value, null, flag('compact') ? 0 : 2)}\n`;
}

/** A festival as lines: first without its events, then one line per event. Events of festivals inside it are left out. */
export function* jsonLines(festival: JsonObject): Generator<string> {
  const { subEvent, ...facts } = festival;
  yield `${JSON.stringify(facts)}\n`;
  const events = list(subEvent).flatMap((event) => (field(event, '@type') === 'Festival' ? list(field(event, 'subEvent')) : [event]));
  for (const event of events) yield `${JSON.stringify(event)}\n`;
}
