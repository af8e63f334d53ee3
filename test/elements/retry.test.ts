import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import '../../src/elements/contact-block/index.js';
import '../../src/elements/countdown/index.js';
import '../../src/elements/event-list/index.js';
import '../../src/elements/feed-report/index.js';
import '../../src/elements/town-filter/index.js';
import { loadLocale } from '../../src/locale/locale.js';
import { NOW, ORDINARY, programme } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';

/** The network of a page: each request waits until a test answers it. */
class Network {
  readonly #answers: ((response: Response) => void)[] = [];
  readonly #fetch = window.fetch;

  constructor() {
    window.fetch = (input, init) =>
      typeof input === 'string' && input.includes('/retry-') ? new Promise((resolve) => this.#answers.push(resolve)) : this.#fetch(input, init);
  }

  async answer(body: string | number): Promise<void> {
    await until(() => this.#answers.length > 0, 'the feed is asked for');
    this.#answers.shift()!(typeof body === 'number' ? new Response('', { status: body }) : new Response(body));
  }

  close(): void {
    window.fetch = this.#fetch;
  }
}

const FEED = programme(ORDINARY);
const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u00a0\u202f\s]+/g, ' ').trim();

const ELEMENTS: readonly [page: string, loaded: RegExp, focused: RegExp][] = [
  ['<ess-event-list group-by="none">', /^12 événements$/, /^(12 événements|Horaires)/],
  ['<ess-event-list town="Orly">', /^1 événement à Orly$/, /^1 événement à Orly/],
  ['<ess-event-list town="Rungis">', /^Aucun événement à venir à Rungis\.$/, /^Aucun événement/],
  ['<ess-town-filter>', /^Programme chargé\.$/, /^Toutes les villes/],
  ['<ess-town-filter appearance="chips">', /^Programme chargé\.$/, /^(Ville$|Toutes les villes)/],
  ['<ess-town-filter appearance="map">', /^Programme chargé\.$/, /^(Ville$|Toutes les villes)/],
  ['<ess-countdown>', /^Programme chargé\.$/, /^En ce moment/],
  ['<ess-contact-block>', /^Programme chargé\.$/, /^Grand-Orly Seine Bièvre$/],
  ['<ess-feed-report>', /^Vérification terminée/, /^Vérification du flux$/],
  ['<ess-event-list lang="en" group-by="none">', /^12 events$/, /^(12 events|Times|Hours)/],
  ['<ess-town-filter lang="en">', /^Programme loaded\.$/, /^All towns/],
  ['<ess-countdown lang="en">', /^Programme loaded\.$/, /^(On now|Now)/],
  ['<ess-contact-block lang="en">', /^Programme loaded\.$/, /^Grand-Orly Seine Bièvre$/],
];

describe('« Réessayer »', () => {
  let network: Network;
  let announcements: Announcements;
  let element: LitElement;
  before(() => loadLocale('en'));
  beforeEach(() => (network = new Network()));
  afterEach(() => {
    network.close();
    announcements.stop();
    element.remove();
  });

  const state = () => element.dataset['state'];
  const button = () => element.shadowRoot!.querySelector<HTMLButtonElement>('[part="retry"]')!;
  const focused = () => {
    const active = element.shadowRoot!.activeElement as HTMLElement | null;
    return plain(active instanceof HTMLSelectElement ? active.selectedOptions[0]!.text : (active?.ariaLabel ?? active?.innerText));
  };
  const heard = (pattern: RegExp) => until(() => announcements.heard.some((text) => pattern.test(plain(text))), `${pattern} is said`);

  const address = () => `/retry-${Math.random()}.json`;

  async function paste(page: string, src = address()): Promise<void> {
    element = await fixture<LitElement>(page.replace('>', ` now="${NOW}" src="${src}">`));
  }

  async function press(): Promise<void> {
    announcements = new Announcements();
    button().focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
  }

  for (const [page, loaded, place] of ELEMENTS) {
    it(`RGAA 7.5, 12.8: ${page}: says that it tries, keeps its button and the focus, says each outcome`, async () => {
      await paste(page);
      await network.answer(404);
      await until(() => state() === 'failed', 'it fails');
      const name = plain(button().innerText);
      const failure = plain(element.shadowRoot!.querySelector('[part="failure"] p')!.textContent);
      await press();
      expect(button().ariaDisabled, 'busy').to.equal('true');
      expect(plain(button().innerText)).to.match(/(Chargement… – |Vérification en cours…$|Loading… – )/);
      expect(element.shadowRoot!.activeElement, 'the button keeps the focus').to.equal(button());
      await heard(/^(Chargement du programme|Vérification en cours|Loading the programme)…$/);

      await network.answer(404);
      await until(() => button().ariaDisabled === 'false', 'it can be tried again');
      expect(plain(button().innerText)).to.equal(name);
      expect(element.shadowRoot!.activeElement, 'the button still has the focus').to.equal(button());
      const alert = () => plain(document.querySelector('body > [data-ess-announcer="alert"]')!.textContent);
      await until(() => alert() !== '', 'the failure is said again');
      if (!page.includes('report')) expect(alert()).to.equal(failure);
      announcements.stop();

      await press();
      await network.answer(FEED);
      await until(() => state() === 'ready' || state() === 'empty', 'the programme is there');
      await heard(loaded);
      expect(alert(), 'the alert is withdrawn').to.equal('');
      await until(() => place.test(focused()), `the focus is on ${place}, not on « ${focused()} »`);
      expect(element.hasAttribute('tabindex')).to.equal(false);
    });
  }

  for (const [lang, ...names] of [
    [
      'fr',
      'Réessayer – liste des événements',
      'Réessayer – choix de la ville',
      'Réessayer – compte à rebours',
      'Réessayer – coordonnées',
      'Vérifier à nouveau',
    ],
    ['en', 'Try again – list of events', 'Try again – choice of town', 'Try again – countdown', 'Try again – contact details', 'Check again'],
  ] as const) {
    it(`says in its name what is tried again, in each element of a page, lang="${lang}"`, async () => {
      announcements = new Announcements();
      const tags = ['ess-event-list', 'ess-town-filter', 'ess-countdown', 'ess-contact-block', 'ess-feed-report'];
      const src = address();
      element = await fixture<LitElement>(`<div lang="${lang}">${tags.map((tag) => `<${tag} src="${src}"></${tag}>`).join('')}</div>`);
      await network.answer(404);
      const buttons = () => Array.from(element.children, ({ shadowRoot }) => shadowRoot!.querySelector<HTMLElement>('[part="retry"]'));
      await until(() => buttons().every(Boolean), 'all have failed');
      expect(buttons().map((each) => plain(each!.innerText))).to.deep.equal(names);
    });
  }

  it('of a contact block brings a programme without a contact: a sentence says so and has the focus', async () => {
    await paste('<ess-contact-block>');
    await network.answer(404);
    await until(() => state() === 'failed', 'it fails');
    await press();
    await network.answer(programme(ORDINARY, { organizer: undefined }));
    await until(() => state() === 'empty', 'there is no contact');
    await until(() => focused() === 'Le programme n’indique pas de coordonnées.', 'the sentence has the focus');
  });

  it('of a list that is old and stays old: says so again, then the count; the focus stays on the button', async () => {
    await paste('<ess-event-list group-by="none">');
    await network.answer(FEED);
    await until(() => state() === 'ready', 'it is there');
    const { programmeStore } = await import('../../src/store/programme-store.js');
    programmeStore({ url: new URL(element.getAttribute('src')!, location.href).href }).reload();
    await network.answer(404);
    await until(() => state() === 'stale' && button(), 'it is old');
    const before = scrollY;
    await press();
    expect([button().ariaDisabled, element.shadowRoot!.activeElement === button()]).to.deep.equal(['true', true]);
    await network.answer(404);
    await heard(/^Programme reçu .+ La mise à jour a échoué\. 12 événements$/);
    expect(element.shadowRoot!.activeElement).to.equal(button());
    expect(scrollY).to.equal(before);
    announcements.stop();
    await press();
    await network.answer(FEED);
    await heard(/^12 événements$/);
    expect(button()).to.equal(null);
    expect(focused()).to.match(/^(12 événements|Horaires)/);
  });

  it('of a list of which a part is missing: says so again, then the count; the button stays', async () => {
    await paste('<ess-event-list group-by="none">', `${address()} ${address()}`);
    await network.answer(FEED);
    await network.answer(404);
    await until(() => button(), 'a part is missing', 4000);
    await press();
    expect([button().ariaDisabled, element.shadowRoot!.activeElement === button()]).to.deep.equal(['true', true]);
    await network.answer(FEED);
    await network.answer(404);
    await heard(/^Une partie du programme n’a pas pu être lue\. 12 événements$/);
    expect(element.shadowRoot!.activeElement).to.equal(button());
  });
});
