/** Warnings about what a webmaster wrote: what is wrong, and what to write. A chunk, because correct pages do not need it. */

import { warn } from '../warn.js';

const MOST_NAMES = 30;

const SENTENCES = {
  'other-version': (tag: string, other = 'unknown') =>
    `<${tag}> is already defined by version ${other}; version ${__VERSION__} of the script leaves it so. Use one version in all script tags of the page.`,
  'heading-level': (written: number) => `heading-level="${written}": write a level from 2 to 6. Level ${written > 6 ? 6 : 2} is used.`,
  now: (tag: string, written: string) =>
    `<${tag} now="${written}">: not an ISO 8601 date; write e.g. now="2026-11-06T10:00". The real clock is used.`,
  when: (tag: string, written: string) => `<${tag} when="${written}">: write "upcoming", "all" or "past". Upcoming events are used.`,
  day: (tag: string, attribute: 'from' | 'to', written: string) =>
    `<${tag} ${attribute}="${written}">: not a day; write e.g. ${attribute}="2026-11-06". It is ignored.`,
  month: (tag: string, written: string) => `<${tag} month="${written}">: not a month; write e.g. month="2026-11". The first month to come is shown.`,
  limit: (written: number | string) => `<ess-event-list limit="${written}">: not a number of events; write e.g. limit="12". 12 is used.`,
  'group-by': (written: string) => `<ess-event-list group-by="${written}">: write "town", "date", "day" or "none". The default is used.`,
  directions: (tag: string, written: string) =>
    `<${tag} directions="${written}">: write "openstreetmap", "geoportail", or an address that contains {address}, or {latitude} and {longitude}. OpenStreetMap is used.`,
  calendar: (tag: string, written: string) =>
    `<${tag} calendar="${written}">: not the address of a calendar; write e.g. calendar="https://www.example.org/programme.ics". A file is offered instead.`,
  tiles: (tag: string, written: string) =>
    `<${tag} tiles="${written}">: write "ign", "openstreetmap", or an address (https) that contains {z}, {x} and {y}. The map of the IGN is used.`,
  attribution: (tag: string) =>
    `<${tag} tiles="…">: say who made these images, as their licence wants it; write e.g. attribution="© Région d’exemple".`,
  layout: (written: string) => `<ess-event-list layout="${written}">: write "list", "compact" or "cards". A list is shown.`,
  bookmarks: () =>
    '<ess-event-list with-bookmarks>: a visitor’s own programme is kept in the address of the page; add url-key="…" too, e.g. url-key="ess". It is not offered.',
  'url-key': (written: string) =>
    `url-key="${written}": write letters, digits, - and _ only, 40 at most, e.g. url-key="agenda". What visitors choose is not kept in the address.`,
  'town-of-list': (written: string, towns: readonly { readonly name: string }[]) => {
    const names = towns.slice(0, MOST_NAMES).map(({ name }) => name);
    return `<ess-event-list town="${written}">: no such town in the programme, so the list is empty. Write one of: ${names.join(', ')}.`;
  },
  'town-of-filter': (written: string) =>
    `<ess-town-filter town="${written}">: no such town in the programme; write its name or INSEE code, e.g. town="Orly". The choice is left to visitors.`,
  appearance: (written: string) => `<ess-town-filter appearance="${written}">: write "select", "chips" or "map". A select is shown.`,
  facet: (written: string, facets: readonly string[]) =>
    `<ess-event-filter facets="… ${written} …">: no such facet; write some of: ${facets.join(', ')}. It is left out.`,
  map: () =>
    '<ess-town-filter appearance="map">: the map shows Grand-Orly Seine Bièvre, and no event of the feed is there; write appearance="chips". Chips are shown.',
} as const;

export type Sentences = typeof SENTENCES;

export function say<K extends keyof Sentences>(what: K, ...written: Parameters<Sentences[K]>): void {
  warn((SENTENCES[what] as (...values: typeof written) => string)(...written));
}
