import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/elements/subscribe/index.js';
import type { Subscribe } from '../../src/elements/subscribe/subscribe.js';
import '../../src/elements/town-filter/index.js';
import type { TownFilter } from '../../src/elements/town-filter/town-filter.js';
import { event, NOW } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { until, watchDownloads } from '../helpers/browser.js';
import { EventFilterDriver } from '../helpers/event-filter-driver.js';
import { plain } from '../helpers/event-list-driver.js';
import { fakeServer } from '../helpers/fake-server.js';
import { feed } from '../helpers/own-feed.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';
import { everythingSaid, recordedWarnings } from '../helpers/warnings.js';

const BOTH = '/agendas/ville-{town}.ics /agendas/programme.ics';
const at = (path: string) => new URL(path, location.href).href.replace(/^http/, 'webcal').replace('webcals', 'webcal');

class Driver {
  readonly element: Subscribe;

  constructor(element: Subscribe) {
    this.element = element;
  }

  static async paste(page: TemplateResult): Promise<Driver> {
    const root = await fixture<HTMLElement>(page);
    const driver = new Driver(root.localName === 'ess-subscribe' ? (root as Subscribe) : root.querySelector('ess-subscribe')!);
    await until(() => ['ready', 'empty'].includes(driver.element.dataset['state'] ?? ''), 'the programme is read');
    await driver.element.updateComplete;
    return driver;
  }

  get text(): string {
    return plain(this.element.shadowRoot!.querySelector<HTMLElement>('.base')!.innerText);
  }

  get actions(): readonly string[] {
    return Array.from(this.#all(), ({ innerText }) => plain(innerText));
  }

  action<T extends HTMLElement = HTMLAnchorElement>(words: string): T {
    return Array.from(this.#all()).find(({ innerText }) => plain(innerText).startsWith(words)) as T;
  }

  #all(): NodeListOf<HTMLElement> {
    return this.element.shadowRoot!.querySelectorAll('[part~="action"]');
  }
}

describe('<ess-subscribe>', () => {
  const warnings = recordedWarnings();
  afterEach(() => {
    for (const name of ['share', 'canShare', 'clipboard'] as const) Reflect.deleteProperty(navigator, name);
  });
  const instead = (name: 'share' | 'canShare' | 'clipboard', value: unknown) => Object.defineProperty(navigator, name, { value, configurable: true });

  it('says what a subscription does, and opens the calendar of the telephone', async () => {
    const driver = await Driver.paste(html`<ess-subscribe now=${NOW} calendar="/programme.ics">${feed()()}</ess-subscribe>`);
    expect(driver.text).to.match(
      /^Le programme dans votre agenda Mois de l’ESS 2026 – exemple : \d+ événements Un abonnement ajoute ces événements à votre agenda et les tient à jour\. S’abonner/,
    );
    expect(driver.action('S’abonner').href).to.equal(at('/programme.ics'));
    const google = new URL(driver.action('S’abonner avec Google').href);
    expect([google.origin, google.searchParams.get('cid')]).to.deep.equal(['https://calendar.google.com', at('/programme.ics')]);
  });

  for (const [what, town, calendar, address] of [
    ['of the town that the webmaster fixed', 'Orly', BOTH, '/agendas/ville-orly.ics'],
    ['of all towns without a town', '', BOTH, '/agendas/programme.ics'],
    ['of all towns, the only one', 'Orly', '/programme.ics', '/programme.ics'],
    ['of nothing but a town, as a file', '', '/agendas/ville-{town}.ics', null],
    ['at webcal:, too', '', 'webcal://agenda.example/a.ics', 'webcal://agenda.example/a.ics'],
    ['at webcal:, however it is written', '', 'WebCal://agenda.example/a.ics', 'webcal://agenda.example/a.ics'],
  ] as const) {
    it(`gives the calendar ${what}`, async () => {
      const driver = await Driver.paste(html`<ess-subscribe now=${NOW} town=${town} calendar=${calendar}>${feed()()}</ess-subscribe>`);
      if (address === null) expect(driver.actions[0]).to.equal('Télécharger le fichier (.ics)');
      else expect(driver.action('S’abonner').href).to.equal(address.startsWith('/') ? at(address) : address);
    });
  }

  it('follows the town chosen elsewhere in the page', async () => {
    const script = feed();
    const driver = await Driver.paste(html`
      <div>
        <ess-town-filter now=${NOW}>${script()}</ess-town-filter>
        <ess-subscribe now=${NOW} calendar=${BOTH}>${script()}</ess-subscribe>
      </div>
    `);
    const filter = document.querySelector<TownFilter>('ess-town-filter')!;
    await until(() => filter.shadowRoot!.querySelector('select'), 'the filter is there');
    const select = filter.shadowRoot!.querySelector('select')!;
    select.selectedIndex = Array.from(select.options).findIndex(({ text }) => text.startsWith('Orly'));
    select.dispatchEvent(new Event('change'));
    await until(() => driver.text.includes('1 événement à Orly'), 'it counts those of Orly');
    expect(driver.action('S’abonner').href).to.equal(at('/agendas/ville-orly.ics'));
  });

  it('offers no calendar of a town without events, which nobody has published', async () => {
    const script = feed();
    const page = (calendar: string) => html`
      <div>
        <ess-town-filter now=${NOW}>${script()}</ess-town-filter>
        <ess-subscribe now=${NOW} calendar=${calendar}>${script()}</ess-subscribe>
      </div>
    `;
    const choose = async () => {
      const towns = new TownFilterDriver(document.querySelector('ess-town-filter')!);
      await towns.settled();
      await towns.choose('Valenton');
    };
    const ofTowns = await Driver.paste(page('/ville-{town}.ics'));
    await choose();
    await until(() => ofTowns.text.includes('Aucun événement à venir.'), 'it says so');
    expect(ofTowns.actions).to.deep.equal([]);
    const ofAll = await Driver.paste(page('/ville-{town}.ics /programme.ics'));
    await choose();
    await until(() => ofAll.text.includes('Aucun événement à venir.'), 'it says so');
    expect(ofAll.action('S’abonner').href).to.equal(at('/programme.ics'));
  });

  describe('beside the filters', () => {
    const events = [event({ name: 'Réparer son vélo', keywords: ['atelier'] }), event({ name: 'Visiter une ferme', keywords: ['visite'] })];
    const paste = async (calendar: string) => {
      const script = feed(events);
      const subscribe = await Driver.paste(html`
        <div>
          <ess-event-filter now=${NOW}>${script()}</ess-event-filter>
          <ess-subscribe now=${NOW} calendar=${calendar}>${script()}</ess-subscribe>
        </div>
      `);
      const filter = new EventFilterDriver(document.querySelector('ess-event-filter')!);
      await filter.settled();
      return { subscribe, filter };
    };

    it('gives a file of what they leave', async () => {
      const sent: File[] = [];
      instead('canShare', () => true);
      instead('share', ({ files }: ShareData) => Promise.resolve(void sent.push(...files!)));
      const { subscribe, filter } = await paste('');
      await filter.tick('Thème', 'Visite');
      await until(() => subscribe.text.includes(': 1 événement'), 'it counts what is left');
      subscribe.action('Ouvrir le fichier').click();
      await until(() => sent.length > 0, 'the file is sent');
      expect((await sent[0]!.text()).match(/^SUMMARY:.*$/gm)).to.deep.equal(['SUMMARY:Visiter une ferme']);
    });

    it('says that they leave nothing', async () => {
      const { subscribe, filter } = await paste('');
      await filter.type('xylophone');
      await until(() => subscribe.text.includes('Aucun événement ne correspond aux filtres.'), 'it says so');
      expect(subscribe.actions).to.deep.equal([]);
    });

    it('says that a subscription does not follow them', async () => {
      const { subscribe, filter } = await paste('/programme.ics');
      expect(subscribe.text).not.to.include('filtres');
      await filter.tick('Thème', 'Visite');
      await until(() => subscribe.text.includes('Il ne tient pas compte des filtres.'), 'it says so');
      expect(subscribe.text).to.include(': 2 événements');
      expect(subscribe.action('S’abonner').href).to.equal(at('/programme.ics'));
    });
  });

  it('copies the address, and says so', async () => {
    const copied: string[] = [];
    instead('clipboard', { writeText: (text: string) => Promise.resolve(void copied.push(text)) });
    const driver = await Driver.paste(html`<ess-subscribe now=${NOW} calendar="/programme.ics">${feed()()}</ess-subscribe>`);
    const announcements = new Announcements();
    driver.action<HTMLElement>('Copier').focus();
    await sendKeys({ press: 'Enter' });
    expect(await announcements.next()).to.equal('Adresse copiée.');
    expect(copied).to.deep.equal([new URL('/programme.ics', location.href).href]);
    expect(driver.text).to.include('Adresse copiée.');
    expect(driver.element.shadowRoot!.activeElement).to.equal(driver.action('Copier'));
    announcements.stop();
  });

  it('shows the address to copy by hand where the browser refuses', async () => {
    instead('clipboard', { writeText: () => Promise.reject(new Error('no')) });
    const driver = await Driver.paste(html`<ess-subscribe now=${NOW} calendar="/programme.ics">${feed()()}</ess-subscribe>`);
    driver.action('Copier').click();
    await until(() => driver.element.shadowRoot!.activeElement?.localName === 'input', 'the address is there');
    expect((driver.element.shadowRoot!.activeElement as HTMLInputElement).value).to.equal(new URL('/programme.ics', location.href).href);
  });

  it('gives a file of these events where the site publishes no calendar, and says what it does', async function () {
    const driver = await Driver.paste(html`<ess-subscribe now=${NOW} town="Orly" keyword="">${feed()()}</ess-subscribe>`);
    expect(driver.text).to.include('Il n’est pas mis à jour ensuite.');
    const downloads = await watchDownloads();
    if (!downloads) this.skip();
    driver.action('Télécharger').click();
    await until(async () => (await downloads.names()).length > 0, 'the file is saved');
    expect(await downloads.names()).to.deep.equal(['mois-de-l-ess-2026-exemple-orly.ics']);
  });

  it('hands the file to another app where the browser can: the coming events, and no others', async () => {
    const sent: File[] = [];
    instead('canShare', () => true);
    instead('share', ({ files }: ShareData) => Promise.resolve(void sent.push(...files!)));
    const driver = await Driver.paste(html`<ess-subscribe now=${NOW} organizer="association d'exemple" town="Orly">${feed()()}</ess-subscribe>`);
    driver.action('Ouvrir').click();
    await until(() => sent.length > 0, 'the file is sent');
    const text = await sent[0]!.text();
    expect(text.match(/^SUMMARY:.*$/gm)).to.deep.equal(['SUMMARY:Repas partagé de quartier']);
    expect(text).to.match(/^X-WR-CALNAME:Mois de l’ESS 2026 – exemple – Orly – associ/m);
  });

  it('says when nothing is coming, and still takes a subscription', async () => {
    const later = '2027-06-01T10:00';
    const file = await Driver.paste(html`<ess-subscribe now=${later}>${feed()()}</ess-subscribe>`);
    expect([file.text, file.actions]).to.deep.equal(['Le programme dans votre agenda Aucun événement à venir.', []]);
    const calendar = await Driver.paste(html`<ess-subscribe now=${later} calendar="/programme.ics">${feed()()}</ess-subscribe>`);
    expect(calendar.actions).to.include('S’abonner');
  });

  it('does not blame filters, which a subscription does not follow, when nothing is coming', async () => {
    const before = location.href;
    history.replaceState(null, '', '?ess-category=atelier');
    try {
      const driver = await Driver.paste(html`<ess-subscribe now="2027-06-01T10:00" url-key="ess" calendar="/a.ics">${feed()()}</ess-subscribe>`);
      await until(() => driver.text.includes('Il ne tient pas compte des filtres.'), 'a filter is chosen');
      expect(driver.text).to.include('Aucun événement à venir.');
      driver.element.remove();
    } finally {
      history.replaceState(null, '', before);
    }
  });

  for (const address of ['mailto:agenda@example.org', 'webcal://', 'https://{{host}}:x/']) {
    it(`tells the webmaster that ${address} is no address of a calendar`, async () => {
      const driver = await Driver.paste(html`<ess-subscribe now=${NOW} calendar=${address}>${feed()()}</ess-subscribe>`);
      expect(driver.actions[0]).to.equal('Télécharger le fichier (.ics)');
      await everythingSaid();
      await until(() => warnings.some((each) => each.includes(`calendar="${address}"`)), 'the webmaster is told');
    });
  }

  for (const calendar of ['', '/programme.ics']) {
    for (const width of [360, 700]) {
      it(`moves nothing below it when it comes, ${width} px wide, ${calendar ? 'as a subscription' : 'as a file'}`, async () => {
        const server = fakeServer({ 'programme.json': feed()().text }, ['programme.json']);
        const page = html`<div style="inline-size: ${width}px; font: 16px/1.5 sans-serif">
          <ess-subscribe now=${NOW} src=${server.at('programme.json')} calendar=${calendar}></ess-subscribe>
        </div>`;
        const element = (await fixture<HTMLElement>(page)).querySelector('ess-subscribe')!;
        await element.updateComplete;
        const { offsetHeight } = element;
        server.release('programme.json');
        await until(() => element.dataset['state'] === 'ready', 'the programme is read');
        await element.updateComplete;
        expect(element.offsetHeight).to.be.closeTo(offsetHeight, 6);
        server.close();
      });
    }
  }

  it('speaks English', async () => {
    const driver = await Driver.paste(html`<ess-subscribe now=${NOW} lang="en" calendar="/programme.ics">${feed()()}</ess-subscribe>`);
    await until(() => driver.actions.includes('Subscribe with Google Calendar'), 'English has come');
    expect(driver.text).to.include('A subscription adds these events to your calendar and keeps them up to date.');
  });
});
