import { expect } from '@open-wc/testing';
import '../../src/elements/town-filter/index.js';
import { ORDINARY } from '../../stories/support/feeds.js';
import { Announcements } from '../helpers/announcements.js';
import { until } from '../helpers/browser.js';
import { feed } from '../helpers/own-feed.js';
import { paste } from '../helpers/paste-list.js';

describe('<ess-event-list>', () => {
  describe('without events', () => {
    for (const [what, attributes, sentence, ways] of [
      [
        'a fixed town offers its neighbours, and all towns',
        { town: 'Rungis' },
        'Aucun événement à venir à Rungis.',
        ['Fresnes (1)', 'Toutes les villes (12)'],
      ],
      [
        'a town far from any offers those that have most',
        { town: 'Viry-Châtillon', to: '2026-11-13' },
        'Aucun événement à venir à Viry-Châtillon.',
        ['Arcueil (1)', 'Gentilly (1)', 'Ivry-sur-Seine (1)', 'Orly (1)', 'Villejuif (1)', 'Toutes les villes (5)'],
      ],
      [
        'a programme that is over offers what was',
        { now: '2027-01-04' },
        '« Mois de l’ESS 2026 – exemple » est terminé.',
        ['Voir les 12 événements passés'],
      ],
      [
        'a town of a programme that is over offers what was there',
        { now: '2027-01-04', town: 'Orly' },
        '« Mois de l’ESS 2026 – exemple » est terminé.',
        ['Voir l’événement passé'],
      ],
      [
        'a past that has not begun offers what comes',
        { now: '2026-10-01', when: 'past' },
        'Aucun événement passé.',
        ['Voir les 12 événements à venir'],
      ],
      ['nothing has the keyword', { keyword: 'poterie, vélo' }, 'Aucun événement pour « poterie, vélo ».', []],
      ['nothing is of the organizer', { organizer: 'Inconnue' }, 'Aucun événement pour « Inconnue ».', []],
    ] as const) {
      it(what, async () => {
        const list = await paste(attributes);
        expect(list.state).to.equal('empty');
        expect(list.emptySentence).to.equal(sentence);
        expect(list.ways).to.deep.equal(ways);
        expect(list.cards).to.deep.equal([]);
        expect(list.showsItsChildren).to.equal(false);
        await expect(list.element).to.be.accessible();
      });
    }

    it('leads to the whole programme when nothing else is left', async () => {
      const list = await paste({ keyword: 'poterie' }, feed(ORDINARY, { url: 'https://example.org/programme' })());
      expect(list.element.shadowRoot!.querySelector<HTMLAnchorElement>('[part="empty"] a')!.href).to.equal('https://example.org/programme');
    });

    it('shows a neighbour’s events below in a list of a fixed town, and takes them back', async () => {
      const list = await paste({ town: 'Rungis' });
      const announcements = new Announcements();
      list.way('Fresnes').focus();
      await list.press('Enter');
      await until(() => list.cards.length > 0, 'the neighbour’s events are there');
      expect(await announcements.next()).to.equal('1 événement à Fresnes');
      expect(list.headings).to.deep.equal(['Ce week-end · 1 événement']);
      expect(list.emptySentence).to.equal('Aucun événement à venir à Rungis.');
      expect(list.way('Fresnes').ariaPressed).to.equal('true');
      expect(list.focused).to.equal('Fresnes (1)');
      await expect(list.element).to.be.accessible();
      await list.go('Toutes les villes');
      expect(list.cards).to.have.length(12);
      await list.go('Toutes les villes');
      expect(list.cards).to.have.length(0);
      announcements.stop();
    });

    it('shows what is over, the latest first', async () => {
      const list = await paste({ now: '2027-01-04', 'group-by': 'none' });
      await list.go('Voir les 12');
      expect(list.titles.slice(0, 2), 'one ends on the 28th at 11 h 30, the other on that day').to.deep.equal([
        'Apprendre à composter',
        'Journée portes ouvertes',
      ]);
      expect(list.cards).to.have.length(12);
    });

    it('has one sentence for a programme that holds nothing', async () => {
      const list = await paste({}, feed([])());
      expect(list.emptySentence).to.equal('Aucun événement à venir.');
      expect(list.ways).to.deep.equal([]);
    });
  });
});
