import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { programmeStore } from '../../src/store/programme-store.js';
import { FAILED_FEED, inlineFeed, loadingFeed, ORDINARY, programme, staleFeed } from '../../stories/support/feeds.js';
import { emulate, until } from '../helpers/browser.js';
import { CountdownDriver } from '../helpers/countdown-driver.js';

const WEEK = { '@type': 'Festival', name: 'Semaine de l’économie circulaire', startDate: '2026-12-07', endDate: '2026-12-11', subEvent: [] };
const feed = (events = [...ORDINARY, WEEK] as Parameters<typeof programme>[0], change = {}) =>
  inlineFeed(programme(events, { name: 'Mois de l’ESS 2026', ...change }));
const paste = (page: TemplateResult) => CountdownDriver.paste(page);

describe('<ess-countdown>', () => {
  describe('states', () => {
    const before = '2026-10-20T10:00';

    it('is as high while it loads as when it counts', async () => {
      for (const withFigures of [false, true]) {
        const page = await fixture<HTMLElement>(html`
          <div>
            <ess-countdown src=${loadingFeed()} now=${before} ?with-figures=${withFigures}><p>Repli</p></ess-countdown>
            <ess-countdown now=${before} ?with-figures=${withFigures}>${feed()}</ess-countdown>
          </div>
        `);
        const [loading, ready] = Array.from(page.querySelectorAll('ess-countdown'), (element) => new CountdownDriver(element));
        await ready!.settled();
        expect(loading!.state).to.equal('loading');
        expect(loading!.showsItsChildren).to.equal(false);
        expect(loading!.element.offsetHeight, `with${withFigures ? '' : 'out'} figures`).to.be.closeTo(ready!.element.offsetHeight, 1);
      }
    });

    it('says that no date is known', async () => {
      const countdown = await paste(html`<ess-countdown now=${before}><p>Repli</p>${feed([], { startDate: null, endDate: null })}</ess-countdown>`);
      expect(countdown.state).to.equal('empty');
      expect(countdown.lines).to.deep.equal(['La date sera bientôt connue.']);
      expect(countdown.showsItsChildren).to.equal(false);
    });

    it('still counts to the last known dates, and says that they are', async () => {
      const countdown = await paste(html`<ess-countdown now=${before} src=${staleFeed(programme(ORDINARY))}></ess-countdown>`);
      await until(() => countdown.state === 'stale', 'the feed is known to be gone');
      expect(countdown.sentence).to.equal('dans 12 jours');
      expect(countdown.lines.at(-1)).to.match(/^Programme reçu .* La mise à jour a échoué\.$/);
    });

    it('shows its cause, a way to try again and the words between the tags when the programme cannot be had', async () => {
      const countdown = await paste(html`<ess-countdown src=${FAILED_FEED}><p>Repli</p></ess-countdown>`);
      expect(countdown.state).to.equal('failed');
      expect(countdown.retryButton).not.to.equal(null);
      expect(countdown.showsItsChildren).to.equal(true);
    });

    it('listens to its programme only while it is in the page', async () => {
      const src = staleFeed(programme(ORDINARY));
      const countdown = await paste(html`<ess-countdown now=${before} src=${src}></ess-countdown>`);
      const store = programmeStore({ url: src });
      expect(store.listenerCount).to.equal(1);
      countdown.element.to = '2026-11-06';
      await countdown.element.updateComplete;
      expect(store.listenerCount).to.equal(0);
      countdown.element.to = '';
      await countdown.element.updateComplete;
      expect(store.listenerCount).to.equal(1);
      countdown.element.remove();
      expect(store.listenerCount).to.equal(0);
    });
  });

  describe('anywhere in a page', () => {
    for (const [level, tag] of [
      ['', 'H2'],
      ['3', 'H3'],
      ['1', 'H2'],
      ['9', 'H6'],
      ['deux', 'H2'],
    ] as const) {
      it(`gives its name a ${tag} for heading-level="${level}"`, async () => {
        const countdown = await paste(
          html`<ess-countdown heading-level=${level || 2} to="2026-11-06" label="Ouverture" now="2026-11-01"></ess-countdown>`,
        );
        expect(countdown.heading?.tagName).to.equal(tag);
      });
    }

    const tiles = () =>
      html`<ess-countdown to="2026-11-06T18:30" label="Soirée d’ouverture" now="2026-01-01T10:05" with-figures with-seconds></ess-countdown>`;
    for (const [how, page] of [
      ['in a column of 320 pixels', html`<div style="inline-size: 320px">${tiles()}</div>`],
      ['from right to left', html`<div dir="rtl" style="inline-size: 320px">${tiles()}</div>`],
      ['with text of twice the size', html`<div style="inline-size: 320px; font-size: 200%">${tiles()}</div>`],
      [
        'with the spacing of WCAG 1.4.12',
        html`<div style="inline-size: 320px; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em">${tiles()}</div>`,
      ],
      [
        'in a flex row, beside a wide neighbour',
        html`<div style="display: flex; flex-wrap: wrap; inline-size: 320px"><p style="flex: 0 0 8em">Voisin</p>${tiles()}</div>`,
      ],
    ] as const) {
      it(`is read without scrolling sideways or cut words ${how}`, async () => {
        const column = await fixture<HTMLElement>(page);
        const countdown = new CountdownDriver(column.querySelector('ess-countdown')!);
        await countdown.settled();
        const base = countdown.element.shadowRoot!.querySelector('.base')!;
        expect(column.scrollWidth).to.be.at.most(320);
        expect(base.scrollWidth).to.be.at.most(base.clientWidth);
        for (const tile of countdown.tiles) expect(tile.scrollWidth, tile.innerText).to.be.at.most(tile.clientWidth);
      });
    }

    it('keeps its tiles in forced colours', async function () {
      if (!(await emulate({ 'forced-colors': 'active' }))) return this.skip();
      try {
        const countdown = await paste(tiles());
        expect(getComputedStyle(countdown.tiles[0]!).borderTopStyle).to.equal('solid');
      } finally {
        await emulate({});
      }
    });

    for (const [how, color, background] of [
      ['a light page', '#222', '#fff'],
      ['a dark page', '#eee', '#12263a'],
    ] as const) {
      it(`passes axe on ${how}, counting, in tiles, under way and over`, async () => {
        const page = await fixture<HTMLElement>(html`
          <section>
            ${['2026-10-20', '2026-11-09', '2026-12-01', '2026-12-20'].map((now) => html`<ess-countdown now=${now}>${feed()}</ess-countdown>`)} ${tiles()}
          </section>
        `);
        Object.assign(page.style, { color, backgroundColor: background });
        for (const element of page.querySelectorAll('ess-countdown')) {
          element.requestUpdate();
          await new CountdownDriver(element).settled();
          await until(() => element.dataset['scheme'] === (how === 'a dark page' ? 'dark' : 'light'), 'the colours are the page’s');
        }
        await expect(page).to.be.accessible();
      });
    }
  });
});
