/** `ess split`: a programme in parts by town or month, with a manifest; pages load the parts that they show. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { field, list } from '../../feed/json.js';
import { isManifest } from '../../feed/formats/json-shapes.js';
import type { Programme } from '../../model/programme.js';
import { isOfTerritory, TOWNS } from '../../model/towns.js';
import { programmeJsonLd } from '../../feed/profile/write/programme.js';
import type { Bilingual, Call, Command } from '../command.js';
import { EXIT, UsageError } from '../failure.js';
import { READING, readProgramme } from '../feeds.js';
import { COMPACT, jsonText } from '../json-text.js';
import { subset } from '../narrow.js';
import { FOLDER } from '../shared-options.js';
import { manifestOf } from '../split/manifest.js';
import { partsByMonth, partsByTown } from '../split/parts.js';
import type { Part } from '../split/parts.js';
import { makeFolder, writeFile } from '../write-file.js';

const MANIFEST = 'programme.json';
const CUTS: Readonly<Record<string, typeof partsByTown>> = { town: partsByTown, month: partsByMonth };

const FOLDER_MISSING: Bilingual = { fr: 'Il manque le dossier de sortie (-o DOSSIER).', en: 'The output folder is missing (-o FOLDER).' };
const BY_MISSING: Bilingual = { fr: 'Il manque --by town ou --by month.', en: 'Either --by town or --by month is missing.' };
const WOULD_REPLACE: Readonly<Record<Call['language'], (path: string) => string>> = {
  fr: (path) => `${path} existe et n’est pas un sommaire : choisissez un autre dossier.`,
  en: (path) => `${path} exists and is no manifest: choose another folder.`,
};
/** Number of towns with an empty file. */
const EMPTY: Readonly<Record<Call['language'], (towns: number) => string>> = {
  fr: (towns) => `Villes sans événement, un fichier vide chacune : ${towns}.`,
  en: (towns) => `Towns without events, an empty file each: ${towns}.`,
};
const LEFT: Readonly<Record<Call['language'], (path: string) => string>> = {
  fr: (path) => `${path} n’est plus une partie du programme ; le fichier est resté.`,
  en: (path) => `${path} is no longer part of the programme; the file has stayed.`,
};

export const split: Command = {
  summary: {
    fr: 'Couper un programme en parties, par ville ou par mois, que les pages chargent selon ce qu’elles montrent.',
    en: 'Cut a programme into parts, by town or by month, which pages load as they show them.',
  },
  usage: { fr: 'FLUX… --by town|month -o DOSSIER [options]', en: 'FEED… --by town|month -o FOLDER [options]' },
  details: {
    fr: 'Écrit arcueil.json, cachan.json… ou 2026-11.json, 2026-12.json…, plusieurs-mois.json, et le sommaire programme.json qui les nomme : c’est son adresse que l’on donne aux éléments. Une ville du territoire sans événement a un fichier vide. Aucun fichier n’est supprimé.',
    en: 'Writes arcueil.json, cachan.json… or 2026-11.json, 2026-12.json…, plusieurs-mois.json, and programme.json which names them: its address is what the elements are given. A town of the territory without events has an empty file. No file is removed.',
  },
  options: {
    by: {
      type: 'string',
      value: { fr: 'town|month', en: 'town|month' },
      help: { fr: 'Une partie par ville, ou par mois.', en: 'One part a town, or a month.' },
    },
    output: FOLDER,
    ...READING,
    compact: COMPACT,
  },
  examples: ['ess split programme.json --by town -o public/programme', 'ess split programme.ndjson --by month --compact -o public/programme'],
  async run(call) {
    const { text, terminal, words, language } = call;
    const [cut, folder] = [CUTS[text('by') ?? ''], text('output')];
    if (text('by') === null) throw new UsageError(BY_MISSING[language]);
    if (!cut) throw new UsageError(words.valueRefused('--by', text('by')!, 'town, month'));
    if (folder === null || folder === '-') throw new UsageError(FOLDER_MISSING[language]);
    const manifest = join(folder, MANIFEST);
    const earlier = await partsWrittenInto(manifest, call);
    const { programme } = await readProgramme(call);
    const parts = cut(programme, MANIFEST);
    await makeFolder(folder, call);
    for (const { file, numbers } of parts) {
      await writeFile(join(folder, file), [jsonText(programmeJsonLd(subset(programme, numbers)), call)], call);
      terminal.say(words.written(join(folder, file), numbers.size));
    }
    const empty = text('by') === 'town' && text('town') === null && isOfTerritory(programme) ? emptyFiles(parts) : [];
    for (const file of empty) await writeFile(join(folder, file), [jsonText(programmeJsonLd(subset(programme, [])), call)], call);
    if (empty.length > 0) terminal.say(EMPTY[language](empty.length));
    // Last, so that it never names a missing file.
    await writeFile(manifest, [jsonText(manifestOf(programmeJsonLd(subset(programme, [])), parts), call)], call);
    terminal.say(words.written(manifest, eventCount(programme)));
    for (const file of earlier)
      if (!parts.some((part) => part.file === file) && !empty.includes(file)) terminal.say(LEFT[language](join(folder, file)));
    return EXIT.clean;
  },
};

/** Pages with `{town}` in `src` request any town's file: a missing one would look like a failure. */
function emptyFiles(parts: readonly Part[]): readonly string[] {
  return TOWNS.filter(({ key }) => !parts.some(({ towns }) => towns.some((town) => town.key === key))).map(({ slug }) => `${slug}.json`);
}

function eventCount({ sessions }: Programme): number {
  return sessions.town.length;
}

/** Files of an earlier manifest. Others are not replaced: one may be the programme being read. */
async function partsWrittenInto(path: string, call: Call): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch(() => null);
  const document = text === null ? null : parsed(text);
  if (text !== null && !isManifest(document)) throw new UsageError(WOULD_REPLACE[call.language](path));
  const files = list(field(document, 'distribution')).map((part) => field(part, 'contentUrl'));
  return files.filter((file): file is string => typeof file === 'string' && /^[\w-]+\.json$/.test(file));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
