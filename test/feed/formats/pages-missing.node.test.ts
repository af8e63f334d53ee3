import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf, read } from '../reading.js';

const OPENAGENDA = { uid: 1, slug: 'atelier', title: { fr: 'Atelier' }, timings: [{ begin: '2026-11-10T18:00:00+01:00', end: '2026-11-10T20:00:00+01:00' }], location: { name: 'Salle', city: 'Orly', postalCode: '94310' } }; // prettier-ignore
const RECORD = { titre: 'Atelier', date_debut: '2026-11-10', ville: 'Orly' };
const ANSWERS: readonly (readonly [string, (total: number) => object, string])[] = [
  ['OpenAgenda', (total) => ({ total, events: [OPENAGENDA] }), 'total'],
  ['Opendatasoft, Explore 2.1', (total) => ({ total_count: total, results: [RECORD] }), 'total_count'],
  ['Opendatasoft, Explore 1.0', (total) => ({ nhits: total, records: [{ recordid: 'a', fields: RECORD }] }), 'nhits'],
];
const missing = async (document: unknown) => problemsOf(await read(document)).filter((each) => each.startsWith('pages-missing'));

describe('an answer that is one page of several', () => {
  for (const [name, answer, key] of ANSWERS) {
    it(`${name}: is said to be`, async () => assert.deepEqual(await missing(answer(2)), [`pages-missing /${key}`]));
    it(`${name}: is not where it has all`, async () => assert.deepEqual(await missing(answer(1)), []));
    it(`${name}: is not where the pages together have all`, async () => assert.deepEqual(await missing([answer(2), answer(2)]), []));
    it(`${name}: is where they have not`, async () => assert.deepEqual(await missing([answer(3), answer(3)]), [`pages-missing /1/${key}`]));
  }
});
