import { expect, fixture, html } from '@open-wc/testing';
import { event, NOW } from '../../stories/support/feeds.js';
import { eventCode } from '../../src/model/event-code.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';
import { CardDriver, EventListDriver, plain } from '../helpers/event-list-driver.js';
import { feed } from '../helpers/own-feed.js';
import { everythingSaid, recordedWarnings } from '../helpers/warnings.js';

const EVENTS = [
  event({ '@id': 'urn:x:velo', name: 'Réparer son vélo' }),
  event({ '@id': 'urn:x:sac', name: 'Coudre un sac', startDate: '2026-11-20T10:00:00+01:00', endDate: '2026-11-20T12:00:00+01:00' }),
  event({ '@id': 'urn:x:bal', name: 'Bal passé', startDate: '2026-10-01T20:00:00+02:00', endDate: '2026-10-01T23:00:00+02:00' }),
  ...Array.from({ length: 110 }, (_, index) => event({ '@id': `urn:x:${index}`, name: `Atelier ${index}` })),
];
const address = (...ids: readonly string[]) => `?ess-bookmarks=${ids.map((id) => eventCode(`urn:x:${id}`)).join('.')}`;

/** « Mon programme » above a list. */
class BookmarksDriver {
  readonly list: EventListDriver;

  constructor(list: EventListDriver) {
    this.list = list;
  }

  get toggle(): HTMLElement {
    return this.#root.querySelector<HTMLElement>('[part="bookmarks-toggle"]')!;
  }

  get isOpen(): boolean {
    return this.toggle.getAttribute('aria-expanded') === 'true';
  }

  get text(): string {
    return plain(this.#root.innerText);
  }

  get events(): readonly CardDriver[] {
    return [...this.#root.querySelectorAll<HTMLElement>('[part="event"]')].map((item) => new CardDriver(item));
  }

  get titles(): readonly string[] {
    return this.events.map(({ title }) => title);
  }

  get buttons(): readonly string[] {
    return this.#buttons.map(({ innerText }) => plain(innerText));
  }

  async press(name: string): Promise<void> {
    this.#buttons.find(({ innerText }) => plain(innerText).startsWith(name))!.click();
    await this.list.element.updateComplete;
  }

  get #buttons(): readonly HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('.bookmarks-actions button')];
  }

  get #root(): HTMLElement {
    return this.list.element.shadowRoot!.querySelector<HTMLElement>('.bookmarks')!;
  }
}

describe('<ess-event-list with-bookmarks>', () => {
  const warnings = recordedWarnings();
  const before = location.href;
  let root: HTMLElement;
  beforeEach(async () => {
    root = await fixture<HTMLElement>(html`<section></section>`);
  });
  afterEach(() => {
    root.remove();
    history.replaceState(null, '', before);
  });
  /** Instead of what the browser has, until the test is over. */
  function instead(name: 'canShare' | 'share' | 'clipboard', value: unknown): void {
    Object.defineProperty(navigator, name, { value, configurable: true });
    restored.push(name);
  }
  const restored: string[] = [];
  afterEach(() => {
    for (const name of restored.splice(0)) Reflect.deleteProperty(navigator, name);
  });
  const go = (search: string) => history.replaceState({ page: 7 }, '', `${location.pathname}${search}`);

  async function paste(attributes: Readonly<Record<string, string>> = {}, events: readonly Record<string, unknown>[] = EVENTS) {
    const element = document.createElement('ess-event-list');
    for (const [name, value] of Object.entries({ now: NOW, 'url-key': 'ess', 'with-bookmarks': '', ...attributes }))
      element.setAttribute(name, value);
    element.append(feed(events)());
    root.append(element);
    const list = new EventListDriver(element);
    await list.settled();
    const own = new BookmarksDriver(list);
    if (attributes['url-key'] !== '') await until(() => own.toggle, '« Mon programme » is there');
    return { list, own };
  }
  /** The row of the list itself. */
  const row = ({ element }: EventListDriver, name: string) =>
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('.section [part="event"]')]
      .map((item) => new CardDriver(item))
      .find(({ title }) => title === name)!;
  const add = async (list: EventListDriver, name: string) => {
    const card = await list.openCard(row(list, name));
    card.action('Ajouter à mon programme').click();
    await list.element.updateComplete;
    return card;
  };

  it('keeps what a visitor adds in the page’s address, beside what is there, and announces it', async () => {
    go('?article12&ess-town=arcueil#suite');
    const { length } = history;
    const { list, own } = await paste();
    expect(own.text).to.equal('Mon programme');
    const announcements = new Announcements();
    const card = await add(list, 'Réparer son vélo');
    expect(await announcements.next()).to.equal('Ajouté. « Mon programme » : 1 événement.');
    expect(own.text).to.equal('Mon programme 1 événement');
    expect(card.actions).to.include('Retirer de mon programme');
    expect(location.search + location.hash).to.equal(`?article12&ess-town=arcueil&ess-event=urn%3Ax%3Avelo&${address('velo').slice(1)}#suite`);
    card.action('Retirer').click();
    expect(await announcements.next()).to.equal('Retiré. « Mon programme » : aucun événement.');
    expect(location.search).to.equal('?article12&ess-town=arcueil&ess-event=urn%3Ax%3Avelo');
    expect([history.length, history.state]).to.deep.equal([length, { page: 7 }]);
    announcements.stop();
  });

  it('shows by itself what a shared link holds, by time, also what is over or outside the list’s question', async () => {
    go(address('sac', 'bal', 'velo'));
    const { own } = await paste({ organizer: 'Personne' });
    expect(own.isOpen).to.equal(true);
    expect(own.titles).to.deep.equal(['Bal passé', 'Réparer son vélo', 'Coudre un sac']);
    expect(own.text).to.match(/Votre programme est dans l’adresse de cette page, et seulement là\./);
    expect(own.text).not.to.match(/n’est plus/);
  });

  it('opens an event in place, from which it can be removed; the focus goes to the button above', async () => {
    go(address('sac', 'velo'));
    const { list, own } = await paste();
    const card = await list.openCard(own.events[0]!);
    card.action('Retirer').focus();
    await list.press('Enter');
    await until(() => own.titles.join() === 'Coudre un sac', 'it is removed');
    await until(() => list.element.shadowRoot!.activeElement === own.toggle, 'the focus is on the button');
    expect(location.search).to.equal(address('sac'));
  });

  it('says how to begin while it is empty', async () => {
    go('');
    const { list, own } = await paste();
    own.toggle.focus();
    await list.press('Enter');
    expect(own.text).to.equal('Mon programme Ouvrez un événement, puis « Ajouter à mon programme » : il apparaîtra ici.');
    await list.press('Enter');
    expect(own.text).to.equal('Mon programme');
  });

  it('is emptied by one button; « Back » brings it again', async () => {
    go(address('sac', 'velo'));
    const { list, own } = await paste();
    const announcements = new Announcements();
    await own.press('Tout retirer');
    expect(location.search).to.equal('');
    expect(await announcements.next()).to.match(/« Mon programme » est vide\. Le bouton « Précédent »/);
    await until(() => list.element.shadowRoot!.activeElement === own.toggle, 'the focus is on the button');
    history.back();
    await until(() => own.titles.length === 2, 'both are there again');
    announcements.stop();
  });

  it('keeps in the page what the address cannot hold, also when a visitor follows a link within it', async () => {
    go('');
    const { replaceState } = history;
    const { list, own } = await paste();
    history.replaceState = () => {
      throw new DOMException('The frame has no address.', 'SecurityError');
    };
    try {
      await add(list, 'Réparer son vélo');
      expect(location.search).to.equal('');
      dispatchEvent(new PopStateEvent('popstate'));
      await list.element.updateComplete;
      expect(own.text).to.equal('Mon programme 1 événement');
    } finally {
      history.replaceState = replaceState;
    }
  });

  it('says what the programme no longer has, and keeps the rest', async () => {
    go(address('velo', 'gone', 'gone too'));
    const { list, own } = await paste({ limit: '200' });
    expect(own.titles).to.deep.equal(['Réparer son vélo']);
    expect(own.text).to.include('2 événements ne sont plus au programme.');
    await add(list, 'Coudre un sac');
    expect(location.search).to.include(address('velo', 'gone', 'gone too', 'sac').slice(1));
  });

  it('is one for all elements of its key, and another for each key', async () => {
    go('');
    const one = await paste();
    const two = await paste({ 'url-key': 'autre' });
    const three = await paste({ limit: '200' });
    await add(one.list, 'Réparer son vélo');
    await until(() => three.own.text === 'Mon programme 1 événement', 'the other list of the key has it');
    expect(two.own.text).to.equal('Mon programme');
    expect((await three.list.openCard(row(three.list, 'Réparer son vélo'))).actions).to.include('Retirer de mon programme');
  });

  it('has room for 100 events, and says so', async () => {
    go(address(...Array.from({ length: 100 }, (_, index) => String(index))));
    const { list, own } = await paste();
    expect(own.titles).to.have.length(100);
    const announcements = new Announcements();
    const card = await add(list, 'Réparer son vélo');
    expect(await announcements.next()).to.equal('« Mon programme » est complet : il contient déjà 100 événements.');
    expect(card.actions).to.include('Ajouter à mon programme');
    announcements.stop();
  });

  it('is taken away as one calendar, which has each of its events', async () => {
    go(address('velo', 'sac'));
    const sent: File[] = [];
    instead('canShare', () => true);
    instead('share', ({ files }: ShareData) => Promise.resolve(void sent.push(...files!)));
    const { own } = await paste();
    await own.press('Ouvrir le fichier');
    await until(() => sent.length > 0, 'the file is sent');
    expect(sent[0]!.name).to.equal('mois-de-l-ess-2026-exemple-mon-programme.ics');
    expect((await sent[0]!.text()).match(/^SUMMARY:.*$/gm)).to.deep.equal(['SUMMARY:Réparer son vélo', 'SUMMARY:Coudre un sac']);
  });

  it('is shared as a link: copied, or shown where the browser refuses', async () => {
    go(address('velo', 'sac'));
    const copied: string[] = [];
    instead('clipboard', { writeText: (text: string) => Promise.resolve(void copied.push(text)) });
    const { list, own } = await paste();
    const announcements = new Announcements();
    await own.press('Copier le lien');
    expect(await announcements.next()).to.equal('Lien copié.');
    expect(copied).to.deep.equal([location.href]);
    instead('clipboard', { writeText: () => Promise.reject(new Error('no')) });
    await own.press('Copier le lien');
    const field = () => list.element.shadowRoot!.activeElement as HTMLInputElement | null;
    await until(() => field()?.localName === 'input', 'the link is there, to be copied by hand');
    expect(field()!.value).to.equal(location.href);
    announcements.stop();
  });

  it('is not offered without an url-key, and the webmaster is told why', async () => {
    const { list } = await paste({ 'url-key': '' });
    const card = await list.openCard(row(list, 'Réparer son vélo'));
    expect(card.actions).not.to.include('Ajouter à mon programme');
    expect(list.element.shadowRoot!.querySelector('.bookmarks')).to.equal(null);
    await everythingSaid();
    expect(warnings.join()).to.match(/with-bookmarks.*url-key/);
  });

  it('is in English in an English page', async () => {
    go(address('velo', 'gone'));
    const { own } = await paste({ lang: 'en' });
    await until(() => own.text.startsWith('My programme 2 events'), 'it is in English');
    expect(own.text).to.include('One event is no longer in the programme.');
    expect(own.buttons).to.include.members(['Download for my calendar (.ics)', 'Print', 'Remove all']);
  });

  for (const hostile of [
    '',
    '.',
    '....',
    '%00',
    '<img>',
    'a'.repeat(5000),
    'constructor.__proto__',
    Array.from({ length: 500 }, (_, index) => index.toString(36)).join('.'),
  ]) {
    it(`survives « ${hostile.slice(0, 30)} » in the address`, async () => {
      go(`?ess-bookmarks=${hostile}`);
      const { list, own } = await paste();
      await add(list, 'Réparer son vélo');
      await until(() => own.text.includes('événement'), 'it is added, or there is no room for it');
    });
  }
});
