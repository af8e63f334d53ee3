import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { CheckoutCopy } from '../helpers/checkout-copy.js';

// A variable keeps tsc from looking for declarations.
const RUNNER = new URL('../../scripts/run-node-tests.mjs', import.meta.url).href;
const { TYPESCRIPT } = (await import(RUNNER)) as { TYPESCRIPT: readonly string[] };
const CONTRIBUTING = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');

/** The files that a row of the table « To add » names, as patterns: `<name>` is any name, a folder is all that is in it. */
function filesNamed(what: string): readonly RegExp[] {
  const [, row] = new RegExp(`^\\| ${what} \\| (.*) \\|$`, 'm').exec(CONTRIBUTING) ?? assert.fail(`CONTRIBUTING.md does not say how to add ${what}`);
  return Array.from(
    row!.matchAll(/`((?:src|test|docs|scripts)\/[^`]*)`/g),
    ([, path]) => new RegExp(`^${path!.replaceAll('.', '\\.').replace(/<\w+>/g, '[\\w-]+')}${path!.endsWith('/') ? '' : '$'}`),
  );
}

/** Each row is tried in a copy: when only the files that it names have been touched, everything works. */
describe('a newcomer touches no other file than those that CONTRIBUTING.md names, to add', () => {
  let copy: CheckoutCopy;
  beforeEach(
    () =>
      (copy = new CheckoutCopy([
        'custom-elements-manifest.config.mjs',
        'docs',
        'package.json',
        'README.md',
        'scripts',
        'src',
        'test',
        'tsconfig.json',
      ])),
  );
  afterEach(() => copy.remove());
  const test = (...files: readonly string[]) => copy.run(true, ...TYPESCRIPT, '--test', ...files);
  /** Compiles a few files and what they import. */
  const compile = (isWell: boolean, ...files: readonly string[]) => {
    const settings = { extends: './tsconfig.json', include: [], files: ['src/version.d.ts', 'src/leaflet.d.ts', ...files] };
    copy.write('tsconfig.few.json', JSON.stringify(settings));
    copy.touched.delete('tsconfig.few.json');
    return copy.run(isWell, 'node_modules/typescript/bin/tsc', '--project', 'tsconfig.few.json');
  };
  const assertNamed = (what: string) => {
    const named = filesNamed(what);
    const others = [...copy.touched].filter((path) => !named.some((pattern) => pattern.test(path)));
    assert.deepEqual(others, []);
    const idle = named.filter((pattern) => ![...copy.touched].some((path) => pattern.test(path)));
    assert.deepEqual(idle.map(String), [], 'named for nothing');
  };

  it('a feed format', async () => {
    copy.write(
      'src/feed/formats/notice-board.ts',
      `/** The notice board of an imaginary town: \`{ noticeBoard: [{ number, what, begins, where }] }\`. */

import { field } from '../json.js';
import type { SourceProgramme } from './feed-format.js';
import { fieldPaths, listed } from './source-objects.js';

const sourcePath = fieldPaths({ '/identifier': '/number', '/name': '/what', '/startDate': '/begins', '/location': '/where' });

export function readNoticeBoard(document: unknown): SourceProgramme {
  const events = listed(document, 'noticeBoard').map(({ value, path }) => ({
    path,
    sourcePath,
    value: { identifier: field(value, 'number'), name: field(value, 'what'), startDate: field(value, 'begins'), location: field(value, 'where') },
  }));
  return [{ path: '', value: {}, events }];
}
`,
    );
    copy.addLine(
      'src/feed/formats/json-shapes.ts',
      /[^]+$/g,
      `\nexport function isNoticeBoard(document: unknown): boolean {\n  return Array.isArray(field(document, 'noticeBoard'));\n}\n`,
    );
    copy.addLine('src/feed/formats/index.ts', /^import type .*\n/gm, `import { isNoticeBoard } from './json-shapes.js';\n`);
    copy.addLine(
      'src/feed/formats/index.ts',
      /^export const FORMATS.*\n/gm,
      `  { name: 'Notice board', recognises: isNoticeBoard, load: async () => (await import('./notice-board.js')).readNoticeBoard },\n`,
    );
    const notices = [1, 2, 3].map((number) => ({
      number,
      what: `Rendez-vous ${number}`,
      begins: `2026-11-1${number}T18:30`,
      where: 'Salle, 94310 Orly',
    }));
    copy.write('test/fixtures/feeds/notice-board/notices.json', JSON.stringify({ noticeBoard: notices }));
    copy.addLine('test/feed/formats/detection.node.test.ts', /^const NAMES.*\{\n/gm, `  'notice-board': 'Notice board',\n`);
    copy.write(
      'test/feed/formats/notice-board.node.test.ts',
      `import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { itIsAFeedFormat } from '../../contracts/it-is-a-feed-format.js';
import { hours, read, wholeEvents } from '../reading.js';

const file = new URL('../../fixtures/feeds/notice-board/notices.json', import.meta.url);
itIsAFeedFormat('Notice board', [{ file, events: (document: { noticeBoard: object[] }) => document.noticeBoard }]);

it('reads every field', async () => {
  const [first] = await wholeEvents((await read(JSON.parse(readFileSync(file, 'utf8')))).programme);
  assert.deepEqual([first!.id, first!.name, first!.town?.name, hours(first!)], ['1', 'Rendez-vous 1', 'Orly', ['11-11T18:30–?']]);
});
`,
    );
    copy.addLine('docs/feed.md', /[^]+$/g, '\n## Notice board\nLe tableau d’affichage d’une ville imaginaire.\n');
    assertNamed('a feed format');
    await Promise.all([
      test('test/feed/formats/notice-board.node.test.ts', 'test/feed/formats/detection.node.test.ts', 'test/layers.node.test.ts'),
      compile(true, 'src/feed/formats/index.ts', 'test/feed/formats/notice-board.node.test.ts'),
    ]);
  });

  it('a language', async () => {
    for (const name of readdirSync(join(copy.folder, 'src/locale/en')))
      copy.write(`src/locale/xx/${name}`, copy.read(`src/locale/en/${name}`).replace(/en(?=: Messages)/, 'xx'));
    copy.addLine(
      'src/locale/locale.ts',
      /^const LANGUAGES.*\n/gm,
      `  xx: { lang: 'xx', load: () => import('./xx/index.js').then(({ xx }) => xx) },\n`,
    );
    copy.addLine('src/locale/report-text.ts', /^import \{ report as en \}.*\n/gm, `import { report as xx } from './xx/report.js';\n`);
    copy.addLine('src/locale/report-text.ts', /^const WORDS.* fr, en/gm, ', xx');
    copy.addLine('test/locale/languages.node.test.ts', /^import \{ en \}.*\n/gm, `import { xx } from '../../src/locale/xx/index.js';\n`);
    copy.addLine(
      'test/locale/languages.node.test.ts',
      /^itIsALanguage\('en'.*\n/gm,
      `itIsALanguage('xx', xx, { foreign: /\\b(?:le|la|les)\\b/ });
it('xx is what a page in xx is written in', async () => {
  const locale = await loadLocale('xx-YY');
  assert.deepEqual([locale.lang, locale.messages.list], ['xx', xx.list]);
});\n`,
    );
    assertNamed('a language');
    await Promise.all([
      test('test/locale/languages.node.test.ts', 'test/locale/report-text.node.test.ts', 'test/layers.node.test.ts'),
      compile(true, 'src/locale/locale.ts', 'src/locale/report-text.ts'),
    ]);
    const whole = copy.read('src/locale/xx/details.ts');
    const key = /^ {2}(\w+): /m.exec(whole)![1]!;
    copy.write('src/locale/xx/details.ts', whole.replace(new RegExp(`^ {2}${key}: .*\n`, 'm'), ''));
    assert.match(await compile(false, 'src/locale/locale.ts'), new RegExp(`src/locale/xx/details\\.ts.*'${key}' is missing`));
  });

  it('a date that is read wrongly', async () => {
    const tests = 'test/feed/formats/spreadsheet-days.node.test.ts';
    copy.addLine(tests, /^ {2}const DATES.*\n/gm, "    ['10-noviembre-2026', '2026-11-10'],\n");
    assert.match(await copy.run(false, ...TYPESCRIPT, '--test', tests), /not ok \d+ - 10-noviembre-2026 is 2026-11-10/);
    copy.addLine('src/feed/formats/spreadsheet/dates.ts', /'nov\|novembre/g, '|noviembre');
    await test(tests);
    assertNamed('a date that is read wrongly');
  });

  it('a token', async () => {
    copy.addLine('src/styles/tokens.ts', /^ *--_.*;\n/gm, '    /* Thickness of edges. */\n    --_edge: var(--ess-edge, 1px);\n');
    copy.addLine('src/elements/common.fr.json', /^ *"--ess-[^\n]*"(?=\n)/gm, ',\n    "--ess-edge": "Épaisseur des bords."');
    copy.addLine('src/styles/control.ts', /css`\n/g, '  .edged {\n    border-width: var(--_edge);\n  }\n');
    await copy.run(true, 'node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet');
    await copy.run(true, 'scripts/docs.mjs');
    for (const page of ['docs/elements.md', 'docs/elements.en.md']) copy.write(page, copy.read(page));
    assert.match(copy.read('docs/elements.md'), /`--ess-edge` \| `1px` \| Épaisseur des bords\./);
    assert.match(copy.read('docs/elements.en.md'), /`--ess-edge` \| `1px` \| Thickness of edges\./);
    assertNamed('a token');
    await test('test/styles/tokens.node.test.ts', 'test/styles/rules.node.test.ts');
  });
});
