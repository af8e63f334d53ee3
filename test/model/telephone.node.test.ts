import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { telephone } from '../../src/model/telephone.js';

describe('telephone', () => {
  for (const [written, e164, extension = ''] of [
    ['01 99 00 12 34', '+33199001234'],
    ['0199001234', '+33199001234'],
    ['01.99.00.12.34', '+33199001234'],
    ['01-99-00-12-34', '+33199001234'],
    ['01 99 00 12 34.', '+33199001234'],
    ['01\u00a099\u202f00 12 34', '+33199001234'],
    ['+33 1 99 00 12 34', '+33199001234'],
    ['+33199001234', '+33199001234'],
    ['+33 (0)1 99 00 12 34', '+33199001234'],
    ['+33 01 99 00 12 34', '+33199001234'],
    ['0033 1 99 00 12 34', '+33199001234'],
    ['tel:+33199001234', '+33199001234'],
    ['TEL:+33-1-99-00-12-34', '+33199001234'],
    ['06 39 98 12 34', '+33639981234'],
    ['0 800 12 34 56', '+33800123456'],
    ['+41 22 999 12 34', '+41229991234'],
    ['0041 22 999 12 34', '+41229991234'],
    ['+1 (514) 555-0123', '+15145550123'],
    ['01 99 00 12 34 poste 56', '+33199001234', '56'],
    ['+33199001234;ext=56', '+33199001234', '56'],
    ['3975', '3975'],
    ['39 39', '3939'],
    ['115', '115'],
    ['15', '15'],
    ['116 006', null],
    ['1014', '1014'],
    ['118 218', '118218'],
    ['', null],
    ['non communiqué', null],
    ['01 99 00 12', null],
    ['01 99 00 12 34 56', null],
    ['01 99 00 12 34 / 06 39 98 12 34', null],
    ['0199001234, 0639981234', null],
    ['01 99 00 12 34 (accueil)', null],
    ['+33 12', null],
    ['javascript:0199001234', null],
    ['1234', null],
    ['2026', null],
  ] as const) {
    it(`« ${written} » is ${e164 ?? 'no number'}`, () => assert.deepEqual(telephone(written), e164 && { e164, extension }));
  }

  it('is null for what is no text', () => {
    for (const value of [null, undefined, 33199001234, {}, []]) assert.equal(telephone(value), null);
  });

  it('only ever gives what may be dialled, and the same for what it gave', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+\d ().-]{1,30}$/)), (text) => {
        const number = telephone(text);
        if (!number) return;
        assert.match(number.e164, /^(?:\+\d{7,15}|\d{2,6})$/);
        assert.equal(telephone(number.e164)?.e164, number.e164);
      }),
      { numRuns: 2000 },
    );
  });
});
