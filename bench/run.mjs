/**
 * `npm run bench`: the elements beside their peers and the limits, in one run. Writes bench/results.json, docs/performance.md and docs/performance.svg.
 * `--quick` takes under three minutes; it, `--only ours,L2` and `--sizes 70,10000` print the report and write nothing. `--rounds 11`, `--seed 1`,
 * `--dist another-build`. `--report` writes the report of the last run again; `--queries`, `--searches` and `--cycles` first measure queries, searches on screen,
 * or the elements that come and go, anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { needChromium } from '../scripts/browsers.mjs';
import { limits } from './adapters/limits.mjs';
import { ours } from './adapters/ours.mjs';
import { peers } from './adapters/peers.mjs';
import { searching } from './adapters/search.mjs';
import { launch } from './browser.mjs';
import { dice } from './feed.mjs';
import { bytes, bytesFromNpm } from './measure/bytes.mjs';
import { counts, cycles, load, rest } from './measure/many.mjs';
import { parse } from './measure/parse.mjs';
import { query } from './measure/query.mjs';
import { chart } from './report/chart.mjs';
import { markdown } from './report/markdown.mjs';
import { pagefindOf } from './pagefind.mjs';
import { coldRounds, scaleRounds, searchRounds } from './rounds.mjs';
import { brotli, filesOf, serve } from './server.mjs';
import { COLD, siteOf } from './site.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(HERE);

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    dist: { type: 'string', default: join(ROOT, 'dist') },
    ...Object.fromEntries(['report', 'queries', 'cycles', 'searches'].map((name) => [name, { type: 'boolean' }])),
  },
});
const DIST = resolve(options.dist);
const isQuick = options.quick;
const only = options.only.split(',').filter(Boolean);
const sizes = (options.sizes ?? (isQuick ? '70,1000' : '70,1000,10000,100000')).split(',').map(Number);
const rounds = Number(options.rounds ?? (isQuick ? 2 : 11));
const seed = Number(options.seed);
const isWhole = !isQuick && only.length === 0 && !options.sizes;
const roll = dice(seed);
/** After this time a quick run begins no further round of cold starts. */
const enough = Date.now() + (isQuick ? 50_000 : Infinity);

const chromium = await needChromium();
if (!existsSync(join(DIST, 'ess-widgets.js'))) throw new Error('No ess-widgets.js: npm run build first.');

const known = [...ours, ...limits, ...peers, ...searching];
const strange = only.filter((name) => !known.some((adapter) => adapter.name === name));
if (strange.length > 0) throw new Error(`No adapter ${strange.join(', ')}. There are: ${known.map(({ name }) => name).join(', ')}.`);
const isCount = (value) => Number.isInteger(value) && value > 0;
if (!sizes.every(isCount)) throw new Error('--sizes takes numbers: 70,10000');
if (!isCount(rounds) || !isCount(seed)) throw new Error('--rounds and --seed take a number each.');
// L2 is always measured, because all ratios are to it.
const isAsked = ({ name }) => only.length === 0 || only.includes(name);
const adapters = [...ours, ...limits, ...peers].filter((each) => isAsked(each) || each.name === 'L2');
// As L3 for searches.
const searchers = searching.filter((each) => searching.some(isAsked) && (isAsked(each) || each.name === 'L3'));
const searchSizes = sizes.filter((size) => size <= 10_000);

const say = (text) => process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : text && `${text}\n`);

if (options.report || options.queries || options.cycles || options.searches) await writeAgain();
else write(await run());

async function run() {
  const { files, feeds } = await siteOf([...adapters, ...searchers], sizes, HERE, await ownStyles());
  const indexes = searchers.some(({ name }) => name === 'pagefind')
    ? await pagefindOf([...feeds].filter(([size]) => searchSizes.includes(size)))
    : null;
  for (const [path, body] of indexes ?? []) files.set(path, body);
  const npm = await bytesFromNpm(join(DIST, 'elements/event-list.js'), join(ROOT, 'node_modules'));
  const server = await serve(withDist(files));
  const browser = await launch(chromium.path);
  const results = { bytes: {}, npm, cold: {}, scale: {}, feeds: {} };
  const urlOf = (name, size) => `${server.origin}/page/${name}/${size}.html?size=${size}`;
  const common = { adapters, browser, urlOf, roll, say };
  const bodyOf = (path) => files.get(path) ?? readFileSync(join(DIST, path.slice('/dist/'.length)));
  try {
    const list = bytes('', [{ path: '/dist/ess-widgets.js', isFirst: true }], bodyOf);
    Object.assign(results, { search: {}, searchBytes: { list } });
    const there = searchers.filter(({ name }) => name !== 'pagefind' || indexes);
    for (const size of there.length > 0 ? searchSizes : [])
      results.search[size] = await searchRounds(size, isQuick ? 2 : 7, {
        ...common,
        adapters: there,
        onRequests: ({ name }, requests) => (results.searchBytes[name] ??= bytes(files.get(`/page/${name}/${size}.html`), requests, bodyOf)),
      });
    if (options.searches) return results;
    results.cold[COLD] = await coldRounds({
      ...common,
      isEnough: (round) => round >= rounds || Date.now() > enough,
      onRequests: (adapter, requests) => (results.bytes[adapter.name] ??= bytes(files.get(`/page/${adapter.name}/${COLD}.html`), requests, bodyOf)),
    });
    for (const size of sizes) {
      results.scale[size] = await scaleRounds(size, isQuick ? 1 : 3, common);
      const path = `/feed/${size}.json`;
      say(`${size} events, JSON.parse alone`);
      results.feeds[size] = await parse(browser, server.origin, path, files.get(path).length);
    }
    if (only.length === 0 || only.includes('ours')) {
      const pageOf = (kind, count) => `${server.origin}/many/${kind}-${count}.html`;
      say('search');
      results.queries = await queries(browser, feeds);
      say('many elements');
      results.many = [];
      for (let round = 0; round < (isQuick ? 1 : 7); round++)
        results.many.push({ one: await load(browser, pageOf('lists', 1)), all: await load(browser, pageOf('lists', 24)) });
      results.counts = { lists: await counts(browser, pageOf('lists', 24)), countdowns: await counts(browser, pageOf('countdowns', 24)) };
      say('elements that come and go');
      results.cycles = await cycles(browser, pageOf('lists', 1), 100);
      say('elements at rest');
      if (isWhole)
        results.rest = {
          empty: await rest(browser, `${server.origin}/empty.html`),
          list: await rest(browser, pageOf('lists', 1)),
          countdowns: await rest(browser, pageOf('countdowns', 24)),
        };
    }
    say('');
    return {
      machine: {
        cpu: cpus()[0].model.trim(),
        cores: cpus().length,
        node: process.version,
        browser: `Chromium ${browser.version()}`,
        date: new Date().toISOString().slice(0, 10),
        rounds: Math.max(...Object.values(results.cold[COLD].plain).map((each) => each.length)),
        seed,
      },
      adapters: described([...adapters, ...searchers]),
      ...results,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

function described(all) {
  return all.map(({ name, label, upTo }) => ({ name, label, upTo }));
}

/** Texts of the styles of our list and filter, as their npm build has them. */
async function ownStyles() {
  const { EventList, EventFilter } = await import(pathToFileURL(join(DIST, 'index.js')).href);
  const textOf = ({ styles }) => [styles].flat(Infinity).map(({ cssText }) => cssText).join('\n'); // prettier-ignore
  return { list: textOf(EventList), filter: textOf(EventFilter) };
}

function withDist(files) {
  return new Map([...files, ...filesOf(DIST, '/dist/', (name) => name.endsWith('.js'))]);
}

/** The query alone, at each size that fits in one piece. */
async function queries(browser, feeds) {
  const found = {};
  for (const size of sizes.filter((each) => each <= 10_000)) found[size] = await query(browser, ROOT, feeds.get(size));
  return found;
}

async function writeAgain() {
  const last = JSON.parse(readFileSync(join(HERE, 'results.json'), 'utf8'));
  if (options.queries) {
    const browser = await launch(chromium.path);
    last.queries = await queries(browser, (await siteOf([], sizes, HERE)).feeds);
    await browser.close();
  }
  if (options.searches) {
    const { search, searchBytes } = await run();
    Object.assign(last, { search, searchBytes });
    last.adapters = [...new Map([...last.adapters, ...described(searchers)].map((each) => [each.name, each])).values()];
  }
  if (options.cycles) {
    const server = await serve(withDist((await siteOf(ours, [COLD], HERE)).files));
    const browser = await launch(chromium.path);
    last.cycles = await cycles(browser, `${server.origin}/many/lists-1.html`, 100);
    await browser.close();
    server.close();
  }
  write(last);
}

function write(report) {
  const notes = join(HERE, 'notes.md');
  const weightNow = brotli(readFileSync(join(DIST, 'ess-widgets.js'))).length;
  const text = markdown({ ...report, weightNow, notes: existsSync(notes) ? readFileSync(notes, 'utf8').trim() : '' });
  console.log(text);
  if (!isWhole) return;
  writeFileSync(join(HERE, 'results.json'), `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(join(ROOT, 'docs/performance.md'), text);
  writeFileSync(join(ROOT, 'docs/performance.svg'), chart(report));
}
