import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { DETAILED, event, LONG, ORDINARY } from '../../stories/support/feeds.js';
import type { CardDriver } from '../helpers/event-list-driver.js';
import { feed } from '../helpers/own-feed.js';
import { paste } from '../helpers/paste-list.js';
import { dragOver } from '../helpers/pointer.js';

/** Texts of a row whose boxes lie over each other, or reach out of the row. */
function collisions({ item, summary }: CardDriver): readonly string[] {
  const row = summary.getBoundingClientRect();
  const parts = [...item.querySelectorAll<HTMLElement>('summary :is([part~="date"], [part~="title"], [part~="time"], [part~="where"], [part~="badge"], [part~="others"], [part~="abstract"], [part~="image"])')]; // prettier-ignore
  const boxes = parts.filter((part) => part.checkVisibility()).map((part) => ({ name: part.part.value, rects: [...part.getClientRects()] }));
  const found: string[] = [];
  for (const [index, { name, rects }] of boxes.entries()) {
    for (const rect of rects) {
      if (rect.left < row.left - 1 || rect.right > row.right + 1 || rect.bottom > row.bottom + 1) found.push(`${name} reaches out`);
      for (const other of boxes.slice(index + 1)) {
        for (const box of other.rects) {
          const width = Math.min(rect.right, box.right) - Math.max(rect.left, box.left);
          const height = Math.min(rect.bottom, box.bottom) - Math.max(rect.top, box.top);
          // Lines of one text may touch.
          if (width > 2 && height > 4) found.push(`${name} over ${other.name}`);
        }
      }
    }
  }
  return found;
}

function linesOf(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
}

describe('a row', () => {
  after(() => setViewport({ width: 1200, height: 800 }));

  for (const layout of ['list', 'compact', 'cards'] as const) {
    for (const [width, size] of [
      [320, 100],
      [390, 100],
      [390, 200],
      [700, 100],
      [768, 100],
      [900, 100],
      [1280, 100],
      [1280, 200],
    ] as const) {
      it(`of layout="${layout}" has no text over another, nor words in pieces, in ${width} px with text of ${size} %`, async () => {
        await setViewport({ width, height: 800 });
        const list = await paste({ layout, limit: '30', style: `font-size: ${size}%` }, feed([...ORDINARY, ...LONG, ...DETAILED])());
        for (const card of list.cards) {
          expect(collisions(card), card.title).to.deep.equal([]);
          expect(linesOf(card.item.querySelector('[part="title"]')!), card.title).to.be.at.most(Math.ceil(card.title.length / 8));
        }
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      });
    }
  }

  it('is at most 14 elements while it is closed', async () => {
    const subEvent = [{ startDate: '2026-11-12T18:30:00+01:00' }, { startDate: '2026-11-19T18:30:00+01:00' }];
    const list = await paste({}, feed([event(), event({ name: 'Bal', subEvent })])());
    expect(list.cards.map(({ item }) => item.querySelectorAll('*').length + 1)).to.deep.equal([13, 14]);
  });

  it('has no list in it while it is closed, however much is exceptional', async () => {
    const list = await paste(
      {},
      feed([event({ eventStatus: 'EventCancelled', isAccessibleForFree: true }), event({ name: 'Bal', offers: { price: 5 } })])(),
    );
    for (const { item } of list.cards) expect(item.querySelectorAll('ul, ol, dl, [role="list"]')).to.have.length(0);
  });

  it('leaves five events on a phone, and six on a desk', async () => {
    const events = Array.from({ length: 12 }, (_, index) => event({ name: `Un repas partagé de quartier, n° ${index}` }));
    for (const [width, height, least] of [
      [390, 844, 5],
      [1280, 800, 6],
    ] as const) {
      await setViewport({ width, height });
      const list = await paste({}, feed(events)());
      const rows = list.cards.map(({ item }) => item.getBoundingClientRect().height);
      expect(Math.floor(height / rows[0]!), `${width} px`).to.be.at.least(least);
    }
  });

  it('is one line in a wide column where layout="compact"', async () => {
    await setViewport({ width: 1280, height: 800 });
    const list = await paste({ layout: 'compact' }, feed([event(), event({ name: 'Bal' })])());
    for (const { summary } of list.cards) expect(summary.getBoundingClientRect().height).to.be.at.most(41);
  });

  it('of layout="cards" is as high as its neighbours, and as wide as the list when it is open', async () => {
    await setViewport({ width: 1280, height: 800 });
    const list = await paste({ layout: 'cards' }, feed([event(), event({ name: 'Bal populaire des voisines et des voisins de toute la ville' })])());
    const [first, second] = list.cards.map(({ item }) => item.getBoundingClientRect());
    expect(first!.top).to.equal(second!.top);
    expect(first!.height).to.be.closeTo(second!.height, 1);
    const { item } = await list.open('Bal');
    expect(item.getBoundingClientRect().width).to.be.closeTo(item.parentElement!.getBoundingClientRect().width, 1);
  });

  it('opens by a click that ends where it began, also after a selection', async () => {
    const list = await paste({}, feed([event()])());
    const [card] = list.cards;
    await dragOver(card!.item.querySelector('[part="title"]')!);
    expect(card!.isOpen, 'a drag').to.equal(false);
    card!.summary.focus();
    await list.press('Enter');
    expect(card!.isOpen, 'the keyboard').to.equal(true);
    getSelection()!.removeAllRanges();
  });
});
