/** docs/performance.md, from the results alone. */
import { median, ratio } from '../statistics.mjs';
import { TARGETS } from '../targets.mjs';
import { cell, medians, number, table, times, values } from './numbers.mjs';
import { summary } from './summary.mjs';

export function markdown(results) {
  const { machine, bytes, cold, scale, search, queries, cycles, many, counts, rest, feeds, notes, weightNow } = results;
  const labels = new Map(results.adapters.map(({ name, label }) => [name, label]));
  const parts = [
    '# Performance',
    'Measured by `npm run bench`, which anybody can repeat. Every page shows the same generated programme. Rounds are interleaved and shuffled. Only ratios within a round compare, because absolute times depend on the machine and on what else it does.',
    hasChanged(bytes.ours?.brotli, weightNow),
    summary(results),
    'Cells are median [min–max]; ratios are medians of the ratios of single rounds. “L2” is a hand-written script that fetches, parses, sorts and writes the first 20 rows with `innerHTML`; “static” is HTML without script. Peers are bundled with only their list view and French, minified: their best case.',
    `Machine: ${machine.cpu}, ${machine.cores} cores; ${machine.browser}; Node ${machine.node}; ${machine.date}. Rounds at 70 events: ${machine.rounds}, seed ${machine.seed}. Slow 4G: 1.6 Mbit/s down and 0.75 up, each × 0.9, ${number(150 * 0.9375)} ms a request; CPU 4×: Chromium’s own throttle; window 412 × 823.`,
    '## Targets',
    table(
      ['what', 'target', 'measured', ''],
      TARGETS.map(({ name, limit, value }) => {
        const found = value(results);
        const verdict = found <= limit ? 'met' : '**not met**';
        return [
          name,
          limit === 0 ? '0' : `≤ ${number(limit, Number.isInteger(limit) ? 0 : 2)}`,
          number(found, limit === 0 ? 3 : found < 10 ? 2 : 0),
          Number.isFinite(found) ? verdict : 'not measured',
        ];
      }),
    ),
    notes,
    '![First event on Slow 4G, 70 events](performance.svg)',
    '## Bytes before the first event',
    'Script and style, page and feed apart.',
    table(
      ['', 'requests', 'brotli', 'gzip', 'raw'],
      sorted(bytes, labels).map(([name, size]) => [labels.get(name), size.requests, number(size.brotli), number(size.gzip), number(size.raw)]),
    ),
    '## First event, 70 events (ms)',
    coldTable(cold[70], labels),
    ...Object.entries(scale).flatMap(([size, rounds]) => [
      `## ${number(Number(size))} events, no throttle`,
      scaleTable(rounds, labels),
      unfinished(Number(size), rounds, results.adapters),
    ]),
    ...Object.entries(search ?? {}).flatMap(([size, rounds]) => [
      `## Search and filter, ${number(Number(size))} events`,
      searchTable(rounds, labels),
    ]),
    search &&
      'A key in the search, or a choice of a topic, until the frame that shows the answer; and what the main thread does for it and for taking it back. “L3” draws our very rows, headings and counts by hand, in shadow roots with our styles. list.js draws plain rows without counts. Pagefind searches an index that was made before, fetches each row of an answer, and waits for nothing after a key.',
    '## A key in a search, query alone (ms)',
    'This is our query alone, before anything is drawn.',
    table(
      ['events', 'ours', 'a scan of prefolded texts'],
      Object.entries(queries ?? {}).map(([size, { own, scan }]) => [number(Number(size)), number(own, 2), number(scan, 2)]),
    ),
    '## The feed itself',
    table(
      ['events', 'MB in one piece', 'JSON.parse alone, ms'],
      Object.entries(feeds ?? {}).map(([size, { bytes: weight, parse }]) => [number(Number(size)), number(weight / 1e6, 2), number(parse, 1)]),
    ),
    '## Many elements, and long pages',
    table(
      ['what', 'measured'],
      [
        ['one list, main thread ms', cell((many ?? []).map(({ one }) => one.task))],
        ['24 lists of one feed, main thread ms', cell((many ?? []).map(({ all }) => all.task))],
        ['24 lists: requests for the feed', number(many?.[0]?.all.feeds)],
        ['24 lists: times the feed is parsed, waiting timers', counts?.lists ? `${counts.lists.readings}, ${counts.lists.timers}` : '–'],
        ['24 countdowns: waiting timers', number(counts?.countdowns?.timers)],
        ['24 countdowns at rest, main thread ms a minute', number(rest?.countdowns, 1)],
        ['a list at rest, main thread ms a minute', number(rest?.list, 1)],
        ['a page without script at rest, main thread ms a minute', number(rest?.empty, 1)],
        [
          '100 lists that come and go: nodes, listeners, bytes left per list; timers left',
          cycles ? `${number(cycles.nodes, 1)}, ${number(cycles.listeners, 1)}, ${number(cycles.bytes)}; ${cycles.timers}` : '–',
        ],
      ],
    ),
    '## How far to trust it',
    [
      '- Cold starts without network emulation vary by ±25 % at 70 events, because navigation itself takes some 90 ms of each. Slow 4G varies little.',
      '- Each event has one row, at its first session. Peers show time, title, place and town; ours show all states, and have details on demand and announcements.',
      '- A filter is timed from the beginning of one frame to the first task after the frame that shows the answer; headless, without a display.',
      '- On loopback, files above 0.5 MB come in brotli 6, above 4 MB uncompressed; all are compressed in advance. Above 10,000 events, the static page has the first 20 rows, as from a server with pages.',
      '- Our elements refuse a feed above 32 MB in one piece, and say so: 100,000 events are read as lines, or as one feed per town.',
      '- Gancio’s element is missing here, because no package registry has it.',
    ].join('\n'),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The results are those of another build: a reader should know. */
function hasChanged(measured, now) {
  if (!(Math.abs(now - measured) > 500)) return '';
  return `**The script tag was ${number(measured / 1000, 1)} kB in this run; it is ${number(now / 1000, 1)} kB today.** The times below are those of that build.`;
}

/** In the order of the adapters: limits, ours and peers together. */
const sorted = (found = {}, labels) => [...labels.keys()].flatMap((name) => (name in found ? [[name, found[name]]] : []));

function coldTable(profiles = {}, labels) {
  return table(
    ['', 'no throttle', '÷ L2', 'CPU 4×', '÷ L2', 'Slow 4G', '÷ L2', 'TBT', 'TBT 4×', 'longest task 4×', 'CLS', 'nodes', 'heap MB'],
    sorted(profiles.slow4g, labels).map(([name]) => {
      const of = (profile, key = 'first') => values(profiles[profile]?.[name], key);
      const base = (profile) => values(profiles[profile]?.L2, 'first');
      return [
        labels.get(name),
        ...['plain', 'cpu4', 'slow4g'].flatMap((profile) => [cell(of(profile)), times(ratio(of(profile), base(profile)))]),
        cell(of('plain', 'blocking')),
        cell(of('cpu4', 'blocking')),
        cell(of('cpu4', 'longest')),
        number(median(of('slow4g', 'shift')), 3),
        number(median(of('plain', 'nodes'))),
        number(median(of('plain', 'heap')), 1),
      ];
    }),
  );
}

function scaleTable(rounds, labels) {
  return table(
    ['', 'first event ms', '÷ L2', 'town filter → paint ms', '÷ L2', 'search → paint ms', 'longest task ms', 'heap MB', 'nodes'],
    sorted(rounds, labels).map(([name, all]) => {
      const first = values(all, 'first');
      return [
        labels.get(name),
        first.some(Number.isFinite) ? cell(first) : 'nothing in 30 s',
        times(ratio(first, values(rounds.L2, 'first'))),
        cell(medians(all, 'times'), 1),
        times(ratio(medians(all, 'times'), medians(rounds.L2, 'times'))),
        cell(medians(all, 'searches'), 1),
        cell(values(all, 'longest')),
        number(median(values(all, 'heap')), 1),
        number(median(values(all, 'nodes'))),
      ];
    }),
  );
}

function searchTable(rounds, labels) {
  return table(
    ['', 'search key → paint ms', '÷ L3', 'facet → paint ms', '÷ L3', 'main thread, key ms', '÷ L3', 'main thread, facet ms', '÷ L3'],
    sorted(rounds, labels).map(([name, all]) => [
      labels.get(name),
      ...['searches', 'facets'].flatMap((key) => [cell(medians(all, key), 1), times(ratio(medians(all, key), medians(rounds.L3, key)))]),
      ...['searchesCpu', 'facetsCpu'].flatMap((key) => [cell(values(all, key), 1), times(ratio(values(all, key), values(rounds.L3, key)))]),
    ]),
  );
}

/** Adapters that showed nothing in time, and those that were not measured. */
function unfinished(size, rounds, adapters) {
  const of = (list) => list.map(({ label }) => label).join('; ');
  const late = adapters.filter(({ name }) => rounds[name] && !rounds[name].some(Boolean));
  const left = adapters.filter(({ upTo }) => size > upTo);
  return [late.length > 0 && `Did not finish: ${of(late)}.`, left.length > 0 && `Not measured at this size: ${of(left)}.`].filter(Boolean).join(' ');
}
