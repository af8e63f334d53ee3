/** Who does not see that lines are kept free hears that something is on its way, in every element. */

import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/index.js';
import { NOW, ORDINARY, programme } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { feedFault } from '../helpers/server.js';

/** What a screen reader finds in an element, in the order of the tree. */
function heard(element: HTMLElement): string {
  const texts = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_ALL, (node) =>
    node instanceof HTMLElement && (node.getAttribute('aria-hidden') === 'true' || !node.checkVisibility())
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const words: string[] = [];
  while (texts.nextNode()) if (texts.currentNode instanceof Text) words.push(texts.currentNode.data);
  return words.join('').replace(/\s+/g, ' ').trim();
}

const ELEMENTS = [
  html`<ess-event-list></ess-event-list>`,
  html`<ess-town-filter></ess-town-filter>`,
  html`<ess-town-filter appearance="chips"></ess-town-filter>`,
  html`<ess-town-filter appearance="map"></ess-town-filter>`,
  html`<ess-countdown></ess-countdown>`,
  html`<ess-countdown with-figures></ess-countdown>`,
  html`<ess-contact-block></ess-contact-block>`,
  html`<ess-contact-block organizer="Une association"></ess-contact-block>`,
  html`<ess-feed-report></ess-feed-report>`,
];

describe('an element whose programme is on its way', () => {
  for (const [lang, sentence] of [
    ['fr', /Chargement du programme…|Vérification en cours…/],
    ['en', /Loading the programme…|Checking/],
  ] as const) {
    for (const [index, tag] of ELEMENTS.entries()) {
      it(`RGAA 7.1: says so, ${lang}, ${index}: ${tag.strings.join('')}`, async () => {
        const page = await fixture<HTMLElement>(html`<div lang=${lang} data-ess-src=${feedFault('hang')}>${tag}</div>`);
        const element = page.firstElementChild as HTMLElement;
        await until(() => element.dataset['state'] === 'loading' && sentence.test(heard(element)), `« ${sentence} » is said`);
        expect(element.ariaBusy).to.equal('true');
      });
    }
  }

  it('is silent about it once it is there', async () => {
    const feed = `data:application/json,${encodeURIComponent(programme(ORDINARY))}`;
    const page = await fixture<HTMLElement>(html`<div data-ess-src=${feed}>${ELEMENTS.slice(0, 7)}</div>`);
    for (const element of page.querySelectorAll<HTMLElement>(':scope > *')) {
      element.setAttribute('now', NOW);
      await until(() => element.dataset['state'] !== undefined && element.dataset['state'] !== 'loading', 'the programme is there');
      await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
      expect(element.ariaBusy, element.localName).to.equal(null);
      expect(heard(element), element.localName).not.to.include('Chargement');
    }
  });
});
