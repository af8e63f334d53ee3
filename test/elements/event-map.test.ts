import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/elements/event-map/index.js';
import type { EventMap } from '../../src/elements/event-map/event-map.js';
import { inlineFeed, NOW, ORDINARY, programme } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';

describe('<ess-event-map>', () => {
  const feed = () => inlineFeed(programme(ORDINARY, { name: 'Mois de l’ESS 2026' }));
  for (const [promise, page, text] of [
    [
      'names the programme and counts what is coming',
      html`<ess-event-map now=${NOW}>${feed()}</ess-event-map>`,
      /Mois de l’ESS 2026 À venir : \d+ événements/,
    ],
    ['counts in its town only', html`<ess-event-map now=${NOW} town="Orly">${feed()}</ess-event-map>`, /À venir : 1 événement à Orly/],
    ['says when nothing is coming', html`<ess-event-map now="2027-06-01T10:00">${feed()}</ess-event-map>`, /^Aucun événement à venir\.$/],
  ] as const) {
    it(promise, async () => expect(await textOf(page)).to.match(text));
  }
});

/** What a visitor sees, once it is there; any space as a space. */
async function textOf(page: TemplateResult): Promise<string> {
  const element = await fixture<EventMap>(page);
  await until(() => ['ready', 'empty'].includes(element.dataset['state'] ?? ''), 'the programme is read');
  await element.updateComplete;
  return element.shadowRoot!.querySelector<HTMLElement>('.base')!.innerText.replace(/\s+/g, ' ').trim();
}
