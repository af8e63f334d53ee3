/**
 * What the webmaster is told during each test of the surrounding `describe`, in place of the console. `warn()` says each sentence once per page: give each
 * test values of its own.
 */
export function recordedWarnings(): readonly string[] {
  const warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (message: string) => warnings.push(message);
  });
  afterEach(() => (console.warn = warn));
  return warnings;
}

/** Sentences are fetched when the first is needed, and said in the order in which they were asked for: whoever asks last knows that all are said. */
export async function everythingSaid(): Promise<void> {
  await import('../../src/warn/sentences.js');
}
