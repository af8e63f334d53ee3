/**
 * `npm run bench`: the elements beside their peers and the limits, in one run. Writes bench/results.json, docs/performance.md and docs/performance.svg.
 * `--quick`: under three minutes, prints only. `--only ours,L2`, `--sizes 70,10000`, `--rounds 11`, `--seed 1`, `--dist another-build`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../scripts/browsers.mjs';
import { limits } from './adapters/limits.mjs';
import { many, ours } from './adapters/ours.mjs';
import { peers } from './adapters/peers.mjs';
import { launch } from './browser.mjs';
import { bundleOf } from './bundles.mjs';
import { asLines, dice, makeFeed, TOWNS } from './feed.mjs';
import { bytes } from './measure/bytes.mjs';
import { cold } from './measure/cold.mjs';
import { filter } from './measure/filter.mjs';
import { cycles, load, rest } from './measure/many.mjs';
import { query } from './measure/query.mjs';
import { chart } from './report/chart.mjs';
import { markdown } from './report/markdown.mjs';
import { serve } from './server.mjs';
import { shuffled } from './statistics.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(HERE);

/** Those that show all rows, and so are not asked for 100,000. */
const LIGHT = ['L2', 'lit-20', 'ours', 'ours-lines', 'listjs-20', 'static'];

const option = (name, otherwise) => {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? otherwise : process.argv[index + 1];
};
const DIST = resolve(option('dist', join(ROOT, 'dist')));
const isQuick = process.argv.includes('--quick');
const only = option('only', '').split(',').filter(Boolean);
const sizes = option('sizes', isQuick ? '70,1000' : '70,1000,10000,100000')
  .split(',')
  .map(Number);
const rounds = Number(option('rounds', isQuick ? 2 : 11));
const again = ['--report', '--queries'].find((flag) => process.argv.includes(flag));
const roll = dice(Number(option('seed', 1)));

if (!existsSync(join(DIST, 'ess-widgets.js'))) throw new Error('No dist/ess-widgets.js: npm run build first.');
const chromium = findChromium();
if (!chromium) throw new Error('No Chrome, Chromium or Edge on this machine: set CHROME_PATH.');

const adapters = [...ours, ...limits, ...peers].filter(({ name }) => only.length === 0 || only.includes(name) || name === 'L2');
const feeds = new Map(sizes.concat(70).map((size) => [size, makeFeed(size)]));
const files = new Map();
for (const [size, feed] of feeds) {
  files.set(`/feed/${size}.json`, Buffer.from(JSON.stringify(feed)));
  files.set(`/feed/${size}.ndjson`, Buffer.from(asLines(feed)));
  for (const { name, page } of adapters) files.set(`/page/${name}/${size}.html`, page(size, feed));
}
for (const count of [1, 24]) {
  files.set(`/many/lists-${count}.html`, many.lists(count, 70));
  files.set(`/many/countdowns-${count}.html`, many.countdowns(count));
}
for (const adapter of [...limits, ...peers].filter(({ bundle }) => bundle))
  for (const [path, body] of await bundleOf(adapter, HERE)) files.set(path, body);

if (again) {
  await writeAgain();
  process.exit();
}

const server = await serve(files, DIST);
const browser = await launch(chromium.path);
const results = { bytes: {}, cold: { 70: { plain: {}, cpu4: {}, slow4g: {} } }, scale: {}, cycles: null, many: null, rest: null };
const say = (text) => process.stderr.write(`\r\u001b[K${text}`);
const urlOf = (name, size) => `${server.origin}/page/${name}/${size}.html?size=${size}`;

try {
  for (let round = 0; round < rounds; round++) {
    for (const profile of ['plain', 'cpu4', 'slow4g']) {
      for (const { name } of shuffled(adapters, roll)) {
        say(`70 events, round ${round + 1} of ${rounds}, ${profile}, ${name}`);
        const found = await cold(browser, urlOf(name, 70), profile);
        (results.cold[70][profile][name] ??= [])[round] = found && { ...found, requests: undefined };
        if (found && !results.bytes[name]) {
          const adapter = adapters.find((each) => each.name === name);
          results.bytes[name] = bytes(
            adapter,
            { map: files, feed: (size) => feeds.get(size) },
            (path) => readFileSync(join(DIST, path.slice(6))),
            found.requests,
          );
        }
      }
    }
  }
  for (const size of sizes) {
    results.scale[size] = {};
    const times = isQuick ? 1 : 3;
    for (let round = 0; round < times; round++) {
      for (const { name, onlySmall } of shuffled(adapters, roll)) {
        if (
          (size >= 100_000 && !LIGHT.includes(name)) ||
          (size > 1000 && (onlySmall || name === 'vanilla-all')) ||
          name === 'ours-static' ||
          name === 'ours-preload' ||
          name === 'ours-list'
        )
          continue;
        if (name === 'ours' && size >= 100_000) continue; // above the size that a feed in one piece may have
        const known = results.scale[size][name];
        if (known?.[0] === null) continue; // nothing came in the first round
        say(`${size} events, round ${round + 1} of ${times}, ${name}`);
        (results.scale[size][name] ??= [])[round] = await filter(browser, urlOf(name, size), shuffled(TOWNS, roll).slice(0, 12), 30_000);
      }
    }
  }
  if (only.length === 0 || only.includes('ours')) {
    say('search');
    results.queries = await queries(browser);
    say('many elements');
    results.many = [];
    for (let round = 0; round < (isQuick ? 1 : 7); round++)
      results.many.push({
        one: await load(browser, `${server.origin}/many/lists-1.html`),
        all: await load(browser, `${server.origin}/many/lists-24.html`),
      });
    results.cycles = await cycles(browser, `${server.origin}/many/lists-1.html`, 100);
    if (!isQuick)
      results.rest = {
        countdowns: await rest(browser, `${server.origin}/many/countdowns-24.html`, 30),
        list: await rest(browser, `${server.origin}/many/lists-1.html`, 30),
      };
  }
} finally {
  say('');
  await browser.close();
  server.close();
}

write({
  machine: {
    cpu: cpus()[0].model.trim(),
    cores: cpus().length,
    node: process.version,
    browser: `Chromium ${browser.version()}`,
    date: new Date().toISOString().slice(0, 10),
    rounds: `${rounds} rounds at 70 events`,
  },
  adapters: adapters.map(({ name, label }) => ({ name, label })),
  ...results,
});

/** The question alone, at each size that fits in one piece. */
async function queries(started) {
  const found = {};
  for (const size of sizes.filter((each) => each <= 10_000)) found[size] = await query(started, ROOT, feeds.get(size));
  return found;
}

async function writeAgain() {
  const known = JSON.parse(readFileSync(join(HERE, 'results.json'), 'utf8'));
  if (again === '--queries') {
    const started = await launch(chromium.path);
    known.queries = await queries(started);
    await started.close();
  }
  write(known);
}

function write(report) {
  const notes = join(HERE, 'notes.md');
  const text = markdown({ ...report, notes: existsSync(notes) ? readFileSync(notes, 'utf8').trim() : '' });
  console.log(text);
  if (isQuick || only.length > 0) return;
  writeFileSync(join(HERE, 'results.json'), `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(join(ROOT, 'docs/performance.md'), text);
  writeFileSync(join(ROOT, 'docs/performance.svg'), chart(report));
}
