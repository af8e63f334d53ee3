/** Exit codes; docs/commande.md explains them to authors of scripts. */
export const EXIT = {
  clean: 0,
  /** There is a result, with problems. */
  problems: 1,
  usage: 2,
  /** A feed cannot be read: there is no result. */
  unreadable: 3,
  /** The result cannot be written. */
  unwritable: 4,
  /** A defect of the command itself. Source: sysexits.h, EX_SOFTWARE. */
  defect: 70,
  /** As shells do: 128 plus the signal. */
  interrupted: 130,
  pipe: 141,
  terminated: 143,
} as const;

/** Thrown to end a command, with a sentence for the user. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, sentence: string) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** Wrong arguments: the usage follows the sentence. */
export class UsageError extends Failure {
  constructor(sentence: string) {
    super(EXIT.usage, sentence);
  }
}

/** A Node error's code, « ENOENT »; '' for other errors. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
