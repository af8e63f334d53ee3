import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { ROOT } from './files.mjs';
import { TYPESCRIPT } from './run-node-tests.mjs';

/** Our own commands for tests in the browser, besides those of @web/test-runner-commands: see `test/helpers/browser.ts`. */
export function commands() {
  return {
    name: 'ess-commands',
    async executeCommand({ command, payload, session }) {
      if (command === 'ess:render') return renderedInNode(payload);
      const run = COMMANDS[command];
      if (!run) return;
      const page = session.browser.getPage(session.id);
      if (!page.createCDPSession || session.browser.name !== 'Chromium') return { isDone: false };
      return { isDone: true, ...(await run((page.essSession ??= await page.createCDPSession()), payload, page)) };
    },
  };
}

const COMMANDS = {
  async 'ess:emulate'(cdp, features) {
    await cdp.send('Emulation.setEmulatedMedia', { features: Object.entries(features ?? {}).map(([name, value]) => ({ name, value })) });
  },

  async 'ess:print'(cdp, isPaper) {
    await cdp.send('Emulation.setEmulatedMedia', { media: isPaper ? 'print' : '' });
  },

  async 'ess:collect-garbage'(cdp) {
    await cdp.send('HeapProfiler.collectGarbage');
  },

  /** Downloads are noted and refused, so that tests leave nothing on the disk. */
  async 'ess:watch-downloads'(cdp, _, page) {
    if (!page.essDownloads) cdp.on('Browser.downloadWillBegin', ({ suggestedFilename }) => page.essDownloads.push(suggestedFilename));
    page.essDownloads = [];
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
  },

  async 'ess:downloads'(_, __, page) {
    return { names: page.essDownloads ?? [] };
  },
};

/** The output of `ess render`, run in Node from the sources. */
async function renderedInNode(payload) {
  const node = spawn(process.execPath, [...TYPESCRIPT, 'test/helpers/render-in-node.ts'], { cwd: ROOT });
  node.stdin.end(JSON.stringify(payload));
  const [html, complaint] = await Promise.all([text(node.stdout), text(node.stderr)]);
  if (!html) throw new Error(complaint);
  return html;
}
