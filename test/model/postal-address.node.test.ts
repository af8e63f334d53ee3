import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findableAddress, postalLines } from '../../src/model/postal-address.js';
import type { PostalAddress } from '../../src/model/programme.js';

/** [what the feed says, the envelope, what a map is asked for] */
const ADDRESSES: readonly (readonly [Partial<PostalAddress>, readonly string[], string])[] = [
  [
    {
      name: 'Bâtiment Askia',
      streetAddress: '11 avenue Henri Farman',
      postOfficeBoxNumber: 'BP 748',
      postalCode: '94398',
      addressLocality: 'Orly aéroport Cedex',
      addressCountry: 'FR',
    },
    ['Bâtiment Askia', '11 avenue Henri Farman', 'BP 748', '94398 Orly aéroport Cedex'],
    '11 avenue Henri Farman, Orly',
  ],
  [
    { streetAddress: '1 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil' },
    ['1 rue de l’Exemple', '94110 Arcueil'],
    '1 rue de l’Exemple, 94110 Arcueil',
  ],
  [
    { streetAddress: '2 place de l’Exemple', postOfficeBoxNumber: '12', postalCode: '94807', addressLocality: 'VILLEJUIF CEDEX' },
    ['2 place de l’Exemple', 'BP 12', '94807 VILLEJUIF CEDEX'],
    '2 place de l’Exemple, Villejuif',
  ],
  [
    { streetAddress: '3 quai de l’Exemple', postOfficeBoxNumber: 'CS 70001', postalCode: '75901', addressLocality: 'Paris Cedex 13' },
    ['3 quai de l’Exemple', 'CS 70001', '75901 Paris Cedex 13'],
    '3 quai de l’Exemple, Paris',
  ],
  [
    { postOfficeBoxNumber: 'TSA 12345', postalCode: '94408', addressLocality: 'Vitry sur Seine cedex' },
    ['TSA 12345', '94408 Vitry sur Seine cedex'],
    'Vitry-sur-Seine',
  ],
  [
    { streetAddress: '4 rue de l’Exemple, BP 30', postalCode: '94408', addressLocality: '94408 Vitry-sur-Seine Cedex' },
    ['4 rue de l’Exemple, BP 30', '94408 Vitry-sur-Seine Cedex'],
    '4 rue de l’Exemple, Vitry-sur-Seine',
  ],
  [
    { name: 'Escalier B', streetAddress: 'Résidence d’exemple\n5 allée de l’Exemple', postalCode: '91200', addressLocality: '91200 Athis-Mons' },
    ['Escalier B', 'Résidence d’exemple', '5 allée de l’Exemple', '91200 Athis-Mons'],
    '5 allée de l’Exemple, 91200 Athis-Mons',
  ],
  [{ postalCode: '94310', addressLocality: 'Orly' }, ['94310 Orly'], '94310 Orly'],
  [{ addressLocality: 'Orly' }, ['Orly'], 'Orly'],
  [{ addressLocality: 'Mons', postalCode: '7000', addressCountry: 'Belgique' }, ['7000 Mons', 'Belgique'], '7000 Mons, Belgique'],
  [{ streetAddress: '6 rue de l’Exemple' }, ['6 rue de l’Exemple'], ''],
  [{ postOfficeBoxNumber: 'BP 748' }, ['BP 748'], ''],
  [{}, [], ''],
];

describe('a French postal address', () => {
  for (const [fields, envelope, map] of ADDRESSES) {
    const address = { name: '', streetAddress: '', postOfficeBoxNumber: '', postalCode: '', addressLocality: '', addressCountry: '', ...fields };
    it(`is written « ${envelope.join(' / ')} » and looked for as « ${map} »`, () => {
      assert.deepEqual(
        postalLines(address).map((line) => line.replaceAll('\u00a0', ' ')),
        envelope,
      );
      assert.equal(findableAddress(address), map);
    });
  }

  it('keeps a post code and a box on the line of their name', () => {
    const lines = postalLines({
      name: '',
      streetAddress: '',
      postOfficeBoxNumber: '748',
      postalCode: '94398',
      addressLocality: 'Orly',
      addressCountry: '',
    });
    assert.deepEqual(lines, ['BP\u00a0748', '94398\u00a0Orly']);
  });
});
