import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, without a slash at the end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Where a build is written: `npm run build` writes beside dist/ and replaces it at the end, so that nobody meets half a build. */
export const DIST = process.env.ESS_DIST ?? 'dist';

/** Files under a folder of the checkout, sorted, as paths from the checkout with `/`. Nothing when the folder is not there. */
export function filesUnder(folder, matches = () => true) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(ROOT.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => matches(path))
    .sort();
}
