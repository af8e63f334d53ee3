/**
 * `npm run pictures`: each story at 320, 768 and 1,280 px, on a light and a dark page, and one sheet of all of them: pictures/index.html, to be looked at.
 * Tells of stories that say something in the console, ask for something that is not there, or are wider than the screen. Needs storybook-static/:
 * `npm run build:storybook` first. `npm run pictures -- liste` takes the stories whose title has the word.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { needChromium } from './browsers.mjs';
import { ROOT } from './files.mjs';

const WIDTHS = [320, 768, 1280];
const THEMES = { claire: 'page claire', sombre: 'page sombre' };
const SITE = join(ROOT, 'storybook-static');
const FOLDER = join(ROOT, 'pictures');
/** The names of stories whose feed never arrives or is missing. */
const EXPECTED = /loading|failed|stale|introuvable|no-such|pictures?$/i;

if (!existsSync(join(SITE, 'index.json'))) {
  console.error('No storybook-static/index.json: npm run build:storybook first.');
  process.exit(1);
}
const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const { entries } = JSON.parse(readFileSync(join(SITE, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(
  ({ type, title, name }) => type === 'story' && wanted.every((word) => `${title} ${name}`.toLowerCase().includes(word)),
);

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const server = createServer(sirv(SITE, { dev: true }));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const { path, args } = await needChromium();
const browser = await chromium.launch({ executablePath: path, args });
const faults = [];
try {
  const page = await browser.newPage({ locale: 'fr-FR', reducedMotion: 'reduce', timezoneId: 'Europe/Paris' });
  let story = '';
  page.on('pageerror', ({ message }) => faults.push(`${story}: ${message}`));
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`;
    if (message.type() === 'error' && !EXPECTED.test(`${story} ${text}`)) faults.push(`${story}: ${text}`);
  });
  for (const { id, title, name } of stories) {
    story = `${title} – ${name} (${id})`;
    for (const [key, theme] of Object.entries(THEMES)) {
      await page.setViewportSize({ width: WIDTHS[0], height: 900 });
      const url = `http://127.0.0.1:${server.address().port}/iframe.html?viewMode=story&id=${id}&globals=theme:${encodeURIComponent(theme)}`;
      await page.goto(url, { waitUntil: 'load' });
      await page.waitForFunction(isDrawn, null, { timeout: 10_000, polling: 50 }).catch(() => faults.push(`${story}: is not drawn`));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const scrollWidth = await page.evaluate(widthWhenPainted);
        if (scrollWidth > width) faults.push(`${story}: ${scrollWidth} px wide on a screen of ${width} px`);
        await page.screenshot({ path: join(FOLDER, `${id}-${width}-${key}.png`), fullPage: true });
      }
    }
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
writeFileSync(join(FOLDER, 'index.html'), sheet());
console.log(`${stories.length} stories, ${stories.length * WIDTHS.length * 2} pictures: pictures/index.html`);
for (const fault of new Set(faults)) console.log(`- ${fault}`);

/** In the page: the story is there, its elements have something to show, and nothing moves. */
function isDrawn() {
  if (!document.querySelector('#storybook-root > *')) return false;
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('ess-'));
  return elements.every(({ dataset, shadowRoot }) => dataset.state && (dataset.state !== 'ready' || !shadowRoot.querySelector('.event:empty')));
}

/** In the page: after two frames, so that what follows the width has followed. */
async function widthWhenPainted() {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  return document.documentElement.scrollWidth;
}

function sheet() {
  const picture = (id, width, key) => `<img loading="lazy" src="${id}-${width}-${key}.png" width="${width / 2}" alt="">`;
  const row = ({ id, title, name }) =>
    `<h2>${title} – ${name}</h2><p>${WIDTHS.flatMap((width) => Object.keys(THEMES).map((key) => picture(id, width, key))).join(' ')}</p>`;
  const style = 'body{font:16px system-ui;margin:1em}p{display:flex;gap:.5em;align-items:start;overflow-x:auto}img{border:1px solid #bbb;flex:none}';
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Tous les exemples</title><style>${style}</style>${stories.map(row).join('\n')}\n`;
}
