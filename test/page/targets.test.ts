/** What a finger or a shaky hand must meet is 24 px wide and high, or far enough from its neighbours: WCAG 2.5.8, on sites with small text too. */

import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/index.js';
import { allSettled, everyElement, SELECTOR } from '../helpers/every-element.js';

const LEAST = 24;

interface Target {
  readonly name: string;
  readonly box: DOMRect;
}

function targets({ shadowRoot, localName }: HTMLElement): readonly Target[] {
  return Array.from(shadowRoot!.querySelectorAll<HTMLElement>('a[href], button, select, summary, textarea'))
    .filter((element) => element.checkVisibility() && !isInSentence(element))
    .map((element) => ({ name: `${localName} ${element.localName} „${element.innerText.slice(0, 20)}“`, box: element.getBoundingClientRect() }));
}

/** A link in a text is as high as its line. */
function isInSentence(element: HTMLElement): boolean {
  return element.localName === 'a' && element.closest('.description') !== null;
}

/** The exception: a circle of 24 px around its centre meets no other target, and no other small one's circle. */
function isAlone({ box }: Target, others: readonly Target[]): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return others.every(({ box: other }) => {
    const isSmall = other.width < LEAST || other.height < LEAST;
    if (isSmall) return Math.hypot(other.x + other.width / 2 - x, other.y + other.height / 2 - y) >= LEAST;
    const [nearX, nearY] = [Math.min(Math.max(x, other.left), other.right), Math.min(Math.max(y, other.top), other.bottom)];
    return Math.hypot(nearX - x, nearY - y) >= LEAST / 2;
  });
}

describe('what can be pressed', () => {
  for (const [size, width] of [
    [13, 320],
    [14, 900],
    [15, 320],
    [16, 900],
  ] as const) {
    it(`is 24 px or stands alone, in text of ${size} px and a column of ${width} px`, async () => {
      const page = await fixture<HTMLElement>(html`<div style="font-size: ${size}px; inline-size: ${width}px"></div>`);
      page.append(document.createRange().createContextualFragment(Object.values(everyElement()).join('')));
      const elements = Array.from(page.querySelectorAll<HTMLElement>(SELECTOR));
      await allSettled(elements);
      const all = elements.flatMap(targets);
      expect(all.length).to.be.greaterThan(100);
      const small = all.filter(({ box }) => box.width < LEAST - 0.01 || box.height < LEAST - 0.01);
      const faults = small.filter(
        (target) =>
          !isAlone(
            target,
            all.filter((other) => other !== target),
          ),
      );
      expect(faults.map(({ name, box }) => `${name} ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`).join('\n')).to.equal('');
      // Those that stand alone today may have a neighbour in another feed: only lines of one link each are that small.
      expect(
        small
          .map(({ name, box }) => `${name} ${box.height.toFixed(1)}`)
          .filter((name) => !name.includes(' a '))
          .join('\n'),
      ).to.equal('');
    }).timeout(30_000);
  }
});
