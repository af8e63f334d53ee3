/**
 * Walks through a JSON text without building values: where each value is, and where the text stops being JSON. What a person can mend without losing the
 * rest (a comma too many, a line break in a text) is told and walked over. Linear, and without recursion, however deep the text goes.
 */

import type { JsonFaultKind } from '../model/feed-codes.js';

/** What the walk tells. Keys come as they are written, without their quotes. */
export interface JsonListener<Node> {
  /** A value begins at the offset. `node` is what `child` gave for it. */
  onValue(node: Node, offset: number): void;
  /** What stands for the value under a key or index of a container; null when nobody wants to know. */
  child(node: Node, step: string | number): Node | null;
  /** The first fault only. */
  onFault(kind: JsonFaultKind, offset: number): void;
}

interface Container<Node> {
  readonly node: Node | null;
  readonly isArray: boolean;
  index: number;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma-or-end' | 'end';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$.+-]+/uy;
const ESCAPE = /^(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/;
const OTHER_QUOTES = /['‘’“”„«»`]/;

/** Walks from an offset, which may be before white space, to the end of the text or of a part of it. */
export function walkJson<Node>(text: string, start: number, end: number, root: Node, listener: JsonListener<Node>): void {
  new Walk(text, start, end, listener).run(root);
}

class Walk<Node> {
  readonly #text: string;
  readonly #end: number;
  readonly #listener: JsonListener<Node>;
  readonly #open: Container<Node>[] = [];
  #at: number;
  #isFaulty = false;

  constructor(text: string, start: number, end: number, listener: JsonListener<Node>) {
    this.#text = text;
    this.#at = start;
    this.#end = end;
    this.#listener = listener;
  }

  run(root: Node): void {
    let expected: Expected = 'value';
    let next: Node | null = root;
    for (;;) {
      this.#skipSpace();
      if (this.#at >= this.#end) {
        const isEmpty = expected === 'value' && this.#open.length === 0;
        if (expected !== 'end') this.#fault(isEmpty ? 'empty' : 'truncated', this.#end);
        return;
      }
      const letter = this.#text[this.#at]!;
      const container = this.#open.at(-1);
      switch (expected) {
        case 'end':
          return this.#fault(this.#isComment() ? 'comment' : 'after-the-end', this.#at);
        case 'comma-or-end':
          if (letter === ',') {
            this.#at++;
            expected = container!.isArray ? 'value' : 'key';
            if (container!.isArray) next = this.#child(container!, ++container!.index);
          } else if (letter === ']' || letter === '}') {
            if (!this.#close(letter)) return;
            expected = this.#afterValue();
          } else {
            return this.#fault(this.#missingComma(letter), this.#at);
          }
          break;
        case 'key-or-end':
        case 'key': {
          if (letter === '}') {
            if (expected === 'key') this.#fault('comma-extra', this.#lastComma());
            if (!this.#close(letter)) return;
            expected = this.#afterValue();
            break;
          }
          if (letter === ',') {
            this.#fault('comma-extra', this.#at++);
            break;
          }
          if (letter !== '"') return this.#fault(this.#faultOfKey(letter), this.#at);
          const key = this.#string();
          if (key === null) return;
          this.#skipSpace();
          if (this.#at >= this.#end) return this.#fault('truncated', this.#end);
          if (this.#text[this.#at] !== ':') {
            const isInText = /[\p{L}\p{N}]/u.test(this.#text[this.#at]!) && this.#text[this.#at - 1] === '"';
            return this.#fault(isInText ? 'quote-in-text' : 'colon-missing', this.#at);
          }
          this.#at++;
          next = this.#child(container!, key);
          expected = 'value';
          break;
        }
        default: {
          if (letter === ']' && container?.isArray) {
            if (expected === 'value') this.#fault('comma-extra', this.#lastComma());
            if (!this.#close(letter)) return;
            expected = this.#afterValue();
            break;
          }
          if (letter === ',' && container?.isArray) {
            this.#fault('comma-extra', this.#at++);
            break;
          }
          if (next !== null) this.#listener.onValue(next, this.#at);
          if (letter === '{' || letter === '[') {
            const opened: Container<Node> = { node: next, isArray: letter === '[', index: 0 };
            this.#open.push(opened);
            this.#at++;
            expected = opened.isArray ? 'value-or-end' : 'key-or-end';
            if (opened.isArray) next = this.#child(opened, 0);
          } else {
            if (letter === '"' ? this.#string() === null : !this.#literal(letter)) return;
            expected = this.#afterValue();
          }
        }
      }
    }
  }

  #afterValue(): Expected {
    return this.#open.length > 0 ? 'comma-or-end' : 'end';
  }

  #child({ node }: Container<Node>, step: string | number): Node | null {
    return node === null ? null : this.#listener.child(node, step);
  }

  /** False when the walk cannot go on. */
  #close(letter: string): boolean {
    const { isArray } = this.#open.at(-1)!;
    if ((letter === ']') !== isArray) {
      this.#fault('bracket-mismatch', this.#at);
      return false;
    }
    this.#open.pop();
    this.#at++;
    return true;
  }

  /** The text between the quotes, as it is written; null when it never ends. */
  #string(): string | null {
    const start = this.#at;
    for (let at = start + 1; at < this.#end; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x22) {
        this.#at = at + 1;
        return this.#text.slice(start + 1, at);
      }
      if (code === 0x5c) {
        if (at + 1 < this.#end && !ESCAPE.test(this.#text.slice(at + 1, at + 6))) this.#fault('escape-unknown', at);
        at++;
      } else if (code < 0x20) {
        const isBreak = code === 0x0a || code === 0x0d;
        this.#fault(isBreak ? 'line-break-in-text' : 'control-character', isBreak ? start : at);
      }
    }
    this.#fault('truncated', this.#end);
    return null;
  }

  /** A number, true, false or null; false, with a fault, for anything else. */
  #literal(letter: string): boolean {
    WORD.lastIndex = this.#at;
    const [word] = WORD.exec(this.#text) ?? [''];
    if (word === 'true' || word === 'false' || word === 'null') {
      this.#at += word.length;
      return true;
    }
    NUMBER.lastIndex = this.#at;
    if (word && NUMBER.exec(this.#text)?.[0] === word) {
      this.#at += word.length;
      return true;
    }
    this.#fault(this.#faultOfValue(letter, word), this.#at);
    return false;
  }

  #faultOfValue(letter: string, word: string): JsonFaultKind {
    if (this.#isComment()) return 'comment';
    if (OTHER_QUOTES.test(letter)) return 'other-quotes';
    if (letter === '}' || letter === ']') return 'bracket-mismatch';
    return /^[-+.]?\d/.test(word) ? 'number-invalid' : 'value-unknown';
  }

  #faultOfKey(letter: string): JsonFaultKind {
    if (this.#isComment()) return 'comment';
    if (OTHER_QUOTES.test(letter)) return 'other-quotes';
    return letter === ']' ? 'bracket-mismatch' : 'key-without-quotes';
  }

  /** After a value: a word right behind a quote means that the quote was one inside the text. */
  #missingComma(letter: string): JsonFaultKind {
    if (this.#isComment()) return 'comment';
    if (letter === ':' || letter === '=') return 'value-unknown';
    return this.#text[this.#at - 1] === '"' && letter !== '"' && !/[[{]/.test(letter) ? 'quote-in-text' : 'comma-missing';
  }

  #isComment(): boolean {
    return /^(?:\/[/*]|#|<!--)/.test(this.#text.slice(this.#at, this.#at + 4));
  }

  #lastComma(): number {
    return this.#text.lastIndexOf(',', this.#at);
  }

  #skipSpace(): void {
    for (; this.#at < this.#end; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    }
  }

  #fault(kind: JsonFaultKind, offset: number): void {
    if (this.#isFaulty) return;
    this.#isFaulty = true;
    this.#listener.onFault(kind, offset);
  }
}
