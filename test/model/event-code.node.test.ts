import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { eventCode, isEventCode } from '../../src/model/event-code.js';

describe('the code of an event', () => {
  it('is short, whatever the identifier, and always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (id) => {
        assert.ok(isEventCode(eventCode(id)), eventCode(id));
        assert.equal(eventCode(id), eventCode(id));
      }),
    );
  });

  // A page's address that was shared must mean the same events in the next version.
  it('never changes from one version to the next', () => {
    assert.equal(eventCode('https://www.example.org/evenements/12'), '9056b9t8');
  });

  it('is another for each of 200,000 identifiers that differ in little', () => {
    const codes = new Set<string>();
    for (let number = 0; number < 100_000; number++) {
      codes.add(eventCode(`https://www.example.org/evenements/${number}`));
      codes.add(eventCode(`${number}@example.org`));
    }
    assert.equal(codes.size, 200_000);
  });
});
