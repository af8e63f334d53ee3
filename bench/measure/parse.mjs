/** The least that a feed in one piece costs: `JSON.parse` alone, and the size of the text. */
import { median } from '../statistics.mjs';

export async function parse(browser, origin, path, bytes) {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/empty.html`);
    const times = await page.evaluate(async (address) => {
      const text = await (await fetch(address)).text();
      const found = [];
      for (let round = 0; round < 5; round++) {
        const start = performance.now();
        JSON.parse(text);
        found.push(performance.now() - start);
      }
      return found;
    }, path);
    return { bytes, parse: median(times) };
  } finally {
    await page.close();
  }
}
