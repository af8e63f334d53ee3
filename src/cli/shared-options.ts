/** Options that several commands share. */

import type { CommandOption } from './command.js';

export const OUTPUT: CommandOption = {
  type: 'string',
  short: 'o',
  value: { fr: 'FICHIER', en: 'FILE' },
  help: { fr: 'Fichier à écrire ; à défaut, ou avec -, la sortie standard.', en: 'File to write; without it, or with -, standard output.' },
};

export const NOW: CommandOption = {
  type: 'string',
  value: { fr: 'DATE', en: 'DATE' },
  help: { fr: 'Faire comme si l’on était à cette date.', en: 'As if it were this date.' },
};

export const FOLDER: CommandOption = {
  type: 'string',
  short: 'o',
  value: { fr: 'DOSSIER', en: 'FOLDER' },
  help: { fr: 'Dossier dans lequel écrire ; il est créé s’il n’existe pas.', en: 'Folder to write into; it is made if it does not exist.' },
};
