import { warn } from '../warn.js';

/**
 * The only way to a part of the script that is a file of its own: null when it cannot be had, which the console says with its address. Whoever asks says in
 * words what is then missing, or does without. A failure is not remembered here; some browsers keep it until the page is loaded again.
 */
export async function lazy<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch (cause) {
    warnOfMissingFile(cause);
    return null;
  }
}

/** For those who turn it into an error of their own. */
export function warnOfMissingFile(cause: unknown): void {
  warn(`a file of the script could not be loaded; upload its whole folder, chunks included, to the same place. ${String(cause)}`);
}
