import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEvents, readOne } from '../reading.js';
import type { Json } from '../reading.js';

const PLACE = {
  '@type': 'Place',
  name: 'Salle d’exemple',
  address: { streetAddress: '1 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil' },
};

describe('identity', () => {
  it('is @id, then identifier, then the address', async () => {
    const given = { '@id': 'urn:a', identifier: 12, url: 'https://example.org/e' };
    assert.equal((await readOne(given)).id, 'urn:a');
    assert.equal((await readOne({ ...given, '@id': '' })).id, '12');
    assert.equal((await readOne({ ...given, '@id': null, identifier: { '@type': 'PropertyValue', value: 'x-1' } })).id, 'x-1');
    assert.equal((await readOne({ ...given, '@id': null, identifier: null })).id, 'https://example.org/e');
  });

  it('is otherwise made from name, start and place, and stays when the rest changes', async () => {
    const one = await readOne({ location: PLACE });
    assert.equal((await readOne({ location: PLACE, description: 'Autre', keywords: 'x' })).id, one.id);
    const others = [
      { location: PLACE, name: 'Autre' },
      { location: PLACE, startDate: '2026-11-13T18:30' },
      { location: { ...PLACE, name: 'Autre' } },
    ];
    for (const other of others) assert.notEqual((await readOne(other)).id, one.id);
  });

  const twice = async (first: Json, second: Json) => {
    const { programme, report } = await readEvents(
      { '@id': 'urn:a', name: 'A', startDate: '2026-11-12', ...first },
      { '@id': 'urn:a', name: 'A', startDate: '2026-11-12', ...second },
    );
    return { ids: programme.events.map(({ id }) => id), problems: report.problems.map(({ code, level, path }) => `${code} ${level} ${path}`) };
  };

  it('given twice to the same event: once, and reported', async () => {
    assert.deepEqual(await twice({}, { description: 'Mise à jour' }), { ids: ['urn:a'], problems: ['duplicate-id warning /subEvent/1/@id'] });
  });

  it('given to another event by mistake: both, under two identities', async () => {
    for (const change of [{ name: 'B' }, { startDate: '2026-11-13' }]) {
      const { ids, problems } = await twice({}, change);
      assert.equal(new Set(ids).size, 2);
      assert.deepEqual(problems, ['duplicate-id warning /subEvent/1/@id']);
    }
  });
});
