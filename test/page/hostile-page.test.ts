/** A page that has taken a function of the platform away, or put junk where copies of the script meet: all say what they say without. */

import { expect } from '@open-wc/testing';
import { WholePage } from '../helpers/whole-page.js';

const REGISTRY = 'Symbol.for("ess.page.v1")';
const PAGES: Readonly<Record<string, string>> = {
  'matchMedia is missing': 'window.matchMedia = undefined',
  'matchMedia throws': 'window.matchMedia = () => { throw new Error("no") }',
  'URL.canParse is missing': 'URL.canParse = undefined',
  'URL.canParse throws': 'URL.canParse = () => { throw new Error("no") }',
  'AbortSignal.any and timeout are missing': 'AbortSignal.any = AbortSignal.timeout = undefined',
  'AbortSignal.any and timeout throw': 'AbortSignal.any = AbortSignal.timeout = () => { throw new Error("no") }',
  'MutationObserver is missing': 'window.MutationObserver = undefined',
  'other observers are missing': 'window.IntersectionObserver = window.ResizeObserver = window.PerformanceObserver = undefined',
  'newer functions of texts and lists are missing':
    'delete String.prototype.at; delete Array.prototype.at; delete Array.prototype.findLast; delete Array.prototype.toSorted; delete Object.groupBy; delete window.structuredClone; delete Promise.withResolvers',
  'the registry is a text': `window[${REGISTRY}] = "junk"`,
  'the registry is null': `window[${REGISTRY}] = null`,
  'the registry has no functions': `window[${REGISTRY}] = { protocol: 1 }`,
  'the registry has other things than functions': `window[${REGISTRY}] = { protocol: 1, feed: "junk", loadedAt: 1, forget: 1, selection: 1, select: 1, onSelect: 1 }`,
  'the registry is junk and sealed': `Object.defineProperty(window, ${REGISTRY}, { value: { protocol: 1 } })`,
};

async function seen(title: string, script: string): Promise<{ readonly texts: readonly string[]; readonly errors: readonly string[] }> {
  const page = await WholePage.open(title, `<script>${script}</script>`);
  try {
    await page.isWhole();
    const first = page.texts;
    await page.choose('94054');
    return { texts: [...first, ...page.texts], errors: page.errors };
  } finally {
    page.close();
  }
}

describe('a hostile page', () => {
  let alone: Awaited<ReturnType<typeof seen>>;
  before(async function () {
    this.timeout(40_000);
    alone = await seen('alone', '');
  });

  for (const [title, script] of Object.entries(PAGES))
    it(title, async () => {
      expect(await seen(title, script)).to.deep.equal(alone);
    }).timeout(40_000);
});
