/** Each word is read in its own language, whichever that of the page is: RGAA 8.7, WCAG 3.1.2. */

import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/index.js';
import { event, NOW, PICTURE, programme } from '../../stories/support/feeds.js';
import { allSettled, SELECTOR } from '../helpers/every-element.js';

type Json = Record<string, unknown>;

/** What a feed says in its language begins with a mark: names of towns, streets and numbers are the same in both. */
const said = (words: string) => `§${words}`;

const detailed = (inLanguage: string | null, change: Json = {}): Json =>
  event({
    inLanguage,
    name: said('Une fête'),
    abstract: said('Un texte.'),
    description: `${said('Une ligne.')}\n\n- ${said('un point')}`,
    typicalAgeRange: '6-',
    audience: { '@type': 'Audience', audienceType: said('Tout public') },
    url: 'https://example.org/fete',
    image: { '@type': 'ImageObject', url: PICTURE, caption: said('Une table'), width: 800, height: 600, creditText: said('Ville d’exemple') },
    location: {
      '@type': 'Place',
      name: said('Halle d’exemple'),
      address: { '@type': 'PostalAddress', streetAddress: '8 place du Modèle', postalCode: '94110', addressLocality: 'Arcueil' },
    },
    organizer: { '@type': 'Organization', name: said('Association d’exemple'), url: 'https://example.org' },
    offers: { '@type': 'Offer', description: said('Prix libre') },
    subEvent: ['14', '21'].map((day) => ({
      name: said('Une séance'),
      startDate: `2026-11-${day}T14:00:00+01:00`,
      endDate: `2026-11-${day}T18:00:00+01:00`,
    })),
    ...change,
  });

const feedOf = (inLanguage: string, events: readonly Json[]) =>
  `<script type="application/json">${programme(events, {
    inLanguage,
    name: said('Le mois'),
    organizer: {
      '@type': 'Organization',
      name: said('Une structure'),
      telephone: '01 78 18 22 22',
      openingHours: ['Mo-Fr 09:00-17:00', said('Fermé en août')],
    },
  }).replaceAll('<', '\\u003c')}</script>`;

const page = (inLanguage: string) => {
  const feed = feedOf(inLanguage, [detailed(null), detailed(inLanguage, { name: said('Une autre fête'), isAccessibleForFree: true })]);
  const broken = feedOf(inLanguage, [
    event({ name: said('Un bal'), startDate: said('bientôt') }),
    event({ name: said('Un jeu'), url: said('nulle part') }),
  ]);
  const free = feedOf(inLanguage, [detailed(null, { offers: undefined, subEvent: undefined, abstract: undefined })]);
  return `
    <ess-event-list now="${NOW}">${feed}</ess-event-list>
    <ess-event-list now="${NOW}" group-by="day">${free}</ess-event-list>
    <ess-event-list now="2027-01-01">${feed}</ess-event-list>
    <ess-town-filter now="${NOW}">${feed}</ess-town-filter>
    <ess-town-filter now="${NOW}" appearance="chips">${feed}</ess-town-filter>
    <ess-town-filter now="${NOW}" appearance="map">${feed}</ess-town-filter>
    <ess-countdown now="2026-10-20T10:00">${feed}</ess-countdown>
    <ess-countdown now="2026-10-20T10:00" with-figures>${feed}</ess-countdown>
    <ess-countdown now="2027-10-20T10:00">${feed}</ess-countdown>
    <ess-countdown now="2026-10-20T10:00" event="https://example.org/fete">${feed}</ess-countdown>
    <ess-contact-block>${feed}</ess-contact-block>
    <ess-event-filter now="${NOW}" facets="search category audience date age" url-key="words">${feed}</ess-event-filter>
    <ess-subscribe now="${NOW}" town="Orly">${feed}</ess-subscribe>
    <ess-subscribe now="${NOW}" calendar="/programme.ics">${feed}</ess-subscribe>
    <ess-feed-report now="${NOW}">${broken}</ess-feed-report>`;
};

/** Every text, `alt` and `aria-label` of a shadow tree, and the language in which it is read. */
function readings({ shadowRoot }: HTMLElement): readonly (readonly [words: string, lang: string])[] {
  const found: [string, string][] = [];
  const nodes = document.createTreeWalker(shadowRoot!, NodeFilter.SHOW_ALL);
  while (nodes.nextNode()) {
    const node = nodes.currentNode;
    if (node instanceof Text && !/^(?:STYLE|SCRIPT)$/.test(node.parentElement?.tagName ?? ''))
      found.push([node.data, languageOf(node.parentElement)]);
    else if (node instanceof Element)
      for (const name of ['alt', 'aria-label', 'title']) found.push([node.getAttribute(name) ?? '', languageOf(node)]);
  }
  return found.filter(([words]) => /\p{L}/u.test(words));
}

function languageOf(start: Element | null): string {
  for (let element = start; element;) {
    const lang = element.getAttribute('lang');
    if (lang) return lang.split('-')[0]!;
    const root: Node = element.getRootNode();
    element = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return '';
}

async function read(outer: string, inLanguage: string): Promise<readonly string[]> {
  const { lang } = document.documentElement;
  try {
    if (outer) document.documentElement.lang = outer;
    else document.documentElement.removeAttribute('lang');
    const root = await fixture<HTMLElement>(html`<div></div>`);
    root.append(document.createRange().createContextualFragment(page(inLanguage)));
    const elements = Array.from(root.querySelectorAll<HTMLElement>(SELECTOR));
    await allSettled(elements);
    const words = outer || 'fr';
    return elements.flatMap((element, index) => {
      const all = readings(element);
      if (index === 0 && all.filter(([text]) => text.includes('§')).length < 25) throw new Error('What the feed says is not there');
      return all
        .filter(([text, read]) => read !== (text.includes('§') ? inLanguage : words))
        .map(([text, read]) => `${element.localName} ${index}: « ${text.trim()} » is read in « ${read} »`);
    });
  } finally {
    document.documentElement.lang = lang;
  }
}

describe('the language in which words are read', () => {
  for (const [outer, inLanguage] of [
    ['en', 'fr'],
    ['fr', 'en'],
    ['fr', 'fr'],
    ['', 'fr'],
    ['', 'en'],
  ] as const) {
    it(`RGAA 8.7: is their own: ${inLanguage || 'no language'} in a page ${outer ? `in ${outer}` : 'without language'}`, async () => {
      expect((await read(outer, inLanguage)).slice(0, 30).join('\n')).to.equal('');
    }).timeout(20_000);
  }

  it('is the page’s for what its author writes, where our words are in another', async () => {
    const root = await fixture<HTMLElement>(html`
      <div lang="de">
        <ess-contact-block name="Ein Verein" telephone="01 78 18 22 22" hours="Im August zu" accessibility="Rampe hinten"></ess-contact-block>
        <ess-countdown to="2026-12-24" label="Heiligabend" now=${NOW}></ess-countdown>
      </div>
    `);
    const elements = Array.from(root.querySelectorAll<HTMLElement>(SELECTOR));
    await allSettled(elements);
    for (const [words, lang] of elements.flatMap(readings)) expect(lang, words).to.equal(/Verein|August|Rampe|Heiligabend/.test(words) ? 'de' : 'fr');
  });
});
