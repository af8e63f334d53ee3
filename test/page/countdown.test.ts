import { expect } from '@open-wc/testing';
import { CountdownDriver } from '../helpers/countdown-driver.js';
import { strictPage } from '../helpers/server.js';

describe('a page where the figures of the countdown cannot be had', () => {
  it('says it in words', async () => {
    const page = await strictPage('countdown-without-figures.html');
    const countdown = new CountdownDriver(page.document.querySelector('ess-countdown')!);
    await countdown.settled();
    expect(countdown.sentence).to.equal('dans 2 jours');
    expect(countdown.tiles).to.have.length(0);
    expect(countdown.pauseButton).to.equal(null);
    page.remove();
  });
});
