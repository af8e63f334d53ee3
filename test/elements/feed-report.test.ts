import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ORDINARY, programme } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';
import { fakeServer } from '../helpers/fake-server.js';
import type { FakeServer } from '../helpers/fake-server.js';
import { FeedReportDriver } from '../helpers/feed-report-driver.js';
import { feed, paste, pasteFrom, place } from '../helpers/paste-feed-report.js';
import { feedFault, otherOriginFeed } from '../helpers/server.js';
import { recordedWarnings } from '../helpers/warnings.js';

describe('<ess-feed-report>', () => {
  const warnings = recordedWarnings();
  let server: FakeServer | null = null;
  afterEach(() => {
    server?.close();
    server = null;
    expect(warnings).to.deep.equal([]);
  });

  describe('a feed with problems', () => {
    it('says how many events are read, left out and to be checked, then each problem: how grave, where, in which event, what is written', async () => {
      const text = feed(
        { name: 'Repas' },
        { name: 'Bal', startDate: '31/11/2026' },
        { name: 'Visite', url: 'visite' },
        { name: 'Fête', startDate: null },
      );
      const report = await paste(text);
      expect(report.state).to.equal('ready');
      expect(report.summary).to.equal('2 événements lus, 2 écartés, 1 point à vérifier.');
      expect(report.headings).to.deep.equal(['h2 Vérification du flux', 'h3 Date illisible', 'h3 Date de début manquante', 'h3 Adresse refusée']);
      expect(report.problems).to.deep.equal([
        `Erreur ${place(text, '"31/11/2026"')} Bal Valeur : 31/11/2026 Chemin : /subEvent/1/startDate`,
        `Erreur ${place(text, 'null')} Fête Valeur : null Chemin : /subEvent/3/startDate`,
        `À vérifier ${place(text, '"visite"')} Visite Valeur : visite Chemin : /subEvent/2/url`,
      ]);
      expect(report.lines).to.include('La date de début n’est pas lisible. L’événement n’est pas affiché.');
      expect(report.lines).to.include(
        'Comment corriger : Vérifiez que ce jour existe, et écrivez-le dans le champ « startDate » comme ceci : 2026-11-06T18:30.',
      );
    });

    it('is said in English on an English page', async () => {
      const text = feed({ name: 'Bal', startDate: 'tomorrow' });
      const report = await paste(text, { lang: 'en' });
      await until(() => report.summary.startsWith('No events'), 'English is there');
      expect(report.headings).to.deep.equal(['h2 Check of the feed', 'h3 Unreadable date']);
      expect(report.problems).to.deep.equal([
        `Error ${place(text, '"tomorrow"').replace('ligne', 'line').replace('colonne', 'column')} Bal Value: tomorrow Path: /subEvent/0/startDate`,
      ]);
      expect(report.filterOptions).to.deep.equal(['All problems (1)', 'Errors (1)', 'To check (0)']);
    });

    it('says once what problems of a kind have in common, and with each what is its own', async () => {
      const report = await paste(
        feed(
          { name: 'Bal', url: 'bal' },
          { name: 'Repas', location: { '@type': 'Place', name: 'Salle', url: 'salle', address: { addressLocality: 'Orly' } } },
          { name: 'Jeu', url: 'jeu' },
        ),
      );
      expect(report.headings.at(-1)).to.equal('h3 Adresse refusée (3 fois)');
      expect(report.lines.filter((line) => line.startsWith('Comment corriger'))).to.have.length(1);
      const other = await paste(feed({ name: 'Bal', startDate: '2026-11-12T18:00+02:00', endDate: '2026-11-12T20:00+02:00' }));
      expect(other.lines.filter((line) => line.startsWith('Le décalage'))).to.have.length(1);
      expect(other.lines.filter((line) => line.startsWith('Comment corriger'))).to.have.length(2);
    });

    it('has the headings that the webmaster chose', async () => {
      const report = await paste(feed({ name: '' }), { level: 4 });
      expect(report.headings).to.deep.equal(['h4 Vérification du flux', 'h5 Titre manquant']);
    });

    it('shows what a stranger wrote as text, and nothing but text', async () => {
      const hostile = '<img src=x onerror=alert(1)>\u202e"\'&amp;';
      const report = await paste(feed({ name: 'Bal', startDate: hostile }));
      expect(report.values).to.deep.equal([hostile]);
      expect(report.element.shadowRoot!.querySelector('img')).to.equal(null);
    });

    it('says the cell of a table', async () => {
      server = fakeServer({ 'programme.csv': 'Titre;Date;Ville\r\nBal;31/11/2026;Orly\r\n' });
      const report = await pasteFrom(server.at('programme.csv'));
      expect(report.problems).to.deep.equal(['Erreur cellule B2 Bal Valeur : 31/11/2026']);
      expect(report.lines).to.include('Format : CSV');
    });
  });

  describe('a choice of what is shown', () => {
    const both = feed({ name: '' }, { name: 'Bal', url: 'bal' }, { name: 'Jeu', url: 'jeu' });

    it('shows errors only, or what is to be checked, and tells how many', async () => {
      const report = await paste(both);
      const announcements = new Announcements();
      expect(report.filterOptions).to.deep.equal(['Tous les problèmes (3)', 'Erreurs (1)', 'À vérifier (2)']);
      await report.choose('error');
      expect(report.headings.slice(1)).to.deep.equal(['h3 Titre manquant']);
      expect(await announcements.next()).to.equal('1 problème affiché');
      await report.choose('warning');
      expect(report.problems).to.have.length(2);
      expect(await announcements.next()).to.equal('2 problèmes affichés');
      await report.choose('');
      expect(report.problems).to.have.length(3);
      announcements.stop();
    });

    it('says so when there is none of that kind', async () => {
      const report = await paste(feed({ name: '' }));
      await report.choose('warning');
      expect(report.lines).to.include('Aucun problème de ce genre.');
      expect(report.problems).to.deep.equal([]);
    });

    it('has a label, and says before it that the list changes by itself', async () => {
      const { filter, lines } = await paste(both);
      expect(filter!.labels[0]!.textContent).to.equal('Afficher');
      expect(lines.indexOf('La liste se met à jour automatiquement.')).to.be.within(lines.indexOf('Afficher'), lines.indexOf('Afficher') + 1);
    });
  });

  describe('many problems of a kind', () => {
    it('come twenty at a time; the focus goes to the first new one', async () => {
      const report = await paste(feed(...Array.from({ length: 45 }, (_, index) => ({ name: `Bal ${index}`, startDate: '?' }))));
      const announcements = new Announcements();
      expect(report.problems).to.have.length(20);
      expect(report.headings.at(-1)).to.equal('h3 Date illisible (45 fois)');
      report.button('Afficher 20 problèmes de plus')!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => report.problems.length === 40, 'more are shown');
      expect(report.focused).to.equal(report.problemItems[20]);
      expect(await announcements.next()).to.equal('20 problèmes ajoutés, 40 sur 45');
      await report.press('Afficher 5 problèmes de plus');
      await until(() => report.problems.length === 45, 'all are shown');
      expect(report.button(/de plus$/)).to.equal(undefined);
      announcements.stop();
    });
  });

  describe('a feed without a problem', () => {
    it('says so, with its number of events', async () => {
      const report = await paste(programme(ORDINARY));
      expect(report.state).to.equal('empty');
      expect(report.summary).to.equal('12 événements lus, aucun problème.');
      expect(report.filter).to.equal(null);
      expect(report.button('Copier le rapport')).to.equal(undefined);
    });

    it('says so too when it has no event, and that this may be a mistake', async () => {
      const report = await paste(programme([]));
      expect(report.summary).to.equal('Aucun événement lu, aucun problème.');
      expect(report.lines.join(' ')).to.include('ne contient aucun événement');
    });
  });

  describe('several feeds', () => {
    it('are told apart, also what they have in common and the one that is not there', async () => {
      const bal = { name: 'Bal', startDate: '2026-11-12T18:30:00+01:00' };
      server = fakeServer({ 'ville.json': feed(bal, { name: 'Jeu', url: 'jeu' }), 'asso.json': feed({ name: '' }, bal) });
      const report = await pasteFrom([server.at('ville.json'), server.at('asso.json'), server.at('no.json')].join(' '));
      expect(report.summary).to.equal('2 événements lus, 1 écarté, 1 flux non lu, 2 points à vérifier.');
      expect(report.headings).to.deep.equal([
        'h2 Vérification du flux',
        `h3 ${server.at('ville.json')}`,
        'h4 Adresse refusée',
        `h3 ${server.at('asso.json')}`,
        'h4 Titre manquant',
        'h4 Événement donné par deux flux',
        `h3 ${server.at('no.json')}`,
        'h4 Flux non lu',
      ]);
      expect(report.problems[2]).to.equal('À vérifier ligne 3, colonne 1 Bal Chemin : /subEvent/1');
      expect(report.problems[3]).to.equal('Erreur tout le flux');
      expect(report.lines.join(' ')).to.include('Il n’y a rien à cette adresse (erreur 404).');
    });

    it('in parts are read whole, and the part that is missing is named', async () => {
      const manifest = JSON.stringify({
        '@type': 'DataFeed',
        about: { '@type': 'Festival', name: 'Mois de l’ESS', startDate: '2026-11-01', endDate: '2026-11-30' },
        distribution: ['orly.json', 'cachan.json', 'gone.json'].map((contentUrl) => ({ '@type': 'DataDownload', contentUrl })),
      });
      server = fakeServer({ 'mois.json': manifest, 'orly.json': feed({ name: 'Bal', url: 'bal' }), 'cachan.json': feed({ name: 'Jeu' }) });
      const report = await pasteFrom(server.at('mois.json'));
      expect(report.summary).to.equal('2 événements lus, 1 flux non lu, 1 point à vérifier.');
      expect(report.headings.filter((each) => each.startsWith('h3'))).to.deep.equal([`h3 ${server.at('orly.json')}`, `h3 ${server.at('gone.json')}`]);
    });
  });

  describe('a feed that cannot be read', () => {
    it('in JSON with a mistake: what, on which line, and the place in it', async () => {
      server = fakeServer({ 'programme.json': '{ "@type": "Festival",\n  "subEvent": [\n    { "name": "Le "grand" bal" }\n  ] }' });
      const report = await pasteFrom(server.at('programme.json'));
      await until(() => report.mark, 'the place is known');
      expect(report.state).to.equal('failed');
      expect(report.failure).to.deep.equal([
        'Erreur',
        'Le flux ne peut pas être lu',
        'Un guillemet droit se trouve à l’intérieur du texte, et le ferme trop tôt.',
        'Où : ligne 3, colonne 20',
        'Ce qui est écrit :',
        '{ "name": "Le "grand" bal" }',
        'Comment corriger : Écrivez \\" à l’intérieur d’un texte, ou des guillemets « français ».',
        `Flux : ${server.at('programme.json')}`,
        'Vérifier à nouveau',
      ]);
      expect(report.mark).to.equal('g');
      expect(report.showsItsChildren).to.equal(true);
    });

    it('in the page itself', async () => {
      const report = await paste('{ "@type": "Festival", }');
      await until(() => report.mark, 'the place is known');
      expect(report.failure).to.include.members(['Il y a une virgule de trop.', 'Où : ligne 1, colonne 22', 'Flux : le texte dans la page']);
    });

    for (const [what, src, cause] of [
      ['that is not there', () => feedFault('status/404'), 'Il n’y a rien à cette adresse (erreur 404).'],
      ['behind a password', () => feedFault('status/403'), 'Le serveur du flux a refusé de répondre (erreur 403).'],
      [
        'on a site that does not let this page read it',
        () => otherOriginFeed(),
        'Le flux est sur un autre site, qui n’autorise pas cette page à le lire (CORS).',
      ],
      [
        'that is something else in JSON',
        () => `data:application/json,${encodeURIComponent('{"error":"none"}')}`,
        'Le fichier est du JSON correct, mais aucun programme d’événements n’y est reconnu.',
      ],
      [
        'that is a web page',
        () => `data:text/html,${encodeURIComponent('<!doctype html><title>404</title>')}`,
        'C’est une page web, et elle ne donne pas d’événements aux moteurs de recherche (JSON-LD).',
      ],
      ['that is empty', () => 'data:,', 'Le fichier est vide.'],
    ] as const) {
      it(`${what}: the cause, and what to do`, async function () {
        this.timeout(15_000);
        const element = await fixture<FeedReportDriver['element']>(html`<ess-feed-report src=${await src()}></ess-feed-report>`);
        const report = new FeedReportDriver(element);
        await until(() => report.failure.includes(cause), `it says « ${cause} », not « ${report.failure.join(' / ')} »`, 12_000);
        expect(report.failure.some((line) => line.startsWith('Comment corriger'))).to.equal(true);
      });
    }

    it('is read once it is mended and checked again; the result is announced', async () => {
      const files: Record<string, string | number> = { 'programme.json': '{ "@type": "Festival", "subEvent": [' };
      server = fakeServer(files);
      const report = await pasteFrom(server.at('programme.json'));
      const announcements = new Announcements();
      await until(() => announcements.heard.length > 0, 'the failure is announced');
      files['programme.json'] = feed({ name: 'Bal' }, { name: 'Jeu', url: 'jeu' });
      await report.press('Vérifier à nouveau');
      await until(() => report.state === 'ready', 'it is read');
      expect(report.problems).to.have.length(1);
      await until(() => announcements.heard.includes('Vérification terminée : 2 événements lus, 1 point à vérifier.'), 'the result is announced');
      announcements.stop();
    });
  });
});
