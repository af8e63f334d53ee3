/** Received pages, in a file beside the result, to resume a broken run. One JSON value per line, so that half a line loses one page. */

import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { isObject } from '../../feed/json.js';
import type { Cursor, Page } from './pages.js';

export class PageLog {
  readonly path: string;
  readonly #question: string;

  /** `question` identifies this agenda's pages; it contains no key. */
  constructor(output: string, question: string) {
    this.path = `${output}.partial`;
    this.#question = JSON.stringify({ question });
  }

  /** Pages of an earlier run with the same question. */
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

  /** Starts anew with the known pages. */
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
