/**
 * Writes what is generated in the documentation, from dist/custom-elements.json: the table in README.md between its markers, and docs/elements.md.
 * `npm run docs:check` fails where the files say something else.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from './files.mjs';

process.chdir(ROOT);
const MANIFEST = 'dist/custom-elements.json';
const [START, END] = ['<!-- elements:start -->', '<!-- elements:end -->'];

if (!existsSync(MANIFEST)) {
  console.error(`No ${MANIFEST}: npm run manifest first.`);
  process.exit(1);
}
const { modules } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
const declarations = modules.flatMap(({ declarations = [] }) => declarations);
const elements = declarations
  .filter(({ tagName }) => tagName)
  .sort((a, b) => rank(a.tagName) - rank(b.tagName) || a.tagName.localeCompare(b.tagName));

const readme = readFileSync('README.md', 'utf8');
const [before, after] = [readme.indexOf(START), readme.indexOf(END)];
if (before < 0 || after < before) {
  console.error(`README.md: the markers ${START} and ${END} are missing.`);
  process.exit(1);
}

const pages = new Map([
  ['README.md', `${readme.slice(0, before + START.length)}\n${table()}\n${readme.slice(after)}`],
  ['docs/elements.md', reference()],
]);

let isStale = false;
for (const [path, text] of pages) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is not what the source says: npm run docs, then commit it.`);
    isStale = true;
  } else {
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}
process.exit(isStale ? 1 : 0);

/** In the order of src/index.ts: the order in which a webmaster meets them. */
function rank(tagName) {
  const index = readFileSync('src/index.ts', 'utf8').indexOf(`/${tagName.replace(/^ess-/, '')}/`);
  return index < 0 ? Infinity : index;
}

function table() {
  const rows = elements.map(({ tagName, summary = '', attributes = [], events = [] }) => {
    const own = attributes.filter(({ inheritedFrom }) => !inheritedFrom).map(({ name }) => `\`${name}\``);
    return `| [\`<${tagName}>\`](docs/elements.md#${tagName}) | ${cell(summary)} | ${own.join(' ') || '–'} | ${named(events.filter(({ inheritedFrom }) => !inheritedFrom)) || '–'} |`;
  });
  return [
    '| élément | *in English* | ses attributs | événements |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    `Communs à tous : les attributs ${named(inherited('attributes'))} ; les événements ${named(inherited('events'))}.`,
  ].join('\n');
}

function reference() {
  const parts = ['# Elements', '', '<!-- Generated from the source by `npm run docs`. -->', ''];
  for (const { tagName, description = '', attributes = [], events = [], slots = [], cssParts = [] } of elements) {
    parts.push(`## ${tagName}`, '', description.trim(), '');
    section(
      parts,
      'attribute',
      attributes.filter(({ inheritedFrom }) => !inheritedFrom),
      attributeRow,
    );
    section(
      parts,
      'event',
      events.filter(({ inheritedFrom }) => !inheritedFrom),
      eventRow,
    );
    section(parts, 'slot', slots, ({ name, description }) => [name ? `\`${name}\`` : '(children)', '', description]);
    section(parts, 'part', cssParts, ({ name, description }) => [`\`${name}\``, '', description]);
  }
  parts.push('## Common to all', '');
  section(parts, 'attribute', inherited('attributes'), attributeRow);
  section(parts, 'event', inherited('events'), eventRow);
  section(parts, 'custom property', elements[0].cssProperties ?? [], ({ name, default: fallback, description }) => [
    `\`${name}\``,
    fallback ? `\`${fallback}\`` : '',
    description,
  ]);
  return `${parts.join('\n').trimEnd()}\n`;
}

function section(parts, what, entries, row) {
  if (entries.length === 0) return;
  parts.push(
    `| ${what} | | |`,
    '| --- | --- | --- |',
    ...entries.map(
      (entry) =>
        `| ${row(entry)
          .map((text) => cell(text ?? ''))
          .join(' | ')} |`,
    ),
    '',
  );
}

function attributeRow({ name, type, default: fallback, description }) {
  // A name of the source says nothing here.
  const isDefaultWorthSaying = fallback && !/^[A-Z_]+$/.test(fallback) && !["''", 'null', 'false', 'undefined'].includes(fallback);
  return [`\`${name}\``, `${type?.text ? `\`${type.text}\`` : ''}${isDefaultWorthSaying ? `, default \`${fallback}\`` : ''}`, description];
}

function eventRow({ name, type, description }) {
  return [`\`${name}\``, type?.text ? `\`${type.text}\`` : '', description];
}

function inherited(kind) {
  const all = elements.flatMap((element) => element[kind] ?? []).filter(({ inheritedFrom }) => inheritedFrom);
  return [...new Map(all.map((each) => [each.name, each])).values()];
}

function named(entries) {
  return entries.map(({ name }) => `\`${name}\``).join(' ');
}

function cell(text) {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
}
