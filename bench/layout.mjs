/**
 * `npm run layout`: how much a screen shows of the list, beside the lists of FullCalendar and EventCalendar, and of the demonstration page. Writes
 * docs/design.md. Needs dist/: `npm run build` first. The same build gives the same document.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needChromium } from '../scripts/browsers.mjs';
import { page } from './adapters/page.mjs';
import { peers } from './adapters/peers.mjs';
import { launch } from './browser.mjs';
import { bundleOf } from './bundles.mjs';
import './install.mjs';
import { filesOf, serve } from './server.mjs';
import { clash, nodesOf, wholeRows } from './layout/in-page.mjs';
import { design } from './layout/report.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
process.chdir(dirname(HERE));
if (!existsSync('dist/ess-widgets.js')) {
  console.error('No dist/ess-widgets.js: npm run build first.');
  process.exit(1);
}

const SCREENS = { phone: [390, 844], desk: [1280, 800], narrow: [320, 640] };
/** In the month of the programme, so that the lists have as much to show as they ever do. */
const NOW = '2021-11-08T10:00';
const list = (attributes) =>
  page(`<ess-event-list now="${NOW}" ${attributes}></ess-event-list>`, '<script type="module" src="/dist/ess-widgets.js"></script>');

const LISTS = [
  { key: 'ours', label: '`<ess-event-list>`', html: list(''), rows: '[part~="event"]' },
  { key: 'ours-date', label: '`group-by="date"`', html: list('group-by="date"'), rows: '[part~="event"]' },
  { key: 'ours-compact', label: '`layout="compact"`', html: list('layout="compact"'), rows: '[part~="event"]' },
  ...[
    ['fullcalendar7', '[role="listitem"] [role="listitem"]'],
    ['event-calendar5', '.ec-event'],
  ].map(([key, rows]) => {
    const peer = peers.find(({ name }) => name === key);
    return {
      key,
      label: peer.label,
      html: peer.page('events'),
      rows,
      bundle: { ...peer, bundle: peer.bundle.replaceAll('2026-11-01', NOW.slice(0, 10)) },
    };
  }),
];

const bundles = await Promise.all(LISTS.filter(({ bundle }) => bundle).map(({ bundle }) => bundleOf(bundle, HERE)));
const server = await serve(
  new Map([
    ...LISTS.map(({ key, html }) => [`/list/${key}.html`, html]),
    ...bundles.flat(),
    ['/feed/events.json', JSON.stringify({ subEvent: sessionsOf(readFileSync('dist/programme-2021.json', 'utf8')) })],
    ...filesOf('demo', '/demo/'),
    ...filesOf('dist', '/dist/', (name) => /^(?:ess-widgets\.js|chunks\b.*\.js)$/.test(name)),
    ['/dist/programme.json', readFileSync('dist/programme-2021.json')],
    ['/dist/programme-2021.json', readFileSync('dist/programme-2021.json')],
  ]),
);
const browser = await launch((await needChromium()).path);
try {
  const measured = [];
  for (const { key, label, rows } of LISTS) {
    const found = { label };
    for (const screen of Object.keys(SCREENS)) found[screen] = await look(`/list/${key}.html`, screen, rows);
    measured.push(found);
  }
  const demonstration = {};
  for (const screen of Object.keys(SCREENS)) demonstration[screen] = await look('/demo/index.html?edition=2021&moment=pendant', screen, null);
  if (process.argv.includes('--verbose')) console.log(JSON.stringify({ measured, demonstration }, null, 1));
  writeFileSync('docs/design.md', design({ lists: measured, demonstration, screens: SCREENS }));
  console.log('docs/design.md');
} finally {
  await browser.close();
  server.close();
}

/** One page at one size: `rows` selects the events of a list; null measures the whole page. */
async function look(path, screen, rows) {
  const [width, height] = SCREENS[screen];
  const context = await browser.newContext({ viewport: { width, height }, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  // What is drawn after the first frame, and what is loaded when it comes near.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  // The settings of the demonstration are open where one was chosen.
  await page.evaluate(() => document.querySelector('.demo details')?.removeAttribute('open'));
  const result = {
    pageHeight: await page.evaluate(() => document.documentElement.scrollHeight),
    overflow: await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)),
    clashes: await page.evaluate(clash),
    ...(rows ? { ...(await page.evaluate(wholeRows, rows)), nodes: await page.evaluate(nodesOf, rows) } : {}),
  };
  await context.close();
  return result;
}

/** Each session with its own title and place, as a calendar expects events. */
function sessionsOf(programme) {
  const where = { name: 'En ligne', address: { addressLocality: '' } };
  const place = ({ location }) => [location].flat().find((each) => each?.['@type'] === 'Place');
  const textOf = (text) => (typeof text === 'string' ? text : text.fr);
  const inside = JSON.parse(programme).subEvent.flatMap((each) => (each['@type'] === 'Festival' ? each.subEvent : [each]));
  return inside.flatMap((event) =>
    [event.subEvent ?? event].flat().map((session, index) => {
      const found = place(session) ?? place(event);
      const location = found ? { name: found.name, address: { addressLocality: found.address.addressLocality } } : where;
      const { startDate, endDate = startDate } = session;
      return { '@id': `${event['@id']}-${index}`, name: textOf(event.name), startDate, endDate, location };
    }),
  );
}
