import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { Countdown } from '../../src/elements/countdown/countdown.js';
import { programmeStore } from '../../src/store/programme-store.js';
import { event, FAILED_FEED, inlineFeed, loadingFeed, ORDINARY, programme, staleFeed } from '../../stories/support/feeds.js';
import { emulate, until } from '../helpers/browser.js';
import { CountdownDriver } from '../helpers/countdown-driver.js';
import { countedFeed } from '../helpers/server.js';
import { VirtualClock } from '../helpers/virtual-clock.js';
import { recordedWarnings } from '../helpers/warnings.js';

const WEEK = { '@type': 'Festival', name: 'Semaine de l’économie circulaire', startDate: '2026-12-07', endDate: '2026-12-11', subEvent: [] };
const feed = (events = [...ORDINARY, WEEK] as Parameters<typeof programme>[0], change = {}) =>
  inlineFeed(programme(events, { name: 'Mois de l’ESS 2026', ...change }));
/** An evening of ours, and whatever is to be said of it. */
const evening = (change = {}) => feed([event({ '@id': 'https://example.org/e/velo', url: 'https://example.org/velo', ...change })]);
const paste = (page: TemplateResult) => CountdownDriver.paste(page);

describe('<ess-countdown>', () => {
  const warnings = recordedWarnings();

  describe('to the programme', () => {
    for (const [now, ...lines] of [
      ['2026-10-20T10:00', 'Mois de l’ESS 2026', 'dans 12 jours', 'du 1er au 30 novembre 2026'],
      ['2026-10-24T23:59', 'Mois de l’ESS 2026', 'dans 8 jours', 'du 1er au 30 novembre 2026'],
      ['2026-10-25T23:59', 'Mois de l’ESS 2026', 'dans 7 jours', 'du 1er au 30 novembre 2026'],
      ['2026-10-31T23:59', 'Mois de l’ESS 2026', 'demain', 'du 1er au 30 novembre 2026'],
      ['2026-11-01T00:00', 'Mois de l’ESS 2026', 'En ce moment, jusqu’au 30 novembre', 'du 1er au 30 novembre 2026'],
      ['2026-11-30T09:00', 'Mois de l’ESS 2026', 'En ce moment, dernier jour', 'du 1er au 30 novembre 2026'],
      [
        '2026-12-01T00:00',
        'Mois de l’ESS 2026',
        'L’édition 2026 est terminée.',
        'Prochain rendez-vous : Semaine de l’économie circulaire, dans 6 jours',
        'du 7 au 11 décembre 2026',
      ],
      ['2026-12-08T10:00', 'Semaine de l’économie circulaire', 'En ce moment, jusqu’au 11 décembre', 'du 7 au 11 décembre 2026'],
      ['2026-12-12T00:00', 'Semaine de l’économie circulaire', 'L’édition 2026 est terminée.', 'du 7 au 11 décembre 2026'],
    ] as const) {
      it(`at ${now}: ${lines[1]}`, async () => {
        const countdown = await paste(html`<ess-countdown now=${now}>${feed()}</ess-countdown>`);
        expect(countdown.lines).to.deep.equal(lines);
        expect(countdown.state).to.equal('ready');
        expect(warnings).to.deep.equal([]);
      });
    }

    it('is said in English on an English page', async () => {
      const page = await fixture<HTMLElement>(html`<div lang="en"><ess-countdown now="2026-12-01T10:00">${feed()}</ess-countdown></div>`);
      const countdown = new CountdownDriver(page.querySelector('ess-countdown')!);
      await countdown.settled();
      await until(() => countdown.sentence.startsWith('The'), 'English is there');
      expect(countdown.lines.slice(1)).to.deep.equal([
        'The 2026 edition is over.',
        'Coming next: Semaine de l’économie circulaire, in 6 days',
        '7 to 11 December 2026',
      ]);
    });

    it('may bear another name', async () => {
      const countdown = await paste(html`<ess-countdown label="Le Mois" now="2026-12-01">${feed()}</ess-countdown>`);
      expect(countdown.lines[0]).to.equal('Le Mois');
      expect(countdown.lines[2]).to.include('Semaine de l’économie circulaire');
    });

    it('keeps the webmaster’s last word for the end', async () => {
      const countdown = await paste(html`<ess-countdown now="2026-11-09"><p slot="after">Rendez-vous en 2027</p>${feed()}</ess-countdown>`);
      const lastWord = countdown.element.querySelector<HTMLElement>('[slot="after"]')!;
      expect(lastWord.checkVisibility()).to.equal(false);
      countdown.element.now = '2026-12-20';
      await countdown.element.updateComplete;
      expect(lastWord.checkVisibility()).to.equal(true);
    });
  });

  describe('to a date', () => {
    for (const [attributes, now, sentence, date, machineDate] of [
      [{ to: '2026-11-06' }, '2026-11-04T12:00', 'dans 2 jours', 'vendredi 6 novembre 2026', '2026-11-06'],
      [{ to: '2026-11-06' }, '2026-11-06T12:00', 'aujourd’hui', 'vendredi 6 novembre 2026', '2026-11-06'],
      [{ to: '2026-11-06' }, '2026-11-07T00:00', 'C’est terminé.', 'vendredi 6 novembre 2026', '2026-11-06'],
      [{ to: '2026-11-06', until: '2026-11-08' }, '2026-11-07T12:00', 'En ce moment, jusqu’au 8 novembre', 'du 6 au 8 novembre 2026', '2026-11-06'],
      [{ to: '2026-12-31', until: '2027-01-02' }, '2026-12-30T23:59', 'demain', 'du 31 décembre 2026 au 2 janvier 2027', '2026-12-31'],
      [
        { to: '2026-11-06T18:30' },
        '2026-11-06T09:00',
        'aujourd’hui à 18 h 30',
        'vendredi 6 novembre 2026 à 18 h 30 (heure de Paris)',
        '2026-11-06T18:30:00+01:00',
      ],
      [
        { to: '2026-11-06T18:30' },
        '2026-11-06T15:30',
        'dans 3 heures',
        'vendredi 6 novembre 2026 à 18 h 30 (heure de Paris)',
        '2026-11-06T18:30:00+01:00',
      ],
      [
        { to: '2026-11-06T18:30' },
        '2026-11-06T18:29:30',
        'dans moins d’une minute',
        'vendredi 6 novembre 2026 à 18 h 30 (heure de Paris)',
        '2026-11-06T18:30:00+01:00',
      ],
      [
        { to: '2026-11-06T18:30' },
        '2026-11-06T18:30',
        'A commencé à 18 h 30',
        'vendredi 6 novembre 2026 à 18 h 30 (heure de Paris)',
        '2026-11-06T18:30:00+01:00',
      ],
      [
        { to: '2026-11-06T18:30' },
        '2026-11-07T00:00',
        'C’est passé.',
        'vendredi 6 novembre 2026 à 18 h 30 (heure de Paris)',
        '2026-11-06T18:30:00+01:00',
      ],
      [
        { to: '2026-11-06T18:30', until: '2026-11-06T20:00' },
        '2026-11-06T19:00',
        'En ce moment, jusqu’à 20 h',
        'vendredi 6 novembre 2026, de 18 h 30 à 20 h (heure de Paris)',
        '2026-11-06T18:30:00+01:00',
      ],
      [
        { to: '2026-11-06T17:30:00Z', until: '2026-11-07T12:00:00Z' },
        '2026-11-06T19:00',
        'En ce moment, jusqu’au 7 novembre à 13 h',
        'du vendredi 6 novembre 2026 à 18 h 30 au samedi 7 novembre 2026 à 13 h (heure de Paris)',
        '2026-11-06T18:30:00+01:00',
      ],
    ] as const) {
      it(`${JSON.stringify(attributes)} at ${now}: ${sentence}`, async () => {
        const until = 'until' in attributes ? attributes.until : '';
        const countdown = await paste(html`<ess-countdown to=${attributes.to} until=${until} now=${now}></ess-countdown>`);
        expect([countdown.sentence, countdown.date, countdown.machineDate]).to.deep.equal([sentence, date, machineDate]);
        expect(countdown.heading).to.equal(null);
        expect(warnings).to.deep.equal([]);
      });
    }

    it('requests nothing; without it, the programme is requested once', async () => {
      const counted = countedFeed();
      const page = await fixture<HTMLElement>(html`
        <div data-ess-src=${counted.url}><ess-countdown to="2026-11-06" label="Ouverture" now="2026-11-04"></ess-countdown></div>
      `);
      const countdown = new CountdownDriver(page.querySelector('ess-countdown')!);
      await countdown.settled();
      expect(countdown.state).to.equal('ready');
      expect(await counted.requests()).to.equal(0);
      countdown.element.to = '';
      await until(() => countdown.date === 'du 1er au 30 novembre 2026', 'the programme is counted to');
      expect(await counted.requests()).to.equal(1);
    });

    it('is the same whether it is set before or after the element is in the page', async () => {
      const values = { to: '2026-11-06', label: 'Ouverture', now: '2026-11-04' };
      const before = Object.assign(document.createElement('ess-countdown'), values);
      const after = document.createElement('ess-countdown');
      const page = await fixture<HTMLElement>(html`<div data-ess-src=${loadingFeed()}></div>`);
      page.append(before, after);
      Object.assign(after, values);
      await Promise.all([before.updateComplete, after.updateComplete]);
      expect(new CountdownDriver(after).lines).to.deep.equal(new CountdownDriver(before).lines);
      expect(new CountdownDriver(after).lines).to.deep.equal(['Ouverture', 'dans 2 jours', 'vendredi 6 novembre 2026']);
      expect(after.dataset['state']).to.equal('ready');
    });
  });

  describe('to an event', () => {
    const velo = 'https://example.org/e/velo';
    const date = 'jeudi 12 novembre 2026, de 18 h 30 à 20 h (heure de Paris)';

    for (const [how, id] of [
      ['its id', velo],
      ['its address', 'https://example.org/velo'],
    ] as const) {
      it(`known by ${how}`, async () => {
        const countdown = await paste(html`<ess-countdown event=${id} now="2026-11-09T10:00">${evening()}</ess-countdown>`);
        expect(countdown.lines).to.deep.equal(['Réparer son vélo', 'dans 3 jours', date]);
        expect(countdown.link?.href).to.equal('https://example.org/velo');
      });
    }

    for (const [status, sentence, line] of [
      ['EventCancelled', 'Annulé', `Date prévue : ${date}`],
      ['EventPostponed', 'Reporté à une date ultérieure', `Date prévue : ${date}`],
      ['EventMovedOnline', 'Déplacé en ligne', date],
      ['EventRescheduled', 'dans 3 jours', `${date} – Nouvelle date`],
    ] as const) {
      it(`says ${sentence} of ${status}`, async () => {
        const page = evening({ eventStatus: `https://schema.org/${status}` });
        const countdown = await paste(html`<ess-countdown event=${velo} now="2026-11-09T10:00" with-figures>${page}</ess-countdown>`);
        countdown.element.withFigures = status !== 'EventRescheduled';
        await countdown.element.updateComplete;
        expect([countdown.sentence, countdown.date]).to.deep.equal([sentence, line]);
        expect(Boolean(countdown.timer)).to.equal(status === 'EventRescheduled');
      });
    }

    it('tells that it is sold out, and still counts', async () => {
      const soldOut = evening({ offers: { '@type': 'Offer', availability: 'https://schema.org/SoldOut' } });
      const countdown = await paste(html`<ess-countdown event=${velo} now="2026-11-09T10:00">${soldOut}</ess-countdown>`);
      expect(countdown.lines.slice(1)).to.deep.equal(['dans 3 jours', `${date} – Complet`]);
    });

    it('goes from session to session, past one that is cancelled', async () => {
      const sessions = evening({
        subEvent: ['14', '21', '28'].map((day) => ({
          startDate: `2026-11-${day}T10:00:00+01:00`,
          endDate: `2026-11-${day}T11:30:00+01:00`,
          eventStatus: day === '21' ? 'EventCancelled' : 'EventScheduled',
        })),
      });
      const countdown = await paste(html`<ess-countdown event=${velo} now="2026-11-13T10:00">${sessions}</ess-countdown>`);
      const seen: string[] = [];
      for (const now of ['2026-11-13T10:00', '2026-11-14T11:00', '2026-11-14T11:30', '2026-11-28T11:30']) {
        countdown.element.now = now;
        await countdown.element.updateComplete;
        seen.push(countdown.sentence);
      }
      expect(seen).to.deep.equal(['demain', 'En ce moment, jusqu’à 11 h 30', 'dans 14 jours', 'C’est terminé.']);
    });

    it('that the programme does not have: says so, and tells the webmaster', async () => {
      const countdown = await paste(html`<ess-countdown event="https://example.org/e/none" now="2026-11-09">${evening()}</ess-countdown>`);
      expect(countdown.state).to.equal('empty');
      expect(countdown.lines).to.deep.equal(['Cet événement n’est plus au programme.']);
      await until(() => warnings.length > 0, 'the webmaster is told');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('event="https://example.org/e/none"').and.include('write the @id or the url');
    });
  });

  describe('warnings', () => {
    // What is good is silent: the tables above expect no warning.
    for (const [attribute, value, others, sentence] of [
      ['to', '6 novembre', { label: 'Ouverture' }, 'dans 12 jours'],
      ['to', '2026-02-31', {}, 'dans 12 jours'],
      ['until', '8 novembre', { to: '2026-10-22' }, 'dans 2 jours'],
      ['until', '2026-10-22T17:30', { to: '2026-10-22T18:30' }, 'dans 2 jours'],
      ['until', '2026-11-08', {}, 'dans 12 jours'],
    ] as const) {
      it(`${attribute}="${value}" beside ${JSON.stringify(others)} is not followed, and the webmaster is told what to write`, async () => {
        const countdown = await paste(html`<ess-countdown now="2026-10-20">${feed()}</ess-countdown>`);
        Object.assign(countdown.element, others, { [attribute]: value });
        await until(() => warnings.length > 0, 'the webmaster is told');
        await countdown.element.updateComplete;
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.include(`${attribute}="${value}"`).and.match(/write/i);
        expect(countdown.sentence).to.equal(sentence);
        expect(countdown.heading?.innerText ?? '').not.to.equal('Ouverture');
      });
    }
  });

  describe('figures', () => {
    const inFigures = html`<ess-countdown to="2026-11-06T18:30" label="Ouverture" now="2026-11-01T10:05" with-figures></ess-countdown>`;

    it('stand in tiles, and are read as one sentence', async () => {
      const countdown = await paste(inFigures);
      expect(countdown.sentence).to.equal('dans 5 jours 8 heures 25 minutes');
      expect(countdown.tiles).to.have.length(3);
      expect(countdown.heard).to.equal('dans 5 jours, 8 heures et 25 minutes');
      expect(countdown.timerName).to.equal('Ouverture');
      expect(countdown.pauseButton).to.equal(null);
    });

    it('have no seconds unless they are asked for', async () => {
      const countdown = await paste(inFigures);
      expect(countdown.sentence).not.to.include('seconde');
      countdown.element.withSeconds = true;
      await countdown.element.updateComplete;
      expect(countdown.sentence).to.equal('dans 5 jours 8 heures 25 minutes 0 seconde');
      expect(countdown.heard).to.equal('dans 5 jours, 8 heures, 25 minutes et 0 seconde');
    });

    it('make way for words once it has begun', async () => {
      const countdown = await paste(
        html`<ess-countdown to="2026-11-06" until="2026-11-08" now="2026-11-07" with-figures with-seconds></ess-countdown>`,
      );
      expect(countdown.tiles).to.have.length(0);
      expect(countdown.sentence).to.equal('En ce moment, jusqu’au 8 novembre');
      expect(countdown.pauseButton).to.equal(null);
    });
  });

  describe('as time goes by', () => {
    let clock: VirtualClock;
    afterEach(() => clock.stop());

    /** Without the frames of `paste`: nothing here is waited for but time. */
    async function put(page: TemplateResult): Promise<CountdownDriver> {
      return new CountdownDriver(await fixture<Countdown>(page));
    }

    it('changes once a day at the midnight of the event, over the night of 25 hours', async () => {
      clock = new VirtualClock('2026-10-24T12:00:00+02:00');
      const countdown = await put(html`<ess-countdown to="2026-10-27"></ess-countdown>`);
      const changes = record(countdown);
      await clock.goTo('2026-10-28T12:00:00+01:00');
      await countdown.element.updateComplete;
      expect(changes.texts).to.deep.equal(['dans 2 jours', 'demain', 'aujourd’hui', 'C’est terminé.']);
      expect(changes.times).to.deep.equal(['2026-10-24T22:00', '2026-10-25T23:00', '2026-10-26T23:00', '2026-10-27T23:00']);
    });

    it('changes at most once a minute in its last hours, says nothing aloud, stops at zero and keeps no timer', async () => {
      clock = new VirtualClock('2026-11-06T09:00:00+01:00');
      const countdown = await put(html`<ess-countdown to="2026-11-06T18:30" until="2026-11-06T20:00"></ess-countdown>`);
      const said: string[] = [];
      const regions = Array.from(document.querySelectorAll('[data-ess-announcer]'));
      const observer = new MutationObserver((records) => said.push(...records.map(({ target }) => target.textContent ?? '')));
      for (const region of regions) observer.observe(region, { childList: true, characterData: true, subtree: true });
      const changes = record(countdown);
      await clock.goTo('2026-11-06T23:00:00+01:00');
      await Promise.resolve();
      // 5 to 1 hours, 59 to 2 minutes, less than one, on, over.
      expect(changes.texts).to.have.length(5 + 58 + 1 + 2);
      expect(changes.texts.slice(0, 6)).to.deep.equal([
        'dans 5 heures',
        'dans 4 heures',
        'dans 3 heures',
        'dans 2 heures',
        'dans 1 heure',
        'dans 59 minutes',
      ]);
      expect(changes.texts.slice(-3)).to.deep.equal(['dans moins d’une minute', 'En ce moment, jusqu’à 20 h', 'C’est terminé.']);
      // A sleep of one hour at the most: the machine may have slept longer.
      expect(clock.rung).to.be.at.most(changes.texts.length + 14);
      expect(clock.waiting).to.equal(0);
      expect(said).to.deep.equal([]);
      expect(countdown.timer).to.equal(null);
      observer.disconnect();
    });

    it('counts seconds on demand, and stops and goes on by the keyboard', async () => {
      clock = new VirtualClock('2026-11-06T18:00:00+01:00');
      const countdown = await put(html`<ess-countdown to="2026-11-06T18:30" label="Ouverture" with-seconds></ess-countdown>`);
      await clock.goTo('2026-11-06T18:00:05+01:00');
      expect(countdown.sentence).to.equal('dans 0 heure 29 minutes 55 secondes');
      expect(countdown.pauseButton?.innerText).to.equal('Mettre en pause');

      countdown.pauseButton!.focus();
      await sendKeys({ press: 'Enter' });
      expect(countdown.pauseButton?.innerText).to.equal('Reprendre');
      const { rung } = clock;
      await clock.goTo('2026-11-06T18:10:00+01:00');
      expect(countdown.sentence).to.equal('dans 0 heure 29 minutes 55 secondes');
      // One at the most: the runner's own, which waits for its key.
      expect(clock.rung - rung).to.be.at.most(1);

      await sendKeys({ press: ' ' });
      expect(countdown.sentence).to.equal('dans 0 heure 20 minutes 0 seconde');
      await clock.goTo('2026-11-06T18:10:01+01:00');
      expect(countdown.sentence).to.equal('dans 0 heure 19 minutes 59 secondes');
      expect(countdown.element.shadowRoot!.activeElement).to.equal(countdown.pauseButton);
    });

    it('hears of the start even when it was stopped', async () => {
      clock = new VirtualClock('2026-11-06T18:29:00+01:00');
      const countdown = await put(html`<ess-countdown to="2026-11-06T18:30" with-seconds></ess-countdown>`);
      countdown.pauseButton!.click();
      await countdown.element.updateComplete;
      await clock.goTo('2026-11-06T18:31:00+01:00');
      expect(countdown.sentence).to.equal('A commencé à 18 h 30');
      expect(countdown.pauseButton).to.equal(null);
    });

    it('shows no seconds to visitors who asked for less motion', async function () {
      if (!(await emulate({ 'prefers-reduced-motion': 'reduce' }))) return this.skip();
      try {
        clock = new VirtualClock('2026-11-06T18:00:00+01:00');
        const countdown = await put(html`<ess-countdown to="2026-11-06T18:30" with-seconds></ess-countdown>`);
        expect(countdown.sentence).to.equal('dans 0 heure 30 minutes');
        expect(countdown.pauseButton).to.equal(null);
        const changes = record(countdown);
        await clock.goTo('2026-11-06T18:05:00+01:00');
        await Promise.resolve();
        expect(changes.texts).to.have.length(5);
      } finally {
        clock.stop();
        await emulate({});
      }
    });

    it('has no timer in a page that nobody sees, and is right when it is seen again', async () => {
      clock = new VirtualClock('2026-11-06T18:00:00+01:00');
      const countdown = await put(html`<ess-countdown to="2026-11-06T18:30" with-seconds></ess-countdown>`);
      let visibility = 'hidden';
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
      try {
        document.dispatchEvent(new Event('visibilitychange'));
        expect(clock.waiting).to.equal(0);
        await clock.goTo('2026-11-06T18:20:00+01:00');
        visibility = 'visible';
        document.dispatchEvent(new Event('visibilitychange'));
        await countdown.element.updateComplete;
        expect(countdown.sentence).to.equal('dans 0 heure 10 minutes 0 seconde');
        expect(clock.waiting).to.equal(1);
      } finally {
        delete (document as { visibilityState?: unknown }).visibilityState;
      }
    });

    it('leaves no timer when it goes, and starts again when it comes back elsewhere', async () => {
      clock = new VirtualClock('2026-11-04T12:00:00+01:00');
      const page = await fixture<HTMLElement>(html`<div></div>`);
      for (let turn = 0; turn < 100; turn++) {
        const element = Object.assign(document.createElement('ess-countdown'), { to: '2026-11-06', withSeconds: turn % 2 === 0 });
        page.append(element);
        await element.updateComplete;
        expect(clock.waiting).to.equal(1);
        element.remove();
      }
      expect(clock.waiting).to.equal(0);

      const moved = Object.assign(document.createElement('ess-countdown'), { to: '2026-11-06' });
      page.append(moved);
      await moved.updateComplete;
      moved.remove();
      await clock.goTo('2026-11-05T12:00:00+01:00');
      document.body.append(moved);
      await moved.updateComplete;
      expect(new CountdownDriver(moved).sentence).to.equal('demain');
      moved.remove();
      expect(clock.waiting).to.equal(0);
    });
  });

  describe('states', () => {
    const before = '2026-10-20T10:00';

    it('is as high while it loads as when it counts', async () => {
      for (const withFigures of [false, true]) {
        const page = await fixture<HTMLElement>(html`
          <div>
            <ess-countdown src=${loadingFeed()} now=${before} ?with-figures=${withFigures}><p>Repli</p></ess-countdown>
            <ess-countdown now=${before} ?with-figures=${withFigures}>${feed()}</ess-countdown>
          </div>
        `);
        const [loading, ready] = Array.from(page.querySelectorAll('ess-countdown'), (element) => new CountdownDriver(element));
        await ready!.settled();
        expect(loading!.state).to.equal('loading');
        expect(loading!.showsItsChildren).to.equal(false);
        expect(loading!.element.offsetHeight, `with${withFigures ? '' : 'out'} figures`).to.be.closeTo(ready!.element.offsetHeight, 1);
      }
    });

    it('says that no date is known', async () => {
      const countdown = await paste(html`<ess-countdown now=${before}><p>Repli</p>${feed([], { startDate: null, endDate: null })}</ess-countdown>`);
      expect(countdown.state).to.equal('empty');
      expect(countdown.lines).to.deep.equal(['La date sera bientôt connue.']);
      expect(countdown.showsItsChildren).to.equal(false);
    });

    it('still counts to the last known dates, and says that they are', async () => {
      const countdown = await paste(html`<ess-countdown now=${before} src=${staleFeed(programme(ORDINARY))}></ess-countdown>`);
      await until(() => countdown.state === 'stale', 'the feed is known to be gone');
      expect(countdown.sentence).to.equal('dans 12 jours');
      expect(countdown.lines.at(-1)).to.match(/^Programme enregistré .* Il n’a pas pu être actualisé\.$/);
    });

    it('shows its cause, a way to try again and the words between the tags when the programme cannot be had', async () => {
      const countdown = await paste(html`<ess-countdown src=${FAILED_FEED}><p>Repli</p></ess-countdown>`);
      expect(countdown.state).to.equal('failed');
      expect(countdown.retryButton).not.to.equal(null);
      expect(countdown.showsItsChildren).to.equal(true);
    });

    it('listens to its programme only while it is in the page', async () => {
      const src = staleFeed(programme(ORDINARY));
      const countdown = await paste(html`<ess-countdown now=${before} src=${src}></ess-countdown>`);
      const store = programmeStore({ url: src });
      expect(store.listenerCount).to.equal(1);
      countdown.element.to = '2026-11-06';
      await countdown.element.updateComplete;
      expect(store.listenerCount).to.equal(0);
      countdown.element.to = '';
      await countdown.element.updateComplete;
      expect(store.listenerCount).to.equal(1);
      countdown.element.remove();
      expect(store.listenerCount).to.equal(0);
    });
  });

  describe('anywhere in a page', () => {
    for (const [level, tag] of [
      ['', 'H2'],
      ['3', 'H3'],
      ['1', 'H2'],
      ['9', 'H6'],
      ['deux', 'H2'],
    ] as const) {
      it(`gives its name a ${tag} for heading-level="${level}"`, async () => {
        const countdown = await paste(
          html`<ess-countdown heading-level=${level || 2} to="2026-11-06" label="Ouverture" now="2026-11-01"></ess-countdown>`,
        );
        expect(countdown.heading?.tagName).to.equal(tag);
      });
    }

    const tiles = () =>
      html`<ess-countdown to="2026-11-06T18:30" label="Soirée d’ouverture" now="2026-01-01T10:05" with-figures with-seconds></ess-countdown>`;
    for (const [how, page] of [
      ['in a column of 320 pixels', html`<div style="inline-size: 320px">${tiles()}</div>`],
      ['from right to left', html`<div dir="rtl" style="inline-size: 320px">${tiles()}</div>`],
      ['with text of twice the size', html`<div style="inline-size: 320px; font-size: 200%">${tiles()}</div>`],
      [
        'with the spacing of WCAG 1.4.12',
        html`<div style="inline-size: 320px; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em">${tiles()}</div>`,
      ],
      [
        'in a flex row, beside a wide neighbour',
        html`<div style="display: flex; flex-wrap: wrap; inline-size: 320px"><p style="flex: 0 0 8em">Voisin</p>${tiles()}</div>`,
      ],
    ] as const) {
      it(`is read without scrolling sideways or cut words ${how}`, async () => {
        const column = await fixture<HTMLElement>(page);
        const countdown = new CountdownDriver(column.querySelector('ess-countdown')!);
        await countdown.settled();
        const base = countdown.element.shadowRoot!.querySelector('.base')!;
        expect(column.scrollWidth).to.be.at.most(320);
        expect(base.scrollWidth).to.be.at.most(base.clientWidth);
        for (const tile of countdown.tiles) expect(tile.scrollWidth, tile.innerText).to.be.at.most(tile.clientWidth);
      });
    }

    it('keeps its tiles in forced colours', async function () {
      if (!(await emulate({ 'forced-colors': 'active' }))) return this.skip();
      try {
        const countdown = await paste(tiles());
        expect(getComputedStyle(countdown.tiles[0]!).borderTopStyle).to.equal('solid');
      } finally {
        await emulate({});
      }
    });

    for (const [how, color, background] of [
      ['a light page', '#222', '#fff'],
      ['a dark page', '#eee', '#12263a'],
    ] as const) {
      it(`passes axe on ${how}, counting, in tiles, under way and over`, async () => {
        const page = await fixture<HTMLElement>(html`
          <section>
            ${['2026-10-20', '2026-11-09', '2026-12-01', '2026-12-20'].map((now) => html`<ess-countdown now=${now}>${feed()}</ess-countdown>`)} ${tiles()}
          </section>
        `);
        Object.assign(page.style, { color, backgroundColor: background });
        for (const element of page.querySelectorAll('ess-countdown')) {
          element.requestUpdate();
          await new CountdownDriver(element).settled();
          await until(() => element.dataset['scheme'] === (how === 'a dark page' ? 'dark' : 'light'), 'the colours are the page’s');
        }
        await expect(page).to.be.accessible();
      });
    }
  });
});

/** What the large sentence becomes, and when, in UTC. */
function record({ element }: CountdownDriver): { readonly texts: string[]; readonly times: string[] } {
  const driver = new CountdownDriver(element);
  const texts: string[] = [];
  const times: string[] = [];
  let last = driver.sentence;
  new MutationObserver(() => {
    if (driver.sentence === last) return;
    texts.push((last = driver.sentence));
    times.push(new Date(Date.now()).toISOString().slice(0, 16));
  }).observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
  return { texts, times };
}
