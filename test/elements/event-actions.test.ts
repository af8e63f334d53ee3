import { expect, fixture, html } from '@open-wc/testing';
import { DETAILED, event, NOW, ORDINARY } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { until, watchDownloads } from '../helpers/browser.js';
import type { CardDriver } from '../helpers/event-list-driver.js';
import { EventListDriver, plain } from '../helpers/event-list-driver.js';
import { feed } from '../helpers/own-feed.js';
import { paste } from '../helpers/paste-list.js';
import { everythingSaid, recordedWarnings } from '../helpers/warnings.js';

const CALENDAR = 'Ajouter à mon agenda';
const WAYS = ['Fichier d’agenda (.ics)', 'Google Agenda', 'Outlook.com', 'Microsoft 365', 'Yahoo'];

/** Replaces a member of `navigator` until the end of the test. */
function instead(name: 'share' | 'canShare' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
}

async function keep(list: EventListDriver, card: CardDriver): Promise<void> {
  card.action(CALENDAR).click();
  await until(() => card.actions.includes('Yahoo'), 'the calendars are shown');
  await list.element.updateComplete;
}

/** The text of the file that a link holds. */
const file = (link: HTMLElement) => decodeURIComponent((link as HTMLAnchorElement).href.split(',').slice(1).join(','));
const openCard = async (events: Parameters<typeof feed>[0], name: string, attributes: Readonly<Record<string, string>> = {}) => {
  const list = await paste(attributes, feed(events)());
  return [list, await list.open(name)] as const;
};

describe('<ess-event-list>: what one does with an event', () => {
  const warnings = recordedWarnings();
  beforeEach(() => instead('share', undefined));
  afterEach(() => {
    for (const name of ['share', 'canShare', 'clipboard'] as const) Reflect.deleteProperty(navigator, name);
  });

  it('registers first, then keeps the date, goes there, tells others', async () => {
    const [, card] = await openCard(DETAILED, 'Fête');
    expect(card.actions).to.deep.equal(['S’inscrire', CALENDAR, 'Itinéraire', 'Partager', 'Page de l’événement']);
    for (const words of card.actions) expect(card.action(words).textContent, words).to.include('Fête de la récup’');
    const { backgroundColor } = getComputedStyle(card.action('S’inscrire'));
    expect(backgroundColor).not.to.equal(getComputedStyle(card.action('Itinéraire')).backgroundColor);
  });

  for (const [what, fields, actions] of [
    ['is over', { startDate: '2026-11-02T10:00', endDate: '2026-11-02T11:00' }, ['Itinéraire', 'Partager']],
    ['is cancelled', { eventStatus: 'EventCancelled' }, ['Partager']],
    ['is postponed to nobody knows when', { eventStatus: 'EventPostponed' }, ['S’inscrire', 'Itinéraire', 'Partager']],
    ['is sold out', { offers: { availability: 'SoldOut' } }, [CALENDAR, 'Itinéraire', 'Partager']],
    ['is on site and online', { location: ['Salle, 94310 Orly', { '@type': 'VirtualLocation', url: 'https://example.org/visio' }] }, ['S’inscrire', 'Participer en ligne', CALENDAR, 'Itinéraire', 'Partager']],
    ['was moved online', { eventStatus: 'EventMovedOnline' }, ['S’inscrire', CALENDAR, 'Partager']],
  ] as const) {
    it(`offers what makes sense for an event that ${what}`, async () => {
      const potentialAction = { target: 'https://example.org/inscription' };
      const [, card] = await openCard([event({ potentialAction, ...fields })], 'Réparer', { when: 'all' });
      expect(card.actions).to.deep.equal(actions);
      const isInFacts = !actions.includes('S’inscrire' as never) && what !== 'is cancelled';
      expect(card.facts['Inscription'], 'the way to register is not lost').to.equal(isInFacts ? 'example.org' : undefined);
    });
  } // prettier-ignore

  describe('keeping the date', () => {
    it('opens and closes with the keyboard, and leaves the focus where it is', async () => {
      const [list, card] = await openCard([event()], 'Réparer');
      const button = card.action(CALENDAR);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      button.focus();
      await list.press('Enter');
      await until(() => card.actions.includes('Yahoo'), 'the calendars are shown');
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(list.focused).to.include(CALENDAR);
      expect(card.actions.slice(0, 7)).to.deep.equal([CALENDAR, ...WAYS, 'Itinéraire']);
      await list.press('Space');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(card.actions).not.to.include('Yahoo');
      expect(list.focused).to.include(CALENDAR);
    });

    it('gives a file with the event, that the browser saves', async function () {
      const [list, card] = await openCard([event({ name: 'Fête 🎉' })], 'Fête');
      await keep(list, card);
      const link = card.action('Fichier') as HTMLAnchorElement;
      expect(file(link)).to.match(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Fête 🎉\r\n[^]*END:VCALENDAR\r\n$/);
      expect(link.download).to.equal('fete-🎉.ics');
      const downloads = await watchDownloads();
      if (!downloads) this.skip();
      link.click();
      await until(async () => (await downloads.names()).length > 0, 'the file is saved');
      expect(await downloads.names()).to.deep.equal(['fete-🎉.ics']);
    });

    it('gives the file of the event’s own site where there is one', async () => {
      const subjectOf = { encodingFormat: 'text/calendar', contentUrl: 'https://example.org/velo.ics' };
      const [list, card] = await openCard([event({ subjectOf })], 'Réparer');
      await keep(list, card);
      expect((card.action('Fichier') as HTMLAnchorElement).href).to.equal('https://example.org/velo.ics');
    });

    it('asks which of several sessions, of those that one can go to, or takes all', async () => {
      const subEvent = ['07', '14', '21', '28'].map((day) => ({
        startDate: `2026-11-${day}T14:00:00+01:00`,
        eventStatus: day === '21' ? 'EventCancelled' : undefined,
      }));
      const [list, card] = await openCard([event({ subEvent, endDate: undefined })], 'Réparer');
      await keep(list, card);
      const select = card.item.querySelector('select')!;
      expect(plain(select.labels[0]!.innerText)).to.match(/^Séance/);
      expect(Array.from(select.options, ({ text }) => plain(text))).to.deep.equal([
        'samedi 14 novembre 2026 à 14 h, heure de Paris',
        'samedi 28 novembre 2026 à 14 h, heure de Paris',
      ]);
      const dates = () => new URL((card.action('Google') as HTMLAnchorElement).href).searchParams.get('dates');
      expect(dates()).to.equal('20261114T130000Z/20261114T130000Z');
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change'));
      await list.element.updateComplete;
      expect(dates()).to.equal('20261128T130000Z/20261128T130000Z');
      expect((card.action('Fichier d’agenda') as HTMLAnchorElement).download).to.equal('reparer-son-velo-2026-11-28.ics');
      expect(file(card.action('Fichier d’agenda')).match(/^DTSTART;TZID=.*$/gm)).to.deep.equal(['DTSTART;TZID=Europe/Paris:20261128T140000']);
      expect(file(card.action('Fichier des 2 séances')).match(/BEGIN:VEVENT/g)).to.have.length(2);
    });

    it('tells sessions apart that start together, each in its own place', async () => {
      const subEvent = ['Salle A', 'Salle B'].map((name) => ({
        startDate: '2026-11-14T14:00:00+01:00',
        location: { name, address: '94110 Arcueil' },
      }));
      const [list, card] = await openCard([event({ subEvent, endDate: undefined })], 'Réparer');
      await keep(list, card);
      const select = card.item.querySelector('select')!;
      expect(Array.from(select.options, ({ text }) => plain(text).slice(-7))).to.deep.equal(['Salle A', 'Salle B']);
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change'));
      await list.element.updateComplete;
      expect(select.selectedIndex).to.equal(1);
      expect(new URL((card.action('Google') as HTMLAnchorElement).href).searchParams.get('location')).to.match(/^Salle B/);
    });

    it('is offered in a frame without an address, as a CMS shows a preview', async () => {
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Aperçu" srcdoc="&lt;p&gt;&lt;/p&gt;"></iframe>`);
      await until(() => frame.contentDocument?.querySelector('p'), 'the frame is there');
      const script = Object.assign(frame.contentDocument!.createElement('script'), { type: 'module', src: new URL('../../src/elements/event-list/index.ts', import.meta.url).href }); // prettier-ignore
      const list = Object.assign(frame.contentDocument!.createElement('ess-event-list'), { now: NOW });
      list.append(frame.contentDocument!.adoptNode(feed([event({ '@id': 'velo' })])()));
      frame.contentDocument!.body.append(script, list);
      const driver = new EventListDriver(list);
      await driver.settled();
      const card = await driver.open('Réparer');
      await keep(driver, card);
      expect(file(card.action('Fichier')))
        .to.include('UID:velo@')
        .and.not.include('URL:null');
    });

    it('hands the file to another app where the browser can, and saves it where that fails', async function () {
      const sent: File[] = [];
      instead('canShare', ({ files }: ShareData) => files![0]!.type === 'text/calendar');
      const [list, card] = await openCard([event()], 'Réparer');
      await keep(list, card);
      instead('share', ({ files }: ShareData) => {
        sent.push(...files!);
        return Promise.reject(new DOMException('', sent.length > 1 ? 'NotAllowedError' : 'AbortError'));
      });
      card.action('Ouvrir le fichier').click();
      await until(() => sent.length === 1, 'the file is sent');
      expect(sent[0]!.name).to.equal('reparer-son-velo.ics');
      expect(await sent[0]!.text()).to.include('SUMMARY:Réparer son vélo');
      const downloads = await watchDownloads();
      if (!downloads) this.skip();
      card.action('Ouvrir le fichier').click();
      await until(async () => (await downloads.names()).includes('reparer-son-velo.ics'), 'the file is saved');
    });
  });

  describe('telling others', () => {
    it('is the telephone’s own sheet', async () => {
      const shared: ShareData[] = [];
      instead('share', (data: ShareData) => Promise.resolve(void shared.push(data)));
      const [, card] = await openCard([event({ url: 'https://example.org/velo' })], 'Réparer');
      card.action('Partager').click();
      await until(() => shared.length > 0, 'the sheet opens');
      expect({ ...shared[0], text: plain(shared[0]!.text!) }).to.deep.equal({
        title: 'Réparer son vélo',
        text: 'jeudi 12 novembre 2026, de 18 h 30 à 20 h – Salle d’exemple, Arcueil',
        url: 'https://example.org/velo',
      });
    });

    it('copies the link where there is no sheet, and says so', async () => {
      const copied: string[] = [];
      instead('clipboard', { writeText: (text: string) => Promise.resolve(void copied.push(text)) });
      const [list, card] = await openCard([event({ url: 'https://example.org/velo' })], 'Réparer');
      card.action('Partager').click();
      await list.element.updateComplete;
      const announcements = new Announcements();
      const button = card.action('Copier le lien');
      button.focus();
      await list.press('Enter');
      expect(await announcements.next()).to.equal('Lien copié.');
      expect(copied).to.deep.equal(['https://example.org/velo']);
      expect(list.text).to.include('Lien copié.');
      expect(list.focused).to.include('Copier le lien');
      const mail = decodeURIComponent((card.action('Envoyer par courriel') as HTMLAnchorElement).href);
      // RFC 6068, section 5.
      expect(mail.match(/\r\n/g)).to.have.length(2);
      expect(plain(mail)).to.equal(
        'mailto:?subject=Réparer son vélo&body=Réparer son vélo jeudi 12 novembre 2026, de 18 h 30 à 20 h – Salle d’exemple, Arcueil https://example.org/velo',
      );
      announcements.stop();
    });

    it('shows the link to copy by hand where the browser refuses', async () => {
      instead('clipboard', { writeText: () => Promise.reject(new Error('no')) });
      const [list, card] = await openCard([event()], 'Réparer');
      card.action('Partager').click();
      await list.element.updateComplete;
      card.action('Copier le lien').click();
      await until(() => list.element.shadowRoot!.activeElement?.localName === 'input', 'the link is there');
      const field = list.element.shadowRoot!.activeElement as HTMLInputElement;
      expect(field.value).to.equal(location.href);
      expect(field.selectionEnd).to.equal(location.href.length);
      expect(plain(field.labels![0]!.innerText)).to.match(/^Le navigateur n’a pas permis la copie/);
    });

    it('shows it below the button that was pressed, of several opened events', async () => {
      instead('clipboard', { writeText: () => Promise.reject(new Error('no')) });
      const addresses = ['https://example.org/velo', 'https://example.org/sac'];
      const [list, card] = await openCard([event({ url: addresses[0] }), event({ name: 'Coudre un sac', url: addresses[1] })], 'Réparer');
      const cards = [card, await list.open('Coudre')];
      for (const [index, each] of cards.entries()) {
        each.action('Partager').click();
        await list.element.updateComplete;
        each.action('Copier le lien').click();
        await until(() => list.element.shadowRoot!.activeElement?.localName === 'input' && each.item.contains(list.element.shadowRoot!.activeElement), `the link of ${addresses[index]} is there`, 2000); // prettier-ignore
        expect((list.element.shadowRoot!.activeElement as HTMLInputElement).value).to.equal(addresses[index]);
      }
    });

    it('links to this event in the page, whatever event was opened after it, and not to one’s own programme', async () => {
      const before = location.href;
      history.replaceState(null, '', '?ess-town=arcueil&ess-bookmarks=abcdef');
      const copied: string[] = [];
      instead('clipboard', { writeText: (text: string) => Promise.resolve(void copied.push(text)) });
      const [list, card] = await openCard([event({ '@id': 'urn:velo' }), event({ '@id': 'urn:sac', name: 'Coudre un sac' })], 'Réparer', {
        'url-key': 'ess',
      });
      await list.open('Coudre');
      await until(() => location.search.includes('sac'), 'the address names the last one');
      card.action('Partager').click();
      await list.element.updateComplete;
      card.action('Copier le lien').click();
      await until(() => copied.length > 0, 'the link is copied');
      expect(new URL(copied[0]!).search).to.equal('?ess-town=arcueil&ess-event=urn%3Avelo');
      list.element.remove();
      history.replaceState(null, '', before);
    });

    it('shows the link where the sheet is refused, and nothing where the visitor closes it', async () => {
      const [list, card] = await openCard([event()], 'Réparer');
      let reason = 'AbortError';
      instead('share', () => Promise.reject(new DOMException('', reason)));
      const [otherList, other] = await openCard([event()], 'Réparer');
      expect(card.action('Partager').hasAttribute('aria-expanded'), 'without a sheet').to.equal(true);
      other.action('Partager').click();
      await list.element.updateComplete;
      expect(other.actions).not.to.include('Copier le lien');
      reason = 'NotAllowedError';
      other.action('Partager').focus();
      other.action('Partager').click();
      await until(() => other.actions.includes('Copier le lien'), 'the link is shown');
      expect(otherList.focused).to.include('Partager');
    });
  });

  it('finds the way where the webmaster says, and says what to write instead of nonsense', async () => {
    const [, geoportail] = await openCard(DETAILED, 'Fête', { directions: 'geoportail' });
    expect((geoportail.action('Itinéraire') as HTMLAnchorElement).href).to.equal('https://www.geoportail.gouv.fr/carte?c=2.3332,48.8048&z=17');
    const [, own] = await openCard(DETAILED, 'Fête', { directions: 'https://carte.example/?to={address}' });
    expect((own.action('Itinéraire') as HTMLAnchorElement).href).to.match(/^https:\/\/carte\.example\/\?to=8%20place/);
    const [, wrong] = await openCard(DETAILED, 'Fête', { directions: 'plans' });
    expect((wrong.action('Itinéraire') as HTMLAnchorElement).href).to.match(/^https:\/\/www\.openstreetmap\.org/);
    await everythingSaid();
    await until(() => warnings.some((each) => each.includes('<ess-event-list directions="plans">')), 'the webmaster is told');
  });

  it('speaks English', async () => {
    const [list, card] = await openCard(ORDINARY, 'Apprendre', { lang: 'en' });
    await until(() => card.actions.includes('Add to my calendar'), 'English has come');
    expect(card.sessionCount).to.equal('3 dates, next on Saturday 14 November 2026 at 10 am');
    card.action('Add to my calendar').click();
    await until(() => card.actions.includes('Google Calendar'), 'the calendars are shown');
    await list.element.updateComplete;
    expect(card.actions).to.include('File with 3 dates (.ics)');
  });

  it('fits into a column of 280 pixels', async () => {
    const [list, card] = await openCard(DETAILED, 'Fête');
    list.element.style.inlineSize = '280px';
    await keep(list, card);
    card.action('Partager').click();
    await list.element.updateComplete;
    const { right } = list.element.getBoundingClientRect();
    for (const each of card.item.querySelectorAll<HTMLElement>('[part~="action"], select')) expect(each.getBoundingClientRect().right, each.textContent).to.be.at.most(right + 0.5); // prettier-ignore
  });
});
