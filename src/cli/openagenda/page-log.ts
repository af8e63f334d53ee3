/** The pages that have come, in a file beside the result: what breaks off goes on where it was. One JSON value a line, so that half a line loses one page. */

import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { isObject } from '../../feed/json.js';
import type { Cursor, Page } from './pages.js';

export class PageLog {
  readonly path: string;
  readonly #question: string;

  /** `question` tells the pages of this agenda from those of another; it holds no key. */
  constructor(output: string, question: string) {
    this.path = `${output}.partial`;
    this.#question = JSON.stringify({ question });
  }

  /** The pages of an earlier run that asked the same; none when there was none. */
  async read(): Promise<readonly Page[]> {
    const [question, ...lines] = (await readFile(this.path, 'utf8').catch(() => '')).split('\n');
    if (question !== this.#question) return [];
    const pages: Page[] = [];
    for (const line of lines) {
      const page = parsed(line);
      if (!page) break;
      pages.push(page);
    }
    return pages;
  }

  /** Begins anew, with the pages that are known. */
  async begin(pages: readonly Page[]): Promise<void> {
    await writeFile(this.path, [this.#question, ...pages.map((page) => JSON.stringify(page)), ''].join('\n'));
  }

  async add(page: Page): Promise<void> {
    await appendFile(this.path, `${JSON.stringify(page)}\n`);
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true });
  }
}

function parsed(line: string): Page | null {
  try {
    const page = JSON.parse(line) as unknown;
    return isObject(page) && Array.isArray(page['events']) && isCursor(page['after']) ? (page as unknown as Page) : null;
  } catch {
    return null;
  }
}

function isCursor(value: unknown): value is Cursor | null {
  return value === null || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
}
