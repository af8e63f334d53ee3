/** The feed that every adapter shows: always the same, because its random numbers are seeded. */

const TOWNS = [
  'Ablon-sur-Seine', 'Arcueil', 'Athis-Mons', 'Cachan', 'Chevilly-Larue', 'Choisy-le-Roi', 'Fresnes', 'Gentilly', 'Ivry-sur-Seine', 'Juvisy-sur-Orge', 'L’Haÿ-les-Roses', 'Le Kremlin-Bicêtre',
  'Morangis', 'Orly', 'Paray-Vieille-Poste', 'Rungis', 'Savigny-sur-Orge', 'Thiais', 'Valenton', 'Villejuif', 'Villeneuve-le-Roi', 'Villeneuve-Saint-Georges', 'Viry-Châtillon', 'Vitry-sur-Seine',
]; // prettier-ignore
const THINGS = ['réparation', 'compost', 'couture', 'vélo', 'cuisine', 'jardin', 'théâtre', 'lecture', 'épicerie', 'énergie'];
const SENTENCES = [
  'Un atelier ouvert à toutes et à tous, sans inscription, pour apprendre à réparer plutôt que jeter.',
  'Les outils sont prêtés sur place ; apportez seulement ce qui ne marche plus.',
  'Des bénévoles expliquent chaque étape et répondent aux questions, même celles que l’on n’ose pas poser.',
  'Une visite des lieux est proposée à la fin, suivie d’un goûter préparé par les habitants du quartier.',
  'Le lieu est accessible en fauteuil roulant ; un bus s’arrête devant l’entrée toutes les dix minutes.',
  'Cette rencontre fait partie d’un programme de tout un mois, dans vingt-quatre communes.',
];

/** Mulberry32: small, and the same everywhere. */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A schema.org Festival with this many events, ordered by start, as in docs/feed.md. */
export function makeFeed(count) {
  const roll = dice(count);
  const one = (list) => list[Math.floor(roll() * list.length)];
  const two = (number) => String(number).padStart(2, '0');
  const events = Array.from({ length: count }, (_, index) => {
    const [day, hour, minute] = [1 + Math.floor(roll() * 30), 9 + Math.floor(roll() * 11), one([0, 15, 30, 45])];
    const time = (more) => `2026-11-${two(day)}T${two(hour + more)}:${two(minute)}:00+01:00`;
    const thing = one(THINGS);
    const status = roll() < 0.03 ? 'EventCancelled' : 'EventScheduled';
    return {
      '@type': 'Event',
      '@id': `urn:example:bench:${index}`,
      name: `Atelier n° ${index} de ${thing}`,
      abstract: one(SENTENCES),
      description: Array.from({ length: 6 }, () => one(SENTENCES)).join(' '),
      startDate: time(0),
      endDate: time(2),
      eventStatus: `https://schema.org/${status}`,
      location: {
        '@type': 'Place',
        name: `Salle d’exemple ${1 + Math.floor(roll() * 60)}`,
        address: { '@type': 'PostalAddress', streetAddress: `${1 + Math.floor(roll() * 90)} rue de l’Exemple`, addressLocality: one(TOWNS) },
      },
      organizer: { '@type': 'Organization', name: `Association d’exemple ${1 + Math.floor(roll() * 40)}` },
      keywords: [thing, 'atelier'],
      isAccessibleForFree: true,
    };
  });
  events.sort((one, other) => (one.startDate < other.startDate ? -1 : one.startDate > other.startDate ? 1 : 0));
  return {
    '@context': 'https://schema.org',
    '@type': 'Festival',
    '@id': 'urn:example:bench',
    name: 'Programme de mesure',
    startDate: '2026-11-01',
    endDate: '2026-11-30',
    subEvent: events,
  };
}

/** The same as NDJSON. */
export function asLines({ subEvent, ...festival }) {
  return [festival, ...subEvent].map((value) => JSON.stringify(value)).join('\n');
}

/** The part for one town of a feed with one file per town. */
export function ofTown({ subEvent, ...festival }, town) {
  return { ...festival, subEvent: subEvent.filter(({ location }) => location.address.addressLocality === town) };
}

/** The value of `{town}` in an address. */
export const slugOf = (town) =>
  town
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');

export { TOWNS };
