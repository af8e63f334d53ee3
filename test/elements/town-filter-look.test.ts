import { expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { event, NOW, ORDINARY } from '../../stories/support/feeds.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';
import { feed } from '../helpers/own-feed.js';
import { emulate, print } from '../helpers/browser.js';

const paste = (appearance: string, script = feed()(), dir = 'ltr') =>
  TownFilterDriver.paste(html`<div dir=${dir}><ess-town-filter appearance=${appearance} now=${NOW}>${script}</ess-town-filter></div>`);
const boxes = (elements: Iterable<Element>) => Array.from(elements, (element) => element.getBoundingClientRect());

const PHONE = [
  [320, 640],
  [390, 844],
] as const;

describe('the look of <ess-town-filter>', () => {
  afterEach(() => setViewport({ width: 1200, height: 800 }));

  it('is a select of a finger’s height, with a chevron inside its edge on either side of the page', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const filter = await paste('select', feed()(), dir);
      expect(filter.select!.offsetHeight).to.equal(44);
      const { appearance, paddingInlineEnd } = getComputedStyle(filter.select!);
      expect([appearance, paddingInlineEnd]).to.deep.equal(['none', '36px']);
      const chevron = getComputedStyle(filter.select!.parentElement!, '::after');
      expect(chevron.insetInlineEnd).to.equal('14px');
    }
  });

  describe('as chips', () => {
    it('wraps where text of twice the size leaves room for one', async () => {
      await setViewport({ width: 390, height: 844 });
      const filter = await paste('chips');
      filter.element.style.fontSize = '200%';
      const { right } = filter.element.getBoundingClientRect();
      const chips = [...filter.element.shadowRoot!.querySelectorAll('button')].filter((button) => button.checkVisibility());
      expect(chips).to.have.length(1 + 10 + 1);
      for (const box of boxes(chips)) expect(box.right).to.be.at.most(right);
    });

    it('shows towns with events, and the others after one button', async () => {
      const filter = await paste('chips');
      expect(filter.seen.slice(0, 3)).to.deep.equal(['Toutes les villes 12', 'Arcueil 2', 'Athis-Mons 1']);
      expect(filter.seen).to.have.length(1 + 10);
      expect(filter.others!.innerText).to.match(/^14\s+autres villes$/);
      filter.others!.click();
      await filter.element.updateComplete;
      expect(filter.seen).to.have.length(1 + 24);
      expect(filter.seen.join()).to.not.match(/ 0/);
      expect(filter.button('Rungis').part.contains('option-empty')).to.equal(true);
      await filter.choose('Rungis');
      expect(filter.button('Rungis').part.contains('option-pressed')).to.equal(true);
      filter.others!.click();
      await filter.element.updateComplete;
      expect(filter.seen, 'the chosen town stays').to.have.length(1 + 11);
    });

    it('wraps on a desk', async () => {
      const filter = await paste('chips');
      filter.others!.click();
      await filter.element.updateComplete;
      expect(new Set(boxes(filter.buttons).map(({ top }) => top)).size).to.be.above(1);
    });

    for (const dir of ['ltr', 'rtl'])
      for (const [width, height] of PHONE) {
        it(`is one row on a phone of ${width} px, which brings the focus and the choice into view (${dir})`, async () => {
          await setViewport({ width, height });
          const filter = await paste('chips', feed()(), dir);
          const row = filter.buttons[0]!.parentElement!;
          const seen = filter.buttons.filter((button) => button.checkVisibility());
          expect(new Set(boxes(seen).map(({ top }) => top)).size).to.equal(1);
          const isInRow = (button: Element) => {
            const [chip, { left, right }] = [button.getBoundingClientRect(), row.getBoundingClientRect()];
            return chip.left >= left - 1 && chip.right <= right + 1;
          };
          expect(isInRow(seen.at(-1)!)).to.equal(false);
          seen[0]!.focus();
          await filter.press('End');
          expect(isInRow(filter.others!)).to.equal(true);
          await filter.press('Home');
          expect(isInRow(seen[0]!)).to.equal(true);
          seen[0]!.blur();
          await filter.choose('Villejuif');
          expect(isInRow(filter.button('Villejuif'))).to.equal(true);
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
        });
      }
  });

  for (const appearance of ['select', 'chips', 'map']) {
    it(`says in one sentence that no town has an event, instead of zeros: ${appearance}`, async () => {
      const filter = await paste(appearance, feed([])());
      expect(filter.text).to.include('Aucune ville n’a d’événement pour l’instant.');
      expect(filter.text).to.not.include('0');
      expect(filter.offers.join()).to.not.match(/\b0\b/);
      if (appearance === 'chips') expect(filter.others!.innerText).to.match(/^24\s+villes$/);
      const other = await paste(appearance);
      expect(other.text).to.not.include('Aucune ville');
    });

    it(`tells two towns of one name apart by their département: ${appearance}`, async () => {
      const filter = await paste(
        appearance,
        feed([...ORDINARY, event({ town: 'Arcueil', postalCode: '33500' }), event({ town: 'Fresnes', postalCode: '41700' })])(),
      );
      expect(new Set(filter.offers.map((offer) => offer.replace(/ \(\d+\)$|, \d+ événements?$/, ''))).size).to.equal(1 + 24 + 2);
      expect(filter.offers).to.include('Arcueil (33), 1 événement');
      expect(filter.offers).to.include('Fresnes (41), 1 événement');
      await filter.choose('Arcueil (33)');
      expect(filter.chosen).to.equal('Arcueil (33), 1 événement');
    });
  }

  describe('the map', () => {
    const tiles = (filter: TownFilterDriver) => filter.element.shadowRoot!.querySelector<HTMLElement>('.tiles')!;

    for (const [width, height] of [
      [390, 844],
      [768, 1024],
      [1280, 800],
    ] as const) {
      it(`takes at most 60 % of a screen of ${width} × ${height}, with names of 12 px or more`, async () => {
        await setViewport({ width, height });
        const filter = await paste('map');
        expect(tiles(filter).offsetHeight).to.be.at.most(0.6 * height + 1);
        for (const button of filter.buttons) {
          expect(parseFloat(getComputedStyle(button).fontSize)).to.be.at.least(12);
          expect(button.scrollHeight, button.innerText).to.be.at.most(button.clientHeight);
          expect(button.scrollWidth, button.innerText).to.be.at.most(button.clientWidth);
        }
      });
    }

    it('cuts no name on a desk', async () => {
      const filter = await paste('map');
      for (const word of tiles(filter).querySelectorAll('.word'))
        expect(word.getClientRects()[0]!.height, word.textContent).to.be.at.most(parseFloat(getComputedStyle(word).lineHeight) + 1);
    });

    it('leaves a town without events blank, and it can still be chosen', async () => {
      const filter = await paste('map');
      const [empty, full] = [filter.button('Rungis'), filter.button('Arcueil')];
      expect([empty.innerText, full.innerText.trim().replace(/\s+/g, ' ')]).to.deep.equal(['Rungis', 'Arcueil 2']);
      expect(getComputedStyle(empty).borderTopWidth).to.equal('0px');
      expect(getComputedStyle(full).borderTopWidth).to.equal('1px');
      await filter.choose('Rungis');
      expect(filter.chosen).to.equal('Rungis, 0 événement');
    });

    it('draws the Seine between the tiles, half as wide as the text is high, and names it', async () => {
      const filter = await paste('map');
      const path = tiles(filter).querySelector('path')!;
      expect(getComputedStyle(path).strokeWidth).to.equal('8px');
      expect(tiles(filter).querySelector('.seine')!.textContent).to.equal('Seine');
      const [seine] = boxes(tiles(filter).querySelectorAll('.seine'));
      for (const box of boxes(filter.buttons))
        expect(box.left < seine!.right && box.right > seine!.left && box.top < seine!.bottom && box.bottom > seine!.top).to.equal(false);
    });

    it('shows its choice in forced colours', async function () {
      if (!(await emulate({ 'forced-colors': 'active' }))) return this.skip();
      try {
        const filter = await paste('map');
        await filter.choose('Rungis');
        const [pressed, other] = ['Rungis', 'Arcueil'].map((name) => getComputedStyle(filter.button(name)).backgroundColor);
        expect(pressed).to.not.equal(other);
      } finally {
        await emulate({});
      }
    });
  });

  for (const appearance of ['select', 'chips', 'map']) {
    it(`prints nothing: ${appearance}`, async function () {
      const filter = await paste(appearance, feed([])());
      if (!(await print(true))) return this.skip();
      try {
        expect(filter.text).to.equal('');
      } finally {
        await print(false);
      }
    });
  }
});
