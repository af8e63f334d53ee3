import { expect, fixture, html } from '@open-wc/testing';
import { event, NOW } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { CalendarDriver } from '../helpers/calendar-driver.js';
import { feed } from '../helpers/own-feed.js';

const at = (name: string, day: string) => event({ name, startDate: `${day}T18:30:00+01:00`, endDate: `${day}T20:00:00+01:00` });
const EVENTS = [at('Réparer son vélo', '2026-11-12'), at('Coudre un sac', '2026-12-05'), at('Visiter une ferme', '2027-02-06')];

async function paste(...keys: readonly string[]): Promise<readonly CalendarDriver[]> {
  const root = await fixture<HTMLElement>(html`<section></section>`);
  const calendars = keys.map((key) => {
    const element = document.createElement('ess-calendar');
    element.setAttribute('now', NOW);
    element.setAttribute('url-key', key);
    element.append(feed(EVENTS)());
    root.append(element);
    return new CalendarDriver(element);
  });
  for (const calendar of calendars) await calendar.settled();
  return calendars;
}

describe('the address of a page with <ess-calendar url-key>', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));
  const go = (search: string) => history.replaceState({ page: 7 }, '', `${location.pathname}${search}`);
  const back = async (search: string) => {
    history.back();
    await until(() => location.search === search, `the address is ${search}, not ${location.search}`);
  };

  it('has no month until a visitor goes to one; each month is no step', async () => {
    go('?article12#suite');
    const steps = history.length;
    const [calendar] = await paste('ess');
    expect(location.search).to.equal('?article12');
    await calendar!.step('next');
    expect(location.search + location.hash).to.equal('?article12&ess-month=2026-12#suite');
    await calendar!.step('next');
    await calendar!.step('previous');
    expect(location.search).to.equal('?article12&ess-month=2026-12');
    expect(history.length).to.equal(steps);
    expect(history.state).to.deep.equal({ page: 7 });
  });

  it('says which day is chosen, in its month', async () => {
    go('?ess-date=2026-12-05');
    const [calendar] = await paste('ess');
    expect([calendar!.caption, calendar!.opened]).to.deep.equal(['Décembre 2026', 'Samedi 5 décembre 1 événement']);
  });

  it('says which month is shown, also beyond the day that is chosen', async () => {
    go('?ess-date=2026-11-12&ess-month=2026-12');
    const [calendar] = await paste('ess');
    expect(calendar!.caption).to.equal('Décembre 2026');
    expect(calendar!.opened).to.match(/^Jeudi 12 novembre/);
  });

  it('follows the day that is chosen in another month', async () => {
    go('?ess-month=2026-12');
    const [calendar] = await paste('ess');
    await calendar!.step('previous');
    expect(location.search).to.equal('?ess-month=2026-11');
    await calendar!.press('jeudi 12 novembre');
    expect(location.search).to.equal('?ess-date=2026-11-12');
    await calendar!.step('next');
    expect(location.search).to.equal('?ess-date=2026-11-12&ess-month=2026-12');
    await calendar!.press('samedi 5 décembre');
    expect(location.search).to.equal('?ess-date=2026-12-05');
    await back('?ess-date=2026-11-12&ess-month=2026-12');
    await until(() => calendar!.opened.startsWith('Jeudi 12 novembre'), 'the former day is open');
    expect(calendar!.caption).to.equal('Décembre 2026');
    await back('?ess-month=2026-11');
    await until(() => calendar!.opened === '', 'no day is open');
    expect(calendar!.caption).to.equal('Novembre 2026');
  });

  it('is one for each key, and none without', async () => {
    go('?b-month=2027-02');
    const calendars = await paste('a', 'b', '');
    expect(calendars.map(({ caption }) => caption)).to.deep.equal(['Novembre 2026', 'Février 2027', 'Novembre 2026']);
    await calendars[0]!.step('next');
    await calendars[2]!.step('next');
    expect(location.search).to.equal('?b-month=2027-02&a-month=2026-12');
  });

  for (const [month, caption] of [
    ['2026-13', 'Novembre 2026'],
    ['-000001-01', 'Novembre 2026'],
    ['9999-12', 'Février 2027'],
    ['0000-01', 'Novembre 2026'],
    ['%00<b>', 'Novembre 2026'],
    ['', 'Novembre 2026'],
  ] as const) {
    it(`survives the month « ${month} »`, async () => {
      go(`?ess-month=${month}`);
      const [calendar] = await paste('ess');
      expect(calendar!.caption).to.equal(caption);
      await calendar!.step('previous');
      expect(location.search).to.match(/^\?ess-month=/);
    });
  }
});
