import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import regexp from 'eslint-plugin-regexp';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What the house forbids, in words that say what to do instead. `test/layers.node.test.ts` guards the doors between files. */
const forbidden = [
  { selector: "MemberExpression[property.name='innerHTML']", message: 'Feed text is text: use a lit template.' },
  { selector: "MemberExpression[property.name='outerHTML']", message: 'Feed text is text: use a lit template.' },
  { selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: 'Feed text is text: use a lit template.' },
  {
    selector: "CallExpression[callee.name='eval'], NewExpression[callee.name='Function']",
    message: 'No code from text: the CSP of towns forbids it.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of texts: it needs no code and reads well in documentation.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module.' },
  { selector: 'TSParameterProperty', message: 'Declare the field: a reader looks for it there.' },
];

/** What libraries on towns' pages put something else in the place of. */
const replacedByLibraries = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='parse']",
    message: 'MooTools changes Date.parse: write new Date(text).getTime().',
  },
  {
    selector: "CallExpression[callee.object.name='Array'][callee.property.name='from']",
    message: 'Prototype.js and MooTools change Array.from: use model/lists.',
  },
  {
    selector: "ClassDeclaration[superClass.name='Event'], NewExpression[callee.name='Event']",
    message: 'MooTools changes Event: use controllers/native-event.',
  },
];

const dangerousImports = {
  patterns: [
    { group: ['**/unsafe-html.js', '**/unsafe-svg.js', '**/unsafe-static.js'], message: 'Feed text is text: use a lit template.' },
    { group: ['**/style-map.js'], message: 'An inline style breaks a strict CSP: use a class, a custom property set in CSS, or the CSSOM.' },
  ],
  paths: [{ name: 'lit', importNames: ['unsafeCSS'], message: 'Write the CSS in css`…`: minifiers and readers see it there.' }],
};

/** Mistakes only: how a pattern is best written is left to its author. */
const mistakesInRegexps = {
  'regexp/no-contradiction-with-assertion': 'error',
  'regexp/no-dupe-disjunctions': 'error',
  'regexp/no-empty-alternative': 'error',
  'regexp/no-empty-character-class': 'error',
  'regexp/no-invalid-regexp': 'error',
  'regexp/no-misleading-unicode-character': 'error',
  'regexp/no-obscure-range': 'error',
  'regexp/no-optional-assertion': 'error',
  'regexp/no-unused-capturing-group': 'error',
  'regexp/no-useless-assertions': 'error',
  'regexp/no-useless-backreference': 'error',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist-*/',
      'scripts/new-element/',
      'storybook-static/',
      'coverage/',
      'node_modules/',
      'test/page/*.js',
      'test/fixtures/**/*.js',
      'src/programmes/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked, lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y, regexp },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { wc: { elementBaseClasses: ['LitElement', 'ProgrammeElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-syntax': ['error', ...forbidden],
      'no-restricted-imports': ['error', dangerousImports],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'error',
      'no-script-url': 'error',
      'no-control-regex': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      ...mistakesInRegexps,
      'regexp/no-super-linear-backtracking': 'error',
      // Tags are named in index.ts, through define().
      'wc/define-tag-after-class-definition': 'off',
      'wc/file-name-matches-element': 'off',
      'wc/no-typos': 'error',
      // The roving focus of a toolbar or a grid, and a labelled region that scrolls, need them.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    // A promise that nobody waits for is handed to `unawaited()`: what it rejects with would reach the page's own error handler.
    files: ['src/{controllers,elements,store,warn}/**/*.ts', 'src/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/server/**'],
    rules: { 'no-restricted-syntax': ['error', ...forbidden, ...replacedByLibraries] },
  },
  {
    // Texts of strangers: a pattern that begins anywhere and reads on to a failing end is quadratic too.
    files: ['src/feed/**/*.ts', 'src/model/**/*.ts'],
    rules: { 'regexp/no-super-linear-move': 'error' },
  },
  {
    // node:test's describe() and it() return promises that nobody awaits; chai's assertions are expressions.
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      'regexp/no-super-linear-backtracking': 'off',
      // Tests hand over what must be refused.
      'no-script-url': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.base],
    plugins: { regexp },
    rules: {
      'no-restricted-syntax': ['error', ...forbidden],
      'no-unused-vars': 'error',
      ...mistakesInRegexps,
    },
  },
);
