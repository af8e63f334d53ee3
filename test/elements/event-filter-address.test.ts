import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/event-list/index.js';
import { event, NOW } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { EventFilterDriver } from '../helpers/event-filter-driver.js';
import { EventListDriver, plain } from '../helpers/event-list-driver.js';
import { feed } from '../helpers/own-feed.js';
import { recordedWarnings } from '../helpers/warnings.js';

const EVENTS = [
  event({ name: 'Réparer son vélo', keywords: ['atelier'] }),
  event({ name: 'Coudre un sac', keywords: ['atelier', 'économie circulaire'], isAccessibleForFree: false }),
  event({ name: 'Visiter une ferme', keywords: ['visite'], startDate: '2026-11-21T10:00:00+01:00', endDate: '2026-11-21T12:00:00+01:00' }),
];

/** Filter and list of one feed, for each key. */
async function page(...keys: readonly string[]) {
  const root = await fixture<HTMLElement>(html`<section></section>`);
  const pairs = [];
  for (const key of keys) {
    const script = feed(EVENTS);
    for (const tag of ['ess-event-filter', 'ess-event-list'] as const) {
      const element = document.createElement(tag);
      element.setAttribute('now', NOW);
      element.setAttribute('url-key', key);
      element.append(script());
      root.append(element);
    }
    const [filter, list] = [root.querySelectorAll('ess-event-filter'), root.querySelectorAll('ess-event-list')];
    const pair = { filter: new EventFilterDriver([...filter].at(-1)!), list: new EventListDriver([...list].at(-1)!) };
    await pair.filter.settled();
    await pair.list.settled();
    pairs.push(pair);
  }
  return { root, pairs, ...pairs[0]! };
}

const shows = (list: EventListDriver, ...expected: readonly string[]) =>
  until(() => [...list.titles].sort().join() === [...expected].sort().join(), `the list shows ${expected.join()}, not ${list.titles.join()}`, 4000);

describe('the address of a page with <ess-event-filter url-key>', () => {
  const warnings = recordedWarnings();
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));
  const go = (search: string) => history.replaceState({ page: 7 }, '', `${location.pathname}${search}`);

  it('holds what is chosen beside the page’s own parameters and hash, as they are written', async () => {
    go('?article12&q=a%20b#suite');
    const { filter, root } = await page('ess');
    await filter.tick('Thème', 'Atelier');
    await filter.tick('Thème', 'Économie circulaire');
    expect(location.search + location.hash).to.equal('?article12&q=a%20b&ess-category=atelier&ess-category=economie-circulaire#suite');
    expect(history.state).to.deep.equal({ page: 7 });
    await filter.click('clear');
    expect(location.search + location.hash).to.equal('?article12&q=a%20b#suite');
    root.remove();
  });

  it('chooses what it names, for the filter and the list', async () => {
    go('?ess-category=atelier&ess-free=yes&ess-search=V%C3%A9lo');
    const { filter, list, root } = await page('ess');
    await shows(list, 'Réparer son vélo');
    expect(filter.chips).to.deep.equal(['« Vélo »', 'Atelier', 'Gratuit']);
    expect(filter.search!.value).to.equal('Vélo');
    root.remove();
  });

  it('is undone by « Back » and done again by « Forward », choice by choice; letters are no steps', async () => {
    go('');
    const { filter, list, root } = await page('ess');
    await filter.tick('Thème', 'Atelier');
    await filter.tick('Prix', 'Gratuit');
    const { length } = history;
    await filter.type('reparer');
    expect(history.length).to.equal(length);
    expect(location.search).to.equal('?ess-search=reparer&ess-category=atelier&ess-free=yes');
    await shows(list, 'Réparer son vélo');
    history.back();
    await shows(list, 'Réparer son vélo', 'Coudre un sac');
    expect(filter.chips).to.deep.equal(['Atelier']);
    history.back();
    await shows(list, 'Réparer son vélo', 'Coudre un sac', 'Visiter une ferme');
    history.forward();
    await shows(list, 'Réparer son vélo', 'Coudre un sac');
    history.forward();
    await shows(list, 'Réparer son vélo');
    expect(filter.chips).to.deep.equal(['« reparer »', 'Atelier', 'Gratuit']);
    root.remove();
  });

  it('shows the date that it names, whatever field for days a visitor has opened', async () => {
    go('');
    const { filter, root } = await page('ess');
    const date = () => plain(filter.select!.selectedOptions[0]!.text).replace(/ \(\d+\)$/, '');
    await filter.pick('Cette semaine');
    await filter.pick('Un jour précis…');
    expect([date(), filter.days.length, location.search]).to.deep.equal(['Un jour précis…', 1, '']);
    history.back();
    await until(() => date() === 'Cette semaine', 'the week is back');
    expect([filter.days.length, filter.chips]).to.deep.equal([0, ['Cette semaine']]);
    await filter.pick('Un jour précis…');
    await filter.fillDay(0, '2026-11-14');
    expect([date(), filter.days[0]!.value, filter.chips]).to.deep.equal(['Un jour précis…', '2026-11-14', ['Le 14 novembre 2026']]);
    history.back();
    await until(() => filter.chips.length === 0, 'no day is chosen');
    expect(filter.days.map(({ value }) => value).join()).to.equal('');
    root.remove();
  });

  it('has one step for the days that a visitor goes through in a field', async () => {
    go('');
    // Entries of another test ahead of this one would be replaced.
    history.pushState(null, '', location.href);
    const { filter, root } = await page('ess');
    await filter.pick('Un jour précis…');
    const steps = history.length;
    for (const day of ['2026-11-13', '2026-11-14', '2026-11-15']) await filter.fillDay(0, day);
    expect([history.length, location.search]).to.deep.equal([steps + 1, '?ess-date=2026-11-15']);
    filter.days[0]!.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await filter.fillDay(0, '2026-11-16');
    expect(history.length).to.equal(steps + 2);
    history.back();
    await until(() => location.search === '?ess-date=2026-11-15', 'the former day is back');
    root.remove();
  });

  it('shows no field for days once the date is cleared by another filter', async () => {
    const script = feed(EVENTS);
    const root = await fixture<HTMLElement>(html`
      <section>
        <ess-event-filter now=${NOW}>${script()}</ess-event-filter>
        <ess-event-filter now=${NOW}>${script()}</ess-event-filter>
      </section>
    `);
    const [filter, other] = [...root.querySelectorAll('ess-event-filter')].map((each) => new EventFilterDriver(each)) as [
      EventFilterDriver,
      EventFilterDriver,
    ];
    await Promise.all([filter.settled(), other.settled()]);
    await filter.pick('Un jour précis…');
    await filter.fillDay(0, '2026-11-14');
    await until(() => other.chips.length === 1, 'the other filter knows it');
    await other.click('clear');
    await until(() => filter.chips.length === 0, 'the day is cleared');
    expect([filter.select!.value, filter.days.length]).to.deep.equal(['', 0]);
    root.remove();
  });

  it('takes back no choice that the browser did not let it hold, when a visitor follows a link within the page', async () => {
    go('');
    const { filter, list, root } = await page('ess');
    const { pushState } = history;
    history.pushState = () => {
      throw new DOMException('too many', 'SecurityError');
    };
    await filter.tick('Thème', 'Visite');
    history.pushState = pushState;
    await shows(list, 'Visiter une ferme');
    const followed = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    location.hash = 'suite';
    await followed;
    await filter.updated();
    expect(filter.chips).to.deep.equal(['Visite']);
    root.remove();
  });

  it('has its own parameters for each group', async () => {
    go('?b-category=visite');
    const { pairs, root } = await page('a', 'b');
    await pairs[0]!.filter.tick('Thème', 'Atelier');
    expect(location.search).to.equal('?b-category=visite&a-category=atelier');
    await shows(pairs[0]!.list, 'Réparer son vélo', 'Coudre un sac');
    await shows(pairs[1]!.list, 'Visiter une ferme');
    root.remove();
  });

  for (const hostile of [
    '?ess-category=%3Cscript%3Ealert(1)%3C/script%3E',
    '?ess-category=__proto__',
    '?ess-date=2026-02-31&ess-free=no&ess-age=7&ess-access=constructor&ess-attendance=x',
    `?ess-search=${'x'.repeat(201)}`,
    `?${'ess-category=a&'.repeat(300)}`,
    '?ess-search=%00%FF%E2%80%AE',
    '?ess-date=9999-12-31',
    '?ess-date=0001-01-01/9999-12-31',
  ])
    it(`survives ${hostile.slice(0, 50)}`, async () => {
      go(hostile);
      const { filter, list, root } = await page('ess');
      if (filter.chips.length > 0) await filter.click('clear');
      await shows(list, 'Réparer son vélo', 'Coudre un sac', 'Visiter une ferme');
      root.remove();
    });

  it('is left alone by a key that names no parameters, which the webmaster is told', async () => {
    go('');
    const { filter, root } = await page('mon agenda');
    await filter.tick('Thème', 'Visite');
    expect(location.search).to.equal('');
    await until(() => warnings.some((each) => each.includes('url-key="mon agenda"')), 'the webmaster is told');
    root.remove();
  });

  it('is followed by a list alone', async () => {
    go('?ess-category=visite');
    const list = await EventListDriver.paste(html`<ess-event-list url-key="ess" now=${NOW}>${feed(EVENTS)()}</ess-event-list>`);
    expect(list.titles).to.deep.equal(['Visiter une ferme']);
    list.element.remove();
  });
});
