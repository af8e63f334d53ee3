import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/event-list/index.js';
import { event, NOW } from '../../stories/support/feeds.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';
import { recordedWarnings } from '../helpers/warnings.js';
import { feed } from '../helpers/own-feed.js';

const paste = (appearance: string, script = feed()()) =>
  TownFilterDriver.paste(html`<ess-town-filter appearance=${appearance} now=${NOW}>${script}</ess-town-filter>`);

describe('<ess-town-filter>', () => {
  const warnings = recordedWarnings();

  describe('locked by the webmaster', () => {
    it('says the town, offers no choice, and drives the others', async () => {
      const script = feed();
      const [locked, free] = await TownFilterDriver.pasteAll(html`<div>
        <ess-town-filter town="ORLY" now=${NOW}>${script()}</ess-town-filter>
        <ess-town-filter now=${NOW}>${script()}</ess-town-filter>
      </div>`);
      await free!.element.updateComplete;
      expect(locked!.text).to.equal('Ville : Orly');
      expect(locked!.select).to.equal(null);
      expect(free!.chosen).to.equal('Orly (1)');
      locked!.element.town = 'Cachan';
      await locked!.element.updateComplete;
      await free!.element.updateComplete;
      expect(free!.chosen).to.equal('Cachan (1)');
      locked!.element.town = '';
      await locked!.element.updateComplete;
      await free!.element.updateComplete;
      expect(free!.chosen).to.match(/^Toutes/);
      expect(locked!.select).to.not.equal(null);
    });

    it('knows a town that only the feed names', async () => {
      const filter = await TownFilterDriver.paste(
        html`<ess-town-filter town="creteil" now=${NOW}>${feed([event({ town: 'Créteil', postalCode: '94000' })])()}</ess-town-filter>`,
      );
      expect(filter.text).to.equal('Ville : Créteil');
    });

    it('does not chase another lock for ever', async () => {
      const script = feed();
      const [one, other] = await TownFilterDriver.pasteAll(html`<div>
        <ess-town-filter town="Orly" now=${NOW}>${script()}</ess-town-filter>
        <ess-town-filter town="Cachan" now=${NOW}>${script()}</ess-town-filter>
      </div>`);
      expect([one!.text, other!.text]).to.deep.equal(['Ville : Orly', 'Ville : Cachan']);
    });
  });

  describe('without a feed', () => {
    it('is one sentence, a way to try again, and what the webmaster wrote', async () => {
      const filter = await TownFilterDriver.paste(
        html`<ess-town-filter src="/__feed__/status/404" appearance="map" now=${NOW}><a href="https://example.org/">Le programme</a></ess-town-filter>`,
      );
      expect(filter.state).to.equal('failed');
      expect(filter.buttons).to.have.length(0);
      expect(filter.retryButton?.innerText.replace(/\s+/g, ' ')).to.equal('Réessayer – choix de la ville');
      expect(filter.showsItsChildren).to.equal(true);
      await expect(filter.element).to.be.accessible();
    });

    it('hides what the webmaster wrote as soon as there is something to choose', async () => {
      const filter = await TownFilterDriver.paste(
        html`<ess-town-filter now=${NOW}><a href="https://example.org/">Le programme</a>${feed()()}</ess-town-filter>`,
      );
      expect(filter.showsItsChildren).to.equal(false);
    });
  });

  it('survives attributes that come and go', async () => {
    const attributes = ['appearance', 'label', 'town', 'when', 'organizer', 'keyword', 'from', 'to', 'group', 'src', 'lang', 'theme', 'url-key'];
    const filter = await paste('select');
    for (const attribute of attributes) filter.element.setAttribute(attribute, '');
    await filter.element.updateComplete;
    for (const attribute of attributes) filter.element.removeAttribute(attribute);
    await filter.settled();
    expect(filter.offer('Orly')).to.equal('Orly (1)');
    expect(warnings).to.deep.equal([]);
  });

  describe('tells the webmaster once, with what to write, about', () => {
    for (const [attribute, bad, good, hint] of [
      ['appearance', 'tiles', 'chips', '"map"'],
      ['when', 'soon', 'all', '"past"'],
      ['from', '6 novembre', '2026-11-06', 'from="2026-11-06"'],
      ['to', '31/11', '2026-11-30', 'to="2026-11-06"'],
      ['town', 'Atlantide', 'orly', 'town="Orly"'],
    ] as const) {
      const pasteWith = async (value: string) => {
        const filter = document.createElement('ess-town-filter');
        filter.setAttribute('now', NOW);
        filter.setAttribute(attribute, value);
        filter.append(feed()());
        (await fixture(html`<div></div>`)).append(filter);
        const driver = new TownFilterDriver(filter);
        await driver.settled();
        return driver;
      };

      it(`${attribute}="${bad}"`, async () => {
        const filter = await pasteWith(bad);
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.include(`${attribute}="${bad}"`).and.to.include(hint);
        expect(filter.select, 'a select all the same').to.not.equal(null);
      });

      it(`but not about ${attribute}="${good}"`, async () => {
        await pasteWith(good);
        expect(warnings).to.deep.equal([]);
      });
    }
  });
});
