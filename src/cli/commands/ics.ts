/** `ess ics`: calendars to subscribe to or import: of all events, each town, each organizer. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLocale } from '../../locale/locale.js';
import type { Programme, ProgrammeEvent } from '../../model/programme.js';
import { fold } from '../../model/towns.js';
import { icalendar } from '../../output/icalendar.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../failure.js';
import { READING, readProgramme } from '../feeds.js';
import { FileNames } from '../file-names.js';
import { FOLDER } from '../shared-options.js';
import { makeFolder, writeFile, writeResult } from '../write-file.js';

const ALL = 'programme.ics';

interface Calendar {
  readonly file: string;
  readonly name: string;
  readonly events: readonly ProgrammeEvent[];
}

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
    const textOf = ({ name, events }: Calendar) => icalendar(events, { name, now, url, description, locale });
    const folder = call.text('output');
    if (folder === null || folder === '-') {
      await writeResult(null, [await textOf({ file: '', name: programme.name, events: programme.events })], call);
      return EXIT.clean;
    }
    await makeFolder(folder, call);
    for (const calendar of calendarsOf(programme)) {
      const path = join(folder, calendar.file);
      const text = await textOf(calendar);
      const earlier = await readFile(path, 'utf8').catch(() => '');
      if (withoutStamps(earlier) !== withoutStamps(text)) await writeFile(path, [text], call);
      call.terminal.say(call.words.written(path, calendar.events.length));
    }
    return EXIT.clean;
  },
};

/** The time of writing, or the build's. Source: reproducible-builds.org, SOURCE_DATE_EPOCH. */
function instantOf(env: Call['env']): number {
  const seconds = env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/.test(seconds) ? Number(seconds) * 1000 : Date.now();
}

/** An unchanged calendar keeps its file, for subscribers that ask whether it has changed. */
function withoutStamps(calendar: string): string {
  return calendar.replace(/^DTSTAMP:.*$/gm, '');
}

function calendarsOf(programme: Programme): readonly Calendar[] {
  const { name, events, towns } = programme;
  const names = new FileNames([ALL]);
  const titled = (part: string) => [name, part].filter(Boolean).join(' – ');
  const ofTowns = towns.map((town) => ({
    file: names.of('ville-', town.slug, '.ics'),
    name: titled(town.name),
    events: events.filter((event) => event.town?.key === town.key),
  }));
  const ofOrganizers = [...eventsByOrganizer(events)].map(([organizer, held]) => ({
    file: names.of('organisateur-', organizer, '.ics'),
    name: titled(organizer),
    events: held,
  }));
  return [{ file: ALL, name, events }, ...ofTowns.filter((calendar) => calendar.events.length > 0), ...ofOrganizers];
}

/** By name in its first spelling, in alphabetical order. */
function eventsByOrganizer(events: readonly ProgrammeEvent[]): ReadonlyMap<string, readonly ProgrammeEvent[]> {
  const found = new Map<string, { readonly name: string; readonly events: ProgrammeEvent[] }>();
  for (const event of events) {
    for (const key of new Set(event.organizerNames.map(keyOf))) {
      const name = event.organizerNames.find((each) => keyOf(each) === key)!;
      const known = found.get(key);
      if (known) known.events.push(event);
      else found.set(key, { name, events: [event] });
    }
  }
  const sorted = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(sorted.map(([, { name, events: held }]) => [name, held]));
}

/** A name without letters is compared as it is. */
function keyOf(name: string): string {
  return fold(name) || name;
}
