/**
 * The sheets of docs/rgaa: for each element the 106 criteria of RGAA 4.1.2, with the tests that show those that it meets. A test shows a criterion when its
 * title begins with its number: « RGAA 8.2: … ». Written by `npm run docs`; `npm run docs:check` fails when a sheet names a test that is gone.
 */
import { readFileSync } from 'node:fs';
import { filesUnder } from './files.mjs';
import { ALL_TRAITS, criteria, OUT_OF_REACH, TRAITS } from './rgaa/criteria.mjs';
import { version } from './version.mjs';

const STATES = [
  ['conforme', 'conformes'],
  ['à vérifier', 'à vérifier'],
  ['non applicable', 'non applicables'],
  ['à la charge de la page', 'à la charge de la page'],
  ['à la charge du programme', 'à la charge du programme'],
];

const EXPLAINED = `« conforme » : les tests cités, qui sont rejoués à chaque modification dans Chromium, Firefox et WebKit, échouent si l’élément ne respecte plus le critère. « à vérifier » : aucun test ne le montre ; regardez par vous-même. « à la charge de la page » : cela dépend du site où l’élément est collé. « à la charge du programme » : cela dépend de qui écrit les événements. Les critères et leur numéro sont ceux du [RGAA 4.1.2](https://accessibilite.numerique.gouv.fr/), dits ici en bref.`;

/** Path → text. `tags`: the elements, in their order. */
export function rgaaSheets(tags) {
  const shown = new Map(filesUnder('test', (path) => path.endsWith('.ts')).map((path) => [path, criteriaIn(readFileSync(path, 'utf8'))]));
  const known = new Set(criteria.map(({ number }) => number));
  for (const [path, numbers] of shown)
    for (const number of numbers) if (!known.has(number)) throw new Error(`${path}: RGAA has no criterion ${number}.`);
  const verdicts = new Map(tags.map((tag) => [tag, criteria.map((criterion) => ({ ...criterion, ...verdict(tag, criterion, shown, tags) }))]));
  return new Map([['docs/rgaa/README.md', overview(verdicts)], ...[...verdicts].map(([tag, rows]) => [`docs/rgaa/${tag}.md`, sheet(tag, rows)])]);
}

/** The criteria that the titles of a file's tests begin with. */
function criteriaIn(text) {
  return new Set([...text.matchAll(/\bit\(\s*['"`]RGAA ([\d., ]+):/g)].flatMap(([, numbers]) => numbers.split(', ')));
}

function verdict(tag, { number, of }, shown, tags) {
  const traits = of.filter((each) => ALL_TRAITS.includes(each));
  const isConcerned = traits.length === 0 || traits.some((trait) => (TRAITS[tag] ?? ALL_TRAITS).includes(trait));
  if (!isConcerned || of.includes('none')) return { state: 'non applicable', tests: [] };
  const other = of.find((each) => each in OUT_OF_REACH);
  if (other) return { state: OUT_OF_REACH[other], tests: [] };
  const tests = [...shown].filter(([path, numbers]) => numbers.has(number) && concerns(path, tag, tags)).map(([path]) => path);
  return { state: tests.length > 0 ? 'conforme' : 'à vérifier', tests };
}

/** `test/elements/event-list-….test.ts` is about `ess-event-list`, not about `ess-event`; what is elsewhere is about all. */
function concerns(path, tag, tags) {
  const [, file] = /^test\/elements\/(.+)\.test\.ts$/.exec(path) ?? [];
  if (!file || file === 'retry') return true;
  const about = tags.filter((each) => file === each.slice(4) || file.startsWith(`${each.slice(4)}-`)).sort((one, two) => two.length - one.length);
  return about[0] === tag;
}

function sheet(tag, rows) {
  const lines = rows.map(({ number, label, state, tests }) => {
    const links = tests.map((path) => `[${path.replace(/^test\//, '').replace(/(?:\.node)?(?:\.test)?\.ts$/, '')}](../../${path})`);
    return `| ${number} | ${label} | ${state} | ${links.join(', ')} |`;
  });
  return `# ${tag} et le RGAA

Version ${version}, RGAA 4.1.2 : ${count(rows)}. [Ce que cela veut dire](README.md).

| critère | | état | montré par |
| --- | --- | --- | --- |
${lines.join('\n')}
`;
}

function overview(verdicts) {
  const states = STATES.map(([one]) => one);
  const lines = [...verdicts].map(
    ([tag, rows]) => `| [\`<${tag}>\`](${tag}.md) | ${states.map((state) => rows.filter((row) => row.state === state).length).join(' | ')} |`,
  );
  const page = criteria.filter(({ of }) => of.includes('page')).map(({ number, label }) => `| ${number} | ${label} |`);
  return `# Accessibilité : une fiche par élément

Version ${version}. Une ville déclare elle-même la conformité de son site ; un défaut de nos éléments compterait dans son taux. Ces fiches disent, critère par critère, ce que nos éléments respectent et quel test le montre.

${EXPLAINED}

| élément | ${states.join(' | ')} |
| --- | ${states.map(() => '---').join(' | ')} |
${lines.join('\n')}

Un test automatique ne remplace ni un audit ni un essai avec un lecteur d’écran. Le 28 novembre 2026, tous les éléments sauf \`<ess-feed-report>\` et \`<ess-event-map>\` ont été essayés au clavier avec Orca 43.1 en français, sous Linux, dans Firefox 153.8 ESR et Chromium 156 ; du bloc de contact, seulement le chargement et « Réessayer » ; du choix de la ville, la liste et les boutons, pas la carte. Ce qu’Orca dit de chaque parcours est dans \`test/orca/\`, et \`npm run test:orca\` le compare. Le rapport, la carte du choix de la ville et le bloc de contact entier ont été essayés avec Orca dans une première édition. Orca 43.1 ne change pas de voix avec la langue : cela n’a pas pu être entendu. Rien n’a été essayé avec NVDA, JAWS, VoiceOver ou TalkBack.

## Ce que la page doit faire

${'`heading-level`'} place les titres de l’élément dans le plan de la page. Plusieurs filtres d’une même page ont besoin de noms différents : ${'`label`'}. La langue de la page (${'`<html lang="fr">`'}) décide de celle des éléments.

| critère | |
| --- | --- |
${page.join('\n')}

## Pour votre déclaration d’accessibilité

> Le programme des événements est affiché par les éléments \`mois-ess-widgets\`, version ${version}. Leurs fiches RGAA 4.1.2 (docs/rgaa) indiquent, pour chaque critère, s’il est respecté et par quel test. Les descriptions et les images des événements sont fournies par les organisateurs.

Relisez ce paragraphe avant de le publier : c’est votre site que vous déclarez. Signalez-nous ce qui vous gêne, nous le corrigerons.
`;
}

/** « 52 conformes, 31 non applicables ». */
function count(rows) {
  const parts = STATES.map(([one, many]) => [rows.filter(({ state }) => state === one).length, one, many]);
  return parts.flatMap(([number, one, many]) => (number === 0 ? [] : `${number} ${number === 1 ? one : many}`)).join(', ');
}
