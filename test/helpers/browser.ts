import { executeServerCommand } from '@web/test-runner-commands';

type Feature = 'forced-colors' | 'prefers-contrast' | 'prefers-reduced-motion' | 'prefers-color-scheme' | 'prefers-reduced-data';

/**
 * Sets media features, `{ 'forced-colors': 'active' }`, until `emulate({})`. False if the engine cannot (all but Chromium): skip the test then.
 */
export async function emulate(features: Partial<Record<Feature, string>>): Promise<boolean> {
  return (await executeServerCommand<{ isDone: boolean }, object>('ess:emulate', features)).isDone;
}

/** As printed, until `print(false)`. False if the engine cannot (all but Chromium): skip the test then. */
export async function print(isPaper: boolean): Promise<boolean> {
  return (await executeServerCommand<{ isDone: boolean }, boolean>('ess:print', isPaper)).isDone;
}

/** Collects garbage. False if the engine cannot (all but Chromium). */
export async function collectGarbage(): Promise<boolean> {
  const { isDone } = await executeServerCommand<{ isDone: boolean }, null>('ess:collect-garbage', null);
  return isDone;
}

/** Notes and refuses downloads from now on; `names()` are those that began. null if the engine cannot (all but Chromium): start none then. */
export async function watchDownloads(): Promise<{ names(): Promise<readonly string[]> } | null> {
  const { isDone } = await executeServerCommand<{ isDone: boolean }, object>('ess:watch-downloads', {});
  if (!isDone) return null;
  return { names: async () => (await executeServerCommand<{ names: readonly string[] }, object>('ess:downloads', {})).names };
}

/** Waits until the condition holds, and fails with the sentence after a quarter of a minute. Use it only where there is no promise to await. */
export async function until(condition: () => unknown, what: string, milliseconds = 15_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited ${milliseconds} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
