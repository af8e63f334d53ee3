/** Reads sources with the same code as a page, and finds all problems. */

import { checkFeed } from '../feed/check-feed.js';
import { FeedError } from '../feed/feed-error.js';
import type { FeedProblem } from '../feed/feed-report.js';
import { joinParts } from '../feed/manifest.js';
import { mergeFeeds } from '../feed/merge-feeds.js';
import type { ReadFeed } from '../feed/read-any.js';
import { readLines } from '../feed/read-lines.js';
import { momentOf } from './clock.js';
import type { Call, CommandOptions } from './command.js';
import { EXIT, Failure } from './failure.js';
import { narrowed } from './narrow.js';
import { isOfLines, nameOf, readText, receive, sourceAt, sourcesOf } from './source.js';
import type { Source } from './source.js';
import { Unreadable } from './unreadable.js';

/** A source and its reading; for a manifest, also its parts'. */
export interface Reading {
  readonly source: Source;
  readonly read: ReadFeed;
  readonly parts: readonly Outcome[];
}

export type Outcome = Reading | Unreadable;

/** Options of every command that uses feeds. */
export const READING: CommandOptions = {
  from: {
    type: 'string',
    value: { fr: 'JOUR', en: 'DAY' },
    help: { fr: 'Sans ce qui est fini avant ce jour (2026-11-01).', en: 'Without what is over before this day (2026-11-01).' },
  },
  to: {
    type: 'string',
    value: { fr: 'JOUR', en: 'DAY' },
    help: { fr: 'Sans ce qui commence après ce jour.', en: 'Without what begins after this day.' },
  },
  town: {
    type: 'string',
    value: { fr: 'VILLE', en: 'TOWN' },
    help: { fr: 'Les événements de cette ville seulement (nom ou code INSEE).', en: 'Only the events of this town (name or INSEE code).' },
  },
  name: {
    type: 'string',
    value: { fr: 'NOM', en: 'NAME' },
    help: {
      fr: 'Nom du programme ; à défaut, celui du premier flux qui en a un.',
      en: 'Name of the programme; by default that of the first feed that has one.',
    },
  },
  'keep-going': {
    type: 'boolean',
    help: { fr: 'Laisser de côté un flux qui ne peut pas être lu.', en: 'Leave out a feed that cannot be read.' },
  },
  strict: {
    type: 'boolean',
    help: {
      fr: 'Ne rien écrire, et finir par le code 1, au moindre problème dans un flux.',
      en: 'Write nothing, and end with code 1, at any problem in a feed.',
    },
  },
};

/** One programme of all sources, narrowed by the options `READING`; problems are summarised. `now`: see `readFeed`. */
export async function readProgramme(call: Call, now = momentOf(call.env)): Promise<ReadFeed> {
  const outcomes: Outcome[] = [];
  const reader: Reader = (source) => readSource(source, call, now);
  for (const source of sourcesOf(call.positionals, call)) outcomes.push(await outcomeOf(source, call, reader));
  const lost = outcomes.flatMap(unreadableIn);
  const given = outcomes.filter(isReadable).map((outcome) => ({ url: outcome.source.url, read: whole(outcome) }));
  if (lost.length > 0 && (given.length === 0 || !call.flag('keep-going')))
    throw new Failure(EXIT.unreadable, lost.map(({ message }) => message).join('\n'));
  for (const { message } of lost) call.terminal.say(call.words.feedLeftOut(message));
  const read = mergeFeeds(given);
  sayProblems(read.report.problems, call);
  const programme = narrowed(read.programme, call);
  call.terminal.progress(call.words.making(programme.sessions.town.length));
  return { ...read, programme };
}

/** A source, with the parts of a manifest. */
export async function outcomeOf(source: Source, call: Call, read: Reader, isPart = false): Promise<Outcome> {
  call.terminal.progress(call.words.reading(nameOf(source)));
  try {
    const found = await read(source, call);
    if (!found.parts) return { source, read: found, parts: [] };
    if (isPart) throw new FeedError('not-a-feed', source.url);
    const parts: Outcome[] = [];
    for (const { url } of found.parts) parts.push(await outcomeOf(sourceAt(url), call, read, true));
    return { source, read: found, parts };
  } catch (error) {
    return Unreadable.from(error, source, call);
  }
}

/** @throws what `Unreadable.from` accepts. */
export type Reader = (source: Source, call: Call) => Promise<ReadFeed>;

async function readSource(source: Source, call: Call, now: string): Promise<ReadFeed> {
  return isOfLines(source) ? readSourceOfLines(source, call) : checkFeed(await readText(source, call), source.url, now);
}

/** As they arrive, because they may exceed memory as one text. */
function readSourceOfLines(source: Source, { terminal, words }: Call): Promise<ReadFeed> {
  const onProgress = ({ report }: ReadFeed) => terminal.progress(words.readingEvents(nameOf(source), report.eventCount));
  return receive(source, (chunks) => readLines(chunks, source.url, onProgress, { repairsAll: true }));
}

/** A feed, or a manifest with its readable parts. */
export function whole({ source, read, parts }: Reading): ReadFeed {
  const there = parts.flatMap((part) => (part instanceof Unreadable ? [] : [part.read]));
  return read.parts ? joinParts(read, there, source.url) : read;
}

/** A manifest without any readable part is not a programme. */
function isReadable(outcome: Outcome): outcome is Reading {
  return !(outcome instanceof Unreadable) && (outcome.parts.length === 0 || outcome.parts.some(isReadable));
}

/** Its unreadable parts. */
function unreadableIn(outcome: Outcome): readonly Unreadable[] {
  return outcome instanceof Unreadable ? [outcome] : outcome.parts.flatMap(unreadableIn);
}

function sayProblems(problems: readonly FeedProblem[], { words, terminal, positionals, flag }: Call): void {
  const count = (level: FeedProblem['level']) => problems.filter((problem) => problem.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) return;
  const counts = [...(errors > 0 ? [words.errors(errors)] : []), ...(warnings > 0 ? [words.warnings(warnings)] : [])];
  const sentence = words.problems(counts, `ess check ${positionals.map(quoted).join(' ')}`);
  // Duplicates between feeds are the reason for a merge, not a problem; copies in one are shown well.
  const isStrict = flag('strict') && problems.some(({ code }) => code !== 'duplicate-event' && code !== 'repeated-event');
  if (isStrict) throw new Failure(EXIT.problems, `${sentence}\n${words.strict}`);
  terminal.say(sentence);
}

/** An argument quoted for a shell. */
function quoted(argument: string): string {
  return /^[\w./:@%+,=~-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
