/**
 * Writes the generated parts of the documentation: the table in README.md between its markers, docs/elements.md and, in English, docs/elements.en.md, and docs/rgaa/. Names
 * and English come from dist/custom-elements.json, French from the `.fr.json` beside each element, the values in addresses from `src/elements/url-key.*.md`.
 * `npm run docs:check` fails if a file is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from './files.mjs';
import { rgaaSheets } from './rgaa.mjs';

process.chdir(ROOT);
const MANIFEST = 'dist/custom-elements.json';
const FRENCH = {
  title: 'Éléments',
  other: '[In English](elements.en.md)',
  address: readFileSync('src/elements/url-key.fr.md', 'utf8'),
  common: 'Communs à tous',
  children: '(enfants)',
  byDefault: 'par défaut',
  kinds: { attribute: 'attribut', event: 'événement', slot: 'emplacement (slot)', part: 'partie (part)', property: 'propriété CSS' },
};
const ENGLISH = {
  title: 'Elements',
  other: '[En français](elements.md)',
  address: readFileSync('src/elements/url-key.en.md', 'utf8'),
  common: 'Common to all',
  children: '(children)',
  byDefault: 'default',
  kinds: { attribute: 'attribute', event: 'event', slot: 'slot', part: 'part', property: 'custom property' },
};
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

const COMMON = JSON.parse(readFileSync('src/elements/common.fr.json', 'utf8'));
/** Names without French, and French for names that no longer exist. */
const gaps = [];
const french = elements.map(inFrench);

const pages = new Map([
  ['README.md', `${readme.slice(0, before + START.length)}\n${table()}\n${readme.slice(after)}`],
  ['docs/elements.md', reference(french, FRENCH)],
  ['docs/elements.en.md', reference(elements, ENGLISH)],
  ...rgaaSheets(elements.map(({ tagName }) => tagName)),
]);
if (gaps.length > 0) {
  console.error(`French descriptions to write or to take out:\n${gaps.join('\n')}`);
  process.exit(1);
}

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

/** The same element with its French descriptions. */
function inFrench(element) {
  const name = element.tagName.replace(/^ess-/, '');
  const path = `src/elements/${name}/${name}.fr.json`;
  const own = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const translated = (kind, of = (entry) => entry.name ?? '') => {
    const entries = element[kind] ?? [];
    const written = { ...(kind === 'cssProperties' ? COMMON[kind] : own[kind]) };
    const result = entries.map((entry) => {
      const words = entry.inheritedFrom ? COMMON[kind]?.[of(entry)] : written[of(entry)];
      if (!words) gaps.push(`${entry.inheritedFrom ? 'src/elements/common.fr.json' : path}: ${kind} "${of(entry)}" is missing`);
      return { ...entry, description: words };
    });
    // An element has only the custom properties that change it.
    const named = kind === 'cssProperties' ? inherited(elements, kind, () => true) : entries.filter(({ inheritedFrom }) => !inheritedFrom);
    const names = new Set(named.map(of));
    for (const name of Object.keys(written)) if (!names.has(name)) gaps.push(`${path}: ${kind} "${name}" is not in the source`);
    return result;
  };
  for (const key of ['summary', 'description']) if (!own[key]) gaps.push(`${path}: ${key} is missing`);
  return {
    ...element,
    summary: own.summary,
    description: own.description,
    attributes: translated('attributes'),
    events: translated('events'),
    slots: translated('slots'),
    cssParts: translated('cssParts'),
    cssProperties: translated('cssProperties'),
  };
}

function table() {
  const rows = french.map(({ tagName, summary = '', attributes, events }) => {
    const own = attributes.filter(({ inheritedFrom }) => !inheritedFrom).map(({ name }) => `\`${name}\``);
    return `| [\`<${tagName}>\`](docs/elements.md#${tagName}) | ${cell(summary)} | ${own.join(' ') || '–'} | ${named(events.filter(({ inheritedFrom }) => !inheritedFrom)) || '–'} |`;
  });
  return [
    '| élément | ce qu’il montre | ses attributs | événements |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    `Communs à tous : les attributs ${named(inherited(elements, 'attributes'))} ; les événements ${named(inherited(elements, 'events'))}.`,
  ].join('\n');
}

function reference(described, { title, other, address, common, children, byDefault, kinds }) {
  const parts = [`# ${title}`, '', '<!-- Generated from the source by `npm run docs`. -->', '', other, ''];
  const own = (entries) => entries.filter(({ inheritedFrom }) => !inheritedFrom);
  const attributeRow = attributeRowOf(byDefault);
  for (const { tagName, description = '', attributes = [], events = [], slots = [], cssParts = [] } of described) {
    parts.push(`## ${tagName}`, '', description.trim(), '');
    section(parts, kinds.attribute, own(attributes), attributeRow);
    section(parts, kinds.event, own(events), eventRow);
    section(parts, kinds.slot, slots, ({ name, description }) => [name ? `\`${name}\`` : children, '', description]);
    section(parts, kinds.part, cssParts, ({ name, description }) => [`\`${name}\``, '', description]);
  }
  parts.push(`## ${common}`, '');
  section(parts, kinds.attribute, inherited(described, 'attributes'), attributeRow);
  section(parts, kinds.event, inherited(described, 'events'), eventRow);
  section(
    parts,
    kinds.property,
    inherited(described, 'cssProperties', () => true),
    ({ name, default: fallback, description }) => [`\`${name}\``, fallback ? `\`${fallback}\`` : '', `${description}${readers(name, described)}`],
  );
  return `${parts.join('\n').trimEnd()}\n\n${address}`;
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

function attributeRowOf(byDefault) {
  return ({ name, type, default: fallback, description }) => {
    // The name of a constant means nothing to readers.
    const isDefaultWorthSaying = fallback && !/^[A-Z_]+$/.test(fallback) && !["''", 'null', 'false', 'undefined'].includes(fallback);
    return [`\`${name}\``, `${type?.text ? `\`${type.text}\`` : ''}${isDefaultWorthSaying ? `, ${byDefault} \`${fallback}\`` : ''}`, description];
  };
}

function eventRow({ name, type, description }) {
  return [`\`${name}\``, type?.text ? `\`${type.text}\`` : '', description];
}

/** The elements that a custom property changes, if not all. */
function readers(name, described) {
  const tags = described.filter(({ cssProperties = [] }) => cssProperties.some((property) => property.name === name)).map(({ tagName }) => tagName);
  return tags.length === described.length ? '' : ` (${named(tags.map((tag) => ({ name: tag })))})`;
}

function inherited(described, kind, isWanted = ({ inheritedFrom }) => inheritedFrom) {
  const all = described.flatMap((element) => element[kind] ?? []).filter(isWanted);
  return [...new Map(all.map((each) => [each.name, each])).values()];
}

function named(entries) {
  return entries.map(({ name }) => `\`${name}\``).join(' ');
}

function cell(text) {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
}
