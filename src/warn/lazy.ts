import { warn } from '../warn.js';

/**
 * Loads a part of the script from a file of its own; null when it fails, after a warning with its address. The caller tells the visitor, or does without.
 * Failures are not kept here; some browsers keep them until the page reloads.
 */
export async function lazy<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch (cause) {
    warnOfMissingFile(cause);
    return null;
  }
}

/** For callers that throw an error of their own. */
export function warnOfMissingFile(cause: unknown): void {
  warn(`a file of the script could not be loaded; upload its whole folder, chunks included, to the same place. ${String(cause)}`);
}
