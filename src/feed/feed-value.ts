/**
 * A value of a feed and its place in it. Everything a feed says is read through here, because a feed may hold anything: own properties only
 * (a feed may have a key `__proto__`, a page may have changed Object.prototype), one or many where schema.org allows both, text in the shapes that
 * JSON-LD allows, lengths within reason. The path is only written out when there is something to report.
 */

import { pointerStep } from '../model/feed-location.js';
import { plainLine, plainText } from '../model/rich-text.js';
import type { FeedProblem, FeedProblemCode } from './feed-report.js';
import { textIn } from './localized-text.js';
import { field, typesOf } from './json.js';
import type { ProblemLog } from './problem-log.js';

export interface FeedContext {
  readonly problems: ProblemLog;
  /** Language to prefer after French where a text comes in several. */
  readonly language: string | null;
}

const LONGEST_LINE = 300;
const LONGEST_TEXT = 20_000;
/** Markup is taken out of this much at most, before the text itself is cut. */
const LONGEST_SOURCE = 100_000;
const MOST_ITEMS = 1000;
const NOTHING: readonly FeedValue[] = [];

export class FeedValue {
  readonly raw: unknown;
  readonly #context: FeedContext;
  readonly #parent: FeedValue | null;
  readonly #key: string | number;
  readonly #sourcePath: ((pointer: string) => string) | undefined;

  constructor(raw: unknown, context: FeedContext, parent: FeedValue | null, key: string | number, sourcePath?: (pointer: string) => string) {
    this.raw = raw;
    this.#context = context;
    this.#parent = parent;
    this.#key = key;
    this.#sourcePath = sourcePath;
  }

  get isMissing(): boolean {
    return this.raw === undefined || this.raw === null || this.raw === '';
  }

  is(type: string): boolean {
    return typesOf(this.raw).includes(type);
  }

  get(key: string): unknown {
    return field(this.raw, key);
  }

  at(key: string): FeedValue {
    return new FeedValue(this.get(key), this.#context, this, key);
  }

  /** The values under a key, one or many; without the missing ones. */
  all(key: string, most = MOST_ITEMS): readonly FeedValue[] {
    const value = this.get(key);
    if (value === undefined || value === null || value === '') return NOTHING;
    const parent = this.at(key);
    if (!Array.isArray(value)) return [parent];
    const values: FeedValue[] = [];
    for (let index = 0; index < value.length && values.length < most; index++) {
      const each = new FeedValue(value[index], this.#context, parent, index);
      if (!each.isMissing) values.push(each);
    }
    return values;
  }

  /** A text on one line, plain; '' when there is none. Without a key: the value itself. */
  line(key?: string, longest = LONGEST_LINE): string {
    return this.#cut(plainLine(this.#text(key)), key, longest);
  }

  /** A text on several lines, plain; '' when there is none. */
  text(key?: string, longest = LONGEST_TEXT): string {
    return this.#cut(plainText(this.#text(key)), key, longest);
  }

  /** A text for programs, as it is written: an address, a date, an identifier; '' when there is none. Without a key: the value itself. */
  word(key?: string): string {
    const value = key === undefined ? this.raw : this.get(key);
    if (typeof value === 'string') return value.trim();
    return textIn(field(value, '@id') ?? field(value, '@value') ?? value, null).trim();
  }

  number(key: string): number | null {
    const value = this.get(key);
    const number = typeof value === 'string' && value.trim() ? Number(value.replace(',', '.')) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : null;
  }

  /** JSON Pointer in the feed as it was received (RFC 6901), or whatever tells a place in one that is no JSON. */
  get path(): string {
    return this.#path();
  }

  warn(code: FeedProblemCode, key?: string): void {
    this.report(code, 'warning', key);
  }

  report(code: FeedProblemCode, level: FeedProblem['level'], key?: string): void {
    this.#context.problems.add(code, level, this.#path(key === undefined ? '' : `/${key}`), key === undefined ? this.raw : this.get(key));
  }

  #text(key?: string): string {
    const text = textIn(key === undefined ? this.raw : this.get(key), this.#context.language).slice(0, LONGEST_SOURCE);
    // What decoding puts in the place of bytes that are no character.
    if (text.includes('\ufffd')) this.warn('character-lost', key);
    return text;
  }

  #cut(text: string, key: string | undefined, longest: number): string {
    if (text.length <= longest) return text;
    this.warn('text-too-long', key);
    return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  }

  #path(below = ''): string {
    if (!this.#parent) return this.#key + (this.#sourcePath?.(below) ?? below);
    return this.#parent.#path(`/${pointerStep(this.#key)}${below}`);
  }
}
