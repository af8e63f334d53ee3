import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/elements/contact-block/index.js';
import '../../src/elements/countdown/index.js';
import '../../src/elements/town-filter/index.js';
import { loadLocale } from '../../src/locale/locale.js';
import { NOW, ORDINARY, programme, staleFeed } from '../../stories/support/feeds.js';
import { until } from '../helpers/browser.js';
import { plain } from '../helpers/event-list-driver.js';

const SENTENCES = {
  fr: /^Programme reçu .*\d.*\. La mise à jour a échoué\.$/,
  en: /^Programme received .*\d.*\. The update failed\.$/,
};

describe('a programme that could not be updated', () => {
  before(() => loadLocale('en'));

  for (const lang of ['fr', 'en'] as const) {
    for (const tag of [
      'ess-town-filter',
      'ess-town-filter appearance="chips"',
      'ess-town-filter appearance="map"',
      'ess-countdown',
      'ess-contact-block',
    ]) {
      it(`is dated in <${tag}>, lang="${lang}", below what it still shows`, async () => {
        const page = await fixture<HTMLElement>(html`<div></div>`);
        const tagged = `<${tag} lang="${lang}" now="${NOW}" src="${staleFeed(programme(ORDINARY))}"></${tag.split(' ')[0]}>`;
        page.append(document.createRange().createContextualFragment(tagged));
        const element = page.firstElementChild as LitElement;
        await until(() => element.dataset['state'] === 'stale', 'it is known to be old');
        await element.updateComplete;
        const notices = element.shadowRoot!.querySelectorAll<HTMLElement>('[part="stale"]');
        expect(Array.from(notices, ({ innerText }) => plain(innerText)).join()).to.match(SENTENCES[lang]);
        expect(element.shadowRoot!.querySelector('.base')!.lastElementChild).to.equal(notices[0]);
        expect(notices[0]!.checkVisibility() && notices[0]!.offsetTop).to.be.greaterThan(0);
        await expect(element).to.be.accessible();
        page.remove();
      });
    }
  }
});
