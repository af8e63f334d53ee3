/**
 * `npm run size`: sizes of the scripts in brotli 11, against their budgets. Needs dist/: `npm run build` first. What each source file adds, before
 * compression: `npx esbuild src/index.ts --bundle --splitting --minify --format=esm --define:__VERSION__=0 --outdir=/tmp/ess --analyze`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { filesUnder, ROOT } from './files.mjs';

/** What is measured, rounded up to the next 1,000. Raise or lower it with a reason in the commit (docs/adr/0051). */
const SCRIPT_TAG = { limit: 40_700 };
/** What a page with the four first elements loads at once: the script tag and the chunks of the elements that it does not contain. */
const FOUR_ELEMENTS = { limit: 52_600 };
/** What `<ess-event-filter>` adds to them, in one request. */
const EVENT_FILTER = { limit: 8_000 };
/** What a page pays for `<ess-event-map>`, and a visitor who asks for the map: Leaflet, and what uses it. */
const EVENT_MAP = { limit: 9_000 };
const MAP_LIBRARY = { limit: 41_000 };
const NPM = {
  'event-map': { limit: 41_000 },
  calendar: { limit: 41_500 },
  'event-filter': { limit: 37_000 },
  subscribe: { limit: 33_000 },
  event: { limit: 39_500 },
  'contact-block': { limit: 33_000 },
  countdown: { limit: 32_000 },
  // For editors: all readers, and all sentences of the report in both languages.
  'feed-report': { limit: 81_000 },
  'event-list': { limit: 40_300 },
  'town-filter': { limit: 32_000 },
};
/** Chunk → budget. */
const ON_DEMAND = { 'event-filter': EVENT_FILTER, 'event-map': EVENT_MAP, 'map-library': MAP_LIBRARY };

process.chdir(ROOT);
if (!existsSync('dist/ess-widgets.js')) {
  console.error('No dist/ess-widgets.js: npm run build first.');
  process.exit(1);
}

let isOver = false;
const textOf = (path) => readFileSync(path, 'utf8');
report('dist/ess-widgets.js', [textOf('dist/ess-widgets.js')], SCRIPT_TAG);
const chunks = filesUnder('dist/chunks', (path) => path.endsWith('.js'));
const four = reached(['dist/ess-widgets.js', ...chunks.filter((path) => /\/(?:countdown|contact-block)-.{6}\.js$/.test(path))], textOf);
report(`the four elements, ${four.length} requests`, four, FOUR_ELEMENTS);
for (const chunk of chunks)
  report(`  on demand: ${chunk}`, [textOf(chunk)], Object.entries(ON_DEMAND).find(([name]) => chunk.includes(`/${name}-`))?.[1]);
for (const element of filesUnder('dist/elements', (path) => path.endsWith('.js'))) {
  // As a site's bundler would: with lit, without what is imported on demand.
  const { outputFiles } = await build({
    entryPoints: [element],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
    outdir: 'out',
    write: false,
  });
  const bundled = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const entry = reached([basename(element)], (name) => bundled.get(name));
  report(`npm: ${element}`, [entry.join('\n')], NPM[basename(element, '.js')]);
}

process.exit(isOver ? 1 : 0);

function report(name, texts, budget) {
  const files = texts.map((text) => Buffer.from(text));
  const sum = (packed) => files.reduce((total, bytes) => total + packed(bytes).length, 0);
  const size = sum((bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  const gzip = sum((bytes) => gzipSync(bytes, { level: 9 }));
  isOver ||= size > (budget?.limit ?? Infinity);
  console.log(`${String(size).padStart(7)} B brotli  ${String(gzip).padStart(7)} B gzip  ${name}${budget ? verdict(size, budget) : ''}`);
}

function verdict(size, { limit }) {
  return size > limit ? `  OVER the limit of ${limit} by ${size - limit}` : `  limit ${limit}`;
}

/** The texts of these files and of those that they import statically. */
function reached(names, textOf) {
  const found = new Map(names.map((name) => [name, textOf(name)]));
  for (const [name, text] of found) {
    for (const [, imported] of text.matchAll(/(?:from|import)\s*"(\.\.?\/[^"]+)"/g)) {
      const path = posix.join(posix.dirname(name), imported);
      found.set(path, textOf(path));
    }
  }
  return [...found.values()];
}
