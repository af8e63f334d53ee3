/**
 * WebKitGTK for @web/test-runner, over the WebDriver protocol. One window, one test file at a time. Its pages have
 * the part of puppeteer's interface that `setViewport`, `sendKeys` and `sendMouse` need, so that tests use the same commands in every engine.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BrowserError, TIME_ZONE } from './browsers.mjs';

/** MiniBrowser's toolbar keeps the window wider than a phone. Without its padding, a page can be 320 px wide. */
const NARROW_TOOLBAR = '* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; }';

/** W3C WebDriver's code points for keys without a character. */
const KEYS = {
  Cancel: '\uE001', Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C', Space: ' ',
  PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
  Delete: '\uE017', Meta: '\uE03D',
}; // prettier-ignore
const BUTTONS = { left: 0, middle: 1, right: 2 };

export class WebKitLauncher {
  name = 'WebKit';
  /** The runner's commands choose their protocol by this word. */
  type = 'puppeteer';
  concurrency = 1;

  #found;
  #children = [];
  #settings = '';
  #driver = '';
  #session = '';
  #active = '';
  #queue = Promise.resolve();

  constructor(found) {
    this.#found = found;
  }

  /** Starts the screen, the driver and the browser; gives its version. Throws a BrowserError. */
  async start() {
    try {
      const env = { ...process.env, TZ: TIME_ZONE, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', XDG_CONFIG_HOME: this.#writeSettings() };
      if (this.#found.xvfb) env.DISPLAY = `:${await this.#startScreen()}`;
      const port = await freePort();
      this.#driver = `http://127.0.0.1:${port}`;
      this.#spawn(this.#found.path, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
      await this.#untilReady();
      const { sessionId, capabilities } = await this.#request('POST', '/session', {
        capabilities: {
          alwaysMatch: {
            browserName: 'MiniBrowser',
            pageLoadStrategy: 'none',
            'webkitgtk:browserOptions': { binary: this.#found.browser, args: ['--automation'] },
          },
        },
      });
      this.#session = `/session/${sessionId}`;
      return `WebKitGTK ${capabilities.browserVersion}`;
    } catch (error) {
      await this.stop();
      throw new BrowserError(`WebKit is here (${this.#found.browser}) but does not start: ${error.message}`);
    }
  }

  async stop() {
    if (this.#session) await this.#command('DELETE', '').catch(() => {});
    this.#session = '';
    for (const child of this.#children.splice(0).reverse()) child.kill();
    if (this.#settings) rmSync(this.#settings, { recursive: true, force: true });
    this.#settings = '';
  }

  async startSession(id, url) {
    if (!this.#session) await this.start();
    this.#active = id;
    await this.#setViewport({ width: 800, height: 600 });
    await this.#command('POST', '/url', { url });
  }

  async stopSession(id) {
    if (id === this.#active) this.#active = '';
    await this.#command('DELETE', '/actions').catch(() => {});
    await this.#command('POST', '/url', { url: 'about:blank' });
    return {};
  }

  isActive(id) {
    return id === this.#active;
  }

  getBrowserUrl() {
    return this.#command('GET', '/url');
  }

  startDebugSession() {
    throw new Error('Debug in Chromium: WebKit runs on a screen that nobody sees.');
  }

  getPage() {
    const act = (type, id, actions, more = {}) => this.#command('POST', '/actions', { actions: [{ type, id, actions, ...more }] });
    const key = (...steps) => act('key', 'keyboard', steps);
    const down = (name) => ({ type: 'keyDown', value: KEYS[name] ?? name });
    const up = (name) => ({ type: 'keyUp', value: KEYS[name] ?? name });
    const pointer = (...steps) => act('pointer', 'mouse', steps, { parameters: { pointerType: 'mouse' } });
    const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
    const button = (type, { button: name = 'left' } = {}) => ({ type, button: BUTTONS[name] });
    return {
      setViewport: (size) => this.#setViewport(size),
      keyboard: {
        type: (text) => key(...Array.from(text).flatMap((character) => [down(character), up(character)])),
        press: (name) => key(down(name), up(name)),
        down: (name) => key(down(name)),
        up: (name) => key(up(name)),
      },
      mouse: {
        move: (x, y) => pointer(move(x, y)),
        click: (x, y, options) => pointer(move(x, y), button('pointerDown', options), button('pointerUp', options)),
        down: (options) => pointer(button('pointerDown', options)),
        up: (options) => pointer(button('pointerUp', options)),
        reset: () => this.#command('DELETE', '/actions'),
      },
      emulateMediaFeatures() {
        throw new Error('WebKit: media features cannot be emulated.');
      },
    };
  }

  /** The driver sets the size of the window with its frame, so we correct it by what the page got. */
  async #setViewport({ width, height }) {
    const wanted = { width, height };
    for (let attempt = 0; attempt < 5; attempt++) {
      const inner = await this.#innerSize();
      if (inner.width === width && inner.height === height) return;
      const outer = await this.#command('GET', '/window/rect');
      wanted.width = outer.width + width - inner.width;
      wanted.height = outer.height + height - inner.height;
      await this.#command('POST', '/window/rect', { x: 0, y: 0, ...wanted });
      for (let wait = 0; wait < 10; wait++) {
        await sleep(30);
        const now = await this.#innerSize();
        if (now.width === width && now.height === height) return;
      }
    }
  }

  /** During navigation a page does not answer; ask the next one. */
  async #innerSize(attempts = 20) {
    try {
      return await this.#askInnerSize();
    } catch (error) {
      if (attempts === 0) throw error;
      await sleep(50);
      return this.#innerSize(attempts - 1);
    }
  }

  #askInnerSize() {
    return this.#command('POST', '/execute/sync', { script: 'return { width: innerWidth, height: innerHeight }', args: [] });
  }

  #writeSettings() {
    this.#settings = mkdtempSync(join(tmpdir(), 'webkit-settings-'));
    mkdirSync(join(this.#settings, 'gtk-3.0'));
    writeFileSync(join(this.#settings, 'gtk-3.0', 'gtk.css'), NARROW_TOOLBAR);
    return this.#settings;
  }

  async #startScreen() {
    const screen = this.#spawn(this.#found.xvfb, ['-displayfd', '3', '-screen', '0', '1920x1400x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [number] = await Promise.race([
      once(screen.stdio[3], 'data'),
      once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb ended at once.'))),
    ]);
    return String(number).trim();
  }

  #spawn(command, args, options) {
    const child = spawn(command, args, options);
    child.on('error', () => {});
    this.#children.push(child);
    process.once('exit', () => child.kill());
    return child;
  }

  async #untilReady() {
    for (let attempt = 0; attempt < 100; attempt++) {
      await sleep(100);
      if (await this.#request('GET', '/status').catch(() => null)) return;
    }
    throw new Error('its driver does not answer.');
  }

  /** A session does one thing at a time. */
  #command(method, path, body) {
    const answer = this.#queue.then(() => this.#request(method, this.#session + path, body));
    this.#queue = answer.catch(() => {});
    return answer;
  }

  async #request(method, path, body) {
    const response = await fetch(this.#driver + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(60_000) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(value?.message || value?.error || `${method} ${path}: ${response.status}`);
    return value;
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
