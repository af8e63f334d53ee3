/** `ess csv`: feeds as a table for a spreadsheet. */

import { spreadsheet } from '../../output/spreadsheet.js';
import type { Command } from '../command.js';
import { EXIT } from '../failure.js';
import { READING, readProgramme } from '../feeds.js';
import { OUTPUT } from '../shared-options.js';
import { writeResult } from '../write-file.js';

export const csv: Command = {
  summary: { fr: 'Écrire les événements dans un tableur (CSV).', en: 'Write the events into a spreadsheet (CSV).' },
  usage: { fr: 'FLUX… [-o programme.csv] [options]', en: 'FEED… [-o programme.csv] [options]' },
  details: {
    fr: 'Les colonnes sont celles du modèle docs/modele-programme.csv : ce qui est corrigé dans le tableur se relit tel quel.',
    en: 'The columns are those of the template docs/modele-programme.csv: what is corrected in the spreadsheet is read again as it is.',
  },
  options: { output: OUTPUT, ...READING },
  examples: ['ess csv programme.json -o programme.csv'],
  async run(call) {
    const { programme } = await readProgramme(call);
    const output = call.text('output');
    await writeResult(output, [await spreadsheet(programme)], call);
    if (output !== null && output !== '-') call.terminal.say(call.words.written(output, programme.sessions.town.length));
    return EXIT.clean;
  },
};
