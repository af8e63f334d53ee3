import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../src/locale/en/index.js';
import { contact } from '../../src/locale/fr/contact.js';
import { countdown } from '../../src/locale/fr/countdown.js';
import { details } from '../../src/locale/fr/details.js';
import { emptyList } from '../../src/locale/fr/empty-list.js';
import { at, of } from '../../src/locale/fr/grammar.js';
import { fr } from '../../src/locale/fr/index.js';
import { eventFilter } from '../../src/locale/fr/event-filter.js';
import { subscribe } from '../../src/locale/fr/subscribe.js';
import { event } from '../../src/locale/fr/event.js';
import { calendar } from '../../src/locale/fr/calendar.js';
import { bookmarks } from '../../src/locale/fr/bookmarks.js';
import { eventMap } from '../../src/locale/fr/event-map.js';
import { loadLocale } from '../../src/locale/locale.js';
import type { Messages } from '../../src/locale/messages.js';
import { NBSP, NNBSP } from '../../src/locale/typography.js';
import { TOWNS } from '../../src/model/towns.js';
import { itIsALanguage, sentences } from '../contracts/it-is-a-language.js';

/** French as its chunks have it. */
const french: Messages = { ...fr, emptyList, details, countdown, contact, eventFilter, subscribe, event, calendar, bookmarks, eventMap };

itIsALanguage('fr', french, { foreign: /\b(the|events?|town|today|until|in)\b/i });
itIsALanguage('en', en, { foreign: /\b(le|la|les|du|événements?|ville|jusqu)\b|[éèêàç]/i });

/** Source: Imprimerie nationale, Lexique des règles typographiques. */
describe('French typography', () => {
  const all = sentences(french);
  for (const [rule, broken] of [
    ['a narrow no-break space before ; ! ?', new RegExp(`(?<!${NNBSP})[;!?]`)],
    ['a no-break space before : and »', new RegExp(`(?<!${NBSP})[:»]`)],
    ['a no-break space after «', new RegExp(`«(?!${NBSP})`)],
    ['a narrow no-break space between thousands', /\d{5}/],
  ] as const) {
    it(`has ${rule}`, () => {
      for (const [path, text] of all) assert.doesNotMatch(text, broken, `${path}: ${text}`);
    });
  }
});

describe('a town in a French sentence', () => {
  for (const [town, where, whose] of [
    ['Orly', 'à Orly', 'd’Orly'],
    ['Arcueil', 'à Arcueil', 'd’Arcueil'],
    ['Ivry-sur-Seine', 'à Ivry-sur-Seine', 'd’Ivry-sur-Seine'],
    ['Le Kremlin-Bicêtre', 'au Kremlin-Bicêtre', 'du Kremlin-Bicêtre'],
    ['L’Haÿ-les-Roses', 'à L’Haÿ-les-Roses', 'de L’Haÿ-les-Roses'],
    ['Villejuif', 'à Villejuif', 'de Villejuif'],
    ['Les Ulis', 'aux Ulis', 'des Ulis'],
    ['Le Sequestre', 'au Sequestre', 'du Sequestre'],
    ['Houilles', 'à Houilles', 'de Houilles'],
  ] as const) {
    it(`${where}, ${whose}`, () => {
      assert.equal(at(town), where);
      assert.equal(of(town), whose);
    });
  }

  it('never keeps « à Le », « de Le » or « de A… » for one of the 24', () => {
    for (const { name } of TOWNS) assert.doesNotMatch(`${at(name)} ${of(name)}`, /\bà Le \b|\bde (Le |[AEIOUÉ])/);
  });
});

describe('the language of a page', () => {
  for (const [tag, lang] of [
    ['fr', 'fr-FR'],
    ['FR-be', 'fr-FR'],
    ['en', 'en-GB'],
    ['en-US', 'en-GB'],
    ['br', 'fr-FR'],
    ['', 'fr-FR'],
    ['__proto__', 'fr-FR'],
    ['constructor', 'fr-FR'],
  ] as const) {
    it(`${tag || '(none)'} is read in ${lang}, and is the same object each time`, async () => {
      const locale = await loadLocale(tag);
      assert.equal(locale.lang, lang);
      assert.equal(await loadLocale(tag), locale);
    });
  }
});
