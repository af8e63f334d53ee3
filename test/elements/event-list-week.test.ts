import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/town-filter/index.js';
import { event, NOW } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { EventListDriver, plain } from '../helpers/event-list-driver.js';
import { recordedWarnings } from '../helpers/warnings.js';
import { feed } from '../helpers/own-feed.js';
import { paste } from '../helpers/paste-list.js';

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
        [],
      ],
      ['Une fresque', 'au 28 nov.', 'du 2 au 28 novembre · Salle d’exemple, Gentilly', 'du 2 au 28 novembre 2026', '2026-11-02', []],
      [
        'Apprendre à composter',
        'sam. 14 nov.',
        '10 h – 11 h 30 · Salle d’exemple · + 2 dates',
        'samedi 14 novembre 2026, de 10 h à 11 h 30',
        '2026-11-14T10:00:00+01:00',
        [],
      ],
      ['Ciné-débat', 'dim. 15 nov.', '16 h · Salle d’exemple', 'dimanche 15 novembre 2026 à 16 h', '2026-11-15T16:00:00+01:00', []],
      [
        'Visite d’une ressourcerie',
        'jeu. 12 nov.',
        '18 h 30 – 20 h · Salle d’exemple',
        'jeudi 12 novembre 2026, de 18 h 30 à 20 h',
        '2026-11-12T18:30:00+01:00',
        ['Annulé'],
      ],
      [
        'Forum des métiers',
        'ven. 20 nov.',
        '9 h – 17 h · Salle d’exemple',
        'vendredi 20 novembre 2026, de 9 h à 17 h',
        '2026-11-20T09:00:00+01:00',
        ['Nouvelle date'],
      ],
      [
        'Atelier couture',
        'jeu. 12 nov.',
        '18 h 30 – 20 h · Salle d’exemple',
        'jeudi 12 novembre 2026, de 18 h 30 à 20 h',
        '2026-11-12T18:30:00+01:00',
        ['Reporté'],
      ],
      [
        'Concert',
        'sam. 21 nov.',
        '22 h – 1 h · Salle d’exemple',
        'samedi 21 novembre 2026, de 22 h à 1 h',
        '2026-11-21T22:00:00+01:00',
        ['Complet', 'payant'],
      ],
      ['Créer sa coopérative', 'mer. 18 nov.', '18 h – 19 h', 'mercredi 18 novembre 2026, de 18 h à 19 h', '2026-11-18T18:00:00+01:00', ['En ligne']],
      [
        'Financer son projet',
        'mer. 25 nov.',
        '14 h 30 – 16 h',
        'mercredi 25 novembre 2026, de 14 h 30 à 16 h',
        '2026-11-25T14:30:00+01:00',
        ['Déplacé en ligne'],
      ],
      [
        'Journée portes ouvertes',
        'sam. 28 nov.',
        'toute la journée · Salle d’exemple',
        'samedi 28 novembre 2026, toute la journée',
        '2026-11-28',
        [],
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

    it('says once what all events are, and of each only what is its own', async () => {
      const free = await paste({}, feed([event(), event({ name: 'Bal' })])());
      expect(free.text).to.match(/^2 événements, tous gratuits/);
      expect(free.cards.flatMap(({ badges }) => badges)).to.deep.equal([]);
      const mixed = await paste({}, feed([event(), event({ name: 'Bal' }), event({ name: 'Concert', isAccessibleForFree: false })])());
      expect(mixed.text).to.match(/^3 événements, gratuits sauf mention contraire/);
      expect(mixed.cards.map(({ badges }) => badges.join())).to.deep.equal(['', '', 'payant']);
      const unknown = await paste({}, feed([event(), event({ name: 'Bal', isAccessibleForFree: null })])());
      expect(unknown.text).not.to.include('tous');
      expect(unknown.card('Réparer').badges).to.deep.equal(['gratuit']);
    });

    it('says once in which zone the hours are, to a visitor who lives in another', async () => {
      const { text } = await paste();
      expect(text.match(/heure de Paris/g)).to.have.length(1);
    });

    it('has one line of the abstract where there is room, or of the description without one; opened, the whole text', async () => {
      const events = [
        event({ abstract: 'Phrase assez longue. '.repeat(40) }),
        event({ name: 'Sans résumé', abstract: '', description: 'Premier alinéa.\n\nSecond.' }),
      ];
      const list = await paste({}, feed(events)());
      const abstract = list.card('Réparer').abstract!;
      expect(abstract.clientHeight).to.be.lessThan(1.6 * parseFloat(getComputedStyle(abstract).fontSize));
      expect(list.card('Sans résumé').abstract!.innerText).to.equal('Premier alinéa.');
      expect((await list.open('Réparer')).details.startsWith('Phrase assez longue. '.repeat(40).trim())).to.equal(true);
      expect(abstract.checkVisibility()).to.equal(false);
      expect((await list.open('Sans résumé')).details).to.match(/^Premier alinéa\. ?Second\./);
      list.element.style.inlineSize = '24em';
      await list.close('Réparer');
      expect(abstract.checkVisibility(), 'no room').to.equal(false);
    });

    it('speaks English on an English page, and says that the events’ words are French', async () => {
      const list = await paste({ lang: 'en' });
      await until(() => list.text.includes('events'), 'English has come');
      expect(list.headings).to.include('Arcueil · 2 events');
      expect(list.card('Financer').badges).to.deep.equal(['Moved online']);
      expect(list.card('Réparer').item.querySelector('[part="title"][lang="fr"]')).to.not.equal(null);
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
      const hours = list.card('Réparer').item.querySelector('time')!;
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
      expect(list.headings[1]).to.equal('Lundi 9 novembre · 1 événement');
      expect(list.under('Jeudi 12')).to.have.length(3);
      expect(list.card('Réparer').line).to.equal('18 h 30 – 20 h · Salle d’exemple, Arcueil');
      expect(list.card('Réparer').date).to.equal('');
    });

    it('date: as people say it, with the date block in each row', async () => {
      const list = await paste({ 'group-by': 'date' });
      expect(list.headings).to.deep.equal([
        'En ce moment · 1 événement',
        'Aujourd’hui · 1 événement',
        'Cette semaine · 3 événements',
        'Ce week-end · 2 événements',
        'Novembre · 5 événements',
      ]);
      expect(list.card('Réparer').line).to.equal('18 h 30 – 20 h · Salle d’exemple, Arcueil');
      expect(list.card('Réparer').date).to.equal('jeu. 12 nov.');
    });

    it('date is what a list of one town has, which need not name the town again', async () => {
      const list = await paste({ town: 'Arcueil' });
      expect(list.headings).to.deep.equal(['Cette semaine · 1 événement', 'Novembre · 1 événement']);
      expect(list.text).to.match(/^2 événements à Arcueil/);
      expect(list.card('Réparer').line).to.equal('18 h 30 – 20 h · Salle d’exemple');
      list.element.groupBy = 'town';
      await list.element.updateComplete;
      expect(list.headings).to.deep.equal(['Arcueil · 2 événements']);
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
});
