import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { AnnouncerController } from '../../src/controllers/announcer-controller.js';
import { LocaleController } from '../../src/controllers/locale-controller.js';
import { loadLocale } from '../../src/locale/locale.js';
import { VirtualClock } from '../helpers/virtual-clock.js';

class Speaker extends LitElement {
  readonly language = new LocaleController(this);
  readonly announcer = new AnnouncerController(this);
}
customElements.define('test-speaker', Speaker);

describe('the announcer', () => {
  const region = (politeness: string) => document.querySelector<HTMLElement>(`body > [data-ess-announcer="${politeness}"]`)!;
  let clock: VirtualClock;
  let speakers: readonly Speaker[];
  const after = (seconds: number) => clock.goTo(new Date(Date.now() + seconds * 1000).toISOString());

  beforeEach(async () => {
    document.querySelectorAll('[data-ess-announcer]').forEach((each) => each.remove());
    await loadLocale('en');
    const page = await fixture(html`<div><test-speaker></test-speaker><test-speaker></test-speaker><test-speaker lang="en"></test-speaker></div>`);
    speakers = [...page.querySelectorAll<Speaker>('test-speaker')];
    clock = new VirtualClock('2026-11-09T10:00:00+01:00');
  });
  afterEach(() => clock.stop());

  it('RGAA 7.5: has regions that say their liveness in full: Firefox does not take it from the role', () => {
    for (const [politeness, live] of [
      ['status', 'polite'],
      ['alert', 'assertive'],
    ] as const) {
      const { role, ariaLive, ariaAtomic } = region(politeness);
      expect([role, ariaLive, ariaAtomic]).to.deep.equal([politeness, live, 'true']);
    }
  });

  for (const politeness of ['status', 'alert'] as const) {
    const say = (speaker: Speaker, text: string) => (politeness === 'status' ? speaker.announcer.announce(text) : speaker.announcer.alert(text));

    it(`${politeness}: joins what several elements say in one burst, in the page's order, each its last, none twice`, async () => {
      const [first, second, third] = speakers as [Speaker, Speaker, Speaker];
      say(second, 'Aucun événement passé à Fresnes.');
      say(third, '8 events in Fresnes');
      say(first, '1 événement');
      say(first, '8 événements à Fresnes');
      await after(1);
      expect(region(politeness).textContent).to.equal('8 événements à Fresnes. Aucun événement passé à Fresnes. 8 events in Fresnes.');
      expect(Array.from(region(politeness).children, (sentence) => (sentence as HTMLElement).lang)).to.deep.equal(['fr-FR', 'fr-FR', 'en-GB']);
      for (const speaker of [first, second]) say(speaker, 'Le programme ne répond pas.');
      await after(1);
      expect(region(politeness).textContent).to.equal('Le programme ne répond pas.');
    });

    it(`${politeness}: says the same sentence again as news, and leaves nothing at the end of the page after some seconds`, async () => {
      const [speaker] = speakers as [Speaker];
      say(speaker, 'Le programme ne répond pas.');
      await after(1);
      const before = region(politeness).textContent;
      say(speaker, 'Le programme ne répond pas.');
      await after(1);
      expect(region(politeness).textContent).to.not.equal(before);
      await after(15);
      expect(region(politeness).textContent).to.equal('');
      expect(clock.waiting).to.equal(0);
    });

    it(`${politeness}: is silent for an element that has gone`, async () => {
      say(speakers[0]!, 'Trop tard.');
      speakers[0]!.remove();
      await after(1);
      expect(region(politeness).textContent).to.equal('');
    });

    it(`${politeness}: is silent for an update that comes after its element has gone`, async () => {
      const [first, second] = speakers as [Speaker, Speaker];
      first.remove();
      await Promise.resolve();
      say(first, 'Trop tard.');
      await after(1);
      expect(region(politeness).textContent).to.equal('');
      say(first, 'Trop tard.');
      say(second, 'Huit événements.');
      await after(1);
      expect(region(politeness).textContent).to.equal('Huit événements.');
    });

    it(`${politeness}: takes back what an element said that has gone`, async () => {
      say(speakers[0]!, 'Trop tard.');
      await after(1);
      expect(region(politeness).textContent).to.equal('Trop tard.');
      speakers[0]!.remove();
      await Promise.resolve();
      expect(region(politeness).textContent).to.equal('');
    });

    it(`${politeness}: says it for an element that a CMS moves meanwhile`, async () => {
      const [first, , last] = speakers as [Speaker, Speaker, Speaker];
      say(first, 'Moment venu.');
      last.after(first);
      await after(1);
      expect(region(politeness).textContent).to.equal('Moment venu.');
    });
  }

  it('withdraws the alert of an element, not that of others', async () => {
    const [first, second] = speakers as [Speaker, Speaker];
    first.announcer.alert('Le programme ne répond pas.');
    second.announcer.alert('Le programme ne répond pas.');
    await after(1);
    first.announcer.withdrawAlert();
    expect(region('alert').textContent).to.equal('Le programme ne répond pas.');
    second.announcer.withdrawAlert();
    expect(region('alert').textContent).to.equal('');
  });

  it('says an error instead of what the element was about to say', async () => {
    speakers[0]!.announcer.announce('Chargement du programme…');
    speakers[0]!.announcer.alert('Le programme ne répond pas.');
    await after(1);
    expect([region('status').textContent, region('alert').textContent]).to.deep.equal(['', 'Le programme ne répond pas.']);
  });
});
