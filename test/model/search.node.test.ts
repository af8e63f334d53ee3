import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readProfile } from '../../src/feed/profile/read-profile.js';
import { readDetails } from '../../src/feed/read-feed.js';
import type { JsonObject } from '../../src/feed/json.js';
import { readAnyFeed } from '../../src/feed/read-any.js';
import { search } from '../../src/model/search.js';

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

  it('makes no event', () => {
    const programme = readProfile(DOCUMENT, readDetails);
    assert.equal(search(programme, 'disco')(0), false);
    assert.match(programme.words(0), /\n/);
  });
});
