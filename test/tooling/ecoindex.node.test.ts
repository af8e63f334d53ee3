import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ecoIndex, grade, greenhouseGas, MEDIAN, rank, VIGINTILES, water } from '../../bench/frugality/ecoindex.js';

describe('the EcoIndex', () => {
  /** Examples that the official Python library asserts; its score is rounded, ours is not. */
  const PUBLISHED: readonly (readonly [elements: number, requests: number, kilobytes: number, score: number])[] = [
    [100, 100, 100, 72],
    [100, 100, 1000, 67],
    [100, 100, 10_000, 58],
    [200, 200, 10_000, 46],
    [2355, 267, 2493, 10],
    [240, 20, 331, 83],
    [2240, 100, 310_182.902, 16],
  ];
  for (const [elements, requests, kilobytes, score] of PUBLISHED) {
    it(`of ${elements} elements, ${requests} requests and ${kilobytes} kB is ${score}`, () => {
      assert.equal(Math.round(ecoIndex({ elements, requests, kilobytes })), score);
    });
  }

  it('ranks a value between the vigintiles around it', () => {
    assert.equal(rank(VIGINTILES.kilobytes, 2500), 14.086372025739513);
    assert.equal(rank(VIGINTILES.elements, 150), 2.892857142857143);
    assert.equal(rank(VIGINTILES.requests, 23), 2.8);
    assert.equal(rank(VIGINTILES.kilobytes, 310_182.902), 20);
  });

  it('loses five points from one vigintile to the next, when all three go together', () => {
    for (const [at, elements] of VIGINTILES.elements.entries()) {
      const [requests, kilobytes] = [VIGINTILES.requests[at]!, VIGINTILES.kilobytes[at]!];
      assert.ok(Math.abs(ecoIndex({ elements, requests, kilobytes }) - (100 - 5 * at)) < 1e-9);
    }
  });

  it('never rises with an element, a request or a byte more, and stays from 0 to 100', () => {
    const size = fc.nat({ max: 1_000_000 });
    fc.assert(
      fc.property(size, size, size, fc.constantFrom('elements', 'requests', 'kilobytes'), fc.nat(), (elements, requests, kilobytes, which, more) => {
        const page = { elements, requests, kilobytes };
        const [before, after] = [ecoIndex(page), ecoIndex({ ...page, [which]: page[which] + more })];
        assert.ok(after <= before + 1e-9 && before <= 100 && after >= -1e-9);
      }),
    );
  });

  it('is a grade above its number, not at it', () => {
    const grades = [100, 81, 80, 71, 70, 56, 55, 50.2, 41, 40, 26, 25, 11, 10, 2, 0].map(grade).join('');
    assert.equal(grades, 'AABBCCDDDEEFFGGG');
  });

  it('gives the published grams and centilitres', () => {
    const rounded = (value: number) => Number(value.toFixed(2));
    assert.deepEqual([2, 10, 50, 70, 72].map(greenhouseGas).map(rounded), [2.96, 2.8, 2, 1.6, 1.56]);
    assert.deepEqual([2, 10, 50, 70, 72].map(water).map(rounded), [4.44, 4.2, 3, 2.4, 2.34]);
  });
});

describe('docs/frugality.md', () => {
  // Tests run from the root of the repository.
  const document = readFileSync('docs/frugality.md', 'utf8');
  const number = (text: string) => Number(text.replace(/[\s*]/g, '').replace('−', '-').replace(',', '.'));
  const tables = document
    .split('\n\n')
    .map((part) => part.split('\n').filter((line) => line.startsWith('| ')))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.slice(2).map((line) => line.slice(2, -2).split(' | ')));
  const reference = tables[0]!.map(([name, elements, requests, kilobytes, score, letter, gas, centilitres, difference]) => {
    const [light, shadow] = elements!.split('+').map(number);
    const page = { elements: light! + shadow!, requests: number(requests!), kilobytes: number(kilobytes!) };
    return { name: name!, page, score: number(score!), letter, gas: number(gas!), water: number(centilitres!), difference: difference! };
  });
  const [without, ...others] = reference;
  /** What is written has been rounded. */
  const agrees = (written: number, computed: number, step: number) =>
    assert.ok(Math.abs(written - computed) <= step / 2 + 0.01, `${written} for ${computed}`);

  it('has a row without elements, and one for each of the four', () => {
    assert.equal(without!.name, 'Sans élément');
    const names = others.map(({ name }) => name);
    for (const tag of ['ess-event-list', 'ess-town-filter', 'ess-countdown', 'ess-contact-block']) assert.ok(names.includes(`\`<${tag}>\``), tag);
  });

  it('agrees with its own figures', () => {
    for (const { page, score, letter, gas, water: centilitres, difference } of reference) {
      agrees(score, ecoIndex(page), 0.1);
      assert.equal(letter, grade(ecoIndex(page)));
      agrees(gas, greenhouseGas(score), 0.01);
      agrees(centilitres, water(score), 0.01);
      if (difference !== '–') agrees(number(difference), ecoIndex(page) - ecoIndex(without!.page), 0.1);
    }
    for (const [at, [name, , , , score]] of tables[1]!.entries()) {
      const { page } = others[at]!;
      assert.equal(name, others[at]!.name);
      const sum = (measure: keyof typeof page) => MEDIAN[measure] + page[measure] - without!.page[measure];
      agrees(number(score!), ecoIndex({ elements: sum('elements'), requests: sum('requests'), kilobytes: sum('kilobytes') }), 0.1);
    }
  });

  it('promises nothing that was not counted: all is 0 but the requests of the page', () => {
    const [requests, ...promises] = tables[2]!;
    assert.ok(number(requests![1]!) > others.at(-1)!.page.requests);
    assert.equal(promises.length, 4);
    for (const [what, count] of promises) assert.equal(count, '0', what);
  });

  it('is written with French spaces', () => {
    const text = document.replace(/```[^]*?```|`[^`]*`|<!--.*-->|:?-+:/g, '');
    assert.doesNotMatch(text, / [:;?!»]|« |\d (?:h|ko)\b|\p{L}'\p{L}/u);
  });
});
