import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DIST } from './scripts/files.mjs';

const TOKENS = 'src/styles/tokens.ts';
const CONTRAST = 'src/styles/contrast.ts';

/** dist/custom-elements.json: what editors, Storybook, the README's table and docs/elements.md are made from. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.d.ts', 'src/cli/**', 'src/programmes/**'],
  outdir: DIST,
  litelement: true,
  packagejson: false,
  plugins: [ourDefine(), publicOnly(), customProperties()],
};

/** Tags come from `define('ess-x', X)` in the element's index.ts. */
function ourDefine() {
  const definitions = new Map();
  return {
    name: 'our-define',
    analyzePhase({ ts, node }) {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'define') return;
      const [tag, element] = node.arguments;
      if (tag && ts.isStringLiteral(tag) && element && ts.isIdentifier(element)) definitions.set(element.text, tag.text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        const folder = /^src\/elements\/([^/]+)\//.exec(module.path)?.[1];
        for (const declaration of module.declarations ?? []) {
          const tag = definitions.get(declaration.name);
          if (!tag || declaration.kind !== 'class') continue;
          declaration.tagName = tag;
          declaration.customElement = true;
          module.exports = [
            ...(module.exports ?? []).filter(({ kind }) => kind !== 'custom-element-definition'),
            { kind: 'custom-element-definition', name: tag, declaration: { name: declaration.name, module: module.path } },
          ];
        }
        if (folder && module.exports?.some(({ kind }) => kind === 'custom-element-definition')) {
          // What one imports, not where the source lies.
          module.path = `elements/${folder}.js`;
          for (const exported of module.exports) if (exported.declaration) exported.declaration.module = module.path;
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ path, declarations = [] }) => path.startsWith('elements/') || declarations.some(({ customElement }) => customElement),
      );
    },
  };
}

/** Private and protected members are nobody's business, and what lit's table of properties says of them no attribute. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      // The base class is in no file of the package: what it gives is said of each element.
      customElementsManifest.modules = customElementsManifest.modules.filter(({ path }) => path.startsWith('elements/'));
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(({ customElement }) => customElement);
        for (const declaration of module.declarations) {
          delete declaration.superclass;
          // Also taken from `dispatchEvent(new FilterEvent(…))`, where the name is not written.
          declaration.events = declaration.events?.filter(({ name }) => name);
          const isPublic = (field) => declaration.members.some(({ name, privacy = 'public' }) => name === field && privacy === 'public');
          declaration.attributes = declaration.attributes?.filter(({ fieldName }) => isPublic(fieldName));
          declaration.members = declaration.members?.filter(
            ({ name, privacy, static: isStatic, kind, attribute, inheritedFrom, description }) =>
              !name.startsWith('#') &&
              (privacy === undefined || privacy === 'public') &&
              !(isStatic && ['styles', 'properties', 'shadowRootOptions'].includes(name)) &&
              (kind === 'field' || description || attribute || inheritedFrom),
          );
        }
      }
    },
  };
}

/**
 * The public custom properties that change an element, from the sheet that reads them, whose comments say what they are for: those that the styles among the
 * files of the element use. What measures colours (contrast.ts) reads all and shows none.
 */
function customProperties() {
  const sheet = readFileSync(TOKENS, 'utf8');
  const found = Array.from(
    sheet.matchAll(/\/\*\s*(.+?)\s*\*\/\s*(--_[\w-]+): var\((--ess-[\w-]+), (.+)\);/g),
    ([, description, token, name, initial]) => ({
      token,
      property: { name, default: initial, description },
    }),
  );
  return {
    name: 'custom-properties',
    packageLinkPhase({ customElementsManifest }) {
      for (const { path, declarations } of customElementsManifest.modules) {
        const name = path.replace(/^elements\/|\.js$/g, '');
        const files = [...filesOf(`src/elements/${name}/${name}.ts`)];
        const css = files.map((file) => readFileSync(file, 'utf8')).join('\n');
        // The base styles headings, which not every element has.
        const hasHeadings = files.includes('src/elements/heading.ts');
        const isUsed = (token) => new RegExp(`var\\(${token}[,)]`).test(css) && (hasHeadings || !token.endsWith('-heading'));
        const used = found.filter(({ token }) => isUsed(token)).map(({ property }) => property);
        for (const declaration of declarations) declaration.cssProperties = used;
      }
    },
  };
}

/** A file and all that it imports, now or later. */
function filesOf(file, known = new Set()) {
  if (known.has(file) || file === TOKENS || file === CONTRAST) return known;
  known.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)\.js'/g)) filesOf(join(dirname(file), `${path}.ts`), known);
  return known;
}
