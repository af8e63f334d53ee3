/** docs/performance.md, from the results alone. */
import { median, ratio } from '../statistics.mjs';
import { TARGETS } from '../targets.mjs';
import { cell, medians, number, table, times, values } from './numbers.mjs';
import { summary } from './summary.mjs';

export function markdown(results) {
  const { machine, bytes, cold, scale, queries, cycles, many, counts, rest, feeds, notes } = results;
  const labels = new Map(results.adapters.map(({ name, label }) => [name, label]));
  const label = (name) => labels.get(name) ?? name;
  const parts = [
    '# Vitesse',
    'Mesuré par `npm run bench`, que chacun peut refaire. Chaque page montre le même programme inventé ; les tours sont mélangés, et seuls comptent les rapports entre pages d’un même tour : les temps absolus dépendent de la machine et de son humeur.',
    summary(results),
    `> **In English** — Measured by \`npm run bench\`. Every adapter shows the same generated feed; rounds are interleaved and shuffled; cells are median [min–max]; ratios are medians of the ratios of single rounds. “L2” is hand-written script that fetches, parses, sorts and writes the first 20 rows with \`innerHTML\`; “static” is HTML without script. Peers are bundled with only their list view and French, minified: their best case.`,
    `Machine: ${machine.cpu}, ${machine.cores} cores; ${machine.browser}; Node ${machine.node}; ${machine.date}. Rounds at 70 events: ${machine.rounds}, seed ${machine.seed}. Slow 4G: 1.6 Mbit/s down and 0.75 up, each × 0.9, ${number(150 * 0.9375)} ms a request; CPU 4×: Chromium’s own throttle; window 412 × 823.`,
    '## Targets',
    table(
      ['what', 'target', 'measured', ''],
      TARGETS.map(({ name, limit, value, why }) => {
        const found = value(results);
        const verdict = found <= limit ? 'met' : '**not met**';
        return [
          name,
          limit === 0 ? '0' : `≤ ${number(limit, Number.isInteger(limit) ? 0 : 2)}`,
          number(found, limit === 0 ? 3 : found < 10 ? 2 : 0),
          Number.isFinite(found) ? verdict : `not measured${why ? `: ${why}` : ''}`,
        ];
      }),
    ),
    notes,
    '![First event on Slow 4G, 70 events](performance.svg)',
    '## Bytes before the first event',
    'Script and style, page and feed apart.',
    table(
      ['', 'requests', 'brotli', 'gzip', 'raw'],
      Object.entries(bytes).map(([name, size]) => [label(name), size.requests, number(size.brotli), number(size.gzip), number(size.raw)]),
    ),
    '## First event, 70 events (ms)',
    coldTable(cold[70], label),
    '## How many times as long as the others, 70 events, Slow 4G',
    ratioTable(cold[70]?.slow4g, label),
    ...Object.entries(scale).flatMap(([size, rounds]) => [
      `## ${number(Number(size))} events, no throttle`,
      scaleTable(rounds, label),
      unfinished(Number(size), rounds, results.adapters),
    ]),
    '## A key in a search, the question alone (ms)',
    'There is no element for it yet: our question to the programme, before anything is drawn. The way to the screen of those that have a search stands in the tables above.',
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
        ['24 lists: times the feed is parsed, timers that wait', counts?.lists ? `${counts.lists.readings}, ${counts.lists.timers}` : '–'],
        ['24 countdowns: timers that wait', number(counts?.countdowns?.timers)],
        ['24 countdowns at rest, main thread ms a minute', number(rest?.countdowns, 1)],
        ['a list at rest, main thread ms a minute', number(rest?.list, 1)],
        ['a page without script at rest, main thread ms a minute', number(rest?.empty, 1)],
        [
          '100 lists that come and go: nodes, listeners, bytes left each; timers left',
          cycles ? `${number(cycles.nodes, 1)}, ${number(cycles.listeners, 1)}, ${number(cycles.bytes)}; ${cycles.timers}` : '–',
        ],
      ],
    ),
    '## How far to trust it',
    [
      '- Cold starts without network emulation carry ±25 % at 70 events: some 90 ms of each is the navigation itself. Slow 4G is quiet.',
      '- One row per event at its first session; peers show time, title, place and town; ours all states, details on demand, announcements.',
      '- An answer is stamped by the first task after the frame that shows it, from a question put at the beginning of a frame; headless, without a display.',
      '- On loopback, what weighs more than half a megabyte goes in brotli 6, above 4 MB as it is; all compressed before. Above 10,000 events, the static page has the first 20 rows, as a server that pages would send it.',
      '- Our elements refuse a feed in one piece above 32 MB, and say so: 100,000 events are read as lines, or a feed a town.',
      '- Gancio’s element is in no package registry, and so is left out.',
    ].join('\n'),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function coldTable(profiles = {}, label) {
  return table(
    ['', 'no throttle', '÷ L2', 'CPU 4×', '÷ L2', 'Slow 4G', '÷ L2', 'TBT', 'TBT 4×', 'longest task 4×', 'CLS', 'nodes', 'heap MB'],
    Object.keys(profiles.slow4g ?? {}).map((name) => {
      const of = (profile, key = 'first') => values(profiles[profile]?.[name], key);
      const base = (profile) => values(profiles[profile]?.L2, 'first');
      return [
        label(name),
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

const BASES = ['L2', 'fullcalendar7', 'event-calendar5', 'static'];

function ratioTable(rounds = {}, label) {
  const bases = BASES.filter((name) => rounds[name]);
  return table(
    ['', ...bases.map((name) => `÷ ${label(name)}`)],
    Object.keys(rounds).map((name) => [
      label(name),
      ...bases.map((base) => times(ratio(values(rounds[name], 'first'), values(rounds[base], 'first')))),
    ]),
  );
}

function scaleTable(rounds, label) {
  return table(
    ['', 'first event ms', '÷ L2', 'town filter → paint ms', '÷ L2', 'search → paint ms', 'longest task ms', 'heap MB', 'nodes'],
    Object.entries(rounds).map(([name, all]) => {
      const first = values(all, 'first');
      return [
        label(name),
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

/** Who showed nothing in time, and who was not asked. */
function unfinished(size, rounds, adapters) {
  const of = (list) => list.map(({ label }) => label).join('; ');
  const late = adapters.filter(({ name }) => rounds[name] && !rounds[name].some(Boolean));
  const left = adapters.filter(({ upTo }) => size > upTo);
  return [late.length > 0 && `Did not finish: ${of(late)}.`, left.length > 0 && `Not asked at this size: ${of(left)}.`].filter(Boolean).join(' ');
}
