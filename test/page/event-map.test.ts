import { expect } from '@open-wc/testing';
import { until } from '../helpers/browser.js';
import { EventMapDriver } from '../helpers/event-map-driver.js';
import { strictPage } from '../helpers/server.js';

describe('a map in a page under the strict security policy', () => {
  before(async function () {
    if ((await fetch('/dist/ess-widgets.js', { method: 'HEAD' })).ok) return;
    console.info('No dist/ess-widgets.js: npm run build first. The map of the built script is not tried.');
    this.skip();
  });

  async function opened(name: string) {
    const page = await strictPage(name);
    const element = page.document.querySelector('ess-event-map')!;
    await until(() => element.dataset['state'] === 'ready', 'the places are there');
    const asked = () => page.window.performance.getEntriesByType('resource').map((entry) => entry.name);
    return { page, asked, map: new EventMapDriver(element) };
  }

  it('asks for nothing of it before the click, and for its library and images after it, without a violation', async () => {
    const { page, asked, map } = await opened('event-map.html');
    const isOfMap = (name: string) => /__tile__|chunks\/map-library-/.test(name);
    expect(asked().filter(isOfMap)).to.deep.equal([]);
    await map.show();
    await until(() => asked().some((name) => name.includes('__tile__')), 'images come');
    expect(asked().filter((name) => name.includes('chunks/map-library-'))).to.have.length(1);
    expect(asked().filter((name) => new URL(name).origin !== location.origin)).to.deep.equal([]);
    await map.press(map.markers.find((name) => !name.includes('agrandir'))!);
    expect(map.titles.length).to.be.greaterThan(0);
    expect(page.violations).to.deep.equal([]);
    expect('L' in page.window && (page.window as unknown as { L: unknown }).L).to.equal(undefined);

    // The policy is in force: what it forbids is told.
    map.element.tiles = 'https://forbidden.invalid/{z}/{x}/{y}.png';
    await until(() => page.violations.some((violation) => violation.includes('forbidden.invalid')), 'the images are refused');
    await until(() => map.text.includes('Les images de la carte n’arrivent pas'), 'it says so');
    page.remove();
  });

  it('says when its library does not come, on screen and to a screen reader, and keeps the list', async () => {
    const { page, map } = await opened('event-map-without-library.html');
    map.part('show')!.click();
    await until(() => map.text.includes('La carte n’a pas pu être chargée.'), 'the sentence is seen');
    await until(() => page.document.querySelector('[role="alert"]')?.textContent?.includes('La carte'), 'the sentence is announced');
    expect(map.part('show')!.ariaDisabled, 'one may try again').to.equal('false');
    await map.open(map.places[0]!);
    expect(map.titles.length).to.be.greaterThan(0);
    page.remove();
  });
});
