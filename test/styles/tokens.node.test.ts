import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** Run from the root of the package, as `npm test` does. */
const TOKENS = 'src/styles/tokens.ts';

interface Sheet {
  readonly file: string;
  readonly css: string;
}

interface Rule {
  readonly selector: string;
  readonly declarations: ReadonlyMap<string, string>;
}

const sheets: readonly Sheet[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(/\bcss`([^`]*)`/g), ([, css]) => ({ file, css: css!.replace(/\/\*[^]*?\*\//g, '') })),
  );

const defined = tokens(/(--_[\w-]+)\s*:/g, [sheet(TOKENS)]);
/** Set by scripts: what is read of the page. */
const SET = new Set(Array.from(readFileSync('src/controllers/theme-controller.ts', 'utf8').matchAll(/'(--_[\w-]+)':/g), ([, name]) => name!));
const used = tokens(/var\(\s*(--_[\w-]+)/g, sheets);

describe('style sheets', () => {
  it('are found', () => assert.ok(sheets.length >= 4, 'the tokens, the host, the controls, the hidden words, and an element each'));

  it('define every private property that they use, in the tokens or beside the use', () => {
    for (const { file, css } of sheets) {
      const known = new Set([...defined, ...SET, ...tokens(/(--_[\w-]+)\s*:/g, [{ file, css }])]);
      assert.deepEqual(
        [...tokens(/var\(\s*(--_[\w-]+)/g, [{ file, css }])].filter((name) => !known.has(name)),
        [],
        file,
      );
    }
  });

  it('use every token', () =>
    assert.deepEqual(
      [...defined].filter((name) => !used.has(name)),
      [],
    ));

  it('read public properties in the tokens, or where a theme sets a token anew', () => {
    for (const { file, css } of sheets) {
      const direct = css
        .split(/[;{}]/)
        .filter((declaration) => /var\(\s*--ess-/.test(declaration) && !/^\s*--_[\w-]+\s*:\s*var\(\s*--ess-/.test(declaration));
      assert.deepEqual(direct, [], file);
      assert.deepEqual(
        [...tokens(/var\(\s*(--ess-[\w-]+)/g, [{ file, css }])].filter((name) => !documented().has(name)),
        [],
        `${file}: undocumented`,
      );
    }
  });

  it('RGAA 10.5: set text and background colour together', () => {
    for (const { file, css } of sheets) {
      for (const { selector, declarations } of rules(css)) {
        if (!declarations.has('color')) continue;
        assert.ok(declarations.has('background-color') || declarations.has('background'), `${file}: ${selector} sets color alone`);
      }
    }
  });

  it('measure in the size of the text around them, never of the page', () => {
    for (const { file, css } of sheets) assert.doesNotMatch(css, /\d(?:rem|rlh)\b/, file);
  });

  it('RGAA 10.4: fix no height', () => {
    for (const { file, css } of sheets) {
      for (const { selector, declarations } of rules(css)) {
        const height = declarations.get('height') ?? declarations.get('block-size') ?? '';
        assert.ok(!/\d+px/.test(height) || selector === '.visually-hidden', `${file}: ${selector} is ${height} high`);
      }
    }
  });

  it('use logical sides, so that they read from right to left too', () => {
    for (const { file, css } of sheets) {
      for (const { selector, declarations } of rules(css)) {
        for (const name of declarations.keys()) {
          assert.doesNotMatch(
            name,
            /^(?:(?:margin|padding|border)-(?:left|right)|left|right|width|min-width|max-width)(?:-|$)/,
            `${file}: ${selector}`,
          );
        }
      }
    }
  });

  it('end with forced colours, where they mention them', () => {
    for (const { file, css } of sheets) {
      const start = css.indexOf('@media (forced-colors');
      if (start < 0) continue;
      assert.equal(css.slice(endOfBlock(css, start)).trim(), '', `${file}: rules after forced colours`);
    }
  });
});

describe('tokens', () => {
  const lines = readFileSync(TOKENS, 'utf8').match(/^ *(?:--_|\/\*).*$/gm) ?? [];

  it('each read one public property, named like a decision, with a comment above that says what it decides', () => {
    const names = new Set<string>();
    for (const [index, line] of lines.entries()) {
      if (!line.trim().startsWith('--_')) continue;
      const [, name] = /^ *--_[\w-]+: var\((--ess-[a-z][a-z-]*), .+\);$/.exec(line) ?? assert.fail(line);
      assert.match(lines[index - 1] ?? '', /^ *\/\* [A-Z].+\. \*\/$/, `${name} has no comment`);
      assert.ok(!names.has(name!), `${name} is read twice`);
      names.add(name!);
    }
    assert.ok(names.size > 0);
  });
});

function sheet(file: string): Sheet {
  return sheets.find((each) => each.file === file) ?? assert.fail(`${file} has no css`);
}

function tokens(pattern: RegExp, from: readonly Sheet[]): Set<string> {
  return new Set(from.flatMap(({ css }) => Array.from(css.matchAll(pattern), ([, name]) => name!)));
}

function documented(): Set<string> {
  return tokens(/var\(\s*(--ess-[\w-]+)/g, [sheet(TOKENS)]);
}

/** Innermost rules of a sheet, out of their @media and @container blocks. */
function rules(css: string): readonly Rule[] {
  return Array.from(css.matchAll(/([^{};]+)\{([^{}]*)\}/g), ([, selector, body]) => ({
    selector: selector!.trim().replace(/\s+/g, ' '),
    declarations: new Map(
      body!
        .split(';')
        .filter((declaration) => declaration.includes(':'))
        .map((declaration) => [declaration.slice(0, declaration.indexOf(':')).trim(), declaration.slice(declaration.indexOf(':') + 1).trim()]),
    ),
  }));
}

function endOfBlock(css: string, start: number): number {
  let depth = 0;
  for (let index = css.indexOf('{', start); index < css.length; index++) {
    if (css[index] === '{') depth++;
    else if (css[index] === '}' && --depth === 0) return index + 1;
  }
  return css.length;
}
