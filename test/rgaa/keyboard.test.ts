/** RGAA 4.1.2, themes 7 and 12: with the keyboard alone, through every element and out again. */

import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/index.js';
import { allSettled, everyElement, SELECTOR } from '../helpers/every-element.js';
import { nameOf } from './every-state.js';

const CONTROLS = 'a[href], button, input, select, summary, textarea, td';
/** Enough for the longest element. */
const MOST = 250;

const focused = () => document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;

async function tabTo(goal: Element, isBack = false): Promise<ReadonlySet<Element>> {
  const passed = new Set<Element>();
  for (let count = 0; count < MOST && document.activeElement !== goal; count++) {
    if (isBack) await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    if (isBack) await sendKeys({ up: 'Shift' });
    passed.add(focused()!);
  }
  return passed;
}

describe('RGAA, the keyboard', () => {
  for (const [name, pasted] of Object.entries(everyElement())) {
    if (!/: (?:ready|failed|seconds|by hand|problems)$/.test(name)) continue;
    it(`RGAA 7.3, 12.9, 12.11: Tab goes through all of ${name.replace(/\s+/g, ' ')} and out of it, and back`, async function () {
      this.timeout(60_000);
      const page = await fixture<HTMLElement>(html`<main><button id="before">Avant</button><div></div><button id="after">Après</button></main>`);
      const [before, after] = page.querySelectorAll<HTMLElement>('main > button');
      page.querySelector('div')!.append(document.createRange().createContextualFragment(pasted));
      const [element] = page.querySelectorAll<HTMLElement>(SELECTOR);
      await allSettled([element!]);
      before!.focus();
      const passed = await tabTo(after!);
      expect(document.activeElement, 'Tab leaves it').to.equal(after);
      // One of a grid or a toolbar stands for all: arrows go on from there. A link may be no tab stop in Safari.
      const controls = [...element!.shadowRoot!.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) =>
        control.checkVisibility({ visibilityProperty: true }),
      );
      const missed = controls.filter(
        (control) => control.tabIndex >= 0 && !passed.has(control) && !control.querySelector('[tabindex="0"]') && !isUnreached(control),
      );
      expect(missed.map(nameOf).join('\n')).to.equal('');
      await tabTo(before!, true);
      expect(document.activeElement, 'Shift+Tab leaves it').to.equal(before);
    });
  }
});

/** Safari passes over links and buttons, unless a visitor has asked otherwise. */
function isUnreached(control: HTMLElement): boolean {
  return control.localName === 'a' && /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
}
