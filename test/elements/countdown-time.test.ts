import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { Countdown } from '../../src/elements/countdown/countdown.js';
import { emulate } from '../helpers/browser.js';
import { CountdownDriver } from '../helpers/countdown-driver.js';
import { VirtualClock } from '../helpers/virtual-clock.js';

const paste = (page: TemplateResult) => CountdownDriver.paste(page);

describe('<ess-countdown>', () => {
  describe('figures', () => {
    const inFigures = html`<ess-countdown to="2026-11-06T18:30" label="Ouverture" now="2026-11-01T10:05" with-figures></ess-countdown>`;

    it('stand in tiles, and are read as one sentence', async () => {
      const countdown = await paste(inFigures);
      expect(countdown.sentence).to.equal('dans 5 jours 8 heures 25 minutes');
      expect(countdown.tiles).to.have.length(3);
      expect(countdown.heard).to.equal('dans 5 jours, 8 heures et 25 minutes');
      expect(countdown.timerName).to.equal('Ouverture dans 5 jours, 8 heures et 25 minutes');
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
      expect(countdown.sentence).to.equal('En ce moment · jusqu’au 8 novembre');
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
      expect(changes.texts.slice(-3)).to.deep.equal(['dans moins d’une minute', 'En ce moment · jusqu’à 20 h', 'C’est terminé.']);
      // A sleep of one hour at the most: the machine may have slept longer.
      expect(clock.rung).to.be.at.most(changes.texts.length + 14);
      expect(clock.waiting).to.equal(0);
      expect(said).to.deep.equal([]);
      expect(countdown.timer).to.equal(null);
      observer.disconnect();
    });

    it('RGAA 13.1, 13.8: counts seconds on demand, and stops and goes on by the keyboard', async () => {
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
