import { guarded } from '../warn/guarded.js';

/** Telephones read the file only after the visitor agrees to keep it, within this time. */
const KEPT = 60_000;

/** Gives the visitor a text as a file. No Content-Security-Policy and no server can block a `blob:` address. */
export function saveFile(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(
    guarded(() => URL.revokeObjectURL(href)),
    KEPT,
  );
}
