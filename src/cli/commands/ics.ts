/** `ess ics`: calendars to subscribe to or import: of all events, each town, each organizer. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLocale } from '../../locale/locale.js';
import { icalendar } from '../../output/icalendar.js';
import { instantOf } from '../clock.js';
import type { Command } from '../command.js';
import { EXIT } from '../failure.js';
import { READING, readProgramme } from '../feeds.js';
import { partsOf } from '../parts-of.js';
import type { Part } from '../parts-of.js';
import { FOLDER } from '../shared-options.js';
import { makeFolder, writeFile, writeResult } from '../write-file.js';

export const ics: Command = {
  summary: {
    fr: 'Écrire des agendas (.ics) : tous les événements, ceux de chaque ville, ceux de chaque organisme.',
    en: 'Write calendars (.ics): all events, those of each town, those of each organiser.',
  },
  usage: { fr: 'FLUX… [-o DOSSIER] [options]', en: 'FEED… [-o FOLDER] [options]' },
  details: {
    fr: 'Sans -o, un seul agenda est écrit sur la sortie standard. Avec -o : programme.ics, ville-arcueil.ics, organisateur-….ics ; un agenda qui n’a pas changé reste tel quel, aucun fichier n’est supprimé.',
    en: 'Without -o a single calendar is written to standard output. With -o: programme.ics, ville-arcueil.ics, organisateur-….ics; a calendar that has not changed stays as it is, no file is removed.',
  },
  options: { output: FOLDER, ...READING },
  examples: ['ess ics programme.json -o public/agendas', 'ess ics programme.json --town Arcueil > arcueil.ics'],
  async run(call) {
    const { programme } = await readProgramme(call);
    const { url, description, inLanguage } = programme;
    const locale = await loadLocale(inLanguage ?? 'fr');
    const now = instantOf(call.env);
    const textOf = ({ name, events }: Part) => icalendar(events, { name, now, url, description, locale });
    const folder = call.text('output');
    if (folder === null || folder === '-') {
      await writeResult(null, [await textOf({ file: '', name: programme.name, events: programme.events })], call);
      return EXIT.clean;
    }
    await makeFolder(folder, call);
    for (const calendar of partsOf(programme, '.ics')) {
      const path = join(folder, calendar.file);
      const text = await textOf(calendar);
      const earlier = await readFile(path, 'utf8').catch(() => '');
      if (withoutStamps(earlier) !== withoutStamps(text)) await writeFile(path, [text], call);
      call.terminal.say(call.words.written(path, calendar.events.length));
    }
    return EXIT.clean;
  },
};

/** An unchanged calendar keeps its file, for subscribers that ask whether it has changed. */
function withoutStamps(calendar: string): string {
  return calendar.replace(/^DTSTAMP:.*$/gm, '');
}
