/**
 * Writes the editions of the sample programme: `node scripts/programmes/build.mjs`. With `--check`, says whether the files in `src/programmes` are
 * those that it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { december, november } from './events.mjs';

const FOLDER = new URL('../../src/programmes/', import.meta.url);
const DAY = 86_400_000;
const NBSP = '\u00a0';
const NARROW = '\u202f';

/** Post codes and town centres (WGS 84) of the 13 towns of the 2021 programme. Source: geo.api.gouv.fr, Licence Ouverte. */
const TOWNS = {
  Arcueil: ['94110', 48.8055, 2.3338],
  'Athis-Mons': ['91200', 48.7092, 2.3867],
  Cachan: ['94230', 48.7916, 2.3321],
  'Chevilly-Larue': ['94550', 48.7669, 2.3529],
  'Choisy-le-Roi': ['94600', 48.7642, 2.4172],
  Fresnes: ['94260', 48.7571, 2.3261],
  Gentilly: ['94250', 48.8134, 2.3442],
  'Ivry-sur-Seine': ['94200', 48.8123, 2.3877],
  Orly: ['94310', 48.7428, 2.3952],
  'Paray-Vieille-Poste': ['91550', 48.7246, 2.3601],
  Villejuif: ['94800', 48.7924, 2.3598],
  'Villeneuve-le-Roi': ['94290', 48.7322, 2.4111],
  'Vitry-sur-Seine': ['94400', 48.7881, 2.3945],
};

/** `shift`: days from the calendar of 2021 to the edition's own, so that a Saturday stays a Saturday. `summerEnds`: the night the clocks change. */
const EDITIONS = [
  { year: 2021, shift: 0, summerEnds: '2021-10-31', week: ['2021-12-06', '2021-12-10'] },
  { year: 2026, shift: (Date.UTC(2026, 10, 2) - Date.UTC(2021, 10, 1)) / DAY, summerEnds: '2026-10-25', week: ['2026-12-07', '2026-12-11'] },
];

function programme(edition) {
  const { year, week } = edition;
  return {
    '@context': 'https://schema.org',
    '@type': 'Festival',
    '@id': `urn:example:mois-ess:${year}`,
    name: french(`Mois de l’ESS ${year} – programme d’exemple`),
    description: french(
      year === 2021
        ? 'Programme d’exemple, aux dates et dans les treize villes du Mois de l’économie sociale et solidaire 2021 du Grand-Orly Seine Bièvre. Hormis quatre rendez-vous de Fresnes, tout y est inventé : lieux, organisateurs et adresses.'
        : 'Programme d’exemple : une édition 2026 imaginée sur le modèle de celle de 2021. Tout y est inventé : rendez-vous, lieux, organisateurs et adresses.',
    ),
    inLanguage: 'fr',
    url: `https://example.org/mois-ess-${year}`,
    startDate: `${year}-11-01`,
    endDate: `${year}-11-30`,
    isAccessibleForFree: true,
    eventSchedule: { '@type': 'Schedule', scheduleTimezone: 'Europe/Paris' },
    organizer: {
      '@type': 'GovernmentOrganization',
      name: 'Grand-Orly Seine Bièvre',
      url: 'https://www.grandorlyseinebievre.fr',
      address: {
        '@type': 'PostalAddress',
        name: 'Bâtiment Askia',
        streetAddress: '11 avenue Henri Farman',
        postOfficeBoxNumber: `BP${NBSP}748`,
        postalCode: '94398',
        addressLocality: 'Orly aéroport Cedex',
        addressCountry: 'FR',
      },
      contactPoint: { '@type': 'ContactPoint', telephone: '+33 1 78 18 22 22' },
    },
    subEvent: [
      ...november.map((source) => event(source, edition)),
      {
        '@type': 'Festival',
        '@id': `urn:example:mois-ess:${year}:semaine-economie-circulaire`,
        name: 'Semaine de l’économie circulaire',
        description: french('Cinq jours pour découvrir les métiers de l’économie circulaire. Programme d’exemple.'),
        startDate: week[0],
        endDate: week[1],
        subEvent: december.map((source) => event(source, edition)),
      },
    ],
  };
}

function event(source, edition) {
  const of = edition.year === 2021 ? source : { ...source, ...source.in2026 };
  const sessions = [of.when].flat().map((one) => (typeof one === 'string' ? { at: one } : one));
  const times = sessions.map(({ at }) => span(at, edition, of.floating));
  const isOffline = !of.mode;
  const result = {
    '@type': of.type,
    '@id': `urn:example:mois-ess:${edition.year}:${of.id}`,
    name: french(of.name),
    ...(of.isBare ? { abstract: '', description: null } : { abstract: french(of.abstract), description: of.description && french(of.description) }),
    startDate: times[0].startDate,
    endDate: sessions.length > 1 ? times.at(-1).endDate : times[0].endDate,
    eventStatus: `https://schema.org/${of.status ?? 'EventScheduled'}`,
    previousStartDate: of.previous && span(of.previous, edition).startDate,
    eventAttendanceMode: isOffline ? undefined : `https://schema.org/${of.mode}EventAttendanceMode`,
    location: location(of),
    organizer: of.organizer && single([of.organizer].flat().map((name) => ({ '@type': 'Organization', name: french(name) }))),
    isAccessibleForFree: of.isBare ? undefined : true,
    offers: offers(of),
    keywords: of.keywords,
    audience: of.audience && { '@type': 'Audience', audienceType: french(of.audience) },
    typicalAgeRange: of.age,
    url: of.url && `https://example.org/mois-ess-${edition.year}/${of.id}`,
    potentialAction: of.register && single([of.register].flat().map((target) => ({ '@type': 'RegisterAction', target }))),
    subEvent:
      sessions.length > 1
        ? sessions.map((session, index) => ({
            '@type': 'Event',
            ...(session.name && { name: french(session.name) }),
            ...times[index],
            ...(session.status && { eventStatus: `https://schema.org/${session.status}` }),
            ...(session.place && { location: place({ ...of, needs: undefined, ...session }) }),
          }))
        : undefined,
  };
  // What an export from a database looks like: every key there, most of them with nothing in it.
  if (of.isBare)
    Object.assign(result, {
      organizer: null,
      offers: [],
      keywords: [],
      audience: '',
      typicalAgeRange: null,
      image: null,
      url: '',
      potentialAction: null,
    });
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== undefined));
}

function location(of) {
  const online = of.online && { '@type': 'VirtualLocation', url: of.online };
  if (!of.place) return online;
  return online ? [place(of), online] : place(of);
}

function place(of) {
  const [postalCode, latitude, longitude] = TOWNS[of.town];
  const result = { '@type': 'Place', name: french(of.place) };
  result.address = {
    '@type': 'PostalAddress',
    ...(of.street && { streetAddress: french(of.street) }),
    postalCode: of.postalCode ?? postalCode,
    addressLocality: of.locality ?? of.town,
  };
  if (of.street) result.geo = { '@type': 'GeoCoordinates', latitude: near(latitude, of.place), longitude: near(longitude, of.street) };
  if (of.needs) result.amenityFeature = of.needs.map((name) => ({ '@type': 'LocationFeatureSpecification', name, value: true }));
  return result;
}

function offers(of) {
  if (!of.offer && !of.soldOut) return undefined;
  return {
    '@type': 'Offer',
    price: 0,
    priceCurrency: 'EUR',
    availability: `https://schema.org/${of.soldOut ? 'SoldOut' : 'InStock'}`,
    ...(of.offer && { description: french(of.offer) }),
    ...(typeof of.register === 'string' && of.register.startsWith('https:') && { url: of.register }),
  };
}

/** startDate and endDate of a session of `events.mjs`; an end before its start is on the next day. */
function span(at, edition, isFloating = false) {
  const [left, right] = at.split('/');
  const [day, hours] = left.split(' ');
  const start = date(day, edition);
  const iso = (onDay, hour) => `${onDay}T${hour}:00${isFloating ? '' : onDay < edition.summerEnds ? '+02:00' : '+01:00'}`;
  if (right) {
    const [lastDay, lastHour] = right.split(' ');
    const end = date(lastDay, edition);
    return hours ? { startDate: iso(start, hours), endDate: iso(end, lastHour) } : { startDate: start, endDate: end };
  }
  if (!hours) return { startDate: start, endDate: start };
  const [from, to] = hours.split('-');
  if (!to) return { startDate: iso(start, from) };
  const end = to <= from ? new Date(Date.parse(start) + DAY).toISOString().slice(0, 10) : start;
  return { startDate: iso(start, from), endDate: iso(end, to) };
}

function date(day, { shift }) {
  return new Date(Date.parse(`2021-${day}`) + shift * DAY).toISOString().slice(0, 10);
}

/** A point a few hundred metres from the centre, the same at each run: two places of a town do not sit on one another. */
function near(degrees, seed) {
  const spread = [...seed].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 101, 7);
  return Number((degrees + (spread - 50) / 12_500).toFixed(4));
}

function single(list) {
  return list.length === 1 ? list[0] : list;
}

/** The no-break spaces of French: « guillemets », : ; ! ?, hours, and numbers with their unit. Objects are texts in several languages. */
function french(text) {
  if (typeof text === 'object') return Object.fromEntries(Object.entries(text).map(([lang, value]) => [lang, lang === 'fr' ? french(value) : value]));
  return text
    .replace(/« /g, `«${NBSP}`)
    .replace(/ »/g, `${NBSP}»`)
    .replace(/ :(?=\s|$)/g, `${NBSP}:`)
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/(\d) h\b(?: (?=\d))?/g, (found, figure) => `${figure}${NBSP}h${found.endsWith(' ') ? NBSP : ''}`)
    .replace(/(\d) (ans|bis)\b/g, `$1${NBSP}$2`);
}

let stale = 0;
for (const edition of EDITIONS) {
  const file = new URL(`mois-ess-${edition.year}.json`, FOLDER);
  const text = `${JSON.stringify(programme(edition), null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    stale = 1;
    console.error(`${file.pathname} is not what scripts/programmes/build.mjs writes: run it.`);
  }
}
process.exitCode = stale;
