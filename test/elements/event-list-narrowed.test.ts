import { expect } from '@open-wc/testing';
import '../../src/elements/town-filter/index.js';
import { event } from '../../stories/support/feeds.js';
import { recordedWarnings } from '../helpers/warnings.js';
import { feed } from '../helpers/own-feed.js';
import { paste } from '../helpers/paste-list.js';

describe('<ess-event-list>', () => {
  const warnings = recordedWarnings();

  describe('narrowed by the webmaster', () => {
    for (const [attributes, titles] of [
      [{ town: 'orly' }, ['Repas partagé de quartier']],
      [{ town: '94054' }, ['Repas partagé de quartier']],
      [{ town: 'VITRY SUR SEINE' }, ['Forum des métiers solidaires']],
      [{ from: '2026-11-28' }, ['Une fresque à vingt mains', 'Journée portes ouvertes', 'Apprendre à composter']],
      [{ to: '2026-11-09' }, ['Une fresque à vingt mains', 'Repas partagé de quartier']],
      [{ from: '2026-11-20', to: '2026-11-20' }, ['Une fresque à vingt mains', 'Forum des métiers solidaires']],
      [{ when: 'past', now: '2026-11-13T00:00', to: '2026-11-10' }, ['Repas partagé de quartier']],
    ] as const) {
      it(`shows ${titles.join(', ')} for ${JSON.stringify(attributes)}`, async () => {
        const list = await paste(attributes);
        expect(list.titles).to.deep.equal(titles);
        expect(warnings).to.deep.equal([]);
      });
    }

    it('shows one organizer’s or one keyword’s events', async () => {
      const events = [event({ keywords: 'Vélo' }), event({ name: 'Autre', organizer: { '@type': 'Organization', name: 'Coopérative d’exemple' } })];
      expect((await paste({ keyword: 'velo, poterie' }, feed(events)())).titles).to.deep.equal(['Réparer son vélo']);
      expect((await paste({ organizer: 'COOPERATIVE D’EXEMPLE' }, feed(events)())).titles).to.deep.equal(['Autre']);
    });

    it('follows attributes and properties, set before or after', async () => {
      const list = await paste({ town: 'Orly' });
      list.element.town = 'Cachan';
      await list.element.updateComplete;
      expect(list.titles).to.deep.equal(['Apprendre à composter']);
      list.element.removeAttribute('town');
      for (const attribute of ['limit', 'group-by', 'when', 'keyword', 'from', 'to', 'organizer', 'lang', 'theme', 'heading-level']) {
        list.element.setAttribute(attribute, '');
        list.element.removeAttribute(attribute);
      }
      await list.settled();
      expect(list.titles).to.have.length(12);
      expect(warnings).to.deep.equal([]);
    });
  });

  for (const [level, isSaid] of [
    ['9', true],
    ['1', true],
    ['deux', true],
    ['4', false],
  ] as const) {
    it(`${isSaid ? 'tells' : 'does not tell'} the webmaster of heading-level="${level}"`, async () => {
      await paste({ 'heading-level': level });
      expect(warnings.filter((sentence) => sentence.includes(`heading-level="${level === 'deux' ? 'NaN' : level}"`))).to.have.length(isSaid ? 1 : 0);
    });
  }

  it('takes 9999-12-31, which a CMS writes for no end', async () => {
    const all = await paste({});
    expect((await paste({ to: '9999-12-31' })).titles).to.deep.equal(all.titles);
    expect((await paste({ from: '9999-12-31' })).titles).to.deep.equal([]);
  });

  describe('tells the webmaster once, with what to write, about', () => {
    for (const [attribute, bad, good, hint] of [
      ['group-by', 'week', 'day', '"town", "date", "day" or "none"'],
      ['layout', 'grid', 'cards', '"list", "compact" or "cards"'],
      ['limit', 'many', '6', 'limit="12"'],
      ['limit', '0', '1', 'limit="12"'],
      ['when', 'soon', 'all', '"past"'],
      ['from', '6 novembre', '2026-11-06', 'from="2026-11-06"'],
      ['to', '31/11', '2026-11-30', 'to="2026-11-06"'],
      ['town', 'Arceuil', 'arcueil', 'Arcueil, Athis-Mons, Cachan'],
      ['now', 'demain', '2026-11-09', '2026-11-06T10:00'],
    ] as const) {
      it(`${attribute}="${bad}"`, async () => {
        await paste({ [attribute]: bad });
        await paste({ [attribute]: bad });
        expect(warnings.filter((warning) => warning.includes(`${attribute}="${bad}"`))).to.have.length(1);
        expect(warnings.join()).to.include(hint);
      });

      it(`but not about ${attribute}="${good}"`, async () => {
        await paste({ [attribute]: good });
        expect(warnings).to.deep.equal([]);
      });
    }

    it('an unknown town, where the visitor reads the name as it was written', async () => {
      const list = await paste({ town: 'Arceuil-le-Vieux' });
      expect(list.emptySentence).to.equal('Aucun événement à venir à Arceuil-le-Vieux.');
      expect(list.ways.at(-1)).to.equal('Toutes les villes (12)');
    });
  });
});
