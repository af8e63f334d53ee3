/** From a choice of town, or a key in the search, to the frame that shows it. */
import { metrics, open } from '../browser.mjs';

export async function filter(browser, url, towns, patience) {
  const { page, client, isThere, close } = await open(browser, url, {}, patience);
  try {
    if (!isThere) return null;
    const { first, tasks } = await page.evaluate(() => window.measured);
    // A feed of lines goes on after its first events.
    await page
      .waitForFunction((size) => window.bench.isWhole?.(size) ?? true, Number(/size=(\d+)/.exec(url)[1]), { timeout: patience })
      .catch(() => {});
    const cost = await metrics(client);
    const times = await page.evaluate(async (names) => {
      const found = [];
      if (!window.bench.filter) return found;
      for (const name of names) {
        const start = performance.now();
        window.bench.filter(name);
        // Elements draw in microtasks, before the next frame.
        for (let turn = 0; turn < 20; turn++) await null;
        for (let frame = 0; frame < 150 && !window.bench.first().startsWith(name) && !window.bench.first().endsWith(name); frame++)
          await new Promise(requestAnimationFrame);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        if (!window.bench.first().includes(name)) return found; // it says the town nowhere, or not in time
        found.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return found;
    }, towns);
    const longest = Math.max(0, ...(await page.evaluate(() => window.measured.tasks)), ...tasks);
    return { first, longest, times, ...cost };
  } finally {
    await close();
  }
}
