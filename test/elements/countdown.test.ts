import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { event, inlineFeed, loadingFeed, ORDINARY, programme } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { CountdownDriver } from '../helpers/countdown-driver.js';
import { countedFeed } from '../helpers/server.js';
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
      ['2026-11-01T00:00', 'Mois de l’ESS 2026', 'En ce moment · jusqu’au 30 novembre'],
      ['2026-11-30T09:00', 'Mois de l’ESS 2026', 'En ce moment · dernier jour'],
      ['2026-12-01T00:00', 'Semaine de l’économie circulaire', 'dans 6 jours', 'du 7 au 11 décembre 2026', 'Terminé : Mois de l’ESS 2026'],
      ['2026-12-08T10:00', 'Semaine de l’économie circulaire', 'En ce moment · jusqu’au 11 décembre'],
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
      await until(() => countdown.sentence.startsWith('in'), 'English is there');
      expect(countdown.lines).to.deep.equal(['Semaine de l’économie circulaire', 'in 6 days', '7 to 11 December 2026', 'Over: Mois de l’ESS 2026']);
    });

    it('may bear another name', async () => {
      const countdown = await paste(html`<ess-countdown label="Le Mois" now="2026-12-01">${feed()}</ess-countdown>`);
      expect(countdown.lines[0]).to.equal('Semaine de l’économie circulaire');
      expect(countdown.lines.at(-1)).to.equal('Terminé : Le Mois');
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
      [{ to: '2026-11-06', until: '2026-11-08' }, '2026-11-07T12:00', 'En ce moment · jusqu’au 8 novembre', '', undefined],
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
      [{ to: '2026-11-06T18:30', until: '2026-11-06T20:00' }, '2026-11-06T19:00', 'En ce moment · jusqu’à 20 h', '', undefined],
      [{ to: '2026-11-06T17:30:00Z', until: '2026-11-07T12:00:00Z' }, '2026-11-06T19:00', 'En ce moment · jusqu’au 7 novembre à 13 h', '', undefined],
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
      await until(() => countdown.sentence === 'En ce moment · jusqu’au 30 novembre', 'the programme is counted to');
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
      expect(seen).to.deep.equal(['demain', 'En ce moment · jusqu’à 11 h 30', 'dans 14 jours', 'C’est terminé.']);
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
});
