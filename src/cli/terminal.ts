/** A command's output: only its result on stdout, messages and progress on stderr. */

import type { Readable, Writable } from 'node:stream';

interface Screen extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

interface Streams {
  readonly stdin: Readable;
  readonly stdout: Screen;
  readonly stderr: Screen;
}

export type Style = 'bold' | 'dim' | 'red' | 'yellow';

/** Source: ECMA-48, SGR. */
const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39] };
const ERASE_LINE = '\r\u001b[K';
/** Milliseconds before progress is shown, and between updates. */
const LONG = 500;
const PAUSE = 100;

export class Terminal {
  readonly stdin: Readable;
  readonly #stdout: Screen;
  readonly #stderr: Screen;
  readonly #hasColours: boolean;
  readonly #now: () => number;
  readonly #since: number;
  #drawnAt = -Infinity;
  #isDrawn = false;

  constructor({ stdin, stdout, stderr, env }: Pick<NodeJS.Process, 'env'> & Streams, now = () => performance.now()) {
    this.#now = now;
    this.#since = now();
    this.stdin = stdin;
    this.#stdout = stdout;
    this.#stderr = stderr;
    this.#hasColours = stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  }

  /** A part of the result. Resolves when there is room for more. */
  print(text: string): Promise<void> {
    this.clear();
    return new Promise((resolve, reject) => this.#stdout.write(text, (error) => (error ? reject(error) : resolve())));
  }

  /** A line for a person. */
  say(line: string): void {
    this.clear();
    this.#stderr.write(`${printable(line)}\n`);
  }

  /** Progress of a long task: one changing line, in a terminal. */
  progress(text: string): void {
    const now = this.#now();
    if (!this.#stderr.isTTY || now - this.#since < LONG || now - this.#drawnAt < PAUSE) return;
    this.#drawnAt = now;
    this.#isDrawn = true;
    this.#stderr.write(ERASE_LINE + printable(text).slice(0, Math.max(20, (this.#stderr.columns ?? 80) - 1)));
  }

  /** Removes the progress line. */
  clear(): void {
    if (this.#isDrawn) this.#stderr.write(ERASE_LINE);
    this.#isDrawn = false;
  }

  /** A styled text of the result, where stdout shows styles. */
  styled(text: string, style: Style): string {
    const [on, off] = CODES[style];
    return this.#hasColours ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  }
}

/** A feed's text without control characters, which could move the cursor, or worse. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}
