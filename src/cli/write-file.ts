/** Writes files whole or not at all: beside, then renamed. */

import { rmSync } from 'node:fs';
import { chmod, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Call } from './command.js';
import { errorCode, EXIT, Failure } from './failure.js';

const unfinished = new Set<string>();

/** Synchronous, for a process that is about to end. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
  unfinished.clear();
}

/** Writes a command's result to a file, or to stdout for null and « - ». */
export async function writeResult(path: string | null, pieces: Iterable<string>, call: Pick<Call, 'terminal' | 'words'>): Promise<void> {
  if (path !== null && path !== '-') return writeFile(path, pieces, call);
  for (const piece of pieces) await call.terminal.print(piece);
}

/** @throws {Failure} with a sentence that names the file. */
export async function writeFile(path: string, pieces: Iterable<string>, { terminal, words }: Pick<Call, 'terminal' | 'words'>): Promise<void> {
  terminal.progress(words.writing(path));
  try {
    await replace(path, pieces);
  } catch (error) {
    throw unwritable(path, error, words);
  }
}

/** @throws {Failure} with a sentence that names the folder. */
export async function makeFolder(path: string, { words }: Pick<Call, 'words'>): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw unwritable(path, error, words);
  }
}

/** The sentence for a write error; other errors unchanged. */
export function unwritable(path: string, error: unknown, words: Call['words']): unknown {
  const code = errorCode(error);
  return code && code !== 'EPIPE' ? new Failure(EXIT.unwritable, `${path}${words.colon}${words.fileError(code)}.`) : error;
}

async function replace(given: string, pieces: Iterable<string>): Promise<void> {
  const known = await stat(given).catch(() => null);
  // Links are followed; devices and pipes are not replaced.
  const path = known ? await realpath(given) : given;
  if (known && !known.isFile()) return writeInto(path, pieces);
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  unfinished.add(beside);
  try {
    await writeInto(beside, pieces);
    if (known) await chmod(beside, known.mode);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    unfinished.delete(beside);
  }
}

async function writeInto(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const piece of pieces) await file.write(piece);
  } finally {
    await file.close();
  }
}
