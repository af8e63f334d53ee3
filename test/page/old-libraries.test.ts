/** Pages of municipal sites that still load the libraries of 2010, which change the language's own objects. */

import { expect } from '@open-wc/testing';
import { DETAILED, NOW, ORDINARY } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { inPage, SELECTOR } from '../helpers/every-element.js';

const FEED = inPage([...DETAILED, ...ORDINARY]);
const element = (tag: string, attributes = '') => `<ess-${tag} now="${NOW}" ${attributes}>${FEED}</ess-${tag}>`;
const TABLE = '/test/fixtures/feeds/spreadsheet/programme.csv';
const CALENDAR = '/test/fixtures/feeds/icalendar/agenda.ics';
const PAGE = [
  element('event-list'),
  element('event-list', 'group-by="day"'),
  element('event-list', 'town="Valenton"'),
  element('town-filter'),
  element('town-filter', 'appearance="map"'),
  element('countdown', 'with-figures'),
  element('contact-block'),
  element('feed-report'),
  `<ess-event-list now="${NOW}" when="all" src="${TABLE}"></ess-event-list>`,
  `<ess-event-list now="${NOW}" when="all" src="${TABLE} ${CALENDAR}"></ess-event-list>`,
].join('');

const LIBRARIES: Readonly<Record<string, string>> = {
  'what Prototype.js does': '/__raw__/test/fixtures/libraries/like-prototype.js',
  MooTools: '/__raw__/node_modules/mootools-core-dist/dist/mootools-core.js',
  jQuery: '/__raw__/node_modules/jquery/dist/jquery.js',
};

interface Seen {
  readonly texts: readonly string[];
  readonly errors: readonly string[];
}

/** What the elements of the page say, at first and after Orly is chosen. */
async function seen(before: string, after: string): Promise<Seen> {
  const frame = document.createElement('iframe');
  frame.title = before + after;
  Object.assign(frame.style, { inlineSize: '1000px', blockSize: '600px' });
  const script = (source: string) => (source ? `<script src="${source}"></script>` : '');
  frame.srcdoc = `<!doctype html><html lang="fr"><script>
    var errors = [];
    addEventListener('error', (event) => { if (event.message) errors.push(event.message); });
    addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  </script>${script(before)}<body>${PAGE}<script type="module" src="/src/index.ts"></script>`;
  document.body.append(frame);
  try {
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const page = frame.contentDocument!;
    const elements = [...page.querySelectorAll<HTMLElement>(SELECTOR)];
    const isLate = '.bone, .bones, .event:empty, fieldset:not(:has(button)), .empty:not(:has(p:not(.visually-hidden)))';
    const isThere = ({ dataset, shadowRoot }: HTMLElement) =>
      dataset['state'] !== undefined && dataset['state'] !== 'loading' && !shadowRoot?.querySelector(isLate);
    const says = () => elements.map(({ shadowRoot }) => (shadowRoot?.querySelector<HTMLElement>('.base')?.innerText ?? '').replace(/\s+/g, ' '));
    // The second of two feeds comes when it comes.
    const isWhole = () => elements.every(isThere) && says()[9]!.startsWith('10 ');
    await until(isWhole, 'all elements are there', 15_000).catch((error: unknown) => {
      throw new Error(`${String(error)}: ${elements.map(({ dataset }) => dataset['state'] ?? '?').join()}; ${says().join(' | ')}`);
    });
    if (after) {
      const late = page.createElement('script');
      late.src = after;
      page.body.append(late);
      await new Promise((resolve) => late.addEventListener('load', resolve, { once: true }));
    }
    const first = says();
    const select = elements[3]!.shadowRoot!.querySelector('select')!;
    select.value = '94054';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => says()[0] !== first[0] && elements.every(isThere), 'Orly is chosen', 5000);
    elements[0]!.shadowRoot!.querySelector('details')!.open = true;
    await until(() => elements[0]!.shadowRoot!.querySelector('details dl'), 'the details are open', 5000);
    return { texts: [...first, ...says()], errors: [...(frame.contentWindow as unknown as { errors: string[] }).errors] };
  } finally {
    frame.remove();
  }
}

describe('a page with an older library', () => {
  let alone: Seen;
  before(async function () {
    this.timeout(40_000);
    alone = await seen('', '');
    expect(alone.errors).to.deep.equal([]);
    expect(alone.texts.slice(0, 10).filter((text) => !text)).to.deep.equal([]);
  });

  for (const [library, source] of Object.entries(LIBRARIES))
    for (const order of ['before', 'after'] as const)
      it(`${library}, ${order} our script: all says what it says without`, async () => {
        const { texts, errors } = await (order === 'before' ? seen(source, '') : seen('', source));
        expect(texts).to.deep.equal(alone.texts);
        expect(errors).to.deep.equal([]);
      }).timeout(60_000);
});
