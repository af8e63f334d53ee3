import { expect, html } from '@open-wc/testing';
import '../../src/elements/town-filter/index.js';
import { NOW } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';
import { EventListDriver } from '../helpers/event-list-driver.js';
import { feed } from '../helpers/own-feed.js';
import { paste } from '../helpers/paste-list.js';
import { TownFilterDriver } from '../helpers/town-filter-driver.js';

describe('<ess-event-list>', () => {
  describe('without events, a way that is taken', () => {
    let announcements: Announcements;
    afterEach(() => announcements.stop());

    /** An announcement settles in a moment; one of the test's own comes after all that the elements had to say. */
    async function allHeard(list: EventListDriver): Promise<readonly string[]> {
      list.element.announcer.announce('Fin.');
      await until(() => announcements.heard.at(-1)?.endsWith('Fin.'), 'all is said');
      return announcements.heard.map((text) => text.replace(/[\u00a0\u202f]/g, ' '));
    }

    it('to another town gives the focus to what says so, which is not announced besides', async () => {
      const script = feed();
      const [filter] = await TownFilterDriver.pasteAll(
        html`<section><ess-town-filter now=${NOW}>${script()}</ess-town-filter><ess-event-list now=${NOW}>${script()}</ess-event-list></section>`,
      );
      const list = new EventListDriver(filter!.element.parentElement!.querySelector('ess-event-list')!);
      await list.settled();
      announcements = new Announcements();
      await filter!.choose('Rungis');
      await until(() => announcements.heard.length === 1 && list.way('Fresnes'), 'there is nothing, and that is said');
      list.way('Fresnes').focus();
      await list.press('Enter');
      await until(() => list.cards.length === 1, 'the list follows');
      expect(list.focused).to.match(/^1 événement à Fresnes/);
      expect(await allHeard(list)).to.deep.equal(['Aucun événement à venir à Rungis.', 'Fin.']);
      await filter!.choose('Toutes les villes');
    });

    it('back is said: nothing is below any more', async () => {
      const list = await paste({ town: 'Rungis' });
      announcements = new Announcements();
      list.way('Fresnes').focus();
      await list.press('Enter');
      await until(() => announcements.heard.length === 1, 'the neighbour’s events are said');
      await list.press('Enter');
      await until(() => announcements.heard.length === 2, 'that they are gone is said');
      expect(announcements.heard).to.deep.equal(['1 événement à Fresnes', 'Aucun événement à venir à Rungis.']);
      expect(list.focused).to.equal('Fresnes (1)');
    });
  });
});
