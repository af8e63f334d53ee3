/** What many elements in one page cost, what a page at rest costs, and what is left of elements that come and go. */
import { metrics, open, PROFILES } from '../browser.mjs';

/** Runs before everything else in a page whose timers and readings are counted: in no page that is timed against others. */
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
  // One list of numbers for both kinds: either may end the other's.
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

/** The texts that count as the feed: larger than what a setting or a message weighs. */
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

/** Times that the feed is parsed, and timers that wait once the page is at rest. */
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

/** CPU of a page at rest, in milliseconds a minute: a whole one, for countdowns change once in it. */
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

/** A hundred lists mounted and taken away: nodes, listeners and bytes that each cycle leaves, and timers that all of them do. */
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
    // What the engine keeps of code that becomes hot is no growth: after 400 lists 100 and 400 more leave the same each.
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
