import { expect, html } from '@open-wc/testing';
import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { DETAILED, event, inlineFeed, LONG, NOW, ORDINARY, PICTURE, programme, staleFeed } from '../../stories/support/feeds.js';
import '../../src/elements/town-filter/index.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';
import { EventDriver } from '../helpers/event-driver.js';
import { fakeServer } from '../helpers/fake-server.js';
import type { FakeServer } from '../helpers/fake-server.js';
import { feed } from '../helpers/own-feed.js';
import { VirtualClock } from '../helpers/virtual-clock.js';
import { recordedWarnings } from '../helpers/warnings.js';

type Json = Record<string, unknown>;

const CALENDAR = 'Ajouter à mon agenda';
const LINK = html`<p><a href="https://example.org/recup">La page de la fête</a></p>`;
const EVENTS = [...DETAILED, ...ORDINARY];
const paste = (page: TemplateResult) => EventDriver.paste(page);
/** An event of a feed of its own. */
const show = (named: string, events: readonly Json[] = EVENTS, now = NOW, lang = '') =>
  paste(html`<ess-event event=${named} now=${now} lang=${lang || nothing}>${LINK}${feed(events)()}</ess-event>`);
const only = (change: Json, now = NOW) => show('e/0', [event(change)], now);

describe('<ess-event>', () => {
  const warnings = recordedWarnings();
  beforeEach(() => Object.defineProperty(navigator, 'share', { value: undefined, configurable: true }));
  afterEach(() => Reflect.deleteProperty(navigator, 'share'));

  describe('from the programme', () => {
    it('shows all of an event at once: nothing is to be opened', async () => {
      const shown = await show('https://example.org/e/0');
      expect([shown.data, shown.name, shown.date]).to.deep.equal(['ready', 'Fête de la récup’', 'sam. 14 nov.']);
      expect(shown.line).to.match(/^14 h – 18 h.*Halle d’exemple, Arcueil.*\+ 2 dates.*gratuit.*sur inscription$/);
      expect(shown.paragraphs.join(' ')).to.match(/^Freins, câbles.*seconde vie.*Atelier textile.*https:\/\/example.org\/recup\.$/);
      expect(shown.sessions).to.deep.equal([
        'samedi 7 novembre 2026, de 14 h à 18 h (heure de Paris, passé)',
        'samedi 14 novembre 2026, de 14 h à 18 h (heure de Paris)',
        'samedi 21 novembre 2026, de 14 h à 18 h (heure de Paris)',
      ]);
      expect(Object.keys(shown.facts)).to.deep.equal(['Date', 'Lieu', 'Tarif', 'Public', 'Âge', 'Accessibilité', 'Organisation', 'Inscription']);
      expect([shown.facts['Âge'], shown.facts['Accessibilité']]).to.deep.equal(['dès 6 ans', 'handicap moteur, handicap auditif']);
      expect(shown.actions).to.deep.equal(['S’inscrire', CALENDAR, 'Itinéraire', 'Partager', 'Page de l’événement']);
      expect([shown.image!.alt, shown.credit]).to.deep.equal(['Une table couverte d’objets réparés', 'Photo : Ville d’exemple']);
      expect(shown.children, 'what is between the tags makes way').to.equal('');
      expect(warnings).to.deep.equal([]);
    });

    for (const [how, named] of [
      ['the end of its identifier', 'e/0'],
      ['its address', 'https://example.org/recup'],
      ['its address with another beginning and end', 'http://www.example.org/recup/'],
      ['the end of its address', 'recup'],
    ] as const) {
      it(`finds it by ${how}`, async () => expect((await show(named)).name).to.equal('Fête de la récup’'));
    }

    it('shows another event once the attribute is removed and written again', async () => {
      const shown = await show('e/0');
      shown.element.removeAttribute('event');
      await shown.element.updateComplete;
      shown.element.setAttribute('event', 'e/1');
      await until(() => shown.name && shown.name !== 'Fête de la récup’', 'the other event is there');
      expect(shown.data).to.equal('ready');
    });

    it('is in the page’s outline at the level that its author chose', async () => {
      const shown = await paste(html`<ess-event event="e/0" heading-level="3" now=${NOW}>${feed(EVENTS)()}</ess-event>`);
      expect(shown.outline).to.deep.equal(['h3 Fête de la récup’']);
    });

    it('is said to be free only when the feed says so', async () => {
      expect((await only({ isAccessibleForFree: true })).badges).to.deep.equal(['gratuit']);
      const silent = await only({ isAccessibleForFree: undefined });
      expect([silent.badges, silent.facts['Tarif']]).to.deep.equal([[], undefined]);
      expect((await only({ isAccessibleForFree: undefined, offers: { description: '5 €' } })).facts['Tarif']).to.equal('5 €');
    });

    it('has both its place and its link when it is on site and online', async () => {
      const location = ['Salle d’exemple, 94310 Orly', { '@type': 'VirtualLocation', url: 'https://example.org/visio' }];
      const shown = await only({ location });
      expect(shown.badges).to.include('Sur place et en ligne');
      expect(shown.action('Participer en ligne').href).to.equal('https://example.org/visio');
      expect(shown.actions).to.include('Itinéraire');
    });

    it('keeps the date of the session that the visitor chooses', async () => {
      const shown = await show('recup');
      shown.action<HTMLButtonElement>(CALENDAR).click();
      await until(() => shown.actions.includes('Yahoo'), 'the calendars are shown');
      expect(shown.actions).to.include('Fichier d’agenda (.ics)').and.to.include('Google Agenda').and.to.include('Outlook.com');
      expect(decodeURIComponent(shown.action('Fichier d’agenda').href)).to.include('DTSTART;TZID=Europe/Paris:20261114T140000');
    });

    it('stays what it is when a town is chosen elsewhere in the page', async () => {
      const script = feed(EVENTS);
      const shown = await paste(html`
        <div>
          <ess-town-filter now=${NOW}>${script()}</ess-town-filter>
          <ess-event event="recup" now=${NOW}>${script()}</ess-event>
        </div>
      `);
      const filter = document.querySelector('ess-town-filter')!;
      await until(() => filter.shadowRoot!.querySelector('select'), 'the filter is there');
      const select = filter.shadowRoot!.querySelector('select')!;
      select.selectedIndex = Array.from(select.options).findIndex(({ text }) => text.startsWith('Orly'));
      select.dispatchEvent(new Event('change'));
      await shown.element.updateComplete;
      expect([shown.data, shown.name]).to.deep.equal(['ready', 'Fête de la récup’']);
    });

    it('says that it is no longer in the programme, keeps the page’s own link, and tells the webmaster of near names', async () => {
      const shown = await show('https://example.org/recupe');
      expect([shown.data, shown.emptySentence, shown.children]).to.deep.equal([
        'empty',
        'Cet événement n’est plus au programme.',
        'La page de la fête',
      ]);
      await until(() => warnings.length > 0, 'the webmaster is told');
      expect(warnings.join()).to.match(
        /<ess-event event="https:\/\/example\.org\/recupe">: no such event.*"https:\/\/example\.org\/e\/0" \(Fête de la récup’\)/,
      );
    });

    it('shows the next event when its author names none, and tells the webmaster', async () => {
      const shown = await paste(html`<ess-event now=${NOW}>${feed(ORDINARY.slice(0, 2))()}</ess-event>`);
      expect(shown.name).to.equal('Repas partagé de quartier');
      await until(() => warnings.some((each) => each.includes('several events')), 'the webmaster is told');
    });

    it('shows texts of any length in any column', async () => {
      for (const inlineSize of ['200px', '320px', '1200px']) {
        const shown = await show('', LONG);
        Object.assign(shown.element.style, { inlineSize, minInlineSize: '0' });
        await new Promise(requestAnimationFrame);
        const base = shown.element.shadowRoot!.querySelector('.base')!;
        expect(base.scrollWidth, inlineSize).to.be.at.most(Math.ceil(shown.element.getBoundingClientRect().width));
      }
    });

    it('speaks English', async () => {
      const shown = await show('e/7', EVENTS, NOW, 'en');
      await until(() => shown.state.startsWith('The date'), 'English has come');
      expect(shown.state).to.equal('The date of this event has changed. The event was planned for Friday 13 November 2026.');
      expect(shown.title!.lang, 'the feed’s French is marked').to.equal('fr');
    });
  });

  describe('its state', () => {
    for (const [what, change, badges, sentence, actions] of [
      [
        'cancelled',
        { eventStatus: 'EventCancelled' },
        ['Annulé'],
        'Cet événement n’aura pas lieu. L’événement était prévu le jeudi 12 novembre 2026.',
        ['Partager'],
      ],
      [
        'postponed',
        { eventStatus: 'EventPostponed' },
        ['Reporté', 'gratuit', 'sur inscription'],
        'La nouvelle date n’est pas encore connue. L’événement était prévu le jeudi 12 novembre 2026.',
        ['S’inscrire', 'Itinéraire', 'Partager'],
      ],
      [
        'at a new date',
        { eventStatus: 'EventRescheduled', previousStartDate: '2026-11-05T18:30:00+01:00' },
        ['Nouvelle date', 'gratuit', 'sur inscription'],
        'La date de cet événement a changé. L’événement était prévu le jeudi 5 novembre 2026.',
        ['S’inscrire', CALENDAR, 'Itinéraire', 'Partager'],
      ],
      [
        'moved online',
        {
          eventStatus: 'EventMovedOnline',
          location: { '@type': 'VirtualLocation', url: 'https://example.org/visio' },
          previousStartDate: '2026-11-05T18:30:00+01:00',
        },
        ['Déplacé en ligne', 'gratuit', 'sur inscription'],
        'Cet événement a lieu en ligne, et non plus sur place. L’événement était prévu le jeudi 5 novembre 2026.',
        ['S’inscrire', 'Participer en ligne', CALENDAR, 'Partager'],
      ],
      ['sold out', { offers: { availability: 'SoldOut' } }, ['Complet', 'gratuit'], 'Il n’y a plus de place.', [CALENDAR, 'Itinéraire', 'Partager']],
      ['over', { startDate: '2026-11-02T10:00', endDate: '2026-11-02T11:00' }, ['gratuit'], 'Cet événement est terminé.', ['Itinéraire', 'Partager']],
    ] as const) {
      it(`is said in words when it is ${what}, with what one can still do`, async () => {
        const shown = await only({ potentialAction: { target: 'https://example.org/inscription' }, ...change });
        expect(shown.badges).to.deep.equal(badges);
        expect(shown.state).to.equal(sentence);
        expect(shown.actions).to.deep.equal(actions);
        expect(shown.text.match(/5 novembre 2026/g)?.length ?? 0, 'the former date is said once').to.be.lessThan(2);
      });
    }

    it('offers no registration of any kind when it is over', async () => {
      const shown = await show('recup', EVENTS, '2026-12-01T10:00');
      expect(shown.facts['Inscription']).to.equal(undefined);
      expect(shown.text).not.to.match(/inscri/i);
      expect(shown.actions).to.deep.equal(['Itinéraire', 'Partager', 'Page de l’événement']);
    });

    it('strikes the name of a cancelled event', async () => {
      expect((await only({ eventStatus: 'EventCancelled' })).title!.querySelector('s')).to.exist;
    });

    it('changes by itself, when it begins and when it is over', async () => {
      const shown = await paste(
        html`<ess-event event="e/0">${feed([event({ potentialAction: { target: 'https://example.org/i' } })])()}</ess-event>`,
      );
      const clock = new VirtualClock('2026-11-12T18:00:00+01:00');
      try {
        shown.element.requestUpdate();
        await shown.element.updateComplete;
        expect([shown.state, shown.actions[0]]).to.deep.equal(['', 'S’inscrire']);
        await clock.goTo('2026-11-12T18:30:00+01:00');
        expect(shown.state).to.equal('Cet événement a lieu en ce moment.');
        await clock.goTo('2026-11-12T20:00:00+01:00');
        expect([shown.state, shown.actions]).to.deep.equal(['Cet événement est terminé.', ['Itinéraire', 'Partager']]);
        expect(clock.waiting, 'nothing more will change').to.equal(0);
      } finally {
        clock.stop();
      }
    });
  });

  describe('written by hand', () => {
    it('is shown from its attributes, with its description between the tags, and asks for no programme', async () => {
      const server = fakeServer({});
      const shown = await paste(
        html`<div data-ess-src=${server.at('programme.json')}>
          <ess-event
            now=${NOW}
            name="Fête du vélo"
            start-date="2026-11-14T14:00"
            end-date="2026-11-14T18:00"
            location="Halle"
            address="8 place du Modèle, 94110 Arcueil"
            price="Gratuit"
            url="https://example.org/velo"
            image=${PICTURE}
            ><p>On répare, on roule.</p></ess-event
          >
        </div>`,
      );
      server.close();
      expect(server.requests).to.deep.equal([]);
      expect([shown.name, shown.date, shown.children]).to.deep.equal(['Fête du vélo', 'sam. 14 nov.', 'On répare, on roule.']);
      expect(shown.facts['Date']).to.match(/^samedi 14 novembre 2026, de 14 h à 18 h/);
      expect(shown.facts['Lieu']).to.equal('Halle 8 place du Modèle 94110 Arcueil');
      expect([shown.facts['Tarif'], shown.image!.src]).to.deep.equal(['Gratuit', PICTURE]);
      expect(shown.actions).to.deep.equal([CALENDAR, 'Itinéraire', 'Partager', 'Page de l’événement']);
      expect(warnings).to.deep.equal([]);
    });

    it('is shown from the JSON-LD that the page has for search engines', async () => {
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.text = JSON.stringify({ '@context': 'https://schema.org', ...DETAILED[0] });
      const shown = await paste(html`<div data-ess-src="/no-such-programme.json"><ess-event now=${NOW}>${LINK}${script}</ess-event></div>`);
      expect([shown.data, shown.name, shown.children]).to.deep.equal(['ready', 'Fête de la récup’', '']);
      expect(warnings).to.deep.equal([]);
    });

    it('follows its attributes when they change', async () => {
      const shown = await paste(html`<ess-event now=${NOW} name="Fête" start-date="2026-11-14" address="94310 Orly"></ess-event>`);
      shown.element.eventStatus = 'cancelled';
      await until(() => shown.badges.includes('Annulé'), 'it is cancelled');
      shown.element.name = 'Grande fête';
      await until(() => shown.name === 'Grande fête', 'it has another name');
    });

    for (const [attribute, value, sentence] of [
      [
        'start-date',
        'samedi 14',
        /<ess-event start-date="samedi 14">: not an ISO 8601 date; write e\.g\. start-date="2026-11-06T18:30"\. The event is not shown\./,
      ],
      ['end-date', 'tard', /<ess-event end-date="tard">: not an ISO 8601 date after the start/],
      ['url', 'javascript:alert(1)', /<ess-event url="javascript:alert\(1\)">: not a web address/],
      ['event-status', 'peut-être', /<ess-event event-status="peut-être">: write "cancelled"/],
      ['address', '1 rue de nulle part', /<ess-event address=".*">: no town found; end it with the post code and the town/],
    ] as const) {
      it(`tells the webmaster in words of a wrong ${attribute}`, async () => {
        const fields = { name: 'Fête', 'start-date': '2026-11-14', address: '94310 Orly', now: NOW, [attribute]: value };
        const element = document.createElement('ess-event');
        for (const [name, written] of Object.entries(fields)) element.setAttribute(name, written);
        element.append('Samedi, au parc.');
        const shown = await paste(html`${html`<div>${element}</div>`}`);
        await until(() => warnings.some((each) => sentence.test(each)), `the webmaster is told, not ${warnings.join()}`);
        const isShown = attribute !== 'start-date';
        expect(shown.data).to.equal(isShown ? 'ready' : 'empty');
        // It was never in a programme: what is between the tags stands alone.
        expect([shown.emptySentence, shown.name]).to.deep.equal(['', isShown ? 'Fête' : '']);
      });
    }
  });

  describe('when its programme fails', () => {
    let server: FakeServer;
    afterEach(() => server.close());

    it('says why, keeps the page’s own link, and tries again', async () => {
      const files: Record<string, string | number> = { 'programme.json': 404 };
      server = fakeServer(files);
      const shown = await paste(html`<ess-event event="recup" now=${NOW} src=${server.at('programme.json')}>${LINK}</ess-event>`);
      expect([shown.data, shown.children]).to.deep.equal(['failed', 'La page de la fête']);
      expect(shown.text).to.match(/^Le programme ne se trouve plus à cette adresse\. Réessayer – événement/);
      files['programme.json'] = programme(EVENTS);
      const announcements = new Announcements();
      shown.retryButton!.focus();
      shown.retryButton!.click();
      await until(() => shown.data === 'ready', 'the event is there');
      await until(() => shown.focused === 'Fête de la récup’', 'the focus is on its name');
      announcements.stop();
    });

    it('dates what it shows when there is nothing newer, and keeps the focus', async () => {
      server = fakeServer({});
      const shown = await paste(
        html`<ess-event event="recup" now=${NOW} src=${staleFeed(programme(EVENTS, { description: 'stale event' }))}></ess-event>`,
      );
      await until(() => shown.data === 'stale', 'it is stale');
      expect(shown.staleSentence).to.match(/^Programme reçu .*La mise à jour a échoué\.$/);
      expect(shown.name).to.equal('Fête de la récup’');
    });

    it('goes on showing the event while a newer programme is read', async () => {
      const files: Record<string, string> = {
        'a.json': programme(EVENTS),
        'b.json': programme(EVENTS.map((each, at) => (at ? each : { ...each, name: 'Fête du don' }))),
      };
      server = fakeServer(files);
      const shown = await paste(html`<ess-event event="e/0" now=${NOW} src=${server.at('a.json')}></ess-event>`);
      shown.action('Itinéraire').focus();
      const states = new Set<string>();
      const observer = new MutationObserver(() => states.add(shown.data!));
      observer.observe(shown.element, { attributes: true, attributeFilter: ['data-state'] });
      shown.element.src = server.at('b.json');
      await until(() => shown.name === 'Fête du don', 'the newer is there');
      observer.disconnect();
      expect([...states].filter((state) => state !== 'ready')).to.deep.equal([]);
      expect(shown.focused).to.match(/^Itinéraire/);
    });
  });

  it('tells the page what it shows', async () => {
    const heard: string[] = [];
    const page = document.createElement('div');
    page.addEventListener('ess-load', ({ programme: { name } }) => heard.push(name));
    const element = document.createElement('ess-event');
    Object.assign(element, { event: 'recup', now: NOW });
    element.append(inlineFeed(programme(EVENTS, { description: 'told' })));
    page.append(element);
    await paste(html`<div>${page}</div>`);
    expect(heard).to.deep.equal(['Mois de l’ESS 2026 – exemple']);
  });
});
