/**
 * A blind visitor's desktop: a screen, a window manager, Orca in French, and a browser, in a folder of their own. Needs a D-Bus session.
 * Orca logs each thing that it gives to the voice; nothing is heard, as speech-dispatcher speaks with its dummy module.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../browsers.mjs';

/** Nothing more was said for this long: Orca has finished. */
const QUIET_MS = 900;
/** Orca may need a moment before it begins; longer than our announcer and its pauses. */
const LONGEST_SILENCE_MS = 3000;
const LONGEST_SPEECH_MS = 15_000;

/** What a visitor may set in Orca: no echo of the keys, and no reading of the whole page when it opens. */
const SETTINGS = { enableKeyEcho: false, enableBraille: false, enableSound: false, sayAllOnLoad: false, pageSummaryOnLoad: false };

const SPEECH_DISPATCHER = 'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\nDefaultLanguage "fr"\n';

export class Session {
  #folder = mkdtempSync(join(tmpdir(), 'orca-'));
  #speech = join(this.#folder, 'speech.log');
  #children = [];
  #read = 0;
  #env;
  #browser;
  #page;

  async start(found) {
    const display = await this.#screen();
    this.#env = this.#environment(display);
    this.#configureOrca();
    this.#spawn('openbox', []);
    spawnSync('gsettings', ['set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true'], { env: this.#env, stdio: 'ignore' });
    // Never with --replace, which kills a visitor's own Orca on another screen.
    this.#spawn('orca', []);
    await this.#until(() => this.#spoken().length > 0, 'Orca has started');
    const options = launchOptions({ ...found, args: [] }, [...(found.args ?? []), ...(found.name === 'Firefox' ? ['--kiosk'] : CHROMIUM)]);
    this.#browser = await puppeteer.launch({
      ...options,
      headless: false,
      defaultViewport: null,
      timeout: 90_000,
      env: { ...options.env, ...this.#env },
      ...(found.name === 'Firefox' ? { extraPrefsFirefox: FIREFOX } : { ignoreDefaultArgs: ['--disable-renderer-accessibility'] }),
    });
    this.version = await this.#browser.version();
    [this.#page] = await this.#browser.pages();
  }

  async stop() {
    await Promise.race([this.#browser?.close().catch(() => {}), sleep(10_000)]);
    for (const child of this.#children.reverse()) {
      child.kill('SIGKILL');
    }
    await sleep(500);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Gives what Orca says when the page has opened. */
  async open(url) {
    await this.#page.goto('about:blank');
    await this.#page.bringToFront();
    // Otherwise the keys go to the address bar.
    spawnSync('xdotool', ['mousemove', '1270', '880', 'click', '1'], { env: this.#env });
    await this.quiet();
    await this.#page.goto(url, { timeout: 60_000 });
    return this.quiet();
  }

  /** Presses real keys, in xdotool's names; gives what Orca says then. `wait 30` waits so many seconds instead. */
  async press(keys) {
    const [, seconds] = /^wait (\d+)$/.exec(keys) ?? [];
    if (seconds) await sleep(seconds * 1000);
    if (seconds) return this.#take();
    this.#take();
    spawnSync('xdotool', ['key', '--delay', '60', ...keys.split(' ')], { env: this.#env });
    return this.quiet();
  }

  screenshot(file) {
    spawnSync('import', ['-window', 'root', file], { env: this.#env });
  }

  /** Waits until Orca is silent. */
  async quiet(longestSilence = LONGEST_SILENCE_MS) {
    const start = Date.now();
    let count = 0;
    let last = start;
    for (;;) {
      await sleep(50);
      const now = Date.now();
      const { length } = this.#spoken();
      if (length > count) [count, last] = [length, now];
      if (now - last > (count > 0 ? QUIET_MS : longestSilence) || now - start > LONGEST_SPEECH_MS) return this.#take();
    }
  }

  #take() {
    const spoken = this.#spoken();
    this.#read += spoken.length;
    return spoken;
  }

  /** What was said since it was last taken. */
  #spoken() {
    let log = '';
    try {
      log = readFileSync(this.#speech, 'utf8');
    } catch {
      return [];
    }
    return Array.from(log.matchAll(/^SPEECH OUTPUT: '(.*?)'(?: voice=\w+)?$/gms), ([, text]) => text).slice(this.#read);
  }

  async #screen() {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    this.#children.push(screen);
    const [number] = await new Promise((resolve) => screen.stdio[3].once('data', (data) => resolve(String(data).trim().split('\n'))));
    return `:${number}`;
  }

  #environment(display) {
    const runtime = join(this.#folder, 'run');
    mkdirSync(runtime, { mode: 0o700 });
    return {
      ...process.env,
      DISPLAY: display,
      HOME: this.#folder,
      XDG_RUNTIME_DIR: runtime,
      XDG_DATA_HOME: join(this.#folder, 'data'),
      XDG_CONFIG_HOME: join(this.#folder, 'config'),
      LC_ALL: 'C.UTF-8',
      LANGUAGE: 'fr',
      GDK_BACKEND: 'x11',
      GNOME_ACCESSIBILITY: '1',
      GTK_MODULES: 'gail:atk-bridge',
      ACCESSIBILITY_ENABLED: '1',
      NO_AT_BRIDGE: '0',
    };
  }

  #configureOrca() {
    const orca = join(this.#env.XDG_DATA_HOME, 'orca');
    const dispatcher = join(this.#env.XDG_CONFIG_HOME, 'speech-dispatcher');
    for (const folder of [orca, dispatcher]) mkdirSync(folder, { recursive: true });
    const profile = { profile: ['Default', 'default'], ...SETTINGS };
    writeFileSync(
      join(orca, 'user-settings.conf'),
      JSON.stringify({ general: { ...SETTINGS, firstStart: false }, profiles: { default: profile }, pronunciations: {}, keybindings: {} }),
    );
    writeFileSync(
      join(orca, 'orca-customizations.py'),
      `import logging\nlogging.getLogger('speech').addHandler(logging.FileHandler(${JSON.stringify(this.#speech)}, encoding='utf-8'))\n`,
    );
    writeFileSync(join(dispatcher, 'speechd.conf'), SPEECH_DISPATCHER);
  }

  #spawn(command, args) {
    this.#children.push(spawn(command, args, { env: this.#env, stdio: 'ignore' }));
  }

  async #until(isTrue, what) {
    const end = Date.now() + 60_000;
    while (!isTrue()) {
      if (Date.now() > end) throw new Error(`Waited a minute, in vain: ${what}`);
      await sleep(100);
    }
  }
}

const CHROMIUM = ['--force-renderer-accessibility', '--kiosk', '--no-first-run', '--lang=fr', '--accept-lang=fr'];
const FIREFOX = { 'accessibility.force_disabled': -1, 'intl.accept_languages': 'fr', 'browser.aboutwelcome.enabled': false };
