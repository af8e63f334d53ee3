/**
 * `npm run new event-x`: a new element with its sentences, stories and tests, and its line wherever elements are listed. It works and passes its tests: it
 * counts the coming events. The files come from `scripts/new-element`. If anything does not fit, nothing is written.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesUnder, ROOT } from './files.mjs';

const TEMPLATES = 'scripts/new-element';
process.chdir(ROOT);
const name = process.argv[2] ?? '';
if (!/^[a-z]+(?:-[a-z]+)*$/.test(name) || name.startsWith('ess-'))
  stop('Usage: npm run new event-x   (small letters and hyphens; the tag will be <ess-event-x>)');

const Class = name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
const property = Class[0].toLowerCase() + Class.slice(1);
const named = (text) => text.replaceAll('event-x', name).replaceAll('eventX', property).replaceAll('EventX', Class);

const written = new Map(filesUnder(TEMPLATES).map((path) => [named(path.slice(TEMPLATES.length + 1)), named(readFileSync(path, 'utf8'))]));
for (const path of written.keys()) if (existsSync(path)) stop(`${path} is already there.`);

/** Each line goes after the last match of its pattern. */
const LINES = [
  ['src/index.ts', /^import type \{\} from '\.\/elements\/.*\n/gm, `import type {} from './elements/${name}/index.js';\n`],
  ['src/index.ts', /^ {2}'ess-.*\n/gm, `  'ess-${name}': () => import('./elements/${name}/index.js'),\n`],
  ['src/api.ts', /^export \{ \w+ \} from '\.\/elements\/.*\n/gm, `export { ${Class} } from './elements/${name}/${name}.js';\n`],
  ['src/locale/messages.ts', /^export interface Messages \{\n[^]*?(?=^\}\n)/gm, `  readonly ${property}: {\n    /** Before the number of events. */\n    readonly coming: string;\n    readonly none: string;\n  };\n`],
  ['src/locale/messages.ts', /^export const MESSAGE_PARTS = \[[^\]]*?(?=,?\s*\])/gm, `, '${property}'`],
  ['src/locale/messages.ts', /^ {4}readonly subject: Readonly<\s*Record<[^,]*/gm, ` | '${property}'`],
  ['src/locale/fr/feed.ts', /^ {2}subject: \{[^}]*?(?=,?\s*\})/gm, `, ${property}: 'nombre d’événements'`],
  ['src/locale/en/feed.ts', /^ {2}subject: \{[^}]*?(?=,?\s*\})/gm, `, ${property}: 'number of events'`],
  ['src/locale/en/index.ts', /^import \{.*\n/gm, `import { ${property} } from './${name}.js';\n`],
  ['src/locale/en/index.ts', /^export const en: Messages = \{[^}]*?(?=,? \}|,?\n\})/gm, `, ${property}`],
  ['test/locale/languages.node.test.ts', /^import \{ \w+ \} from '.*\/fr\/.*\n/gm, `import { ${property} } from '../../src/locale/fr/${name}.js';\n`],
  ['test/locale/languages.node.test.ts', /^const french: Messages = \{[^}]*?(?=,? \}|,?\n\})/gm, `, ${property}`],
  ['test/helpers/every-element.ts', /^ {2}return \{\n/gm, `    ...states('${name}'),\n`],
  ['test/helpers/every-element.ts', /^export const SELECTOR =\s+'[^']*/gm, `, ess-${name}`],
  ['test/elements/contract.test.ts', /^for \(const name of \[[^\]]*?(?=,?\s*\])/gm, `, '${name}'`],
  ['scripts/size.mjs', /^const NPM = \{\n/gm, `  '${name}': { limit: 27_000 },\n`],
]; // prettier-ignore
for (const [path, place, line] of LINES) {
  const text = written.get(path) ?? readFileSync(path, 'utf8');
  const last = [...text.matchAll(place)].at(-1);
  if (!last) stop(`${path} is not as scripts/new.mjs knows it: nothing matches ${place}. Nothing was written.`);
  const at = last.index + last[0].length;
  written.set(path, text.slice(0, at) + line + text.slice(at));
}

for (const [path, text] of written) {
  console.log(`${existsSync(path) ? 'changed' : 'new    '} ${path}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
spawnSync(process.execPath, [join('node_modules', 'prettier', 'bin', 'prettier.cjs'), '--write', '--log-level', 'warn', ...written.keys()], {
  stdio: 'inherit',
});

console.log(`
Next: what it shows, in src/elements/${name}/${name}.ts; its sentences, in src/locale/*/${name}.ts; its title, in its stories.
  npm run test:browser -- --files test/elements/${name}.test.ts
  npm run build && npm run docs && npm run size`);

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
