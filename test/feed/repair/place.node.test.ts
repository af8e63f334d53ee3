import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOne } from '../reading.js';
import type { Json } from '../reading.js';
import { table } from './field-table.js';

const ONLINE = { '@type': 'VirtualLocation', url: 'https://example.org/visio' };
const PLACE = {
  '@type': 'Place',
  name: 'Salle d’exemple',
  address: { streetAddress: '1 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil' },
};
const place = (fields: Json) => ({
  name: '', streetAddress: '', postalCode: '', addressLocality: '', latitude: null, longitude: null, url: null, telephone: '', access: '', ...fields,
}); // prettier-ignore

table('onlineUrl', [
  ['of a virtual location', { location: [PLACE, ONLINE] }, 'https://example.org/visio'],
  ['an address for a location', { location: 'https://example.org/visio' }, 'https://example.org/visio'],
  ['a hostile one', { location: { '@type': 'VirtualLocation', url: 'javascript:alert(1)' } }, null, 'url-refused'],
  ['none', { location: PLACE }, null],
]);

table('location', [
  ['none', {}, null],
  ['null', { location: null }, null],
  ['empty', { location: { '@type': 'Place', name: '', address: {} } }, null],
  [
    'field by field',
    {
      location: {
        ...PLACE,
        geo: { latitude: 48.8, longitude: '2,33' },
        url: 'https://example.org/salle',
        telephone: '01 99 00 00 00',
        description: 'Entrée par la cour.',
      },
    },
    place({
      name: 'Salle d’exemple', streetAddress: '1 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil', latitude: 48.8, longitude: 2.33,
      url: 'https://example.org/salle', telephone: '01 99 00 00 00', access: 'Entrée par la cour.',
    }), // prettier-ignore
  ],
  [
    'the address as one text',
    { location: { name: 'Exploratoire', address: '15 quai de l’Exemple, 94400 Vitry-sur-Seine' } },
    place({ name: 'Exploratoire', streetAddress: '15 quai de l’Exemple', postalCode: '94400', addressLocality: 'Vitry-sur-Seine' }),
  ],
  [
    'the address as one text, with commas and a country',
    { location: { name: 'Musée', address: '2 place de l’Exemple, 79300, Bressuire, France' } },
    place({ name: 'Musée', streetAddress: '2 place de l’Exemple', postalCode: '79300', addressLocality: 'Bressuire' }),
  ],
  [
    'the post code in the town',
    { location: { name: 'Salle', address: { addressLocality: '94 600 Choisy-le-Roi' } } },
    place({ name: 'Salle', postalCode: '94600', addressLocality: 'Choisy-le-Roi' }),
  ],
  [
    'the whole as one text',
    { location: 'Salle de réunion, 6 rue de la Maquette, 94400 Vitry-sur-Seine' },
    place({ name: 'Salle de réunion', streetAddress: '6 rue de la Maquette', postalCode: '94400', addressLocality: 'Vitry-sur-Seine' }),
  ],
  ['a street and a town', { location: '6 rue de la Maquette, Orly' }, place({ streetAddress: '6 rue de la Maquette', addressLocality: 'Orly' })],
  ['a name alone', { location: 'Place du marché' }, place({ name: 'Place du marché' }), 'town-unknown'],
  [
    'keys with a mistaken @',
    {
      location: { name: 'Théâtre', address: { '@streetAddress': '178 rue de l’Exemple', '@addressLocality': 'Montpellier', '@postalCode': '34090' } },
    },
    place({ name: 'Théâtre', streetAddress: '178 rue de l’Exemple', postalCode: '34090', addressLocality: 'Montpellier' }),
  ],
  ...(
    [
      ['outside the earth', PLACE, [480, 2], [null, null], 'coordinates-wrong'],
      ['in the wrong order', PLACE, [2.333, 48.805], [48.805, 2.333], 'coordinates-wrong'],
      ['in another region than the post code', PLACE, [43.6, 3.88], [null, null], 'coordinates-wrong'],
      [
        'far from a town known by its name',
        { name: 'Salle d’exemple', address: { addressLocality: 'Orly' } },
        [-48.7, 2.4],
        [null, null],
        'coordinates-wrong',
      ],
      [
        'in another country than the address',
        { name: 'Salle', address: { postalCode: '34000', addressLocality: 'Montpellier', addressCountry: 'FR' } },
        [48.8, -122],
        [null, null],
        'coordinates-wrong',
      ],
      [
        'of a post code that two countries have',
        { name: 'Salle', address: { postalCode: '30303', addressLocality: 'Atlanta' } },
        [33.75, -84.39],
        [33.75, -84.39],
      ],
      [
        'of an overseas department',
        { name: 'Salle', address: { postalCode: '97200', addressLocality: 'Fort-de-France' } },
        [14.6, -61.07],
        [14.6, -61.07],
      ],
      [
        'of a post code of another country',
        { name: 'Salle', address: { postalCode: '10115', addressLocality: 'Berlin', addressCountry: 'DE' } },
        [52.53, 13.38],
        [52.53, 13.38],
      ],
      ['of an address that nobody knows', { name: 'Salle', address: { addressLocality: null } }, [48.8, 2.3], [48.8, 2.3]],
    ] as const
  ).map(([what, location, [latitude, longitude], [kept, keptLongitude], ...problems]) => {
    const { streetAddress = '', postalCode = '', addressLocality } = location.address as Readonly<Record<string, string | null>>;
    const address = { streetAddress, postalCode, addressLocality: addressLocality ?? '' };
    const expected = place({ name: location.name, ...address, latitude: kept, longitude: keptLongitude });
    return [`coordinates ${what}`, { location: { ...location, geo: { latitude, longitude } } }, expected, ...problems] as const;
  }),
  [
    'coordinates 0, 0 are none',
    { location: { ...PLACE, geo: { latitude: 0, longitude: 0 } } },
    place({ name: 'Salle d’exemple', streetAddress: '1 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil' }),
  ],
]);

describe('the town', () => {
  const address = (postalCode: string, addressLocality: string) => ({ name: 'Salle', address: { postalCode, addressLocality } });
  const cases: readonly [string, unknown, string | undefined, ...string[]][] = [
    ['by its name', address('', 'Orly'), 'Orly'],
    ['in capitals, without article', address('94 270', 'KREMLIN-BICêTRE'), 'Le Kremlin-Bicêtre'],
    ['by name rather than a wrong code', address('94240', 'Le Kremlin-Bicêtre'), 'Le Kremlin-Bicêtre'],
    ['by its code', address('94390', ''), 'Paray-Vieille-Poste'],
    ['behind CEDEX', address('94407', 'Vitry-sur-Seine Cedex'), 'Vitry-sur-Seine'],
    ['by INSEE code', { name: 'Salle', address: { addressLocality: 'Fresnes', identifier: '94034' } }, 'Fresnes'],
    [
      'a Fresnes that is elsewhere',
      { name: 'Salle', address: { postalCode: '41700', addressLocality: 'Fresnes', identifier: '41094' } },
      'Fresnes (41)',
    ],
    ['outside the territory', address('75013', 'Paris'), 'Paris'],
    ['in one text', 'MJC, 94260 Fresnes', 'Fresnes'],
    ['in brackets', 'Salle des fêtes (Orly)', 'Orly'],
    ['at the end of a name', 'Médiathèque d’Orly', 'Orly'],
    ['before its code and its region', 'Salle Exemple, Boulevard de l’Exemple, CACHAN, 94230, Île-de-France, France', 'Cachan'],
    ['before a code at the end', 'Halle Exemple, rue de l’Exemple, Chassieu, 69680', 'Chassieu'],
    ['behind a code, whatever its region is', 'Halle Exemple, Quai de l’Exemple, 75013 Paris, Île-de-France', 'Paris'],
    ['by a code before the country', 'Salle Exemple, rue de l’Exemple, 94310, France', 'Orly'],
    ['not the one that a street is called after', '12 avenue de Fresnes', undefined, 'town-unknown'],
    ['nowhere', { name: 'Quelque part' }, undefined, 'town-unknown'],
    [
      'nowhere, as the feed says itself',
      { name: 'Quelque part', address: { streetAddress: '3 rue de l’Exemple', addressLocality: null } },
      undefined,
    ],
  ];
  for (const [what, location, name, ...problems] of cases) {
    it(what, async () => {
      const event = await readOne({ location });
      assert.equal(event.town?.name, name);
      assert.deepEqual(event.problems, problems);
    });
  }
});
