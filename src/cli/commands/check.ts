/** `ess check`: problems of feeds, one per line, like a compiler's. */

import { checkFeed, withPlaces } from '../../feed/check-feed.js';
import type { CheckedProblem, Position } from '../../feed/check-feed.js';
import { mergeFeeds } from '../../feed/merge-feeds.js';
import type { ReadFeed } from '../../feed/read-any.js';
import { reportText } from '../../locale/report-text.js';
import type { Advice } from '../../locale/report-text.js';
import { momentOf } from '../clock.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../failure.js';
import { outcomeOf, whole } from '../feeds.js';
import type { Outcome } from '../feeds.js';
import { nameOf, readText, sourcesOf } from '../source.js';
import type { Source } from '../source.js';
import { printable } from '../terminal.js';
import { Unreadable } from '../unreadable.js';

/** A feed and its problems, or why it could not be read. */
type Checked = Unreadable | { readonly source: Source; readonly read: ReadFeed; readonly problems: readonly CheckedProblem[] };

export const check: Command = {
  summary: {
    fr: 'Dire ce qui ne va pas dans un flux : où, pourquoi, et comment le corriger.',
    en: 'Say what is wrong in a feed: where, why, and how to mend it.',
  },
  usage: { fr: 'FLUX… [--strict] [--json]', en: 'FEED… [--strict] [--json]' },
  details: {
    fr: 'Une ligne par problème : fichier:ligne:colonne, gravité, ce qui ne va pas, comment le corriger. Les événements communs à plusieurs flux sont aussi signalés.\n\nCode de sortie : 0 sans erreur, 1 s’il y en a (un événement n’est pas affiché), 3 si un flux ne peut pas être lu.',
    en: 'One line a problem: file:line:column, level, what is wrong, how to mend it. Of several feeds also the events that they have in common.\n\nExit code: 0 without errors, 1 with some (an event is not shown), 3 if a feed cannot be read.',
  },
  options: {
    strict: {
      type: 'boolean',
      help: { fr: 'Finir par le code 1 aussi pour ce qui est seulement à vérifier.', en: 'End with code 1 also for what only needs a look.' },
    },
    json: {
      type: 'boolean',
      help: { fr: 'Écrire le rapport en JSON, pour un autre programme.', en: 'Write the report as JSON, for another program.' },
    },
  },
  examples: ['ess check programme.json', 'ess check https://ville.example/agenda.ics associations.csv', 'ess check --strict --json programme.json'],
  async run(call) {
    const texts = new Map<string, string>();
    const reader = async (source: Source) => {
      const text = await readText(source, call);
      texts.set(source.url, text);
      return checkFeed(text, source.url, momentOf(call.env));
    };
    const outcomes: Outcome[] = [];
    for (const source of sourcesOf(call.positionals, call)) outcomes.push(await outcomeOf(source, call, reader));
    const shared = sharedEvents(outcomes, texts);
    const checked = outcomes.flatMap(withParts).map((outcome) => checkedOf(outcome, shared));
    const problems = checked.flatMap((each) => (each instanceof Unreadable ? [] : each.problems));
    const isUnreadable = checked.some((each) => each instanceof Unreadable);
    const isFaulty = problems.some(({ level }) => level === 'error' || call.flag('strict'));
    const exitCode = isUnreadable ? EXIT.unreadable : isFaulty ? EXIT.problems : EXIT.clean;
    await call.terminal.print(call.flag('json') ? jsonReport(checked, exitCode === EXIT.clean, call) : textReport(checked, call));
    return exitCode;
  },
};

/** A manifest, then its parts. */
function withParts(outcome: Outcome): readonly Outcome[] {
  return outcome instanceof Unreadable ? [outcome] : [outcome, ...outcome.parts.flatMap(withParts)];
}

/** Duplicates of earlier feeds' events, by feed address. */
function sharedEvents(outcomes: readonly Outcome[], texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly CheckedProblem[]> {
  const given = outcomes.flatMap((outcome) => (outcome instanceof Unreadable ? [] : [{ url: outcome.source.url, read: whole(outcome) }]));
  if (given.length < 2) return new Map();
  const found = mergeFeeds(given).report.problems.filter(({ code }) => code === 'duplicate-event');
  return new Map(given.map(({ url }) => [url, withPlaces(found.filter(({ source }) => source === url), texts.get(url) ?? '')])); // prettier-ignore
}

function checkedOf(outcome: Outcome, shared: ReadonlyMap<string, readonly CheckedProblem[]>): Checked {
  if (outcome instanceof Unreadable) return outcome;
  const { source, read } = outcome;
  const own = read.report.problems as readonly CheckedProblem[];
  return { source, read, problems: [...own, ...(shared.get(source.url) ?? [])].sort(byPlace) };
}

/** In the order of the text; cells and whole feeds keep their place. */
function byPlace({ position: one }: CheckedProblem, { position: other }: CheckedProblem): number {
  return one && other ? one.line - other.line || one.column - other.column : 0;
}

function textReport(checked: readonly Checked[], { terminal, locale, words }: Call): string {
  const text = reportText(locale);
  const written = (place: string, level: 'error' | 'warning', { what, mend }: Advice, about = '') =>
    `${place}  ${terminal.styled(text.level(level).toLowerCase(), level === 'error' ? 'red' : 'yellow')}  ${what}${about}${mend && ` — ${mend}`}`;
  const lines = checked.flatMap((each) => {
    const { source } = each;
    if (each instanceof Unreadable) return [written(placeOf(source, each.reason.position), 'error', each.reason)];
    const summary = text.summary({ eventCount: each.read.report.eventCount, problems: each.problems });
    const title = terminal.styled(`${nameOf(source)} (${each.read.report.format})`, 'bold');
    const all = each.problems.map((problem) =>
      written(placeOf(source, problem.position, problem.path), problem.level, text.problem(problem), aboutOf(problem)),
    );
    return [...all, `${title}${words.colon}${summary}`];
  });
  return `${lines.join('\n')}\n`;
}

/** « programme.json:12:5 », « programme.csv:C12 ». */
function placeOf(source: Source, position: Position | null, path = ''): string {
  const place = position ? `${position.line}:${position.column}` : printable(path);
  return place ? `${nameOf(source)}:${place}` : nameOf(source);
}

/** The event, and its value unless that is an object. */
function aboutOf({ event, value }: CheckedProblem): string {
  const shown = new Set([event, /^[[{]/.test(value) ? '' : value].filter(Boolean));
  return [...shown].map((each) => ` [${printable(each)}]`).join('');
}

function jsonReport(checked: readonly Checked[], isClean: boolean, { locale }: Call): string {
  const text = reportText(locale);
  const feeds = checked.map((each) => {
    const { label, url } = each.source;
    if (each instanceof Unreadable) {
      const { code, status, position, what, mend } = each.reason;
      const failure = { code, status, line: position?.line ?? null, column: position?.column ?? null, what, mend };
      return { source: label, url, format: null, events: 0, problems: [], failure };
    }
    const problems = each.problems.map((problem) => {
      const { level, code, path, position, event, value } = problem;
      return { level, code, path, line: position?.line ?? null, column: position?.column ?? null, event, value, ...text.problem(problem) };
    });
    return { source: label, url, format: each.read.report.format, events: each.read.report.eventCount, problems, failure: null };
  });
  const count = (level: string) => feeds.flatMap(({ problems }) => problems.filter((problem) => problem.level === level)).length;
  const report = {
    clean: isClean,
    errors: count('error'),
    warnings: count('warning'),
    unreadable: feeds.filter(({ failure }) => failure).length,
    feeds,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
