import { event } from '../../stories/support/feeds.js';

const TOWNS = { Arcueil: '94110', Orly: '94310', Toulouse: '31000' };

/** An event at a point; without one if none is given. */
export function at(
  town: keyof typeof TOWNS,
  place: string,
  point: readonly [latitude: unknown, longitude: unknown] | null,
  change: Record<string, unknown> = {},
): Record<string, unknown> {
  const [latitude, longitude] = point ?? [];
  return event({
    ...change,
    location: {
      '@type': 'Place',
      name: place,
      address: { '@type': 'PostalAddress', postalCode: TOWNS[town], addressLocality: town },
      ...(point && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    },
  });
}

export const ONLINE = {
  eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
  location: { '@type': 'VirtualLocation', url: 'https://example.org/visio' },
};

/** Three places of Arcueil and Orly, one event without a point, one online. */
export const PLACED = [
  at('Orly', 'Salle des fêtes', [48.7428, 2.3952], { name: 'Bal', keywords: ['fête'] }),
  at('Arcueil', 'Médiathèque', [48.8055, 2.3338], { name: 'Lectures', keywords: ['lecture'] }),
  at('Orly', 'Salle des fêtes', [48.7428, 2.3952], { name: 'Loto', keywords: ['jeu'] }),
  at('Arcueil', 'Halle', [48.8052, 2.3345], { name: 'Marché', keywords: ['fête'] }),
  at('Arcueil', 'Quelque part', null, { name: 'Balade', keywords: ['nature'] }),
  event({ ...ONLINE, name: 'Visioconférence', keywords: ['numérique'] }),
];
