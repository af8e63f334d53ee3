import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DRAWABLE, renderedHtml, stylesOf } from '../../src/cli/rendered-html.js';
import type { RenderedAttributes, RenderOptions } from '../../src/cli/rendered-html.js';
import { readFeed } from '../../src/feed/read-feed.js';
import type { Programme } from '../../src/model/programme.js';
import { elements, parsed, plain, textOf } from '../helpers/parsed-html.js';
import { corpus } from '../model/corpora.js';

type Json = Record<string, unknown>;

const NOW = Date.parse('2026-11-09T09:00:00Z');
const NONE: RenderedAttributes = {
  src: null,
  town: null,
  when: null,
  from: null,
  to: null,
  groupBy: null,
  limit: null,
  headingLevel: null,
  lang: null,
};
const STYLED = { stylesheet: null };

function event(name: string, change: Json = {}): Json {
  return {
    '@type': 'Event',
    name,
    startDate: '2026-11-12T18:30:00+01:00',
    endDate: '2026-11-12T20:00:00+01:00',
    description: 'Une soirée ouverte à tous.\n\nUn second paragraphe, avec https://example.org/plus.',
    location: {
      '@type': 'Place',
      name: 'Salle d’exemple',
      address: { streetAddress: '1 rue de l’Exemple', postalCode: '94310', addressLocality: 'Orly' },
    },
    organizer: { '@type': 'Organization', name: 'Association d’exemple', telephone: '01 23 45 67 89' },
    ...change,
  };
}

async function programme(events: readonly Json[] = [event('Réparer son vélo')], change: Json = {}): Promise<Programme> {
  const text = JSON.stringify({
    '@type': 'Festival',
    name: 'Mois de l’ESS',
    startDate: '2026-11-01',
    endDate: '2026-11-30',
    organizer: { name: 'Territoire d’exemple', telephone: '01 23 45 67 89', address: { addressLocality: 'Orly' } },
    subEvent: events,
    ...change,
  });
  return (await readFeed(text, { url: 'https://example.org/programme.json' })).programme;
}

function options(change: Partial<Omit<RenderOptions, 'attributes'>> = {}, attributes: Partial<RenderedAttributes> = {}): RenderOptions {
  return { element: 'ess-event-list', now: NOW, shadow: null, jsonLd: null, script: null, ...change, attributes: { ...NONE, ...attributes } };
}

async function rendered(...args: Parameters<typeof options>) {
  const { html, styleHashes } = await renderedHtml(await programme(), options(...args));
  return { html, styleHashes, root: parsed(html) };
}

const attributesOf = (root: ReturnType<typeof parsed>, name: RegExp) =>
  Object.fromEntries(elements(root, name)[0]!.attrs.map((attribute) => [attribute.name, attribute.value]));

describe('what `ess render` writes', () => {
  it('is the tag alone with its events in it, and its attributes as they were asked', async () => {
    const { root, html } = await rendered(
      {},
      { src: 'https://example.org/a.json?b=1&c=2', town: 'Orly', groupBy: 'day', limit: 3, headingLevel: 4, when: 'all' },
    );
    assert.deepEqual(attributesOf(root, /^ess-/), {
      src: 'https://example.org/a.json?b=1&c=2',
      town: 'Orly',
      when: 'all',
      limit: '3',
      'group-by': 'day',
      'heading-level': '4',
    });
    assert.deepEqual(
      elements(root, /^h\d$/).map(({ tagName }) => tagName),
      ['h4', 'h5'],
    );
    assert.match(html, /^<ess-event-list [^>]*>\n {2}<div data-ess-static>\n/);
    assert.match(html, /<\/ess-event-list>\n$/);
  });

  it('has the script before it where that is asked', async () => {
    const { html } = await rendered({ script: 'https://example.org/ess-widgets.js' });
    assert.match(html, /^<script type="module" src="https:\/\/example\.org\/ess-widgets\.js"><\/script>\n<ess-event-list>/);
  });

  it('has the data of search engines once, inside the tag', async () => {
    for (const shadow of [null, STYLED]) {
      const { root } = await rendered({ shadow, jsonLd: { '@type': 'Festival', name: '</script><script>alert(1)</script>' } });
      const scripts = elements(root, /^script$/);
      assert.deepEqual(
        scripts.map(({ attrs }) => attrs),
        [[{ name: 'type', value: 'application/ld+json' }]],
      );
      assert.equal((JSON.parse(textOf(scripts[0]!)) as Json)['name'], '</script><script>alert(1)</script>');
      assert.equal((scripts[0]!.parentNode as { tagName?: string } | null)?.tagName, 'ess-event-list');
    }
  });

  it('is of the town that is named in any writing, and says so of one that nobody knows', async () => {
    assert.match(plain(textOf((await rendered({}, { town: 'ORLY' })).root)), /Réparer son vélo/);
    assert.match(plain(textOf((await rendered({}, { town: 'Nulle-Part' })).root)), /Aucun événement à venir à Nulle-Part\./);
  });

  it('is plain HTML of the list only', async () => {
    await assert.rejects(renderedHtml(await programme(), options({ element: 'ess-countdown' })), RangeError);
  });

  for (const [element, words] of [
    ['ess-event-list', /Orly 1 événement .*Réparer son vélo .*1 rue de l’Exemple/],
    ['ess-countdown', /Mois de l’ESS En ce moment · jusqu’au 30 novembre/],
    ['ess-contact-block', /Territoire d’exemple .*01 23 45 67 89/],
  ] as const) {
    it(`draws <${element}> as the element itself does, in a declarative shadow root`, async () => {
      const { root, html } = await rendered({ element, shadow: STYLED });
      const [template] = elements(root, /^template$/);
      assert.deepEqual(template!.attrs, [{ name: 'shadowrootmode', value: 'open' }]);
      assert.match(plain(elements(root, /^div$/).map(textOf)[0]!), words);
      assert.doesNotMatch(html, /<!--|<\?|undefined|\[object/);
    });
  }

  it('draws in English', async () => {
    const { root } = await rendered({ shadow: STYLED }, { lang: 'en' });
    assert.match(plain(elements(root, /^li$/).map(textOf)[0]!), /Thursday 12 November 2026, 6:30 pm to 8 pm/);
  });

  it('draws the details too, for whoever has no script', async () => {
    const { root } = await rendered({ shadow: STYLED });
    const details = plain(elements(root, /^details$/).map(textOf)[0]!);
    for (const words of ['Une soirée ouverte à tous.', 'Un second paragraphe', 'Association d’exemple', '94310 Orly'])
      assert.ok(details.includes(words), words);
  });

  it('says no visitor’s time zone, for it knows none', async () => {
    const { html } = await rendered({ shadow: STYLED });
    assert.doesNotMatch(html, /heure de/);
  });

  it('draws an empty list', async () => {
    const { root } = await rendered({ shadow: STYLED }, { town: 'Thiais' });
    assert.match(plain(elements(root, /^div$/).map(textOf)[0]!), /Aucun événement/);
  });

  it('gives the hash that a security policy needs: of the style as a browser finds it', async () => {
    for (const element of DRAWABLE) {
      const { root, styleHashes } = await rendered({ element, shadow: STYLED });
      const [style, ...others] = elements(root, /^style$/);
      assert.equal(others.length, 0);
      assert.deepEqual(styleHashes, [`'sha256-${createHash('sha256').update(textOf(style!)).digest('base64')}'`]);
    }
  });

  it('links its styles where that is asked, and writes them as a file', async () => {
    const asked = options({ shadow: { stylesheet: '/ess/liste.css' } });
    const { root, styleHashes } = await rendered(asked);
    assert.deepEqual(elements(root, /^style$/), []);
    assert.deepEqual(attributesOf(root, /^link$/), { rel: 'stylesheet', href: '/ess/liste.css' });
    assert.deepEqual(styleHashes, []);
    const inlined = await rendered({ shadow: STYLED });
    assert.equal(await stylesOf('ess-event-list'), textOf(elements(inlined.root, /^style$/)[0]!));
  });

  it('has no inline style, handler or script of a feed, nor in the attributes', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(null, STYLED), async (text, shadow) => {
        const written = text.replaceAll('\0', '');
        const { root } = await rendered({ shadow }, { town: shadow ? 'Orly' : written, src: written });
        assertOnlyOurs(root);
      }),
      { numRuns: 40 },
    ));

  const { items, skip } = corpus<readonly { readonly payload: string }[]>('corpora/xss-payloads.json');
  it('shows each hostile text as text in a shadow root too', { skip }, async () => {
    const events = items!.map(({ payload }) =>
      event(payload, {
        abstract: payload,
        description: payload,
        url: payload,
        inLanguage: payload,
        image: { url: payload, caption: payload },
        audience: payload,
        offers: { url: payload, description: payload },
        organizer: { name: payload, url: payload, email: payload, telephone: payload },
      }),
    );
    const given = await programme(events, { name: items![0]!.payload, url: items![0]!.payload });
    for (const shadow of [null, STYLED]) {
      const { html } = await renderedHtml(given, options({ shadow }, { limit: events.length }));
      assertOnlyOurs(parsed(html));
    }
  });
});

const OURS =
  /^(?:ess-event-list|template|style|div|h[2-6]|ul|li|p|a|s|span|time|br|details|summary|dl|dt|dd|img|svg|path|circle|button|bdi|strong|ol)$/;

function assertOnlyOurs(root: ReturnType<typeof parsed>): void {
  for (const { tagName, attrs } of elements(root, /./)) {
    assert.match(tagName, OURS);
    for (const { name, value } of attrs) {
      assert.doesNotMatch(name, /^(?:on|style|srcdoc|formaction|xlink)/);
      if (name === 'href' || (name === 'src' && tagName === 'img')) assert.match(value, /^(?:https?:\/\/|mailto:|tel:)./);
    }
  }
}
