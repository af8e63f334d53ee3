/** The cost of many elements in one page, of a page at rest, and what removed elements leave behind. */
import { metrics, open, PROFILES } from '../browser.mjs';

/** Runs first in pages whose timers and readings are counted; never in a page that is timed. */
function count() {
  const timers = new Set();
  const readings = [];
  window.counted = { timers, readings };
  const { setTimeout: later, setInterval: often, clearTimeout: forget, clearInterval: forgetOften, JSON: json } = window;
  window.setTimeout = (task, ...rest) => {
    const id = later(
      typeof task !== 'function'
        ? task
        : (...given) => {
            timers.delete(id);
            task(...given);
          },
      ...rest,
    );
    timers.add(id);
    return id;
  };
  window.setInterval = (...given) => {
    const id = often(...given);
    timers.add(id);
    return id;
  };
  // Timeouts and intervals share their numbers: each may clear the other's.
  window.clearTimeout = (id) => (timers.delete(id), forget(id));
  window.clearInterval = (id) => (timers.delete(id), forgetOften(id));
  const { parse } = json;
  json.parse = (text, ...rest) => {
    readings.push(String(text).length);
    return parse(text, ...rest);
  };
  const ofBody = Response.prototype.json;
  Response.prototype.json = async function () {
    const value = await ofBody.call(this);
    readings.push(JSON.stringify(value).length);
    return value;
  };
}

/** A text of this length is the feed: settings and messages are shorter. */
const FEED = 10_000;

/** Main-thread milliseconds until the page is idle, requests for the feed, and nodes. */
export async function load(browser, url) {
  const { page, client, close } = await open(browser, url, PROFILES.plain);
  try {
    await page.waitForTimeout(700);
    const { metrics: list } = await client.send('Performance.getMetrics');
    const value = (name) => list.find((metric) => metric.name === name)?.value ?? NaN;
    const feeds = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/feed/')).length);
    return { task: value('TaskDuration') * 1000, feeds, nodes: value('Nodes') };
  } finally {
    await close();
  }
}

/** How often the feed is parsed, and how many timers wait once the page is at rest. */
export async function counts(browser, url) {
  const { page, isThere, close } = await open(browser, url, PROFILES.plain, 30_000, count);
  try {
    if (!isThere) return null;
    await page.waitForTimeout(1500);
    return await page.evaluate(
      (least) => ({ timers: window.counted.timers.size, readings: window.counted.readings.filter((length) => length >= least).length }),
      FEED,
    );
  } finally {
    await close();
  }
}

/** CPU of a page at rest, in milliseconds per minute. It takes a whole minute, because countdowns change once in it. */
export async function rest(browser, url) {
  const { page, client, isThere, close } = await open(browser, url, PROFILES.plain);
  try {
    if (!isThere) return NaN;
    await page.waitForTimeout(1500);
    const duration = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    const before = await duration();
    await page.waitForTimeout(60_000);
    return (await duration()) - before;
  } finally {
    await close();
  }
}

/** Mounts and removes lists: nodes, listeners and bytes left per list, and timers left in all. */
export async function cycles(browser, url, times) {
  const { page, client, isThere, close } = await open(browser, url, PROFILES.plain, 30_000, count);
  const cycle = (number) =>
    page.evaluate(async (rounds) => {
      const original = document.querySelector('ess-event-list');
      for (let round = 0; round < rounds; round++) {
        const copy = original.cloneNode();
        original.after(copy);
        for (let frame = 0; !window.bench.isThere(copy); frame++) {
          if (frame > 600) throw new Error('A list that was mounted again shows nothing.');
          await new Promise(requestAnimationFrame);
        }
        copy.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, number);
  const timers = () => page.evaluate(() => window.counted.timers.size);
  try {
    if (!isThere) return null;
    // What the engine keeps of hot code is no leak: after 400 lists, 100 more leave as much per list as 400 more.
    await cycle(400);
    const before = { ...(await metrics(client)), timers: await timers() };
    await cycle(times);
    const after = { ...(await metrics(client)), timers: await timers() };
    return {
      nodes: (after.nodes - before.nodes) / times,
      listeners: (after.listeners - before.listeners) / times,
      bytes: ((after.heap - before.heap) * 1e6) / times,
      timers: after.timers - before.timers,
    };
  } finally {
    await close();
  }
}
