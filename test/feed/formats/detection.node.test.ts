import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FORMATS } from '../../../src/feed/formats/index.js';

const FOLDER = new URL('../../fixtures/feeds/', import.meta.url);
const NAMES: Readonly<Record<string, string>> = {
  activitypub: 'ActivityPub', datatourisme: 'DATAtourisme', 'events-calendar': 'The Events Calendar', frab: 'frab', fullcalendar: 'FullCalendar',
  gancio: 'Gancio', geotrek: 'Geotrek', 'google-calendar': 'Google Calendar', 'html-page': 'HTML', icalendar: 'iCalendar', jscalendar: 'JSCalendar',
  lines: 'NDJSON', mobilizon: 'Mobilizon', ndjson: 'NDJSON', openagenda: 'OpenAgenda', opendatasoft: 'Opendatasoft', 'schema-org': 'schema.org',
  spreadsheet: 'CSV',
}; // prettier-ignore
/** Events of its ontology are schema.org's too. */
const ALSO: Readonly<Record<string, readonly string[]>> = { 'datatourisme/objects.json': ['schema.org'] };
/** Of which nobody writes `{events: […]}`, as other sites that publish schema.org do. */
const NEVER_WRAPPED = ['datatourisme', 'jscalendar'];

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
const recognising = (document: unknown) => FORMATS.filter(({ recognises }) => recognises(document)).map(({ name }) => name);

/** The longest array of objects anywhere in a document: its events. */
function eventsIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null) ? value : [];
  return Object.values(value)
    .map(eventsIn)
    .reduce((longest, each) => (each.length > longest.length ? each : longest), own);
}

describe('a file is of one format', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  for (const path of files) {
    const [folder = ''] = path.split('/');
    const document = parsed(readFileSync(new URL(path, FOLDER), 'utf8'));

    it(`${path} is ${NAMES[folder]}, and no other`, () => {
      assert.deepEqual(recognising(document), [NAMES[folder], ...(ALSO[path] ?? [])]);
    });

    if (typeof document === 'object')
      it(`${path}: no event of it makes a file of another format`, () => {
        for (const event of eventsIn(document))
          for (const alone of [event, [event], ...(NEVER_WRAPPED.includes(folder) ? [] : [{ events: [event] }])]) {
            const [first] = recognising(alone);
            assert.ok(first === undefined || first === NAMES[folder], `${first}: ${JSON.stringify(alone).slice(0, 300)}`);
          }
      });
  }
});

it('facts that somebody noted with a day and an hour are no format', () => {
  for (const event of [
    { title: 'A', date: '2026-11-12', start: '16:00', end: null },
    { title: 'A', day: '2026-11-12', start: '16h' },
  ])
    assert.deepEqual(recognising({ events: [event] }), []);
});
