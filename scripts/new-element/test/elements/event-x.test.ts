import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/elements/event-x/index.js';
import type { EventX } from '../../src/elements/event-x/event-x.js';
import { inlineFeed, NOW, ORDINARY, programme } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';

describe('<ess-event-x>', () => {
  const feed = () => inlineFeed(programme(ORDINARY, { name: 'Mois de l’ESS 2026' }));
  for (const [promise, page, text] of [
    [
      'names the programme and counts what is coming',
      html`<ess-event-x now=${NOW}>${feed()}</ess-event-x>`,
      /Mois de l’ESS 2026 À venir : \d+ événements/,
    ],
    ['counts in its town only', html`<ess-event-x now=${NOW} town="Orly">${feed()}</ess-event-x>`, /À venir : 1 événement à Orly/],
    ['says when nothing is coming', html`<ess-event-x now="2027-06-01T10:00">${feed()}</ess-event-x>`, /^Aucun événement à venir\.$/],
  ] as const) {
    it(promise, async () => expect(await textOf(page)).to.match(text));
  }
});

/** What a visitor sees, once it is there; any space as a space. */
async function textOf(page: TemplateResult): Promise<string> {
  const element = await fixture<EventX>(page);
  await until(() => ['ready', 'empty'].includes(element.dataset['state'] ?? ''), 'the programme is read');
  await element.updateComplete;
  return element.shadowRoot!.querySelector<HTMLElement>('.base')!.innerText.replace(/\s+/g, ' ').trim();
}
