import { guarded } from '../warn/guarded.js';

/** Telephones read the file only once the visitor has agreed to keep it; after that long, nobody will. */
const KEPT = 60_000;

/** Hands a text to the visitor as a file. A `blob:` address is outside the reach of Content-Security-Policy and of any server. */
export function saveFile(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(
    guarded(() => URL.revokeObjectURL(href)),
    KEPT,
  );
}
