import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { EventList } from '../../src/elements/event-list/event-list.js';
import type { SelectEvent } from '../../src/elements/event/select-event.js';
import '../../src/elements/town-filter/index.js';
import { programmeStore } from '../../src/store/programme-store.js';
import { selectionStore } from '../../src/store/selection-store.js';
import { DETAILED, event, inlineFeed, loadingFeed, LONG, many, NOW, ORDINARY, programme, staleFeed } from '../../stories/support/feeds.js';
import { clickOn } from '../helpers/pointer.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';
import { EventListDriver, plain } from '../helpers/event-list-driver.js';
import { sharedFeed } from '../helpers/shared.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';
import { VirtualClock } from '../helpers/virtual-clock.js';
import { recordedWarnings } from '../helpers/warnings.js';

type Json = Record<string, unknown>;

const DRAWING = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="16"/>')}`;

let copies = 0;

/** A feed that no other test reads: the choice made here is not theirs. */
function feed(events: readonly Json[] = ORDINARY, change: Json = {}): () => HTMLScriptElement {
  const text = programme(events, { description: `n° ${copies++}`, ...change });
  return () => inlineFeed(text);
}

async function paste(attributes: Readonly<Record<string, string>> = {}, script = feed()()): Promise<EventListDriver> {
  const list = document.createElement('ess-event-list');
  for (const [name, value] of Object.entries({ now: NOW, ...attributes })) list.setAttribute(name, value);
  list.append(script);
  (await fixture(html`<div></div>`)).append(list);
  const driver = new EventListDriver(list);
  await driver.settled();
  return driver;
}

describe('<ess-event-list>', () => {
  const warnings = recordedWarnings();

  describe('an ordinary week', () => {
    it('is by town, the exhibition under way and what is online apart', async () => {
      const list = await paste();
      expect(list.headings).to.deep.equal([
        'En ce moment · 1 événement',
        'Arcueil · 2 événements',
        'Athis-Mons · 1 événement',
        'Cachan · 1 événement',
        'Choisy-le-Roi · 1 événement',
        'Fresnes · 1 événement',
        'Ivry-sur-Seine · 1 événement',
        'Orly · 1 événement',
        'Villejuif · 1 événement',
        'Vitry-sur-Seine · 1 événement',
        'En ligne · 1 événement',
      ]);
      expect(list.state).to.equal('ready');
      expect(list.under('Arcueil')).to.deep.equal(['Réparer son vélo', 'Financer son projet']);
      expect(warnings).to.deep.equal([]);
    });

    for (const [name, date, line, heard, datetime, badges] of [
      [
        'Réparer son vélo',
        'jeu. 12 nov.',
        '18 h 30 – 20 h · Salle d’exemple',
        'jeudi 12 novembre 2026, de 18 h 30 à 20 h',
        '2026-11-12T18:30:00+01:00',
        ['Gratuit'],
      ],
      [
        'Une fresque',
        'jusqu’au 28 nov.',
        'du 2 au 28 novembre 2026 · Salle d’exemple, Gentilly',
        'du 2 au 28 novembre 2026',
        '2026-11-02',
        ['Gratuit'],
      ],
      [
        'Apprendre à composter',
        'sam. 14 nov.',
        '10 h – 11 h 30 · + 2 autres dates · Salle d’exemple',
        'samedi 14 novembre 2026, de 10 h à 11 h 30',
        '2026-11-14T10:00:00+01:00',
        ['Gratuit'],
      ],
      ['Ciné-débat', 'dim. 15 nov.', '16 h · Salle d’exemple', 'dimanche 15 novembre 2026 à 16 h', '2026-11-15T16:00:00+01:00', ['Gratuit']],
      [
        'Visite d’une ressourcerie',
        'jeu. 12 nov.',
        '18 h 30 – 20 h · Salle d’exemple',
        'jeudi 12 novembre 2026, de 18 h 30 à 20 h',
        '2026-11-12T18:30:00+01:00',
        ['Annulé', 'Gratuit'],
      ],
      [
        'Forum des métiers',
        'ven. 20 nov.',
        '9 h – 17 h · Salle d’exemple',
        'vendredi 20 novembre 2026, de 9 h à 17 h',
        '2026-11-20T09:00:00+01:00',
        ['Nouvelle date', 'Gratuit'],
      ],
      [
        'Atelier couture',
        'jeu. 12 nov.',
        '18 h 30 – 20 h · Salle d’exemple',
        'jeudi 12 novembre 2026, de 18 h 30 à 20 h',
        '2026-11-12T18:30:00+01:00',
        ['Reporté', 'Gratuit'],
      ],
      ['Concert', 'sam. 21 nov.', '22 h – 1 h · Salle d’exemple', 'samedi 21 novembre 2026, de 22 h à 1 h', '2026-11-21T22:00:00+01:00', ['Complet']],
      [
        'Créer sa coopérative',
        'mer. 18 nov.',
        '18 h – 19 h',
        'mercredi 18 novembre 2026, de 18 h à 19 h',
        '2026-11-18T18:00:00+01:00',
        ['En ligne', 'Gratuit'],
      ],
      [
        'Financer son projet',
        'mer. 25 nov.',
        '14 h 30 – 16 h · Salle d’exemple',
        'mercredi 25 novembre 2026, de 14 h 30 à 16 h',
        '2026-11-25T14:30:00+01:00',
        ['Déplacé en ligne', 'Sur place et en ligne', 'Gratuit'],
      ],
      [
        'Journée portes ouvertes',
        'sam. 28 nov.',
        'toute la journée · Salle d’exemple',
        'samedi 28 novembre 2026, toute la journée',
        '2026-11-28',
        ['Gratuit'],
      ],
    ] as const) {
      it(`shows « ${name} » on its day, at its hours, in words`, async () => {
        const card = (await paste()).card(name);
        expect(card.date).to.equal(date);
        expect(card.line).to.equal(line);
        expect(card.heard.replace(/,$/, '')).to.equal(heard);
        expect(card.datetime).to.equal(datetime);
        expect(card.badges).to.deep.equal(badges);
        expect(card.isStruck).to.equal(badges[0] === 'Annulé');
      });
    }

    it('names the year of a date in another one', async () => {
      const list = await paste(
        { now: '2026-12-20', when: 'past' },
        feed([event(), event({ name: 'L’an dernier', startDate: '2025-11-12T18:00:00+01:00', endDate: null })])(),
      );
      expect(list.card('L’an dernier').date).to.equal('mer. 12 nov. 2025');
      expect(list.card('Réparer').date).to.equal('jeu. 12 nov.');
    });

    it('names the needs that an event meets', async () => {
      const list = await paste({}, feed(DETAILED)());
      expect(list.card('Fête').badges).to.include('Accessible : handicap moteur, handicap auditif');
    });

    it('says once in which zone the hours are, to a visitor who lives in another', async () => {
      const { text } = await paste();
      expect(text.match(/heure de Paris/g)).to.have.length(1);
    });

    it('has two lines of the abstract, or of the description without one', async () => {
      const list = await paste(
        {},
        feed([
          event({ abstract: 'Phrase assez longue. '.repeat(40) }),
          event({ name: 'Sans résumé', abstract: '', description: 'Premier alinéa.\n\nSecond.' }),
        ])(),
      );
      const abstract = list.card('Réparer').abstract!;
      expect(abstract.clientHeight).to.be.lessThan(abstract.scrollHeight);
      expect(abstract.clientHeight).to.be.closeTo(2 * parseFloat(getComputedStyle(abstract).lineHeight), 1);
      expect(list.card('Sans résumé').abstract!.innerText).to.equal('Premier alinéa.');
      await list.open('Réparer');
      expect(abstract.clientHeight).to.equal(abstract.scrollHeight);
      const opened = await list.open('Sans résumé');
      expect(opened.abstract!.checkVisibility()).to.equal(false);
      expect(opened.details).to.match(/^Premier alinéa\. ?Second\./);
    });

    it('speaks English on an English page, and says that the events’ words are French', async () => {
      const list = await paste({ lang: 'en' });
      await until(() => list.text.includes('events'), 'English has come');
      expect(list.headings).to.include('Arcueil · 2 events');
      expect(list.card('Réparer').badges).to.deep.equal(['Free']);
      expect(list.card('Réparer').item.querySelector('[part="title"] [lang="fr"]')).to.not.equal(null);
      const french = await paste();
      expect(french.card('Réparer').item.querySelector('[lang]')).to.equal(null);
    });

    it('says to screen readers that its words are French, in a page of another language', async () => {
      const page = await fixture<HTMLElement>(html`<div lang="de"><ess-event-list now=${NOW}>${feed()()}</ess-event-list></div>`);
      const list = new EventListDriver(page.querySelector('ess-event-list')!);
      await list.settled();
      const base = list.element.shadowRoot!.querySelector<HTMLElement>('.base')!;
      expect(base.lang).to.equal('fr-FR');
      page.lang = 'fr';
      list.element.requestUpdate();
      await list.element.updateComplete;
      expect(base.hasAttribute('lang')).to.equal(false);
    });

    it('has its hours in their order in a page from right to left', async () => {
      const page = await fixture<HTMLElement>(html`<div lang="ar" dir="rtl"><ess-event-list now=${NOW}>${feed()()}</ess-event-list></div>`);
      const list = new EventListDriver(page.querySelector('ess-event-list')!);
      await list.settled();
      const hours = list.card('Réparer').item.querySelector('time [aria-hidden]')!;
      expect(plain(hours.textContent)).to.equal('18 h 30 – 20 h');
      const text = hours.firstChild instanceof Text ? hours.firstChild : document.createTreeWalker(hours, NodeFilter.SHOW_TEXT).nextNode()!;
      const left = (from: number) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, from + 2);
        return range.getBoundingClientRect().left;
      };
      expect(left(0)).to.be.lessThan(left(text.textContent!.indexOf('20')));
    });

    it('speaks the language of its `lang`, attribute or property, and says so to screen readers', async () => {
      const list = await paste();
      list.element.lang = 'en';
      await until(() => list.text.includes('events'), 'English has come');
      expect(list.element.getAttribute('lang')).to.equal('en');
      list.element.setAttribute('lang', 'fr');
      await until(() => list.text.includes('événements'), 'French is back');
      list.element.lang = 'en';
      list.element.removeAttribute('lang');
      await until(() => list.text.includes('événements'), 'the page’s language is back');
    });
  });

  describe('group-by', () => {
    it('day: the day in the heading, the town in the line, and no date block to say it again', async () => {
      const list = await paste({ 'group-by': 'day' });
      expect(list.headings[1]).to.equal('Lundi 9 novembre 2026 · 1 événement');
      expect(list.under('Jeudi 12')).to.have.length(3);
      expect(list.card('Réparer').line).to.equal('18 h 30 – 20 h · Salle d’exemple, Arcueil');
      expect(list.card('Réparer').date).to.equal('');
    });

    it('none: by time, after the exhibition', async () => {
      const list = await paste({ 'group-by': 'none', limit: '3' });
      expect(list.headings).to.deep.equal(['En ce moment · 1 événement']);
      expect(list.titles).to.deep.equal(['Une fresque à vingt mains', 'Repas partagé de quartier', 'Réparer son vélo']);
    });

    for (const [attributes, outline] of [
      [{}, ['h2 En ce moment', 'h3 Une fresque à vingt mains', 'h2 Arcueil', 'h3 Réparer son vélo']],
      [{ 'heading-level': '4' }, ['h4 En ce moment', 'h5 Une fresque à vingt mains', 'h4 Arcueil', 'h5 Réparer son vélo']],
      [{ 'heading-level': '6' }, ['h6 En ce moment', 'h6 Une fresque à vingt mains', 'h6 Arcueil', 'h6 Réparer son vélo']],
      [{ 'heading-level': '1' }, ['h2 En ce moment', 'h2 Une fresque à vingt mains', 'h2 Arcueil', 'h2 Réparer son vélo']],
      [
        { 'group-by': 'none', 'heading-level': '3' },
        ['h3 En ce moment', 'h4 Une fresque à vingt mains', 'h3 Repas partagé de quartier', 'h3 Réparer son vélo'],
      ],
    ] as const) {
      it(`keeps the page’s outline with ${JSON.stringify(attributes)}`, async () => {
        expect((await paste(attributes)).outline.slice(0, 4)).to.deep.equal(outline);
      });
    }
  });

  describe('narrowed by the webmaster', () => {
    for (const [attributes, titles] of [
      [{ town: 'orly' }, ['Repas partagé de quartier']],
      [{ town: '94054' }, ['Repas partagé de quartier']],
      [{ town: 'VITRY SUR SEINE' }, ['Forum des métiers solidaires']],
      [{ from: '2026-11-28' }, ['Une fresque à vingt mains', 'Journée portes ouvertes', 'Apprendre à composter']],
      [{ to: '2026-11-09' }, ['Une fresque à vingt mains', 'Repas partagé de quartier']],
      [{ from: '2026-11-20', to: '2026-11-20' }, ['Une fresque à vingt mains', 'Forum des métiers solidaires']],
      [{ when: 'past', now: '2026-11-13T00:00', to: '2026-11-10' }, ['Repas partagé de quartier']],
    ] as const) {
      it(`shows ${titles.join(', ')} for ${JSON.stringify(attributes)}`, async () => {
        const list = await paste(attributes);
        expect(list.titles).to.deep.equal(titles);
        expect(warnings).to.deep.equal([]);
      });
    }

    it('shows one organizer’s or one keyword’s events', async () => {
      const events = [event({ keywords: 'Vélo' }), event({ name: 'Autre', organizer: { '@type': 'Organization', name: 'Coopérative d’exemple' } })];
      expect((await paste({ keyword: 'velo, poterie' }, feed(events)())).titles).to.deep.equal(['Réparer son vélo']);
      expect((await paste({ organizer: 'COOPERATIVE D’EXEMPLE' }, feed(events)())).titles).to.deep.equal(['Autre']);
    });

    it('follows attributes and properties, set before or after', async () => {
      const list = await paste({ town: 'Orly' });
      list.element.town = 'Cachan';
      await list.element.updateComplete;
      expect(list.titles).to.deep.equal(['Apprendre à composter']);
      list.element.removeAttribute('town');
      for (const attribute of ['limit', 'group-by', 'when', 'keyword', 'from', 'to', 'organizer', 'lang', 'theme', 'heading-level']) {
        list.element.setAttribute(attribute, '');
        list.element.removeAttribute(attribute);
      }
      await list.settled();
      expect(list.titles).to.have.length(12);
      expect(warnings).to.deep.equal([]);
    });
  });

  for (const [level, isSaid] of [
    ['9', true],
    ['1', true],
    ['deux', true],
    ['4', false],
  ] as const) {
    it(`${isSaid ? 'tells' : 'does not tell'} the webmaster of heading-level="${level}"`, async () => {
      await paste({ 'heading-level': level });
      expect(warnings.filter((sentence) => sentence.includes(`heading-level="${level === 'deux' ? 'NaN' : level}"`))).to.have.length(isSaid ? 1 : 0);
    });
  }

  describe('beside a town filter', () => {
    async function page() {
      const script = feed([...ORDINARY, ...many(60)]);
      const root = await fixture<HTMLElement>(html`
        <div>
          <ess-town-filter appearance="chips" now=${NOW}>${script()}</ess-town-filter>
          <article><ess-event-list now=${NOW}>${script()}</ess-event-list></article>
          <ess-event-list town="Cachan" now=${NOW}>${script()}</ess-event-list>
        </div>
      `);
      const filter = new TownFilterDriver(root.querySelector('ess-town-filter')!);
      const [free, fixed] = Array.from(root.querySelectorAll('ess-event-list'), (list) => new EventListDriver(list));
      for (const driver of [filter, free!, fixed!]) await driver.settled();
      return { filter, free: free!, fixed: fixed! };
    }

    it('is of the page’s common group again without its own', async () => {
      const { filter, free } = await page();
      for (const leave of [
        (list: EventList) => list.removeAttribute('group'),
        (list: EventList) => void ((list as { group: unknown }).group = undefined),
      ]) {
        free.element.setAttribute('group', 'own');
        await free.element.updateComplete;
        leave(free.element);
        await free.element.updateComplete;
        await filter.choose('Orly');
        await until(() => free.headings.length === 1 && free.headings[0]!.startsWith('Orly'), 'the list follows');
        await filter.choose('Toutes les villes');
        await until(() => free.headings.length > 1, 'the list follows');
      }
    });

    it('shows only Orly after Orly is chosen elsewhere on the page; a list with its own town stays', async () => {
      const { filter, free, fixed } = await page();
      const before = fixed.titles;
      await filter.choose('Orly');
      await free.element.updateComplete;
      expect(free.headings).to.deep.equal(['Orly · 11 événements']);
      expect(free.cards).to.have.length(11);
      expect(fixed.titles).to.deep.equal(before);
      await filter.choose('Toutes les villes');
      await free.element.updateComplete;
      expect(free.headings.length).to.be.greaterThan(1);
    });

    it('begins again at the first events, and says how many there are: once, and not at first', async () => {
      const { filter, free } = await page();
      const announcements = new Announcements();
      await free.more();
      expect(free.cards).to.have.length(24);
      expect(await announcements.next()).to.equal('12 événements ajoutés, 24 sur 72');
      await filter.choose('Arcueil');
      expect(await announcements.next()).to.equal('12 événements à Arcueil');
      expect(free.cards).to.have.length(12);
      await filter.choose('Toutes les villes');
      expect(await announcements.next()).to.equal('72 événements');
      expect(free.cards).to.have.length(12);
      await filter.choose('Rungis');
      expect(await announcements.next()).to.equal('Aucun événement à venir à Rungis.');
      expect(announcements.heard).to.have.length(4);
      announcements.stop();
    });

    it('leads to a neighbour with a button that chooses for the whole page', async () => {
      const { filter, free } = await page();
      await filter.choose('Rungis');
      await free.element.updateComplete;
      expect(free.state).to.equal('empty');
      await until(() => free.ways.length > 0, 'the ways are there');
      expect(free.ways).to.deep.equal(['Fresnes (11)', 'Toutes les villes (72)']);
      const chosen: (string | null)[] = [];
      free.element.addEventListener('ess-filter', ({ selection }) => chosen.push(selection.town));
      await free.go('Fresnes');
      expect(free.headings).to.deep.equal(['Fresnes · 11 événements']);
      expect(filter.chosen).to.match(/^Fresnes/);
      expect(chosen).to.deep.equal(['94034']);
      expect(free.focused, 'the button has gone: its heading takes the focus').to.match(/^(Horaires|Fresnes)/);
      await filter.choose('Toutes les villes');
    });
  });

  describe('« Afficher plus »', () => {
    it('says how many it adds, and takes the focus to the first of them', async () => {
      const list = await paste({ limit: '10', 'group-by': 'none' }, feed(many(23))());
      expect(list.cards).to.have.length(10);
      expect(list.moreButton!.innerText).to.match(/^Afficher 10\sévénements de plus$/);
      const announcements = new Announcements();
      list.moreButton!.focus();
      await list.press('Enter');
      await until(() => list.cards.length === 20, 'more events are there');
      await until(() => list.focused === list.titles[10], 'the first new one has the focus');
      expect(await announcements.next()).to.equal('10 événements ajoutés, 20 sur 23');
      expect(list.moreButton!.innerText).to.match(/^Afficher 3\sévénements de plus$/);
      await list.more();
      expect(list.focused).to.equal(list.titles[20]);
      expect(await announcements.next()).to.equal('3 événements ajoutés, 23 sur 23');
      expect(list.moreButton).to.equal(null);
      announcements.stop();
    });

    it('draws no more than it shows, however many there are', async () => {
      const list = await paste({}, feed(many(2000))());
      expect(list.cards).to.have.length(12);
      expect(list.headings[0], 'the heading counts them all').to.equal('Arcueil · 334 événements');
    });

    it('stays away when all is shown', async () => {
      expect((await paste({ limit: '12' })).moreButton).to.equal(null);
    });

    it('keeps the same events on screen: none goes, none comes twice', async () => {
      const list = await paste({ limit: '7' }, feed(many(30))());
      const before = list.titles;
      await list.more();
      expect(list.titles.slice(0, 7)).to.deep.equal(before);
      expect(new Set(list.titles).size).to.equal(14);
    });
  });

  describe('details', () => {
    it('are drawn when an event is first opened, and tell the page', async () => {
      const list = await paste({}, feed(DETAILED)());
      const heard: string[] = [];
      list.element.parentElement!.addEventListener('ess-select', ({ event }: SelectEvent) => heard.push(event.name));
      expect(list.card('Fête').details).to.equal('');
      const card = await list.open('Fête');
      expect(heard).to.deep.equal(['Fête de la récup’']);
      expect(card.details).to.match(/^Une après-midi pour donner une seconde vie aux objets\./);
      expect(Array.from(card.item.querySelectorAll('.bullets li'), ({ textContent }) => textContent)).to.deep.equal([
        'Atelier bois',
        'Atelier textile',
        'Gratiferia',
      ]);
      await list.close('Fête');
      await list.open('Fête');
      expect(heard).to.have.length(2);
    });

    it('say what one needs to go there', async () => {
      const card = await (await paste({}, feed(DETAILED)())).open('Fête');
      const { Date: date, ...facts } = card.facts;
      expect(date).to.include('novembre 2026');
      expect(facts).to.deep.equal({
        Lieu: 'Halle d’exemple 8 place du Modèle 94110 Arcueil',
        Tarif: 'Gratuit',
        Public: 'Tout public',
        Âge: 'dès 6 ans',
        Accessibilité: 'handicap moteur, handicap auditif',
        Organisation: 'Association d’exemple, 01 78 18 22 22',
        Inscription: 'inscription@example.org 01 78 18 22 22',
      });
      expect(card.details).to.include('Photo : Ville d’exemple');
    });

    it('list every date, the past ones as past', async () => {
      const card = await (await paste({}, feed(DETAILED)())).open('Fête');
      expect(card.line).to.include('+ 1 autre date');
      expect(card.sessions).to.deep.equal([
        'samedi 7 novembre 2026, de 14 h à 18 h (heure de Paris, passé)',
        'samedi 14 novembre 2026, de 14 h à 18 h (heure de Paris)',
        'samedi 21 novembre 2026, de 14 h à 18 h (heure de Paris)',
      ]);
    });

    it('show the next dates of a long run, and how many others there are', async () => {
      const subEvent = Array.from({ length: 26 }, (_, index) => {
        const day = `2026-11-${String(index + 1).padStart(2, '0')}`;
        return { startDate: `${day}T10:00:00+01:00`, endDate: `${day}T18:00:00+01:00` };
      });
      const list = await paste({}, feed([event({ name: 'Exposition', subEvent })])());
      expect(list.headings).to.deep.equal(['En ce moment · 1 événement']);
      expect(list.card('Exposition').line).to.equal('du 1er au 26 novembre 2026 · + 17 autres dates · Salle d’exemple, Arcueil');
      const { sessions } = await list.open('Exposition');
      expect(sessions[0]).to.match(/^lundi 9 novembre/);
      expect(sessions).to.have.length(13);
      expect(sessions.at(-1)).to.equal('+ 14 autres dates');
    });

    it('lead on with links that name the event, to https, and that leave nothing to the other site', async () => {
      const card = await (await paste({}, feed(DETAILED)())).open('Fête');
      for (const [words, href] of [
        ['S’inscrire', 'https://example.org/inscription'],
        ['Itinéraire', 'https://www.openstreetmap.org/directions?to=48.8048%2C2.3332'],
        ['Page de l’événement', 'https://example.org/recup'],
        ['https://example.org/recup', 'https://example.org/recup'],
        ['inscription@example.org', 'mailto:inscription@example.org'],
        ['01 78 18 22 22', 'tel:+33178182222'],
      ] as const) {
        const link = card.link(words)!;
        expect(link.href, words).to.equal(href);
        expect(link.rel).to.equal('noopener noreferrer');
      }
      expect(card.link('Itinéraire')!.textContent).to.include('Fête de la récup’');
    });

    it('find the way by the address where the feed gives no coordinates', async () => {
      const card = await (await paste()).open('Réparer');
      expect(decodeURIComponent(card.link('Itinéraire')!.href)).to.include('1 rue de l’Exemple, 94110 Arcueil');
    });

    it('tell from which date an event was moved', async () => {
      const card = await (await paste()).open('Forum');
      expect(card.facts['Date']).to.include('initialement prévu le 13 novembre 2026');
    });

    it('stay open while the list around them changes', async () => {
      const script = feed();
      const list = await paste({}, script());
      await list.open('Repas');
      list.element.now = '2026-11-09T12:30';
      list.element.groupBy = 'day';
      await list.element.updateComplete;
      expect(list.card('Repas').isOpen, 'by day').to.equal(true);
      list.element.limit = 3;
      await list.element.updateComplete;
      expect(list.cards.filter(({ isOpen }) => isOpen).map(({ title }) => title)).to.deep.equal(['Repas partagé de quartier']);
    });

    it('open with a click anywhere on a closed event, with Enter and with Space', async () => {
      const list = await paste();
      for (const name of ['Réparer', 'Financer']) {
        const card = list.card(name);
        card.item.scrollIntoView({ block: 'center' });
        await clickOn(card.item.querySelector('[part="title"]')!);
        await until(() => card.isOpen, `a click opens « ${name} »`);
        await list.close(name);
      }
      for (const [name, key] of [
        ['Réparer', 'Enter'],
        ['Financer', ' '],
      ] as const) {
        list.card(name).summary.focus();
        await list.press(key);
        await until(() => list.card(name).isOpen, `${key} opens`);
        expect(list.focused).to.match(/^Détails/);
      }
    });

    it('are named after their event', async () => {
      expect((await paste()).card('Réparer').summary.textContent?.trim()).to.equal('Détails – Réparer son vélo');
    });
  });

  describe('pictures', () => {
    it('are lazy, sized, described, and tell nobody where they are shown', async () => {
      const list = await paste({}, feed(DETAILED)());
      const image = list.card('Fête').image!;
      const attributes = Object.fromEntries(
        ['alt', 'width', 'height', 'loading', 'decoding', 'referrerpolicy'].map((name) => [name, image.getAttribute(name)]),
      );
      expect(attributes).to.deep.equal({
        alt: 'Une table couverte d’objets réparés',
        width: '800',
        height: '600',
        loading: 'lazy',
        decoding: 'async',
        referrerpolicy: 'no-referrer',
      });
    });

    it('leave no hole when they cannot be had', async () => {
      const list = await paste({}, feed(DETAILED)());
      const { item, image } = list.card('Fête');
      image!.dispatchEvent(new Event('error'));
      expect(image!.checkVisibility()).to.equal(false);
      expect(getComputedStyle(item).gridTemplateColumns.split(' ')).to.have.length(2);
    });

    it('are four by three, a quarter of the width, and never narrower than 8 em', async () => {
      for (const [width, expected] of [
        ['1000px', 250],
        ['560px', 140],
        ['550px', 137.5],
      ] as const) {
        const list = await paste({}, feed(DETAILED)());
        list.element.style.inlineSize = width;
        const image = list.card('Fête').image!;
        const loaded = new Promise((resolve) => image.addEventListener('load', resolve, { once: true }));
        image.src = DRAWING;
        await loaded;
        image.hidden = false;
        const box = image.getBoundingClientRect();
        expect(box.width, width).to.be.closeTo(expected, 1);
        expect(box.height, width).to.be.closeTo((box.width * 3) / 4, 1);
      }
    });

    it('stay away with without-images', async () => {
      expect((await paste({ 'without-images': '' }, feed(DETAILED)())).card('Fête').image).to.equal(null);
    });
  });

  describe('as time goes by', () => {
    let clock: VirtualClock;
    afterEach(() => clock.stop());

    it('lets go of an event when it ends, with one timer and no polling', async () => {
      clock = new VirtualClock('2026-11-09T13:00:00+01:00');
      const list = document.createElement('ess-event-list');
      list.append(feed()());
      (await fixture(html`<div></div>`)).append(list);
      const driver = new EventListDriver(list);
      while (!list.shadowRoot?.querySelector('.settled')) await new Promise(requestAnimationFrame);
      expect(driver.titles).to.include('Repas partagé de quartier');
      await clock.goTo('2026-11-09T13:59:59+01:00');
      expect(driver.titles).to.include('Repas partagé de quartier');
      await clock.goTo('2026-11-09T14:00:01+01:00');
      await list.updateComplete;
      expect(driver.titles).to.not.include('Repas partagé de quartier');
      expect(clock.rung).to.be.at.most(2);
      list.remove();
      expect(clock.waiting, 'timers left').to.equal(0);
    });
  });

  describe('without events', () => {
    for (const [what, attributes, sentence, ways] of [
      [
        'a fixed town offers its neighbours, and all towns',
        { town: 'Rungis' },
        'Aucun événement à venir à Rungis.',
        ['Fresnes (1)', 'Toutes les villes (12)'],
      ],
      [
        'a town far from any offers those that have most',
        { town: 'Viry-Châtillon', to: '2026-11-13' },
        'Aucun événement à venir à Viry-Châtillon.',
        ['Arcueil (1)', 'Gentilly (1)', 'Ivry-sur-Seine (1)', 'Orly (1)', 'Villejuif (1)', 'Toutes les villes (5)'],
      ],
      [
        'a programme that is over offers what was',
        { now: '2027-01-04' },
        '« Mois de l’ESS 2026 – exemple » est terminé.',
        ['Voir les 12 événements passés'],
      ],
      [
        'a town of a programme that is over offers what was there',
        { now: '2027-01-04', town: 'Orly' },
        '« Mois de l’ESS 2026 – exemple » est terminé.',
        ['Voir l’événement passé'],
      ],
      [
        'a past that has not begun offers what comes',
        { now: '2026-10-01', when: 'past' },
        'Aucun événement passé.',
        ['Voir les 12 événements à venir'],
      ],
      ['nothing has the keyword', { keyword: 'poterie, vélo' }, 'Aucun événement pour « poterie, vélo ».', []],
      ['nothing is of the organizer', { organizer: 'Inconnue' }, 'Aucun événement pour « Inconnue ».', []],
    ] as const) {
      it(what, async () => {
        const list = await paste(attributes);
        expect(list.state).to.equal('empty');
        expect(list.emptySentence).to.equal(sentence);
        expect(list.ways).to.deep.equal(ways);
        expect(list.cards).to.deep.equal([]);
        expect(list.showsItsChildren).to.equal(false);
        await expect(list.element).to.be.accessible();
      });
    }

    it('leads to the whole programme when nothing else is left', async () => {
      const list = await paste({ keyword: 'poterie' }, feed(ORDINARY, { url: 'https://example.org/programme' })());
      expect(list.element.shadowRoot!.querySelector<HTMLAnchorElement>('[part="empty"] a')!.href).to.equal('https://example.org/programme');
    });

    it('shows a neighbour’s events below in a list of a fixed town, and takes them back', async () => {
      const list = await paste({ town: 'Rungis' });
      const announcements = new Announcements();
      list.way('Fresnes').focus();
      await list.press('Enter');
      await until(() => list.cards.length > 0, 'the neighbour’s events are there');
      expect(await announcements.next()).to.equal('1 événement à Fresnes');
      expect(list.headings).to.deep.equal(['Fresnes · 1 événement']);
      expect(list.emptySentence).to.equal('Aucun événement à venir à Rungis.');
      expect(list.way('Fresnes').ariaPressed).to.equal('true');
      expect(list.focused).to.equal('Fresnes (1)');
      await expect(list.element).to.be.accessible();
      await list.go('Toutes les villes');
      expect(list.cards).to.have.length(12);
      await list.go('Toutes les villes');
      expect(list.cards).to.have.length(0);
      announcements.stop();
    });

    it('shows what is over, the latest first', async () => {
      const list = await paste({ now: '2027-01-04', 'group-by': 'none' });
      await list.go('Voir les 12');
      expect(list.titles.slice(0, 2), 'one ends on the 28th at 11 h 30, the other on that day').to.deep.equal([
        'Apprendre à composter',
        'Journée portes ouvertes',
      ]);
      expect(list.cards).to.have.length(12);
    });

    it('has one sentence for a programme that holds nothing', async () => {
      const list = await paste({}, feed([])());
      expect(list.emptySentence).to.equal('Aucun événement à venir.');
      expect(list.ways).to.deep.equal([]);
    });
  });

  describe('the feed', () => {
    it('that is on its way: rows as high as those that come, and one word for screen readers', async () => {
      const ready = await paste({ limit: '5', 'group-by': 'none' }, feed(many(5))());
      const loading = await fixture<EventList>(
        html`<ess-event-list src=${loadingFeed()} limit="5" now=${NOW}><a href="#x">Le programme</a></ess-event-list>`,
      );
      await loading.updateComplete;
      const driver = new EventListDriver(loading);
      expect(driver.state).to.equal('loading');
      expect(driver.text).to.equal('Chargement du programme…');
      expect(driver.showsItsChildren).to.equal(false);
      const rows = loading.shadowRoot!.querySelectorAll<HTMLElement>('.bones');
      expect(rows).to.have.length(5);
      expect(rows[0]!.offsetHeight).to.be.closeTo(ready.cards[0]!.item.offsetHeight, 4);
    });

    it('that is on its way, with the events already in the page: these stay in sight until the list is there', async () => {
      const loading = await fixture<EventList>(
        html`<ess-event-list src=${loadingFeed()} now=${NOW}><ul data-ess-static><li><a href="#velo">Réparer son vélo</a>, le 12 novembre</li></ul></ess-event-list>`,
      );
      await loading.updateComplete;
      const driver = new EventListDriver(loading);
      expect(driver.state).to.equal('loading');
      expect(driver.showsItsChildren).to.equal(true);
      expect(loading.shadowRoot!.textContent.trim(), 'nothing of its own').to.equal('');
      const ready = await EventListDriver.paste(
        html`<ess-event-list now=${NOW}><ul data-ess-static><li><a href="#velo">Réparer son vélo</a></li></ul>${feed()()}</ess-event-list>`,
      );
      expect(ready.showsItsChildren).to.equal(false);
    });

    it('that cannot be had: one sentence, Retry, and what the webmaster wrote', async () => {
      const list = await EventListDriver.paste(
        html`<ess-event-list src="/__feed__/status/404" now=${NOW}><a href="https://example.org/">Le programme</a></ess-event-list>`,
      );
      expect(list.state).to.equal('failed');
      expect(list.text).to.equal('Le programme ne se trouve plus à cette adresse. Réessayer');
      expect(list.showsItsChildren).to.equal(true);
      await expect(list.element).to.be.accessible();
    });

    it('that comes when it is asked again: the button that had the focus goes, and the heading takes it', async () => {
      // The server counts: an address of this run and this browser alone.
      const src = `/__feed__/status/404?after=1&run=${performance.timeOrigin}-${Math.random()}`;
      const list = await EventListDriver.paste(html`<ess-event-list src=${src} now="2026-11-09"></ess-event-list>`);
      list.retryButton!.focus();
      await list.press('Enter');
      await until(() => list.state === 'ready', 'the programme is there');
      await list.settled();
      expect(list.focused).to.match(/^(Horaires|\d+ événements|Ablon|Arcueil)/);
      expect(list.element.hasAttribute('tabindex')).to.equal(false);
      expect(list.cards).to.have.length(12);
    });

    it('of many events: a screen of them in the first frame, with room for the others, which come after it', async () => {
      const { requestAnimationFrame: real } = window;
      const frames: FrameRequestCallback[] = [];
      window.requestAnimationFrame = (callback) => frames.push(callback);
      const element = document.createElement('ess-event-list');
      const rows = () => Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>('li.event'));
      try {
        Object.assign(element, { now: NOW, groupBy: 'none' });
        element.append(inlineFeed(programme(many(30))));
        document.body.append(element);
        while (rows().length === 0) await new Promise((resolve) => setTimeout(resolve));
        const bare = rows().filter((row) => row.childElementCount === 0);
        expect([rows().length, bare.length]).to.deep.equal([12, 7]);
        for (const row of bare) expect(row.offsetHeight, 'the room of a row').to.be.greaterThan(100);
      } finally {
        window.requestAnimationFrame = real;
      }
      while (frames.length > 0) frames.shift()!(performance.now());
      await new EventListDriver(element).settled();
      expect(rows().filter((row) => row.childElementCount > 0)).to.have.length(12);
      element.remove();
    });

    it('that comes when it is asked again: what there is to see is said', async () => {
      const src = `/__feed__/status/404?after=1&run=${performance.timeOrigin}-${Math.random()}`;
      const list = await EventListDriver.paste(html`<ess-event-list src=${src} town="Orly" now="2026-11-09"></ess-event-list>`);
      const announcements = new Announcements();
      list.retryButton!.click();
      await until(() => announcements.heard.some((sentence) => /^\d+ événements? à Orly$/.test(sentence)), 'what there is to see is said');
      announcements.stop();
    });

    it('that could not be updated: the last good copy, dated; said without alarm, with a way to try again', async () => {
      const announcements = new Announcements();
      const list = await EventListDriver.paste(html`<ess-event-list src=${staleFeed(programme(ORDINARY))} now=${NOW}></ess-event-list>`);
      await until(() => list.state === 'stale', 'it is known to be old');
      expect(list.staleSentence).to.match(/^Programme enregistré .+\. Il n’a pas pu être actualisé\. Réessayer$/);
      expect(list.cards).to.have.length(12);
      expect(await announcements.next()).to.match(/^Programme enregistré/);
      announcements.stop();
    });

    it('with bad events: visitors see the good ones, the webmaster is told once which are not', async () => {
      const list = await paste(
        {},
        feed([event(), { '@type': 'Event', name: 'Sans date' }, event({ name: 'Encore' }), { '@type': 'Event', startDate: '2026-11-12' }])(),
      );
      expect(list.titles).to.deep.equal(['Réparer son vélo', 'Encore']);
      expect(list.text).to.not.match(/affich|erreur/i);
      await until(() => warnings.length > 0, 'the webmaster is told');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/events of the programme are not shown: 2; start-missing at \/subEvent\/1.*, name-missing at \/subEvent\/3/);
    });

    it('is told to the page when it is on screen: ess-load', async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const told = new Promise<unknown>((resolve) =>
        page.addEventListener('ess-load', ({ programme: { events } }) =>
          resolve([events.length, list.dataset['state'], new EventListDriver(list).titles.length > 0]),
        ),
      );
      const list = document.createElement('ess-event-list');
      list.append(feed()());
      page.append(list);
      expect(await told).to.deep.equal([12, 'ready', true]);
    });

    it('that comes or fails after the list has gone is told to nobody', async () => {
      const announcements = new Announcements();
      const told: string[] = [];
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const answers: ((response: Response) => void)[] = [];
      const { fetch } = window;
      window.fetch = () => new Promise((resolve) => answers.push(resolve));
      try {
        for (const response of [new Response('', { status: 404 }), new Response(programme(ORDINARY))]) {
          const list = document.createElement('ess-event-list');
          for (const type of ['ess-load', 'ess-error']) list.addEventListener(type, () => told.push(type));
          list.src = `/gone-${Math.random()}.json`;
          page.append(list);
          await until(() => answers.length > 0, 'the feed is asked for');
          const store = programmeStore({ url: new URL(list.src, location.href).href });
          list.remove();
          answers.pop()!(response);
          await store.load().catch(() => {});
          await list.updateComplete;
        }
      } finally {
        window.fetch = fetch;
      }
      expect(told).to.deep.equal([]);
      expect(announcements.heard).to.deep.equal([]);
      announcements.stop();
    });
  });

  describe('for everybody', () => {
    for (const [name, attributes, script] of [
      ['by town', {}, feed()],
      ['by day', { 'group-by': 'day' }, feed()],
      ['with all that a feed can say', {}, feed(DETAILED)],
      ['with long words', {}, feed(LONG)],
    ] as const) {
      it(`passes axe ${name}, closed and open, light and dark`, async function () {
        this.timeout(30_000);
        const list = await paste(attributes, script());
        await expect(list.element).to.be.accessible();
        await list.open(list.titles[0]!);
        await list.still();
        await expect(list.element).to.be.accessible();
        list.element.parentElement!.style.cssText = 'background:#14181b;color:#e9eef0';
        list.element.requestUpdate();
        await list.element.updateComplete;
        await until(() => list.element.dataset['scheme'] === 'dark', 'the list is dark');
        await expect(list.element).to.be.accessible();
      });

      it(`fits 320 px ${name}, with text of twice the size and with wide spacing`, async () => {
        await setViewport({ width: 320, height: 640 });
        try {
          const list = await paste(attributes, script());
          await list.open(list.titles[0]!);
          for (const style of ['', 'font-size:2em', 'line-height:1.5;letter-spacing:.12em;word-spacing:.16em', 'direction:rtl']) {
            list.element.style.cssText = style;
            await new Promise(requestAnimationFrame);
            expect(document.documentElement.scrollWidth, style).to.be.at.most(320);
            for (const control of list.element.shadowRoot!.querySelectorAll('summary, button, .actions a, dd a')) {
              expect(control.getBoundingClientRect().height, `${control.textContent} ${style}`).to.be.at.least(24);
            }
          }
        } finally {
          await setViewport({ width: 1200, height: 800 });
        }
      });
    }

    it('puts the date on one line above the title in a narrow column', async () => {
      const list = await paste();
      list.element.style.inlineSize = '20em';
      const { item } = list.card('Réparer');
      const date = item.querySelector('[part="date"]')!.getBoundingClientRect();
      const title = item.querySelector('[part="title"]')!.getBoundingClientRect();
      expect(date.bottom).to.be.at.most(title.top);
      expect(date.left).to.equal(title.left);
      expect(date.height).to.be.lessThan(40);
    });

    it('is a list for screen readers, whatever its looks', async () => {
      const list = await paste();
      const roles = list.card('Réparer').item.parentElement!;
      expect([roles.localName, roles.getAttribute('role')]).to.deep.equal(['ul', 'list']);
    });

    it('goes from one event to the next with Tab, through what is open', async () => {
      const list = await paste({ 'group-by': 'none', limit: '2' }, feed(DETAILED)());
      await list.open('Fête');
      list.card('Fête').summary.focus();
      const order: string[] = [];
      for (let count = 0; count < 4; count++) {
        await sendKeys({ press: 'Tab' });
        order.push(list.focused);
      }
      expect(order.map((text) => text.split(' –')[0])).to.deep.equal([
        'https://example.org/recup',
        'Association d’exemple',
        '01 78 18 22 22',
        'inscription@example.org',
      ]);
    });
  });

  describe('what a feed may hold', () => {
    it('is text, whatever it looks like', async function () {
      const corpus = await sharedFeed('data/corpora/xss-payloads.json');
      const known = [
        '<img src=x onerror=alert(1)>',
        '"><script>alert(1)</script>',
        "javascript:alert('x')",
        '<svg/onload=alert(1)>',
        '${alert(1)}',
        '{{alert(1)}}',
      ];
      const payloads = corpus
        ? (JSON.parse(corpus) as { payload: string }[]).map(({ payload }) => payload).filter((_, index) => index % 12 === 0)
        : known;
      let alerts = 0;
      const { alert } = window;
      window.alert = () => void alerts++;
      try {
        const events = payloads.slice(0, 60).map((payload, index) =>
          event({
            name: `n° ${index} ${payload}`,
            abstract: payload,
            description: payload,
            url: payload,
            image: { '@type': 'ImageObject', url: payload, caption: payload },
            audience: { audienceType: payload },
            organizer: { '@type': 'Organization', name: payload, url: payload },
            location: { '@type': 'Place', name: payload, address: { streetAddress: payload, addressLocality: 'Orly' } },
            potentialAction: { '@type': 'RegisterAction', target: payload },
          }),
        );
        const list = await paste({ limit: '100' }, feed(events)());
        for (const { summary } of list.cards) summary.click();
        await until(() => list.cards.every(({ details }) => details !== ''), 'all are open', 8000);
        const root = list.element.shadowRoot!;
        expect(list.cards.length).to.be.at.least(payloads.slice(0, 60).length - 1);
        expect(root.querySelectorAll('script, iframe, object, form, math, svg:not(.icon), [onerror], [onload], [onclick], [style]')).to.have.length(
          0,
        );
        for (const { protocol } of root.querySelectorAll('a')) expect(protocol).to.match(/^(https?|mailto|tel):$/);
        for (const { protocol } of Array.from(root.querySelectorAll('img'), ({ src }) => new URL(src))) expect(protocol).to.equal('https:');
        expect(alerts).to.equal(0);
      } finally {
        window.alert = alert;
      }
    });
  });

  describe('in the page', () => {
    it('works when a CMS moves it, and leaves nobody listening when it goes', async () => {
      const src = staleFeed(programme(ORDINARY));
      const list = await EventListDriver.paste(html`<ess-event-list src=${src} group="leak" now=${NOW}></ess-event-list>`);
      const store = programmeStore({ url: src });
      const selection = selectionStore(src, 'leak');
      const before = [store.listenerCount, selection.listenerCount];
      const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
      for (let count = 0; count < 20; count++) {
        elsewhere.append(list.element);
        await list.element.updateComplete;
        list.element.remove();
        await list.element.updateComplete;
      }
      expect([store.listenerCount, selection.listenerCount]).to.deep.equal(before.map((count) => count - 1));
      elsewhere.append(list.element);
      await list.settled();
      selection.request({ town: '94054' });
      await list.element.updateComplete;
      expect(list.titles).to.deep.equal(['Repas partagé de quartier']);
    });

    it('keeps an event open that a CMS moves', async () => {
      const list = await paste();
      await list.open('Réparer');
      (await fixture<HTMLElement>(html`<aside></aside>`)).append(list.element);
      await list.element.updateComplete;
      expect(list.card('Réparer').isOpen).to.equal(true);
    });
  });

  describe('tells the webmaster once, with what to write, about', () => {
    for (const [attribute, bad, good, hint] of [
      ['group-by', 'week', 'day', '"town", "day" or "none"'],
      ['limit', 'many', '6', 'limit="12"'],
      ['limit', '0', '1', 'limit="12"'],
      ['when', 'soon', 'all', '"past"'],
      ['from', '6 novembre', '2026-11-06', 'from="2026-11-06"'],
      ['to', '31/11', '2026-11-30', 'to="2026-11-06"'],
      ['town', 'Arceuil', 'arcueil', 'Arcueil, Athis-Mons, Cachan'],
      ['now', 'demain', '2026-11-09', '2026-11-06T10:00'],
    ] as const) {
      it(`${attribute}="${bad}"`, async () => {
        await paste({ [attribute]: bad });
        await paste({ [attribute]: bad });
        expect(warnings.filter((warning) => warning.includes(`${attribute}="${bad}"`))).to.have.length(1);
        expect(warnings.join()).to.include(hint);
      });

      it(`but not about ${attribute}="${good}"`, async () => {
        await paste({ [attribute]: good });
        expect(warnings).to.deep.equal([]);
      });
    }

    it('an unknown town, where the visitor reads the name as it was written', async () => {
      const list = await paste({ town: 'Arceuil-le-Vieux' });
      expect(list.emptySentence).to.equal('Aucun événement à venir à Arceuil-le-Vieux.');
      expect(list.ways.at(-1)).to.equal('Toutes les villes (12)');
    });
  });
});
