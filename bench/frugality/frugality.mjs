/**
 * `npm run frugality`: measures the reference page without and with the elements, in Chromium, and writes docs/frugality.md, which explains what is counted.
 * Needs dist/: `npm run build` first. The same build gives the same document. `-- --requests` also lists the files of ours that each row asks for.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch, needChromium } from '../../scripts/browsers.mjs';
import { ROOT } from '../../scripts/files.mjs';
import { filesOf, serve } from '../server.mjs';
import { CONTROL_PAGE, CONTROL_WORKER } from './control-page.mjs';
import { measure, privacy } from './measure.mjs';
import { report } from './report.mjs';
import { PICTURES, townPage } from './town-page.mjs';

const { values: options } = parseArgs({ options: { requests: { type: 'boolean' } } });
process.chdir(ROOT);
if (!existsSync('dist/ess-widgets.js')) {
  console.error('No dist/ess-widgets.js: npm run build first.');
  process.exit(1);
}

const LIST = pasted('ess-event-list');
const COUNTDOWN = pasted('ess-countdown');
const CONTACT = pasted('ess-contact-block');
const FOUR = { top: COUNTDOWN, main: pasted('ess-town-filter') + LIST, foot: CONTACT };

/** Each row of the document: its name, what is pasted, what the visitor does. */
const CASES = [
  { key: 'without', name: 'Sans élément', pasted: {} },
  { key: 'countdown', name: '`<ess-countdown>`', pasted: { top: COUNTDOWN } },
  { key: 'contact', name: '`<ess-contact-block>`', pasted: { foot: CONTACT } },
  { key: 'filter', name: '`<ess-town-filter>`', pasted: { main: pasted('ess-town-filter') } },
  { key: 'map', name: '`<ess-town-filter appearance="map">`', pasted: { main: pasted('ess-town-filter', 'appearance="map"') } },
  { key: 'list-of-6', name: '`<ess-event-list limit="6">`', pasted: { main: pasted('ess-event-list', 'limit="6"') } },
  { key: 'list', name: '`<ess-event-list>`', pasted: { main: LIST } },
  { key: 'details', name: '`<ess-event-list>`, un détail ouvert', pasted: { main: LIST }, journey: openDetails },
  { key: 'more', name: '`<ess-event-list>`, après « Afficher plus »', pasted: { main: LIST }, journey: showMore },
  { key: 'four', name: 'Les quatre', pasted: FOUR },
  { key: 'four-map', name: 'Les quatre, le filtre en carte', pasted: { ...FOUR, main: pasted('ess-town-filter', 'appearance="map"') + LIST } },
];

/** With a cache of some minutes, as on a town's server. */
const server = await serve(
  new Map([
    ...CASES.map(({ key, pasted }) => [`/${key}.html`, townPage(pasted)]),
    ['/control.html', CONTROL_PAGE],
    ['/control-worker.js', CONTROL_WORKER],
    ...PICTURES,
    ...filesOf('bench/frugality/town', '/'),
    // A programme of a town: a sample would ask for one file more.
    ['/ess/programme.json', readFileSync('dist/programme-2021.json')],
    ...filesOf('dist', '/ess/', (name) => /^(?:ess-widgets\.js|chunks\b.*\.js)$/.test(name)),
  ]),
  'public, max-age=300',
);
// No other host can be reached, not even by name; attempts are still counted.
const browser = await launch(await needChromium(), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
try {
  const rows = [];
  for (const { key, name, journey } of CASES) {
    const measured = await measure(browser, `${server.origin}/${key}.html`, journey);
    rows.push({ key, name, ...measured });
    console.log(
      `${key.padEnd(10)} ${measured.light} + ${measured.shadow} elements, ${measured.requests} requests, ${measured.kilobytes.toFixed(1)} kB`,
    );
    if (options.requests)
      for (const [path, size] of measured.sizes) if (path.startsWith('/ess/')) console.log(`  ${String(size).padStart(7)} B  ${path}`);
  }
  const control = await privacy(browser, `${server.origin}/control.html`, controlIsReady);
  const unseen = seen(control).flatMap(([what, times]) => (times === 0 ? [what] : []));
  if (unseen.length > 0) throw new Error(`The probe does not see, on the control page: ${unseen.join(', ')}`);
  const found = await privacy(browser, `${server.origin}/four.html`, wholeJourney);
  const intrusions = seen(found).filter(([, times]) => times > 0);
  if (intrusions.length > 0) throw new Error(`The elements must not: ${intrusions.map(([what, times]) => `${what} ${times} times`).join(', ')}`);
  console.log(`journey    ${found.requests} requests, none to others; nothing kept`);

  writeFileSync('docs/frugality.md', report(rows, found));
  console.log('wrote docs/frugality.md');
} finally {
  await browser.close();
  server.close();
}

/** The tag as in the README, on a day of the sample programme. */
function pasted(tag, attributes = '') {
  return `<${tag} ${attributes} now="2021-11-08T10:00"><a href="#programme">Le programme</a></${tag}>`;
}

/** All counts of the privacy probe, by name. */
function seen({ thirdParty, cookies, opened, kept }) {
  const named = (prefix, counts) => Object.entries(counts).map(([name, times]) => [`${prefix} ${name}`, times]);
  return [['third-party requests', thirdParty], ['cookies', cookies], ...named('opened', opened), ...named('kept in', kept)];
}

async function showMore(page) {
  const before = await events(page);
  await page.evaluate(() => document.querySelector('ess-event-list').shadowRoot.querySelector('[part="more"]').click());
  await page.waitForFunction(
    (count) => document.querySelector('ess-event-list').shadowRoot.querySelectorAll('[part="event"]').length > count,
    {},
    before,
  );
}

async function openDetails(page) {
  await page.evaluate(() => document.querySelector('ess-event-list').shadowRoot.querySelector('summary').click());
  await page.waitForFunction(() => document.querySelector('ess-event-list').shadowRoot.querySelector('[open] [part="details"]')?.innerText);
}

async function wholeJourney(page) {
  await showMore(page);
  await openDetails(page);
  await page.evaluate(() => document.querySelector('ess-contact-block').shadowRoot.querySelector('[part="actions"] button').click());
  const before = await events(page);
  await page.evaluate(() => {
    const select = document.querySelector('ess-town-filter').shadowRoot.querySelector('select');
    select.selectedIndex = select.length - 1;
    select.dispatchEvent(new Event('change'));
  });
  await page.waitForFunction(
    (count) => document.querySelector('ess-event-list').shadowRoot.querySelectorAll('[part="event"]').length < count,
    {},
    before,
  );
}

async function controlIsReady(page) {
  await page.waitForFunction(() => document.title === 'Témoin prêt');
}

function events(page) {
  return page.evaluate(() => document.querySelector('ess-event-list').shadowRoot.querySelectorAll('[part="event"]').length);
}
