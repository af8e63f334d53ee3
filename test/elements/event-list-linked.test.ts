import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/event-list/index.js';
import { event, NOW, programme } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';
import { EventListDriver, plain } from '../helpers/event-list-driver.js';
import { fakeServer } from '../helpers/fake-server.js';
import { feed } from '../helpers/own-feed.js';

const EVENTS = [
  ...Array.from({ length: 30 }, (_, index) => event({ '@id': `urn:x:${index}`, name: `Atelier ${index}`, abstract: '' })),
  event({ '@id': 'https://example.org/fete?a=1&b=é', name: 'Fête d’exemple' }),
  event({ '@id': 'urn:x:past', name: 'Bal passé', startDate: '2026-10-01T10:00:00+02:00', endDate: '2026-10-01T11:00:00+02:00' }),
];

describe('the address of a page with <ess-event-list url-key>', () => {
  const before = location.href;
  let root: HTMLElement;
  beforeEach(async () => {
    root = await fixture<HTMLElement>(html`<section></section>`);
  });
  afterEach(() => {
    root.remove();
    history.replaceState(null, '', before);
  });
  const go = (search: string) => history.replaceState({ page: 7 }, '', `${location.pathname}${search}`);

  async function paste(attributes = '', events = EVENTS): Promise<EventListDriver> {
    const list = document.createRange().createContextualFragment(`<ess-event-list now="${NOW}" url-key="ess" ${attributes}></ess-event-list>`);
    const element = list.querySelector('ess-event-list')!;
    element.append(feed(events)());
    root.append(list);
    const driver = new EventListDriver(element);
    await driver.settled();
    return driver;
  }
  const rows = ({ element }: EventListDriver) => [...element.shadowRoot!.querySelectorAll('details')];
  const row = (driver: EventListDriver, name: string) =>
    rows(driver).find((each) => plain(each.querySelector<HTMLElement>('[part="title"]')!.innerText) === name)!;
  const open = (driver: EventListDriver) =>
    rows(driver)
      .filter((each) => each.open)
      .map((each) => plain(each.querySelector<HTMLElement>('[part="title"]')!.innerText));
  const focused = ({ element }: EventListDriver) => element.shadowRoot!.activeElement?.closest('details');

  it('names the event that a visitor has opened last, and no longer once it is closed', async () => {
    go('?article12&ess-town=arcueil#suite');
    const list = await paste();
    const { length } = history;
    row(list, 'Atelier 1').querySelector('summary')!.click();
    await until(() => location.search === '?article12&ess-town=arcueil&ess-event=urn%3Ax%3A1', `the address names it, not ${location.search}`);
    row(list, 'Atelier 3').querySelector('summary')!.click();
    await until(() => location.search.endsWith('&ess-event=urn%3Ax%3A3'), 'the address names the other');
    row(list, 'Atelier 1').querySelector('summary')!.click();
    await until(() => open(list).join() === 'Atelier 3', 'the first is closed');
    expect(location.search).to.match(/&ess-event=urn%3Ax%3A3$/);
    row(list, 'Atelier 3').querySelector('summary')!.click();
    await until(() => location.search === '?article12&ess-town=arcueil', 'no event is named');
    expect([location.hash, history.length, history.state]).to.deep.equal(['#suite', length, { page: 7 }]);
  });

  it('opens the event that it names, also one that « Afficher plus » would bring, and gives it the focus', async () => {
    go(`?ess-event=${encodeURIComponent('https://example.org/fete?a=1&b=é')}`);
    const list = await paste('group-by="town"');
    await until(() => focused(list), 'an event has the focus');
    expect(open(list)).to.deep.equal(['Fête d’exemple']);
    expect(focused(list)).to.equal(row(list, 'Fête d’exemple'));
    const { top, bottom } = focused(list)!.getBoundingClientRect();
    expect(top < innerHeight && bottom > 0).to.equal(true);
    await until(() => focused(list)!.querySelector('[part="details"]'), 'its details are there');
  });

  it('opens the one row of an event that was entered once for each date, by the id of any', async () => {
    go('?ess-event=urn%3Ax%3Amarket-21');
    const market = (day: number) =>
      event({
        '@id': `urn:x:market-${day}`,
        name: 'Marché d’exemple',
        startDate: `2026-11-${day}T09:00:00+01:00`,
        endDate: `2026-11-${day}T12:00:00+01:00`,
      });
    const list = await paste('', [...EVENTS, market(14), market(21), market(28)]);
    await until(() => focused(list), 'an event has the focus');
    expect(open(list)).to.deep.equal(['Marché d’exemple']);
    const named = rows(list).filter((each) => each.innerText.includes('Marché d’exemple'));
    expect(named.length).to.equal(1);
    expect(plain(named[0]!.innerText)).to.include('+ 2 dates');
    expect(location.search).to.equal('?ess-event=urn%3Ax%3Amarket-14');
  });

  it('leaves the focus to a visitor who has put it elsewhere', async () => {
    go('?ess-event=urn%3Ax%3A2');
    const input = document.createElement('input');
    input.ariaLabel = 'Recherche du site';
    root.append(input);
    input.focus();
    const list = await paste();
    await until(() => open(list).join() === 'Atelier 2', 'the event is open');
    expect(document.activeElement).to.equal(input);
  });

  it('is followed through « Back » and « Forward »', async () => {
    go('?ess-event=urn%3Ax%3A2');
    const list = await paste();
    await until(() => open(list).join() === 'Atelier 2', 'the event is open');
    history.pushState(null, '', '?ess-event=urn%3Ax%3A4');
    const closed = oneEvent(row(list, 'Atelier 2'), 'toggle');
    row(list, 'Atelier 2').querySelector('summary')!.click();
    await closed;
    expect(open(list)).to.deep.equal([]);
    history.back();
    await until(() => open(list).join() === 'Atelier 2', 'it is open again');
    history.forward();
    await until(() => open(list).join() === 'Atelier 2,Atelier 4', 'the other is open too');
  });

  for (const [what, id, sentence] of [
    ['is no longer in the programme', 'urn:x:gone', 'L’événement de ce lien n’est plus au programme.'],
    ['is over', 'urn:x:past', '« Bal passé » est terminé.'],
  ] as const)
    it(`says that an event ${what}`, async () => {
      const announcements = new Announcements();
      go(`?ess-event=${encodeURIComponent(id)}`);
      const list = await paste();
      const notice = () => list.element.shadowRoot!.querySelector<HTMLElement>('[part="linked"]');
      await until(notice, 'it says so');
      expect(plain(notice()!.innerText)).to.equal(sentence);
      expect(await announcements.next()).to.equal(sentence);
      announcements.stop();
      row(list, 'Atelier 1').querySelector('summary')!.click();
      await until(() => !notice(), 'the sentence goes once another event is opened');
    });

  for (const [id, outcome] of [
    ['urn:late:1', 'opens it'],
    ['urn:gone', 'says that it is gone'],
  ] as const)
    it(`waits for a part of the feed that comes late, then ${outcome}`, async () => {
      const late = programme([event({ '@id': 'urn:late:1', name: 'Concert tardif' })]);
      const server = fakeServer({ 'early.json': programme(EVENTS.slice(0, 3)), 'late.json': late }, ['late.json']);
      try {
        go(`?ess-event=${encodeURIComponent(id)}`);
        root.append(
          document
            .createRange()
            .createContextualFragment(
              `<ess-event-list now="${NOW}" url-key="ess" src="${server.at('early.json')} ${server.at('late.json')}"></ess-event-list>`,
            ),
        );
        const list = new EventListDriver(root.querySelector('ess-event-list')!);
        const notice = () => list.element.shadowRoot!.querySelector<HTMLElement>('[part="linked"]');
        await until(() => list.titles.length === 3, 'the first part is there');
        await import('../../src/elements/event-list/linked-event.js');
        await list.element.updateComplete;
        expect([notice(), open(list).join()]).to.deep.equal([null, '']);
        server.release('late.json');
        await until(() => open(list).length > 0 || notice(), 'the link has led somewhere');
        if (outcome === 'opens it') {
          expect([open(list), notice()]).to.deep.equal([['Concert tardif'], null]);
          await until(() => focused(list) === row(list, 'Concert tardif'), 'it has the focus');
        } else expect(plain(notice()!.innerText)).to.equal('L’événement de ce lien n’est plus au programme.');
      } finally {
        server.close();
      }
    });

  it('says nothing of an event of another list', async () => {
    go('?ess-event=urn%3Ax%3A2');
    const list = await paste('town="Orly"');
    const other = await paste();
    await until(() => open(other).join() === 'Atelier 2', 'the other list opens it');
    expect(list.element.shadowRoot!.querySelector('[part="linked"]')).to.equal(null);
  });

  for (const hostile of ['%3Cscript%3Ealert(1)%3C/script%3E', '__proto__', '%00%FF%E2%80%AE', 'x'.repeat(3000), ''])
    it(`survives ess-event=${hostile.slice(0, 40)}`, async () => {
      go(`?ess-event=${hostile}`);
      const list = await paste();
      await until(() => rows(list).length > 7, 'all events are drawn');
      expect(open(list)).to.deep.equal([]);
    });

  it('is not written without the attribute', async () => {
    go('?ess-event=urn%3Ax%3A2');
    const list = await paste('url-key=""');
    list.element.removeAttribute('url-key');
    row(list, 'Atelier 1').querySelector('summary')!.click();
    await until(() => open(list).includes('Atelier 1') && row(list, 'Atelier 1').querySelector('[part="details"]'), 'its details are there');
    expect(location.search).to.equal('?ess-event=urn%3Ax%3A2');
  });
});
