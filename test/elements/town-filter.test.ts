import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import '../../src/elements/event-list/index.js';
import type { TownFilter } from '../../src/elements/town-filter/town-filter.js';
import { TILE_GRID } from '../../src/elements/town-filter/tile-grid.js';
import { loadLocale } from '../../src/locale/locale.js';
import { programmeStore } from '../../src/store/programme-store.js';
import { selectionStore } from '../../src/store/selection-store.js';
import { event, inlineFeed, loadingFeed, many, NOW, ORDINARY, programme, staleFeed } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';
import { recordedWarnings } from '../helpers/warnings.js';

const APPEARANCES = ['select', 'chips', 'map'] as const;

let copies = 0;

/** A feed that no other test reads: the choice made here is not theirs. */
function feed(events = ORDINARY): () => HTMLScriptElement {
  const text = programme(events, { description: `n° ${copies++}` });
  return () => inlineFeed(text);
}

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
        while (!loading.shadowRoot!.querySelector('select, [part="option"]')) await new Promise(requestAnimationFrame);
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
            for (const button of filter.buttons) {
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

  describe('with a list elsewhere on the page', () => {
    const eventsOf = (list: HTMLElement) => list.shadowRoot!.querySelectorAll('[part~="event"]').length;

    for (const attributes of [{}, { when: 'all' }, { when: 'past' }, { from: '2026-11-15' }, { to: '2026-11-14', when: 'all' }] as Record<
      string,
      string
    >[]) {
      it(`says as many events as the list then shows, for ${JSON.stringify(attributes)}`, async () => {
        const script = feed([...ORDINARY, ...many(20)]);
        const page = await fixture<HTMLElement>(html`<div></div>`);
        const [filter, list] = (['ess-town-filter', 'ess-event-list'] as const).map((tag) => {
          const element = document.createElement(tag);
          for (const [name, value] of Object.entries({ now: NOW, limit: '99', ...attributes })) element.setAttribute(name, value);
          element.append(script());
          page.append(document.createElement('section'));
          page.lastElementChild!.append(element);
          return element;
        }) as [TownFilter, LitElement];
        const driver = new TownFilterDriver(filter);
        await driver.settled();
        await until(() => list.renderRoot.querySelector('.settled') !== null, 'the list is drawn whole');
        for (const offer of driver.offers) {
          const [, name, count] = /^(.+) \((\d+)\)$/.exec(offer)!;
          await driver.choose(name!);
          await list.updateComplete;
          expect(eventsOf(list), offer).to.equal(Number(count));
        }
      });
    }

    it('keeps the focus on the chosen tile while the list changes', async () => {
      const script = feed();
      const page = await fixture<HTMLElement>(html`<div>
        <ess-town-filter appearance="map" now=${NOW}>${script()}</ess-town-filter>
        <ess-event-list now=${NOW}>${script()}</ess-event-list>
      </div>`);
      const filter = new TownFilterDriver(page.querySelector('ess-town-filter')!);
      const list = page.querySelector('ess-event-list')!;
      await filter.settled();
      filter.button('Orly').focus();
      await filter.press('Enter');
      await list.updateComplete;
      expect(eventsOf(list)).to.equal(1);
      expect(filter.focused).to.match(/^Orly/);
    });
  });

  describe('a programme from elsewhere', () => {
    const albi = () =>
      feed([
        event({ town: 'Gaillac', postalCode: '81600' }),
        event({ town: 'Albi', postalCode: '81000' }),
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

  describe('with the keyboard', () => {
    it('goes through chips with arrows and one tab stop, and chooses with Enter or Space only', async () => {
      const filter = await paste('chips');
      expect(filter.tabStops).to.deep.equal([filter.offer('Toutes')]);
      filter.button('Toutes').focus();
      await filter.press('ArrowRight', 'ArrowRight');
      expect(filter.focused).to.match(/^Arcueil/);
      expect(filter.tabStops).to.deep.equal([filter.focused]);
      expect(filter.chosen).to.match(/^Toutes/);
      await filter.press('Enter');
      expect(filter.chosen).to.match(/^Arcueil/);
      expect(filter.focused, 'the focus stays').to.match(/^Arcueil/);
      await filter.press('End', ' ');
      expect(filter.chosen).to.match(/^Vitry/);
      await filter.press(' ');
      expect(filter.chosen, 'pressed again').to.match(/^Toutes/);
    });

    it('goes through the map as the eye does', async () => {
      const filter = await paste('map');
      filter.button('Toutes').focus();
      await filter.press('ArrowDown');
      expect(filter.focused).to.match(/^Gentilly/);
      filter.button('Orly').focus();
      for (const [key, town] of [
        ['ArrowUp', 'Thiais'],
        ['ArrowRight', 'Choisy'],
        ['ArrowRight', 'Valenton'],
        ['ArrowDown', 'Villeneuve-Saint-Georges'],
        ['ArrowRight', 'Villeneuve-Saint-Georges'],
        ['ArrowLeft', 'Villeneuve-le-Roi'],
        ['Home', 'Toutes'],
        ['End', 'Viry'],
      ] as const) {
        await filter.press(key);
        expect(filter.focused, key).to.match(new RegExp(`^${town}`));
      }
      await filter.press('Enter');
      expect(filter.chosen).to.match(/^Viry-Châtillon/);
    });

    it('follows the order of the text from right to left, and never mirrors the map', async () => {
      const page = await fixture<HTMLElement>(html`<div dir="rtl">
        <ess-town-filter appearance="chips" now=${NOW}>${feed()()}</ess-town-filter>
        <ess-town-filter appearance="map" now=${NOW}>${feed()()}</ess-town-filter>
      </div>`);
      const [chips, map] = Array.from(page.querySelectorAll('ess-town-filter'), (element) => new TownFilterDriver(element));
      await map!.settled();
      chips!.button('Toutes').focus();
      await chips!.press('ArrowLeft');
      expect(chips!.focused).to.match(/^Ablon/);
      map!.button('Orly').focus();
      await map!.press('ArrowLeft');
      expect(map!.focused).to.match(/^Rungis/);
    });

    it('is passed with one Tab, and come back to at the chosen town', async () => {
      const page = await fixture<HTMLElement>(html`<div>
        <button>avant</button>
        <ess-town-filter appearance="map" now=${NOW}>${feed()()}</ess-town-filter>
        <button>après</button>
      </div>`);
      const filter = new TownFilterDriver(page.querySelector('ess-town-filter')!);
      await filter.settled();
      await filter.choose('Orly');
      page.querySelector('button')!.focus();
      await filter.press('Tab');
      expect(filter.focused).to.match(/^Orly/);
      await filter.press('ArrowUp', 'Tab');
      expect(document.activeElement?.textContent).to.equal('après');
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      await filter.element.updateComplete;
      expect(filter.focused).to.match(/^Orly/);
    });

    it('leaves the keys of the browser alone', async () => {
      const filter = await paste('chips');
      const button = filter.button('Toutes');
      for (const init of [{ key: 'ArrowRight', altKey: true }, { key: 'End', ctrlKey: true }, { key: 'a' }]) {
        const pressed = new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true });
        button.dispatchEvent(pressed);
        expect(pressed.defaultPrevented).to.equal(false);
      }
    });
  });

  describe('the map', () => {
    it('draws each town in its square, all of one size', async () => {
      const filter = await paste('map');
      const origin = filter.button('Gentilly').getBoundingClientRect();
      const step = filter.button('Le Kremlin').getBoundingClientRect().left - origin.left;
      const rows = filter.button('Arcueil').getBoundingClientRect().top - origin.top;
      for (const [key, column, row] of TILE_GRID) {
        const box = filter.buttons.find(({ value }) => value === key)!.getBoundingClientRect();
        expect(box.left, key).to.be.closeTo(origin.left + column * step, 1);
        expect(box.top, key).to.be.closeTo(origin.top + row * rows, 1);
        expect(box.width).to.be.closeTo(origin.width, 0.5);
        expect(box.height).to.be.closeTo(origin.height, 0.5);
      }
      expect(origin.width).to.be.at.least(44);
    });

    it('says the whole name and the count, and shows the count in the square', async () => {
      const filter = await paste('map');
      expect(filter.offer('Villeneuve-Saint')).to.equal('Villeneuve-Saint-Georges, 0 événement');
      expect(filter.button('Arcueil').innerText).to.match(/Arcueil\s+2/);
    });
  });

  describe('locked by the webmaster', () => {
    it('says the town, offers no choice, and drives the others', async () => {
      const script = feed();
      const [locked, free] = await TownFilterDriver.pasteAll(html`<div>
        <ess-town-filter town="ORLY" now=${NOW}>${script()}</ess-town-filter>
        <ess-town-filter now=${NOW}>${script()}</ess-town-filter>
      </div>`);
      await free!.element.updateComplete;
      expect(locked!.text).to.equal('Ville : Orly');
      expect(locked!.select).to.equal(null);
      expect(free!.chosen).to.equal('Orly (1)');
      locked!.element.town = 'Cachan';
      await locked!.element.updateComplete;
      await free!.element.updateComplete;
      expect(free!.chosen).to.equal('Cachan (1)');
      locked!.element.town = '';
      await locked!.element.updateComplete;
      await free!.element.updateComplete;
      expect(free!.chosen).to.match(/^Toutes/);
      expect(locked!.select).to.not.equal(null);
    });

    it('knows a town that only the feed names', async () => {
      const filter = await TownFilterDriver.paste(
        html`<ess-town-filter town="creteil" now=${NOW}>${feed([event({ town: 'Créteil', postalCode: '94000' })])()}</ess-town-filter>`,
      );
      expect(filter.text).to.equal('Ville : Créteil');
    });

    it('does not chase another lock for ever', async () => {
      const script = feed();
      const [one, other] = await TownFilterDriver.pasteAll(html`<div>
        <ess-town-filter town="Orly" now=${NOW}>${script()}</ess-town-filter>
        <ess-town-filter town="Cachan" now=${NOW}>${script()}</ess-town-filter>
      </div>`);
      expect([one!.text, other!.text]).to.deep.equal(['Ville : Orly', 'Ville : Cachan']);
    });
  });

  describe('a shared address', () => {
    const before = location.href;
    afterEach(() => history.replaceState(null, '', before));

    it('keeps the choice beside the parameters of the page', async () => {
      history.replaceState(null, '', `${location.pathname}?page=3`);
      const filter = await TownFilterDriver.paste(html`<ess-town-filter url-key="ess" now=${NOW}>${feed()()}</ess-town-filter>`);
      await filter.choose('Orly');
      expect(location.search).to.equal('?page=3&ess-town=orly');
      await filter.choose('Toutes les villes');
      expect(location.search).to.equal('?page=3');
      filter.element.remove();
    });

    for (const written of ['cachan', 'Cachan', '94016'])
      it(`chooses the town that it names: ${written}`, async () => {
        history.replaceState(null, '', `${location.pathname}?ess-town=${written}`);
        const filter = await TownFilterDriver.paste(html`<ess-town-filter url-key="ess" now=${NOW}>${feed()()}</ess-town-filter>`);
        expect(filter.chosen).to.equal('Cachan (1)');
        filter.element.remove();
      });

    it('shows a town that nobody knows as what it is', async () => {
      history.replaceState(null, '', `${location.pathname}?ess-town=atlantis`);
      const filter = await TownFilterDriver.paste(html`<ess-town-filter url-key="ess" now=${NOW}>${feed()()}</ess-town-filter>`);
      expect(filter.chosen).to.equal('atlantis (0)');
      filter.element.remove();
    });
  });

  describe('without a feed', () => {
    it('is one sentence, a way to try again, and what the webmaster wrote', async () => {
      const filter = await TownFilterDriver.paste(
        html`<ess-town-filter src="/__feed__/status/404" appearance="map" now=${NOW}><a href="https://example.org/">Le programme</a></ess-town-filter>`,
      );
      expect(filter.state).to.equal('failed');
      expect(filter.buttons).to.have.length(0);
      expect(filter.retryButton?.innerText).to.equal('Réessayer');
      expect(filter.showsItsChildren).to.equal(true);
      await expect(filter.element).to.be.accessible();
    });

    it('hides what the webmaster wrote as soon as there is something to choose', async () => {
      const filter = await TownFilterDriver.paste(
        html`<ess-town-filter now=${NOW}><a href="https://example.org/">Le programme</a>${feed()()}</ess-town-filter>`,
      );
      expect(filter.showsItsChildren).to.equal(false);
    });
  });

  it('survives attributes that come and go', async () => {
    const attributes = ['appearance', 'label', 'town', 'when', 'organizer', 'keyword', 'from', 'to', 'group', 'src', 'lang', 'theme', 'url-key'];
    const filter = await paste('select');
    for (const attribute of attributes) filter.element.setAttribute(attribute, '');
    await filter.element.updateComplete;
    for (const attribute of attributes) filter.element.removeAttribute(attribute);
    await filter.settled();
    expect(filter.offer('Orly')).to.equal('Orly (1)');
    expect(warnings).to.deep.equal([]);
  });

  describe('tells the webmaster once, with what to write, about', () => {
    for (const [attribute, bad, good, hint] of [
      ['appearance', 'tiles', 'chips', '"map"'],
      ['when', 'soon', 'all', '"past"'],
      ['from', '6 novembre', '2026-11-06', 'from="2026-11-06"'],
      ['to', '31/11', '2026-11-30', 'to="2026-11-06"'],
      ['town', 'Atlantide', 'orly', 'town="Orly"'],
    ] as const) {
      const pasteWith = async (value: string) => {
        const filter = document.createElement('ess-town-filter');
        filter.setAttribute('now', NOW);
        filter.setAttribute(attribute, value);
        filter.append(feed()());
        (await fixture(html`<div></div>`)).append(filter);
        const driver = new TownFilterDriver(filter);
        await driver.settled();
        return driver;
      };

      it(`${attribute}="${bad}"`, async () => {
        const filter = await pasteWith(bad);
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.include(`${attribute}="${bad}"`).and.to.include(hint);
        expect(filter.select, 'a select all the same').to.not.equal(null);
      });

      it(`but not about ${attribute}="${good}"`, async () => {
        await pasteWith(good);
        expect(warnings).to.deep.equal([]);
      });
    }
  });

  it('says once that the list updates, and names the buttons apart from their group', async () => {
    const [select, chips, map] = await TownFilterDriver.pasteAll(html`
      <div>
        <ess-town-filter now=${NOW}>${inlineFeed(programme(ORDINARY))}</ess-town-filter>
        <ess-town-filter now=${NOW} appearance="chips" label="Commune">${inlineFeed(programme(ORDINARY))}</ess-town-filter>
        <ess-town-filter now=${NOW} appearance="map">${inlineFeed(programme(ORDINARY))}</ess-town-filter>
      </div>
    `);
    const root = (driver: TownFilterDriver | undefined) => driver!.element.shadowRoot!;
    const described = (element: Element, within: ShadowRoot) =>
      (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => within.getElementById(id)?.textContent ?? '').join(' '); // prettier-ignore
    // The select says it itself, so that nobody hears it twice.
    expect(described(select!.select!, root(select))).to.equal('La liste se met à jour automatiquement.');
    expect(root(select).getElementById('hint')!.getAttribute('aria-hidden')).to.equal('true');
    for (const [driver, label] of [
      [chips, 'Commune'],
      [map, 'Ville'],
    ] as const) {
      const toolbar = root(driver).querySelector('[role="toolbar"]')!;
      expect(root(driver).querySelector('legend')!.textContent).to.equal(label);
      expect(toolbar.ariaLabel).to.equal(`${label}\u00a0: choix`);
      expect(described(toolbar, root(driver))).to.equal(
        'La liste se met à jour automatiquement. Les flèches du clavier passent d’un bouton à l’autre.',
      );
      expect(root(driver).querySelector('fieldset')!.hasAttribute('aria-describedby')).to.equal(false);
      expect(root(driver).getElementById('hint')!.hasAttribute('aria-hidden')).to.equal(false);
    }
  });
});
