/**
 * Sentences for the person who edits a feed: what is wrong and how to mend it. Not in `Messages`, which visitors load: a language is one object of this type,
 * and the compiler refuses a gap.
 */

import type { FeedErrorCode, FeedProblemCode, TextFaultKind } from '../model/feed-codes.js';

/** The kind of file: examples are written differently in each. */
export type Medium = 'json' | 'line' | 'script' | 'item' | 'calendar' | 'table';

/** A sentence or two each, with their full stops. */
export interface Advice {
  readonly what: string;
  readonly mend: string;
}

/** What the words of a problem depend on, besides its code. */
export interface ProblemCircumstances {
  readonly medium: Medium;
  /** error: the event, or the part of a feed, is not shown. */
  readonly level: 'error' | 'warning';
  /** « dans le champ « startDate » », « dans la cellule C12 »; '' where the path names no field. */
  readonly where: string;
  /** What is written there. */
  readonly value: string;
  /** Of an unavailable feed: why. */
  readonly failure: Advice | null;
}

export interface ReportCounts {
  readonly events: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly unavailable: number;
  /** Whether there were more problems than a report lists. */
  readonly isCut: boolean;
}

export interface ReportWords {
  /** One line for a group of problems of one kind. */
  readonly kinds: Readonly<Record<FeedProblemCode, string>>;
  readonly problems: Readonly<Record<FeedProblemCode, (problem: ProblemCircumstances) => Advice>>;
  /** Why a feed could not be read at all; `status` is HTTP's. */
  readonly failures: Readonly<Record<FeedErrorCode, (status: number | null) => Advice>>;
  readonly faults: Readonly<Record<TextFaultKind, Advice>>;
  readonly levels: Readonly<Record<'error' | 'warning', string>>;
  /** « ligne 12, colonne 5 »; without a column: « ligne 12 ». */
  readonly line: (line: number, column: number | null) => string;
  readonly cell: (name: string) => string;
  /** A script of a web page, from 1. */
  readonly script: (number: number) => string;
  /** An item of microdata in a web page, from 1. */
  readonly item: (number: number) => string;
  readonly wholeFeed: string;
  /** In the middle of a sentence: « dans le champ « startDate » », « dans la cellule C12 », « à la ligne 25 ». */
  readonly inField: (name: string) => string;
  readonly inCell: (name: string) => string;
  readonly inLine: (line: number) => string;
  readonly summary: (counts: ReportCounts) => string;
  readonly element: ElementWords;
}

/** The words around the problems in `ess-feed-report`. */
export interface ElementWords {
  readonly heading: string;
  readonly checking: string;
  readonly checked: (summary: string) => string;
  readonly failed: string;
  readonly stale: (when: string) => string;
  readonly format: (name: string) => string;
  readonly noEvent: Advice;
  readonly again: string;
  readonly filter: string;
  readonly filterHint: string;
  readonly all: (count: number) => string;
  readonly ofLevel: (level: 'error' | 'warning', count: number) => string;
  /** How many of a kind: « 3 fois ». */
  readonly times: (count: number) => string;
  readonly noneOfLevel: string;
  readonly terms: Readonly<Record<'level' | 'kind' | 'what' | 'event' | 'value' | 'place' | 'path' | 'mend' | 'source' | 'excerpt', string>>;
  readonly more: (count: number) => string;
  readonly added: (count: number, shown: number, total: number) => string;
  readonly shown: (count: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly download: string;
  /** Without its ending. */
  readonly fileName: string;
  readonly textInPage: string;
  readonly colon: string;
}
