import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readFeed } from '../../src/feed/read-feed.js';
import { loadLocale } from '../../src/locale/locale.js';
import { atom, withEarlierDates } from '../../src/output/atom.js';
import type { AtomOptions } from '../../src/output/atom.js';
import { DETAILED, event, ORDINARY, programme } from '../../stories/support/feeds.js';

declare const __SEED__: number;
fc.configureGlobal({ seed: __SEED__ });

type Json = Record<string, unknown>;

const NS = 'http://www.w3.org/2005/Atom';
const NOW = Date.parse('2026-11-09T09:00:00Z');
const OPTIONS: AtomOptions = { title: 'Mois de l’ESS', name: 'programme', now: NOW, url: 'https://ville.example/mois', author: 'Ville d’exemple' };

async function feed(events: readonly Json[], change: Partial<AtomOptions> = {}): Promise<string> {
  const read = await readFeed(programme(events), { url: 'https://ville.example/programme.json' });
  return atom(read.programme.events, { ...OPTIONS, ...change });
}

/** The browser's own XML parser reads it, and it follows RFC 4287. */
function checked(text: string): Element {
  const { documentElement: root } = new DOMParser().parseFromString(text, 'application/xml');
  expect(root.querySelector('parsererror')?.textContent ?? '').to.equal('');
  expect([root.localName, root.namespaceURI]).to.deep.equal(['feed', NS]);
  // §4.1.1
  atLeast(root, { id: [1, 1], title: [1, 1], updated: [1, 1], subtitle: [0, 1], generator: [0, 1], author: [1, Infinity], entry: [0, Infinity], link: [0, Infinity] });
  const entries = children(root, 'entry');
  // §4.1.2
  for (const entry of entries) {
    atLeast(entry, { id: [1, 1], title: [1, 1], updated: [1, 1], summary: [0, 1], content: [0, 1], author: [0, Infinity], link: [0, Infinity], category: [0, Infinity] });
    if (children(entry, 'content').length === 0) expect(children(entry, 'link').some((link) => link.getAttribute('rel') === 'alternate')).to.equal(true);
  }
  for (const each of root.querySelectorAll('*')) expect(each.namespaceURI, each.localName).to.equal(NS);
  // §4.2.6: an IRI, and each of its own.
  const ids = [root, ...entries].map((each) => child(each, 'id').textContent);
  for (const id of ids) expect(id).to.match(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i);
  expect(new Set(ids).size).to.equal(ids.length);
  // §3.3: RFC 3339, with a capital T and Z.
  const dates = Array.from(root.querySelectorAll('updated'), ({ textContent }) => textContent);
  for (const date of dates) expect(date).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(dates[0]).to.equal([...dates].sort().at(-1));
  // §3.2
  for (const person of root.querySelectorAll('author')) expect(child(person, 'name').textContent).not.to.equal('');
  // §4.2.7
  for (const link of root.querySelectorAll('link')) expect(new URL(link.getAttribute('href')!).protocol).to.match(/^https?:$/);
  const alternates = (each: Element) => children(each, 'link').filter((link) => link.getAttribute('rel') === 'alternate').length;
  for (const each of [root, ...entries]) expect(alternates(each)).to.be.at.most(1);
  for (const each of root.querySelectorAll('category')) expect(each.getAttribute('term')).not.to.equal('');
  // §4.1.3 and §3.1: text, or HTML as text.
  for (const each of root.querySelectorAll('title, summary, subtitle, content')) {
    expect(each.children).to.have.length(0);
    expect(each.getAttribute('type')).to.equal(each.localName === 'content' ? 'html' : null);
  }
  return root;
} // prettier-ignore

const children = (parent: Element, name: string) => Array.from(parent.children).filter(({ localName }) => localName === name);
const child = (parent: Element, name: string) => children(parent, name)[0]!;
const words = (parent: Element, name: string) => child(parent, name).textContent.replace(/[\u00a0\u202f]/g, ' ');

/** How many children of each name there may be; no others. */
function atLeast(parent: Element, names: Readonly<Record<string, readonly [least: number, most: number]>>): void {
  for (const { localName } of parent.children) expect(names, `${localName} in ${parent.localName}`).to.have.property(localName);
  for (const [name, [least, most]] of Object.entries(names)) expect(children(parent, name).length, name).to.be.within(least, most);
}

describe('atom()', () => {
  it('writes a feed for readers and for a CMS', async () => {
    const root = checked(await feed(DETAILED, { self: 'https://ville.example/fils/programme.atom', subtitle: 'Tout le mois', inLanguage: 'fr' }));
    expect(root.getAttribute('xml:lang')).to.equal('fr');
    expect([words(root, 'title'), words(root, 'subtitle'), words(root, 'id'), words(root, 'updated')]).to.deep.equal([
      'Mois de l’ESS',
      'Tout le mois',
      'tag:ville.example,2026-01-01:feed/programme',
      '2026-11-09T09:00:00Z',
    ]);
    expect(children(root, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).to.deep.equal([
      ['alternate', 'https://ville.example/mois'],
      ['self', 'https://ville.example/fils/programme.atom'],
    ]);
    const entry = child(root, 'entry');
    expect([words(entry, 'id'), words(entry, 'title'), child(entry, 'link').getAttribute('href')]).to.deep.equal([
      'https://example.org/e/0',
      'Fête de la récup’',
      'https://example.org/recup',
    ]);
    expect(words(entry, 'summary')).to.match(/^samedi 14 novembre 2026, de 14 h à 18 h – Freins/);
    const content = new DOMParser().parseFromString(child(entry, 'content').textContent, 'text/html').body;
    expect(Array.from(content.querySelectorAll('time'), ({ dateTime }) => dateTime)).to.deep.equal(['2026-11-14T14:00:00+01:00', '2026-11-21T14:00:00+01:00']); // prettier-ignore
    expect(content.textContent).to.include('Halle d’exemple, 8 place du Modèle, 94110 Arcueil');
    expect(content.querySelector('a')!.href).to.equal('https://example.org/recup');
  });

  it('says in the title what has become of an event', async () => {
    const titles = children(checked(await feed(ORDINARY)), 'entry').map((entry) => words(entry, 'title'));
    expect(titles).to.include.members(['Annulé : Visite d’une ressourcerie', 'Nouvelle date : Forum des métiers solidaires', 'Réparer son vélo']);
  });

  it('is in the language of the programme', async () => {
    const root = checked(await feed(ORDINARY, { inLanguage: 'en', locale: await loadLocale('en') }));
    expect(words(child(root, 'entry'), 'summary')).to.match(/^Monday 2 November 2026 to Saturday 28 November 2026 – Freins/);
  });

  it('is a feed without events, title or author too', async () => {
    checked(await feed([], { title: '', author: '', url: null }));
  });

  it('gives each event the date that its feed gives, or else the present', async () => {
    const root = checked(await feed([event({ name: 'A', dateModified: '2026-10-01T12:00:00Z' }), event({ name: 'B' })]));
    expect(children(root, 'entry').map((entry) => words(entry, 'updated'))).to.deep.equal(['2026-10-01T12:00:00Z', '2026-11-09T09:00:00Z']);
  });

  it('keeps the dates of what has not changed, and the whole text if nothing has', async () => {
    const [one, two] = [event({ name: 'Un' }), event({ name: 'Deux' })];
    const earlier = await feed([one, two]);
    const later = { now: NOW + 3_600_000 };
    expect(withEarlierDates(await feed([one, two], later), earlier)).to.equal(earlier);
    const root = checked(withEarlierDates(await feed([one, { ...two, name: 'Deux bis' }], later), earlier));
    expect(children(root, 'entry').map((entry) => words(entry, 'updated'))).to.deep.equal(['2026-11-09T09:00:00Z', '2026-11-09T10:00:00Z']);
    expect(words(root, 'updated')).to.equal('2026-11-09T10:00:00Z');
    expect(withEarlierDates(await feed([one]), '')).to.equal(await feed([one]));
  });

  it('stays XML whatever the feed says', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", ']]>', '<![CDATA[', '<!--', '\u0000', '\u000b', '\ufffe', '\ud800', '🎉', 'é', '\n', '&amp;', '<script>', '</content>'), minLength: 1, maxLength: 30 }); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(text, text, text, async (name, description, id) => {
        checked(await feed([event({ '@id': id, name: `n${name}`, description, organizer: { name }, keywords: [name], location: { name } })], { title: name, subtitle: description, author: name })); // prettier-ignore
      }),
      { numRuns: 200 },
    );
  });
});
