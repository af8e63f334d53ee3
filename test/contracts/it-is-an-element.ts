import { expect } from '@open-wc/testing';
import { nothing, render } from 'lit';
import type { LitElement } from 'lit';
import { define } from '../../src/elements/define.js';
import { collectGarbage, until } from '../helpers/browser.js';
import { traces } from '../helpers/traces.js';
import { everythingSaid } from '../helpers/warnings.js';

interface Story {
  readonly args?: Record<string, unknown>;
  readonly render?: (args: never) => unknown;
}

/** Story → `data-state`. */
const STATES: Readonly<Record<string, string>> = { Default: 'ready', Loading: 'loading', Empty: 'empty', Failed: 'failed', Stale: 'stale' };

type AnyElement = LitElement & { headingLevel: number; town: string; lang: string; theme: string };

let copies = 0;

/**
 * What holds for every element, whatever it shows; `event-x` for `<ess-event-x>`. Its stories show it; they also go through axe, in their own tests.
 */
export async function itIsAnElement(name: string): Promise<void> {
  const tag = `ess-${name}`;
  const stories = (await import(new URL(`../../stories/elements/${name}.stories.ts`, import.meta.url).href)) as Readonly<Record<string, unknown>>;
  describe(`<${tag}> is an element: it`, () => {
    const Class = customElements.get(tag) as CustomElementConstructor & { elementProperties: ReadonlyMap<string, { attribute?: string | boolean }> };
    const thrown: string[] = [];
    const onError = ({ message }: ErrorEvent) => void thrown.push(message);
    const onRejection = ({ reason }: PromiseRejectionEvent) => void thrown.push(String(reason));
    let page: HTMLElement;

    beforeEach(() => {
      thrown.length = 0;
      window.addEventListener('error', onError);
      window.addEventListener('unhandledrejection', onRejection);
      page = document.createElement('main');
      document.body.append(page);
    });

    afterEach(() => {
      page.remove();
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
      expect(thrown, 'nothing reaches the host page').to.deep.equal([]);
    });

    async function shown(name: string, change: Record<string, unknown> = {}): Promise<AnyElement> {
      const meta = stories['default'] as Story;
      const story = stories[name] as Story;
      render((story.render ?? meta.render)!({ ...meta.args, ...story.args, ...change } as never), page);
      const element = page.querySelector<AnyElement>(tag)!;
      await element.updateComplete;
      return element;
    }

    it('is registered under its tag', () => {
      expect(Class).to.be.a('function');
      expect(document.createElement(tag)).to.be.instanceOf(Class);
    });

    it('leaves its tag to an older copy of the script, and says so once', async () => {
      const older = `${tag}-older`;
      class Older extends Class {
        static readonly version = '0.0.1';
      }
      const { warn } = console;
      const warnings: unknown[] = [];
      console.warn = (message: unknown) => warnings.push(message);
      try {
        define(older, Older);
        define(older, class extends Class {});
        define(older, class extends Class {});
        await until(() => warnings.length > 0, 'the webmaster is told');
        await everythingSaid();
      } finally {
        console.warn = warn;
      }
      expect(customElements.get(older)).to.equal(Older);
      expect(warnings.filter((message) => String(message).includes(`<${older}>`))).to.have.length(1);
    });

    it('keeps properties that were set before its definition', async () => {
      const copy = `${tag}-copy-${copies++}`;
      const element = document.createElement(copy) as AnyElement;
      Object.assign(element, { town: 'Orly', headingLevel: 4, theme: 'dark' });
      page.append(element);
      customElements.define(copy, class extends Class {});
      await element.updateComplete;
      expect([element.town, element.headingLevel, element.theme]).to.deep.equal(['Orly', 4, 'dark']);
    });

    it('reads its attributes into properties', () => {
      const element = document.createElement(tag) as AnyElement & Record<string, unknown>;
      for (const [property, { attribute }] of Class.elementProperties) {
        if (typeof attribute !== 'string' || attribute === 'heading-level') continue;
        const before = element[property];
        element.setAttribute(attribute, '1');
        expect(element[property], attribute).to.equal(typeof before === 'boolean' ? true : typeof before === 'string' ? '1' : 1);
      }
      element.setAttribute('heading-level', '4');
      expect(element.headingLevel).to.equal(4);
    });

    for (const [story, state] of Object.entries(STATES)) {
      it(`says data-state="${state}" in the story ${story}, and keeps what is between its tags`, async () => {
        const element = await shown(story);
        const children = Array.from(element.childNodes).filter((node) => node.nodeType === Node.ELEMENT_NODE);
        await until(() => element.dataset['state'] === state, `${tag} is ${state}, not ${element.dataset['state']}`);
        await element.updateComplete;
        for (const child of children) expect(child.parentNode).to.equal(element);
        if (state === 'failed') expect(element.shadowRoot!.querySelector('[part~=retry]'), 'Retry').to.exist;
      });
    }

    it('shows the same after it was moved and taken out', async () => {
      const element = await shown('Default');
      await until(() => element.dataset['state'] === 'ready', 'it is there');
      await element.updateComplete;
      const text = element.shadowRoot!.textContent;
      const parent = element.parentNode!;
      for (let move = 0; move < 3; move++) {
        element.remove();
        await element.updateComplete;
        parent.appendChild(element);
        parent.appendChild(element);
      }
      await until(() => element.dataset['state'] === 'ready', 'it is there again');
      await element.updateComplete;
      expect(element.shadowRoot!.textContent).to.equal(text);
    });

    for (const story of Object.keys(STATES)) {
      it(`leaves nothing behind when it was put in and out a hundred times, in the story ${story}`, async () => {
        const element = await shown(story);
        await until(() => element.dataset['state'] === STATES[story], `${tag} is ${STATES[story]}`);
        const parent = element.parentNode!;
        const left = await traces(async () => {
          element.remove();
          for (let time = 0; time < 100; time++) {
            parent.append(element);
            // Some pages remove it before it has drawn, or after.
            if (time % 2) await element.updateComplete;
            element.remove();
          }
          await element.updateComplete;
        });
        expect(left).to.deep.equal([]);
      });
    }

    for (const story of Object.keys(STATES)) {
      it(`is held by nothing once it is out of the page, in the story ${story}`, async function () {
        if (!(await collectGarbage())) this.skip();
        const gone: WeakRef<Element>[] = [];
        for (let time = 0; time < 20; time++) {
          const element = await shown(story);
          gone.push(new WeakRef(element));
          await until(() => element.dataset['state'] === STATES[story], `${tag} is ${STATES[story]}`);
          render(nothing, page);
        }
        // Wait for what is drawn a few frames later.
        for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
        await collectGarbage();
        // The engine may still hold the last one.
        expect(gone.filter((element) => element.deref()).length).to.be.lessThan(3);
      });
    }

    it('asks again when Retry is pressed', async () => {
      const element = await shown('Failed');
      await until(() => element.dataset['state'] === 'failed', 'it has failed');
      await element.updateComplete;
      const { fetch } = window;
      let asked = 0;
      window.fetch = (...request) => {
        asked++;
        return fetch.apply(window, request);
      };
      try {
        element.shadowRoot!.querySelector<HTMLElement>('[part~=retry]')!.click();
        await until(() => asked > 0, 'the feed is asked for again');
        await until(() => element.dataset['state'] === 'failed', 'it has failed again');
      } finally {
        window.fetch = fetch;
      }
    });

    it('RGAA 9.1: starts its headings at its heading level', async () => {
      const element = await shown('Default');
      await until(() => element.dataset['state'] === 'ready', 'it is there');
      element.headingLevel = 4;
      await element.updateComplete;
      const levels = () => Array.from(element.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6'), ({ localName }) => Number(localName[1]));
      if (levels().length > 0) await until(() => Math.min(...levels()) === 4, `its first heading is an h4, not ${levels().join()}`);
    });

    it('speaks English and French', async () => {
      const element = await shown('Default', { lang: 'fr' });
      await until(() => element.dataset['state'] === 'ready', 'it is there');
      const french = element.shadowRoot!.textContent;
      element.lang = 'en';
      await until(() => element.shadowRoot!.textContent !== french, 'it has changed its language');
    });

    it('follows its theme', async () => {
      const element = await shown('Default');
      for (const theme of ['dark', 'light']) {
        element.theme = theme;
        await until(() => element.dataset['scheme'] === theme, theme);
      }
    });
  });
}
