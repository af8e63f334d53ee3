/** Each element in each of its states, as a webmaster pastes them, for tests that concern all. */

import { DETAILED, event, many, NOW, ORDINARY, PICTURE, programme } from '../../stories/support/feeds.js';
import { until } from './browser.js';
import { feedFault } from './server.js';

type Json = Record<string, unknown>;

export const SELECTOR =
  'ess-event-list, ess-town-filter, ess-countdown, ess-contact-block, ess-feed-report, ess-event-filter, ess-subscribe, ess-event, ess-calendar, ess-event-map';

const EVENTS = [
  ...DETAILED,
  ...ORDINARY,
  event({ name: 'Une sortie', town: 'Rungis', postalCode: '94150', description: 'Un texte, https://example.org/lien, et la suite.' }),
];
const BROKEN = [event({ startDate: 'bientôt' }), event({ startDate: 'demain' }), event({ url: 'nulle part' })];

/** A programme as a script in the page. */
export const inPage = (events: readonly Json[], change: Json = {}) =>
  `<script type="application/json">${programme(events, change).replaceAll('<', '\\u003c')}</script>`;

/** What stands in the page: `« event-list: ready »` and its HTML. */
export function everyElement(change: Json = {}): Readonly<Record<string, string>> {
  const feed = inPage(EVENTS, change);
  const nothing = inPage([], { startDate: undefined, endDate: undefined, organizer: undefined, ...change });
  const [waiting, gone] = [feedFault('hang'), feedFault('status/404')];
  const clock = `now="${NOW}"`;
  const states = (tag: string, attributes = '') => ({
    [`${tag} ${attributes}: ready`]: `<ess-${tag} ${clock} ${attributes}>${feed}</ess-${tag}>`,
    [`${tag} ${attributes}: loading`]: `<ess-${tag} ${clock} ${attributes} src="${waiting}">Le programme</ess-${tag}>`,
    [`${tag} ${attributes}: empty`]: `<ess-${tag} ${clock} ${attributes}>${nothing}</ess-${tag}>`,
    [`${tag} ${attributes}: failed`]: `<ess-${tag} ${clock} ${attributes} src="${gone}">Le programme</ess-${tag}>`,
  });
  return {
    ...states('event-map'),
    ...states('calendar'),
    ...states('event-filter'),
    ...states('subscribe'),
    ...states('subscribe', 'calendar="https://example.org/programme.ics"'),
    ...states('event'),
    ...states('event', 'event="e/1"'),
    ...Object.fromEntries([0, 3, 4, 6, 7, 8, 9, 10, 11].map((at) => [`event: e/${at}`, `<ess-event ${clock} event="e/${at}">${feed}</ess-event>`])),
    'event: over': `<ess-event now="2027-01-01T10:00" event="e/0">${feed}</ess-event>`,
    'event: by hand': `<ess-event ${clock} name="Fête du vélo" start-date="2026-11-14T14:00" location="Halle" address="1 rue de l’Exemple, 94310 Orly" price="5 €" image="${PICTURE}"><p>Un texte.</p></ess-event>`,
    ...states('event-list'),
    'event-list: by day': `<ess-event-list ${clock} group-by="day" limit="3">${feed}</ess-event-list>`,
    'event-list: past': `<ess-event-list ${clock} when="past" group-by="none">${feed}</ess-event-list>`,
    'event-list: a town without events': `<ess-event-list ${clock} town="Valenton">${feed}</ess-event-list>`,
    ...states('town-filter'),
    'town-filter: locked': `<ess-town-filter ${clock} town="Orly">${feed}</ess-town-filter>`,
    ...states('town-filter', 'appearance="chips"'),
    ...states('town-filter', 'appearance="map"'),
    ...states('countdown'),
    'countdown: before': `<ess-countdown now="2026-10-20T10:00">${feed}</ess-countdown>`,
    'countdown: figures': `<ess-countdown now="2026-10-20T10:00" with-figures>${feed}</ess-countdown>`,
    'countdown: seconds': `<ess-countdown now="2026-10-20T10:00" with-seconds>${feed}</ess-countdown>`,
    'countdown: after': `<ess-countdown now="2027-10-20T10:00">${feed}</ess-countdown>`,
    'countdown: figures loading': `<ess-countdown ${clock} with-figures src="${waiting}"></ess-countdown>`,
    ...states('contact-block'),
    'contact-block: all': `<ess-contact-block accessibility="Rampe" hours="Mo-Fr 09:00-17:00|Fermé en août" email="contact@example.org">${feed}</ess-contact-block>`,
    ...states('feed-report'),
    'feed-report: problems': `<ess-feed-report ${clock}>${inPage(BROKEN, change)}</ess-feed-report>`,
    'feed-report: unreadable': `<ess-feed-report ${clock}><script type="application/json">{"name": oui}</script></ess-feed-report>`,
    'event-list: many': `<ess-event-list ${clock}>${inPage(many(40), change)}</ess-event-list>`,
  };
}

/** Waits until each is drawn, and opens all details. */
export async function allSettled(elements: readonly HTMLElement[]): Promise<void> {
  const isHanging = (element: Element) => element.getAttribute('src')?.endsWith('/hang');
  const isThere = (element: HTMLElement) => {
    const { dataset, shadowRoot } = element;
    if (isHanging(element)) return dataset['state'] === 'loading';
    const isLate = shadowRoot?.querySelector('.bone, .bones, .event:empty, fieldset:not(:has(button, input, select)), .empty:not(:has(p))');
    return dataset['state'] !== undefined && dataset['state'] !== 'loading' && !isLate;
  };
  await until(() => elements.every(isThere), 'all elements are there', 30_000);
  for (const { shadowRoot } of elements) {
    for (const details of shadowRoot!.querySelectorAll('details')) details.open = true;
  }
  const isOpen = ({ shadowRoot }: HTMLElement) => [...shadowRoot!.querySelectorAll('details')].every((details) => details.querySelector('dl'));
  await until(() => elements.every(isOpen), 'all details are there', 30_000);
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}
