import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readProfile } from '../../src/feed/profile/read-profile.js';
import { readDetails } from '../../src/feed/read-feed.js';
import type { JsonObject } from '../../src/feed/json.js';
import { readAnyFeed } from '../../src/feed/read-any.js';
import { isNear, prepareSearch, search } from '../../src/model/search.js';
import { event, MONTH, occurrence, programmeOf, someProgramme } from './some-programme.js';

// Tests run from the root of the repository.
const DOCUMENT = JSON.parse(readFileSync('src/programmes/mois-ess-2026.json', 'utf8')) as JsonObject;
const quick = readProfile(DOCUMENT, readDetails);
const { programme: tolerant } = await readAnyFeed(DOCUMENT, 'https://example.org/programme.json');

const found = (programme: typeof quick, text: string) => {
  const isFound = search(programme, text);
  return programme.events.filter((_, number) => isFound(number)).map(({ name }) => name.replaceAll('\u00a0', ' '));
};

describe('a search', () => {
  for (const [what, text, some] of [
    ['a title', 'disco-soupe', 'Disco-soupe'],
    ['without accents and case', 'EPICERIES', 'Rencontre des épiceries de quartier'],
    ['the beginning of a word', 'épic', 'Rencontre des épiceries de quartier'],
    ['several words, wherever they stand', 'quartier épiceries vitry', 'Rencontre des épiceries de quartier'],
    ['a town', 'kremlin', null],
    ['an organizer', 'fourchette commune', 'Atelier cuisine : zéro reste'],
    ['a word with a letter missing', 'épicries', 'Rencontre des épiceries de quartier'],
    ['a word with two letters exchanged', 'epiecries', 'Rencontre des épiceries de quartier'],
    ['a long word with two errors', 'rencontre epicceriez', 'Rencontre des épiceries de quartier'],
    ['the joined writing of a word with a hyphen', 'discosoupe', 'Disco-soupe'],
    ['the parted writing of a word with a hyphen', 'disco soupe', 'Disco-soupe'],
  ] as const) {
    it(`finds ${what}`, () => {
      const names = found(quick, text);
      if (some) assert.ok(names.includes(some), names.join(', '));
      assert.ok(names.length < quick.events.length / 2);
    });
  }

  it('finds nothing for a word that is not there, everything for none', () => {
    assert.deepEqual(found(quick, 'xyzzy'), []);
    assert.equal(found(quick, '  ').length, quick.events.length);
  });

  it('finds the same in a feed that both readers read', () => {
    for (const text of ['atelier', 'velo', 'réemploi', 'orly', 'enfants', 'gratuit', 'bibliothèque'])
      assert.deepEqual(found(quick, text), found(tolerant, text), text);
  });

  /** [title, what a visitor types, whether it is found] */
  for (const [title, typed, isFound] of [
    ['Le résultat', 'resultat', true],
    ['LE RÉSULTAT', 'résultats', true],
    ['Œuvres d’ici', 'oeuvres', true],
    ['Cœur de ville', 'cœur', true],
    ['Ex æquo', 'aequo', true],
    ["L'épicerie d’Orly", 'l’épicerie', true],
    ['L’épicerie', "l'epicerie", true],
    ['L’épicerie', 'lepicerie', true],
    ['Aujourd’hui', 'aujourdhui', true],
    ['Porte-à-porte', 'porte à porte', true],
    ['Apprendre à composter', 'composter apprendre', true],
    ['Une ressourcerie', 'source', true],
    ['Le quartier', 'art', false],
    ['Art et quartier', 'art', true],
    ['Réemploi', 'emploi', true],
    ['Vélo', 'velp', false],
    ['Forum', 'forim', true],
    ['Forum', 'gorim', false],
    ['Ressourcerie', 'resourcrie', true],
    ['Ressourcerie', 'resourcri', true],
    ['Tarif 5 €', '5', true],
    ['Rien', '€', true],
    ['Marche de 5 km', 'marche 5', true],
    ['Marche de 8 km', 'marche 5', false],
  ] as const) {
    it(`« ${typed} » ${isFound ? 'finds' : 'does not find'} « ${title} »`, () => {
      const programme = programmeOf(event(title, [occurrence(MONTH)]));
      assert.equal(search(programme, typed)(0), isFound);
    });
  }

  const someWord = fc.stringMatching(/^[a-d]{0,7}$/);

  it('forgives as many errors as a full table of the distance counts', () => {
    fc.assert(
      fc.property(someWord, someWord, fc.integer({ min: 1, max: 2 }), (written, known, errors) => {
        const beginnings = Array.from({ length: known.length + 1 }, (_, length) => known.slice(0, length));
        const expected = known !== '' && beginnings.slice(1).some((beginning) => distance(written, beginning) <= errors);
        assert.equal(isNear(written, known, errors), expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same, whether the words were listed bit by bit or at once', () => {
    fc.assert(
      fc.property(
        someProgramme,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('velo', 'epicerie', 'cafe', 'ressourcerie'),
        (programme, step, text) => {
          const other = { ...programme };
          while (prepareSearch(other, step));
          const numbers = programme.events.map((_, number) => number);
          assert.deepEqual(numbers.map(search(other, text)), numbers.map(search(programme, text)));
        },
      ),
    );
  });

  it('makes no event', () => {
    const programme = readProfile(DOCUMENT, readDetails);
    assert.equal(search(programme, 'disco')(0), false);
    assert.match(programme.words(0), /\n/);
  });
});

/** Damerau and Levenshtein's, letter by letter, each pair exchanged once. */
function distance(one: string, other: string): number {
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const costs = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + Number(one[i - 1] !== other[j - 1])];
    if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) costs.push(at(i - 2, j - 2) + 1);
    return Math.min(...costs);
  };
  return at(one.length, other.length);
}
