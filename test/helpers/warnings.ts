/**
 * The warnings to the webmaster during each test of the surrounding `describe`, instead of the console. `warn()` gives each sentence once per page, so each
 * test needs its own values.
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

/** Sentences are loaded with the first warning and written in the order of the calls: after the last call, all are written. */
export async function everythingSaid(): Promise<void> {
  await import('../../src/warn/sentences.js');
}
