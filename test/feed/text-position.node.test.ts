import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { placesIn, positionsAt } from '../../src/feed/text-position.js';

/** Every pointer of a document, with what stands there. */
function pointersOf(value: unknown, pointer = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[pointer, value]];
  const entries = Object.entries(value).flatMap(([key, each]) => pointersOf(each, `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`));
  return [[pointer, value], ...entries];
}

function linesAndColumns(text: string, path: string): string {
  const [place] = placesIn(text, [path]);
  return place ? `${place.line}:${place.column}` : 'none';
}

describe('where a path of a report stands', () => {
  it('is where the value begins, in any JSON, compact or by lines', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (document, indent) => {
        const text = JSON.stringify(document, null, indent);
        const pointers = pointersOf(JSON.parse(text));
        const places = placesIn(text, pointers.map(([pointer]) => pointer)); // prettier-ignore
        for (const [index, [pointer, value]] of pointers.entries()) {
          const there = text.slice(places[index]!.offset);
          const written = JSON.stringify(value);
          assert.ok(
            indent === undefined || typeof value !== 'object' || value === null ? there.startsWith(written) : there.startsWith(written[0]!),
            `${pointer} of ${text}: ${there}`,
          );
        }
      }),
    );
  });

  it('is the line and the column of that offset, for any line ends', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'é', '🎉', '\n', '\r\n', '\r', ' ')), fc.array(fc.nat(30)), (pieces, wishes) => {
        const text = pieces.join('');
        // Between the two halves of a line end there is no place.
        const offsets = wishes.filter((offset) => offset <= text.length && !(text[offset - 1] === '\r' && text[offset] === '\n'));
        for (const [index, place] of positionsAt(text, offsets).entries()) {
          const before = text.slice(0, offsets[index]).split(/\r\n|\r|\n/);
          assert.deepEqual([place!.line, place!.column], [before.length, before.at(-1)!.length + 1]);
        }
      }),
    );
  });

  const PROGRAMME = (path: string) => {
    const marks = new Map(
      Object.entries({ '': 0, '/subEvent/0/startDate': 1, '/subEvent/1': 2, '/subEvent/1/a~1b~0c/1': 3, '/subEvent/1/a~1b~0c/2/éa': 4 }),
    );
    const mark = (index: number) => (marks.get(path) === index ? '¦' : '');
    return `${mark(0)}{
  "@type": "Festival",
  "subEvent": [
    { "name": "Réparer son vélo", "startDate": ${mark(1)}"31/02" },
    ${mark(2)}{
      "name": "Repas",
      "a/b~c": [true, ${mark(3)}-1.5e3, { "é\\u0061": ${mark(4)}null }]
    }
  ]
}
`;
  };
  /** [what, path, text with a ¦ where it should be, or without one]. */
  const PLACES: readonly (readonly [string, string, string])[] = [
    ['of the whole', '', PROGRAMME('')],
    ['of a value in a list', '/subEvent/0/startDate', PROGRAMME('/subEvent/0/startDate')],
    ['of an object', '/subEvent/1', PROGRAMME('/subEvent/1')],
    ['of what is missing: the nearest thing around it', '/subEvent/1/startDate', PROGRAMME('/subEvent/1')],
    ['of what is missing from a list', '/subEvent/7/name', '{"subEvent": ¦[1, 2]}'],
    ['under a name with a slash and a tilde', '/subEvent/1/a~1b~0c/1', PROGRAMME('/subEvent/1/a~1b~0c/1')],
    ['under a name with an escape', '/subEvent/1/a~1b~0c/2/éa', PROGRAMME('/subEvent/1/a~1b~0c/2/éa')],
    ['of a name written twice: the last, as it is read', '/a', '{"a": "one", "a": ¦"two"}'],
    ['of what only the first of two had', '/a/b', '{"a": {"b": 1}, "a": ¦{}}'],
    ['on a line of NDJSON', 'line 2/location/name', '{"name": "Un"}\n{"name": "Deux", "location": {"name": ¦"Orly"}}\n'],
    ['of a line', 'line 3', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n¦SUMMARY:Bal\r\n'],
    ['of the last line, which has no end', 'line 2', 'one\n¦two'],
    ['of a line that is not there', 'line 9', 'one\ntwo'],
    [
      'in a script of a page',
      'script 2/0/name',
      '<p>\n<script type="application/ld+json">{"a":1}</script>\n<script type="application/ld+json">\n[{"name": ¦"Bal"}]\n</script>',
    ],
    [
      'in a script with a comment around its JSON',
      'script 1/name',
      '<script type="application/ld+json">\n/*<![CDATA[*/{"name": ¦"Bal"}/*]]>*/</script>',
    ],
    [
      'in a script with a comma too many and a text that goes to the next line',
      'script 1/b',
      '<script type="application/ld+json">{"a": "x\ny", "b": ¦[1,],}</script>',
    ],
    ['of a script that is broken', 'script 1', '<script type="application/ld+json">\n¦{"name" "Bal"}</script>'],
    ['in a script that is not there', 'script 3', '<script type="application/ld+json">{}</script>'],
    ['in a table: the cell says it', 'C12', 'Titre;Date\nBal;demain\n'],
  ];
  for (const [what, path, marked] of PLACES) {
    it(`${what}: ${path || '(empty)'}`, () => {
      const before = marked.slice(0, marked.indexOf('¦')).split(/\r?\n/);
      const expected = marked.includes('¦') ? `${before.length}:${before.at(-1)!.length + 1}` : 'none';
      assert.equal(linesAndColumns(marked.replace('¦', ''), path), expected);
    });
  }

  it('is told for thousands of paths of a large feed in one pass', () => {
    const events = Array.from({ length: 5000 }, (_, index) => ({ name: `Rencontre ${index}`, startDate: 'demain' }));
    const text = JSON.stringify({ subEvent: events }, null, 2);
    const places = placesIn(text, events.map((_, index) => `/subEvent/${index}/startDate`)); // prettier-ignore
    assert.deepEqual(
      places.map((place) => place!.line),
      events.map((_, index) => 3 + index * 4 + 2),
    );
  });

  it('is told of a text that goes as deep as a text can', () => {
    const depth = 200_000;
    const text = `${'['.repeat(depth)}1${']'.repeat(depth)}`;
    assert.equal(placesIn(text, ['/0/0/0'])[0]!.column, 4);
  });
});
