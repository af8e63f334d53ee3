/** What many elements in one page cost, and what is left of elements that come and go. */
import { metrics, open, PROFILES } from '../browser.mjs';

/** Main-thread milliseconds until the page is idle, requests for the feed, and nodes. */
export async function load(browser, url) {
  const { page, client, isThere, close } = await open(browser, url, PROFILES.plain);
  try {
    await page.waitForTimeout(700);
    const { metrics: list } = await client.send('Performance.getMetrics');
    const value = (name) => list.find((metric) => metric.name === name)?.value ?? NaN;
    const feeds = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/feed/')).length);
    return { isThere, task: value('TaskDuration') * 1000, feeds, nodes: value('Nodes') };
  } finally {
    await close();
  }
}

/** CPU of a page at rest, in milliseconds a minute. */
export async function rest(browser, url, seconds) {
  const { page, client, close } = await open(browser, url, PROFILES.plain, 1000);
  try {
    await page.waitForTimeout(1500);
    const duration = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    const before = await duration();
    await page.waitForTimeout(seconds * 1000);
    return ((await duration()) - before) * (60 / seconds);
  } finally {
    await close();
  }
}

/** A hundred lists mounted and taken away: nodes, listeners and bytes that each cycle leaves. */
export async function cycles(browser, url, count) {
  const { page, client, close } = await open(browser, url, PROFILES.plain);
  const cycle = (times) =>
    page.evaluate(async (n) => {
      const original = document.querySelector('ess-event-list');
      for (let round = 0; round < n; round++) {
        const copy = original.cloneNode();
        original.after(copy);
        while (copy.dataset.state !== 'ready') await new Promise(requestAnimationFrame);
        copy.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }, times);
  try {
    await cycle(20);
    const before = await metrics(client);
    await cycle(count);
    const after = await metrics(client);
    return {
      nodes: (after.nodes - before.nodes) / count,
      listeners: (after.listeners - before.listeners) / count,
      bytes: ((after.heap - before.heap) * 1e6) / count,
    };
  } finally {
    await close();
  }
}
