import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { townChoices } from '../../src/elements/town-filter/town-choices.js';
import type { Programme, Town } from '../../src/model/programme.js';
import { programmeOf as tabled } from '../../src/model/session-table.js';
import { findTown, TOWNS } from '../../src/model/towns.js';

const ORLY = findTown('Orly')!;
const CRETEIL: Town = { key: 'creteil', name: 'Créteil', slug: 'creteil' };
const ALBI: Town = { key: 'albi', name: 'Albi', slug: 'albi' };
const EVREUX: Town = { key: 'evreux', name: 'Évreux', slug: 'evreux' };

describe('the towns on offer', () => {
  it('are the 24 of the territory as soon as one of them has an event, and those that only the feed names', () => {
    assert.equal(offered([ORLY, CRETEIL]).length, 25);
  });

  it('are only the feed’s when none of its events is in the territory', () => {
    assert.deepEqual(offered([EVREUX, ALBI]), ['Albi', 'Évreux']);
  });

  it('are the 24 before the feed is there, and when it holds nothing', () => {
    assert.equal(townChoices(null, new Map(), null).length, 24);
    assert.equal(offered([]).length, 24);
  });

  it('stand in French alphabetical order', () => {
    const names = offered([ORLY, CRETEIL, EVREUX]);
    assert.deepEqual(names, [...names].sort(new Intl.Collator('fr').compare));
    assert.equal(names[names.indexOf('Créteil') + 1], 'Évreux');
  });

  it('always hold the selected one, even if it is elsewhere, or nowhere', () => {
    assert.ok(offered([ALBI], ORLY.key).includes('Orly'));
    assert.ok(offered([ORLY], 'atlantis').includes('atlantis'));
    assert.equal(offered([ORLY], ORLY.key).length, 24);
  });

  it('carry typographic apostrophes', () => assert.ok(offered([ORLY]).includes('L’Haÿ-les-Roses')));

  it('have a count each, and a tint by thirds of the largest', () => {
    const counts = new Map(TOWNS.slice(0, 10).map(({ key }, index) => [key, index]));
    const found = townChoices(programmeOf([ORLY]), counts.set('', 40), null);
    const levels = new Map(found.map(({ count, level }) => [count, level]));
    assert.deepEqual(
      [...levels].sort(([one], [other]) => one! - other!).map(([, level]) => level),
      [0, 1, 1, 1, 2, 2, 2, 3, 3, 3],
    );
  });
});

describe('a programme in parts', () => {
  it('has no count of a town whose events are not all there', () => {
    const counts = new Map([[ORLY.key, 3]]);
    const found = townChoices(programmeOf([ORLY, CRETEIL]), counts, null, (town) => town === ORLY.key);
    const seen = found.filter(({ town }) => town === ORLY || town === CRETEIL).map(({ town, count }) => [town.name, count]);
    assert.deepEqual(seen, [['Créteil', null], ['Orly', 3]]); // prettier-ignore
  });
});

function offered(towns: readonly Town[], selected: string | null = null): readonly string[] {
  return townChoices(programmeOf(towns), new Map(), selected).map(({ town }) => town.name);
}

function programmeOf(towns: readonly Town[]): Programme {
  const facts = { name: '', description: '', url: null, timeZone: 'Europe/Paris', inLanguage: null, organizer: null, periods: [] };
  const given = towns.map((town) => ({
    id: town.key,
    town,
    isLongRunning: false,
    isAccessibleForFree: null,
    takesRegistration: false,
    occurrences: [{ start: 0, until: 1 }],
    words: () => '',
    json: () => ({}),
    traits: () => assert.fail('choices are about towns'),
  }));
  return tabled(facts, given, () => assert.fail('choices are about towns'));
}
