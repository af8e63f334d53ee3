import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOne } from '../reading.js';
import type { Json, WholeEvent } from '../reading.js';

/** One line per case: what is written, what is read, and what is reported. */
export function table(
  field: keyof WholeEvent,
  cases: readonly (readonly [what: string, fields: Json, value: unknown, ...problems: string[]])[],
): void {
  describe(field, () => {
    for (const [what, fields, value, ...problems] of cases) {
      it(what, async () => {
        const event = await readOne(fields);
        assert.deepEqual(event[field], value);
        assert.deepEqual(event.problems, problems);
      });
    }
  });
}
