import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FeedProblem } from '../../src/feed/feed-report.js';
import { report as enReport } from '../../src/locale/en/report.js';
import { report as frReport } from '../../src/locale/fr/report.js';
import { reportText } from '../../src/locale/report-text.js';
import type { Advice } from '../../src/locale/report-text.js';
import type { FeedErrorCode, FeedProblemCode, TextFaultKind } from '../../src/model/feed-codes.js';
import { NBSP, NNBSP } from '../../src/locale/typography.js';

const FR = reportText({ lang: 'fr-FR' });
const EN = reportText({ lang: 'en-GB' });
const PROBLEMS = Object.keys(frReport.problems) as FeedProblemCode[];
const FAILURES = Object.keys(frReport.failures) as FeedErrorCode[];
const FAULTS = Object.keys(frReport.faults) as TextFaultKind[];

const problem = (change: Partial<FeedProblem>): FeedProblem => ({
  code: 'start-invalid',
  level: 'error',
  source: 'https://example.org/programme.json',
  path: '/subEvent/3/startDate',
  value: '31/02/2026',
  ...change,
});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** Where problems of each kind of feed stand. */
const PATHS = [
  '/subEvent/3/startDate',
  '/subEvent/3',
  '',
  'line 12/startDate',
  'line 25',
  'script 2/0/startDate',
  'script 1',
  'item 2/location/address',
  'C12',
];

describe('what is wrong, and how to mend it', () => {
  for (const [lang, text, other, foreign] of [
    ['fr', FR, EN, /\b(the|is|of|write|remove|check|feed)\b/i],
    ['en', EN, FR, /\b(le|la|les|du|événements?|est|écrivez|vérifiez)\b/i],
  ] as const) {
    /** Without what is quoted: names of fields and headings, commands, examples. */
    const ownWords = ({ what, mend }: Advice) => `${what} ${mend}`.replace(/«[^»]*»|“[^”]*”|"[^"]*"|https?:\S*/g, '');
    const isAdvice = (advice: Advice, about: string) => {
      for (const sentence of [advice.what, advice.mend]) {
        assert.match(sentence, /^\p{Lu}.*(?:[.]|https:\/\/…)$/u, `${about}: ${sentence}`);
        assert.doesNotMatch(sentence, / {2}|undefined|null,|\[object|\s[.,]/, `${about}: ${sentence}`);
      }
      assert.doesNotMatch(ownWords(advice), foreign, about);
    };

    for (const code of PROBLEMS) {
      it(`${code}, in ${lang}`, () => {
        for (const path of PATHS) {
          for (const level of ['error', 'warning'] as const) {
            const advice = text.problem(problem({ code, level, path, value: code === 'feed-unavailable' ? 'not-found 404' : 'x' }));
            isAdvice(advice, `${code} at ${path}`);
            assert.notDeepEqual(advice, other.problem(problem({ code, level, path })));
          }
        }
        assert.match(text.kind(code), /^\p{Lu}[^.]+$/u);
        assert.notEqual(text.kind(code), other.kind(code));
      });
    }

    for (const code of FAILURES) {
      it(`${code}, in ${lang}`, () => {
        for (const status of [null, 401, 403, 404, 429, 500, 503]) {
          const advice = text.failure({ code, status });
          isAdvice(advice, `${code} ${status}`);
          assert.notDeepEqual(advice, other.failure({ code, status }));
          const part = text.problem(problem({ code: 'feed-unavailable', path: '', value: status === null ? code : `${code} ${status}` }));
          assert.ok(part.what.endsWith(advice.what) && part.mend === advice.mend, 'one of several feeds says why as well');
        }
      });
    }

    for (const kind of FAULTS) {
      it(`${kind}, in ${lang}`, () => {
        const advice = text.failure({ code: 'not-json', status: null, fault: { kind } });
        isAdvice(advice, kind);
        assert.notDeepEqual(advice, other.failure({ code: 'not-json', status: null, fault: { kind } }));
      });
    }
  }

  it('is said once for each kind of problem, failure and fault', () => {
    for (const words of [frReport, enReport]) {
      for (const group of [words.kinds, words.faults]) {
        const all = Object.values(group).map((each) => JSON.stringify(each));
        assert.equal(new Set(all).size, all.length);
      }
    }
  });

  it('speaks of the repetition where that cannot be read, and not of a day', () => {
    const repetition = problem({ level: 'warning', path: 'line 7', value: 'FREQ=SOMETIMES' });
    assert.match(FR.problem(repetition).mend, /à la ligne 7 une répétition comme RRULE:FREQ=WEEKLY/);
    assert.match(EN.problem(repetition).mend, /a repetition on line 7, such as RRULE:FREQ=WEEKLY/);
  });

  for (const [lang, text, code, path, mend] of [
    [
      'fr',
      FR,
      'start-invalid',
      '/subEvent/3/startDate',
      'Vérifiez que ce jour existe, et écrivez-le dans le champ « startDate » comme ceci : 2026-11-06T18:30.',
    ],
    [
      'fr',
      FR,
      'start-invalid',
      '/events/0/timings/1/begin',
      'Vérifiez que ce jour existe, et écrivez-le dans le champ « begin » comme ceci : 2026-11-06T18:30.',
    ],
    [
      'fr',
      FR,
      'start-invalid',
      'C12',
      'Vérifiez que ce jour existe, et écrivez-le dans la cellule C12 comme ceci : 06/11/2026, et une heure comme 18h30.',
    ],
    [
      'fr',
      FR,
      'start-invalid',
      'line 25',
      'Vérifiez que ce jour existe, et écrivez-le à la ligne 25 comme ceci : DTSTART;TZID=Europe/Paris:20261106T183000.',
    ],
    ['fr', FR, 'end-invalid', 'C12', 'Écrivez dans la cellule C12 une heure comme 18h30, ou une date comme 06/11/2026.'],
    ['en', EN, 'end-invalid', 'C12', 'Write an hour in cell C12, such as 18:30, or a date, such as 06/11/2026.'],
    ['fr', FR, 'name-missing', 'line 12/name', 'Écrivez le titre dans le champ « name ».'],
    ['fr', FR, 'name-missing', '/events/2/title/fr', 'Écrivez le titre dans le champ « title ».'],
    ['fr', FR, 'name-missing', 'script 2/0/name', 'Écrivez le titre dans le champ « name ».'],
    [
      'fr',
      FR,
      'text-too-long',
      '/a~1b/0',
      'Raccourcissez-le dans le champ « a/b ». Un titre ou un nom a au plus 300 caractères, un résumé 1 000, une description 20 000.',
    ],
    ['en', EN, 'name-missing', '/subEvent/3/name', 'Write the title in the field “name”.'],
    ['en', EN, 'name-missing', 'A4', 'Write the title in cell A4.'],
  ] as const) {
    it(`names the field in the feed’s own word, in ${lang}: ${code} at ${path}`, () => {
      assert.equal(plain(text.problem(problem({ code, path })).mend), mend);
    });
  }

  it('is in French where there is no other word', () => {
    assert.equal(reportText({ lang: 'br' }), FR);
    assert.equal(reportText({ lang: '__proto__' }), FR);
    assert.equal(reportText({ lang: 'en' }), EN);
  });
});

describe('where a problem is', () => {
  const position = { line: 12, column: 5 };
  for (const [path, at, fr, en] of [
    ['/subEvent/3/startDate', position, 'ligne 12, colonne 5', 'line 12, column 5'],
    ['/subEvent/3/startDate', null, '/subEvent/3/startDate', '/subEvent/3/startDate'],
    ['', position, 'ligne 12, colonne 5', 'line 12, column 5'],
    ['', null, 'tout le flux', 'the whole feed'],
    ['C12', null, 'cellule C12', 'cell C12'],
    ['line 25', { line: 25, column: 1 }, 'ligne 25', 'line 25'],
    ['line 12/startDate', position, 'ligne 12, colonne 5', 'line 12, column 5'],
    ['line 12/startDate', null, 'ligne 12', 'line 12'],
    ['script 2/0/name', position, 'ligne 12, colonne 5', 'line 12, column 5'],
    ['script 2/0/name', null, 'bloc JSON-LD n° 2', 'JSON-LD block no. 2'],
    ['item 2/name', position, 'ligne 12, colonne 5', 'line 12, column 5'],
    ['item 2/name', null, 'élément n° 2 (microdonnées)', 'item no. 2 (microdata)'],
  ] as const) {
    it(`${fr}: ${path || '(whole)'}`, () => {
      assert.equal(plain(FR.place({ path, position: at })), fr);
      assert.equal(plain(EN.place({ path, position: at })), en);
    });
  }
});

describe('a report in one sentence', () => {
  const errors = (count: number) => Array.from({ length: count }, () => problem({}));
  const warnings = (count: number) => Array.from({ length: count }, () => problem({ level: 'warning', code: 'town-unknown' }));
  const lost = problem({ code: 'feed-unavailable', path: '', value: 'cors' });
  for (const [eventCount, problems, fr, en] of [
    [70, [...errors(2), ...warnings(5)], '70 événements lus, 2 écartés, 5 points à vérifier.', '70 events read, 2 left out, 5 points to check.'],
    [1, [...errors(1), ...warnings(1)], '1 événement lu, 1 écarté, 1 point à vérifier.', '1 event read, 1 left out, 1 point to check.'],
    [70, [], '70 événements lus, aucun problème.', '70 events read, no problem.'],
    [0, [], 'Aucun événement lu, aucun problème.', 'No events read, no problem.'],
    [0, errors(3), 'Aucun événement lu, 3 écartés.', 'No events read, 3 left out.'],
    [12, [lost], '12 événements lus, 1 flux non lu.', '12 events read, 1 feed not read.'],
    [
      90_000,
      warnings(10_000),
      '90 000 événements lus, 10 000 points à vérifier. Seuls les 10 000 premiers problèmes sont listés.',
      '90,000 events read, 10,000 points to check. Only the first 10,000 problems are listed.',
    ],
  ] as const) {
    it(fr, () => {
      assert.equal(plain(FR.summary({ eventCount, problems })), fr);
      assert.equal(plain(EN.summary({ eventCount, problems })), en);
    });
  }
});

/** Source: Imprimerie nationale, Lexique des règles typographiques. */
describe('French typography of reports', () => {
  const said = ({ what, mend }: Advice) => [what, mend];
  const sentences = [
    ...PROBLEMS.flatMap((code) => PATHS.flatMap((path) => said(FR.problem(problem({ code, path }))))),
    ...PROBLEMS.map((code) => FR.kind(code)),
    ...FAILURES.flatMap((code) => said(FR.failure({ code, status: 404 }))),
    ...Object.values(frReport.faults).flatMap(said),
    ...Object.values(frReport.element.terms),
    frReport.element.copyFailed,
    frReport.element.stale('le 5 novembre'),
  ].map((text) => text.replace(/https:\S*|DT(?:START|END)\S*|STATUS:\w+|"name": "Titre"|Access-Control-Allow-Origin: \*|\d\d:\d\d/g, ''));
  for (const [rule, broken] of [
    ['a narrow no-break space before ; ! ?', new RegExp(`(?<!${NNBSP})[;!?]`)],
    ['a no-break space before : and »', new RegExp(`(?<!${NBSP})[:»]`)],
    ['a no-break space after «', new RegExp(`«(?!${NBSP})`)],
    ['a narrow no-break space between thousands', /\d{5}/],
    ['curved apostrophes', /'/],
  ] as const) {
    it(`has ${rule}`, () => {
      for (const text of sentences) assert.doesNotMatch(text, broken, text);
    });
  }
});
