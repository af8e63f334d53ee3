/** What we tell designers: every documented part is there in some state and takes a style, and every documented custom property changes what one sees. */

import { expect } from '@open-wc/testing';
import '../../src/index.js';
import { documentedElements } from '../../stories/support/documented.js';
import { event, inlineFeed, NOW, ORDINARY, PICTURE, programme, staleFeed } from '../../stories/support/feeds.js';
import { pageRegistry } from '../../src/store/page-registry.js';
import { programmeStore } from '../../src/store/programme-store.js';
import { until } from '../helpers/browser.js';
import { allSettled, everyElement, inPage, SELECTOR } from '../helpers/every-element.js';
import { EventMapDriver, TILES } from '../helpers/event-map-driver.js';
import { differences, lookOf } from '../helpers/look.js';
import { at } from '../helpers/placed.js';
import { recordedWarnings } from '../helpers/warnings.js';

/** With all badges, and some kinds of problems that fill more than a page of the report. */
const RICH = inPage([
  ...ORDINARY,
  event({ name: 'Payant', isAccessibleForFree: false, offers: { '@type': 'Offer', price: '5', priceCurrency: 'EUR' } }),
  event({ name: 'Sur inscription', potentialAction: { '@type': 'RegisterAction', target: 'https://example.org/inscription' } }),
  ...Array.from({ length: 25 }, (_, index) => event({ name: `Rencontre ${index}`, url: `page-${index}.html` })),
]);
const WEEK = {
  '@type': 'Festival',
  name: 'Une semaine',
  startDate: '2026-12-07',
  endDate: '2026-12-11',
  subEvent: [event({ name: 'Une visite', startDate: '2026-12-08T14:00:00+01:00', endDate: '2026-12-08T16:00:00+01:00' })],
};
const TAGS = SELECTOR.split(', ');
const BROKEN = programme([event({ startDate: 'bientôt' })]);

/** States that are rare, besides those of `everyElement()`. */
const RARE: readonly string[] = [
  `<ess-event-list now="${NOW}" with-print limit="40" style="inline-size: 60em">${RICH}</ess-event-list>`,
  `<ess-event-list now="${NOW}" with-bookmarks url-key="styles">${RICH}</ess-event-list>`,
  `<ess-event-list now="${NOW}" layout="cards">${RICH}</ess-event-list>`,
  `<ess-feed-report now="${NOW}">${RICH}</ess-feed-report>`,
  `<ess-event-list now="${NOW}">${inPage([event()])}</ess-event-list>`,
  `<ess-feed-report now="${NOW}" src="${given('one.json')} ${given('other.json')}"></ess-feed-report>`,
  ...TAGS.map((tag) => `<${tag} now="${NOW}" theme="light">${inPage(ORDINARY)}</${tag}>`),
  `<ess-countdown now="2026-12-01T10:00">${inPage([...ORDINARY, WEEK])}</ess-countdown>`,
  ...[5, 7, 10].map((at) => `<ess-countdown now="${NOW}" event="https://example.org/e/${at}">${inPage(ORDINARY)}</ess-countdown>`),
  `<ess-countdown with-seconds to="${new Date(Date.now() + 86_400_000).toISOString()}" label="Demain"></ess-countdown>`,
];

/** The address of a feed with a fault, that is answered once and without a server. */
function given(name: string): string {
  const url = new URL(`/documented-styles/${name}`, location.href).href;
  void pageRegistry().feed(url, () => Promise.resolve(BROKEN));
  return url;
}

async function frames(count = 4): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}

/** A contact that has the focus when its programme loses its organizer: it says so. */
async function missedContact(page: HTMLElement): Promise<void> {
  const contact = document.createElement('ess-contact-block');
  contact.setAttribute('email', 'contact@example.org');
  contact.append(inlineFeed(programme(ORDINARY, { organizer: null, description: 'missed' })));
  page.append(contact);
  await until(() => contact.shadowRoot?.querySelector('a'), 'the contact is there');
  contact.shadowRoot!.querySelector('a')!.focus();
  contact.removeAttribute('email');
  await until(() => contact.shadowRoot!.querySelector('[part="empty"]'), 'the contact is missed');
}

/** A report whose feed is gone when it is checked again. */
async function staleReport(page: HTMLElement): Promise<void> {
  const url = given('checked-once.json');
  const report = document.createElement('ess-feed-report');
  report.setAttribute('src', url);
  page.append(report);
  await until(() => report.dataset['state'] === 'ready', 'the report is there');
  programmeStore({ url }).reload();
  await until(() => report.dataset['state'] === 'stale', 'the report is stale');
}

/** Filters with choices, one of them unfolded in a narrow column. */
async function chosenFilters(page: HTMLElement): Promise<void> {
  const feed = inPage(
    Array.from({ length: 9 }, (_, index) =>
      event({ name: `Rencontre ${index}`, keywords: ['tous', `thème ${index}`], startDate: `2026-11-${10 + index}T18:30:00+01:00` }),
    ),
  );
  const filters = ['60em', '18em'].map((size) => {
    const filter = document.createElement('ess-event-filter');
    filter.setAttribute('now', NOW);
    filter.setAttribute('group', 'chosen');
    filter.style.inlineSize = size;
    page.append(filter);
    filter.append(document.createRange().createContextualFragment(feed));
    return filter;
  });
  const [wide, narrow] = filters.map(({ shadowRoot }) => shadowRoot!) as [ShadowRoot, ShadowRoot];
  await until(() => filters.every(({ dataset }) => dataset['state'] === 'ready'), 'the filters are there');
  wide.querySelector<HTMLInputElement>('input[type="checkbox"]')!.click();
  const select = wide.querySelector('select')!;
  select.value = 'day';
  select.dispatchEvent(new Event('change'));
  narrow.querySelector<HTMLElement>('[part="toggle"]')!.click();
  await until(() => wide.querySelector('[part="chip"]') && wide.querySelector('[part="day"]'), 'a choice is made');
}

/** On one day, events of all kinds; on the next one more than a page. */
function everyRow() {
  const day = { startDate: '2026-11-12T10:00:00+01:00', endDate: '2026-11-12T11:00:00+01:00' };
  const offer = (price: string, availability = 'InStock') => ({
    '@type': 'Offer',
    price,
    priceCurrency: 'EUR',
    availability: `https://schema.org/${availability}`,
  });
  return [
    event({ name: 'Gratuit', ...day, subEvent: ['12', '19'].map((date) => ({ startDate: `2026-11-${date}T10:00:00+01:00`, endDate: `2026-11-${date}T11:00:00+01:00` })) }),
    event({ name: 'Payant', ...day, isAccessibleForFree: false, offers: offer('5') }),
    event({ name: 'Complet', ...day, offers: offer('5', 'SoldOut'), isAccessibleForFree: false }),
    event({ name: 'Sur inscription', ...day, image: { url: PICTURE, width: 400, height: 300 }, potentialAction: { '@type': 'RegisterAction', target: 'https://example.org/inscription' } }),
    ...['Cancelled', 'Postponed', 'Rescheduled', 'MovedOnline'].map((status) => event({ name: status, ...day, eventStatus: `https://schema.org/Event${status}` })),
    event({ name: 'Exposition', startDate: '2026-11-02', endDate: '2026-11-28' }),
    event({ name: 'Aujourd’hui', startDate: '2026-11-09T18:00:00+01:00', endDate: '2026-11-09T19:00:00+01:00' }),
    event({ name: 'En janvier', startDate: '2027-01-09T18:00:00+01:00', endDate: '2027-01-09T19:00:00+01:00' }),
    ...Array.from({ length: 12 }, (_, index) => event({ name: `Rencontre ${index}`, startDate: '2026-11-13T18:30:00+01:00', endDate: '2026-11-13T20:00:00+01:00' })),
  ]; // prettier-ignore
}

/** A calendar whose open day has everything, and is closed; one whose range is marked; both wide. */
async function chosenCalendars(page: HTMLElement): Promise<void> {
  const feed = inPage(everyRow());
  const open = async (group: string, chosen: string, size: string) => {
    const calendar = document.createElement('ess-calendar');
    for (const [name, value] of Object.entries({ now: NOW, group })) calendar.setAttribute(name, value);
    calendar.style.inlineSize = size;
    page.append(calendar);
    calendar.append(document.createRange().createContextualFragment(feed));
    const root = () => calendar.shadowRoot!;
    await until(() => calendar.dataset['state'] === 'ready', 'the calendar is there');
    root().querySelector<HTMLElement>(`td[data-day="${chosen}"] > button`)!.click();
    await until(() => root().querySelector('[part="title"]'), 'the day is open');
    return calendar;
  };
  await open('one', '2026-11-12', '60em');
  const many = await open('many', '2026-11-13', '60em');
  many.shadowRoot!.querySelector<HTMLElement>('[part="next"]')!.click();
  const opened = await open('opened', '2026-11-12', '');
  opened.style.maxInlineSize = '40em';
  await until(() => opened.shadowRoot!.querySelector('summary'), 'its rows are there');
}

/** Maps after the click: with a place open in which is everything, wide and narrow; without images; and one without places. */
async function openedMaps(page: HTMLElement): Promise<void> {
  const far = everyRow().map((each) => at('Orly', 'Halle', [48.7428, 2.3952], each));
  const near = [1, 2].map((place) => at('Arcueil', `Salle ${place}`, [48.8055, 2.3338 + place / 10_000]));
  const many = Array.from({ length: 12 }, (_, index) =>
    at('Orly', `Salle ${index}`, [48.72 + index / 1000, 2.36], { startDate: '2026-12-01', endDate: '2026-12-01' }),
  );
  const open = async (group: string, place: string, change: Record<string, string> = {}) => {
    const map = document.createElement('ess-event-map');
    for (const [name, value] of Object.entries({ now: NOW, group, tiles: TILES, attribution: '© exemple', ...change })) map.setAttribute(name, value);
    page.append(map);
    const elsewhere = at('Orly', 'Autre nom', [48.7428, 2.3952]);
    map.append(document.createRange().createContextualFragment(inPage([...far, ...near, ...many, elsewhere, event()])));
    const driver = new EventMapDriver(map);
    await driver.settled();
    await driver.show();
    if (place) await driver.open(place);
    return map;
  };
  await open('images', '2 lieux');
  await open('places', '');
  await open('online', 'En ligne');
  await open('no-images', '2 lieux', { tiles: '/no-such-tile/{z}/{x}/{y}.png', style: 'inline-size: 60em' });
}

/** The calendars that a visitor can add an event to. */
async function openPanel(page: HTMLElement): Promise<void> {
  for (const tag of ['ess-event-list', 'ess-event', 'ess-calendar', 'ess-event-map']) {
    const [button] = [...page.querySelectorAll(tag)].flatMap(({ shadowRoot }) => [
      ...shadowRoot!.querySelectorAll<HTMLElement>('button[part="action"][aria-expanded]'),
    ]);
    button!.click();
    await until(() => button!.parentElement!.querySelector('[part="panel"] a'), 'the calendars are there');
  }
}

/** Parts that only a missing file or a link brings: seen in missing-files.test.ts and event-list-linked.test.ts. */
const SEEN_ELSEWHERE = new Set([
  ...['ess-event-list', 'ess-town-filter', 'ess-subscribe', 'ess-event-map'].map((tag) => `${tag}::part(unfiltered)`),
  'ess-event-list::part(linked)',
  // A column beside a map is never so wide.
  'ess-event-map::part(abstract)',
]);

describe('what designers are told', () => {
  recordedWarnings();
  const page = document.createElement('div');
  const sheet = document.createElement('style');
  let elements: readonly HTMLElement[];

  before(async function () {
    this.timeout(40_000);
    document.head.append(sheet);
    document.body.append(page);
    const stale = staleFeed(programme(ORDINARY));
    page.append(
      document
        .createRange()
        .createContextualFragment(
          [...Object.values(everyElement()), ...RARE, ...TAGS.map((tag) => `<${tag} now="${NOW}" src="${stale}"></${tag}>`)].join(''),
        ),
    );
    await missedContact(page);
    await staleReport(page);
    await chosenFilters(page);
    await chosenCalendars(page);
    await openedMaps(page);
    elements = [...page.querySelectorAll<HTMLElement>(SELECTOR)];
    // The line of text of a row is not shown while it is open.
    await until(() => elements.some(({ shadowRoot }) => shadowRoot?.querySelector('[part="abstract"]')?.checkVisibility()), 'a wide row is there');
    await allSettled(elements.filter(({ style }) => !style.inlineSize));
    await openPanel(page);
    for (const map of page.querySelectorAll('ess-town-filter:not([town])'))
      map.shadowRoot!.querySelector<HTMLElement>('button[value="94054"]')?.click();
    await frames();
  });

  after(() => {
    page.remove();
    sheet.remove();
  });

  it('is told of every element', async () => {
    const documented = await documentedElements();
    expect(documented.map(({ tagName }) => tagName)).to.have.members(TAGS);
    for (const { cssParts, cssProperties } of documented) expect(Math.min(cssParts.length, cssProperties.length)).to.be.greaterThan(5);
  });

  it('parts: each is seen, and takes colours and a border', async () => {
    const faults: string[] = [];
    const seen = (await documentedElements()).flatMap(({ tagName, cssParts }) =>
      cssParts.map(({ name }) => ({
        part: `${tagName}::part(${name})`,
        nodes: elements
          .filter(({ localName }) => localName === tagName)
          .flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)])
          .filter((node) => node.checkVisibility() && node.offsetWidth > 1 && node.offsetHeight > 1),
      })),
    );
    // In one sheet: a sheet a part lays the page out a hundred times, which takes WebKit most of a minute.
    sheet.textContent = `${seen.map(({ part }) => part).join()} { color: rgb(1, 2, 3); background-color: rgb(4, 5, 6); border: 7px solid rgb(7, 8, 9) }`;
    for (const { part, nodes } of seen) {
      if (nodes.length === 0 && !SEEN_ELSEWHERE.has(part)) faults.push(`${part} is never seen`);
      for (const node of nodes) {
        const { color, backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(node);
        const style = [color, backgroundColor, borderTopColor, borderTopWidth].join('; ');
        if (style !== 'rgb(1, 2, 3); rgb(4, 5, 6); rgb(7, 8, 9); 7px') faults.push(`${part} ${node.className}: ${style}`);
      }
    }
    sheet.textContent = '';
    expect([...new Set(faults)].join('\n')).to.equal('');
  }).timeout(40_000);

  it('parts: all that are there are told of', async () => {
    for (const { tagName, cssParts } of await documentedElements()) {
      const told = new Set(cssParts.map(({ name }) => name));
      const there = elements
        .filter(({ localName }) => localName === tagName)
        .flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('[part]')].flatMap((node) => [...node.part]));
      expect(
        [...new Set(there)].filter((name) => !told.has(name)),
        tagName,
      ).to.deep.equal([]);
    }
  });

  it('custom properties: each changes what one sees of each element that is said to read it', async () => {
    const documented = await documentedElements();
    const names = [...new Set(documented.flatMap(({ cssProperties }) => cssProperties.map(({ name }) => name)))];
    const looks = () => new Map(elements.map((element) => [element, lookOf(element)]));
    const changed = new Map<string, Set<string>>(documented.map(({ tagName }) => [tagName, new Set()]));
    // At once, so that nothing else changes in between.
    for (const name of names) {
      sheet.textContent = '';
      const before = looks();
      sheet.textContent = `:root { ${name}: ${valueOf(name)} }`;
      for (const [element, look] of looks()) {
        if (differences(before.get(element)!, look).length > 0) changed.get(element.localName)!.add(name);
      }
    }
    const faults = documented.flatMap(({ tagName, cssProperties }) =>
      names
        .filter((name) => cssProperties.some((property) => property.name === name) !== changed.get(tagName)!.has(name))
        .map((name) => `${tagName}: ${name} ${changed.get(tagName)!.has(name) ? 'changes it, and is not told of' : 'changes nothing'}`),
    );
    expect(faults.join('\n')).to.equal('');
  }).timeout(120_000);
});

/** Unlike any default. */
function valueOf(name: string): string {
  if (name.includes('color')) return 'rgb(1, 99, 201)';
  if (name.includes('font')) return 'monospace';
  if (name.includes('weight')) return '300';
  if (name.includes('ratio')) return '1 / 3';
  return '13px';
}
