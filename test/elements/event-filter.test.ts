import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/event-list/index.js';
import '../../src/elements/town-filter/index.js';
import { event, NOW } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';
import { EventFilterDriver } from '../helpers/event-filter-driver.js';
import { EventListDriver } from '../helpers/event-list-driver.js';
import { feed } from '../helpers/own-feed.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';
import { everythingSaid, recordedWarnings } from '../helpers/warnings.js';

const EVENTS = [
  event({ name: 'Réparer son vélo', keywords: ['atelier', 'vélo'], typicalAgeRange: '12-', startDate: '2026-11-09T18:00:00+01:00', endDate: '2026-11-09T20:00:00+01:00' }),
  event({ name: 'Coudre un sac', keywords: ['Atelier'], town: 'Orly', postalCode: '94310', isAccessibleForFree: false, startDate: '2026-11-14T10:00:00+01:00', endDate: '2026-11-14T12:00:00+01:00' }),
  event({ name: 'L’épicerie solidaire', keywords: ['visite'], town: 'Orly', postalCode: '94310', startDate: '2026-11-15T10:00:00+01:00', endDate: '2026-11-15T12:00:00+01:00', potentialAction: { '@type': 'RegisterAction', target: 'mailto:a@example.org' } }),
  event({ name: 'Créer sa coopérative', keywords: ['emploi'], eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode', location: { '@type': 'VirtualLocation', url: 'https://example.org/visio' }, startDate: '2026-12-02T10:00:00+01:00', endDate: '2026-12-02T12:00:00+01:00' }),
]; // prettier-ignore

async function page(attributes: Readonly<Record<string, string>> = {}, events = EVENTS) {
  const script = feed(events);
  const root = await fixture<HTMLElement>(html`<section></section>`);
  for (const tag of ['ess-town-filter', 'ess-event-filter', 'ess-event-list']) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries({ now: NOW, ...attributes })) element.setAttribute(name, value);
    element.append(script());
    root.append(element);
  }
  const filter = new EventFilterDriver(root.querySelector('ess-event-filter')!);
  const list = new EventListDriver(root.querySelector('ess-event-list')!);
  const towns = new TownFilterDriver(root.querySelector('ess-town-filter')!);
  await filter.settled();
  await list.settled();
  await towns.settled();
  const titles = () => [...list.titles].sort().join(' | ');
  const shows = (...expected: readonly string[]) => until(() => titles() === [...expected].sort().join(' | '), `the list shows ${expected.join(' | ')}, not ${titles()}`, 4000); // prettier-ignore
  return { root, filter, list, towns, shows };
}

describe('<ess-event-filter>', () => {
  const warnings = recordedWarnings();

  it('shows what tells the events apart, each with its number of events', async () => {
    const { filter } = await page();
    expect(filter.facets).to.deep.equal(['Thème', 'Âge', 'Prix', 'Sur place ou en ligne', 'Inscription']);
    expect(filter.choices('Thème')).to.deep.equal(['Atelier 2', 'Emploi 1', 'Vélo 1', 'Visite 1']);
    expect(filter.choices('Prix')).to.deep.equal(['Gratuit 3']);
    expect(filter.choices('Sur place ou en ligne')).to.deep.equal(['Sur place 3', 'Sur place et en ligne 0', 'En ligne 1']);
    expect(filter.dates.slice(0, 5)).to.deep.equal(['Toutes les dates', 'Aujourd’hui (1)', 'Ce week-end (2)', 'Cette semaine (3)', 'Ce mois-ci (3)']);
    expect(filter.heard('Thème', 'Atelier')).to.equal('Atelier, 2 événements');
  });

  it('RGAA 9.3: lists several choices, and shows a single one without a list', async () => {
    const { filter } = await page();
    const fieldsets = [...filter.element.shadowRoot!.querySelectorAll('[part="facet"]')];
    expect(fieldsets.map((each) => each.querySelectorAll('li').length)).to.deep.equal(
      fieldsets.map((each) => each.querySelectorAll('input').length).map((count) => (count === 1 ? 0 : count)),
    );
    expect(filter.choices('Prix')).to.deep.equal(['Gratuit 3']);
    await filter.tick('Prix', 'Gratuit');
    expect(filter.choices('Prix')).to.deep.equal(['✓ Gratuit 3']);
  });

  it('says once to screen readers that the list updates by itself, at the first field', async () => {
    const said = ({ filter }: Awaited<ReturnType<typeof page>>) =>
      Array.from(filter.element.shadowRoot!.querySelectorAll('[aria-describedby="hint"]'), ({ id }) => id);
    expect(said(await page())).to.deep.equal(['search']);
    expect(said(await page({ facets: 'date category' }))).to.deep.equal(['date']);
  });

  it('adds up the choices of a facet, and leaves what several facets have in common', async () => {
    const { filter, shows } = await page();
    await filter.tick('Thème', 'Atelier');
    await shows('Réparer son vélo', 'Coudre un sac');
    await filter.tick('Thème', 'Visite');
    await shows('Réparer son vélo', 'Coudre un sac', 'L’épicerie solidaire');
    await filter.tick('Prix', 'Gratuit');
    await shows('Réparer son vélo', 'L’épicerie solidaire');
    expect(filter.choices('Thème')).to.deep.equal(['✓ Atelier 1', 'Emploi 1', 'Vélo 1', '✓ Visite 1']);
    expect(filter.choices('Inscription')).to.deep.equal(['Sur inscription 1']);
    await filter.tick('Thème', 'Atelier');
    await shows('L’épicerie solidaire');
    expect(filter.choices('Sur place ou en ligne')).to.deep.equal(['Sur place 1', 'Sur place et en ligne 0', 'En ligne 0']);
  });

  it('finds while a visitor types, without accents, with an error', async () => {
    const { filter, shows } = await page();
    await filter.type('epicrie');
    await shows('L’épicerie solidaire');
    expect(filter.search!.value).to.equal('epicrie');
    expect(filter.focused).to.equal(filter.search);
    expect(filter.chips).to.deep.equal(['« epicrie »']);
  });

  it('has dates: a preset, a day, a range', async () => {
    const { filter, shows } = await page();
    await filter.pick('Ce week-end');
    await shows('Coudre un sac', 'L’épicerie solidaire');
    expect(filter.chips).to.deep.equal(['Ce week-end']);
    await filter.pick('Un jour');
    expect(filter.days).to.have.length(1);
    await filter.fillDay(0, '2026-11-15');
    await shows('L’épicerie solidaire');
    expect(filter.chips).to.deep.equal(['Le 15 novembre 2026']);
    await filter.pick('Une période');
    await filter.fillDay(0, '2026-11-15');
    await shows('L’épicerie solidaire', 'Créer sa coopérative');
    expect(filter.chips).to.deep.equal(['À partir du 15 novembre 2026']);
    await filter.fillDay(1, '2026-11-30');
    await shows('L’épicerie solidaire');
    expect(filter.chips).to.deep.equal(['Du 15 au 30 novembre 2026']);
    await filter.pick('Toutes les dates');
    await shows(...EVENTS.map(({ name }) => String(name)));
  });

  it('shows the days that it filters by in their fields, once a visitor leaves these', async () => {
    const { filter } = await page();
    await filter.pick('Une période');
    await filter.fillDay(0, '2026-11-30');
    filter.days[1]!.focus();
    await filter.fillDay(1, '2026-11-15');
    const days = () => filter.days.map(({ value }) => value);
    filter.search!.focus();
    await filter.updated();
    expect([filter.chips, days()]).to.deep.equal([['Du 15 au 30 novembre 2026'], ['2026-11-15', '2026-11-30']]);
    filter.days[0]!.focus();
    await filter.fillDay(0, '1999-01-01');
    filter.search!.focus();
    await filter.updated();
    expect(days(), 'before the year 2000').to.deep.equal(['2026-11-15', '2026-11-30']);
  });

  it('makes the town filter count what is left, and follows its choice', async () => {
    const { filter, towns, shows } = await page();
    await filter.tick('Thème', 'Atelier');
    await until(() => towns.offer('Orly') === 'Orly (1)', 'the town filter counts');
    expect(towns.offer('Toutes')).to.equal('Toutes les villes (2)');
    await towns.choose('Orly');
    await shows('Coudre un sac');
    expect(filter.choices('Thème')).to.deep.equal(['✓ Atelier 1', 'Emploi 0', 'Vélo 0', 'Visite 1']);
  });

  it('takes back a choice by its chip, and the focus goes to the next', async () => {
    const { filter, shows } = await page();
    await filter.tick('Thème', 'Atelier');
    await filter.tick('Thème', 'Visite');
    await filter.tick('Prix', 'Gratuit');
    filter.chip('Visite').focus();
    await filter.press('Enter');
    expect(filter.chips).to.deep.equal(['Atelier', 'Gratuit']);
    expect(filter.focusedText).to.equal('Gratuit');
    await filter.press('Enter');
    expect(filter.focusedText).to.equal('Atelier');
    await filter.press('Enter');
    expect(filter.chips).to.deep.equal([]);
    expect(filter.focused).to.equal(filter.search);
    await shows(...EVENTS.map(({ name }) => String(name)));
  });

  it('clears everything at once', async () => {
    const { filter, shows } = await page();
    await filter.type('velo');
    await filter.pick('Aujourd’hui');
    await filter.tick('Thème', 'Atelier');
    await shows('Réparer son vélo');
    await filter.click('clear');
    await shows(...EVENTS.map(({ name }) => String(name)));
    expect([filter.search!.value, filter.select!.value, filter.chips.length]).to.deep.equal(['', '', 0]);
    expect(filter.focused).to.equal(filter.search);
  });

  it('is cleared from an empty list, whose heading takes the focus', async () => {
    const { filter, list, shows } = await page();
    await filter.tick('Thème', 'Visite');
    await filter.tick('Sur place ou en ligne', 'En ligne');
    await until(() => list.emptySentence === 'Aucun événement ne correspond à ces filtres.', 'the list says that it is empty');
    expect(list.ways).to.deep.equal(['Effacer tous les filtres (4)']);
    await list.go('Effacer tous');
    await shows(...EVENTS.map(({ name }) => String(name)));
    expect(document.activeElement).to.equal(list.element);
    expect(filter.chips).to.deep.equal([]);
  });

  it('is told once, by the list', async () => {
    const { filter, shows } = await page();
    const announcements = new Announcements();
    await filter.tick('Thème', 'Atelier');
    await shows('Réparer son vélo', 'Coudre un sac');
    expect(await announcements.next()).to.equal('2 événements');
    await filter.type('velo');
    expect(await announcements.next()).to.equal('1 événement');
    announcements.stop();
    expect(announcements.heard).to.have.length(2);
  });

  it('keeps the choice that the page prevents from being made', async () => {
    const { filter, root, shows } = await page();
    root.addEventListener('ess-filter', (told) => told.preventDefault());
    await filter.tick('Thème', 'Atelier');
    expect(filter.box('Thème', 'Atelier').checked).to.equal(false);
    await filter.type('v');
    expect(filter.search!.value).to.equal('');
    await shows(...EVENTS.map(({ name }) => String(name)));
  });

  it('tells the page what is chosen', async () => {
    const { filter, root } = await page();
    const told: unknown[] = [];
    root.addEventListener('ess-filter', ({ selection: { town, category, free } }) => told.push([town, category, free]));
    await filter.tick('Thème', 'Vélo');
    await filter.tick('Prix', 'Gratuit');
    expect(told).to.deep.equal([[null, ['velo'], []], [null, ['velo'], ['yes']]]); // prettier-ignore
  });

  it('shows the facets that the webmaster names, in that order', async () => {
    const { filter } = await page({ facets: 'free category' });
    expect(filter.facets).to.deep.equal(['Prix', 'Thème']);
    expect(filter.search).to.equal(null);
    expect(filter.select).to.equal(null);
  });

  it('leaves out a word that is no facet, and tells the webmaster which there are', async () => {
    const { filter } = await page({ facets: 'theme free category' });
    expect(filter.facets).to.deep.equal(['Prix', 'Thème']);
    await everythingSaid();
    const told = warnings.filter((warning) => warning.includes('facets="… theme …"'));
    expect(told).to.have.length(1);
    expect(told[0]).to.include('write some of: search, date, category');
  });

  it('does not show a facet in which no choice would change the list', async () => {
    const { filter } = await page({}, EVENTS.filter(({ isAccessibleForFree }) => isAccessibleForFree === true)); // prettier-ignore
    expect(filter.facets).not.to.include('Prix');
  });

  it('hides the rarer choices behind a button, which hands the focus to the first of them', async () => {
    const themes = Array.from({ length: 10 }, (_, index) => event({ keywords: [`thème ${index}`] }));
    const { filter } = await page({}, [...EVENTS, ...themes]);
    expect(filter.choices('Thème')).to.have.length(6);
    await filter.click('others');
    expect(filter.choices('Thème')).to.have.length(14);
    expect(filter.focused).to.equal(filter.box('Thème', filter.choices('Thème')[6]!.replace(/ \d+$/, '')));
  });

  it('folds behind a button in a narrow column, which says how many filters are active', async () => {
    const { filter, root } = await page();
    expect(filter.isSeen('toggle')).to.equal(false);
    root.setAttribute('style', 'inline-size: 20em');
    // WebKit answers container queries in the next frame.
    await until(() => filter.isSeen('toggle'), 'the button is there');
    expect([filter.isSeen('toggle'), filter.isSeen('facets'), filter.isSeen('search')]).to.deep.equal([true, false, true]);
    expect(filter.toggle!.ariaExpanded).to.equal('false');
    filter.toggle!.focus();
    await filter.press('Enter');
    expect([filter.toggle!.ariaExpanded, filter.isSeen('facets')]).to.deep.equal(['true', true]);
    await filter.tick('Thème', 'Atelier');
    expect(filter.toggle!.textContent).to.match(/Filtres \(1\sactif\)/);
    await filter.click('show');
    expect(filter.isSeen('facets')).to.equal(false);
    expect(filter.focused).to.equal(filter.toggle);
  });
});
