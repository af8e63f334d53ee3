/**
 * Tests in real browsers. `npx wtr` runs every test/**` + `/*.test.ts in Chromium; `npx wtr --files test/model/query.test.ts` one of them;
 * `BROWSERS=chromium,firefox,webkit` chooses the engines; a story file given as file is run as an accessibility test.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import puppeteer from 'puppeteer-core';
import { BrowserError, findFirefox, findWebKit, launchOptions, needChromium, TIME_ZONE, tryToStart } from './scripts/browsers.mjs';
import { commands } from './scripts/browser-commands.mjs';
import { failureReporter } from './scripts/failure-reporter.mjs';
import { FIXED_SEED } from './scripts/run-node-tests.mjs';
import { storyTests } from './scripts/story-tests.mjs';
import { testServer } from './scripts/test-server.mjs';
import { version } from './scripts/version.mjs';
import { WebKitLauncher } from './scripts/webkit-launcher.mjs';

process.env.TZ = TIME_ZONE;
const wanted = (process.env.BROWSERS ?? 'chromium').split(',');
const server = testServer();
const mustStart = process.env.BROWSERS_MUST_START === 'true';

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  browsers: await browsers(),
  concurrentBrowsers: 2,
  // Pages of one browser share the focus: one at a time.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  nodeResolve: { exportConditions: ['production'] },
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  middleware: [server.middleware],
  plugins: [
    server.plugin,
    storyTests(),
    commands(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      define: { __VERSION__: JSON.stringify(version), __SEED__: process.env.SEED ?? String(FIXED_SEED) },
    }),
  ],
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8"><title>Tests</title></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
  // Lit says in each page that it runs in production or development mode; the pages' own warnings stay.
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
  reporters: [process.stdout.isTTY ? defaultReporter({ reportTestResults: false, reportTestProgress: true }) : null, failureReporter()].filter(
    Boolean,
  ),
};

async function browsers() {
  const launchers = [];
  if (wanted.includes('chromium')) launchers.push(await puppeteerLauncher(await stopOnError(needChromium)));
  for (const [word, find, launcher] of [
    ['firefox', findFirefox, puppeteerLauncher],
    ['webkit', findWebKit, webkitLauncher],
  ]) {
    if (!wanted.includes(word)) continue;
    const found = find();
    if (found) launchers.push(await launcher(found));
    else tell(`Not here, so not tested in: ${word}. (npm run test:all installs it on Debian.)`);
  }
  return launchers.filter(Boolean);
}

async function puppeteerLauncher(found) {
  const isChromium = found.name === 'Chromium';
  const version = await started(() => tryToStart(found), isChromium);
  if (!version) return null;
  console.log(`Browser: ${version.replace('Headless', '')} (${found.path})`);
  const launcher = chromeLauncher({
    puppeteer,
    launchOptions: launchOptions(found),
    createPage: ({ context }) => newPage(context, isChromium),
    concurrency: 1,
  });
  launcher.name = found.name;
  return launcher;
}

/** One name for each key in every engine: Firefox's protocol does not know `Space`. */
async function newPage(context, isChromium) {
  const page = await context.newPage();
  if (isChromium) return page;
  for (const action of ['press', 'down', 'up']) {
    const act = page.keyboard[action].bind(page.keyboard);
    page.keyboard[action] = (key, options) => act(key === 'Space' ? ' ' : key, options);
  }
  return page;
}

async function webkitLauncher(found) {
  const launcher = new WebKitLauncher(found);
  const version = await started(() => launcher.start(), false);
  if (!version) return null;
  console.log(`Browser: ${version} (${found.browser})`);
  return launcher;
}

/** Chromium must start; another engine that does not is worth a loud line, unless all are insisted on. */
async function started(start, isNeeded) {
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    tell(error.message);
    if (isNeeded || mustStart) process.exit(1);
    return null;
  }
}

async function stopOnError(action) {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    tell(error.message);
    process.exit(1);
  }
}

function tell(sentence) {
  console.warn(`\n*** ${sentence}\n`);
}
