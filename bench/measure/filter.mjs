/** From a choice of town, or a key in a search, to the frame that shows the answer; and the memory of the page. */
import { metrics, open } from '../browser.mjs';

/** Words of the generated titles, without accents: list.js does not fold them. */
const WORDS = ['compost', 'couture', 'cuisine', 'jardin', 'lecture'];

export async function filter(browser, url, towns, patience) {
  const { page, client, isThere, close } = await open(browser, url, {}, patience);
  try {
    if (!isThere) return null;
    const { first, tasks } = await page.evaluate(() => window.measured);
    // A feed in lines goes on after its first events; a page that never gets them all is not measured.
    const isWhole = await page
      .waitForFunction((size) => window.bench.isWhole?.(size) ?? true, Number(/size=(\d+)/.exec(url)[1]), { timeout: patience })
      .then(() => true)
      .catch(() => false);
    const cost = await metrics(client);
    const times = isWhole ? await page.evaluate(answers, ['filter', 'town', towns]) : [];
    const searches = isWhole ? await page.evaluate(answers, ['search', 'title', WORDS]) : [];
    const longest = Math.max(0, ...(await page.evaluate(() => window.measured.tasks)), ...tasks);
    return { first, longest, times, searches, ...cost };
  } finally {
    await close();
  }
}

/**
 * Runs in the page. Each query starts at the beginning of a frame. Time is taken in the first task after a frame, and counts once the first row shows the
 * answer. `isCleared`: each question is taken back before the next. Empty for an adapter without such a control, or one that does not answer within ten seconds.
 */
export async function answers([control, where, questions, isCleared = false]) {
  const { bench } = window;
  if (!bench[control]) return [];
  const channel = new MessageChannel();
  const answer = (question) =>
    new Promise((resolve) => {
      let start = 0;
      requestAnimationFrame(function frame() {
        if (start === 0) {
          start = performance.now();
          bench[control](question);
        }
        channel.port1.onmessage = () => {
          const duration = performance.now() - start;
          if (bench[where]().includes(question)) resolve(duration);
          else if (duration > 10_000) resolve(null);
          else requestAnimationFrame(frame);
        };
        channel.port2.postMessage(null);
      });
    });
  const found = [];
  for (const question of questions) {
    const duration = await answer(question);
    if (duration === null) break;
    found.push(duration);
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (!isCleared) continue;
    bench.clear(control, question);
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
  channel.port1.close();
  return found;
}
