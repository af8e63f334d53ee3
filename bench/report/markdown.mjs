/** docs/performance.md, from the results alone. */
import { median, ratio, spread } from '../statistics.mjs';
import { TARGETS } from '../targets.mjs';

const number = (value, digits = 0) =>
  Number.isFinite(value) ? value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }) : '–';
const table = (head, rows) => [head, head.map((_, index) => (index ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const cell = (values, digits = 0) => {
  const [least, most] = spread(values);
  return Number.isFinite(least) ? `${number(median(values), digits)} [${number(least, digits)}–${number(most, digits)}]` : '–';
};

export function markdown({ machine, adapters, bytes, cold, scale, queries, cycles, many, rest, notes }) {
  const label = (name) => adapters.find((adapter) => adapter.name === name)?.label ?? name;
  const values = (rounds, key) => (rounds ?? []).map((round) => round?.[key] ?? NaN);
  const parts = [
    '# Vitesse',
    'Mesuré par `npm run bench`, que chacun peut refaire. Chaque page montre le même programme inventé ; les tours sont mélangés, et seuls comptent les rapports entre pages d’un même tour : les temps absolus dépendent de la machine et de son humeur.',
    `> **In English** — Measured by \`npm run bench\`. Every adapter shows the same generated feed; rounds are interleaved and shuffled; cells are median [min–max]; ratios are medians of the ratios of single rounds. “L2” is hand-written script that fetches, parses, sorts and writes the first 20 rows with \`innerHTML\`; “static” is HTML without script. Peers are bundled with only their list view and French, minified: their best case.`,
    `Machine: ${machine.cpu}, ${machine.cores} cores; ${machine.browser}; Node ${machine.node}; ${machine.date}. ${machine.rounds}. Slow 4G: 1.6 Mbit/s, 150 ms; CPU 4×: Chromium’s own throttle; window 412 × 823.`,
    '## Targets',
    table(
      ['what', 'target', 'measured', ''],
      TARGETS.map(({ name, limit, value }) => {
        const found = value({ bytes, cold, scale, queries, cycles, many });
        return [
          name,
          `≤ ${limit}`,
          number(found, found < 10 ? 2 : 0),
          Number.isFinite(found) ? (found <= limit ? 'met' : '**not met**') : 'not measured',
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
    table(
      ['', 'no throttle', '÷ L2', 'CPU 4×', '÷ L2', 'Slow 4G', '÷ L2', 'TBT 4×', 'longest task 4×', 'CLS', 'nodes', 'heap MB'],
      Object.keys(cold[70]?.slow4g ?? {}).map((name) => {
        const of = (profile, key = 'first') => values(cold[70][profile]?.[name], key);
        const base = (profile) => values(cold[70][profile]?.L2, 'first');
        return [
          label(name),
          ...['plain', 'cpu4', 'slow4g'].flatMap((profile) => [cell(of(profile)), `${number(ratio(of(profile), base(profile)), 2)}×`]),
          cell(of('cpu4', 'blocking')),
          cell(of('cpu4', 'longest')),
          number(median(of('slow4g', 'shift')), 3),
          number(median(of('plain', 'nodes'))),
          number(median(of('plain', 'heap')), 1),
        ];
      }),
    ),
    ...Object.entries(scale).flatMap(([size, rounds]) => [
      `## ${number(Number(size))} events, no throttle`,
      table(
        ['', 'first event ms', '÷ L2', 'town filter → paint ms', '÷ L2', 'longest task ms', 'heap MB', 'nodes'],
        Object.entries(rounds).map(([name, all]) => {
          const first = values(all, 'first');
          const filters = (list) => (list ?? []).map((round) => median(round?.times ?? []));
          return [
            label(name),
            first.some(Number.isFinite) ? cell(first) : 'nothing in 30 s',
            `${number(ratio(first, values(rounds.L2, 'first')), 2)}×`,
            cell(filters(all), 1),
            `${number(ratio(filters(all), filters(rounds.L2)), 2)}×`,
            cell(values(all, 'longest')),
            number(median(values(all, 'heap')), 1),
            number(median(values(all, 'nodes'))),
          ];
        }),
      ),
    ]),
    '## A key in a search, the question alone (ms)',
    table(
      ['events', 'ours', 'a scan of prefolded texts'],
      Object.entries(queries ?? {}).map(([size, { own, scan }]) => [number(Number(size)), number(own, 2), number(scan, 2)]),
    ),
    '## Many elements, and long pages',
    table(
      ['what', 'measured'],
      [
        ['one list, main thread ms', cell((many ?? []).map(({ one }) => one.task))],
        ['24 lists of one feed, main thread ms', cell((many ?? []).map(({ all }) => all.task))],
        ['24 lists: requests for the feed', number(many?.[0]?.all.feeds)],
        ['24 countdowns at rest, ms of main thread a minute', number(rest?.countdowns, 1)],
        ['a list at rest, ms of main thread a minute', number(rest?.list, 1)],
        [
          'lists that come and go: nodes, listeners, bytes left each',
          cycles ? `${number(cycles.nodes, 1)}, ${number(cycles.listeners, 1)}, ${number(cycles.bytes)}` : '–',
        ],
      ],
    ),
    '## How far to trust it',
    '- Cold starts without network emulation carry ±25 % at 70 events: some 90 ms of each is the navigation itself. Slow 4G is quiet.\n- One row per event at its first session; peers show time, title, place and town; ours all states, details on demand, announcements.\n- Feeds above 4 MB go uncompressed over loopback.\n- A search is measured as the question alone: there is no element for it yet.',
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
