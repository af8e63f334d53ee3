/** Who asks the system for more contrast gets text and edges in the text's own colour, on each ground. */

import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { emulate } from '../helpers/browser.js';
import { allSettled, everyElement, SELECTOR } from '../helpers/every-element.js';

const colorsOf = (element: HTMLElement) => {
  const { color, borderTopColor, borderTopWidth } = getComputedStyle(element);
  return { color, border: borderTopWidth === '0px' ? null : borderTopColor };
};

describe('with prefers-contrast: more', () => {
  afterEach(() => emulate({}));

  for (const [ground, style] of [
    ['white', 'color: rgb(34, 34, 34); background: #fff'],
    ['night blue', 'color: rgb(238, 238, 238); background: #112'],
  ] as const) {
    it(`muted text and the edges of controls are as strong as the text, on ${ground}`, async function () {
      this.timeout(60_000);
      const page = await fixture<HTMLElement>(html`<div style=${style}></div>`);
      page.append(document.createRange().createContextualFragment(Object.values(everyElement()).join('')));
      const elements = Array.from(page.querySelectorAll<HTMLElement>(SELECTOR));
      await allSettled(elements);
      const all = (selector: string) =>
        elements.flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll<HTMLElement>(selector)]).filter((each) => each.checkVisibility());
      const muted = all('.muted');
      const edges = all('select, button:not([aria-pressed="true"], .main), textarea').filter((each) => !each.matches(':disabled'));
      const text = getComputedStyle(page).color;
      const before = muted.filter((each) => colorsOf(each).color === text).length;
      if (!(await emulate({ 'prefers-contrast': 'more' }))) return this.skip();
      expect(muted.length).to.be.greaterThan(40);
      expect(before, 'muted text was fainter').to.equal(0);
      const faint = muted.filter((each) => colorsOf(each).color !== text).map((each) => `${each.className} ${colorsOf(each).color}`);
      expect(faint.join('\n')).to.equal('');
      const faintEdges = edges.filter((each) => ![null, text, getComputedStyle(each).color].includes(colorsOf(each).border));
      expect(faintEdges.map((each) => `${each.localName}.${each.className} ${colorsOf(each).border}`).join('\n')).to.equal('');
    });
  }
});
