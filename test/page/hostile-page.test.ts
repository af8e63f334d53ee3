/** A page that has taken a function of the platform away, named something of its own like one, or put junk where copies of the script meet. */

import { expect } from '@open-wc/testing';
import { until } from '../helpers/browser.js';
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
  // What older scripts of towns name so, or bring with them.
  'a function of the page is called Event': 'function Event() {}',
  'functions of the page are called Element, Document, Request, Node':
    'function Element() {} function Document() {} function Request() {} function Node() {}',
  'Date.parse reads as a library does': 'Date.parse = (text) => new Date(2001, 0, 1)',
  'replaceAll takes texts only': 'String.prototype.replaceAll = function (one, other) { return this.split(one).join(other) }',
  'functions of arrays are met by for … in':
    'for (const name of ["remove", "contains", "last", "unique"]) Array.prototype[name] = function () { return this }',
  'Function.prototype.bind knows no new':
    'Function.prototype.bind = function (self) { const it = this; return function () { return it.apply(self, arguments) } }',
  'Promise.prototype.finally is missing': 'Promise.prototype.finally = undefined',
  'Array.prototype.splice throws': 'Array.prototype.splice = () => { throw new Error("no") }',
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

  // Every browser that runs the script has these; a library of the page may have broken them.
  for (const broken of [
    'String.prototype.at = Array.prototype.at = undefined',
    'String.prototype.replaceAll = undefined',
    'Intl.DateTimeFormat = () => { throw new Error("no") }',
    'Object.isFrozen = undefined',
    ...['some', 'every', 'includes', 'findLast', 'sort'].map((name) => `Array.prototype.${name} = undefined`),
    ...['matchAll', 'padStart', 'startsWith'].map((name) => `String.prototype.${name} = () => { throw new Error("no") }`),
    'Promise.all = () => { throw new Error("no") }',
    'var URL = "https://ville.example/"',
  ])
    it(`${broken}: each element shows something, and the page hears of no error`, async () => {
      const page = await WholePage.open(broken, `<script>${broken}</script>`);
      try {
        await page.isSettled();
        expect(page.texts.filter((text) => !text || text.startsWith('Chargement'))).to.deep.equal([]);
        expect(page.errors).to.deep.equal([]);
      } finally {
        page.close();
      }
    }).timeout(40_000);

  // Without these the script cannot even begin: the browser says so, once.
  for (const broken of [
    'function Map() {}',
    'Array.prototype.join = undefined',
    'String.prototype.split = () => { throw new Error("no") }',
    'Object.entries = undefined',
    'Array.prototype.find = () => { throw new Error("no") }',
    'Array.prototype.flatMap = undefined',
    'Object.hasOwn = undefined',
    'Object.freeze = () => { throw new Error("no") }',
  ])
    it(`${broken}: the tags keep their children`, async () => {
      const page = await WholePage.open(broken, `<script>${broken}</script>`);
      try {
        await until(() => page.errors.length > 0, 'the script has stopped', 15_000);
        expect(new Set(page.texts)).to.deep.equal(new Set(['Le programme en PDF']));
        expect(page.errors).to.have.length(1);
      } finally {
        page.close();
      }
    }).timeout(40_000);
});
