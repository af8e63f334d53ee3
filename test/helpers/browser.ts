import { executeServerCommand } from '@web/test-runner-commands';

type Feature = 'forced-colors' | 'prefers-contrast' | 'prefers-reduced-motion' | 'prefers-color-scheme' | 'prefers-reduced-data';

/**
 * Sets media features, `{ 'forced-colors': 'active' }`, until `emulate({})`. False where the engine cannot (all but Chromium): skip the test then.
 */
export async function emulate(features: Partial<Record<Feature, string>>): Promise<boolean> {
  return (await executeServerCommand<{ isDone: boolean }, object>('ess:emulate', features)).isDone;
}

/** As printed, until `print(false)`. False where the engine cannot (all but Chromium): skip the test then. */
export async function print(isPaper: boolean): Promise<boolean> {
  return (await executeServerCommand<{ isDone: boolean }, boolean>('ess:print', isPaper)).isDone;
}

/** Frees what nothing holds any more. False where the engine cannot (all but Chromium). */
export async function collectGarbage(): Promise<boolean> {
  const { isDone } = await executeServerCommand<{ isDone: boolean }, null>('ess:collect-garbage', null);
  return isDone;
}

/** Notes and refuses downloads from now on; `names()` are those that began. null where the engine cannot (all but Chromium): do not start any there. */
export async function watchDownloads(): Promise<{ names(): Promise<readonly string[]> } | null> {
  const { isDone } = await executeServerCommand<{ isDone: boolean }, object>('ess:watch-downloads', {});
  if (!isDone) return null;
  return { names: async () => (await executeServerCommand<{ names: readonly string[] }, object>('ess:downloads', {})).names };
}

/** Until the condition holds; fails with the sentence after two seconds. For what no promise tells. */
export async function until(condition: () => unknown, what: string, milliseconds = 2000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited ${milliseconds} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
