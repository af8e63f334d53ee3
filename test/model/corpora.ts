import { existsSync, readFileSync } from 'node:fs';

/** Collections of third parties, kept beside the project and never in it: tests that read them say that they were skipped where there are none. */
const BESIDE = new URL('../../../shared/data/', import.meta.url);

export function besides(path: string): URL | null {
  const url = new URL(path, BESIDE);
  return existsSync(url) ? url : null;
}

/** A JSON file of the collections, or null, and then the reason to skip. */
export function corpus<T>(path: string): { readonly items: T; readonly skip: false } | { readonly items: null; readonly skip: string } {
  const url = besides(path);
  return url ? { items: JSON.parse(readFileSync(url, 'utf8')) as T, skip: false } : { items: null, skip: `no ${path} beside the project` };
}
