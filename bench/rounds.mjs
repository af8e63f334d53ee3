/** Each round measures every adapter once, in random order, so that a drift of the machine affects all. */
import { PROFILES } from './browser.mjs';
import { TOWNS } from './feed.mjs';
import { cold } from './measure/cold.mjs';
import { filter } from './measure/filter.mjs';
import { search } from './measure/search.mjs';
import { COLD } from './site.mjs';
import { shuffled } from './statistics.mjs';

/** Cold starts, by profile and adapter. `isEnough` is called after each round, so that a quick run ends in time on any machine. */
export async function coldRounds({ adapters, browser, urlOf, roll, say, isEnough, onRequests }) {
  const found = Object.fromEntries(Object.keys(PROFILES).map((profile) => [profile, {}]));
  for (let round = 0; round === 0 || !isEnough(round); round++) {
    for (const profile of Object.keys(PROFILES)) {
      for (const adapter of shuffled(adapters, roll)) {
        say(`${COLD} events, round ${round + 1}, ${profile}, ${adapter.name}`);
        const { requests, ...rest } = (await cold(browser, urlOf(adapter.name, COLD), profile)) ?? {};
        (found[profile][adapter.name] ??= [])[round] = requests ? rest : null;
        if (requests) onRequests(adapter, requests);
      }
    }
  }
  return found;
}

/** First event, filter, search and memory at one size, by adapter. An adapter that shows nothing in the first round is not measured again. */
export async function scaleRounds(size, rounds, { adapters, browser, urlOf, roll, say }) {
  const found = {};
  const asked = adapters.filter(({ isColdOnly, upTo = Infinity }) => !isColdOnly && size <= upTo);
  for (let round = 0; round < rounds; round++) {
    for (const { name } of shuffled(asked, roll)) {
      if (found[name]?.[0] === null) continue;
      say(`${size} events, round ${round + 1} of ${rounds}, ${name}`);
      (found[name] ??= [])[round] = await filter(browser, urlOf(name, size), shuffled(TOWNS, roll), 30_000);
    }
  }
  return found;
}

/** A key in a search and a choice of a facet at one size, by adapter. */
export async function searchRounds(size, rounds, { adapters, browser, urlOf, roll, say, onRequests }) {
  const found = {};
  for (let round = 0; round < rounds; round++) {
    for (const adapter of shuffled(adapters, roll)) {
      const { name } = adapter;
      if (found[name]?.[0] === null) continue;
      say(`${size} events, search, round ${round + 1} of ${rounds}, ${name}`);
      const { requests, ...times } = (await search(browser, urlOf(name, size), 30_000)) ?? {};
      (found[name] ??= [])[round] = requests ? times : null;
      if (requests) onRequests(adapter, requests);
    }
  }
  return found;
}
