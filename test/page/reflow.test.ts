/** A phone's width, text of twice the size, wide spacing: nothing scrolls sideways (RGAA 10.4, 10.11, 10.12, WCAG 1.4.4, 1.4.10, 1.4.12). */

import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/index.js';
import { allSettled, everyElement, SELECTOR } from '../helpers/every-element.js';

/** As a reader's own style sheet sets it, in spite of ours. */
const SPACING = new CSSStyleSheet();
SPACING.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

/** What stands out of a column of that width, but for what is out of sight on purpose, or in a row that scrolls by itself. */
function tooWide({ localName, dataset, shadowRoot }: HTMLElement, width: number): readonly string[] {
  return Array.from(shadowRoot!.querySelectorAll<HTMLElement>('*'))
    .filter(
      (element) => element.checkVisibility() && !element.closest('.visually-hidden, .chips > *') && element.getBoundingClientRect().right > width + 1,
    )
    .map((element) => `${localName} ${dataset['state']}: ${element.localName}.${element.className} „${element.textContent.slice(0, 30)}“`);
}

describe('a column of 320 px', () => {
  afterEach(() => setViewport({ width: 1200, height: 800 }));

  for (const [name, size, isSpaced] of [
    ['text as it comes', '100%', false],
    ['text of twice the size', '200%', false],
    ['wide spacing', '100%', true],
    ['text of twice the size and wide spacing', '200%', true],
  ] as const) {
    for (const lang of ['fr', 'en']) {
      it(`RGAA 10.4, 10.11, 10.12: holds every element in every state, with ${name}, lang="${lang}"`, async function () {
        this.timeout(60_000);
        await setViewport({ width: 320, height: 640 });
        const page = await fixture<HTMLElement>(html`<div lang=${lang} style="font-size: ${size}; margin: 0"></div>`);
        page.append(document.createRange().createContextualFragment(Object.values(everyElement()).join('')));
        const elements = Array.from(page.querySelectorAll<HTMLElement>(SELECTOR));
        await allSettled(elements);
        if (isSpaced) for (const { shadowRoot } of elements) shadowRoot!.adoptedStyleSheets.push(SPACING);
        await new Promise(requestAnimationFrame);
        expect(elements.flatMap((element) => tooWide(element, 320)).join('\n')).to.equal('');
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      });
    }
  }
});
