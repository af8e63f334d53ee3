import type { Programme } from './programme.js';
import type { Answer } from './query.js';

/** What all events of an answer have in common, so that it is said once and not in each row. */
export interface SharedFacts {
  /** `most`: fewer than half are not free, and each says so; `some`: each free one says so. */
  readonly free: 'all' | 'most' | 'some';
  /** All are by registration. */
  readonly isByRegistration: boolean;
}

const known = new WeakMap<Answer, SharedFacts>();

/** Of one event alone, nothing is said apart from it. */
export function sharedFacts(programme: Programme, answer: Answer): SharedFacts {
  let found = known.get(answer);
  if (!found) known.set(answer, (found = factsOf(programme, answer)));
  return found;
}

function factsOf({ sessions }: Programme, { rows, ongoing }: Answer): SharedFacts {
  const numbers = [...ongoing, ...rows].map((row) => sessions.event[row]!);
  const count = (column: Int8Array | Uint8Array, value: number) => numbers.filter((number) => column[number] === value).length;
  const total = numbers.length;
  if (total < 2) return { free: 'some', isByRegistration: false };
  const [free, paid] = [count(sessions.isAccessibleForFree, 1), count(sessions.isAccessibleForFree, 0)];
  return {
    free: free === total ? 'all' : free + paid === total && free > paid ? 'most' : 'some',
    isByRegistration: count(sessions.takesRegistration, 1) === total,
  };
}
