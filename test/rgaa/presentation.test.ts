/** RGAA 4.1.2, themes 3, 10 and 13: how it looks and moves. Each title begins with its criterion, which `docs/rgaa` cites. */

import { expect } from '@open-wc/testing';
import { everyElement, SELECTOR } from '../helpers/every-element.js';
import { everyState, faultsOf, heard, pasted } from './every-state.js';
import type { Shown } from './every-state.js';

describe('RGAA, how it looks', () => {
  const shown = everyState();

  it('RGAA 3.1: what a colour says, words say too', () => {
    const badges = shown().flatMap(({ root }) => [...root.querySelectorAll('[part~="badge"]')]);
    expect(badges.length).to.be.greaterThan(5);
    expect(faultsOf(shown(), '[part~="badge"]', (badge) => (/\p{L}/u.test(heard(badge)) ? '' : 'has no words'))).to.equal('');
    const chosen = 'button[part~="option-pressed"]:not([aria-pressed="true"], [aria-checked="true"], [aria-current])';
    expect(faultsOf(shown(), chosen, () => 'is chosen for the eye only')).to.equal('');
  });

  it('RGAA 8.10: in a page that runs from right to left, each line keeps its own order', async () => {
    const ready = Object.entries(everyElement()).filter(([name]) => name.endsWith(': ready'));
    const page = await pasted(`<div dir="rtl">${ready.map(([, markup]) => markup).join('')}</div>`);
    const elements = [...page.querySelectorAll<HTMLElement>(SELECTOR)];
    expect(elements.length).to.be.greaterThan(8);
    const rtl = elements.map((element) => ({ name: element.localName, element, root: element.shadowRoot! }));
    const fault = (node: HTMLElement) =>
      [...node.childNodes].some((child) => child instanceof Text && child.data.trim()) && getComputedStyle(node).unicodeBidi !== 'plaintext'
        ? 'is turned round'
        : '';
    expect(faultsOf(rtl, '.base :not(option, optgroup, svg *)', fault)).to.equal('');
  });

  it('RGAA 10.1: no tag has an attribute that is for its looks', () => {
    const looks =
      '[align], [bgcolor], [border], [cellpadding], [color], [face], [hspace], [nowrap], [valign], [vspace], [size]:not(select, input), [style]';
    expect(faultsOf(shown(), looks, (node) => (node.closest('.leaflet-container') ? '' : 'an attribute for its looks'))).to.equal('');
  });

  it('RGAA 10.2, 10.3: without its sheets each element says the same, in the same order', () => {
    for (const { name, root, element } of shown()) {
      const before = read(root);
      const sheets = root.adoptedStyleSheets;
      root.adoptedStyleSheets = [];
      const after = read(root);
      root.adoptedStyleSheets = sheets;
      expect(element.dataset['state'], name).to.not.equal(undefined);
      let from = 0;
      for (const word of before) {
        const at = after.indexOf(word, from);
        expect(at, `${name}: « ${word} » after « ${after.slice(Math.max(0, from - 3), from).join(' ')} »`).to.be.at.least(0);
        from = at + 1;
      }
    }
  });

  it('RGAA 10.2: no sheet writes words', () => {
    const words = rulesOf(shown()).filter(({ style }) =>
      /\p{L}/u.test(/^(?:normal|none|counter.*|attr.*|inherit|initial)$/.test(style.content) ? '' : style.content),
    );
    expect(words.map(({ cssText }) => cssText).join('\n')).to.equal('');
  });

  it('RGAA 10.6: a link within a text is underlined', () => {
    const fault = (link: HTMLElement) => (getComputedStyle(link).textDecorationLine.includes('underline') ? '' : 'is told by its colour only');
    expect(faultsOf(shown(), '.description a, p a, dd a', fault)).to.equal('');
  });

  it('RGAA 10.8: what is hidden from screen readers cannot take the focus', () => {
    expect(
      faultsOf(shown(), '[aria-hidden="true"] :is(a[href], button, input, select, summary, textarea, [tabindex])', () => 'takes the focus'),
    ).to.equal('');
  });

  it('RGAA 10.13, 10.14: nothing appears because the pointer is above', () => {
    const shows = /^(?:display|visibility|opacity|content|clip|clip-path|height|width|block-size|inline-size|inset|position|transform)$/;
    const faults = rulesOf(shown()).filter(
      ({ selectorText, style }) => selectorText.includes(':hover') && [...style].some((property) => shows.test(property)),
    );
    expect(faults.map(({ cssText }) => cssText).join('\n')).to.equal('');
    expect(faultsOf(shown(), '[title]', () => 'says something to the pointer only')).to.equal('');
  });

  it('RGAA 13.2: no link and no form opens a window', () => {
    expect(faultsOf(shown(), '[target], form', () => 'opens a window')).to.equal('');
  });

  it('RGAA 13.5: no sign stands for a word', () => {
    const signs = /[\p{Extended_Pictographic}\u2190-\u21ff]/u;
    expect(
      faultsOf(shown(), '*', (node) =>
        [...node.childNodes].some((child) => child instanceof Text && signs.test(child.data)) && !node.closest('[aria-hidden="true"]')
          ? node.innerText
          : '',
      ),
    ).to.equal('');
  });

  it('RGAA 13.7: nothing flashes', () => {
    const quick = shown().flatMap(({ name, root }) =>
      root
        .getAnimations()
        .filter(({ effect }) => effect!.getTiming().iterations === Infinity)
        .map(() => name),
    );
    expect(quick.join()).to.equal('');
  });

  it('RGAA 13.9: no sheet asks how the screen is held', () => {
    const asked = shown().flatMap(({ root }) =>
      root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).filter((text) => /orientation/.test(text)),
    );
    expect(asked.join('\n')).to.equal('');
  });
});

/** Words in the order of the tree that are on screen. */
function read(root: ShadowRoot): readonly string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.checkVisibility({ visibilityProperty: true })) words.push(...((node as Text).data.match(/[\p{L}\d]+/gu) ?? []));
  }
  return words;
}

function rulesOf(shown: readonly Shown[]): readonly CSSStyleRule[] {
  const inside = (rules: CSSRuleList): readonly CSSStyleRule[] =>
    [...rules].flatMap((rule) => (rule instanceof CSSStyleRule ? [rule] : rule instanceof CSSGroupingRule ? inside(rule.cssRules) : []));
  return [...new Set(shown.flatMap(({ root }) => root.adoptedStyleSheets))].flatMap(({ cssRules }) => inside(cssRules));
}
