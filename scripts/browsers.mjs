/**
 * Finds the browsers of this machine for the tests, and installs those that are required.
 * The order for Chromium: CHROME_PATH, an installed Chrome, Chromium or Edge, a Playwright or Puppeteer cache; else Playwright's download; else, on Debian as
 * root, Debian's package.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import puppeteer from 'puppeteer-core';
import { ROOT } from './files.mjs';

/** Neither Paris nor UTC, so that a test that depends on the browser's zone fails. Two hours behind UTC, no summer time. */
export const TIME_ZONE = 'America/Noronha';

/** Why a browser is missing or does not start, in a sentence for the person who runs the tests. */
export class BrowserError extends Error {}

const isRoot = process.getuid?.() === 0;
const isDebian = existsSync('/etc/debian_version');

/** @returns {{ name: string, path: string, args: string[] } | null} */
export function findChromium() {
  const path =
    process.env.CHROME_PATH ||
    onPath('google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge') ||
    firstExecutable(...applications()) ||
    inCaches();
  if (!path) return null;
  // Chromium's sandbox does not start as root.
  return { name: 'Chromium', path, args: ['--disable-quic', ...(isRoot ? ['--no-sandbox'] : [])] };
}

/** @returns {{ name: string, path: string } | null} */
export function findFirefox() {
  const path =
    process.env.FIREFOX_PATH ||
    onPath('firefox-esr', 'firefox') ||
    firstExecutable('/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe');
  return path ? { name: 'Firefox', path } : null;
}

/** WebKitGTK with its driver, and Xvfb for a machine without a screen. @returns {{ name: string, path: string, browser: string, xvfb: string | null } | null} */
export function findWebKit() {
  const path = onPath('WebKitWebDriver');
  if (!path) return null;
  const folders = ['/usr/lib', '/usr/lib64', ...subfolders('/usr/lib', /-linux-gnu/), '/usr/libexec'];
  const browser = firstExecutable(
    ...folders.flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((version) => join(folder, version, 'MiniBrowser'))),
  );
  const xvfb = onPath('Xvfb');
  if (!browser || (!xvfb && !process.env.DISPLAY)) return null;
  return { name: 'WebKit', path, browser, xvfb };
}

/** Chromium, found or installed. Throws a BrowserError that says what to do. */
export async function needChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('No Chrome, Chromium or Edge found: asking Playwright for Chromium, once…');
  await downloadOnce(join(ROOT, 'node_modules/playwright-core/cli.js'));
  const downloaded = findChromium();
  if (downloaded && canRun(downloaded)) return downloaded;
  if (isDebian && isRoot) {
    console.log('Playwright could not provide a browser that runs here: installing Debian’s chromium…');
    debian('chromium');
    const path = onPath('chromium');
    if (path) return { name: 'Chromium', path, args: ['--disable-quic', '--no-sandbox'] };
  }
  throw new BrowserError('No browser to test in: install Chrome, Chromium or Edge, or set CHROME_PATH to the path of one.');
}

/** All three engines, found or installed on Debian as root. Throws a BrowserError that says what to do. */
export function needAll() {
  const missing = [
    [findChromium, 'chromium'],
    [findFirefox, 'firefox-esr'],
    [findWebKit, 'webkit2gtk-driver', 'xvfb'],
  ].flatMap(([find, ...packages]) => (find() ? [] : packages));
  if (missing.length > 0) {
    if (!isDebian || !isRoot) throw new BrowserError(`Three engines are wanted; missing, by the names of Debian’s packages: ${missing.join(' ')}.`);
    debian(...missing);
  }
  const [chromium, firefox, webkit] = [findChromium(), findFirefox(), findWebKit()];
  if (chromium && firefox && webkit) return { chromium, firefox, webkit };
  throw new BrowserError('Three engines are wanted, and not all could be installed.');
}

/** How puppeteer starts a browser that was found; `more` are further arguments. */
export function launchOptions({ name, path, args = [] }, more = []) {
  return {
    browser: name === 'Firefox' ? 'firefox' : 'chrome',
    executablePath: path,
    args: [...args, ...more],
    headless: true,
    env: { ...process.env, TZ: TIME_ZONE },
  };
}

export function launch(found, ...more) {
  return puppeteer.launch({ ...launchOptions(found, more), timeout: 60_000 });
}

/** Starts and ends the browser; gives its version. Throws a BrowserError with what the browser said. */
export async function tryToStart(found) {
  if (!existsSync(found.path)) throw new BrowserError(`${found.name}: there is no file ${found.path}.`);
  try {
    const browser = await launch(found);
    const version = await browser.version();
    await browser.close();
    return version;
  } catch (error) {
    const [reason] = String(error.message).split('\n').filter(Boolean);
    throw new BrowserError(`${found.name} is here (${found.path}) but does not start: ${reason}`);
  }
}

/** Playwright tries each download five times. We stop it when it announces the same one again. */
export function downloadOnce(cli) {
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  const child = spawn(process.execPath, [cli, 'install', '--no-shell', 'chromium'], { stdio: ['ignore', 'pipe', 'ignore'], env });
  const begun = new Set();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, download] = /^Downloading (.+?)(?:\x1b\[\d+m)? from /.exec(line) ?? [];
    if (!download) return;
    if (begun.has(download)) child.kill();
    begun.add(download);
  });
  return new Promise((resolve) => child.on('error', resolve).on('close', resolve));
}

function canRun({ path, args }) {
  return spawnSync(path, [...args, '--headless', '--dump-dom', 'about:blank'], { timeout: 60_000, stdio: 'ignore' }).status === 0;
}

function debian(...packages) {
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { DEBIAN_FRONTEND: 'noninteractive' });
}

function run(command, args, env = {}) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status === 0;
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return firstExecutable(...names.flatMap((name) => folders.map((folder) => join(folder, name))));
}

function firstExecutable(...paths) {
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function applications() {
  if (platform() === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform() === 'win32') {
    return [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]);
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

function inCaches() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'ms-playwright'),
    join(process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache/puppeteer'), 'chrome'),
  ].filter(Boolean);
  const builds = caches.flatMap((cache) => subfolders(cache, /^(?:chromium-\d|\w+-\d+\.)/)).flatMap((version) => subfolders(version, /^chrome-/));
  return firstExecutable(
    ...builds
      .reverse()
      .flatMap((build) => [
        join(build, 'chrome'),
        join(build, 'chrome.exe'),
        join(build, 'Chromium.app/Contents/MacOS/Chromium'),
        join(build, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
      ]),
  );
}

function subfolders(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name));
}
