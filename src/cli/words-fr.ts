import type { FeedErrorCode } from '../feed/feed-error.js';
import { at, counted } from '../locale/fr/grammar.js';
import { NBSP } from '../locale/typography.js';
import type { Words } from './words.js';

const FEED_ERRORS: Readonly<Record<FeedErrorCode, string>> = {
  unreachable: 'l’adresse ne répond pas',
  offline: 'cette machine est hors connexion',
  cors: 'le serveur a refusé la demande',
  'not-found': 'rien à cette adresse',
  refused: 'le serveur a refusé de répondre',
  timeout: 'le serveur met trop de temps à répondre',
  'too-large': 'le fichier est trop volumineux',
  'not-json': 'le texte n’est pas du JSON valide',
  'not-a-feed': 'aucun format de programme n’est reconnu dans ce fichier',
  'no-address': 'ce n’est pas une adresse',
  'script-incomplete': 'un fichier de cette commande manque ; installez-la à nouveau',
};

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'ce fichier ou ce dossier n’existe pas',
  ENOTDIR: 'une partie du chemin n’est pas un dossier',
  EISDIR: 'c’est un dossier, pas un fichier',
  EEXIST: 'c’est un fichier, pas un dossier',
  EACCES: 'l’accès est refusé',
  EPERM: 'l’accès est refusé',
  EROFS: 'ce disque est en lecture seule',
  ENOSPC: 'le disque est plein',
  EDQUOT: 'le quota est dépassé',
  ENAMETOOLONG: 'le nom est trop long',
};

export const fr: Words = {
  about: 'Vérifie et convertit les programmes d’événements que lisent les éléments de mois-ess-widgets.',
  usage: 'Usage',
  commands: 'Commandes',
  options: 'Options',
  examples: 'Exemples',
  moreHelp: `Pour en savoir plus sur une commande${NBSP}: ess help COMMANDE`,
  helpOf: (command) => `Aide${NBSP}: ess help${command && ` ${command}`}`,
  helpOption: 'Afficher cette aide.',
  languageOption: 'Langue des messages. À défaut, celle de LC_ALL, LC_MESSAGES ou LANG si c’est l’anglais, sinon le français.',
  unknownCommand: (name) => `«${NBSP}${name}${NBSP}» n’est pas une commande.`,
  unknownOption: (option) => `L’option ${option} n’existe pas.`,
  valueMissing: (option) => `L’option ${option} attend une valeur.`,
  valueRefused: (option, value, expected) => `${option} ${value}${NBSP}: on attend ${expected}.`,
  valueUnwanted: (option) => `L’option ${option} n’attend pas de valeur.`,
  feedMissing: 'Il manque au moins un flux (un fichier, une adresse, ou - pour l’entrée standard).',
  tooManyArguments: (argument) => `«${NBSP}${argument}${NBSP}» est de trop.`,
  stdinTwice: 'L’entrée standard (-) ne se lit qu’une fois.',
  stdin: 'entrée standard',
  colon: `${NBSP}: `,
  error: 'erreur',
  feedError: (code, status) => `${FEED_ERRORS[code]}${status === null ? '' : ` (HTTP ${status})`}`,
  fileError: (code) => (Object.hasOwn(FILE_ERRORS, code) ? FILE_ERRORS[code]! : `le système répond ${code || 'une erreur'}`),
  reading: (source) => `Lecture de ${source}…`,
  readingEvents: (source, count) => `Lecture de ${source}${NBSP}: ${counted(count, 'événement')}…`,
  making: (events) => `Mise en forme de ${counted(events, 'événement')}…`,
  writing: (path) => `Écriture de ${path}…`,
  written: (path, events) => `${path}${NBSP}: ${counted(events, 'événement')}`,
  events: (count) => counted(count, 'événement'),
  errors: (count) => counted(count, 'erreur'),
  warnings: (count) => counted(count, 'avertissement'),
  problems: (counts, command) => `${counts.join(' et ')}. Pour les voir${NBSP}: ${command}`,
  feedLeftOut: (why) => `Laissé de côté${NBSP}: ${why}`,
  strict: 'Rien n’est écrit, car --strict refuse tout problème.',
  noEventLeft: 'Aucun événement ne correspond à --from, --to ou --town.',
  unknownTown: (town, known) =>
    `Aucun événement n’a lieu ${at(town)}. ${known.length > 0 ? `Villes du programme${NBSP}: ${known.join(', ')}.` : 'Le programme ne nomme aucune ville.'}`,
  noSuchDay: 'un jour écrit comme 2026-11-30',
  defect: 'La commande a un défaut. Merci de le signaler avec ce qui suit.',
  interrupted: 'Interrompu.',
};
