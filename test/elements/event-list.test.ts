import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { SelectEvent } from '../../src/elements/event-list/select-event.js';
import '../../src/elements/town-filter/index.js';
import { loadLocale } from '../../src/locale/locale.js';
import { programmeStore } from '../../src/store/programme-store.js';
import { selectionStore } from '../../src/store/selection-store.js';
import { event, inlineFeed, loadingFeed, LONG, many, NOW, ORDINARY, programme, staleFeed } from '../../stories/support/feeds.js';
import { axe } from '../helpers/axe.js';
import { until } from '../helpers/browser.js';
import { EventListDriver, plain, recordedAnnouncements } from '../helpers/event-list-driver.js';
import { feedFault } from '../helpers/server.js';
import { sharedFeed } from '../helpers/shared.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';

let copies = 0;

/** A feed that no other test reads: what is chosen here is not chosen there. */
function feed(events = ORDINARY, change = {}): () => HTMLScriptElement {
  const text = programme(events, { description: `n° ${copies++}`, ...change });
  return () => inlineFeed(text);
}

const FALLBACK = html`<a href="https://example.org/programme">Le programme</a>`;
const paste = (script = feed()()) => EventListDriver.paste(html`<ess-event-list now=${NOW}>${FALLBACK}${script}</ess-event-list>`);

describe('<ess-event-list>', () => {
  const warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (message: string) => warnings.push(message);
  });
  afterEach(() => (console.warn = warn));

  describe('shows', () => {
    it('each event once, under its town, with the town’s count', async () => {
      const list = await paste();
      expect(list.state).to.equal('ready');
      expect(list.count).to.match(/^12 événements/);
      expect(new Set(list.titles).size).to.equal(list.titles.length);
      expect(list.headings).to.deep.equal([
        'En ce moment 1 événement',
        'Arcueil 2 événements',
        'Athis-Mons 1 événement',
        'Cachan 1 événement',
        'Choisy-le-Roi 1 événement',
        'Fresnes 1 événement',
        'Ivry-sur-Seine 1 événement',
        'Orly 1 événement',
        'Villejuif 1 événement',
        'Vitry-sur-Seine 1 événement',
        'En ligne 1 événement',
      ]);
      expect(warnings).to.deep.equal([]);
    });

    it('days in their order, on a page that groups by day', async () => {
      const list = await EventListDriver.paste(html`<ess-event-list group-by="day" now=${NOW}>${feed()()}</ess-event-list>`);
      expect(list.headings.slice(0, 3)).to.deep.equal([
        'En ce moment 1 événement',
        'lundi 9 novembre 2026 1 événement',
        'jeudi 12 novembre 2026 3 événements',
      ]);
      expect(list.seen('Réparer son vélo', 'where')).to.equal('Salle d’exemple, Arcueil');
    });

    const ROWS: readonly (readonly [title: string, hours: string, badges: readonly string[]])[] = [
      ['Réparer son vélo', '18 h 30 – 20 h', ['Gratuit']],
      ['Une fresque à vingt mains', 'du 2 au 28 novembre 2026', ['Gratuit']],
      ['Apprendre à composter', '10 h – 11 h 30 + 2 autres dates', ['Gratuit']],
      ['Ciné-débat : produire autrement', '16 h', ['Gratuit']],
      ['Visite d’une ressourcerie', '18 h 30 – 20 h', ['Annulé', 'Gratuit']],
      ['Forum des métiers solidaires', '9 h – 17 h', ['Nouvelle date', 'Gratuit']],
      ['Atelier couture zéro déchet', '18 h 30 – 20 h', ['Reporté', 'Gratuit']],
      ['Concert de l’orchestre amateur', '22 h – 1 h', ['Complet']],
      ['Créer sa coopérative : questions et réponses', '18 h – 19 h', ['En ligne', 'Gratuit']],
      ['Financer son projet', '14 h 30 – 16 h', ['Déplacé en ligne', 'Gratuit']],
      ['Journée portes ouvertes', 'toute la journée', ['Gratuit']],
    ];
    for (const [title, hours, badges] of ROWS) {
      it(`« ${title} »: ${hours}, ${badges.join(', ')}`, async () => {
        const list = await paste();
        const silent = list.row(title).querySelector<HTMLElement>('[part="when"] [aria-hidden]')!;
        const others = list.row(title).querySelector<HTMLElement>('.others');
        expect(plain([silent.innerText, others?.innerText].filter(Boolean).join(' '))).to.equal(hours);
        expect(list.badges(title)).to.deep.equal(badges);
      });
    }

    it('the day of an event to those who cannot see its date block', async () => {
      const list = await paste();
      expect(list.spoken('Réparer son vélo')).to.include('jeudi 12 novembre 2026, de 18 h 30 à 20 h');
      expect(list.row('Réparer son vélo').querySelector('time')!.dateTime).to.equal('2026-11-12T18:30:00+01:00');
      expect(list.row('Journée portes ouvertes').querySelector('time')!.dateTime).to.equal('2026-11-28');
    });

    it('when a rescheduled event was to be', async () => {
      const list = await paste();
      expect(list.spoken('Forum des métiers solidaires')).to.include('initialement prévu le 13 novembre 2026');
    });

    it('that hours are those of Paris, to a visitor whose clock is elsewhere', async () => {
      const list = await paste();
      expect(list.count).to.include('heure de Paris');
    });

    it('pictures late, sized, without telling their host who looks; and none where the webmaster wants none', async () => {
      const image = { '@type': 'ImageObject', url: 'https://example.org/a.jpg', caption: 'Un vélo', width: 800, height: 600 };
      const script = feed([event({ image })]);
      const list = await paste(script());
      const { alt, loading, referrerPolicy, width } = list.row('Réparer son vélo').querySelector('img')!;
      expect({ alt, loading, referrerPolicy }).to.deep.equal({ alt: 'Un vélo', loading: 'lazy', referrerPolicy: 'no-referrer' });
      expect(width).to.be.greaterThan(0);
      list.element.withoutImages = true;
      await list.element.updateComplete;
      expect(list.row('Réparer son vélo').querySelector('img')).to.equal(null);
    });

    it('a picture that cannot be had as no picture', async () => {
      const list = await paste(feed([event({ image: 'https://example.org/a.jpg' })])());
      const image = list.row('Réparer son vélo').querySelector('img')!;
      image.dispatchEvent(new Event('error'));
      expect(image.checkVisibility()).to.equal(false);
    });

    it('English on an English page', async () => {
      await loadLocale('en');
      const list = await EventListDriver.paste(html`<ess-event-list lang="en" now=${NOW}>${feed()()}</ess-event-list>`);
      expect(list.count).to.match(/^12 events/);
      expect(list.spoken('Réparer son vélo')).to.include('Thursday 12 November 2026, 6:30 pm to 8 pm');
    });

    it('headings of the level that the page needs, and never an h1', async () => {
      for (const [level, headings] of [
        [2, ['H2', 'H3']],
        [4, ['H4', 'H5']],
        [6, ['H6', 'H6']],
        [1, ['H2', 'H3']],
        [99, ['H6', 'H6']],
        [NaN, ['H2', 'H3']],
      ] as const) {
        const list = await EventListDriver.paste(html`<ess-event-list heading-level=${level} now=${NOW}>${feed()()}</ess-event-list>`);
        const found = Array.from(list.element.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6'), ({ tagName }) => tagName);
        expect(found.slice(0, 2), String(level)).to.deep.equal(headings);
        expect(found).to.not.include('H1');
      }
    });
  });

  describe('keeps time', () => {
    const TIMES: readonly (readonly [now: string, when: string, isListed: boolean])[] = [
      ['2026-11-12T18:29', 'upcoming', true],
      ['2026-11-12T19:59', 'upcoming', true],
      ['2026-11-12T20:00', 'upcoming', false],
      ['2026-11-12T20:00', 'past', true],
      ['2026-11-12T19:59', 'past', false],
      ['2030-01-01T00:00', 'all', true],
    ];
    for (const [now, when, isListed] of TIMES) {
      it(`${when} at ${now}: an event until 20 h is ${isListed ? '' : 'not '}listed`, async () => {
        const list = await EventListDriver.paste(html`<ess-event-list when=${when} now=${now}>${feed([event()])()}</ess-event-list>`);
        expect(list.titles).to.deep.equal(isListed ? ['Réparer son vélo'] : []);
      });
    }

    it('keeps an event without an end until its day is over', async () => {
      const script = feed([event({ endDate: null })]);
      const list = await EventListDriver.paste(html`<ess-event-list now="2026-11-12T23:59">${script()}</ess-event-list>`);
      expect(list.titles).to.have.length(1);
      list.element.now = '2026-11-13T00:00';
      await list.element.updateComplete;
      expect(list.titles).to.have.length(0);
    });

    it('only from and to the days that the webmaster wrote', async () => {
      const list = await EventListDriver.paste(html`<ess-event-list from="2026-11-20" to="2026-11-21" now=${NOW}>${feed()()}</ess-event-list>`);
      expect(list.titles).to.have.members([
        'Une fresque à vingt mains',
        'Apprendre à composter',
        'Forum des métiers solidaires',
        'Concert de l’orchestre amateur',
      ]);
    });
  });

  describe('opens an event in place', () => {
    it('with the whole text, practical information and links; and tells the page which', async () => {
      const description = 'Premier paragraphe.\n\n- un outil\n- un vélo\n\nVoir https://example.org/velo.';
      const list = await paste(
        feed([
          event({
            description,
            url: 'https://example.org/e',
            typicalAgeRange: '8-',
            potentialAction: [
              { '@type': 'RegisterAction', target: 'https://example.org/inscription' },
              { '@type': 'RegisterAction', target: 'tel:+33199000000' },
            ],
          }),
        ])(),
      );
      const selected: string[] = [];
      list.element.addEventListener('ess-select', ({ event }: SelectEvent) => selected.push(event.name));
      expect(list.row('Réparer son vélo').querySelector('dl')).to.equal(null);
      const text = await list.open('Réparer son vélo');
      for (const words of [
        'Premier paragraphe.',
        'un outil',
        'jeudi 12 novembre 2026',
        '1 rue de l’Exemple',
        '94110 Arcueil',
        'dès 8 ans',
        '01 99 00 00 00',
        'Itinéraire',
      ]) {
        expect(text).to.include(words);
      }
      expect(selected).to.deep.equal(['Réparer son vélo']);
      expect(list.links('Réparer son vélo').map(({ href }) => href)).to.have.members([
        'https://example.org/velo',
        'https://example.org/inscription',
        'tel:+33199000000',
        'https://www.openstreetmap.org/directions?to=1%20rue%20de%20l%E2%80%99Exemple%2C%2094110%2C%20Arcueil',
        'https://example.org/e',
      ]);
    });

    it('with every session, the cancelled and the past ones said', async () => {
      const list = await paste(
        feed([
          event({
            subEvent: [
              { startDate: '2026-11-05T10:00:00+01:00', endDate: '2026-11-05T11:00:00+01:00' },
              { startDate: '2026-11-12T10:00:00+01:00', endDate: '2026-11-12T11:00:00+01:00', eventStatus: 'EventCancelled' },
              { startDate: '2026-11-19T10:00:00+01:00', endDate: '2026-11-19T11:00:00+01:00' },
            ],
          }),
        ])(),
      );
      const text = await list.open('Réparer son vélo');
      expect(text).to.match(/jeudi 5 novembre 2026, de 10 h à 11 h – passé/);
      expect(text).to.match(/jeudi 12 novembre 2026, de 10 h à 11 h – Annulé/);
      expect(text).to.include('jeudi 19 novembre 2026, de 10 h à 11 h');
    });

    it('by the keyboard alone, and stays open when the list is drawn again', async () => {
      const list = await paste();
      list.row('Réparer son vélo').querySelector('summary')!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => list.row('Réparer son vélo').querySelector('dl'), 'the details are drawn');
      list.element.requestUpdate();
      await list.element.updateComplete;
      expect(list.row('Réparer son vélo').querySelector('details')!.open).to.equal(true);
      await sendKeys({ press: 'Enter' });
      expect(list.row('Réparer son vélo').querySelector('details')!.open).to.equal(false);
    });
  });

  describe('shows more', () => {
    it('twelve at a time: the focus is on the first new event, and the number is said', async () => {
      const list = await paste(feed(many(30))());
      expect(list.titles).to.have.length(12);
      expect(plain(list.moreButton!.innerText)).to.equal('Afficher 12 événements de plus');
      const { said, stop } = recordedAnnouncements();
      list.moreButton!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => said.length > 0, 'the number is said');
      stop();
      expect(said).to.deep.equal(['12 événements ajoutés, 24 sur 30']);
      expect(list.titles).to.have.length(24);
      expect(list.focused!.closest('li')!.querySelector('[part="title"]')!.textContent).to.equal(list.titles[12]);
      expect(plain(list.moreButton!.innerText)).to.equal('Afficher 6 événements de plus');
      list.moreButton!.click();
      await list.element.updateComplete;
      expect(list.titles).to.have.length(30);
      expect(list.moreButton).to.equal(null);
    });

    for (const [limit, shown] of [
      ['5', 5],
      ['0', 12],
      ['-3', 12],
      ['beaucoup', 12],
    ] as const) {
      it(`limit="${limit}" shows ${shown}`, async () => {
        const list = await EventListDriver.paste(html`<ess-event-list limit=${limit} now=${NOW}>${feed(many(30))()}</ess-event-list>`);
        expect(list.titles).to.have.length(shown);
      });
    }
  });

  describe('follows the town', () => {
    it('that a filter elsewhere on the page chooses, says the number once, and starts at the top again', async () => {
      const script = feed(many(60));
      const page = await fixture(html`
        <div>
          <ess-town-filter now=${NOW}>${script()}</ess-town-filter>
          <main><ess-event-list now=${NOW}>${script()}</ess-event-list></main>
        </div>
      `);
      const list = new EventListDriver(page.querySelector('ess-event-list')!);
      const filter = new TownFilterDriver(page.querySelector('ess-town-filter')!);
      await list.settled();
      await filter.settled();
      list.moreButton!.click();
      await list.element.updateComplete;
      await until(() => !document.querySelector('[data-ess-announcer="status"]')!.textContent.includes('Orly'), 'silence');
      const { said, stop } = recordedAnnouncements();
      await filter.choose('Orly');
      await until(() => said.some((sentence) => sentence.includes('Orly')), 'the number is said');
      stop();
      expect(said.filter((sentence) => sentence.includes('Orly'))).to.deep.equal(['10 événements à Orly']);
      expect(list.headings).to.deep.equal(['Orly 10 événements']);
      expect(list.titles).to.have.length(10);
    });

    for (const written of ['Orly', 'orly', '94054', ' ORLY ']) {
      it(`that the webmaster wrote: town="${written}", whatever is chosen elsewhere`, async () => {
        const script = feed();
        const list = await EventListDriver.paste(html`<ess-event-list town=${written} now=${NOW}>${script()}</ess-event-list>`);
        expect(list.headings).to.deep.equal(['Orly 1 événement']);
        expect(warnings).to.deep.equal([]);
      });
    }

    it('and tells the webmaster of a town that there is not', async () => {
      const list = await EventListDriver.paste(html`<ess-event-list town="Atlantide" now=${NOW}>${feed()()}</ess-event-list>`);
      expect(list.state).to.equal('empty');
      expect(list.text).to.include('Aucun événement à venir à Atlantide.');
      expect(warnings.join()).to.include('town="Atlantide"');
    });

    it('and, without events there, offers the neighbours that have some, which show at a press', async () => {
      const list = await EventListDriver.paste(html`<ess-event-list town="Le Kremlin-Bicêtre" now=${NOW}>${FALLBACK}${feed()()}</ess-event-list>`);
      expect(list.state).to.equal('empty');
      expect(list.showsItsChildren).to.equal(false);
      expect(list.text).to.include('Aucun événement à venir au Kremlin-Bicêtre. Dans les communes voisines :');
      list.button('Arcueil (2)').click();
      await until(() => list.state === 'ready', 'Arcueil is shown');
      await list.element.updateComplete;
      expect(list.headings).to.deep.equal(['Arcueil 2 événements']);
      expect(list.focused?.getAttribute('part')).to.equal('count');
      list.button('Revenir au Kremlin-Bicêtre').click();
      await until(() => list.state === 'empty', 'the list is back');
    });

    it('and with a visitor’s choice, the neighbour is chosen for the whole group', async () => {
      const script = feed();
      const page = await fixture(
        html`<div><ess-town-filter now=${NOW}>${script()}</ess-town-filter><ess-event-list now=${NOW}>${script()}</ess-event-list></div>`,
      );
      const filter = new TownFilterDriver(page.querySelector('ess-town-filter')!);
      const list = new EventListDriver(page.querySelector('ess-event-list')!);
      await filter.settled();
      await list.settled();
      await filter.choose('Rungis');
      await until(() => list.state === 'empty', 'Rungis has no event');
      list.button('Fresnes (1)').click();
      await until(() => filter.chosen === 'Fresnes (1)', 'the filter follows');
      expect(list.titles).to.deep.equal(['Ciné-débat : produire autrement']);
    });
  });

  describe('without events', () => {
    it('says that the programme is over', async () => {
      const list = await EventListDriver.paste(html`<ess-event-list now="2027-01-01T00:00">${feed()()}</ess-event-list>`);
      expect(list.state).to.equal('empty');
      expect(list.text).to.equal('« Mois de l’ESS 2026 – exemple » est terminé.');
    });

    it('says so of an empty programme', async () => {
      const list = await paste(feed([])());
      expect(list.state).to.equal('empty');
      expect(list.text).to.equal('Aucun événement à venir.');
    });
  });

  describe('while the programme is on its way, or not to be had', () => {
    it('stands as high as it will, and says that it loads', async () => {
      const list = new EventListDriver(await fixture(html`<ess-event-list src=${loadingFeed()} now=${NOW}>${FALLBACK}</ess-event-list>`));
      expect(list.state).to.equal('loading');
      expect(list.text).to.include('Chargement du programme…');
      expect(list.element.offsetHeight).to.be.greaterThan(900);
    });

    const FAULTS: readonly (readonly [fault: string, sentence: string])[] = [
      ['status/404', 'Le programme ne se trouve plus à cette adresse.'],
      ['html', 'Le fichier du programme est incomplet ou illisible.'],
      ['truncated', 'Le fichier du programme est incomplet ou illisible.'],
      ['empty', 'Le fichier du programme est incomplet ou illisible.'],
    ];
    for (const [fault, sentence] of FAULTS) {
      it(`${fault}: says why, offers to try again, shows the page’s own words, and announces it`, async () => {
        document.querySelectorAll('[data-ess-announcer]').forEach((region) => (region.textContent = ''));
        const list = await EventListDriver.paste(html`<ess-event-list src=${feedFault(fault)} now=${NOW}>${FALLBACK}</ess-event-list>`);
        expect(list.state).to.equal('failed');
        expect(list.text).to.include(sentence);
        expect(list.retryButton!.checkVisibility()).to.equal(true);
        expect(list.showsItsChildren).to.equal(true);
        await until(() => document.querySelector('[data-ess-announcer="alert"]')!.textContent.includes(sentence), 'the error is said');
      });
    }

    it('shows the programme when trying again works, and keeps the focus', async () => {
      const src = feedFault(`status/404?after=1&then=src/programmes/mois-ess-2026.json&key=${Math.random()}`);
      const list = await EventListDriver.paste(html`<ess-event-list src=${src} now=${NOW}>${FALLBACK}</ess-event-list>`);
      list.retryButton!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => list.state === 'ready', 'the programme is shown', 5000);
      expect(document.activeElement).to.equal(list.element);
    });

    it('shows the last good copy, and says from when', async () => {
      const list = await EventListDriver.paste(html`<ess-event-list src=${staleFeed(programme(ORDINARY))} now=${NOW}></ess-event-list>`);
      await until(() => list.state === 'stale', 'the copy is old');
      expect(list.text).to.match(/^Programme enregistré à \d+ h( \d\d)?\. Il n’a pas pu être actualisé\./);
      expect(list.titles).to.have.length(12);
    });

    it('shows the seven good events of a feed with three bad ones', async () => {
      const bad = [event({ name: '' }), event({ startDate: 'bientôt' }), 'rien' as unknown as Record<string, unknown>];
      const list = await paste(feed([...many(7), ...bad])());
      expect(list.state).to.equal('ready');
      expect(list.titles).to.have.length(7);
    });
  });

  describe('is safe with', () => {
    it('markup and scripts in every field of an event: they are words', async () => {
      const hostile = '<img src=x onerror="window.essBroken=1"><script>window.essBroken=1</script>"\'>';
      const fields = { name: `Nom ${hostile}`, abstract: hostile, description: hostile, url: 'javascript:window.essBroken=1', keywords: hostile };
      const list = await paste(feed([event({ ...fields, organizer: { name: hostile, url: 'javascript:alert(1)' }, image: 'data:text/html,x' })])());
      await list.open(list.titles[0]!);
      const root = list.element.shadowRoot!;
      expect(root.querySelector('script, img, iframe')).to.equal(null);
      for (const link of root.querySelectorAll('a')) expect(link.protocol).to.match(/^https?:$/);
      expect('essBroken' in window).to.equal(false);
    });
  });

  describe('is for all', () => {
    for (const [what, page] of [
      ['light', html`<div><h1>Page</h1><ess-event-list now=${NOW}>${feed()()}</ess-event-list></div>`],
      ['dark', html`<div><h1>Page</h1><ess-event-list theme="dark" now=${NOW}>${feed()()}</ess-event-list></div>`],
    ] as const) {
      it(`axe finds nothing in it, details open, ${what}`, async () => {
        const root = await fixture(page);
        const list = new EventListDriver(root.querySelector('ess-event-list')!);
        await list.settled();
        await list.open('Réparer son vélo');
        const { violations } = await axe.run(root, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          rules: { region: { enabled: false } },
        });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
      });
    }

    it('nothing runs over the edge at 320 px, not even a word without end', async () => {
      await setViewport({ width: 320, height: 640 });
      const list = await paste(feed(LONG)());
      await list.open(list.titles[0]!);
      const { scrollWidth, clientWidth } = document.documentElement;
      await setViewport({ width: 1280, height: 800 });
      expect(scrollWidth).to.be.at.most(clientWidth);
    });
  });

  it('leaves nothing behind: a hundred lists that came and went', async () => {
    const text = programme(ORDINARY, { description: `n° ${copies++}` });
    const host = await fixture<HTMLElement>(html`<div></div>`);
    for (let round = 0; round < 100; round++) {
      const list = document.createElement('ess-event-list');
      list.append(inlineFeed(text));
      host.append(list);
      if (round % 10 === 0) await list.updateComplete;
      list.remove();
    }
    const store = programmeStore({ text, baseUrl: document.baseURI });
    expect(store.listenerCount).to.equal(0);
    expect(selectionStore(store.key, '').listenerCount).to.equal(0);
  });

  it('is the same moved elsewhere in the page', async () => {
    const page = await fixture(html`<div><aside></aside><ess-event-list now=${NOW}>${feed()()}</ess-event-list></div>`);
    const list = new EventListDriver(page.querySelector('ess-event-list')!);
    await list.settled();
    const before = list.titles;
    page.querySelector('aside')!.append(list.element);
    await list.element.updateComplete;
    expect(list.titles).to.deep.equal(before);
    expect(list.state).to.equal('ready');
  });

  for (const [attribute, value, mend] of [
    ['group-by', 'ville', '"town", "day" or "none"'],
    ['when', 'demain', '"upcoming", "all" or "past"'],
    ['from', '6 novembre', 'from="2026-11-06"'],
  ] as const) {
    it(`tells the webmaster what to write instead of ${attribute}="${value}", and shows the events`, async () => {
      const element = document.createElement('ess-event-list');
      element.setAttribute(attribute, value);
      element.setAttribute('now', NOW);
      element.append(feed()());
      const list = await EventListDriver.paste(html`<div>${element}</div>`);
      expect(warnings.join()).to.include(mend);
      expect(list.titles).to.have.length(12);
    });
  }
});

describe('<ess-event-list> with a real agenda of 75 events', () => {
  const PATH = 'data/feeds/openagenda/v2-list-detailed-albi-75-events.json';

  it('lists each once, with the day and hours of its timings in Paris and its town', async function () {
    const text = await sharedFeed(PATH);
    if (text === null) return this.skip();
    const agenda = JSON.parse(text) as { title: { fr: string }; timings: { begin: string; end: string }[]; location: { city: string } }[];
    const list = await EventListDriver.paste(
      html`<ess-event-list src="/__shared__/${PATH}" when="all" limit="100" group-by="town" now=${NOW}></ess-event-list>`,
    );
    const rows = Array.from(list.element.shadowRoot!.querySelectorAll('li.event'));
    // The feed's own wall clock, taken from its text: no calculation shared with the element.
    const clock = (instant: string) => instant.slice(0, 16);
    const expected = agenda
      .map(({ title, timings, location }) => `${plain(title.fr)}|${clock(timings[0]!.begin)}|${location.city.toLowerCase()}`)
      .sort();
    const town = (row: Element) => {
      let before = row.closest('ul')!.previousElementSibling;
      while (before && !/^H\d$/.test(before.tagName)) before = before.previousElementSibling;
      return plain(before?.firstChild?.nextSibling?.textContent ?? before?.textContent).replace(/ \d+ événements?$/, '');
    };
    const shown = rows
      .map(
        (row) =>
          `${plain(row.querySelector('[part="title"]')!.textContent)}|${clock(row.querySelector('time')!.dateTime)}|${town(row).toLowerCase()}`,
      )
      .sort();
    expect(shown).to.deep.equal(expected);
    for (const row of rows) {
      const title = plain(row.querySelector('[part="title"]')!.textContent);
      const start = row.querySelector('time')!.dateTime;
      const timing = agenda.find(({ title: { fr }, timings }) => plain(fr) === title && clock(timings[0]!.begin) === clock(start))!.timings[0]!;
      const hour = (instant: string) =>
        `${Number(instant.slice(11, 13))} h${instant.slice(14, 16) === '00' ? '' : ` ${instant.slice(14, 16)}`}`.replace(/^0 h$/, 'minuit');
      const spoken = plain(row.querySelector('time')!.textContent);
      expect(spoken, title).to.include(hour(timing.begin));
      expect(spoken, title).to.include(hour(timing.end));
    }
  });
});
