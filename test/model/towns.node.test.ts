import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { neighboursOf } from '../../src/model/neighbours.js';
import { findTown, fold, keyOfTown, slugOf, townOf, TOWNS } from '../../src/model/towns.js';

const named = (query: string) => findTown(query)?.name ?? null;

describe('the communes', () => {
  it('are 24, in French alphabetical order, each with a key and a slug of its own', () => {
    assert.equal(TOWNS.length, 24);
    const { compare } = new Intl.Collator('fr');
    assert.deepEqual(
      TOWNS.map(({ name }) => name),
      TOWNS.map(({ name }) => name).sort(compare),
    );
    assert.equal(new Set(TOWNS.map(({ key }) => key)).size, 24);
    assert.equal(new Set(TOWNS.map(({ slug }) => slug)).size, 24);
    for (const { key, slug } of TOWNS) assert.match(`${key} ${slug}`, /^9[14]\d{3} [a-z]+(?:-[a-z]+)*$/);
  });

  it('are each other’s neighbours', () => {
    for (const town of TOWNS) {
      const neighbours = neighboursOf(town.key);
      assert.ok(neighbours.length > 0);
      for (const neighbour of neighbours) {
        assert.notEqual(neighbour, town);
        assert.ok(neighboursOf(neighbour.key).includes(town), `${neighbour.name} and ${town.name}`);
      }
    }
    assert.deepEqual(neighboursOf('75056'), []);
  });
});

describe('a town is found', () => {
  /** Ways of writing that keep the letters. */
  const WRITINGS: readonly (readonly [string, (name: string) => string])[] = [
    ['as it is', (name) => name],
    ['in capitals', (name) => name.toUpperCase()],
    ['in small letters', (name) => name.toLowerCase()],
    ['without accents', (name) => name.normalize('NFD').replace(/\p{M}/gu, '')],
    ['decomposed', (name) => name.normalize('NFD')],
    ['with spaces for hyphens', (name) => name.replaceAll('-', ' ')],
    ['with long hyphens', (name) => name.replaceAll('-', '–')],
    ['with a straight apostrophe', (name) => name.replace('’', "'")],
    ['with an accent for an apostrophe', (name) => name.replace('’', '`')],
    ['without apostrophe', (name) => name.replace('’', ' ')],
    ['all in one', (name) => name.replace(/[-’ ]/g, '')],
    ['without article', (name) => name.replace(/^(?:Le |L’)/, '')],
    ['with spaces around', (name) => `  ${name}\u00a0 `],
    ['with CEDEX', (name) => `${name} CEDEX 2`],
    ['with its department', (name) => `${name} (94)`],
    ['by its slug', slugOf],
  ];
  for (const [what, write] of WRITINGS) {
    it(`${what}, all 24`, () => {
      for (const { name } of TOWNS) assert.equal(named(write(name)), name, write(name));
    });
  }

  it('by its INSEE code, all 24', () => {
    for (const { key, name } of TOWNS) assert.equal(named(` ${key} `), name);
  });

  for (const [query, name] of [
    ['LE KREMLIN-BICêTRE', 'Le Kremlin-Bicêtre'],
    ['Kremlin Bicetre', 'Le Kremlin-Bicêtre'],
    ['LHAY LES ROSES', 'L’Haÿ-les-Roses'],
    ['L`haÿ-les-Roses', 'L’Haÿ-les-Roses'],
    ['Haÿ-les-Roses', 'L’Haÿ-les-Roses'],
    ['Ivry s/Seine', 'Ivry-sur-Seine'],
    ['Vitry/Seine', 'Vitry-sur-Seine'],
    ['Villeneuve St Georges', 'Villeneuve-Saint-Georges'],
    ['Villeneuve-St.-Georges', 'Villeneuve-Saint-Georges'],
    ['Villeneuve', null],
    ['Vitry', null],
    ['', null],
    ['  ', null],
    ['Paris', null],
    ['__proto__', null],
    ['constructor', null],
  ] as const) {
    it(`« ${query} » is ${name}`, () => assert.equal(named(query), name));
  }

  it('among those that only the feed names, too', () => {
    const albi = townOf({ addressLocality: 'ALBI' })!;
    assert.deepEqual([findTown('albi', [albi]), findTown('albi')], [albi, null]);
  });

  it('have a key, and so has a name of no town, but not the absence of a name', () => {
    assert.deepEqual(['Orly', 'Atlantis', '', null].map((name) => keyOfTown(name)), ['94054', 'Atlantis', null, null]); // prettier-ignore
  });
});

describe('the town of an address', () => {
  for (const [clues, name] of [
    [{ addressLocality: 'Orly' }, 'Orly'],
    [{ postalCode: '94 270', addressLocality: 'LE KREMLIN-BICêTRE' }, 'Le Kremlin-Bicêtre'],
    [{ postalCode: '94240', addressLocality: 'Le Kremlin-Bicêtre' }, 'Le Kremlin-Bicêtre'],
    [{ postalCode: '91550' }, 'Paray-Vieille-Poste'],
    [{ postalCode: '94390' }, 'Paray-Vieille-Poste'],
    [{ postalCode: '94234', addressLocality: 'Cachan Cedex' }, 'Cachan'],
    [{ postalCode: '94 398', addressLocality: 'Orly aéroport Cedex' }, 'Orly aéroport'],
    [{ insee: '94034', addressLocality: 'Fresne' }, 'Fresnes'],
    [{ insee: '94034' }, 'Fresnes'],
    [{ insee: 'inconnu', postalCode: '94310' }, 'Orly'],
    [{ postalCode: '94310', addressLocality: 'Aéroport' }, 'Orly'],
    [{ postalCode: '75013', addressLocality: 'PARIS 13E' }, 'Paris 13e'],
    [{ addressLocality: 'LE SEQUESTRE' }, 'Le Sequestre'],
    [{ addressLocality: 'L’ÎLE-SAINT-DENIS' }, 'L’Île-Saint-Denis'],
    [{ addressLocality: '94310' }, null],
    [{ addressLocality: '—' }, null],
    [{}, null],
  ] as const) {
    it(`${JSON.stringify(clues)} is ${name}`, () => assert.equal(townOf(clues)?.name ?? null, name));
  }

  it('outside the territory has its slug for a key', () => {
    assert.deepEqual(townOf({ addressLocality: 'Évry-Courcouronnes' }), {
      key: 'evry-courcouronnes',
      name: 'Évry-Courcouronnes',
      slug: 'evry-courcouronnes',
    });
  });

  it('in the other Fresnes of France is not ours, and its name tells them apart', () => {
    const elsewhere = { key: 'fresnes-41', name: 'Fresnes (41)', slug: 'fresnes-41' };
    assert.deepEqual(townOf({ insee: '41094', postalCode: '41700', addressLocality: 'Fresnes' }), elsewhere);
    assert.deepEqual(townOf({ postalCode: '41700', addressLocality: 'FRESNES' }), elsewhere);
    for (const asked of ['Fresnes (41)', 'fresnes (41)', 'fresnes-41']) assert.equal(findTown(asked, [elsewhere]), elsewhere);
    for (const asked of ['Fresnes', 'Fresnes (94)', '94034']) assert.equal(findTown(asked, [elsewhere])?.key, '94034');
  });

  for (const { name } of TOWNS) {
    it(`of the name « ${name} », but of another département, has a name and a key that are not ours`, () => {
      const elsewhere = townOf({ postalCode: '33000', addressLocality: name })!;
      assert.equal(elsewhere.name, `${name} (33)`);
      assert.equal(findTown(elsewhere.name, [elsewhere]), elsewhere);
      assert.equal(findTown(elsewhere.slug, [elsewhere]), elsewhere);
    });
  }
});

describe('fold', () => {
  it('keeps what stands in brackets: « atelier (enfants) » and « atelier (adultes) » are two', () => {
    assert.notEqual(fold('Atelier (enfants)'), fold('Atelier (adultes)'));
  });

  it('writes ligatures out', () => assert.equal(fold('Cœur & Æon'), 'coeuraeon'));

  it('folds what it folded to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(fold(fold(text)), fold(text))));
  });
});

describe('a slug', () => {
  for (const [name, slug] of [
    ['L’Haÿ-les-Roses', 'l-hay-les-roses'],
    ['  Évry -- Courcouronnes ', 'evry-courcouronnes'],
    ['Sacré-Cœur', 'sacre-coeur'],
    ['…', ''],
  ] as const) {
    it(`of « ${name} » is ${slug}`, () => assert.equal(slugOf(name), slug));
  }
});
