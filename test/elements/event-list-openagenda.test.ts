import { expect } from '@open-wc/testing';
import { EventListDriver } from '../helpers/event-list-driver.js';
import { sharedFeed } from '../helpers/shared.js';

const PATH = 'data/feeds/openagenda/v2-list-detailed-albi-75-events.json';
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

interface Timing {
  readonly begin: string;
  readonly end: string;
}

interface AgendaEvent {
  readonly title: { readonly fr: string };
  readonly timings: readonly Timing[];
  readonly location: { readonly city: string };
  readonly description?: unknown;
  readonly longDescription?: unknown;
  readonly registration?: unknown;
}

/** What was entered once for each of its dates is one event (ADR 0065). */
function joined(entries: readonly AgendaEvent[]): readonly AgendaEvent[] {
  const found = new Map<string, AgendaEvent>();
  for (const entry of [...entries].sort((one, other) => (one.timings[0]!.begin < other.timings[0]!.begin ? -1 : 1))) {
    const key = JSON.stringify([entry.title, entry.location, entry.description, entry.longDescription, entry.registration]);
    const known = found.get(key);
    found.set(key, known ? { ...known, timings: [...known.timings, ...entry.timings] } : entry);
  }
  return [...found.values()];
}

/** What the text of the feed says on the clock of Paris: « 2023-11-25T07:00:00+01:00 » is 7 h, without any date being computed. */
function wall(text: string) {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text)!.map(Number);
  return { year: year!, month: month!, day: day!, hour: hour!, minute: minute! };
}

function dateWords(text: string): string {
  const { year, month, day } = wall(text);
  return `${WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${day === 1 ? '1er' : day} ${MONTHS[month - 1]} ${year}`;
}

function hourWords(text: string): string {
  const { hour, minute } = wall(text);
  return hour + minute === 0 ? 'minuit' : `${hour} h${minute ? ` ${String(minute).padStart(2, '0')}` : ''}`;
}

/** « samedi 25 novembre 2023, de 7 h à 12 h 30 ». */
function sentence({ begin, end }: Timing): string {
  return `${dateWords(begin)}, de ${hourWords(begin)} à ${hourWords(end)}`;
}

describe('<ess-event-list> with the agenda of Albi as its src, read in a zone that is not Paris', () => {
  let list: EventListDriver | undefined;
  let entries: readonly AgendaEvent[];
  let events: readonly AgendaEvent[];

  before(async function () {
    const text = await sharedFeed(PATH);
    if (text === null) return this.skip();
    entries = JSON.parse(text) as AgendaEvent[];
    events = joined(entries);
    // Not a fixture, which would go after the first test.
    const element = document.createElement('ess-event-list');
    for (const [name, value] of Object.entries({ src: `/__shared__/${PATH}`, when: 'all', limit: '100', now: '2023-11-01' }))
      element.setAttribute(name, value);
    document.body.append(element);
    list = new EventListDriver(element);
    await list.settled();
  });

  after(() => list?.element.remove());

  it('runs in a browser that is neither in Paris nor at UTC', () => {
    expect(new Date(2023, 10, 25).getTimezoneOffset()).to.not.be.oneOf([-60, 0]);
  });

  it('lists each of the 63 events once, of which one was entered 13 times', () => {
    expect([entries.length, events.length]).to.deep.equal([75, 63]);
    expect(list!.titles.map(spaced).sort()).to.deep.equal(events.map(({ title }) => spaced(title.fr)).sort());
  });

  it('says the day and hours of each event’s first date as the feed writes them', () => {
    const said = (titles: readonly (readonly [string, string])[]) => titles.map(([title, when]) => `${spaced(title)}: ${when}`).sort();
    const isRun = ({ timings }: AgendaEvent) => timings.length >= 5;
    const runs = new Set(events.filter(isRun).map(({ title }) => spaced(title.fr)));
    const expected = said(events.filter(({ title }) => !runs.has(spaced(title.fr))).map((event) => [event.title.fr, sentence(event.timings[0]!)]));
    const found = said(list!.cards.filter(({ title }) => !runs.has(spaced(title))).map(({ title, heard }) => [title, heard.replace(/,$/, '')]));
    expect(found).to.deep.equal(expected);
  });

  it('gives machines the same instant, with the offset of Paris', () => {
    const instants = (texts: readonly string[]) => texts.map((text) => Date.parse(text)).sort();
    expect(instants(list!.cards.map(({ datetime }) => datetime))).to.deep.equal(instants(events.map(({ timings }) => timings[0]!.begin)));
  });

  it('puts each under its town', () => {
    for (const town of ['Albi', 'Le Sequestre']) {
      const expected = events.filter(({ location }) => location.city === town).map(({ title }) => spaced(title.fr));
      expect(list!.under(town).map(spaced).sort(), town).to.deep.equal(expected.sort());
    }
  });

  it('lists every date of an event that has several, once it is open', async () => {
    for (const { title, timings } of events.filter(({ timings }) => timings.length > 1)) {
      const card = list!.cards.find((each) => spaced(each.title) === spaced(title.fr) && each.datetime.startsWith(timings[0]!.begin.slice(0, 10)))!;
      const { sessions } = await list!.openCard(card);
      // A button shows more.
      expect(sessions.map((session) => session.replace(/ \(.*/, ''))).to.deep.equal(timings.slice(0, 12).map(sentence));
    }
  });
});

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
