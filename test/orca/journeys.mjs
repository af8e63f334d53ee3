/**
 * What a visitor does with a keyboard and Orca. Keys have xdotool's names, several with a space between them; in the page, Orca reads line by line with Down, and
 * h goes to the next heading. Each page is pasted HTML with the built script. `visit` makes addresses that count their requests.
 */
const FEED = '/test/orca/programme.json';
const NOW = 'now="2026-11-09T10:00"';

const page = (body, lang = 'fr') => `<!doctype html>
<html lang="${lang}">
  <title>Agenda</title>
  <h1>Agenda</h1>
  ${body}
  <script type="module" src="/dist/ess-widgets.js" data-src="${FEED}"></script>
</html>`;

/** The first requests for this feed fail. */
const failing = (visit, times) => `/__feed__/status/404?after=${times}&then=${FEED.slice(1)}&visit=${visit}`;

/** A clock that runs from there, for what happens while somebody reads. */
const runningFrom = (time) => `<script>
  const shift = new Date('${time}') - Date.now(), now = Date.now;
  Date = class extends Date { constructor(...args) { args.length > 0 ? super(...args) : super(now() + shift); } static now() { return now() + shift; } };
</script>`;

const times = (count, key) => Array.from({ length: count }, () => key);

/** @type {readonly { name: string, page: (visit: number) => string, keys: readonly string[] }[]} */
export const JOURNEYS = [
  {
    name: 'landing',
    page: () => page(`<ess-event-list ${NOW}></ess-event-list>`),
    keys: ['ctrl+Home', ...times(6, 'Down'), 'ctrl+Home', ...times(4, 'h')],
  },
  {
    name: 'town',
    page: () => page(`<ess-town-filter ${NOW}></ess-town-filter><ess-event-list ${NOW}></ess-event-list>`),
    keys: ['ctrl+Home', 'Tab', 'Down', 'Down', 'Tab'],
  },
  {
    name: 'town-chips',
    page: () => page(`<ess-town-filter appearance="chips" ${NOW}></ess-town-filter><ess-event-list ${NOW}></ess-event-list>`),
    keys: ['ctrl+Home', 'Tab', 'Right', 'space', 'space'],
  },
  {
    // By the arrows, as Orca would let the arrows to a summary that was reached by Tab.
    name: 'opening',
    page: () => page(`<ess-event-list town="Arcueil" ${NOW}></ess-event-list>`),
    keys: ['ctrl+Home', 'Down', 'Down', 'Down', 'Return', ...times(13, 'Down')],
  },
  {
    name: 'more',
    page: () => page(`<ess-event-list limit="3" group-by="none" ${NOW}></ess-event-list>`),
    keys: ['ctrl+Home', ...times(4, 'Tab'), 'Return', 'Tab'],
  },
  {
    name: 'retry',
    page: (visit) => page(`<ess-event-list ${NOW} src="${failing(visit, 2)}"></ess-event-list>`),
    keys: ['ctrl+Home', 'Down', 'Tab', 'Return', 'Return', 'Down'],
  },
  {
    name: 'retry-elsewhere',
    page: (visit) =>
      page(`<ess-town-filter ${NOW} src="${failing(`${visit}a`, 1)}"></ess-town-filter>
  <ess-countdown ${NOW} src="${failing(`${visit}b`, 1)}"></ess-countdown>
  <ess-contact-block ${NOW} src="${failing(`${visit}c`, 1)}"></ess-contact-block>`),
    keys: ['ctrl+Home', 'Tab', 'Return', 'Tab', 'Return', 'Tab', 'Return'],
  },
  {
    name: 'partial',
    page: (visit) => page(`<ess-event-list ${NOW} limit="2" group-by="none" src="${FEED} ${failing(visit, 2)}"></ess-event-list>`),
    keys: ['ctrl+Home', ...times(4, 'Tab'), 'Return', 'Return'],
  },
  {
    name: 'empty',
    page: () => page(`<ess-event-list town="Rungis" ${NOW}></ess-event-list>`),
    keys: ['ctrl+Home', ...times(4, 'Down'), 'Tab', 'Return', 'Down'],
  },
  {
    name: 'countdown',
    page: () => page(`<ess-countdown now="2026-10-20T10:00"></ess-countdown><ess-countdown with-figures now="2026-10-20T10:00"></ess-countdown>`),
    keys: ['ctrl+Home', ...times(6, 'Down')],
  },
  {
    name: 'filter',
    page: () => page(`<ess-event-filter ${NOW}></ess-event-filter><ess-event-list ${NOW}></ess-event-list>`),
    keys: ['ctrl+Home', 'Tab', 'v e l o', 'Tab', 'Down', 'Down', 'Tab', 'shift+Tab', 'Up', 'Up', 'Tab', 'space', 'Tab'],
  },
  {
    name: 'filter-lines',
    page: () => page(`<ess-event-filter ${NOW}></ess-event-filter>`),
    keys: ['ctrl+Home', ...times(16, 'Down')],
  },
  {
    name: 'filter-chosen',
    page: () => page(`<ess-event-filter ${NOW} facets="category free" url-key="ess"></ess-event-filter><ess-event-list ${NOW}></ess-event-list>`),
    keys: ['ctrl+Home', 'Tab', 'space', 'Tab', 'space', ...times(7, 'Tab'), 'Return', 'Return'],
  },
  {
    name: 'calendar',
    page: () => page(`<ess-calendar ${NOW}></ess-calendar><ess-event-list ${NOW}></ess-event-list>`),
    keys: ['ctrl+Home', 'Tab', 'Right', 'Right', 'Right', 'Return', 'Next', 'Prior', 'Tab'],
  },
  {
    name: 'calendar-lines',
    page: () => page(`<ess-calendar ${NOW}></ess-calendar>`),
    keys: ['ctrl+Home', ...times(8, 'Down')],
  },
  {
    name: 'subscribe',
    page: () =>
      page(
        `<ess-town-filter ${NOW}></ess-town-filter><ess-subscribe ${NOW} calendar="https://example.org/{town}.ics https://example.org/toutes.ics"></ess-subscribe>`,
      ),
    keys: ['ctrl+Home', 'Tab', 'Down', 'Down', 'Tab', 'Tab', 'Tab', 'Return', 'ctrl+Home', 'h', ...times(3, 'Down')],
  },
  {
    name: 'event',
    page: () => page(`<ess-event event="https://example.org/e/0" ${NOW}></ess-event>`),
    keys: ['ctrl+Home', ...times(8, 'Down'), 'ctrl+Home', ...times(6, 'Tab')],
  },
  {
    name: 'bookmarks',
    page: () => page(`<ess-event-list with-bookmarks url-key="ess" town="Arcueil" ${NOW}></ess-event-list>`),
    keys: ['ctrl+Home', 'Down', 'Return', ...times(4, 'Down'), 'Return', 'Tab', 'Tab', 'Tab', 'Return', 'ctrl+Home', ...times(6, 'Down')],
  },
  {
    name: 'languages',
    page: () => page(`<ess-event-list group-by="none" limit="6" ${NOW}></ess-event-list>`, 'en'),
    keys: ['ctrl+Home', ...times(4, 'Down')],
  },
  {
    name: 'ending',
    page: () => page(`${runningFrom('2026-11-09T13:59:20+01:00')}<ess-event-list group-by="none" limit="3"></ess-event-list>`),
    keys: ['ctrl+Home', 'Tab', 'Return', 'Tab', 'wait 45', 'Tab', 'shift+Tab', 'shift+Tab', 'Return', 'Tab', 'ctrl+Home', 'Tab'],
  },
  {
    name: 'loading',
    page: () =>
      page(`<ess-event-list src="/__feed__/hang"></ess-event-list>
  <ess-countdown src="/__feed__/hang?2"></ess-countdown><ess-contact-block src="/__feed__/hang?3"></ess-contact-block>`),
    keys: ['ctrl+Home', 'Down', 'Down', 'Down'],
  },
];
