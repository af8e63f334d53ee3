import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../src/feed/read-feed.js';
import { loadLocale } from '../../src/locale/locale.js';
import type { GroupBy } from '../../src/model/groups.js';
import type { Programme } from '../../src/model/programme.js';
import { EVERYTHING } from '../../src/model/query.js';
import { block, escapeHtml, inline, jsonScript } from '../../src/output/html-markup.js';
import { staticList } from '../../src/server/static-list.js';
import type { StaticListOptions } from '../../src/server/static-list.js';
import { elements, parsed, plain, textOf } from '../helpers/parsed-html.js';
import { corpus } from '../model/corpora.js';

type Json = Record<string, unknown>;

const NOW = Date.parse('2026-11-09T09:00:00Z');
const URL_OF_FEED = 'https://example.org/programme.json';

const EVENTS: readonly Json[] = [
  event('Réparer son vélo', 'Arcueil', { url: 'https://example.org/velo', abstract: 'Freins & câbles : on démonte.' }),
  event('Visite d’une ressourcerie', 'Arcueil', {
    eventStatus: 'https://schema.org/EventCancelled',
    startDate: '2026-11-13T10:00:00+01:00',
    endDate: null,
  }),
  event('Une fresque', 'Gentilly', { startDate: '2026-11-02', endDate: '2026-11-28' }),
  event('Open mic', 'Orly', { inLanguage: 'en', startDate: '2026-11-20' }),
  event('Hier', 'Orly', { startDate: '2026-11-01T10:00:00+01:00', endDate: '2026-11-01T12:00:00+01:00' }),
];

function event(name: string, town: string, change: Json = {}): Json {
  return {
    '@type': 'Event',
    '@id': `https://example.org/e/${name}`,
    name,
    startDate: '2026-11-12T18:30:00+01:00',
    endDate: '2026-11-12T20:00:00+01:00',
    isAccessibleForFree: true,
    location: {
      '@type': 'Place',
      name: 'Salle d’exemple',
      address: { streetAddress: '1 rue de l’Exemple', postalCode: '94110', addressLocality: town },
    },
    ...change,
  };
}

async function programme(events: readonly Json[], change: Json = {}): Promise<Programme> {
  const text = JSON.stringify({ '@type': 'Festival', name: 'Mois', inLanguage: 'fr', url: 'https://example.org/mois', subEvent: events, ...change });
  return (await readFeed(text, { url: URL_OF_FEED })).programme;
}

async function options(change: Partial<StaticListOptions> & { language?: string } = {}): Promise<StaticListOptions> {
  const { language = 'fr', ...others } = change;
  const query = { ...EVERYTHING, when: 'upcoming' } as const;
  return { query, groupBy: 'town', limit: 12, headingLevel: 2, locale: await loadLocale(language), now: NOW, ...others };
}

async function page(events: readonly Json[] = EVENTS, change: Parameters<typeof options>[0] = {}) {
  return parsed(await staticList(await programme(events), await options(change)));
}

/** « h2 Arcueil », « h3 Réparer son vélo », … */
const outline = (root: ReturnType<typeof parsed>) => elements(root, /^h\d$/).map((heading) => `${heading.tagName} ${plain(textOf(heading))}`);

describe('staticList()', () => {
  it('lists what is upcoming under its towns, the exhibition under way apart', async () => {
    assert.deepEqual(outline(await page()), [
      'h2 En ce moment',
      'h3 Une fresque',
      'h2 Arcueil',
      'h3 Réparer son vélo',
      'h3 Visite d’une ressourcerie',
      'h2 Orly',
      'h3 Open mic',
    ]);
  });

  it('stands in one element that the list shows while it loads', async () => {
    const { childNodes } = await page();
    assert.deepEqual(
      childNodes.flatMap((node) => ('attrs' in node ? [node.attrs] : [])),
      [[{ name: 'data-ess-static', value: '' }]],
    );
  });

  for (const [groupBy, headingLevel, headings] of [
    ['none', 3, ['h3 En ce moment', 'h4 Une fresque', 'h3 Réparer son vélo', 'h3 Visite d’une ressourcerie', 'h3 Open mic']],
    [
      'day',
      4,
      [
        'h4 En ce moment',
        'h5 Une fresque',
        'h4 Jeudi 12 novembre 2026',
        'h5 Réparer son vélo',
        'h4 Vendredi 13 novembre 2026',
        'h5 Visite d’une ressourcerie',
        'h4 Vendredi 20 novembre 2026',
        'h5 Open mic',
      ],
    ],
    ['town', 6, ['h6 En ce moment', 'h6 Une fresque', 'h6 Arcueil', 'h6 Réparer son vélo', 'h6 Visite d’une ressourcerie', 'h6 Orly', 'h6 Open mic']],
  ] as const) {
    it(`has headings from level ${headingLevel} on, by ${groupBy}`, async () => {
      assert.deepEqual(outline(await page(EVENTS, { groupBy, headingLevel })), headings);
    });
  }

  it('says when, where, in which state and what it is, without a script', async () => {
    const items = elements(await page(), /^li$/).map((item) => elements(item, /^p$/).map((line) => plain(textOf(line))));
    assert.deepEqual(items, [
      ['du 2 au 28 novembre 2026', 'Salle d’exemple, Gentilly – 1 rue de l’Exemple, 94110 Gentilly', 'Gratuit'],
      [
        'jeudi 12 novembre 2026, de 18 h 30 à 20 h',
        'Salle d’exemple – 1 rue de l’Exemple, 94110 Arcueil',
        'Gratuit',
        'Freins & câbles : on démonte.',
      ],
      ['vendredi 13 novembre 2026 à 10 h', 'Salle d’exemple – 1 rue de l’Exemple, 94110 Arcueil', 'Annulé'],
      ['vendredi 20 novembre 2026, toute la journée', 'Salle d’exemple – 1 rue de l’Exemple, 94110 Orly', 'Gratuit'],
    ]);
  });

  it('gives programs the date with its offset, and a day as a day', async () => {
    const dates = elements(await page(), /^time$/).map(({ attrs }) => attrs.find(({ name }) => name === 'datetime')?.value);
    assert.deepEqual(dates, ['2026-11-02', '2026-11-12T18:30:00+01:00', '2026-11-13T10:00:00+01:00', '2026-11-20']);
  });

  it('links an event that has a page, and the whole programme', async () => {
    const links = elements(await page(), /^a$/).map((link) => [link.attrs.find(({ name }) => name === 'href')?.value, textOf(link)]);
    assert.deepEqual(links, [
      ['https://example.org/velo', 'Réparer son vélo'],
      ['https://example.org/mois', 'Voir tout le programme'],
    ]);
  });

  it('strikes out what is cancelled, and says the language of a foreign title', async () => {
    const root = await page();
    assert.deepEqual(elements(root, /^s$/).map(textOf), ['Visite d’une ressourcerie']);
    assert.deepEqual(
      elements(root, /^span$/).map((span) => [textOf(span), span.attrs]),
      [['Open mic', [{ name: 'lang', value: 'en' }]]],
    );
  });

  it('stops at the limit', async () => {
    assert.equal(elements(await page(EVENTS, { limit: 2 }), /^li$/).length, 2);
  });

  for (const [language, query, sentence] of [
    ['fr', { when: 'upcoming', town: '94081' }, '« Mois » est terminé.'],
    ['fr', { when: 'past', town: null }, 'Aucun événement passé.'],
    ['fr', { when: 'all', town: 'nulle-part' }, 'Aucun événement à nulle-part.'],
    ['en', { when: 'past', town: null }, 'No past events.'],
  ] as const) {
    it(`says « ${sentence} » when there is none`, async () => {
      const events = query.town === '94081' ? [event('Hier', 'Vitry-sur-Seine', { startDate: '2026-11-01', endDate: null })] : EVENTS.slice(0, 1);
      const root = await page(events, { language, query: { ...EVERYTHING, ...query } });
      assert.equal(plain(textOf(elements(root, /^p$/)[0]!)), sentence);
      assert.deepEqual(elements(root, /^(?:ul|li|h\d)$/), []);
    });
  }

  it('speaks English', async () => {
    const root = await page(EVENTS, { language: 'en', groupBy: 'day' });
    assert.ok(outline(root).includes('h2 Thursday 12 November 2026'));
    assert.ok(plain(textOf(root)).includes('Cancelled'));
  });

  it('says the clock of an event that is in another zone than its programme', async () => {
    const root = await page([
      event('Ailleurs', 'Cayenne', {
        startDate: '2026-11-12T18:30',
        endDate: null,
        timezone: 'America/Cayenne',
        eventSchedule: { scheduleTimezone: 'America/Cayenne' },
      }),
    ]);
    const [when] = elements(root, /^p$/).map((line) => plain(textOf(line)));
    assert.match(when!, /heure de Cayenne/);
  });

  describe('with hostile texts', () => {
    const { items, skip } = corpus<readonly { readonly payload: string }[]>('corpora/xss-payloads.json');

    it('shows every payload as text, in each place that a feed fills', { skip }, async () => {
      for (const groupBy of ['town', 'day', 'none'] as const satisfies readonly GroupBy[]) {
        const events = items!.map(({ payload }) =>
          event(payload, payload, {
            url: payload,
            abstract: payload,
            inLanguage: payload,
            location: { name: payload, address: { streetAddress: payload, addressLocality: payload } },
          }),
        );
        const root = await page(events, { groupBy, limit: Infinity });
        assertOnlyOurs(root);
      }
    });

    it('reads back what was written, whatever the text', () => {
      fc.assert(
        fc.property(
          fc.string({ unit: 'binary', maxLength: 60 }).filter(isText),
          fc.string({ unit: 'binary', maxLength: 60 }).filter(isText),
          (text, value) => {
            const root = parsed(block('div', {}, [inline('p', { title: value, hidden: null }, escapeHtml(text))]).join('\n'));
            const [paragraph, ...others] = elements(root, /^p$/);
            assert.equal(textOf(paragraph!), text);
            assert.deepEqual(paragraph!.attrs, [{ name: 'title', value }]);
            assert.equal(others.length, 0);
            assertOnlyOurs(root);
          },
        ),
      );
    });

    it('keeps markup that a model was given as text', async () => {
      const given = await programme(EVENTS.slice(0, 1));
      const forged = Object.freeze({
        ...given,
        event: (number: number) => ({
          ...given.event(number),
          name: '<img src=x onerror=alert(1)>',
          url: 'javascript:alert(1)',
          inLanguage: '"><script>',
        }),
      });
      const root = parsed(await staticList(forged, await options()));
      assert.deepEqual(outline(root), ['h2 Arcueil', 'h3 <img src=x onerror=alert(1)>']);
      assertOnlyOurs(root);
    });
  });
});

describe('jsonScript()', () => {
  it('reads back what was written, and ends where it ends', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</script>', '<!--', '<script', '\u2028\u2029', ']]>', '&lt;'));
    fc.assert(
      fc.property(fc.dictionary(hostile, hostile), (data) => {
        const [script, ...others] = elements(parsed(jsonScript('application/ld+json', data)), /./);
        assert.deepEqual(JSON.parse(textOf(script!)), JSON.parse(JSON.stringify(data)));
        assert.equal(others.length, 0);
      }),
    );
  });
});

/** HTML has no null character: a reader replaces it. */
function isText(text: string): boolean {
  return !text.includes('\0');
}

function assertOnlyOurs(root: ReturnType<typeof parsed>): void {
  for (const { tagName, attrs } of elements(root, /./)) {
    assert.match(tagName, /^(?:div|h[2-6]|ul|li|p|a|s|span|time|br)$/);
    for (const { name, value } of attrs) {
      assert.match(name, /^(?:data-ess-static|href|lang|datetime|title)$/);
      if (name === 'href') assert.match(value, /^https?:\/\/\w/);
    }
  }
}
