/**
 * Three outputs from one source.
 * The script tag: src/index.ts → dist/ess-widgets.js, everything that the elements need in one request; what is imported on demand becomes dist/chunks/.
 * npm: src/api.ts → dist/index.js and each src/elements/<name>/index.ts → dist/elements/<name>.js, with lit left to the site's own bundler.
 * The command: src/cli/ess.ts → dist/cli/ess.js, for Node, with all that it needs; its chunks beside it.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import htmlLiterals from 'rollup-plugin-html-literals';
import { DIST, filesUnder } from './scripts/files.mjs';
import { version } from './scripts/version.mjs';

const compile = () => [
  htmlLiterals({ include: ['src/**/*.ts'], failOnError: true, options: { minifyOptions: { conservativeCollapse: true } } }),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', define: { __VERSION__: JSON.stringify(version) } }),
];

/** A chunk is an idea, whatever it weighs: what is asked for together comes together. What stands here in no list has a chunk of its own, or is in the script. */
const IDEAS = {
  'something-is-wrong': ['controllers/low-contrast', 'elements/event-list/feed-warning', 'feed/fetch-again', 'warn/sentences'],
  'opened-event': [
    'elements/event/event-action',
    'elements/event/event-details',
    'elements/event/opened-events',
    'elements/event/rich-text-view',
    'elements/event/session-list',
    'elements/event/share-action',
    'locale/details-words',
    'locale/fr/details',
  ],
  bookmarks: [
    'controllers/bookmarks-controller',
    'elements/event-list/bookmarks',
    'locale/bookmarks-words',
    'locale/fr/bookmarks',
    'model/event-code',
    'store/bookmarks-store',
  ],
  printing: ['elements/event-list/printed-programme'],
  'own-calendar': [
    'elements/event/calendar-panel',
    'elements/calendar-download',
    'output/calendar-links',
    'output/icalendar',
    'output/domain-of',
    'output/session-text',
  ],
  'search-engines': ['elements/event-list/published-events', 'output/json-ld', 'output/script-json'],
  saving: ['elements/contact-block/save-contact', 'elements/save-file', 'output/content-line', 'output/vcard'],
  'served-page': ['controllers/restore-state', 'elements/event-list/static-rows.'],
  'empty-list': [
    'elements/event-list/empty-list.',
    'elements/event-list/suggestions',
    'locale/empty-list-words',
    'locale/fr/empty-list',
    'model/neighbours',
  ],
  'many-feeds': ['feed/manifest', 'feed/merge-feeds', 'feed/read-lines', 'store/many-feeds'],
  'repeated-events': ['feed/copies', 'feed/join-copies', 'feed/programme-rows'],
  'town-buttons': ['elements/town-filter/roving-focus', 'elements/town-filter/tile-grid', 'elements/town-filter/town-buttons'],
  'event-filter': [
    'elements/event-filter/',
    'locale/event-filter-words',
    'locale/fr/event-filter',
    'model/date-choice',
    'model/facet-',
    'model/month-grid',
    'model/narrowing',
    'model/search',
  ],
  calendar: ['elements/calendar/', 'locale/calendar-words', 'locale/fr/calendar', 'model/events-by-day', 'model/month-grid'],
  'map-library': ['elements/event-map/clusters', 'elements/event-map/markers', 'elements/event-map/tile-map'],
  'event-map': ['elements/event-map/', 'locale/event-map-words', 'locale/fr/event-map', 'model/map-'],
  countdown: ['elements/countdown/', 'locale/countdown-words', 'locale/fr/countdown'],
  'contact-block': [
    'elements/contact-block/',
    'locale/contact-words',
    'locale/fr/contact',
    'locale/opening-hours-text',
    'model/opening-hours',
    'model/postal-address',
  ],
};
/** The first idea that names the module. A language other than French is one, too. */
function ideaOf(id) {
  if (/\/node_modules\/(?:leaflet|supercluster|kdbush)\//.test(id)) return 'map-library';
  const path = id.split('/src/').at(-1);
  if (!id.includes('/src/')) return null;
  const idea = Object.entries(IDEAS).find(([, paths]) => paths.some((each) => path.startsWith(each)))?.[0];
  return idea ?? /^locale\/(?!fr\/)([a-z]{2})\/(?!report)/.exec(path)?.[1] ?? null;
}

const scriptTag = {
  input: { 'ess-widgets': 'src/index.ts' },
  output: {
    dir: DIST,
    format: 'es',
    entryFileNames: '[name].js',
    // A name is written where the chunk is asked for, and no compression shortens a hash: 36 bits tell versions apart.
    // An element's chunk has the element's name, not « index ».
    chunkFileNames: ({ moduleIds }) => `chunks/${/elements\/([\w-]+)\/index\.ts/.exec(moduleIds.join('\n'))?.[1] ?? '[name]'}-[hash:6].js`,
    manualChunks: ideaOf,
    onlyExplicitManualChunks: true,
    sourcemap: true,
    generatedCode: 'es2015',
    banner: `/*! mois-ess-widgets ${version} | MIT; with lit, BSD-3-Clause: LICENSES.txt */`,
  },
  plugins: [
    nodeResolve({ exportConditions: ['production'] }),
    ...compile(),
    terser({ ecma: 2020, module: true, compress: { passes: 3, unsafe_arrows: true }, format: { comments: /^!/ } }),
    files(),
    integrity(),
  ],
};

const elements = filesUnder('src/elements', (path) => /^src\/elements\/[^/]+\/index\.ts$/.test(path));

const npm = {
  input: {
    index: 'src/api.ts',
    ...Object.fromEntries(elements.map((path) => [`elements/${path.split('/')[2]}`, path])),
  },
  external: [/^lit(?:\/|$)/, /^@lit\//, 'leaflet', 'supercluster'],
  output: {
    dir: DIST,
    format: 'es',
    entryFileNames: '[name].js',
    // Beside index.js and programme.json, whose address is taken from the module's own.
    chunkFileNames: 'shared-[name]-[hash].js',
    hoistTransitiveImports: false,
    sourcemap: true,
  },
  plugins: [nodeResolve({ exportConditions: ['production'] }), ...compile()],
};

const command = {
  input: { ess: 'src/cli/ess.ts' },
  external: [/^node:/],
  // Helpers of compiled packages look for a `this` at the top of a module.
  context: 'globalThis',
  output: {
    dir: join(DIST, 'cli'),
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    hoistTransitiveImports: false,
  },
  plugins: [nodeResolve({ exportConditions: ['node', 'production'] }), ...compile(), licences()],
};

export default [scriptTag, npm, command];

/** The feeds, the schema and the licences of what the bundle contains, as they are published. */
function files() {
  return {
    name: 'files',
    writeBundle() {
      // Marked as a sample, it is always coming or under way: see ADR 0053.
      publishJson('src/programmes/mois-ess-2026.json', 'programme.json', this, { subjectOf: { '@type': 'DataFeed', creativeWorkStatus: 'Sample' } });
      publishJson('src/programmes/mois-ess-2021.json', 'programme-2021.json', this);
      publishJson('src/feed/programme.schema.json', 'programme.schema.json', this);
      if (existsSync('src/embed.html')) copyFileSync('src/embed.html', join(DIST, 'embed.html'));
      const licences = ['lit', '@lit/reactive-element', 'lit-element', 'lit-html', '@lit/task', 'leaflet', 'supercluster', 'kdbush'].map(
        (name) => `${name}\n\n${readFileSync(join('node_modules', name, 'LICENSE'), 'utf8').trim()}\n`,
      );
      writeFileSync(join(DIST, 'LICENSES.txt'), [`mois-ess-widgets\n\n${readFileSync('LICENSE', 'utf8').trim()}\n`, ...licences].join('\n\n'));
    },
  };
}

/** The licences of the packages that a bundle contains. */
function licences() {
  return {
    name: 'licences',
    writeBundle({ dir }, bundle) {
      const modules = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds);
      const packages = new Set(modules.flatMap((id) => /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? []));
      const texts = [...packages].sort().map((name) => {
        const folder = join('node_modules', name);
        const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
        const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
        return `${name}\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : `${license}, ${author?.name ?? author}`}\n`;
      });
      writeFileSync(join(dir, 'LICENSES.txt'), texts.join('\n\n'));
    },
  };
}

function publishJson(from, to, context, mark = {}) {
  if (!existsSync(from)) return context.warn(`${from} is missing: dist/${to} is not written`);
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, to), JSON.stringify({ ...JSON.parse(readFileSync(from, 'utf8')), ...mark }));
}

/** dist/sri.json: the hash of each script as it lies on the disk, for `integrity="…"`. */
function integrity() {
  return {
    name: 'integrity',
    writeBundle({ dir }, bundle) {
      const hashes = Object.keys(bundle)
        .filter((name) => name.endsWith('.js'))
        .sort()
        .map((name) => [
          name,
          `sha384-${createHash('sha384')
            .update(readFileSync(join(dir, name)))
            .digest('base64')}`,
        ]);
      writeFileSync(join(dir, 'sri.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
    },
  };
}
