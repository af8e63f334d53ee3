import { expect, fixture, html } from '@open-wc/testing';
import { programmeStore } from '../../src/store/programme-store.js';
import { FAILED_FEED, loadingFeed } from '../../stories/support/feeds.js';
import { emulate, until, watchDownloads } from '../helpers/browser.js';
import { fakeServer } from '../helpers/fake-server.js';
import type { FakeServer } from '../helpers/fake-server.js';
import { FeedReportDriver } from '../helpers/feed-report-driver.js';
import { feed, paste, pasteFrom, place } from '../helpers/paste-feed-report.js';
import { countedFeed } from '../helpers/server.js';
import { recordedWarnings } from '../helpers/warnings.js';

describe('<ess-feed-report>', () => {
  const warnings = recordedWarnings();
  let server: FakeServer | null = null;
  afterEach(() => {
    server?.close();
    server = null;
    expect(warnings).to.deep.equal([]);
  });

  describe('checking again', () => {
    it('asks for the feed again, keeps the last report meanwhile, and the focus', async () => {
      const files: Record<string, string | number> = { 'programme.json': feed({ name: '' }) };
      server = fakeServer(files);
      const report = await pasteFrom(server.at('programme.json'));
      files['programme.json'] = feed({ name: 'Bal' });
      report.button('Vérifier à nouveau')!.focus();
      await report.press('Vérifier à nouveau');
      expect(report.problems).to.have.length(1);
      await until(() => report.state === 'empty', 'it is read again');
      expect(report.summary).to.equal('1 événement lu, aucun problème.');
      expect(report.focused).to.equal(report.button('Vérifier à nouveau'));
      expect(server.requests).to.deep.equal(['programme.json', 'programme.json']);
    });

    it('keeps the last report of a feed that has gone, and says of when it is', async () => {
      const files: Record<string, string | number> = { 'programme.json': feed({ name: '' }) };
      server = fakeServer(files);
      const report = await pasteFrom(server.at('programme.json'));
      files['programme.json'] = 404;
      await report.press('Vérifier à nouveau');
      await until(() => report.state === 'stale', 'it is stale');
      expect(report.problems).to.have.length(1);
      expect(report.stale).to.match(/^À vérifier Ceci est la vérification du programme reçu .* Il n’y a rien à cette adresse \(erreur 404\)\./);
    });
  });

  describe('the report to take away', () => {
    const text = feed({ name: 'Bal; "grand"', startDate: '=1+1' }, { name: 'Jeu', url: 'jeu' });

    it('is copied as text', async () => {
      const report = await paste(text);
      const copied: string[] = [];
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: (written: string) => Promise.resolve(void copied.push(written)) },
      });
      await report.press('Copier le rapport');
      await until(() => report.lines.includes('Rapport copié.'), 'it is copied');
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      expect(copied[0]!.replace(/[\u00a0\u202f]/g, ' ').split('\n')).to.deep.equal([
        'Vérification du flux',
        '1 événement lu, 1 écarté, 1 point à vérifier.',
        '',
        'Erreur : Date illisible (1 fois)',
        `- ${place(text, '"=1+1"')} – Bal; "grand" – =1+1`,
        '  La date de début n’est pas lisible. L’événement n’est pas affiché. Vérifiez que ce jour existe, et écrivez-le dans le champ « startDate » comme ceci : 2026-11-06T18:30.',
        '',
        'À vérifier : Adresse refusée (1 fois)',
        `- ${place(text, '"jeu"')} – Jeu – jeu`,
        '  Cette adresse ne peut pas être un lien. Elle n’est pas affichée. Écrivez dans le champ « url » une adresse complète, qui commence par https://…',
        '',
      ]);
    });

    it('is there to be copied by hand where the browser does not allow it', async () => {
      const report = await paste(text);
      const { clipboard } = navigator;
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      await report.press('Copier le rapport');
      await until(() => report.textToCopy, 'the text is there');
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      expect(report.textToCopy!.value).to.match(/^Vérification du flux\n/);
      expect(report.textToCopy!.labels[0]!.innerText).to.match(/^Le navigateur n’a pas permis la copie/);
      await until(() => report.textToCopy!.selectionEnd === report.textToCopy!.value.length, 'it is selected');
    });

    it('is downloaded as a table', async function () {
      const downloads = await watchDownloads();
      if (!downloads) return this.skip();
      const report = await paste(text);
      await report.press('Télécharger le rapport (CSV)');
      await until(async () => (await downloads.names()).includes('rapport-du-flux.csv'), 'it is downloaded');
    });
  });

  describe('in a page', () => {
    it('asks for the feed once, together with the other elements', async () => {
      const counted = countedFeed();
      await pasteFrom(counted.url);
      expect(await counted.requests()).to.equal(1);
    });

    it('shows that it is on its way', async () => {
      const element = await fixture<FeedReportDriver['element']>(html`<ess-feed-report src=${loadingFeed()}></ess-feed-report>`);
      expect(element.dataset['state']).to.equal('loading');
      expect(new FeedReportDriver(element).lines).to.deep.equal(['Vérification du flux', 'Vérification en cours…']);
    });

    it('follows another src, and does not show the report of the first under it', async () => {
      server = fakeServer({ 'one.json': feed({ name: '' }), 'two.json': feed({ name: 'Bal' }) });
      const report = await pasteFrom(server.at('one.json'));
      report.element.src = server.at('two.json');
      await until(() => report.state === 'empty', 'the second is read');
      expect(report.summary).to.equal('1 événement lu, aucun problème.');
      expect(report.problems).to.deep.equal([]);
    });

    it('leaves nothing behind', async () => {
      const url = new URL('/src/programmes/mois-ess-2026.json', location.href).href;
      const report = await pasteFrom(url);
      expect(programmeStore({ url }).listenerCount).to.equal(1);
      const { parentElement } = report.element;
      report.element.remove();
      expect(programmeStore({ url }).listenerCount).to.equal(0);
      parentElement!.append(report.element);
      await report.settled();
      expect(report.summary).to.match(/^\d+ événements lus/);
      report.element.remove();
    });

    it('says how grave a problem is in words, also in forced colours', async function () {
      if (!(await emulate({ 'forced-colors': 'active' }))) return this.skip();
      const report = await paste(feed({ name: '' }));
      const badge = report.element.shadowRoot!.querySelector<HTMLElement>('[part="badge"]')!;
      expect(badge.innerText).to.equal('Erreur');
      expect(getComputedStyle(badge).borderTopStyle).to.equal('solid');
      await emulate({});
    });

    it('keeps its children on screen when there is no feed', async () => {
      const report = await pasteFrom(FAILED_FEED);
      expect(report.state).to.equal('failed');
      expect(report.showsItsChildren).to.equal(true);
    });
  });
});
