import type { Programme, ProgrammeFacts } from '../model/programme.js';
import { ask, EVERYTHING } from '../model/query.js';
import { programmeOf } from '../model/session-table.js';
import { findTown } from '../model/towns.js';
import type { PlainDate } from '../model/zoned-time.js';
import { parseDateTime } from '../model/zoned-time.js';
import type { Call } from './command.js';
import { UsageError } from './failure.js';

/** The programme with the events of `--from`, `--to` and `--town` only, each whole, named by `--name`. */
export function narrowed(programme: Programme, call: Call): Programme {
  const [from, to, town] = [dayOf('from', call), dayOf('to', call), townOf(programme, call)];
  const name = call.text('name');
  if (!from && !to && !town && name === null) return programme;
  const { rows } = ask(programme, { ...EVERYTHING, from, to, town }, 0);
  if (rows.length === 0 && programme.sessions.town.length > 0) call.terminal.say(call.words.noEventLeft);
  const numbers = rows.map((row) => programme.sessions.event[row]!);
  return subset(programme, numbers, name === null ? programme : renamed(programme, name));
}

/** A programme of some events of another, by number. */
export function subset(programme: Programme, numbers: Iterable<number>, facts: ProgrammeFacts = programme): Programme {
  const events = [...new Set(numbers)].sort((one, other) => one - other).map((number) => programme.event(number));
  const { name, description, url, timeZone, inLanguage, organizer, periods } = facts;
  return programmeOf({ name, description, url, timeZone, inLanguage, organizer, periods }, events, (index) => events[index]!);
}

/** The programme's own period has its name. */
function renamed(programme: Programme, name: string): ProgrammeFacts {
  const periods = programme.periods.map((period) => (period.name === programme.name ? { ...period, name } : period));
  return { ...programme, name, periods };
}

function dayOf(option: 'from' | 'to', { text, words }: Call): PlainDate | null {
  const value = text(option);
  const isDay = value === null || (/^\d{4}-\d\d-\d\d$/.test(value) && parseDateTime(value, 'UTC') !== null);
  if (!isDay) throw new UsageError(words.valueRefused(`--${option}`, value, words.noSuchDay));
  return value;
}

function townOf({ towns }: Programme, { text, words }: Call): string | null {
  const asked = text('town');
  if (asked === null) return null;
  const town = findTown(asked, towns);
  if (!town) throw new UsageError(words.unknownTown(asked, towns.map(({ name }) => name))); // prettier-ignore
  return town.key;
}
