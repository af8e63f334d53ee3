import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/event-list/index.js';
import type { TownFilter } from '../../src/elements/town-filter/town-filter.js';
import { loadLocale } from '../../src/locale/locale.js';
import { programmeStore } from '../../src/store/programme-store.js';
import { selectionStore } from '../../src/store/selection-store.js';
import { event, loadingFeed, many, NOW, ORDINARY, programme, staleFeed } from '../../stories/support/feeds.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';
import { recordedWarnings } from '../helpers/warnings.js';
import { feed } from '../helpers/own-feed.js';

const APPEARANCES = ['select', 'chips', 'map'] as const;

const paste = (appearance: string, script = feed()()) =>
  TownFilterDriver.paste(html`<ess-town-filter appearance=${appearance} now=${NOW}>${script}</ess-town-filter>`);

describe('<ess-town-filter>', () => {
  const warnings = recordedWarnings();

  it('is a select without further ado, with a label above and a sentence that says that the list follows', async () => {
    const filter = await TownFilterDriver.paste(html`<ess-town-filter now=${NOW}>${feed()()}</ess-town-filter>`);
    expect(filter.select?.labels?.[0]?.innerText).to.equal('Ville');
    expect(filter.text).to.match(/^Ville La liste se met à jour automatiquement\./);
    expect(filter.state).to.equal('ready');
    expect(warnings).to.deep.equal([]);
  });

  it('takes the webmaster’s label', async () => {
    const filter = await TownFilterDriver.paste(
      html`<ess-town-filter label="Près de chez vous" appearance="chips" now=${NOW}>${feed()()}</ess-town-filter>`,
    );
    expect(filter.text).to.match(/^Près de chez vous /);
  });

  it('speaks English on an English page, once the words are there', async () => {
    await loadLocale('en');
    const filter = await TownFilterDriver.paste(html`<ess-town-filter lang="en" appearance="chips" now=${NOW}>${feed()()}</ess-town-filter>`);
    expect(filter.text).to.not.match(/ville\b|liste/i);
    expect(filter.offer('Orly')).to.equal('Orly, 1 event');
  });

  for (const appearance of APPEARANCES) {
    describe(`as ${appearance}`, () => {
      it('offers all towns of the territory with their counts, and those that only the feed names', async () => {
        const filter = await paste(appearance, feed([...ORDINARY, event({ town: 'Créteil', postalCode: '94000' })])());
        const count = (number: number) => (appearance === 'select' ? ` (${number})` : `, ${number} événement${number > 1 ? 's' : ''}`);
        expect(filter.offers).to.have.length(1 + 24 + 1);
        expect(filter.offers[0]).to.equal(`Toutes les villes${count(13)}`);
        expect(filter.offers).to.include(`Arcueil${count(2)}`);
        expect(filter.offers).to.include(`Orly${count(1)}`);
        expect(filter.offers).to.include(`Rungis${count(0)}`);
        expect(filter.offers).to.include(`Créteil${count(1)}`);
        expect(filter.offers).to.include(`L’Haÿ-les-Roses${count(0)}`);
      });

      it('tells every filter of the same feed, and leaves a group of its own alone', async () => {
        const script = feed();
        const [filter, twin, apart] = await TownFilterDriver.pasteAll(html`
          <div>
            <ess-town-filter appearance=${appearance} now=${NOW}>${script()}</ess-town-filter>
            <section><ess-town-filter now=${NOW}>${script()}</ess-town-filter></section>
            <ess-town-filter group="agenda" now=${NOW}>${script()}</ess-town-filter>
          </div>
        `);
        await filter!.choose('Orly');
        await twin!.element.updateComplete;
        expect(filter!.chosen).to.match(/^Orly/);
        expect(twin!.chosen).to.equal('Orly (1)');
        expect(apart!.chosen).to.match(/^Toutes/);
        await twin!.choose('Toutes les villes');
        await filter!.element.updateComplete;
        expect(filter!.chosen).to.match(/^Toutes les villes/);
      });

      it('keeps its counts whatever is chosen', async () => {
        const filter = await paste(appearance);
        const { offers } = filter;
        await filter.choose('Rungis');
        expect(filter.offers).to.deep.equal(offers);
        expect(filter.chosen).to.match(/^Rungis/);
      });

      it('tells the page what a visitor chose, and nothing when the choice comes from elsewhere', async () => {
        const script = feed();
        const [filter, twin] = await TownFilterDriver.pasteAll(
          html`<div>
            <ess-town-filter appearance=${appearance} now=${NOW}>${script()}</ess-town-filter>
            <ess-town-filter now=${NOW}>${script()}</ess-town-filter>
          </div>`,
        );
        const heard: (string | null)[] = [];
        const page = filter!.element.parentElement!;
        page.addEventListener('ess-filter', ({ target, selection }) => target === filter!.element && heard.push(selection.town));
        await twin!.choose('Cachan');
        await filter!.element.updateComplete;
        expect(heard).to.deep.equal([]);
        await filter!.choose('Orly');
        await filter!.choose('Toutes les villes');
        await filter!.choose('Toutes les villes');
        expect(heard).to.deep.equal(['94054', null]);
      });

      it('announces nothing: the list does', async () => {
        const filter = await paste(appearance);
        const spoken: string[] = [];
        const observer = new MutationObserver((records) => spoken.push(...records.map(({ target }) => target.textContent ?? '')));
        for (const region of document.querySelectorAll('[data-ess-announcer]'))
          observer.observe(region, { childList: true, characterData: true, subtree: true });
        await filter.choose('Orly');
        await new Promise((resolve) => setTimeout(resolve, 300));
        observer.disconnect();
        expect(spoken).to.deep.equal([]);
      });

      it('stands there without counts while the feed is on its way, as high as it will be', async () => {
        const filter = await paste(appearance, feed(many(12))());
        const loading = await fixture<TownFilter>(html`<ess-town-filter appearance=${appearance} src=${loadingFeed()} now=${NOW}></ess-town-filter>`);
        while (!loading.shadowRoot!.querySelector('select, [part~="option"]')) await new Promise(requestAnimationFrame);
        expect(loading.dataset['state']).to.equal('loading');
        expect(new TownFilterDriver(loading).offers[0]).to.match(/^Toutes les villes/);
        const controls = loading.shadowRoot!.querySelectorAll('select:not(:disabled), button:not(:disabled)');
        expect(controls).to.have.length(0);
        if (appearance !== 'chips') expect(loading.offsetHeight).to.equal(filter.element.offsetHeight);
      });

      it('shows the last good programme when a newer one cannot be had', async () => {
        const filter = await TownFilterDriver.paste(
          html`<ess-town-filter appearance=${appearance} src=${staleFeed(programme(ORDINARY))} group=${appearance} now=${NOW}></ess-town-filter>`,
        );
        while (filter.state !== 'stale') await new Promise(requestAnimationFrame);
        expect(filter.offer('Orly')).to.match(/1/);
      });

      it('stays usable when the programme holds nothing', async () => {
        const filter = await paste(appearance, feed([])());
        expect(filter.state).to.equal('empty');
        expect(filter.offers).to.have.length(25);
        await filter.choose('Orly');
        expect(filter.chosen).to.match(/^Orly/);
      });

      it('passes axe, empty handed and with a choice', async () => {
        const filter = await paste(appearance);
        await expect(filter.element).to.be.accessible();
        await filter.choose('Orly');
        await expect(filter.element).to.be.accessible();
      });

      it('passes axe on a dark page', async () => {
        const page = await fixture<HTMLElement>(html`<div class="dark"></div>`);
        page.style.cssText = 'background:#14181b;color:#e9eef0';
        const filter = document.createElement('ess-town-filter');
        filter.setAttribute('appearance', appearance);
        filter.setAttribute('now', NOW);
        filter.append(feed()());
        page.append(filter);
        const driver = new TownFilterDriver(filter);
        await driver.settled();
        await driver.choose('Orly');
        await expect(page).to.be.accessible();
      });

      it('fits a phone of 320 px, also with text of twice the size and wide spacing', async () => {
        await setViewport({ width: 320, height: 640 });
        try {
          const filter = await paste(
            appearance,
            feed([...ORDINARY, event({ town: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson', postalCode: '51290' })])(),
          );
          for (const style of ['', 'font-size:2em', 'line-height:1.5;letter-spacing:.12em;word-spacing:.16em']) {
            filter.element.style.cssText = style;
            await new Promise(requestAnimationFrame);
            expect(document.documentElement.scrollWidth, style).to.be.at.most(320);
            for (const button of filter.buttons.filter((each) => each.checkVisibility())) {
              const { width, height } = button.getBoundingClientRect();
              expect(Math.min(width, height), button.ariaLabel!).to.be.at.least(24);
              expect(button.scrollWidth, `${button.ariaLabel} ${style}`).to.be.at.most(button.clientWidth + 1);
              expect(button.scrollHeight, `${button.ariaLabel} ${style}`).to.be.at.most(button.clientHeight + 1);
            }
          }
        } finally {
          await setViewport({ width: 1200, height: 800 });
        }
      });

      it('works when a CMS moves it, and leaves nobody listening when it goes', async () => {
        const src = staleFeed(programme(ORDINARY));
        const filter = await TownFilterDriver.paste(
          html`<ess-town-filter appearance=${appearance} src=${src} group="leak" now=${NOW}></ess-town-filter>`,
        );
        const store = programmeStore({ url: src });
        const selection = selectionStore(src, 'leak');
        const before = [store.listenerCount, selection.listenerCount];
        const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
        for (let count = 0; count < 20; count++) {
          elsewhere.append(filter.element);
          await filter.element.updateComplete;
          filter.element.remove();
          await filter.element.updateComplete;
        }
        expect([store.listenerCount, selection.listenerCount]).to.deep.equal(before.map((count) => count - 1));
        elsewhere.append(filter.element);
        await filter.settled();
        await filter.choose('Orly');
        expect(filter.chosen).to.match(/^Orly/);
        await filter.choose('Toutes les villes');
      });
    });
  }

  describe('a programme from elsewhere', () => {
    const albi = () =>
      feed([
        event({ town: 'Gaillac', postalCode: '81600' }),
        event({ name: 'Un bal', town: 'Albi', postalCode: '81000' }),
        event({ town: 'Albi', postalCode: '81000' }),
      ])();

    it('offers its own towns only, in alphabetical order', async () => {
      expect((await paste('select', albi())).offers).to.deep.equal(['Toutes les villes (3)', 'Albi (2)', 'Gaillac (1)']);
    });

    it('is shown as chips where the map of the territory was asked', async () => {
      const filter = await paste('map', albi());
      expect(filter.offers).to.deep.equal(['Toutes les villes, 3 événements', 'Albi, 2 événements', 'Gaillac, 1 événement']);
      expect(warnings.join()).to.include('appearance="chips"');
      filter.button('Toutes').focus();
      await filter.press('ArrowRight', 'ArrowRight', 'Enter');
      expect(filter.chosen).to.match(/^Gaillac/);
    });
  });

  describe('counts', () => {
    const events = [
      event({ keywords: ['Vélo'], startDate: '2026-11-12T18:00:00+01:00', endDate: '2026-11-12T19:00:00+01:00' }),
      event({ keywords: ['Énergie'], startDate: '2026-11-20T18:00:00+01:00', endDate: '2026-11-20T19:00:00+01:00' }),
      event({
        keywords: ['Vélo'],
        startDate: '2026-11-03T18:00:00+01:00',
        endDate: '2026-11-03T19:00:00+01:00',
        organizer: { '@type': 'Organization', name: 'Coopérative d’exemple' },
      }),
    ];

    for (const [attributes, count] of [
      [{}, 2],
      [{ when: 'past' }, 1],
      [{ when: 'all' }, 3],
      [{ keyword: 'velo' }, 1],
      [{ keyword: 'velo, energie' }, 2],
      [{ when: 'all', organizer: 'cooperative d’exemple' }, 1],
      [{ from: '2026-11-13' }, 1],
      [{ to: '2026-11-12' }, 1],
      [{ from: '2026-11-12', to: '2026-11-20' }, 2],
    ] as const) {
      it(`are ${count} in Arcueil for ${JSON.stringify(attributes)}`, async () => {
        const filter = document.createElement('ess-town-filter');
        for (const [name, value] of Object.entries({ now: NOW, ...attributes })) filter.setAttribute(name, value);
        filter.append(feed(events)());
        (await fixture(html`<div></div>`)).append(filter);
        const driver = new TownFilterDriver(filter);
        await driver.settled();
        expect(driver.offer('Arcueil')).to.equal(`Arcueil (${count})`);
        expect(warnings).to.deep.equal([]);
      });
    }
  });
});
