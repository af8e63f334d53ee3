import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, readEvents, readOne } from './reading.js';
import type { WholeEvent } from './reading.js';
import type { Json } from './reading.js';

type Field = keyof WholeEvent;

/** One line per case: what is written, what is read, and what is reported. */
function table(field: Field, cases: readonly (readonly [what: string, fields: Json, value: unknown, ...problems: string[]])[]): void {
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

const ONLINE = { '@type': 'VirtualLocation', url: 'https://example.org/visio' };
const PLACE = {
  '@type': 'Place',
  name: 'Salle d’exemple',
  address: { streetAddress: '1 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil' },
};
const place = (fields: Json) => ({
  name: '', streetAddress: '', postalCode: '', addressLocality: '', latitude: null, longitude: null, url: null, telephone: '', access: '', ...fields,
}); // prettier-ignore

table('name', [
  ['a text', { name: 'Disco-soupe' }, 'Disco-soupe'],
  ['on one line, without markup', { name: ' <b>Disco</b>-soupe\n &amp; danse ' }, 'Disco-soupe & danse'],
  ['what looks like a tag and is none', { name: 'Moins de 3 <3 km' }, 'Moins de 3 <3 km'],
  ['without invisible characters', { name: 'Disco\u202e-\u0000soupe\u2028' }, 'Disco-soupe'],
  ['with its no-break spaces', { name: '«\u00a0Demain\u00a0»' }, '«\u00a0Demain\u00a0»'],
  ['French before others', { name: { en: 'Soup', fr: 'Soupe', de: 'Suppe' } }, 'Soupe'],
  ['regional French', { name: { en: 'Soup', 'fr-FR': 'Soupe' } }, 'Soupe'],
  ['the first that is not empty', { name: { fr: '', en: ' ', de: 'Suppe' } }, 'Suppe'],
  ['language objects with arrays', { name: { fr: ['', 'Soupe'] } }, 'Soupe'],
  ['a JSON-LD value', { name: { '@value': 'Soupe', '@language': 'fr' } }, 'Soupe'],
  [
    'JSON-LD values in several languages',
    {
      name: [
        { '@value': 'Soup', '@language': 'en' },
        { '@value': 'Soupe', '@language': 'fr' },
      ],
    },
    'Soupe',
  ],
  ['a number', { name: 1936 }, '1936'],
  ['cut after 300 characters', { name: 'é'.repeat(301) }, `${'é'.repeat(299)}…`, 'text-too-long'],
  ['never cut inside a character', { name: `${'a'.repeat(298)}😀😀` }, `${'a'.repeat(298)}…`, 'text-too-long'],
]);

describe('an event without a name', () => {
  for (const name of [undefined, null, '', '  ', '\u200b', '<p></p>', {}, { fr: '' }, [], true]) {
    it(`${JSON.stringify(name)} is left out, alone`, async () => {
      const { programme, report } = await readEvents({ name, startDate: '2026-11-12' }, { name: 'Bon', startDate: '2026-11-12' });
      assert.deepEqual(
        programme.events.map((event) => event.name),
        ['Bon'],
      );
      assert.deepEqual(
        report.problems.map(({ code, level, path }) => [code, level, path]),
        [['name-missing', 'error', '/subEvent/0/name']],
      );
    });
  }
});

table('abstract', [
  ['abstract', { abstract: 'Court.', disambiguatingDescription: 'Autre.' }, 'Court.'],
  ['or disambiguatingDescription', { disambiguatingDescription: 'Autre.' }, 'Autre.'],
  ['or nothing', { abstract: null, description: 'Long.' }, ''],
]);

table('description', [
  ['plain text with its paragraphs', { description: 'Un.\n\nDeux.\nTrois.' }, 'Un.\n\nDeux.\nTrois.'],
  ['HTML', { description: '<p>Un &eacute;t&eacute;.</p><ul><li>Deux</li><li>Trois</li></ul>' }, 'Un été.\n\n- Deux\n- Trois'],
  ['without scripts', { description: 'Un<script>alert(1)</script> deux' }, 'Un deux'],
  ['empty language object', { description: {} }, ''],
  ['cut after 20,000 characters', { description: 'a'.repeat(20_001) }, `${'a'.repeat(19_999)}…`, 'text-too-long'],
]);

table('status', [
  ['nothing', {}, 'Scheduled'],
  ...['Scheduled', 'Rescheduled', 'MovedOnline', 'Postponed', 'Cancelled'].map(
    (status) => [`Event${status}`, { eventStatus: `https://schema.org/Event${status}` }, status] as const,
  ),
  ['http', { eventStatus: 'http://schema.org/EventPostponed' }, 'Postponed'],
  ['a prefix', { eventStatus: 'schema:EventPostponed' }, 'Postponed'],
  ['a bare word', { eventStatus: 'EventPostponed' }, 'Postponed'],
  ['in another case', { eventStatus: 'EVENTCANCELLED' }, 'Cancelled'],
  ['spelled as in America', { eventStatus: 'EventCanceled' }, 'Cancelled'],
  ['iCalendar’s word', { eventStatus: 'CANCELLED' }, 'Cancelled'],
  ['in French', { eventStatus: 'Annulé' }, 'Cancelled'],
  ['in French, feminine plural', { eventStatus: 'Annulées' }, 'Cancelled'],
  ['an object', { eventStatus: { '@id': 'https://schema.org/EventPostponed' } }, 'Postponed'],
  ['two: the last', { eventStatus: ['EventRescheduled', 'EventMovedOnline'] }, 'MovedOnline'],
  ['unknown', { eventStatus: 'Peut-être' }, 'Scheduled', 'status-unknown'],
  ['all offers sold out', { offers: { availability: 'https://schema.org/SoldOut' } }, 'SoldOut'],
  ['one offer left', { offers: [{ availability: 'https://schema.org/SoldOut' }, { availability: 'InStock' }] }, 'Scheduled'],
  ['cancelled is more than sold out', { eventStatus: 'EventCancelled', offers: { availability: 'SoldOut' } }, 'Cancelled'],
  ['sold out is more than rescheduled', { eventStatus: 'EventRescheduled', offers: { availability: 'SoldOut' } }, 'SoldOut'],
  ['complet', { eventStatus: 'Complet' }, 'SoldOut'],
  ['reprogrammé', { eventStatus: 'reprogrammée' }, 'Rescheduled'],
  ['déplacé en ligne', { eventStatus: 'Déplacé en ligne' }, 'MovedOnline'],
]);

table('previousStart', [
  ['none', {}, null],
  ['a date', { previousStartDate: '2026-11-05T18:30:00+01:00' }, Date.UTC(2026, 10, 5, 17, 30)],
  ['the latest of several', { previousStartDate: ['2026-11-04T17:30:00Z', '2026-11-05T17:30:00Z'] }, Date.UTC(2026, 10, 5, 17, 30)],
  ['no date', { previousStartDate: 'avant' }, null, 'start-invalid'],
]);

table('attendanceMode', [
  ['stated', { eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode' }, 'Mixed'],
  ['stated in one word', { eventAttendanceMode: 'online' }, 'Online'],
  ['stated against the places', { eventAttendanceMode: 'OfflineEventAttendanceMode', location: ONLINE }, 'Offline'],
  ['in a place', { location: PLACE }, 'Offline'],
  ['online', { location: ONLINE }, 'Online'],
  ['both', { location: [PLACE, ONLINE] }, 'Mixed'],
  ['moved online', { eventStatus: 'EventMovedOnline' }, 'Online'],
  ['unknown', { eventAttendanceMode: 'x' }, 'Offline'],
]);

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
    ['a Fresnes that is elsewhere', { name: 'Salle', address: { postalCode: '41700', addressLocality: 'Fresnes', identifier: '41094' } }, 'Fresnes'],
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

table('isAccessibleForFree', [
  ['unknown', {}, null],
  ['true', { isAccessibleForFree: true }, true],
  ['in words', { isAccessibleForFree: 'https://schema.org/False' }, false],
  ['stated against the price', { isAccessibleForFree: false, offers: { price: 0 } }, false],
  ['price 0', { offers: { price: '0', priceCurrency: 'EUR' } }, true],
  ['a price', { offers: { price: '5.00' } }, false],
  ['a specification of nothing', { offers: { priceSpecification: { price: '0.00', priceCurrency: 'EUR' } } }, true],
  ['a specification of an amount', { offers: { priceSpecification: { price: 5 } } }, false],
  ['words from which nothing is concluded', { offers: { priceSpecification: { description: 'Gratuit ou 5 €' } } }, null],
  ...(
    [
      ['gratuit et ouvert à tous', true],
      ['Gratuit, sur réservation au 01 99 00 00 00', true],
      ['Entrée libre', true],
      ['Gratuit 0 EUR', true],
      ['0 €', true],
      ['0,00 €', true],
      ['Tarif : 0 euro', true],
      ['Tarif unique : 0€', true],
      ['0€00', true],
      ['0,- €', true],
      ['0 € par personne.', true],
      ['0 € pour les adhérents', null],
      ['0 à 5 €', false],
      ['Gratuit pour toutes et tous', true],
      ['Tarifs : 6€ Pass : 10€. Gratuit pour les - 12 ans.', false],
      ['Gratuit pour les -12 ans', null],
      ['Gratuit pour les adhérents', null],
      ['Gratuit (hors consommations)', null],
      ['Pas gratuit', null],
      ['Prix libre', null],
      ['29 à 59€', false],
      ['20/15 €', false],
      ['', null],
    ] as const
  ).map(([description, free]) => [`« ${description} »`, { offers: { description } }, free] as const),
]);

table('price', [
  ['in words', { offers: { description: 'Plein 26 €\nRéduit 20 €' } }, 'Plein 26 € · Réduit 20 €'],
  [
    'in words from which nothing is concluded',
    { offers: { priceSpecification: { '@type': 'PriceSpecification', description: 'Prix libre' } } },
    'Prix libre',
  ],
  ['specified in numbers only', { offers: { priceSpecification: { price: 5 } } }, ''],
  ['a number', { offers: { price: 33, priceCurrency: 'EUR' } }, '33\u00a0€'],
  ['cents', { offers: { price: '12.5' } }, '12,50\u00a0€'],
  ['another currency', { offers: { price: 10, priceCurrency: 'CHF' } }, '10\u00a0CHF'],
  [
    'several',
    {
      offers: [
        { name: 'Plein tarif', price: 10 },
        { name: 'Réduit', price: 5 },
      ],
    },
    'Plein tarif 10\u00a0€ · Réduit 5\u00a0€',
  ],
  ['a range', { offers: { '@type': 'AggregateOffer', lowPrice: 5, highPrice: 10 } }, '5–10\u00a0€'],
  ['a list in the price', { offers: { price: '20€, 16€, 12€,' } }, '20€, 16€, 12€'],
  ['a text for an offer', { offers: 'Participation libre' }, 'Participation libre'],
  ['free says nothing', { offers: { price: 0 } }, ''],
]);

const contact = (kind: string, text: string, href: string) => ({ kind, text, href });
table('registrations', [
  ['none', { url: 'https://example.org/e', offers: { url: 'https://example.org/e' } }, []],
  [
    'an address',
    { potentialAction: { '@type': 'RegisterAction', target: 'https://www.example.org/inscription' } },
    [contact('url', 'example.org', 'https://www.example.org/inscription')],
  ],
  [
    'a mail',
    { potentialAction: { target: 'mailto:inscription@example.org?subject=x' } },
    [contact('email', 'inscription@example.org', 'mailto:inscription@example.org')],
  ],
  ['a number', { potentialAction: { target: 'tel:01 99 00 00 11' } }, [contact('telephone', '01 99 00 00 11', 'tel:+33199000011')]],
  [
    'an entry point',
    { potentialAction: { target: { '@type': 'EntryPoint', urlTemplate: 'https://example.org/i' } } },
    [contact('url', 'example.org', 'https://example.org/i')],
  ],
  [
    'several, each once, in order, with offers',
    {
      potentialAction: [{ target: ['a@example.org', '01 99 00 00 11'] }, { target: 'a@example.org' }, { target: null }],
      offers: { url: 'https://example.org/billets' },
    },
    [
      contact('email', 'a@example.org', 'mailto:a@example.org'),
      contact('telephone', '01 99 00 00 11', 'tel:+33199000011'),
      contact('url', 'example.org', 'https://example.org/billets'),
    ],
  ],
  ['a hostile one', { potentialAction: { target: 'javascript:alert(1)' } }, [], 'url-refused'],
]);

table('url', [
  ['absolute', { url: 'https://example.org/e' }, 'https://example.org/e'],
  ['an object', { url: { '@id': 'https://example.org/e' } }, 'https://example.org/e'],
  ['relative', { url: '/e' }, null, 'url-refused'],
  ['hostile', { url: 'data:text/html,x' }, null, 'url-refused'],
  ['empty', { url: '' }, null],
]);

const image = (fields: Json) => ({ url: 'https://example.org/i.jpg', alt: '', width: null, height: null, ...fields });
table('image', [
  ['none', { image: [] }, null],
  ['an address', { image: 'https://example.org/i.jpg' }, image({})],
  ['the first good one', { image: ['http://example.org/i.jpg', 'https://example.org/i.jpg'] }, image({})],
  [
    'an ImageObject',
    {
      image: {
        '@type': 'ImageObject',
        contentUrl: 'https://example.org/i.jpg',
        caption: 'Un vélo',
        width: '700 px',
        height: { value: 467 },
        creditText: 'Ville d’exemple',
      },
    },
    image({ alt: 'Un vélo', width: 700, height: 467 }),
  ],
  ['described', { image: { url: 'https://example.org/i.jpg', description: 'Un vélo', width: -1 } }, image({ alt: 'Un vélo' })],
  ['not https', { image: 'http://example.org/i.jpg' }, null, 'image-refused'],
  ['hostile', { image: { url: 'javascript:alert(1)' } }, null, 'image-refused'],
]);

table('imageCredit', [
  ['of an ImageObject', { image: { url: 'https://example.org/i.jpg', creditText: 'Ville d’exemple' } }, 'Ville d’exemple'],
  ['of its creator', { image: { url: 'https://example.org/i.jpg', creator: { name: 'Ville d’exemple' } } }, 'Ville d’exemple'],
  ['none', { image: 'https://example.org/i.jpg' }, ''],
]);

table('keywords', [
  ['an array', { keywords: ['atelier', 'réemploi'] }, ['atelier', 'réemploi']],
  ['one text', { keywords: 'atelier, réemploi; couture' }, ['atelier', 'réemploi', 'couture']],
  ['terms', { keywords: [{ '@type': 'DefinedTerm', name: 'atelier' }] }, ['atelier']],
  ['each once', { keywords: ['Atelier', 'atelier', 'ATELIÉR', ''] }, ['Atelier']],
  ['none', { keywords: null }, []],
]);

table('audience', [
  ['an audience', { audience: { '@type': 'Audience', audienceType: 'Tout public' } }, 'Tout public'],
  ['several', { audience: [{ audienceType: 'Jeunes' }, 'Familles', 'Familles'] }, 'Jeunes, Familles'],
]);

table('ageRange', [
  ...(
    [
      ['7-12', 7, 12],
      ['7 – 12 ans', 7, 12],
      ['de 7 à 12 ans', 7, 12],
      ['12-', 12, null],
      ['-12', null, 12],
      ['dès 5 ans', 5, null],
      ['à partir de 18 mois', 1, null],
      ['16 ans et plus', 16, null],
      ['18+', 18, null],
      ['jusqu’à 12 ans', null, 12],
      ['moins de 12 ans', null, 11],
      ['7-121', 7, null],
      ['12-7', 12, null],
    ] as const
  ).map(([typicalAgeRange, min, max]) => [`« ${typicalAgeRange} »`, { typicalAgeRange }, { min, max }] as const),
  ...['', '0-99', 'tout public', null, {}].map(
    (typicalAgeRange) => [`${JSON.stringify(typicalAgeRange)} is none`, { typicalAgeRange }, null] as const,
  ),
  ['of a PeopleAudience', { audience: { suggestedMinAge: 7, suggestedMaxAge: 12 } }, { min: 7, max: 12 }],
]);

table('accessibility', [
  [
    'our words',
    { location: { ...PLACE, amenityFeature: ['mobility', 'hearing', 'sight', 'psychic', 'learning'].map((name) => ({ name, value: true })) } },
    ['mobility', 'hearing', 'sight', 'psychic', 'learning'],
  ],
  [
    'French words',
    {
      location: {
        ...PLACE,
        amenityFeature: ['Accès PMR', 'Boucle magnétique', 'Audiodescription', 'Handicap psychique', 'Handicap intellectuel'].map((name) => ({
          name,
        })),
      },
    },
    ['mobility', 'hearing', 'sight', 'psychic', 'learning'],
  ],
  ['of the event itself', { amenityFeature: 'LSF' }, ['hearing']],
  [
    'not those that are not there',
    {
      amenityFeature: [
        { name: 'mobility', value: false },
        { name: 'sight', value: 'False' },
      ],
    },
    [],
  ],
  ['not the bar', { amenityFeature: [{ name: 'Buvette', value: true }] }, []],
]);

describe('organizers', () => {
  it('are organisations, persons or names', async () => {
    const { organizers } = await readOne({
      organizer: [
        { '@type': 'Organization', name: 'Association d’exemple', url: 'https://example.org', email: 'a@example.org' },
        'Ville d’exemple',
        {},
      ],
    });
    assert.deepEqual(
      organizers.map(({ name, url, email }) => [name, url, email]),
      [
        ['Association d’exemple', 'https://example.org/', 'a@example.org'],
        ['Ville d’exemple', null, ''],
      ],
    );
  });
});

describe('identity', () => {
  it('is @id, then identifier, then the address', async () => {
    const given = { '@id': 'urn:a', identifier: 12, url: 'https://example.org/e' };
    assert.equal((await readOne(given)).id, 'urn:a');
    assert.equal((await readOne({ ...given, '@id': '' })).id, '12');
    assert.equal((await readOne({ ...given, '@id': null, identifier: { '@type': 'PropertyValue', value: 'x-1' } })).id, 'x-1');
    assert.equal((await readOne({ ...given, '@id': null, identifier: null })).id, 'https://example.org/e');
  });

  it('is otherwise made from name, start and place, and stays when the rest changes', async () => {
    const one = await readOne({ location: PLACE });
    assert.equal((await readOne({ location: PLACE, description: 'Autre', keywords: 'x' })).id, one.id);
    const others = [
      { location: PLACE, name: 'Autre' },
      { location: PLACE, startDate: '2026-11-13T18:30' },
      { location: { ...PLACE, name: 'Autre' } },
    ];
    for (const other of others) assert.notEqual((await readOne(other)).id, one.id);
  });

  const twice = async (first: Json, second: Json) => {
    const { programme, report } = await readEvents(
      { '@id': 'urn:a', name: 'A', startDate: '2026-11-12', ...first },
      { '@id': 'urn:a', name: 'A', startDate: '2026-11-12', ...second },
    );
    return { ids: programme.events.map(({ id }) => id), problems: report.problems.map(({ code, level, path }) => `${code} ${level} ${path}`) };
  };

  it('given twice to the same event: once, and reported', async () => {
    assert.deepEqual(await twice({}, { description: 'Mise à jour' }), { ids: ['urn:a'], problems: ['duplicate-id warning /subEvent/1/@id'] });
  });

  it('given to another event by mistake: both, under two identities', async () => {
    for (const change of [{ name: 'B' }, { startDate: '2026-11-13' }]) {
      const { ids, problems } = await twice({}, change);
      assert.equal(new Set(ids).size, 2);
      assert.deepEqual(problems, ['duplicate-id warning /subEvent/1/@id']);
    }
  });
});

describe('what an event takes from its programme', () => {
  it('is free when the programme is, unless it says otherwise or has a price', async () => {
    const events = [{ name: 'A' }, { name: 'B', isAccessibleForFree: false }, { name: 'C', offers: { price: 5 } }].map((event) => ({
      ...event,
      startDate: '2026-11-12',
    }));
    const { programme } = await read({ '@type': 'Festival', isAccessibleForFree: true, subEvent: events });
    assert.deepEqual(
      programme.events.map((event) => event.isAccessibleForFree),
      [true, false, false],
    );
  });
});
