/** Sentences that several commands share. A command's own help and sentences are in its file. */

import type { FeedErrorCode } from '../feed/feed-error.js';

export type Language = 'fr' | 'en';

export interface Words {
  readonly about: string;
  readonly usage: string;
  readonly commands: string;
  readonly options: string;
  readonly examples: string;
  readonly moreHelp: string;
  /** « Aide : ess help check ». */
  readonly helpOf: (command: string) => string;
  readonly helpOption: string;
  readonly languageOption: string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly valueMissing: (option: string) => string;
  readonly valueRefused: (option: string, value: string, expected: string) => string;
  readonly valueUnwanted: (option: string) => string;
  readonly feedMissing: string;
  readonly tooManyArguments: (argument: string) => string;
  readonly stdinTwice: string;
  readonly stdin: string;
  readonly colon: string;
  readonly error: string;
  /** Why a feed cannot be read; `status` is HTTP's. */
  readonly feedError: (code: FeedErrorCode, status: number | null) => string;
  /** Why a file cannot be read or written, by the code that Node gives: « ENOENT ». */
  readonly fileError: (code: string) => string;
  readonly reading: (source: string) => string;
  readonly readingEvents: (source: string, count: number) => string;
  readonly making: (events: number) => string;
  readonly writing: (path: string) => string;
  readonly written: (path: string, events: number) => string;
  readonly events: (count: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  /** « 2 erreurs et 3 avertissements. Pour les voir : ess check … ». */
  readonly problems: (counts: readonly string[], command: string) => string;
  /** `why` is a whole sentence. */
  readonly feedLeftOut: (why: string) => string;
  readonly strict: string;
  readonly noEventLeft: string;
  readonly unknownTown: (town: string, known: readonly string[]) => string;
  readonly noSuchDay: string;
  readonly noSuchInstant: string;
  readonly noSuchAddress: string;
  readonly defect: string;
  readonly interrupted: string;
}
