/** How a command ends; docs/commande.md explains each code to those who write scripts. */
export const EXIT = {
  clean: 0,
  /** The result is there, and something is wrong in it. */
  problems: 1,
  usage: 2,
  /** A feed cannot be read: there is no result. */
  unreadable: 3,
  /** The result cannot be written. */
  unwritable: 4,
  /** A defect of the command itself. Source: sysexits.h, EX_SOFTWARE. */
  defect: 70,
  /** As a shell says it: 128 and the signal. */
  interrupted: 130,
  pipe: 141,
  terminated: 143,
} as const;

/** Thrown to end a command; the message is a sentence for whoever typed it. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, sentence: string) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** The command was not typed as it should be: the usage follows the sentence. */
export class UsageError extends Failure {
  constructor(sentence: string) {
    super(EXIT.usage, sentence);
  }
}

/** Code of an error of Node: « ENOENT »; '' for any other. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
