/** One Chromium, one page per measurement. The page itself takes the time, in a task after the frame that shows the event. */
import { chromium } from 'playwright-core';

/** As DevTools' own presets: 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
const SLOW_4G = {
  offline: false,
  latency: 150 * 0.9375,
  downloadThroughput: ((1.6 * 1024 * 1024) / 8) * 0.9,
  uploadThroughput: ((750 * 1024) / 8) * 0.9,
};

export const PROFILES = { plain: {}, cpu4: { rate: 4 }, slow4g: { network: SLOW_4G } };

export async function launch(executablePath) {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', '--enable-precise-memory-info', '--js-flags=--expose-gc'] });
}

/** Runs in the page before any other script. */
function watch() {
  window.measured = { tasks: [], shift: 0, first: 0 };
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => window.measured.tasks.push(duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.measured.shift += value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
  const look = () => {
    if (!window.bench?.isThere?.()) return requestAnimationFrame(look);
    setTimeout(() => (window.measured.first = performance.now()));
  };
  requestAnimationFrame(look);
}

/** A fresh page of the adapter; `isThere` tells whether an event appeared in time. `also` runs in it before any other script. */
export async function open(browser, url, { rate, network } = {}, patience = 30_000, also = undefined) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Performance.enable');
  if (rate) await client.send('Emulation.setCPUThrottlingRate', { rate });
  if (network) await client.send('Network.emulateNetworkConditions', network);
  await page.addInitScript(watch);
  if (also) await page.addInitScript(also);
  await page.goto(url, { waitUntil: 'commit' });
  const isThere = await page
    .waitForFunction(() => window.measured?.first > 0, null, { timeout: patience, polling: 50 })
    .then(() => true)
    .catch(() => false);
  return { page, client, isThere, close: () => context.close() };
}

/** After garbage collection: heap in MB, nodes (shadow roots included), listeners. */
export async function metrics(client) {
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { metrics: list } = await client.send('Performance.getMetrics');
  const value = (name) => list.find((metric) => metric.name === name)?.value ?? NaN;
  return { heap: value('JSHeapUsedSize') / 1e6, nodes: value('Nodes'), listeners: value('JSEventListeners'), script: value('ScriptDuration') * 1000 };
}
