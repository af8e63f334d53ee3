import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/event-list/index.js';
import { TILE_GRID } from '../../src/elements/town-filter/tile-grid.js';
import { inlineFeed, NOW, ORDINARY, programme } from '../../stories/support/feeds.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';
import { feed } from '../helpers/own-feed.js';

const paste = (appearance: string, script = feed()()) =>
  TownFilterDriver.paste(html`<ess-town-filter appearance=${appearance} now=${NOW}>${script}</ess-town-filter>`);

describe('<ess-town-filter>', () => {
  describe('with the keyboard', () => {
    it('RGAA 7.3, 12.9: goes through chips with arrows and one tab stop, and chooses with Enter or Space only', async () => {
      const filter = await paste('chips');
      expect(filter.tabStops).to.deep.equal([filter.offer('Toutes')]);
      filter.button('Toutes').focus();
      await filter.press('ArrowRight');
      expect(filter.focused).to.match(/^Arcueil/);
      expect(filter.tabStops).to.deep.equal([filter.focused]);
      expect(filter.chosen).to.match(/^Toutes/);
      await filter.press('Enter');
      expect(filter.chosen).to.match(/^Arcueil/);
      expect(filter.focused, 'the focus stays').to.match(/^Arcueil/);
      await filter.press('End', 'ArrowLeft', ' ');
      expect(filter.chosen).to.match(/^Vitry/);
      await filter.press(' ');
      expect(filter.chosen, 'pressed again').to.match(/^Toutes/);
    });

    it('opens the towns without events, goes on among them, and passes over them while they are closed', async () => {
      const filter = await paste('chips');
      filter.button('Toutes').focus();
      await filter.press('End', 'ArrowRight');
      expect(filter.focused).to.equal('14 autres villes');
      expect(filter.others!.ariaExpanded).to.equal('false');
      await filter.press('Enter', 'ArrowRight');
      expect(filter.others!.ariaExpanded).to.equal('true');
      expect(filter.focused).to.equal('Ablon-sur-Seine, 0 événement');
      await filter.press(' ', 'ArrowLeft', 'Enter');
      expect(filter.seen.at(-1), 'the chosen one stays').to.equal('Ablon-sur-Seine');
      await filter.press('ArrowRight', ' ');
      expect(filter.focused, 'no longer chosen, it stays as long as it has the focus').to.match(/^Ablon/);
      expect(filter.chosen).to.match(/^Toutes/);
      await filter.press('Home');
      expect(filter.seen).to.not.include('Ablon-sur-Seine');
    });

    it('RGAA 4.12: goes through the map as the eye does', async () => {
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

    it('RGAA 8.10: follows the order of the text from right to left, and never mirrors the map', async () => {
      const page = await fixture<HTMLElement>(html`<div dir="rtl">
        <ess-town-filter appearance="chips" now=${NOW}>${feed()()}</ess-town-filter>
        <ess-town-filter appearance="map" now=${NOW}>${feed()()}</ess-town-filter>
      </div>`);
      const [chips, map] = Array.from(page.querySelectorAll('ess-town-filter'), (element) => new TownFilterDriver(element));
      await map!.settled();
      chips!.button('Toutes').focus();
      await chips!.press('ArrowLeft');
      expect(chips!.focused).to.match(/^Arcueil/);
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

    it('RGAA 4.8, 4.9, 4.13: says the whole name and the count, and shows the count in the square', async () => {
      const filter = await paste('map');
      expect(filter.offer('Villeneuve-Saint')).to.equal('Villeneuve-Saint-Georges, 0 événement');
      expect(filter.button('Arcueil').innerText).to.match(/Arcueil\s+2/);
    });
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
