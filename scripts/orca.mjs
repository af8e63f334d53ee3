/**
 * `npm run test:orca`: what Orca says in French, in Firefox and Chromium, in the journeys of `test/orca/journeys.mjs`. Compares it with the transcripts there.
 * `npm run test:orca -- town retry` runs the journeys with one of these words in their name; `--firefox` and `--chromium` one browser only; `--update` writes
 * the transcripts; `--require` fails where Orca cannot run.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { JOURNEYS } from '../test/orca/journeys.mjs';
import { findChromium, findFirefox } from './browsers.mjs';
import { DIST, ROOT } from './files.mjs';
import { Session } from './orca/session.mjs';
import { difference, transcript } from './orca/transcript.mjs';
import { testServer } from './test-server.mjs';

/** A command and Debian's package of it. */
const NEEDED = { orca: 'orca', Xvfb: 'xvfb', xdotool: 'xdotool', openbox: 'openbox', 'dbus-run-session': 'dbus-daemon', 'speech-dispatcher': 'speech-dispatcher', gsettings: 'libglib2.0-bin' }; // prettier-ignore
const ARGUMENTS = process.argv.slice(2);
const [isUpdate, isRequired] = ['--update', '--require'].map((flag) => ARGUMENTS.includes(flag));

const browsers = [findFirefox(), findChromium()].filter(Boolean).filter(({ name }) => isChosen(name.toLowerCase()));
const wanted = ARGUMENTS.filter((word) => !word.startsWith('-'));
const journeys = JOURNEYS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

const isInSession = Boolean(process.env.ESS_ORCA_SESSION);
const missing = isInSession ? '' : whatIsMissing();
if (missing) {
  console.log(`Orca was not heard: ${missing}`);
  console.log(`0 passed, ${isRequired ? 1 : 0} failed, ${isRequired ? 0 : journeys.length} skipped`);
  process.exit(isRequired ? 1 : 0);
}
if (!isInSession) {
  const again = ['--', process.execPath, import.meta.filename, ...ARGUMENTS];
  const { status } = spawnSync('dbus-run-session', again, { stdio: ['ignore', 'inherit', 'ignore'], env: { ...process.env, ESS_ORCA_SESSION: '1' } });
  process.exit(status ?? 1);
}

const server = await serve();
const counts = { passed: 0, failed: 0 };
for (const browser of browsers) {
  const session = new Session();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void session.stop().then(() => process.exit(1)));
  try {
    await session.start(browser);
    console.log(`\nOrca in ${browser.name} (${session.version})`);
    for (const journey of journeys) counts[(await passes(session, browser, journey)) ? 'passed' : 'failed']++;
  } catch (error) {
    console.log(`✖ ${browser.name}: ${error.message}`);
    counts.failed++;
  } finally {
    await session.stop();
  }
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

/** A sentence, or nothing. */
function whatIsMissing() {
  const packages = Object.keys(NEEDED).filter((command) => !(process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, command))));
  if (packages.length > 0) return `missing, by the names of Debian’s packages: ${packages.map((command) => NEEDED[command]).join(' ')}.`;
  if (spawnSync('pgrep', ['-u', String(process.getuid()), '-x', 'orca']).status === 0) return 'another Orca is running, and only one can.';
  if (browsers.length === 0) return 'there is neither Firefox nor Chromium.';
  if (!existsSync(join(ROOT, DIST, 'ess-widgets.js'))) return 'there is no dist/; run `npm run build` first.';
  return '';
}

function isChosen(browser) {
  const chosen = ['--firefox', '--chromium'].filter((flag) => ARGUMENTS.includes(flag));
  return chosen.length === 0 || chosen.includes(`--${browser}`);
}

/** A busy machine can lose a word: a journey that differs is tried once more. */
async function passes(session, browser, journey) {
  const file = join(ROOT, 'test/orca', `${journey.name}.${browser.name.toLowerCase()}.txt`);
  const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
  let heard = await hear(session, journey);
  if (isUpdate) {
    writeFileSync(file, heard);
    console.log(`✔ ${journey.name}: written`);
    return true;
  }
  if (heard !== known) {
    console.log(`  ${journey.name}: differs, once more`);
    heard = await hear(session, journey);
  }
  const changes = difference(known, heard);
  console.log(changes ? `✖ ${journey.name} in ${browser.name}: what Orca says has changed\n${changes}` : `✔ ${journey.name}`);
  return !changes;
}

async function hear(session, { name, keys }) {
  const url = `http://127.0.0.1:${server.address().port}/__journey__/${name}`;
  const opening = await session.open(url);
  const steps = [];
  for (const key of keys) steps.push({ key, spoken: await session.press(key) });
  return transcript(opening, steps);
}

/** The checkout, the test server's feeds, and the pages of the journeys. */
async function serve() {
  const files = sirv(ROOT, { dev: true });
  const { middleware } = testServer();
  let visits = 0;
  const answer = (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const journey = JOURNEYS.find(({ name }) => pathname === `/__journey__/${name}`);
    if (journey) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      return void response.end(journey.page(++visits));
    }
    const next = () => files(request, response, () => response.writeHead(404).end());
    void middleware({ path: pathname, req: request, res: response, set() {} }, next);
  };
  const listening = createServer(answer).listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return listening;
}
