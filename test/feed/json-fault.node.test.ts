import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { textFault } from '../../src/feed/json-fault.js';
import { walkJson } from '../../src/feed/json-walk.js';
import type { JsonFaultKind, TextFaultKind } from '../../src/model/feed-codes.js';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function faultIn(text: string): JsonFaultKind | null {
  let fault: JsonFaultKind | null = null;
  walkJson(text, 0, text.length, null, { onValue() {}, child: () => null, onFault: (kind) => void (fault = kind) });
  return fault;
}

describe('a text that should be JSON', () => {
  it('has a fault exactly when no engine can read it, wherever it was spoilt', () => {
    const spoilt = fc.tuple(
      fc.jsonValue(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '{', '}', '[', ']', ':', '\\', '\n', '1', 'e', '-', '.', 'n', ' ', '/'),
      fc.nat(2),
    );
    fc.assert(
      fc.property(spoilt, ([document, where, added, removed]) => {
        const text = JSON.stringify(document);
        const at = where % (text.length + 1);
        const changed = text.slice(0, at) + added + text.slice(at + removed);
        assert.equal(faultIn(changed) === null, isJson(changed), changed);
      }),
      { numRuns: 2000 },
    );
  });

  it('has a fault exactly when no engine can read it, whatever it is', () => {
    const letters = fc.array(fc.constantFrom(...'{}[]",:\\0123-+.eEtrufalsn \n\tuéb/', 'true', 'null', '\\u00e9', '""'));
    fc.assert(
      fc.property(letters, (pieces) => {
        const text = pieces.join('');
        assert.equal(faultIn(text) === null, isJson(text), text);
      }),
      { numRuns: 5000 },
    );
  });
});

/** [kind, where « | » stands in the text, the text]. */
const FAULTS: readonly (readonly [TextFaultKind, string])[] = [
  ['empty', '|'],
  ['empty', '|  \n\t'],
  ['truncated', '{"name": "Bal"|'],
  ['truncated', '{"subEvent": [{"name": "Bal"}|'],
  ['truncated', '{"name": "Le bal des pomp|'],
  ['truncated', '{"name"|'],
  ['truncated', '[1,|'],
  ['comma-missing', '{\n  "name": "Bal"\n  |"startDate": "2026-11-06"\n}'],
  ['comma-missing', '[{"name": "Un"} |{"name": "Deux"}]'],
  ['comma-missing', '[1 |2]'],
  ['comma-extra', '{"name": "Bal"|,}'],
  ['comma-extra', '[1|,]'],
  ['comma-extra', '[1,|,2]'],
  ['comma-extra', '[|,1]'],
  ['comma-extra', '{|,"name": "Bal"}'],
  ['colon-missing', '{"name" |"Bal"}'],
  ['bracket-mismatch', '{"subEvent": [1|}}'],
  ['bracket-mismatch', '[{"name": "Bal"|]]'],
  ['bracket-mismatch', '{"name": |}'],
  ['key-without-quotes', '{|name: "Bal"}'],
  ['other-quotes', '{|“name”: "Bal"}'],
  ['other-quotes', '{"name": |“Bal”}'],
  ['other-quotes', "{|'name': 'Bal'}"],
  ['other-quotes', '{"name": |« Bal »}'],
  ['quote-in-text', '{"name": "Le "|grand" bal"}'],
  ['quote-in-text', '{"na"|me": "Bal"}'],
  ['line-break-in-text', '{"description": |"Un bal\nau village"}'],
  ['line-break-in-text', '{\n  "name": |"Bal,\n  "startDate": "2026-11-06"\n}'],
  ['control-character', '{"name": "Le|\tbal"}'],
  ['escape-unknown', '{"name": "C:|\\bal\\Documents"}'.replace('\\bal', '\\Bal')],
  ['escape-unknown', '{"name": "|\\u12"}'],
  ['number-invalid', '{"postalCode": |094110}'],
  ['number-invalid', '{"price": |1,5 }'.replace('1,5', '1.')],
  ['number-invalid', '{"startDate": |2026-11-06}'],
  ['comment', '{ |// le bal\n"name": "Bal"}'],
  ['comment', '{"name": |/* le bal */ "Bal"}'],
  ['comment', '{"name": "Bal" |# le bal\n}'],
  ['comment', '{"name": "Bal"} |// fin'],
  ['value-unknown', '{"name": |Bal}'],
  ['value-unknown', '{"isAccessibleForFree": |True}'],
  ['value-unknown', '{"name": |}'.replace('|}', '|undefined}')],
  ['after-the-end', '{"name": "Bal"}\n|{"name": "Repas"}'],
  ['after-the-end', '{"name": "Bal"}|;'],
  ['web-page', '|<!DOCTYPE html>\n<title>404</title>'],
  ['web-page', '\n |<html lang="fr">'],
  ['xml', '|<?xml version="1.0"?>\n<rss></rss>'],
  ['calendar', '|BEGIN:VTODO\nEND:VTODO'],
  ['table', '|Ville;Heure\nOrly;18h\n'],
  ['text', '|Le programme sera bientôt en ligne.'],
];

describe('why a text cannot be read, and where', () => {
  for (const [kind, marked] of FAULTS) {
    it(`${kind}: ${JSON.stringify(marked)}`, () => {
      const text = marked.replace('|', '');
      const before = marked.slice(0, marked.indexOf('|')).split('\n');
      const fault = textFault(text);
      assert.equal(fault.kind, kind);
      assert.deepEqual({ ...fault.position }, { line: before.length, column: before.at(-1)!.length + 1 });
      const line = text.split('\n')[fault.position.line - 1]!.replace(/\t/g, ' ');
      assert.ok(line.includes(fault.excerpt), 'the excerpt is of that line');
      assert.equal(
        fault.excerpt.slice(fault.mark),
        line
          .slice(fault.position.column - 1)
          .slice(0, 40)
          .trimEnd(),
      );
    });
  }

  it('shows a short piece of a long line, with the place in it', () => {
    const text = `{"subEvent": [${'{"name": "Bal"},'.repeat(5000)}oops]}`;
    const fault = textFault(text);
    assert.equal(fault.kind, 'value-unknown');
    assert.ok(fault.excerpt.length <= 80);
    assert.equal(fault.excerpt.slice(fault.mark), 'oops]}');
  });

  it('takes a time in proportion to the text, whatever it is made of', () => {
    for (const piece of ['{', '[', '"', '\\', '["\\\\', '{"a":', '1', ',', '/*', '<!--', 'é', '“'])
      assert.ok(textFault(piece.repeat(Math.ceil(400_000 / piece.length))).kind, piece);
  });
});
