/** A report in words, for `ess-feed-report` and `ess check`. Nothing that a visitor loads imports this. */

import { locationOf, pointerSteps } from '../model/feed-location.js';
import { own } from '../model/own-fields.js';
import { report as en } from './en/report.js';
import { report as fr } from './fr/report.js';
import type { Locale } from './locale.js';
import type { FeedErrorCode, FeedProblemCode, TextFaultKind } from '../model/feed-codes.js';
import type { Advice, ElementWords, Medium, ReportWords } from './report-words.js';

export type { Advice, ElementWords };

/** What the words need of a `CheckedProblem`; a `FeedProblem` will do, without its position. */
export interface ReportedProblem {
  readonly code: FeedProblemCode;
  readonly level: 'error' | 'warning';
  readonly path: string;
  readonly value: string;
  readonly position?: { readonly line: number; readonly column: number } | null;
}

/** What the words need of a `FeedReport`. */
export interface ReportedFeed {
  readonly eventCount: number;
  readonly problems: readonly Pick<ReportedProblem, 'code' | 'level'>[];
}

/** What the words need of a `FeedError` or an `UnreadableFeed`. */
export interface ReportedFailure {
  readonly code: FeedErrorCode;
  readonly status: number | null;
  readonly fault?: { readonly kind: TextFaultKind } | null;
}

export interface ReportText {
  /** What is wrong, and how to mend it: plain text, whole sentences. The value stands in neither. */
  problem(problem: ReportedProblem): Advice;
  /** The kind of problem, in some words: « Titre manquant ». */
  kind(code: FeedProblemCode): string;
  /** « ligne 12, colonne 5 », « cellule C12 ». */
  place(problem: Pick<ReportedProblem, 'path' | 'position'>): string;
  /** « Erreur », « À vérifier ». */
  level(level: 'error' | 'warning'): string;
  /** « 70 événements lus, 2 écartés, 5 points à vérifier. » */
  summary(report: ReportedFeed): string;
  /** Why a feed could not be read at all. */
  failure(failure: ReportedFailure): Advice;
  readonly element: ElementWords;
}

/** By language; French for languages without a folder here. */
const WORDS: Readonly<Record<string, ReportWords>> = { fr, en };
/** What a `ProblemLog` keeps. */
const MOST_PROBLEMS = 10_000;

const made = new Map<ReportWords, ReportText>();

/** The same object for the same language. */
export function reportText({ lang }: Pick<Locale, 'lang'>): ReportText {
  const language = lang.split('-')[0]!;
  const words = Object.hasOwn(WORDS, language) ? WORDS[language]! : fr;
  let text = made.get(words);
  if (!text) made.set(words, (text = textIn(words)));
  return text;
}

function textIn(words: ReportWords): ReportText {
  const failure = (reported: ReportedFailure) => {
    const fault = own(reported, 'fault');
    return fault ? words.faults[fault.kind] : words.failures[reported.code](reported.status);
  };
  return {
    problem: ({ code, level, path, value }) =>
      words.problems[code]({
        medium: mediumOf(path),
        level,
        where: whereOf(path, words),
        value,
        failure: code === 'feed-unavailable' ? failureIn(value, words) : null,
      }),
    kind: (code) => words.kinds[code],
    place: (problem) => placeOf(problem.path, own(problem, 'position') ?? null, words),
    level: (level) => words.levels[level],
    summary: (report) => words.summary(countsOf(report)),
    failure,
    element: words.element,
  };
}

/** A table has cells, a calendar lines; in lines of JSON and in scripts of a page there may be pointers behind. */
function mediumOf(path: string): Medium {
  const location = locationOf(path);
  switch (location?.kind) {
    case 'cell':
      return 'table';
    case 'line':
      return location.pointer ? 'line' : 'calendar';
    case 'script':
    case 'item':
      return location.kind;
    default:
      return 'json';
  }
}

function whereOf(path: string, words: ReportWords): string {
  const location = locationOf(path);
  if (!location) return '';
  if (location.kind === 'cell') return words.inCell(location.name);
  if (location.kind === 'line' && !location.pointer) return words.inLine(location.number);
  const field = fieldOf(location.pointer);
  return field ? words.inField(field) : '';
}

/** The last name in a pointer: not a place in a list, nor a language or a wrapper of JSON-LD. */
function fieldOf(pointer: string): string {
  return pointerSteps(pointer).findLast((step) => !/^(?:\d+|fr|en|de|es|it|nl|pt|@value|@list)$/.test(step)) ?? '';
}

function placeOf(path: string, position: ReportedProblem['position'], words: ReportWords): string {
  const location = locationOf(path);
  if (location?.kind === 'cell') return words.cell(location.name);
  if (location?.kind === 'line' && !(location.pointer && position)) return words.line(location.number, null);
  if (position) return words.line(position.line, position.column);
  if (location?.kind === 'item') return words.item(location.number);
  return location?.kind === 'script' ? words.script(location.number) : path || words.wholeFeed;
}

/** Of « not-found 404 ». */
function failureIn(value: string, words: ReportWords): Advice | null {
  const [code = '', status] = value.split(' ');
  return Object.hasOwn(words.failures, code) ? words.failures[code as FeedErrorCode](status ? Number(status) : null) : null;
}

function countsOf({ eventCount, problems }: ReportedFeed) {
  const errors = problems.filter(({ level }) => level === 'error');
  const unavailable = errors.filter(({ code }) => code === 'feed-unavailable' || code === 'url-refused').length;
  return {
    events: eventCount,
    rejected: errors.length - unavailable,
    warnings: problems.length - errors.length,
    unavailable,
    isCut: problems.length >= MOST_PROBLEMS,
  };
}
