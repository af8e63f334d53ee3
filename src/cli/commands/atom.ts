/** `ess atom`: feeds that a CMS shows without script, and that readers follow: of all events, each town, each organizer. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLocale } from '../../locale/locale.js';
import type { ProgrammeEvent } from '../../model/programme.js';
import { webUrl } from '../../model/safe-url.js';
import { atom as atomFeed, withEarlierDates } from '../../output/atom.js';
import { instantOf, nowOf } from '../clock.js';
import type { Call, Command } from '../command.js';
import { EXIT, UsageError } from '../failure.js';
import { READING, readProgramme } from '../feeds.js';
import { partsOf } from '../parts-of.js';
import type { Part } from '../parts-of.js';
import { FOLDER, NOW } from '../shared-options.js';
import { makeFolder, writeFile, writeResult } from '../write-file.js';

export const atom: Command = {
  summary: {
    fr: 'Écrire des fils Atom : tous les événements, ceux de chaque ville, ceux de chaque organisme.',
    en: 'Write Atom feeds: all events, those of each town, those of each organiser.',
  },
  usage: { fr: 'FLUX… [-o DOSSIER] [options]', en: 'FEED… [-o FOLDER] [options]' },
  details: {
    fr: 'Les événements passés n’y sont pas. Sans -o, un seul fil est écrit sur la sortie standard. Avec -o : programme.atom, ville-arcueil.atom, organisateur-….atom ; un événement qui n’a pas changé garde sa date, aucun fichier n’est supprimé.',
    en: 'Past events are left out. Without -o a single feed is written to standard output. With -o: programme.atom, ville-arcueil.atom, organisateur-….atom; an event that has not changed keeps its date, no file is removed.',
  },
  options: {
    output: FOLDER,
    'base-url': {
      type: 'string',
      value: { fr: 'ADRESSE', en: 'ADDRESS' },
      help: { fr: 'Adresse du dossier où les fils seront publiés.', en: 'Address of the folder in which the feeds will be published.' },
    },
    now: NOW,
    ...READING,
  },
  examples: [
    'ess atom programme.json -o public/fils --base-url https://ville.example/fils/',
    'ess atom programme.json --town Arcueil > arcueil.atom',
  ],
  async run(call) {
    const base = baseOf(call);
    const { programme } = await readProgramme(call, call.text('now') ?? undefined);
    const { name, url, description, inLanguage, organizer, timeZone } = programme;
    const locale = await loadLocale(inLanguage ?? 'fr');
    const now = nowOf(call, timeZone) ?? instantOf(call.env);
    const textOf = (part: Part) =>
      atomFeed(
        eventsAhead(part, now),
        { title: part.name, name: part.file.replace(/\.atom$/, ''), now, url, self: base && new URL(part.file, base).href, subtitle: description, author: organizer?.name ?? name, inLanguage, locale },
      ); // prettier-ignore
    const parts = partsOf(programme, '.atom');
    const folder = call.text('output');
    if (folder === null || folder === '-') {
      await writeResult(null, [await textOf(parts[0]!)], call);
      return EXIT.clean;
    }
    await makeFolder(folder, call);
    for (const part of parts) {
      const path = join(folder, part.file);
      const earlier = await readFile(path, 'utf8').catch(() => '');
      const text = withEarlierDates(await textOf(part), earlier);
      if (text !== earlier) await writeFile(path, [text], call);
      call.terminal.say(call.words.written(path, eventsAhead(part, now).length));
    }
    return EXIT.clean;
  },
};

function eventsAhead({ events }: Part, now: number): readonly ProgrammeEvent[] {
  return events.filter(({ occurrences }) => occurrences.some(({ until }) => until > now));
}

/** As a folder, with or without its slash. */
function baseOf({ text, words }: Call): string | null {
  const value = text('base-url');
  if (value === null) return null;
  const url = webUrl(value);
  if (!url) throw new UsageError(words.valueRefused('--base-url', value, words.noSuchAddress));
  return url.replace(/\/?$/, '/');
}
