/** The project's targets, as ratios within one run, and how to read each from the results: `value` is NaN if the run did not measure it. */
import { median, ratio } from './statistics.mjs';

const cold = (results, name, profile, key = 'first') => results.cold[70]?.[profile]?.[name]?.map((round) => round?.[key] ?? NaN) ?? [];
const scaled = (results, name, size, key) => results.scale[size]?.[name]?.map((round) => round?.[key] ?? NaN) ?? [];
const filtered = (results, name, size) => (results.scale[size]?.[name] ?? []).map((round) => median(round?.times ?? []));

export const TARGETS = [
  {
    name: '70 events, Slow 4G, two preload lines ÷ L2',
    limit: 1.15,
    value: (all) => ratio(cold(all, 'ours-preload', 'slow4g'), cold(all, 'L2', 'slow4g')),
  },
  {
    name: '70 events, Slow 4G, two preload lines ÷ FullCalendar 7',
    limit: 0.55,
    value: (all) => ratio(cold(all, 'ours-preload', 'slow4g'), cold(all, 'fullcalendar7', 'slow4g')),
  },
  {
    name: '70 events, Slow 4G, events as HTML in the tag ÷ static',
    limit: 1.1,
    value: (all) => ratio(cold(all, 'ours-static', 'slow4g'), cold(all, 'static', 'slow4g')),
  },
  ...[
    ['plain', 'no throttle'],
    ['cpu4', 'CPU 4×'],
  ].flatMap(([profile, words]) => [
    { name: `70 events, ${words} ÷ L2`, limit: 1.3, value: (all) => ratio(cold(all, 'ours', profile), cold(all, 'L2', profile)) },
    {
      name: `70 events, ${words} ÷ FullCalendar 7`,
      limit: 0.65,
      value: (all) => ratio(cold(all, 'ours', profile), cold(all, 'fullcalendar7', profile)),
    },
  ]),
  {
    name: 'blocking time, CPU 4× ÷ @event-calendar/core 5',
    limit: 0.35,
    value: (all) => median(cold(all, 'ours', 'cpu4', 'blocking')) / median(cold(all, 'event-calendar5', 'cpu4', 'blocking')),
  },
  {
    name: 'layout shift (CLS), room reserved',
    limit: 0,
    value: (all) => Math.max(...['plain', 'cpu4', 'slow4g'].map((profile) => median(cold(all, 'ours-preload', profile, 'shift')))),
  },
  ...[70, 1000, 10_000].flatMap((size) => [
    {
      name: `town filter → paint, ${size.toLocaleString('en-GB')} events ÷ L2`,
      limit: 1.3,
      value: (all) => ratio(filtered(all, 'ours', size), filtered(all, 'L2', size)),
    },
    { name: `town filter → paint, ${size.toLocaleString('en-GB')} events (ms)`, limit: 16, value: (all) => median(filtered(all, 'ours', size)) },
  ]),
  {
    name: 'town filter → paint, 100,000 events, lines ÷ L2',
    limit: 1,
    value: (all) => ratio(filtered(all, 'ours-lines', 100_000), filtered(all, 'L2', 100_000)),
  },
  {
    name: '10,000 events, first event ÷ L2',
    limit: 1.15,
    value: (all) => ratio(scaled(all, 'ours', 10_000, 'first'), scaled(all, 'L2', 10_000, 'first')),
  },
  { name: '10,000 events, heap ÷ L2', limit: 1.2, value: (all) => ratio(scaled(all, 'ours', 10_000, 'heap'), scaled(all, 'L2', 10_000, 'heap')) },
  {
    name: 'nodes, 10,000 events ÷ 70',
    limit: 1.05,
    value: (all) => median(scaled(all, 'ours', 10_000, 'nodes')) / median(scaled(all, 'ours', 70, 'nodes')),
  },
  {
    name: '100,000 events as lines, first event ÷ L2',
    limit: 0.5,
    value: (all) => ratio(scaled(all, 'ours-lines', 100_000, 'first'), scaled(all, 'L2', 100_000, 'first')),
  },
  {
    name: '100,000 events, one feed per town, first event ÷ L2',
    limit: 0.5,
    value: (all) => ratio(scaled(all, 'ours-split', 100_000, 'first'), scaled(all, 'L2', 100_000, 'first')),
  },
  { name: '100,000 events as lines, longest task (ms)', limit: 100, value: (all) => median(scaled(all, 'ours-lines', 100_000, 'longest')) },
  {
    name: 'search key, 10,000 events, query alone ÷ scan of prefolded texts',
    limit: 1.3,
    value: ({ queries }) => (queries?.[10_000] ? queries[10_000].own / queries[10_000].scan : NaN),
  },
  ...[70, 1000, 10_000].flatMap((size) =>
    [
      ['search key', 'searches'],
      ['facet', 'facets'],
    ].flatMap(([what, key]) => {
      const of = (all, name) => (all.search?.[size]?.[name] ?? []).map((round) => median(round?.[key] ?? []));
      const words = `${what} → paint, ${size.toLocaleString('en-GB')} events`;
      return [
        { name: `${words} ÷ L3`, limit: 1.3, value: (all) => ratio(of(all, 'ours-filter'), of(all, 'L3')) },
        ...(size === 1000 ? [{ name: `${words} (ms)`, limit: 16, value: (all) => median(of(all, 'ours-filter')) }] : []),
      ];
    }),
  ),
  // A page with the list alone has the script tag alone.
  ...[
    ['kB', 10, ({ brotli }) => brotli / 1000],
    ['requests', 1, ({ requests }) => requests],
  ].map(([what, limit, of]) => ({
    name: `event filter beside the list: ${what} more`,
    limit,
    value: ({ searchBytes: all }) => (all?.['ours-filter'] ? of(all['ours-filter']) - of(all.list) : NaN),
  })),
  { name: '100 lists come and go: nodes left per list', limit: 0, value: ({ cycles }) => Math.round((cycles?.nodes ?? NaN) * 10) / 10 },
  { name: '100 lists come and go: listeners left per list', limit: 0, value: ({ cycles }) => Math.round((cycles?.listeners ?? NaN) * 10) / 10 },
  { name: '100 lists come and go: timers left', limit: 0, value: ({ cycles }) => cycles?.timers ?? NaN },
  { name: '100 lists come and go: bytes left per list', limit: 1000, value: ({ cycles }) => cycles?.bytes ?? NaN },
  {
    name: '24 lists of one feed, one town each ÷ one list of all, main thread',
    limit: 1.5,
    value: ({ many }) => (many ? median(many.map(({ all, one }) => all.task / one.task)) : NaN),
  },
  { name: '24 lists of one feed: times it is parsed', limit: 1, value: ({ counts }) => counts?.lists?.readings ?? NaN },
  { name: '24 lists of one feed: waiting timers', limit: 1, value: ({ counts }) => counts?.lists?.timers ?? NaN },
  { name: '24 lists of one feed: requests for it', limit: 1, value: ({ many }) => many?.[0]?.all.feeds ?? NaN },
];
