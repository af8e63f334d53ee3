import { expect } from '@open-wc/testing';
import type { SelectEvent } from '../../src/elements/event/select-event.js';
import '../../src/elements/town-filter/index.js';
import { DETAILED, event } from '../../stories/support/feeds.js';
import { clickOn } from '../helpers/pointer.js';
import { until } from '../helpers/browser.js';
import { feed } from '../helpers/own-feed.js';
import { paste } from '../helpers/paste-list.js';

const DRAWING = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="16"/>')}`;

describe('<ess-event-list>', () => {
  describe('details', () => {
    it('are drawn when an event is first opened, and tell the page', async () => {
      const list = await paste({}, feed(DETAILED)());
      const heard: string[] = [];
      list.element.parentElement!.addEventListener('ess-select', ({ event }: SelectEvent) => heard.push(event.name));
      expect(list.card('Fête').details).to.equal('');
      const card = await list.open('Fête');
      expect(heard).to.deep.equal(['Fête de la récup’']);
      expect(card.details).to.match(/^Freins, câbles, dérailleur.* Une après-midi pour donner une seconde vie aux objets\./);
      expect(Array.from(card.item.querySelectorAll('.bullets li'), ({ textContent }) => textContent)).to.deep.equal([
        'Atelier bois',
        'Atelier textile',
        'Gratiferia',
      ]);
      await list.close('Fête');
      await list.open('Fête');
      expect(heard).to.have.length(2);
    });

    it('say what one needs to go there', async () => {
      const card = await (await paste({}, feed(DETAILED)())).open('Fête');
      const { Date: date, ...facts } = card.facts;
      expect(date).to.include('novembre 2026');
      expect(facts).to.deep.equal({
        Lieu: 'Halle d’exemple 8 place du Modèle 94110 Arcueil',
        Tarif: 'Gratuit',
        Public: 'Tout public',
        Âge: 'dès 6 ans',
        Accessibilité: 'handicap moteur, handicap auditif',
        Organisation: 'Association d’exemple, 01 78 18 22 22',
        Inscription: 'inscription@example.org 01 78 18 22 22',
      });
      expect(card.details).to.include('Photo : Ville d’exemple');
    });

    it('list every date, the past ones as past', async () => {
      const card = await (await paste({}, feed(DETAILED)())).open('Fête');
      expect(card.line).to.include('+ 1 date');
      expect(card.sessionCount).to.equal('3 séances, prochaine le samedi 14 novembre 2026 à 14 h');
      expect(card.sessions).to.deep.equal([
        'samedi 7 novembre 2026, de 14 h à 18 h (heure de Paris, passé)',
        'samedi 14 novembre 2026, de 14 h à 18 h (heure de Paris)',
        'samedi 21 novembre 2026, de 14 h à 18 h (heure de Paris)',
      ]);
    });

    it('show the next dates of a long run, and all of them on demand', async () => {
      const subEvent = Array.from({ length: 26 }, (_, index) => {
        const day = `2026-11-${String(index + 1).padStart(2, '0')}`;
        return { startDate: `${day}T10:00:00+01:00`, endDate: `${day}T18:00:00+01:00` };
      });
      const list = await paste({}, feed([event({ name: 'Exposition', subEvent })])());
      expect(list.headings).to.deep.equal(['En ce moment · 1 événement']);
      expect(list.card('Exposition').line).to.equal('du 1er au 26 novembre · Salle d’exemple, Arcueil · + 17 dates');
      const card = await list.open('Exposition');
      expect(card.sessionCount).to.equal('26 séances, prochaine le lundi 9 novembre 2026 à 10 h');
      expect(card.sessions[0]).to.match(/^lundi 9 novembre/);
      expect(card.sessions).to.have.length(12);
      const button = card.item.querySelector<HTMLElement>('[part="details"] dd button')!;
      button.focus();
      for (const [isExpanded, count] of [
        ['true', 26],
        ['false', 12],
      ] as const) {
        await list.press('Enter');
        expect(card.sessions).to.have.length(count);
        expect(button.getAttribute('aria-expanded')).to.equal(isExpanded);
        expect(list.focused).to.equal('Afficher les 26 séances');
      }
    });

    it('lead on with links that name the event, to https, and that leave nothing to the other site', async () => {
      const card = await (await paste({}, feed(DETAILED)())).open('Fête');
      for (const [words, href] of [
        ['S’inscrire', 'https://example.org/inscription'],
        ['Itinéraire', 'https://www.openstreetmap.org/directions?to=48.8048%2C2.3332'],
        ['Page de l’événement', 'https://example.org/recup'],
        ['https://example.org/recup', 'https://example.org/recup'],
        ['inscription@example.org', 'mailto:inscription@example.org'],
        ['01 78 18 22 22', 'tel:+33178182222'],
      ] as const) {
        const link = card.link(words)!;
        expect(link.href, words).to.equal(href);
        expect(link.rel).to.equal('noopener noreferrer');
      }
      expect(card.link('Itinéraire')!.textContent).to.include('Fête de la récup’');
    });

    it('find the way by the address where the feed gives no coordinates', async () => {
      const card = await (await paste()).open('Réparer');
      expect(decodeURIComponent(card.link('Itinéraire')!.href)).to.include('1 rue de l’Exemple, 94110 Arcueil');
    });

    it('tell from which date an event was moved', async () => {
      const card = await (await paste()).open('Forum');
      expect(card.facts['Date']).to.include('initialement prévu le 13 novembre 2026');
    });

    it('stay open while the list around them changes', async () => {
      const script = feed();
      const list = await paste({}, script());
      await list.open('Repas');
      list.element.now = '2026-11-09T12:30';
      list.element.groupBy = 'day';
      await list.element.updateComplete;
      expect(list.card('Repas').isOpen, 'by day').to.equal(true);
      list.element.limit = 3;
      await list.element.updateComplete;
      expect(list.cards.filter(({ isOpen }) => isOpen).map(({ title }) => title)).to.deep.equal(['Repas partagé de quartier']);
    });

    it('open with a click anywhere on the row, with Enter and with Space', async () => {
      const list = await paste();
      for (const name of ['Réparer', 'Financer']) {
        const card = list.card(name);
        card.item.scrollIntoView({ block: 'center' });
        for (const part of ['title', 'time', 'date']) {
          await clickOn(card.item.querySelector(`[part="${part}"]`)!);
          await until(() => card.isOpen, `a click on its ${part} opens « ${name} »`);
          await clickOn(card.item.querySelector(`[part="${part}"]`)!);
          await until(() => !card.isOpen, `a click on its ${part} closes « ${name} »`);
        }
      }
      for (const [name, key] of [
        ['Réparer', 'Enter'],
        ['Financer', ' '],
      ] as const) {
        list.card(name).summary.focus();
        await list.press(key);
        await until(() => list.card(name).isOpen, `${key} opens`);
        expect(list.focused).to.include(name);
      }
    });

    it('are opened by a row whose name tells the event, and what the row does', async () => {
      const names = (
        await paste({ 'without-images': '' }, feed([event({ abstract: '' }), event({ name: 'Bal', eventStatus: 'EventCancelled' })])())
      ).cards.map(({ name }) => name);
      expect(names).to.deep.equal([
        'Réparer son vélo Salle d’exemple jeudi 12 novembre 2026, de 18 h 30 à 20 h – ouvrir ou fermer les détails',
        'Bal Annulé Salle d’exemple jeudi 12 novembre 2026, de 18 h 30 à 20 h – ouvrir ou fermer les détails',
      ]);
    });
  });

  describe('pictures', () => {
    it('are lazy, sized, described, and tell nobody where they are shown', async () => {
      const list = await paste({}, feed(DETAILED)());
      const image = list.card('Fête').image!;
      const attributes = Object.fromEntries(
        ['alt', 'width', 'height', 'loading', 'decoding', 'referrerpolicy'].map((name) => [name, image.getAttribute(name)]),
      );
      expect(attributes).to.deep.equal({
        alt: 'Une table couverte d’objets réparés',
        width: '800',
        height: '600',
        loading: 'lazy',
        decoding: 'async',
        referrerpolicy: 'no-referrer',
      });
    });

    it('leave no hole when they cannot be had', async () => {
      const list = await paste({}, feed(DETAILED)());
      const { summary, image } = list.card('Fête');
      const room = () => summary.querySelector('[part="title"]')!.getBoundingClientRect().width;
      const before = room();
      image!.dispatchEvent(new Event('error'));
      expect(image!.checkVisibility()).to.equal(false);
      expect(room()).to.be.greaterThan(before + 50);
    });

    it('are four by three at the right of a wide row, and small squares in a narrow one', async () => {
      for (const [width, expected, ratio] of [
        ['1000px', 128, 3 / 4],
        ['560px', 72, 1],
      ] as const) {
        const list = await paste({}, feed(DETAILED)());
        list.element.style.inlineSize = width;
        const image = list.card('Fête').image!;
        const loaded = new Promise((resolve) => image.addEventListener('load', resolve, { once: true }));
        image.src = DRAWING;
        await loaded;
        image.hidden = false;
        const box = image.getBoundingClientRect();
        expect(box.width, width).to.be.closeTo(expected, 1);
        expect(box.height, width).to.be.closeTo(box.width * ratio, 1);
        expect(box.left, width).to.be.greaterThan(list.card('Fête').item.querySelector('[part="title"]')!.getBoundingClientRect().right);
      }
    });

    it('stay away with without-images', async () => {
      expect((await paste({ 'without-images': '' }, feed(DETAILED)())).card('Fête').image).to.equal(null);
    });
  });
});
