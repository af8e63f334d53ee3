/** A key in a search, and a choice of a facet: the time to the frame that shows the answer, and what it costs the main thread. */
import { TOPICS } from '../adapters/search.mjs';
import { open } from '../browser.mjs';
import { answers } from './filter.mjs';

export async function search(browser, url, patience) {
  const { page, client, isThere, close } = await open(browser, url, {}, patience);
  try {
    if (!isThere) return null;
    // A visitor has reached for the field, and sees all choices.
    await page.evaluate(() => window.bench.prepare?.());
    await page.waitForTimeout(1500);
    const requests = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => ({ path: new URL(name).pathname, isFirst: true })),
    );
    const found = { requests };
    for (const [control, key] of [
      ['search', 'searches'],
      ['facet', 'facets'],
    ]) {
      // The first answer compiles what the others use.
      await page.evaluate(answers, [control, 'title', TOPICS.slice(0, 1), true]);
      const before = await busy(client);
      found[key] = await page.evaluate(answers, [control, 'title', TOPICS.slice(1), true]);
      found[`${key}Cpu`] = found[key].length > 0 ? ((await busy(client)) - before) / found[key].length : NaN;
    }
    return found;
  } finally {
    await close();
  }
}

/** Milliseconds of tasks of the main thread so far. Each answer is counted with the step back that follows it. */
async function busy(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}
