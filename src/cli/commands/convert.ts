/** `ess convert`: feeds of any format as one programme, in the profile that pages read fastest. */

import { programmeJsonLd } from '../../feed/profile/write/programme.js';
import type { Command } from '../command.js';
import { EXIT } from '../failure.js';
import { READING, readProgramme } from '../feeds.js';
import { COMPACT, jsonLines, jsonText } from '../json-text.js';
import { OUTPUT } from '../shared-options.js';
import { writeResult } from '../write-file.js';

export const convert: Command = {
  summary: {
    fr: 'Convertir un ou plusieurs flux, de n’importe quel format, en un seul programme.json.',
    en: 'Convert one or more feeds, of any format, into one programme.json.',
  },
  usage: { fr: 'FLUX… [-o programme.json] [options]', en: 'FEED… [-o programme.json] [options]' },
  details: {
    fr: 'Un événement qui est dans plusieurs flux n’y est qu’une fois : le premier flux gagne. Les mêmes flux donnent toujours les mêmes octets, dans l’ordre des dates.',
    en: 'An event that is in several feeds is there once: the first feed wins. The same feeds always give the same bytes, in the order of dates.',
  },
  options: {
    output: OUTPUT,
    ...READING,
    ndjson: {
      type: 'boolean',
      help: {
        fr: 'Un événement par ligne (programme.ndjson), pour un très grand programme.',
        en: 'One event a line (programme.ndjson), for a very large programme.',
      },
    },
    compact: COMPACT,
  },
  examples: [
    'ess convert agenda.ics -o programme.json',
    'ess convert https://ville.example/agenda.ics associations.csv --name "Mois de l’ESS 2026" -o programme.json',
    'ess convert programme.json --from 2026-11-01 --to 2026-11-30 --town Arcueil',
  ],
  async run(call) {
    const { programme } = await readProgramme(call);
    const festival = programmeJsonLd(programme);
    const output = call.text('output');
    await writeResult(output, call.flag('ndjson') ? jsonLines(festival) : [jsonText(festival, call)], call);
    if (output !== null && output !== '-') call.terminal.say(call.words.written(output, programme.sessions.town.length));
    return EXIT.clean;
  },
};
