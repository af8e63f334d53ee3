import { axe } from './axe.js';
import type { Result, RunOptions } from 'axe-core';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { nothing, render } from 'lit';
import type { LitElement } from 'lit';
import { until } from './browser.js';

/** Component story format, as far as our stories use it. */
interface Story {
  args?: Record<string, unknown>;
  parameters?: Parameters;
  render?: (args: never, context: object) => unknown;
  play?: (context: { readonly canvasElement: HTMLElement }) => unknown;
}

interface Parameters {
  /** `disable: true` for a story that shows a violation; otherwise `ignore`: rules of axe, each with a comment that says why. */
  a11y?: { disable?: boolean; ignore?: readonly string[] };
  /** `false` for what WCAG 1.4.10 lets scroll sideways: a data table, a map. */
  reflow?: boolean;
}

const WIDTHS = [320, 1200];

/** WCAG 2.2 A and AA, and the best practices that apply to a part of a page. */
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    // A widget is not a page: landmarks and the first heading are the host's.
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'landmark-one-main': { enabled: false },
    'heading-order': { enabled: false },
    bypass: { enabled: false },
  },
  resultTypes: ['violations'],
};

/** Each story at each width: no violation, no scrolling sideways, and no request to another site. Called by the module that `scripts/story-tests.mjs` serves for a story file. */
export function testStories(path: string, stories: Record<string, Story> & { default?: Story }): void {
  const { default: meta = {}, ...named } = stories;
  describe(path.replace(/^\/stories\//, ''), function () {
    this.timeout(30_000);
    // Our own modules fill the default of 250.
    performance.setResourceTimingBufferSize(10_000);
    let root: HTMLElement;

    beforeEach(() => {
      performance.clearResourceTimings();
      root = document.createElement('main');
      document.body.append(root);
    });

    afterEach(() => {
      render(nothing, root);
      root.remove();
    });

    for (const [name, story] of Object.entries(named)) {
      const parameters = { ...meta.parameters, ...story.parameters };
      if (parameters.a11y?.disable) {
        it.skip(`${name} (a11y disabled in the story)`);
        continue;
      }
      for (const width of WIDTHS) {
        it(`${name} at ${width} px`, async () => {
          await setViewport({ width, height: 800 });
          const args = { ...meta.args, ...story.args };
          const template = (story.render ?? meta.render)?.(args as never, { args, parameters, globals: {}, name });
          if (template instanceof Node) root.append(template);
          else render(template, root);
          await settled(root, name);
          expect(requestsElsewhere(root), 'requests to another site before a visitor does anything').to.deep.equal([]);
          if (story.play) {
            await story.play({ canvasElement: root });
            await settled(root, name);
          }
          const ignored = Object.fromEntries((parameters.a11y?.ignore ?? []).map((rule) => [rule, { enabled: false }]));
          const { violations } = await axe.run(root, { ...RULES, rules: { ...RULES.rules, ...ignored } });
          if (violations.length > 0) throw new Error(violations.map(sentence).join('\n'));
          if (width === 320 && parameters.reflow !== false) {
            expect(document.documentElement.scrollWidth, 'width of the page (it scrolls sideways)').to.be.at.most(width);
          }
        });
      }
    }
  });
}

/** Addresses on other sites that the page, or a frame in it, has asked for, with or without success. */
function requestsElsewhere(root: HTMLElement): readonly string[] {
  const frames = [...root.querySelectorAll('iframe')].flatMap(({ contentWindow }) => contentWindow ?? []);
  const entries = [window, ...frames].flatMap((each) => each.performance.getEntriesByType('resource'));
  return entries.map(({ name }) => name).filter((address) => /^https?:/.test(address) && new URL(address).origin !== location.origin);
}

function sentence({ id, help, nodes }: Result): string {
  return `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.flat().join(' >>> ')}: ${failureSummary}`).join('\n')}`;
}

/** Waits for the style sheets of host pages, and until our elements have rendered with their feeds; those of the story `Loading` stay in that state. */
async function settled(root: HTMLElement, name: string): Promise<void> {
  for (const link of root.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (!link.sheet) await new Promise((resolve, reject) => (link.addEventListener('load', resolve), link.addEventListener('error', reject)));
  }
  const elements = [...root.querySelectorAll<LitElement>('*')].filter((element) => element.localName.startsWith('ess-'));
  await Promise.all(elements.map((element) => element.updateComplete));
  const awaited = name.startsWith('Loading') ? [] : elements.filter((element) => !element.closest('[data-own="Loading"]'));
  await until(
    () => awaited.every((element) => element.dataset['state'] !== 'loading'),
    'no element is loading; a story that shows loading has a name that begins with Loading',
  );
  await Promise.all(elements.map((element) => element.updateComplete));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
