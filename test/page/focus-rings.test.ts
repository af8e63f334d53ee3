/** Who goes by keyboard sees where: each thing that takes the focus, in each state of each element, in the page's colours and in those of the system. */

import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { emulate } from '../helpers/browser.js';
import { showsRings } from '../helpers/contrast.js';
import { allSettled, everyElement, SELECTOR } from '../helpers/every-element.js';

const TAKES_FOCUS = 'a[href], button:enabled, select:enabled, summary, textarea';

interface Ring {
  readonly of: string;
  readonly style: string;
  readonly width: number;
  readonly offset: number;
  readonly color: string;
  /** Colours of the system come and go with the engine: only whether it has the page's. */
  readonly changes: boolean;
  /** Words of other things that it crosses. */
  readonly crosses: readonly string[];
}

async function everything(): Promise<readonly HTMLElement[]> {
  const page = await fixture<HTMLElement>(html`<div style="inline-size: 900px"></div>`);
  page.append(document.createRange().createContextualFragment(Object.values(everyElement()).join('')));
  const elements = Array.from(page.querySelectorAll<HTMLElement>(SELECTOR));
  await allSettled(elements);
  return elements;
}

/** Each kind of control and link once, in each of its states: they come by the hundred. */
function kinds(elements: readonly HTMLElement[]): readonly HTMLElement[] {
  const found = new Map<string, HTMLElement>();
  for (const { localName, dataset, shadowRoot } of elements)
    for (const control of shadowRoot!.querySelectorAll<HTMLElement>(TAKES_FOCUS)) {
      if (!control.checkVisibility()) continue;
      const { ariaPressed, ariaDisabled } = control;
      const before = control.closest('details')?.previousElementSibling;
      const kind = [localName, dataset['state'], control.localName, control.getAttribute('part'), control.className, control.dataset['level']];
      const name = [...kind, ariaPressed, ariaDisabled, control.localName === 'summary' && before?.className].join(' ');
      if (!found.has(name)) found.set(name, control);
    }
  return [...found.values()];
}

function ringOf(control: HTMLElement): Ring {
  const root = control.getRootNode() as ShadowRoot;
  const before = getComputedStyle(control).outline;
  control.focus({ preventScroll: true });
  const { outline, outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(control);
  const [width, offset] = [parseFloat(outlineWidth), parseFloat(outlineOffset)];
  const crosses = wordsCrossed(control, width + offset, root);
  control.blur();
  return {
    of: `${root.host.localName} ${control.localName}.${control.className} ${control.getAttribute('part')} „${control.innerText.slice(0, 20)}“`,
    style: outlineStyle,
    width,
    offset,
    color: outlineColor,
    changes: outline !== before,
    crosses,
  };
}

function wordsCrossed(control: HTMLElement, reach: number, root: ShadowRoot): readonly string[] {
  const box = control.getBoundingClientRect();
  const [left, top, right, bottom] = [box.left - reach, box.top - reach, box.right + reach, box.bottom + reach];
  const crossed: string[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!text.nodeValue!.trim() || !parent?.checkVisibility() || control.contains(text) || parent.closest('style, select, .visually-hidden'))
      continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) {
      // Beside a link in a line, a space is narrower than a ring.
      const isClear = rect.right - 3 <= left || rect.left + 3 >= right || rect.bottom <= top || rect.top >= bottom;
      // The titles of a day lie on its button.
      const line = parent.closest('.titles > li')?.getBoundingClientRect() ?? rect;
      const isInside = line.left >= box.left && line.right <= box.right && line.top >= box.top && line.bottom <= box.bottom;
      // A line that is clamped has its box all the same.
      const end = parent.closest('.abstract')?.getBoundingClientRect().bottom ?? Infinity;
      if (!isClear && !isInside && rect.top < end - 2) crossed.push(text.nodeValue!.trim().slice(0, 30));
    }
  }
  return crossed;
}

describe('the ring of what has the focus', () => {
  afterEach(() => emulate({}));

  for (const [name, features] of [
    ['the page’s colours', {}],
    ['forced colours', { 'forced-colors': 'active' }],
    ['more contrast', { 'prefers-contrast': 'more' }],
  ] as const) {
    it(`RGAA 3.3, 10.7: is drawn around each control in each state, in ${name}`, async function () {
      this.timeout(60_000);
      if (!showsRings()) return this.skip();
      const isEmulated = await emulate(features);
      if (!isEmulated && Object.keys(features).length > 0) return this.skip();
      const rings = kinds(await everything()).map(ringOf);
      expect(rings.length).to.be.greaterThan(30);
      const faults = rings.filter(
        ({ style, width, offset, color, changes }) =>
          !changes || style === 'none' || width < 2 || offset < 0 || /, 0\)$|\/ 0\)$|transparent/.test(color),
      );
      expect(faults.map(({ of, style, width, offset, color }) => `${of}: ${style} ${width} ${offset} ${color}`).join('\n')).to.equal('');
    });
  }

  it('crosses no words of others', async function () {
    this.timeout(60_000);
    if (!showsRings()) return this.skip();
    const elements = await everything();
    // Closed, each summary stands below the lines of its card.
    for (const { shadowRoot } of elements) for (const details of shadowRoot!.querySelectorAll('details')) details.open = false;
    await new Promise(requestAnimationFrame);
    const faults = kinds(elements)
      .map(ringOf)
      .filter(({ crosses }) => crosses.length > 0);
    expect(faults.map(({ of, crosses }) => `${of}: ${crosses.join(' | ')}`).join('\n')).to.equal('');
  });
});
