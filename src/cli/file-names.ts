import { slugOf } from '../model/towns.js';

const LONGEST = 80;

/** Names of files in one folder, each given once. */
export class FileNames {
  readonly #taken: Set<string>;

  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(taken);
  }

  /** « ville-arcueil.ics » of « ville- », a name that people read, and « .ics ». */
  of(before: string, name: string, extension: string): string {
    const stem = before + (slugOf(name).slice(0, LONGEST).replace(/-$/, '') || 'sans-nom');
    let found = stem + extension;
    for (let number = 2; this.#taken.has(found); number++) found = `${stem}-${number}${extension}`;
    this.#taken.add(found);
    return found;
  }
}
