/** Whoever pastes the tags of the README sees the programme of the package: something to come, whatever the day. */

import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { until } from '../helpers/browser.js';
import { CountdownDriver } from '../helpers/countdown-driver.js';
import { EventListDriver } from '../helpers/event-list-driver.js';
import { fakeServer } from '../helpers/fake-server.js';
import type { FakeServer } from '../helpers/fake-server.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';

const MONTHS = Array.from({ length: 12 }, (_, month) => `2027-${String(month + 1).padStart(2, '0')}-01T00:00`);
const OTHERS = [
  '2026-11-15T12:00',
  '2026-11-30T23:59',
  '2026-12-01T00:01',
  '2026-12-09T09:00',
  '2026-12-11T12:29',
  '2026-12-11T12:30',
  '2026-12-31T23:59',
];

const textOf = async (address: string) => (await fetch(address)).text();

/** The seven tags of the README, in a page that has no other feed than this one; with a fixed clock, if any. */
async function paste(feed: string, now = '') {
  const [, tags] = /```html\n(<ess-town-filter>[^]*?)```/.exec(await textOf('/README.md'))!;
  const page = await fixture<HTMLElement>(html`<div data-ess-src=${feed}></div>`);
  const pasted = document.createRange().createContextualFragment(tags!);
  for (const element of pasted.children) if (now) element.setAttribute('now', now);
  expect(pasted.childElementCount).to.equal(7);
  page.append(pasted);
  const [list, countdown] = [new EventListDriver(page.querySelector('ess-event-list')!), new CountdownDriver(page.querySelector('ess-countdown')!)];
  const filters = [...page.querySelectorAll('ess-town-filter')].map((filter) => new TownFilterDriver(filter));
  await Promise.all([list, countdown, ...filters].map((each) => each.settled()));
  return { list, countdown, filters };
}

describe('the seven tags of the README, pasted', () => {
  let server: FakeServer;
  before(async () => {
    const programme = JSON.parse(await textOf('/src/programmes/mois-ess-2026.json')) as object;
    server = fakeServer({ 'programme.json': JSON.stringify({ ...programme, subjectOf: { '@type': 'DataFeed', creativeWorkStatus: 'Sample' } }) });
  });
  after(() => server.close());

  for (const now of [...MONTHS, ...OTHERS])
    it(`on ${now.replace('T', ' at ')}: events, counts, and a countdown that counts`, async () => {
      const { list, countdown, filters } = await paste(server.at('programme.json'), now);
      expect(list.titles).to.not.have.length(0);
      for (const { text } of [list, ...filters]) expect(text).to.not.match(/terminé/i);
      for (const filter of filters)
        expect(
          filter.offers.filter((offer) => /\D[1-9]\d*\b/.test(offer)),
          filter.offers.join(),
        ).to.not.have.length(0);
      expect(countdown.lines.join(' ')).to.match(/dans \d|demain|aujourd’hui|jusqu’au|dernier jour/i);
    });

  it('go on to the next edition in a page that stays open', async () => {
    const { now } = Date;
    try {
      Date.now = () => Date.parse('2026-12-11T12:20:00+01:00');
      const { list } = await paste(server.at('programme.json'));
      expect(list.titles).to.have.length(1);
      Date.now = () => Date.parse('2026-12-11T12:31:00+01:00');
      // The page's timer is late, as on a laptop that slept: what is due is drawn on return.
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => list.titles.length > 5, 'the list shows the next edition');
    } finally {
      Date.now = now;
    }
  });

  it('hear from the console that this programme is a sample', async () => {
    const { warn } = console;
    const heard: string[] = [];
    console.warn = (text: string) => void heard.push(text);
    try {
      const fresh = fakeServer({ 'autre.json': await textOf(server.at('programme.json')) });
      await paste(fresh.at('autre.json'), '2027-05-01');
      await until(() => heard.length > 0, 'the console says something');
      fresh.close();
    } finally {
      console.warn = warn;
    }
    expect(heard.join('\n')).to.match(/is a sample, .*weeks moved: 52/);
    expect(heard.join('\n')).to.not.match(/repaired|left out/);
  });
});
