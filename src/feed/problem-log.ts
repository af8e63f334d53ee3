import type { FeedProblem, FeedProblemCode } from './feed-report.js';
import { shortened } from './shortened.js';

/** Editors start with the first hundreds; a hostile feed must not fill the memory. */
const MOST_PROBLEMS = 10_000;
const LONGEST_VALUE = 80;

/** Collects what is wrong while a feed is read. */
export class ProblemLog {
  readonly #problems: FeedProblem[] = [];
  readonly #known = new Set<string>();
  readonly #source: string;

  /** `source` is the feed's absolute address. */
  constructor(source: string) {
    this.#source = source;
  }

  get problems(): readonly FeedProblem[] {
    return this.#problems;
  }

  /** Once per code and place, however often the value is read. */
  add(code: FeedProblemCode, level: FeedProblem['level'], path: string, value: unknown): void {
    const key = `${code} ${path}`;
    if (this.#known.has(key) || this.#problems.length >= MOST_PROBLEMS) return;
    this.#known.add(key);
    this.#problems.push(
      Object.freeze({ code, level, source: this.#source, path, value: shortened(value === undefined ? '' : valueText(value), LONGEST_VALUE) }),
    );
  }
}

/** Of a list or an object, only which of the two it is: writing it out could take longer than reading the feed. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
