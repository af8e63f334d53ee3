/** From navigation to the first event on screen, and what it cost on the way. */
import { metrics, open, PROFILES } from '../browser.mjs';

export async function cold(browser, url, profile) {
  const { page, client, isThere, close } = await open(browser, url, PROFILES[profile]);
  try {
    if (!isThere) return null;
    // Shifts and long tasks just after the first event still belong to it.
    await page.waitForTimeout(profile === 'plain' ? 400 : 800);
    const { first, tasks, shift } = await page.evaluate(() => window.measured);
    const requests = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name, startTime }) => ({ path: new URL(name).pathname, isFirst: startTime < window.measured.first })),
    );
    return {
      first,
      blocking: tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
      longest: Math.max(0, ...tasks),
      shift,
      ...(await metrics(client)),
      requests,
    };
  } finally {
    await close();
  }
}
