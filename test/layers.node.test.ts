import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { breaches } from './helpers/layers.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function sources(): Map<string, string> {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'));
  return new Map(files.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

describe('the layers', () => {
  it('import only what the table allows, and use only their own door', () => {
    const files = sources();
    assert.ok(files.size > 30, 'the source is found');
    assert.deepEqual(breaches(files), []);
  });
});

describe('the test of the layers', () => {
  /** [what must be found, where, in what] */
  const bad: readonly (readonly [RegExp, string, string])[] = [
    [/model may not import feed/, 'src/model/query.ts', "import { readFeed } from '../feed/read-feed.js';"],
    [/model may not import locale/, 'src/model/query.ts', "import type { Locale } from '../locale/locale.js';"],
    [/feed may not import store/, 'src/feed/read-feed.ts', "export { store } from '../store/programme-store.js';"],
    [/feed may not import elements/, 'src/feed/formats/index.ts', "const late = () => import('../../elements/define.js');"],
    [/model is pure/, 'src/model/query.ts', "import { warn } from '../warn.js';"],
    [/imports lit/, 'src/store/programme-store.ts', "import { html } from 'lit';"],
    [/imports @lit\/task/, 'src/elements/countdown/countdown.ts', "import { Task } from '@lit/task';"],
    [/not a dependency with an ADR/, 'src/feed/read-feed.ts', "import dayjs from 'dayjs';"],
    [/imports node:fs/, 'src/feed/read-feed.ts', "import 'node:fs';"],
    [/without rendering <ess-countdown>/, 'src/elements/calendar/calendar.ts', "import '../countdown/index.js';"],
    [/fetch\( has/, 'src/store/programme-store.ts', 'await fetch(url);'],
    [/fetch\( has/, 'src/store/programme-store.ts', 'await window.fetch(url);'],
    [/globalThis has/, 'src/warn.ts', 'const page = globalThis;'],
    [/Symbol\.for has/, 'src/warn.ts', "const key = Symbol.for('ess');"],
    [/history\. has/, 'src/elements/define.ts', "history.pushState(null, '');"],
    [/history\. has/, 'src/elements/define.ts', "window.history.pushState(null, '');"],
    [/customElements\.define has/, 'src/elements/countdown/index.ts', "customElements.define('ess-countdown', Countdown);"],
    [/console\. has/, 'src/feed/read-feed.ts', "console.log('here');"],
    [/new Intl\. has/, 'src/elements/countdown/countdown.ts', "new Intl.NumberFormat('fr');"],
    [/localStorage has/, 'src/store/selection-store.ts', "localStorage.setItem('a', 'b');"],
    [/innerHTML has/, 'src/elements/define.ts', 'element.innerHTML = text;'],
    [/unsafeHTML has/, 'src/elements/define.ts', "import { unsafeHTML } from 'lit/directives/unsafe-html.js';"],
    [/eval has/, 'src/elements/define.ts', "eval('1');"],
    [/eval has/, 'src/elements/define.ts', "new Function('return 1');"],
    [/style=" has/, 'src/elements/define.ts', 'html`<p style="color: red">${text}</p>`;'],
    [/on…=" has/, 'src/elements/define.ts', 'html`<p onclick="go()"></p>`;'],
    [/currentScript without instanceof/, 'src/controllers/feed-source.ts', 'document.currentScript.dataset.src;'],
    [/without guarded\( has/, 'src/elements/define.ts', "addEventListener('load', () => go());"],
    [/without guarded\( has/, 'src/elements/define.ts', "const go = () => {}; document.addEventListener('load', go, options);"],
    [/without guarded\( has/, 'src/elements/define.ts', "const go = guarded(() => {}); this.addEventListener('load', this.#go);"],
    [/without guarded\( has/, 'src/controllers/clock-controller.ts', 'setTimeout(() => ring(), 100);'],
    [/without guarded\( has/, 'src/controllers/clock-controller.ts', 'window.requestAnimationFrame(draw);'],
    [/without guarded\( has/, 'src/store/feed-set.ts', 'queueMicrotask(() => rest());'],
    [/without guarded\( has/, 'src/controllers/page-observer.ts', 'new ResizeObserver(() => measure());'],
    [/lit's html has/, 'src/elements/countdown/countdown.ts', "import { html, nothing } from 'lit';"],
    [/a name that says nothing/, 'src/model/utils.ts', ''],
    [/a name that says nothing/, 'src/feed/helpers/dates.ts', ''],
  ];
  for (const [expected, path, text] of bad) {
    it(`finds « ${text || path} » in ${path}`, () => {
      assert.match(breaches(new Map([[path, text]])).join('\n'), expected);
    });
  }

  it('finds circles, through types and dynamic imports too', () => {
    const circle = new Map([
      ['src/model/a.ts', "import type { B } from './b.js';"],
      ['src/model/b.ts', "const late = () => import('./c.js');"],
      ['src/model/c.ts', "export * from './a.js';"],
    ]);
    assert.match(breaches(circle).join(), /import cycle: src\/model\/a\.ts → src\/model\/b\.ts → src\/model\/c\.ts → src\/model\/a\.ts/);
  });

  it('lets through what is allowed', () => {
    const good = new Map([
      [
        'src/feed/fetch-feed.ts',
        "import { warn } from '../warn.js'; import type { A } from '../model/a.js'; await fetch(url); // console.log and innerHTML in a comment",
      ],
      ['src/model/a.ts', "export interface A { history: string; console: number } export const a = { history: 'x' }; const text = 'innerHTML';"],
      ['src/elements/calendar/calendar.ts', "import '../countdown/index.js'; html`<ess-countdown></ess-countdown>`;"],
      ['src/controllers/report-controller.ts', "import { Task } from '@lit/task'; if (document.currentScript instanceof HTMLScriptElement) go();"],
      ['src/version.d.ts', 'declare const __VERSION__: string;'],
      ['src/store/feed-set.ts', "const go = guarded(() => {}); addEventListener('load', go); setTimeout(guarded(() => end()), 1);"],
      ['src/store/selection-store.ts', "class A { readonly #go = guarded(() => {}); a() { addEventListener('popstate', this.#go); } }"],
      ['src/elements/heading.ts', "import { html } from './html.js'; import { nothing } from 'lit';"],
    ]);
    assert.deepEqual(breaches(good), []);
  });
});
