import { expect } from '@open-wc/testing';
import type { SelectEvent } from '../../src/elements/event/select-event.js';
import { many } from '../../stories/support/feeds.js';
import { located } from '../../stories/support/places.js';
import { Announcements } from '../helpers/announcements.js';
import { axe } from '../helpers/axe.js';
import { emulate, print, until } from '../helpers/browser.js';
import { EventMapDriver } from '../helpers/event-map-driver.js';
import { at, PLACED } from '../helpers/placed.js';
import { otherOriginFeed } from '../helpers/server.js';
import { traces } from '../helpers/traces.js';

const FAR = 'Salle des fêtes, Orly : 2 événements';
const NEAR = '2 lieux, 2 événements : agrandir';

async function opened(events: readonly Record<string, unknown>[] = PLACED, attributes: Readonly<Record<string, string>> = {}) {
  const map = await EventMapDriver.paste(events, attributes);
  await map.show();
  return map;
}

describe('<ess-event-map> after the click', () => {
  it('shows the images of the webmaster’s server, and who made them', async () => {
    const map = await opened(PLACED, { attribution: '© Région d’exemple', 'attribution-url': 'https://example.org/licence' });
    await until(() => map.images.length > 0, 'there are images');
    expect(map.images.every((src) => src.startsWith(`${location.origin}/__tile__/`) && /\/\d+\/\d+\/\d+\.svg$/.test(src))).to.equal(true);
    expect(map.part('attribution')!.innerText).to.equal('© Région d’exemple');
    expect(map.one<HTMLAnchorElement>('[part="attribution"] a')!.href).to.equal('https://example.org/licence');
    expect(map.part('requests')).to.equal(null);
  });

  it('with the key of the webmaster, from another site that the sentence before it names', async () => {
    const { origin, host } = new URL(await otherOriginFeed());
    const map = await EventMapDriver.paste(PLACED, { tiles: `${origin}/__tile__/{z}/{x}/{y}.svg?key={key}`, 'tiles-key': 'a&b' });
    expect(map.part('requests')!.innerText).to.contain(host);
    await map.show();
    await until(() => map.images.length > 0, 'there are images');
    expect(map.images[0]).to.match(/\/\d+\.svg\?key=a%26b$/);
    expect(map.one<HTMLImageElement>('.leaflet-tile')!.referrerPolicy).to.equal('origin');
  });

  it('leaves the page’s own Leaflet in its place', async () => {
    const page = window as unknown as { L: unknown };
    const own = (page.L = { version: '1.9.4' });
    await opened();
    expect(page.L).to.equal(own);
  });

  describe('has a button for each place', () => {
    it('RGAA 4.13: or for several that lie close together, from north to south, with all events', async () => {
      const map = await opened();
      expect(map.markers).to.deep.equal([NEAR, FAR]);
      const sum = (await opened(located(many(200)))).all('.mark > button').reduce((total, { innerText }) => total + Number(innerText), 0);
      expect(sum).to.equal(200);
    });

    it('of 24 pixels at least, none on another', async () => {
      const map = await opened(located(many(200)));
      const boxes = map.all('.mark > button').map((button) => button.getBoundingClientRect());
      for (const { width, height } of boxes) expect(Math.min(width, height)).to.be.at.least(24);
      const centres = boxes.map(({ x, y, width, height }) => [x + width / 2, y + height / 2] as const);
      for (const [index, [x, y]] of centres.entries()) {
        for (const [left, top] of centres.slice(index + 1)) expect(Math.hypot(x - left, y - top)).to.be.at.least(24);
      }
    });

    it('which opens its events beside, and closes them when it is pressed again', async () => {
      const map = await opened();
      await map.press(FAR);
      expect(map.heading).to.equal('Salle des fêtes, Orly 2 événements');
      expect(map.titles).to.deep.equal(['Bal', 'Loto']);
      expect(map.pressed).to.deep.equal([FAR]);
      await map.press(FAR);
      expect([map.heading, map.pressed.length]).to.deep.equal(['3 lieux', 0]);
    });

    it('which parts when there are several, and opens the event of a place that has one', async () => {
      const map = await opened();
      await map.press(NEAR);
      await until(() => map.markers.length > 1 && !map.markers.includes(NEAR), `they stand alone, not ${map.markers.join(' | ')}`);
      expect(map.markers.slice(0, 2)).to.have.members(['Médiathèque, Arcueil : 1 événement', 'Halle, Arcueil : 1 événement']);
      expect(map.focused).to.match(/, Arcueil : 1 événement$/);
      const heard: string[] = [];
      map.element.addEventListener('ess-select', (told: SelectEvent) => heard.push(told.event.name));
      await map.press('Halle');
      expect([heard.join(), map.titles.join()]).to.deep.equal(['Marché', 'Marché']);
    });

    it('to which the map goes when the place is chosen in the list', async () => {
      const map = await opened();
      await map.open('Halle');
      await map.still();
      expect(map.pressed).to.deep.equal(['Halle, Arcueil : 1 événement']);
      const [frame, marker] = [map.part('view')!, map.marker('Halle')].map((each) => each.getBoundingClientRect()) as [DOMRect, DOMRect];
      expect([marker.left > frame.left, marker.right < frame.right, marker.top > frame.top, marker.bottom < frame.bottom]).to.deep.equal([
        true,
        true,
        true,
        true,
      ]);
    });

    it('named in English', async () => {
      const map = await opened(PLACED, { lang: 'en' });
      await until(() => map.markers.includes('Salle des fêtes, Orly: 2 events'), `in English, not ${map.markers.join(' | ')}`);
      expect(map.part('zoom-in')!.ariaLabel).to.equal('Zoom in');
    });
  });

  describe('with the keyboard', () => {
    it('RGAA 4.12, 7.3, 12.9: gives the focus to the map, then to its places; a place to its events, and Escape back', async () => {
      const map = await EventMapDriver.paste(PLACED);
      map.part('show')!.focus();
      await map.keys('Enter');
      await map.stands();
      await until(() => map.focused === 'Carte des lieux', `the map has the focus, not ${map.focused}`);
      await map.keys('Tab', 'Tab');
      expect(map.focused).to.equal(FAR);
      await map.keys('Enter');
      await map.still();
      expect(map.focused).to.equal('Salle des fêtes, Orly 2 événements');
      await map.keys('Tab', 'Escape');
      expect([map.heading, map.focused]).to.deep.equal(['3 lieux', FAR]);
    });

    it('RGAA 13.10: moves the map by arrows, and changes its scale', async () => {
      const map = await opened();
      const place = () => map.marker(FAR).getBoundingClientRect();
      map.part('map')!.focus();
      const before = place();
      await map.keys('ArrowRight');
      await map.still();
      expect(place().x).to.be.closeTo(before.x - 80, 2);
      await map.keys('ArrowLeft', 'ArrowDown');
      await map.still();
      expect(place().y).to.be.lessThan(before.y);
      const zoom = () => map.images.map((src) => Number(/__tile__\/(\d+)/.exec(src)![1])).at(-1)!;
      await map.keys('ArrowUp');
      await map.still();
      const from = zoom();
      await map.keys('+');
      await until(() => zoom() === from + 1, 'the scale is larger');
      await map.still();
      map.part('zoom-out')!.click();
      await until(() => zoom() === from, 'the scale is as before');
      await map.still();
      map.part('whole')!.click();
      await map.still();
      expect(map.markers).to.deep.equal([NEAR, FAR]);
    });

    it('follows the focus to places outside', async () => {
      const map = await opened();
      map.part('map')!.focus();
      const frame = map.part('view')!.getBoundingClientRect();
      while (map.marker(FAR).getBoundingClientRect().top < frame.bottom) {
        await map.keys('ArrowUp');
        await map.still();
      }
      await map.keys('Tab', 'Tab');
      await map.still();
      expect(map.focused).to.equal(FAR);
      expect(map.marker(FAR).getBoundingClientRect().bottom).to.be.at.most(frame.bottom);
      expect(map.one('.tiles')!.scrollTop, 'the frame itself does not scroll').to.equal(0);
    });
  });

  describe('does not hold the page', () => {
    const drag = (map: EventMapDriver, pointerType: string) => {
      const target = map.one('.tiles')!;
      const { x, y } = target.getBoundingClientRect();
      const send = (type: string, by: number) =>
        target.dispatchEvent(
          new PointerEvent(type, {
            pointerId: 7,
            pointerType,
            isPrimary: true,
            button: 0,
            buttons: 1,
            clientX: x + 50 + by,
            clientY: y + 50,
            bubbles: true,
            composed: true,
            cancelable: true,
          }),
        );
      send('pointerdown', 0);
      for (const by of [10, 30, 60]) send('pointermove', by);
      send('pointerup', 60);
    };

    it('one finger scrolls it, and a mouse drags the map', async () => {
      const map = await opened();
      expect(getComputedStyle(map.one('.tiles')!).touchAction).to.equal('pan-x pan-y');
      const before = map.marker(FAR).getBoundingClientRect().x;
      drag(map, 'touch');
      await map.still();
      expect(map.marker(FAR).getBoundingClientRect().x).to.equal(before);
      drag(map, 'mouse');
      await map.still();
      expect(map.marker(FAR).getBoundingClientRect().x).to.be.greaterThan(before + 40);
      const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true, composed: true });
      map.one('.tiles')!.dispatchEvent(wheel);
      expect(wheel.defaultPrevented, 'the wheel is the page’s').to.equal(false);
    });

    it('and leaves nothing in it when it goes, nor when it moves', async () => {
      const map = await opened();
      const parent = map.element.parentNode!;
      const left = await traces(async () => {
        for (let time = 0; time < 10; time++) {
          map.element.remove();
          parent.appendChild(map.element);
          await map.stands();
          drag(map, 'mouse');
          map.part(time % 2 ? 'zoom-in' : 'zoom-out')!.click();
        }
        map.element.remove();
        // A quarter of a second later, Leaflet looks once more for former images.
        for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
      });
      expect(left.join()).to.equal('');
      parent.appendChild(map.element);
      await map.stands();
      expect(map.markers).to.deep.equal([NEAR, FAR]);
    });
  });

  it('moves at once for those who want less motion', async function () {
    if (!(await emulate({ 'prefers-reduced-motion': 'reduce' }))) this.skip();
    try {
      const map = await opened();
      map.part('zoom-in')!.click();
      expect(map.one('.leaflet-zoom-anim, .leaflet-pan-anim')).to.equal(null);
      map.marker(FAR).click();
      await map.updated();
      expect(map.heading).to.contain('Salle des fêtes');
    } finally {
      await emulate({});
    }
  });

  it('says when no image arrives, and keeps its places', async () => {
    const announcements = new Announcements();
    const map = await opened(PLACED, { tiles: '/__feed__/status/404?{z}{x}{y}' });
    await until(() => map.part('map-failure'), 'it says so');
    expect(map.part('map-failure')!.innerText).to.contain('Les images de la carte n’arrivent pas');
    await until(() => announcements.heard.some((sentence) => sentence.includes('Les images de la carte')), 'it is said');
    await map.press(FAR);
    expect(map.titles).to.deep.equal(['Bal', 'Loto']);
    map.element.tiles = '/__tile__/{z}/{x}/{y}.svg';
    await until(() => !map.part('map-failure') && map.images.some((src) => src.includes('__tile__')), 'other images come');
  });

  it('is not on paper', async function () {
    const map = await opened();
    if (!(await print(true))) this.skip();
    try {
      expect([map.part('map'), map.part('attribution')]).to.deep.equal([null, null]);
      expect(map.places).to.have.length(5);
    } finally {
      await print(false);
    }
  });

  for (const theme of ['light', 'dark'])
    it(`has no violation, ${theme}`, async () => {
      const map = await opened(located(many(100)), { theme });
      const { violations } = await axe.run(map.element, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { region: { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]!.html}`)).to.deep.equal([]);
    });

  it('shows one place alone with what is around it', async () => {
    const map = await opened([at('Orly', 'Salle', [48.7428, 2.3952])]);
    expect(map.images.every((src) => src.includes('/__tile__/16/'))).to.equal(true);
  });
});
