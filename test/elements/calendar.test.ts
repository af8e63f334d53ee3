import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/event-filter/index.js';
import '../../src/elements/event-list/index.js';
import '../../src/elements/town-filter/index.js';
import { event, many, NOW } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';
import { CalendarDriver } from '../helpers/calendar-driver.js';
import { EventFilterDriver } from '../helpers/event-filter-driver.js';
import { EventListDriver } from '../helpers/event-list-driver.js';
import { feed } from '../helpers/own-feed.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';

const ORLY = { town: 'Orly', postalCode: '94310' };
const EVENTS = [
  event({ name: 'Réparer son vélo', keywords: ['vélo'], startDate: '2026-11-12T18:30:00+01:00', endDate: '2026-11-12T20:00:00+01:00' }),
  event({ name: 'Coudre un sac', keywords: ['atelier'], ...ORLY, startDate: '2026-11-14T10:00:00+01:00', endDate: '2026-11-14T12:00:00+01:00' }),
  event({ name: 'L’épicerie solidaire', keywords: ['visite'], ...ORLY, startDate: '2026-11-14T15:00:00+01:00', endDate: '2026-11-14T17:00:00+01:00' }),
  event({ name: 'Bal de quartier', keywords: ['fête'], startDate: '2026-11-14T21:00:00+01:00', endDate: '2026-11-15T01:00:00+01:00' }),
  event({ name: 'Une fresque', keywords: ['exposition'], startDate: '2026-11-02', endDate: '2026-11-17', town: 'Gentilly', postalCode: '94250' }),
  event({ name: 'Goûter', keywords: ['fête'], startDate: '2026-12-05T15:00:00+01:00', endDate: '2026-12-05T18:00:00+01:00' }),
]; // prettier-ignore

const paste = (attributes: Readonly<Record<string, string>> = {}, events: readonly Record<string, unknown>[] = EVENTS) => {
  const element = document.createElement('ess-calendar');
  for (const [name, value] of Object.entries({ now: NOW, ...attributes })) element.setAttribute(name, value);
  element.append(feed(events)());
  return CalendarDriver.paste(html`<section>${element}</section>`);
};

/** With the list and the filters of the same page. */
async function page(attributes: Readonly<Record<string, string>> = {}) {
  const script = feed(EVENTS);
  const root = await fixture<HTMLElement>(html`<section></section>`);
  for (const tag of ['ess-town-filter', 'ess-event-filter', 'ess-calendar', 'ess-event-list']) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries({ now: NOW, ...attributes })) element.setAttribute(name, value);
    element.append(script());
    root.append(element);
  }
  const calendar = new CalendarDriver(root.querySelector('ess-calendar')!);
  const filter = new EventFilterDriver(root.querySelector('ess-event-filter')!);
  const list = new EventListDriver(root.querySelector('ess-event-list')!);
  const towns = new TownFilterDriver(root.querySelector('ess-town-filter')!);
  for (const driver of [calendar, filter, list, towns]) await driver.settled();
  const titles = () => [...list.titles].sort().join(' | ');
  const shows = (...expected: readonly string[]) => until(() => titles() === [...expected].sort().join(' | '), `the list shows ${expected.join(' | ')}, not ${titles()}`, 4000); // prettier-ignore
  return { root, calendar, filter, list, towns, shows };
}

describe('<ess-calendar>', () => {
  describe('shows a month', () => {
    it('as a table of weeks from Monday, with its name', async () => {
      const calendar = await paste();
      expect(calendar.caption).to.equal('Novembre 2026');
      expect(calendar.weeks).to.deep.equal(['1', '2 3 4 5 6 7 8', '9 10 11 12 13 14 15', '16 17 18 19 20 21 22', '23 24 25 26 27 28 29', '30']);
      const table = calendar.element.shadowRoot!.querySelector('table')!;
      expect(table.getAttribute('role')).to.equal('grid');
      const columns = Array.from(table.tHead!.rows[0]!.cells, (cell) => `${cell.scope} ${cell.querySelector('.visually-hidden')!.textContent}`);
      expect(columns).to.deep.equal('lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ').map((day) => `col ${day}`));
    });

    it('with the number of events of each day, the ongoing ones apart, and nothing before today', async () => {
      const calendar = await paste();
      const exhibition = (day: string) => `${day} novembre, 1 événement sur plusieurs jours`;
      expect(calendar.days).to.deep.equal([
        exhibition('lundi 9'),
        exhibition('mardi 10'),
        exhibition('mercredi 11'),
        'jeudi 12 novembre, 1 événement, 1 autre sur plusieurs jours',
        exhibition('vendredi 13'),
        'samedi 14 novembre, 3 événements, 1 autre sur plusieurs jours',
        exhibition('dimanche 15'),
        exhibition('lundi 16'),
        exhibition('mardi 17'),
      ]);
      expect(calendar.counts).to.deep.equal(['9', '10', '11', '12 1', '13', '14 3', '15', '16', '17']);
      expect(calendar.today).to.equal(exhibition('lundi 9'));
      expect(calendar.text).to.contain('Sur plusieurs jours');
    });

    it('with the first titles of a day where there is room', async () => {
      const calendar = await paste();
      calendar.element.style.inlineSize = '60em';
      await until(() => calendar.titlesInGrid.length > 0, 'there is room');
      expect(calendar.titlesInGrid).to.deep.equal(['Réparer son vélo', 'Coudre un sac', 'L’épicerie solidaire']);
    });

    for (const [why, attributes, month] of [
      ['of the first event to come', { now: '2026-11-30T10:00' }, 'Décembre 2026'],
      ['that the webmaster writes', { month: '2026-12' }, 'Décembre 2026'],
      ['of the last event that is over', { now: '2026-12-24T10:00', when: 'past' }, 'Décembre 2026'],
      ['of today, of all events', { when: 'all' }, 'Novembre 2026'],
      ['with events, nearest to that of the webmaster', { month: '2030-01' }, 'Décembre 2026'],
      ['within the days of the webmaster', { from: '2026-12-01' }, 'Décembre 2026'],
    ] as const) {
      it(`${why}: ${month}`, async () => expect((await paste(attributes)).caption).to.equal(month));
    }

    it('that visitors change, as far as there are events, and says its name', async () => {
      const calendar = await paste();
      const announcements = new Announcements();
      expect(calendar.part('previous')!.ariaDisabled).to.equal('true');
      calendar.part('next')!.focus();
      await calendar.step('next');
      expect(calendar.caption).to.equal('Décembre 2026');
      expect(calendar.days).to.deep.equal(['samedi 5 décembre, 1 événement']);
      expect(calendar.part('next')!.ariaDisabled).to.equal('true');
      expect(calendar.element.shadowRoot!.activeElement, 'the focus stays').to.equal(calendar.part('next'));
      await calendar.step('next');
      expect(calendar.caption).to.equal('Décembre 2026');
      await until(() => announcements.heard.includes('Décembre 2026'), 'the month is said');
      await calendar.step('previous');
      expect(calendar.caption).to.equal('Novembre 2026');
    });

    it('without steps where all is in one month, and says when a month has nothing left', async () => {
      const one = await paste({}, EVENTS.slice(0, 3));
      expect(one.part('next')).to.equal(null);
      const { calendar, towns } = await page();
      await calendar.step('next');
      await towns.choose('Orly');
      await until(() => calendar.text.includes('Aucun événement en décembre 2026.'), 'it says so');
    });

    it('in English', async () => {
      const calendar = await paste({ lang: 'en' });
      await until(() => calendar.caption === 'November 2026', 'it is in English');
      expect(calendar.days.at(5)).to.equal('Saturday 14 November, 3 events, 1 other over several days');
    });

    it('or says that there is nothing', async () => {
      expect((await paste({}, [])).text).to.equal('Aucun événement dans le calendrier.');
    });
  });

  describe('with the keyboard', () => {
    it('RGAA 7.3, 12.9: has one tab stop, and goes from day to day', async () => {
      const calendar = await paste();
      expect(calendar.tabStops).to.have.length(1);
      calendar.day('jeudi 12').focus();
      for (const [key, day] of [
        ['ArrowRight', 'vendredi 13'],
        ['ArrowDown', 'vendredi 20'],
        ['ArrowLeft', 'jeudi 19'],
        ['ArrowUp', 'jeudi 12'],
        ['Home', 'lundi 9'],
        ['End', 'dimanche 15'],
        ['PageDown', 'mardi 15 décembre'],
        ['ArrowRight', 'mercredi 16 décembre'],
        ['PageUp', 'lundi 16 novembre'],
      ] as const) {
        await calendar.keys(key);
        expect(calendar.focused, key).to.match(new RegExp(`^${day}`));
        expect(calendar.tabStops, key).to.deep.equal([calendar.focused]);
      }
      expect(calendar.chosen, 'moving chooses nothing').to.deep.equal([]);
    });

    it('goes into the next month at the end of one, and no further than there are events', async () => {
      const calendar = await paste();
      calendar.day('lundi 30').focus();
      await calendar.keys('ArrowRight');
      expect([calendar.caption, calendar.focused]).to.deep.equal(['Décembre 2026', 'mardi 1er décembre, aucun événement']);
      await calendar.keys('PageDown', 'PageUp', 'PageUp', 'Home', 'Home');
      expect(calendar.caption).to.equal('Novembre 2026');
      expect(calendar.focused, 'October has no event').to.match(/^dimanche 1er novembre/);
    });

    it('opens a day with Enter or Space, and closes it again; the focus stays', async () => {
      const calendar = await paste();
      calendar.day('jeudi 12').focus();
      await calendar.keys('Enter');
      expect(calendar.opened).to.equal('Jeudi 12 novembre 2 événements');
      expect(calendar.focused).to.match(/^jeudi 12/);
      await calendar.keys('Space');
      expect([calendar.opened, calendar.chosen.length]).to.deep.equal(['', 0]);
      expect(calendar.focused).to.match(/^jeudi 12/);
      await calendar.keys('ArrowDown', 'Enter');
      expect(calendar.focused, 'a day without events does nothing').to.equal('jeudi 19 novembre, aucun événement');
      expect(calendar.chosen).to.deep.equal([]);
    });

    it('RGAA 8.10: follows the direction of the page', async () => {
      const calendar = await paste();
      calendar.element.parentElement!.dir = 'rtl';
      calendar.day('jeudi 12').focus();
      await calendar.keys('ArrowLeft');
      expect(calendar.focused).to.match(/^vendredi 13/);
    });
  });

  describe('opens a day', () => {
    it('with its events by time, the ongoing ones apart, each with its details in place', async () => {
      const calendar = await paste();
      await calendar.press('samedi 14');
      expect(calendar.opened).to.equal('Samedi 14 novembre 4 événements');
      expect(calendar.titles).to.deep.equal(['Coudre un sac', 'L’épicerie solidaire', 'Bal de quartier', 'Une fresque']);
      expect(calendar.rows[0]).to.match(/^Coudre un sac 10 h – 12 h Salle d’exemple, Orly gratuit/);
      expect(calendar.text).to.contain('Sur plusieurs jours');
      const details = calendar.element.shadowRoot!.querySelector('details')!;
      details.open = true;
      await until(() => details.querySelector('dl'), 'the details are there');
    });

    it('that stays open while other months are shown', async () => {
      const calendar = await paste();
      await calendar.press('jeudi 12');
      await calendar.step('next');
      expect([calendar.caption, calendar.opened]).to.deep.equal(['Décembre 2026', 'Jeudi 12 novembre 2 événements']);
      expect(calendar.titles).to.deep.equal(['Réparer son vélo', 'Une fresque']);
    });

    it('and a night on its first day only', async () => {
      const calendar = await paste();
      await calendar.press('dimanche 15');
      expect(calendar.titles).to.deep.equal(['Une fresque']);
    });

    it('with the first of many events, and the others on demand', async () => {
      const calendar = await paste({}, many(300));
      await calendar.press('jeudi 12');
      expect(calendar.opened).to.equal('Jeudi 12 novembre 15 événements');
      expect(calendar.titles).to.have.length(12);
      calendar.part('more')!.click();
      await calendar.updated();
      expect(calendar.titles).to.have.length(15);
      expect((calendar.element.shadowRoot!.activeElement as HTMLElement).innerText).to.contain(calendar.titles[12]);
    });
  });

  it('keeps the focus on a day that loses its last event, and one tab stop', async () => {
    const calendar = await paste({}, EVENTS.slice(0, 3));
    calendar.day('jeudi 12').focus();
    calendar.element.now = '2026-11-12T20:30';
    await calendar.updated();
    await until(() => calendar.focused.startsWith('jeudi 12'), 'the day has the focus');
    expect(calendar.focused).to.equal('jeudi 12 novembre, aucun événement');
    expect(calendar.tabStops).to.deep.equal(['jeudi 12 novembre, aucun événement']);
    await calendar.keys('ArrowRight', 'ArrowRight');
    expect(calendar.tabStops).to.deep.equal(['samedi 14 novembre, 2 événements']);
  });

  it('begins again with the first events of a day when something else is asked', async () => {
    const calendar = await paste({}, many(300));
    await calendar.press('jeudi 12');
    calendar.part('more')!.click();
    await calendar.updated();
    expect(calendar.titles).to.have.length(15);
    calendar.element.to = '2026-11-30';
    await calendar.updated();
    expect(calendar.titles).to.have.length(12);
  });

  describe('drives the selection', () => {
    it('so that the list shows the day, and the filter can take it back', async () => {
      const { calendar, filter, shows } = await page();
      await calendar.press('jeudi 12');
      await shows('Réparer son vélo', 'Une fresque');
      expect(filter.chips).to.deep.equal(['Le 12 novembre 2026']);
      expect(calendar.counts, 'the other days keep their counts').to.include('14 3');
      await calendar.press('jeudi 12');
      await shows(...EVENTS.map(({ name }) => String(name)));
      await calendar.press('jeudi 12');
      await filter.click('clear');
      await until(() => calendar.chosen.length === 0 && calendar.opened === '', 'the day is closed');
    });

    it('unless the page prevents it', async () => {
      const { calendar, root, list } = await page();
      const heard: (readonly string[])[] = [];
      root.addEventListener('ess-filter', (told) => {
        heard.push(told.selection.date);
        told.preventDefault();
      });
      await calendar.press('jeudi 12');
      expect(heard).to.deep.equal([['2026-11-12']]);
      expect([calendar.chosen.length, calendar.opened, list.titles.length]).to.deep.equal([0, '', EVENTS.length]);
    });
  });

  describe('follows the selection', () => {
    it('of a town, of facets and of a search', async () => {
      const { calendar, filter, towns } = await page();
      await towns.choose('Orly');
      await until(() => calendar.counts.join() === '14 2', `only Orly, not ${calendar.counts.join()}`);
      await filter.tick('Thème', 'Visite');
      await until(() => calendar.counts.join() === '14 1', `only visits, not ${calendar.counts.join()}`);
      await filter.click('clear');
      await towns.choose('Toutes');
      await filter.type('velo');
      await until(() => calendar.counts.join() === '12 1', `only the bicycle, not ${calendar.counts.join()}`);
    });

    it('of a day that is chosen elsewhere: shows its month, and opens it', async () => {
      const { calendar, filter } = await page();
      await filter.pick('Un jour');
      await filter.fillDay(0, '2026-12-05');
      await until(() => calendar.caption === 'Décembre 2026', 'its month is shown');
      expect(calendar.chosen).to.deep.equal(['samedi 5 décembre, 1 événement']);
      expect(calendar.titles).to.deep.equal(['Goûter']);
      await filter.fillDay(0, '2027-02-10');
      await until(() => calendar.caption === 'Février 2027', 'even beyond the last event');
      expect(calendar.weeks).to.have.length(4);
      expect(calendar.chosen).to.deep.equal(['mercredi 10 février 2027, aucun événement']);
      expect(calendar.text).to.contain('Aucun événement ce jour-là.');
      await calendar.press('mercredi 10');
      expect(calendar.caption).to.equal('Décembre 2026');
    });

    it('of a weekend: marks its days', async () => {
      const { calendar, filter } = await page();
      await filter.pick('Ce week-end');
      await until(() => calendar.marked.length === 2, 'both are marked');
      expect(calendar.marked[0]).to.equal('samedi 14 novembre, 3 événements, 1 autre sur plusieurs jours, dans la période choisie');
      expect(calendar.opened).to.equal('');
      await calendar.press('samedi 14');
      expect(filter.chips).to.deep.equal(['Le 14 novembre 2026']);
    });
  });

  describe('in a narrow column', () => {
    async function narrow(attributes: Readonly<Record<string, string>> = {}) {
      const calendar = await paste(attributes);
      calendar.element.style.inlineSize = '20em';
      await until(() => calendar.weeks.length === 1, 'it has one week');
      return calendar;
    }

    it('shows a week, and goes from week to week', async () => {
      const calendar = await narrow();
      expect(calendar.caption).to.equal('Du 9 au 15 novembre 2026');
      expect(calendar.weeks).to.deep.equal(['9 10 11 12 13 14 15']);
      expect(calendar.part('previous')!.ariaDisabled, 'nothing before today').to.equal('true');
      const announcements = new Announcements();
      await calendar.step('next');
      expect(calendar.caption).to.equal('Du 16 au 22 novembre 2026');
      await until(() => announcements.heard.includes('Du 16 au 22 novembre 2026'), 'the week is said');
      await calendar.step('next');
      expect(calendar.text).to.contain('Aucun événement du 23 au 29 novembre 2026.');
      await calendar.step('next');
      expect(calendar.weeks, 'the days of both months').to.deep.equal(['30 1 2 3 4 5 6']);
      expect(calendar.days).to.deep.equal(['samedi 5 décembre, 1 événement']);
      expect(calendar.part('next')!.ariaDisabled).to.equal('true');
    });

    it('opens a day of the next month, which keeps the focus', async () => {
      const calendar = await narrow();
      for (let time = 0; time < 3; time++) await calendar.step('next');
      await calendar.press('samedi 5');
      expect(calendar.titles).to.deep.equal(['Goûter']);
      expect(calendar.focused).to.match(/^samedi 5 décembre/);
      expect(calendar.weeks).to.deep.equal(['30 1 2 3 4 5 6']);
    });

    it('shows the week of today when its month is chosen', async () => {
      const { calendar, filter } = await page({ now: '2026-11-16T10:00' });
      calendar.element.style.inlineSize = '20em';
      await calendar.step('next');
      await filter.pick('Ce mois');
      await until(() => calendar.marked.length > 0, 'the month is marked');
      expect(calendar.caption).to.equal('Du 16 au 22 novembre 2026');
    });

    it('has each number in one line, also in text of twice the size', async () => {
      const calendar = await narrow();
      Object.assign(calendar.element.parentElement!.style, { font: '32px sans-serif', inlineSize: '280px' });
      const sizes = ['jeudi 12', 'vendredi 13'].map((day) => calendar.day(day).querySelector<HTMLElement>('.number')!.offsetHeight);
      expect(sizes).to.deep.equal([48, 48]);
    });

    it('has the same keys', async () => {
      const calendar = await narrow();
      calendar.day('dimanche 15').focus();
      await calendar.keys('ArrowRight');
      expect(calendar.focused).to.match(/^lundi 16/);
      expect(calendar.caption).to.equal('Du 16 au 22 novembre 2026');
    });
  });

  it('stays where a visitor is when time goes by, and drops what is over', async () => {
    const calendar = await paste();
    await calendar.step('next');
    calendar.element.now = '2026-11-20T10:00';
    await calendar.updated();
    expect(calendar.caption).to.equal('Décembre 2026');
    calendar.element.now = '2026-12-06T10:00';
    await until(() => calendar.state === 'empty', 'nothing is left');
  });
});
