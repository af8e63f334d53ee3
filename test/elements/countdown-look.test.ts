import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { event, inlineFeed, ORDINARY, programme } from '../../stories/support/feeds.js';
import { tooFaint } from '../helpers/contrast.js';
import { CountdownDriver } from '../helpers/countdown-driver.js';

const WEEK = { '@type': 'Festival', name: 'Semaine de l’économie circulaire', startDate: '2026-12-07', endDate: '2026-12-11', subEvent: [] };
const feed = () => inlineFeed(programme([...ORDINARY, WEEK] as Parameters<typeof programme>[0], { name: 'Mois de l’ESS 2026' }));
const at = (now: string) => CountdownDriver.paste(html`<ess-countdown now=${now}>${feed()}</ess-countdown>`);
const part = (countdown: CountdownDriver, name: string) => countdown.element.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`)!;

describe('the look of <ess-countdown>', () => {
  afterEach(() => setViewport({ width: 1200, height: 800 }));

  for (const [width, height, size, most] of [
    [320, 640, 48, 100],
    [390, 844, 48, 96],
    [1280, 800, 72, 120],
  ] as const) {
    for (const now of ['2026-10-20T10:00', '2026-12-01T10:00']) {
      it(`is one row at ${width} px at ${now}: the number, beside it the name and the dates`, async () => {
        await setViewport({ width, height });
        const countdown = await at(now);
        const [number, name, date] = ['number', 'name', 'date'].map((each) => part(countdown, each).getBoundingClientRect());
        const style = getComputedStyle(part(countdown, 'number'));
        expect([style.fontSize, style.fontWeight]).to.deep.equal([`${size}px`, '700']);
        expect(getComputedStyle(part(countdown, 'unit')).fontWeight).to.equal('600');
        expect(countdown.element.offsetHeight).to.be.at.most(most);
        expect(number!.right).to.be.within(name!.left - 40, name!.left);
        expect(name!.left).to.equal(date!.left);
        expect(name!.bottom).to.be.at.most(date!.top + 1);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      });
    }

    it(`is one line during the programme at ${width} px, or two where they do not fit`, async () => {
      await setViewport({ width, height });
      const countdown = await at('2026-11-09T10:00');
      const [name, sentence] = ['name', 'sentence'].map((each) => part(countdown, each));
      expect(countdown.lines).to.deep.equal(['Mois de l’ESS 2026', 'En ce moment · jusqu’au 30 novembre']);
      if (width === 1280) expect(countdown.element.offsetHeight).to.be.at.most(30);
      else expect(name!.getBoundingClientRect().bottom).to.be.at.most(sentence!.getBoundingClientRect().top + 1);
      expect(countdown.element.offsetHeight).to.be.at.most(80);
    });
  }

  it('says the number in one sentence, which the row only draws', async () => {
    const countdown = await at('2026-10-20T10:00');
    expect(countdown.heard).to.equal('dans 12 jours');
    expect(countdown.sentence).to.equal('dans 12 jours');
    expect(countdown.timerName).to.equal('Mois de l’ESS 2026 dans 12 jours');
    expect(part(countdown, 'number').innerText).to.equal('12');
    expect(part(countdown, 'unit').innerText).to.equal('jours');
  });

  for (const [now, seen, heard] of [
    ['2026-01-05T10:00', 'dans 305 jours', 'dans 305 jours'],
    ['2022-01-05T10:00', 'dans 1 766 jours', 'dans 1 766 jours'],
    ['2026-11-06T16:30', 'dans 2 heures', 'dans 2 heures'],
    ['2026-11-06T17:25', 'dans 1 heure', 'dans 1 heure'],
    ['2026-11-06T18:28', 'dans 2 minutes', 'dans 2 minutes'],
    ['2026-11-06T18:29:30', 'dans moins d’une minute', 'dans moins d’une minute'],
    ['2026-11-05T10:00', 'demain', 'demain'],
  ] as const) {
    it(`shows and says the same at ${now}: ${seen}`, async () => {
      const countdown = await CountdownDriver.paste(html`<ess-countdown to="2026-11-06T18:30" now=${now}></ess-countdown>`);
      expect([countdown.sentence, countdown.heard]).to.deep.equal([seen, heard]);
    });
  }

  it('has the next milestone large and the finished one small', async () => {
    const countdown = await at('2026-12-01T10:00');
    expect(countdown.heading!.innerText).to.equal('Semaine de l’économie circulaire');
    expect(countdown.timerName).to.match(/^Semaine de l’économie circulaire dans \d+ jours$/);
    const size = (name: string) => parseFloat(getComputedStyle(part(countdown, name)).fontSize);
    expect(size('number')).to.be.above(3 * size('finished'));
  });

  for (const [status, words] of [
    ['EventCancelled', 'Annulé'],
    ['EventPostponed', 'Reporté à une date ultérieure'],
    ['EventMovedOnline', 'Déplacé en ligne'],
  ] as const)
    for (const theme of ['light', 'dark']) {
      it(`says ${words} in words and in the colours of that status, legibly (${theme})`, async () => {
        const called = inlineFeed(programme([event({ '@id': 'https://example.org/e/velo', eventStatus: `https://schema.org/${status}` })]));
        const countdown = await CountdownDriver.paste(
          html`<ess-countdown theme=${theme} event="https://example.org/e/velo" now="2026-11-09T10:00">${called}</ess-countdown>`,
        );
        expect(countdown.sentence).to.equal(words);
        expect(tooFaint(countdown.element)).to.deep.equal([]);
        const { color, backgroundColor } = getComputedStyle(part(countdown, 'sentence'));
        expect(backgroundColor).to.not.equal(getComputedStyle(part(countdown, 'base')).backgroundColor);
        expect(color).to.not.equal(getComputedStyle(part(countdown, 'name')).color);
      });
    }

  it('puts the number above the name’s place where a column is too narrow for both', async () => {
    const column = await fixture<HTMLElement>(
      html`<div style="inline-size: 200px"><ess-countdown now="2026-10-20T10:00">${feed()}</ess-countdown></div>`,
    );
    const countdown = new CountdownDriver(column.querySelector('ess-countdown')!);
    await countdown.settled();
    expect(part(countdown, 'number').getBoundingClientRect().bottom).to.be.at.most(part(countdown, 'date').getBoundingClientRect().top);
    expect(column.scrollWidth).to.equal(200);
  });
});
