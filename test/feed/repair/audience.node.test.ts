import { table } from './field-table.js';

const PLACE = {
  '@type': 'Place',
  name: 'Salle d’exemple',
  address: { streetAddress: '1 rue de l’Exemple', postalCode: '94110', addressLocality: 'Arcueil' },
};

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
      ['0-99', null, null],
    ] as const
  ).map(([typicalAgeRange, min, max]) => [`« ${typicalAgeRange} »`, { typicalAgeRange }, { min, max }] as const),
  ...['', 'tout public', null, {}].map((typicalAgeRange) => [`${JSON.stringify(typicalAgeRange)} is none`, { typicalAgeRange }, null] as const),
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
