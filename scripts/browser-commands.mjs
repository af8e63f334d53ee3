/** Commands of our own for tests in the browser, beside those of @web/test-runner-commands: see `test/helpers/browser.ts`. */
export function commands() {
  return {
    name: 'ess-commands',
    async executeCommand({ command, payload, session }) {
      if (command !== 'ess:emulate') return;
      const page = session.browser.getPage(session.id);
      if (!page.createCDPSession || session.browser.name !== 'Chromium') return { isEmulated: false };
      const cdp = (page.essSession ??= await page.createCDPSession());
      await cdp.send('Emulation.setEmulatedMedia', { features: Object.entries(payload ?? {}).map(([name, value]) => ({ name, value })) });
      return { isEmulated: true };
    },
  };
}
