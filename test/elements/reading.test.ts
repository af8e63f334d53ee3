import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/contact-block/index.js';
import '../../src/elements/countdown/index.js';
import '../../src/elements/feed-report/index.js';
import type { EventList } from '../../src/elements/event-list/event-list.js';
import { event, inlineFeed, NOW, ORDINARY, programme } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { print, until } from '../helpers/browser.js';
import { EventListDriver, plain } from '../helpers/event-list-driver.js';
import { clickOn, dragOver } from '../helpers/pointer.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';
import { VirtualClock } from '../helpers/virtual-clock.js';

let copies = 0;
const feed = (events = ORDINARY) => inlineFeed(programme(events, { description: `lecture n° ${copies++}` }));

describe('what a visitor reads', () => {
  let clock: VirtualClock | null = null;
  afterEach(() => {
    clock?.stop();
    clock = null;
  });

  const ENDING = [event({ name: 'Atelier', startDate: '2026-11-09T10:00:00+01:00', endDate: '2026-11-09T11:00:00+01:00' }), event({ name: 'Bal' })];

  /** A list that was drawn in ordinary time; from now on the test says what time it is. */
  async function listAt(start: string): Promise<EventListDriver> {
    const list = await EventListDriver.paste(html`<ess-event-list now=${start}>${feed(ENDING)}</ess-event-list>`);
    clock = new VirtualClock(start);
    list.element.removeAttribute('now');
    await list.element.updateComplete;
    return list;
  }

  it('stays when its time is over while it has the focus, and goes some time after it is left', async () => {
    const list = await listAt('2026-11-09T10:59:00+01:00');
    const { summary } = list.card('Atelier');
    summary.focus();
    await clock!.goTo('2026-11-09T11:30:00+01:00');
    expect(list.titles).to.deep.equal(['Atelier', 'Bal']);
    expect(list.element.shadowRoot!.activeElement).to.equal(summary);
    list.card('Bal').summary.focus();
    await clock!.goTo('2026-11-09T11:30:05+01:00');
    expect(list.titles).to.deep.equal(['Bal']);
    expect(list.focused).to.include('Bal');
  });

  it('stays when its time is over while it is open, until it is closed', async () => {
    const list = await listAt('2026-11-09T10:59:00+01:00');
    const details = list.card('Atelier').summary.parentElement as HTMLDetailsElement;
    const toggled = () => new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
    details.open = true;
    await toggled();
    await clock!.goTo('2026-11-09T11:30:00+01:00');
    expect(list.titles).to.deep.equal(['Atelier', 'Bal']);
    details.open = false;
    await toggled();
    await list.element.updateComplete;
    expect(list.titles).to.deep.equal(['Bal']);
  });

  it('goes when its time is over and nobody reads it', async () => {
    const list = await listAt('2026-11-09T10:59:00+01:00');
    await clock!.goTo('2026-11-09T11:30:00+01:00');
    expect(list.titles).to.deep.equal(['Bal']);
  });

  it('leaves the focus to the heading when another town is chosen elsewhere', async () => {
    const script = feed();
    const [filter] = await TownFilterDriver.pasteAll(
      html`<section><ess-town-filter now=${NOW}>${script.cloneNode(true)}</ess-town-filter><ess-event-list now=${NOW}>${script}</ess-event-list></section>`,
    );
    const list = new EventListDriver(filter!.element.parentElement!.querySelector<EventList>('ess-event-list')!);
    await list.settled();
    list.card('Réparer').summary.focus();
    await filter!.choose('Orly');
    await until(() => list.titles.length === 1, 'the list follows');
    expect(document.activeElement).to.equal(list.element);
    expect(list.focused).to.match(/^1 événement à Orly/);
    await filter!.choose('Rungis');
    await until(() => list.focused.startsWith('Aucun événement'), 'the sentence has it');
    await filter!.choose('Toutes les villes');
  });

  it('« Reprendre » gives its focus to the sentence at zero', async () => {
    clock = new VirtualClock('2026-11-06T18:29:00+01:00');
    const countdown = document.createElement('ess-countdown');
    Object.assign(countdown, { to: '2026-11-06T18:30', withSeconds: true });
    document.body.append(countdown);
    await countdown.updateComplete;
    const button = countdown.shadowRoot!.querySelector<HTMLElement>('[part="pause"]')!;
    button.click();
    button.focus();
    await clock.goTo('2026-11-06T18:31:00+01:00');
    expect(plain(countdown.shadowRoot!.activeElement?.textContent ?? '')).to.equal('A commencé à 18 h 30');
    countdown.remove();
  });

  it('of several lists is said in one announcement', async () => {
    const script = feed([event({ town: 'Fresnes', postalCode: '94260' }), event()]);
    const again = () => script.cloneNode(true);
    const [filter] = await TownFilterDriver.pasteAll(
      html`<section>
        <ess-town-filter now=${NOW}>${again()}</ess-town-filter>
        <ess-event-list now=${NOW}>${again()}</ess-event-list>
        <ess-event-list now=${NOW} when="past">${script}</ess-event-list>
      </section>`,
    );
    for (const list of filter!.element.parentElement!.querySelectorAll('ess-event-list')) await new EventListDriver(list).settled();
    const announcements = new Announcements();
    await filter!.choose('Fresnes');
    const all = /1 événement à Fresnes\..*Aucun événement passé à Fresnes\./;
    await until(() => all.test(announcements.heard.join(' ')), 'both are said');
    announcements.stop();
    await filter!.choose('Toutes les villes');
  });
});

describe('a row', () => {
  it('does not say the date again below a heading that says it, which has its capital in the text', async () => {
    const events = [
      event({ name: 'Bal' }),
      event({ name: 'Fête', endDate: undefined }),
      event({ name: 'Foire', startDate: '2026-11-12', endDate: '2026-11-12' }),
    ];
    const list = await EventListDriver.paste(html`<ess-event-list now=${NOW} group-by="day">${feed(events)}</ess-event-list>`);
    expect(list.headings).to.deep.equal(['Jeudi 12 novembre · 3 événements']);
    expect(list.cards.map(({ heard }) => heard).sort()).to.deep.equal(['de 18 h 30 à 20 h', 'toute la journée', 'à 18 h 30']);
  });

  it('lets its text be selected by a drag, which opens nothing; a click opens it', async () => {
    const list = await EventListDriver.paste(html`<ess-event-list now=${NOW}>${feed([event()])}</ess-event-list>`);
    const [card] = list.cards;
    card!.item.scrollIntoView({ block: 'center' });
    await dragOver(card!.abstract!);
    expect(getSelection()!.toString().length, 'selected').to.be.greaterThan(10);
    expect(card!.isOpen).to.equal(false);
    await clickOn(card!.abstract!);
    await until(() => card!.isOpen, 'a click opens it');
    getSelection()!.removeAllRanges();
  });
});

describe('on paper', () => {
  for (const page of [
    '<ess-event-list limit="3">',
    '<ess-event-list town="Rungis">',
    '<ess-event-list src="/__feed__/status/404">',
    '<ess-town-filter>',
    '<ess-town-filter appearance="chips">',
    '<ess-town-filter appearance="map">',
    '<ess-countdown to="2026-12-01T10:00" with-seconds>',
    '<ess-contact-block>',
    '<ess-feed-report>',
  ]) {
    it(`${page} has no control`, async function () {
      const element = await fixture<HTMLElement>(page.replace('>', ` now="${NOW}">`));
      if (!page.includes('src=')) element.append(feed());
      await until(() => element.dataset['state'] && element.dataset['state'] !== 'loading', 'it is there');
      if (!(await print(true))) return this.skip();
      try {
        const controls = [...element.shadowRoot!.querySelectorAll('button, select, textarea, label, [part="hint"]')];
        expect(controls.filter((control) => control.checkVisibility()).map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
        const chevrons = [...element.shadowRoot!.querySelectorAll('summary')].map((row) => getComputedStyle(row, '::after').display);
        expect(chevrons.filter((display) => display !== 'none')).to.deep.equal([]);
      } finally {
        await print(false);
      }
    });
  }
});
