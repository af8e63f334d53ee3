/** A command of `ess`: one file in commands/, one line in commands/index.ts. */

import type { Locale } from '../locale/locale.js';
import type { Terminal } from './terminal.js';
import type { Language, Words } from './words.js';

export type { Language, Words };

/** A text in each language. */
export type Bilingual = Readonly<Record<Language, string>>;

export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** One letter. */
  readonly short?: string;
  /** Placeholder of its value in the help: « FICHIER ». */
  readonly value?: Bilingual;
  readonly help: Bilingual;
}

export type CommandOptions = Readonly<Record<string, CommandOption>>;

export interface Command {
  /** One line, for the list of all commands. */
  readonly summary: Bilingual;
  /** Arguments after « ess check »: « FLUX… [options] ». */
  readonly usage: Bilingual;
  /** Paragraphs on what the options do not say. */
  readonly details?: Bilingual;
  readonly options: CommandOptions;
  /** Command lines: « ess check programme.json ». */
  readonly examples: readonly string[];
  /** Returns the exit code, one of `EXIT`; throws a `Failure` to end the command. */
  readonly run: (call: Call) => Promise<number>;
}

/** A command's arguments. */
export interface Call {
  /** Arguments that are not options. */
  readonly positionals: readonly string[];
  /** Value of an option of type string; null when it was not given. */
  text(option: string): string | null;
  /** Whether an option of type boolean was given. */
  flag(option: string): boolean;
  readonly language: Language;
  readonly locale: Locale;
  readonly words: Words;
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
}
