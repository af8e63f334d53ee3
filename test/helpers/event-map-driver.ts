import { fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventMap } from '../../src/elements/event-map/event-map.js';
import '../../src/elements/event-map/index.js';
import { NOW } from '../../stories/support/feeds.js';
import { until } from './browser.js';
import { plain } from './event-list-driver.js';
import { feed } from './own-feed.js';
import { everythingSaid } from './warnings.js';

/** Images of the test server, as an address of the page's own site. */
export const TILES = '/__tile__/{z}/{x}/{y}.svg';

/** What a visitor sees of a map, and does with it. */
export class EventMapDriver {
  readonly element: EventMap;

  constructor(element: EventMap) {
    this.element = element;
  }

  /** As a webmaster pastes it, with these events in the tag and the images of the test server. */
  static async paste(events: readonly Record<string, unknown>[], attributes: Readonly<Record<string, string>> = {}): Promise<EventMapDriver> {
    const page = await fixture<HTMLElement>(document.createElement('section'));
    const element = document.createElement('ess-event-map');
    for (const [name, value] of Object.entries({ now: NOW, tiles: TILES, attribution: '© exemple', ...attributes }))
      element.setAttribute(name, value);
    element.append(feed(events)());
    page.append(element);
    const driver = new EventMapDriver(element);
    await driver.settled();
    return driver;
  }

  async settled(): Promise<void> {
    await until(() => this.state !== undefined && this.state !== 'loading', 'the map has something to show');
    await this.updated();
    await everythingSaid();
  }

  async updated(): Promise<void> {
    await this.element.updateComplete;
    await this.element.updateComplete;
  }

  get state(): string | undefined {
    return this.element.dataset['state'];
  }

  get text(): string {
    return plain(this.one('.base')!.innerText);
  }

  /** « 3 lieux », or the name of the open place and its number of events. */
  get heading(): string {
    return plain(this.all('[part="heading"]').find((each) => each.checkVisibility())?.innerText ?? '');
  }

  /** The lines of the list on screen, as a screen reader says them. */
  get places(): readonly string[] {
    return this.all('.place').filter((each) => each.checkVisibility()).map(spoken); // prettier-ignore
  }

  get towns(): readonly string[] {
    return this.all('.town').map(({ innerText }) => plain(innerText));
  }

  /** Titles of the events of the open place. */
  get titles(): readonly string[] {
    return this.all('.opened [part="title"]').map(({ innerText }) => plain(innerText));
  }

  /** The names of the buttons on the map, from north to south. */
  get markers(): readonly string[] {
    return this.all('.mark > button').map(({ ariaLabel }) => plain(ariaLabel ?? ''));
  }

  get pressed(): readonly string[] {
    return this.all('.mark > [aria-pressed="true"]').map(({ ariaLabel }) => plain(ariaLabel ?? ''));
  }

  get isMap(): boolean {
    return this.one('.tiles') !== null;
  }

  /** Addresses of the images that are on the map. */
  get images(): readonly string[] {
    return this.all<HTMLImageElement>('.leaflet-tile').map(({ src }) => src);
  }

  /** What has the focus, by its name or text. */
  get focused(): string {
    const focused = this.element.shadowRoot!.activeElement as HTMLElement | null;
    return focused?.matches('.place') ? spoken(focused) : plain(focused?.ariaLabel ?? focused?.innerText ?? '');
  }

  part(name: string): HTMLElement | null {
    return this.all(`[part~="${name}"]`).find((each) => each.checkVisibility()) ?? null;
  }

  /** Asks for the map, and waits until it stands. */
  async show(): Promise<void> {
    this.part('show')!.click();
    await this.stands();
  }

  async stands(): Promise<void> {
    await until(() => this.all('.mark > button').length > 0, 'the map stands');
    await this.still();
  }

  /** No animation is running. */
  async still(): Promise<void> {
    await this.updated();
    let before = '';
    await until(async () => {
      const now = this.all('.mark').map((mark) => `${mark.getBoundingClientRect().x} ${mark.getBoundingClientRect().y}`).join(); // prettier-ignore
      const isStill = now === before && !this.one('.leaflet-zoom-anim, .leaflet-pan-anim');
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 60));
      return isStill;
    }, 'the map stands still');
  }

  /** A marker by the start of its name. */
  marker(name: string): HTMLElement {
    const found = this.all('.mark > button').find(({ ariaLabel }) => plain(ariaLabel ?? '').startsWith(name));
    if (!found) throw new Error(`No marker « ${name} » in: ${this.markers.join(' | ')}`);
    return found;
  }

  async press(name: string): Promise<void> {
    this.marker(name).click();
    await this.still();
  }

  /** Opens a place in the list, by the start of its name. */
  async open(name: string): Promise<void> {
    const found = this.all('.place').find((each) => spoken(each).startsWith(name));
    if (!found) throw new Error(`No place « ${name} » in: ${this.places.join(' | ')}`);
    found.click();
    await this.updated();
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const press of keys) {
      await sendKeys({ press });
      await this.updated();
    }
  }

  one<T extends HTMLElement>(selector: string): T | null {
    return this.element.shadowRoot!.querySelector<T>(selector);
  }

  all<T extends HTMLElement>(selector: string): readonly T[] {
    return Array.from(this.element.shadowRoot!.querySelectorAll<T>(selector));
  }
}

function spoken({ textContent }: HTMLElement): string {
  return plain(textContent).replace(/ ,/g, ',');
}
