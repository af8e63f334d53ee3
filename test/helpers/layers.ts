/** Checks the sources against the table of `CONTRIBUTING.md`: who may import whom, and which file alone may use something dangerous. */
import ts from 'typescript';

/** Path from the checkout → text. */
export type Sources = ReadonlyMap<string, string>;

/** What a layer may import besides itself. `index` and `api` may import anything public. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  locale: ['model'],
  feed: ['model'],
  output: ['model', 'locale'],
  store: ['feed', 'model'],
  styles: [],
  controllers: ['store', 'locale', 'model'],
  elements: ['controllers', 'output', 'locale', 'model', 'styles'],
  server: ['controllers', 'elements', 'locale', 'model'],
  cli: ['feed', 'model', 'output', 'locale', 'server'],
  index: ['controllers', 'elements'],
  api: ['controllers', 'elements', 'feed', 'locale', 'model', 'output', 'store', 'styles'],
  warn: [],
};

/** Packages, and the files that may import them. */
const PACKAGES: readonly (readonly [RegExp, (path: string) => boolean])[] = [
  [/^lit(?:\/|$)/, (path) => ['styles', 'controllers', 'elements', 'server'].includes(layerOf(path))],
  [/^@lit-labs\/ssr(?:\/|$)/, (path) => layerOf(path) === 'server'],
  [/^@lit\/task$/, (path) => layerOf(path) === 'controllers'],
  [/^(?:leaflet|supercluster)$/, (path) => path.startsWith('src/elements/event-map/')],
  [/^node:/, (path) => layerOf(path) === 'cli'],
];

type Door = readonly [name: string, test: (node: ts.Node) => boolean, isAllowed: (path: string) => boolean];

const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.some((allowed) => (allowed.endsWith('/') ? path.startsWith(allowed) : path === allowed));
const nowhere = () => false;

/** One door per danger. */
const DOORS: readonly Door[] = [
  [
    'fetch(',
    (node) => ts.isCallExpression(node) && /^(?:\w+\.)?fetch$/.test(node.expression.getText()),
    only('src/feed/fetch-feed.ts', 'src/feed/fetch-again.ts', 'src/cli/web.ts'),
  ],
  ['XMLHttpRequest', isNamed('XMLHttpRequest', 'EventSource', 'WebSocket', 'sendBeacon'), nowhere],
  ['globalThis', isNamed('globalThis'), only('src/store/page-registry.ts')],
  ['Symbol.for', (node) => ts.isPropertyAccessExpression(node) && node.getText() === 'Symbol.for', only('src/store/page-registry.ts')],
  ['history.', isGlobal('history'), only('src/store/page-address.ts')],
  [
    'customElements.define',
    (node) => ts.isPropertyAccessExpression(node) && node.getText() === 'customElements.define',
    only('src/elements/define.ts'),
  ],
  ['console.', isGlobal('console'), only('src/warn.ts')],
  ['new Intl.', (node) => ts.isNewExpression(node) && node.expression.getText().startsWith('Intl.'), only('src/locale/', 'src/model/zoned-time.ts')],
  ['localStorage', isNamed('localStorage', 'sessionStorage', 'indexedDB', 'cookie', 'caches'), nowhere],
  ['innerHTML', isNamed('innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'DOMParser'), nowhere],
  ['unsafeHTML', isNamed('unsafeHTML', 'unsafeSVG', 'unsafeStatic', 'unsafeCSS', 'styleMap'), nowhere],
  ['eval', (node) => isGlobal('eval')(node) || (ts.isNewExpression(node) && node.expression.getText() === 'Function'), nowhere],
  ['style="', (node) => isTemplateText(node) && /\sstyle\s*=/.test(node.getText()), nowhere],
  ['on…="', (node) => isTemplateText(node) && /<[^>]*\son[a-z]+\s*=/.test(node.getText()), nowhere],
  // Prototype.js and MooTools replace them in the page; `model/lists.ts` does what they do.
  ['.entries() of an array, or Array.from', isReplacedByLibraries, only('src/cli/', 'src/server/')],
  ['document.currentScript without instanceof', isBareCurrentScript, nowhere],
  // An exception there would reach the page's own error handler. In `feed/` they end promises, in `cli/` there is no page.
  ['a callback without guarded(', isUnguarded, only('src/feed/', 'src/cli/', 'src/server/')],
  ["lit's html", isUnguardedTemplate, only('src/elements/html.ts', 'src/server/')],
];

/** The callback of a listener, a timer, a frame or an observer, neither `guarded(…)` on the spot nor a name that the file gives to a `guarded(…)`. */
function isUnguarded(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  const name = node.expression.getText().split('.').at(-1)!;
  if (!/^(?:addEventListener|setTimeout|setInterval|requestAnimationFrame|requestIdleCallback|queueMicrotask|\w+Observer)$/.test(name)) return false;
  if (name.endsWith('Observer') && !ts.isNewExpression(node)) return false;
  const callback = node.arguments?.[name === 'addEventListener' ? 1 : 0]?.getText().replace(/^this\./, '') ?? '';
  return !callback.startsWith('guarded(') && !node.getSourceFile().text.includes(`${callback} = guarded(`);
}

function isUnguardedTemplate(node: ts.Node): boolean {
  return ts.isImportSpecifier(node) && node.name.text === 'html' && importedBy(node.parent.parent.parent) === 'lit';
}

function isReplacedByLibraries(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  return (name.text === 'entries' && node.arguments.length === 0) || (name.text === 'from' && expression.getText() === 'Array');
}

/** Every violation, as a sentence with file and line. */
export function breaches(sources: Sources): string[] {
  const found: string[] = [];
  const imports = new Map<string, string[]>();
  for (const [path, text] of sources) {
    if (/(?:^|\/)(?:utils?|helpers?|common|types?|misc)(?:\/|\.|$)/.test(path))
      found.push(`${path}: a name that says nothing; name the file for what it does`);
    if (path.endsWith('.d.ts')) continue;
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
    const at = (node: ts.Node) => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const edges: string[] = [];
    imports.set(path, edges);
    const visit = (node: ts.Node): void => {
      const specifier = importedBy(node);
      if (specifier !== null) {
        if (specifier.startsWith('.')) {
          const target = resolve(path, specifier);
          edges.push(target);
          const breach = importBreach(path, target, sources);
          if (breach) found.push(`${at(node)}: ${breach}`);
        } else {
          const rule = PACKAGES.find(([name]) => name.test(specifier));
          if (!rule) found.push(`${at(node)}: imports ${specifier}, which is not a dependency with an ADR`);
          else if (!rule[1](path)) found.push(`${at(node)}: imports ${specifier}, which is not this layer's business`);
        }
      }
      for (const [name, test, isAllowed] of DOORS) if (test(node) && !isAllowed(path)) found.push(`${at(node)}: ${name} has another door, or none`);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found, ...cycles(imports)];
}

function layerOf(path: string): string {
  return /^src\/([\w-]+)/.exec(path)?.[1] ?? '';
}

function importBreach(from: string, to: string, sources: Sources): string | null {
  const [layer, target] = [layerOf(from), layerOf(to)];
  if (target === 'warn') return layer === 'model' ? 'model is pure: it warns nobody; hand the problem to the caller' : null;
  if (layer !== target && !LAYERS[layer]?.includes(target)) return `${layer} may not import ${target} (${to})`;
  const [element, other] = [from, to].map((path) => /^src\/elements\/([\w-]+)\//.exec(path)?.[1]);
  // `event/` is no element, but shared by several.
  if (layer === 'elements' && other && element !== other && other !== 'event') {
    const isRendered = [...sources].some(([path, text]) => path.startsWith(`src/elements/${element}/`) && text.includes(`<ess-${other}`));
    if (!isRendered) return `imports the element ${other} without rendering <ess-${other}> in its own shadow root`;
  }
  return null;
}

function importedBy(node: ts.Node): string | null {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return node.moduleSpecifier.text;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [address] = node.arguments;
    return address && ts.isStringLiteral(address) ? address.text : null;
  }
  return null;
}

function resolve(from: string, specifier: string): string {
  return new URL(specifier, `file:///${from}`).pathname.slice(1).replace(/\.js$/, '.ts');
}

/** Each import cycle once, types included: two files that need each other are one idea in two places. */
function cycles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push(`import cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return found;
}

function isNamed(...names: string[]): (node: ts.Node) => boolean {
  return (node) => ts.isIdentifier(node) && names.includes(node.text) && !ts.isPropertySignature(node.parent);
}

/** The global of that name, also as `window.name`, but not a property of another object. */
function isGlobal(name: string): (node: ts.Node) => boolean {
  return (node) => {
    if (!ts.isIdentifier(node) || node.text !== name) return false;
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return /^(?:window|self|globalThis)$/.test(parent.expression.getText());
    return !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent) && !ts.isMethodDeclaration(parent) && !ts.isImportSpecifier(parent);
  };
}

function isTemplateText(node: ts.Node): boolean {
  return ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}

/** The name can be clobbered by an `<img name="currentScript">` of the host page. */
function isBareCurrentScript(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'currentScript') return false;
  return !(ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword);
}
