/** What a host page gives to all its content enters a shadow root: what would break lines, words or sentences stops at the element, the rest is the page's. */

import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { until } from '../helpers/browser.js';
import { allSettled, everyElement, SELECTOR } from '../helpers/every-element.js';
import { recordedWarnings } from '../helpers/warnings.js';

/** [style of the page, property, what the elements make of it; null: the page's] */
const STYLES: readonly (readonly [style: string, property: string, expected: string | null])[] = [
  ['white-space: nowrap', 'white-space', 'normal'],
  ['text-indent: 3em', 'text-indent', '0px'],
  ['text-transform: uppercase', 'text-transform', 'none'],
  ['word-break: break-all', 'word-break', 'normal'],
  ['text-align: center', 'text-align', 'start'],
  ['text-align: justify', 'text-align', 'start'],
  ['line-height: 0.9', 'line-height', '24px'],
  ['letter-spacing: 2px', 'letter-spacing', null],
  ['word-spacing: 3px', 'word-spacing', null],
  ['font-style: italic', 'font-style', null],
  ['visibility: hidden', 'visibility', null],
];

describe('what the page’s content inherits', () => {
  recordedWarnings();

  for (const [style, property, expected] of STYLES) {
    it(`${style}: ${expected === null ? 'is kept' : 'stops at the element'}`, async () => {
      const page = await fixture<HTMLElement>(
        html`<div style="font-size: 16px; ${style}"><ess-countdown to="2026-12-24" now="2026-11-09T10:00"></ess-countdown></div>`,
      );
      const element = page.firstElementChild!;
      await until(() => element.shadowRoot?.querySelector('.base'), 'it is drawn');
      const value = (of: Element) => getComputedStyle(of).getPropertyValue(property);
      expect(value(element.shadowRoot!.querySelector('.base')!)).to.equal(expected ?? value(page));
    });
  }

  it('widens no element', async () => {
    const page = await fixture<HTMLElement>(html`<div style="inline-size: 320px"></div>`);
    page.append(document.createRange().createContextualFragment(Object.values(everyElement()).join('')));
    const elements = [...page.querySelectorAll<HTMLElement>(SELECTOR)];
    await allSettled(elements);
    const widths = () => elements.map(({ localName, scrollWidth }, index) => `${index} ${localName}: ${scrollWidth}`).join('\n');
    const before = widths();
    page.style.cssText += 'white-space: nowrap; text-indent: 3em; text-transform: uppercase; word-break: break-all';
    expect(widths()).to.equal(before);
  }).timeout(30_000);
});
