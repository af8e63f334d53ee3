/** What throws outside an update: in a listener, a timer, a frame, an observer, a promise that nobody waits for. */

import { expect, fixture } from '@open-wc/testing';
import '../../src/elements/calendar/index.js';
import '../../src/elements/contact-block/index.js';
import type { Countdown } from '../../src/elements/countdown/countdown.js';
import '../../src/elements/countdown/index.js';
import '../../src/elements/event-filter/index.js';
import '../../src/elements/event-list/index.js';
import '../../src/elements/event-map/index.js';
import '../../src/elements/event/index.js';
import '../../src/elements/feed-report/index.js';
import '../../src/elements/subscribe/index.js';
import '../../src/elements/town-filter/index.js';
import type { EventList } from '../../src/elements/event-list/event-list.js';
import { onPageChange } from '../../src/controllers/page-observer.js';
import { pageRegistry } from '../../src/store/page-registry.js';
import { programmeStore } from '../../src/store/programme-store.js';
import { selectionStore } from '../../src/store/selection-store.js';
import { ORDINARY, programme } from '../../stories/support/feeds.js';
import { VirtualClock } from '../helpers/virtual-clock.js';
import { until } from '../helpers/browser.js';
import { allSettled, everyElement, SELECTOR } from '../helpers/every-element.js';
import { recordedErrors } from '../helpers/page-errors.js';
import { recordedWarnings } from '../helpers/warnings.js';
import { guarded, unawaited } from '../../src/warn/guarded.js';

const { addEventListener } = EventTarget.prototype;
const STORE = programmeStore({ text: programme(ORDINARY, { description: 'guarded' }), baseUrl: document.baseURI });
const SELECTION = selectionStore('guarded', '');

/** Listeners of templates, by where they are and what they hear. */
async function listenersOf(html: string): Promise<readonly { readonly element: HTMLElement; readonly target: Element; readonly type: string }[]> {
  const heard: [unknown, string][] = [];
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    heard.push([this, type]);
    addEventListener.call(this, type, ...rest);
  };
  try {
    const root = await fixture<HTMLElement>(`<div>${html}</div>`);
    const elements = [...root.querySelectorAll<HTMLElement>(SELECTOR)];
    await allSettled(elements);
    return heard.flatMap(([target, type]) => {
      if (!(target instanceof Element) || !target.isConnected) return [];
      const element = elements.find(({ shadowRoot }) => target.getRootNode() === shadowRoot);
      return element ? [{ element, target, type }] : [];
    });
  } finally {
    EventTarget.prototype.addEventListener = addEventListener;
  }
}

/** Whatever a listener then does, it throws the message. */
function sabotage(element: HTMLElement, message: string): () => void {
  const fail = () => {
    throw new Error(message);
  };
  const { announcer } = element as EventList;
  const taken: [object, string, PropertyDescriptor | undefined][] = [];
  const replace = (target: object, name: string) => {
    taken.push([target, name, Object.getOwnPropertyDescriptor(target, name)]);
    Object.defineProperty(target, name, { value: fail, configurable: true, writable: true });
  };
  for (const name of ['requestUpdate', 'dispatchEvent', 'contains']) replace(element, name);
  for (const name of ['announce', 'alert']) replace(announcer, name);
  replace(URL, 'createObjectURL');
  return () => {
    for (const [target, name, before] of taken) {
      if (before) Object.defineProperty(target, name, before);
      else Reflect.deleteProperty(target, name);
    }
  };
}

function brokenEvent(type: string, message: string): Event {
  const event = new Event(type, { bubbles: false });
  for (const name of ['target', 'currentTarget', 'key', 'clientX', 'relatedTarget'])
    Object.defineProperty(event, name, {
      get() {
        throw new Error(message);
      },
    });
  return event;
}

describe('what throws outside an update', () => {
  const warnings = recordedWarnings();
  const errors = recordedErrors();
  // A download that comes late, when nothing is sabotaged any more, would take the focus from the pages of all later tests in Firefox.
  const { click } = HTMLAnchorElement.prototype;
  before(() => (HTMLAnchorElement.prototype.click = () => {}));
  after(() => (HTMLAnchorElement.prototype.click = click));

  for (const [title, html] of Object.entries(everyElement())) {
    if (title.endsWith('loading')) continue;
    it(`${title}: no listener lets an error out to the page, and the element stays as it is`, async () => {
      const message = `${title} broke`;
      const listeners = await listenersOf(html);
      for (const element of new Set(listeners.map((each) => each.element))) {
        const before = element.shadowRoot!.textContent;
        const restore = sabotage(element, message);
        for (const { target, type } of listeners) target.dispatchEvent(brokenEvent(type, message));
        await until(() => warnings.includes(`[mois-ess-widgets] <${element.localName}> met an error and goes on: Error: ${message}`), 'it is told');
        restore();
        expect(element.shadowRoot!.textContent).to.equal(before);
      }
      expect(errors).to.deep.equal([]);
    });
  }

  /** Who can be heard of what, and how it happens. */
  const NEWS: Readonly<Record<string, readonly [subscribe: (listener: () => void) => () => void, happen: () => void]>> = {
    'a feed': [(listener) => STORE.subscribe(listener), () => STORE.reload()],
    'a selection': [(listener) => SELECTION.subscribe(listener), () => SELECTION.request({ town: '94054' })],
    'a selection, in another copy of the script': [
      (listener) => pageRegistry().onSelect('guarded', listener),
      () => pageRegistry().select('guarded', '{}'),
    ],
    'the page': [onPageChange, () => document.documentElement.classList.toggle('changed')],
  };
  for (const [news, [subscribe, happen]] of Object.entries(NEWS))
    it(`who throws at news of ${news} keeps nobody else from hearing of it`, async () => {
      let heard = 0;
      const stops = [
        subscribe(() => {
          throw new Error(`news of ${news}`);
        }),
        subscribe(() => heard++),
      ];
      happen();
      await until(() => heard > 0, 'the second hears of it');
      for (const stop of stops) stop();
      expect(errors).to.deep.equal([]);
      expect(warnings.join()).to.include(`Error: news of ${news}`);
    });

  it('a clock that rings for one that throws rings for the others', async () => {
    const clock = new VirtualClock('2026-11-06T18:29:00+01:00');
    try {
      const countdown = '<ess-countdown to="2026-11-06T18:30" with-figures></ess-countdown>';
      const root = await fixture<HTMLElement>(`<div>${countdown}${countdown}</div>`);
      const [first, second] = [...root.querySelectorAll('ess-countdown')] as unknown as [Countdown, Countdown];
      await Promise.all([first.updateComplete, second.updateComplete]);
      sabotage(first, 'the clock broke');
      await clock.goTo('2026-11-06T18:31:00+01:00');
      expect(first.shadowRoot!.textContent).to.include('minute');
      expect(second.shadowRoot!.textContent).to.match(/A commencé à 18\s+h\s+30/);
      expect(errors).to.deep.equal([]);
      expect(warnings.join()).to.include('<ess-countdown> met an error and goes on: Error: the clock broke');
    } finally {
      clock.stop();
    }
  });

  it('the page hears nothing of a promise that nobody waits for', async () => {
    unawaited(Promise.reject(new Error('nobody waits')));
    guarded(() => Promise.reject(new Error('nobody waits either')))();
    await until(() => warnings.length === 2, 'both are told');
    await new Promise(requestAnimationFrame);
    expect(errors).to.deep.equal([]);
    expect(warnings.map((warning) => warning.replace(/^.*: /, ''))).to.deep.equal(['nobody waits', 'nobody waits either']);
  });
});
