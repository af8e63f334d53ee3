import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { read } from './reading.js';
import type { Json } from './reading.js';

const at = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Json;
const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(
  at('src/feed/programme.schema.json'),
);
const errors = (document: unknown): readonly string[] =>
  validate(document) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);

const EVENT = { '@type': 'Event', name: 'A', startDate: '2026-11-12' };
const festival = (event: Json) => ({ '@context': 'https://schema.org', '@type': 'Festival', name: 'Mois', subEvent: [{ ...EVENT, ...event }] });

describe('programme.schema.json', () => {
  for (const path of ['src/programmes/mois-ess-2021.json', 'src/programmes/mois-ess-2026.json', 'test/fixtures/feeds/schema-org/festival.json']) {
    it(`accepts ${path}, which is read without a problem`, async () => {
      assert.deepEqual(errors(at(path)), []);
      assert.deepEqual((await read(at(path))).report.problems, []);
    });
  }

  it('accepts the example of docs/feed.md, which is read without a problem', async () => {
    const [, example] = /```json\n([^]*?)```/.exec(readFileSync(new URL('../../docs/feed.md', import.meta.url), 'utf8')) ?? [];
    const document = JSON.parse(example!) as unknown;
    assert.deepEqual(errors(document), []);
    const { programme, report } = await read(document);
    assert.deepEqual(report.problems, []);
    assert.ok(programme.events.length > 1);
  });

  it('accepts a programme without events', () => assert.deepEqual(errors({ ...festival({}), subEvent: [] }), []));

  for (const [field, value] of [
    ['name', ''],
    ['name', null],
    ['@type', 'Place'],
    ['startDate', '12/11/2026'],
    ['startDate', '2026-11-12 18:30'],
    ['startDate', '2026-11-12T18h30'],
    ['endDate', 'tard'],
    ['eventStatus', 'annulé'],
    ['eventAttendanceMode', 'en ligne'],
    ['url', 'javascript:alert(1)'],
    ['image', 'http://example.org/i.jpg'],
    ['typicalAgeRange', 'dès 7 ans'],
    ['isAccessibleForFree', 'oui'],
    ['potentialAction', { '@type': 'RegisterAction', target: 'javascript:alert(1)' }],
    ['location', { '@type': 'Place', geo: { latitude: 480, longitude: 2 } }],
    ['subEvent', [{ name: 'sans date' }]],
  ] as const) {
    it(`refuses ${field} ${JSON.stringify(value)}, and says where`, () => {
      const found = errors(festival({ [field]: value }));
      assert.ok(found.length > 0 && found.some((error) => error.startsWith(`/subEvent/0/${field}`)), found.join('\n'));
    });
  }

  it('refuses an event without a date or sessions', () => assert.ok(errors(festival({ startDate: undefined })).length > 0));

  it('looks into the festivals inside', () => {
    const inside = { '@type': 'Festival', name: 'Semaine', subEvent: [{ ...EVENT, name: '' }] };
    assert.ok(errors({ ...festival({}), subEvent: [inside] }).some((error) => error.startsWith('/subEvent/0/subEvent/0/name')));
  });
});
