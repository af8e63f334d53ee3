/** `ess openagenda`: a whole agenda in one file, for the elements and `ess convert`. */

import { FeedError } from '../../feed/feed-error.js';
import type { JsonObject } from '../../feed/json.js';
import type { Bilingual, Call, Command, Language } from '../command.js';
import { EXIT, Failure, UsageError } from '../failure.js';
import { PageLog } from '../openagenda/page-log.js';
import { pagesOf, titleOf } from '../openagenda/pages.js';
import type { Agenda, Page } from '../openagenda/pages.js';
import { OUTPUT } from '../shared-options.js';
import { unwritable, writeResult } from '../write-file.js';

const BASE_URL = 'https://api.openagenda.com';

interface Sentences {
  readonly agenda: string;
  readonly key: string;
  readonly resumeWhere: string;
  readonly keyRefused: string;
  readonly agendaUnknown: string;
  readonly progress: (count: number, total: number | null) => string;
  readonly resumed: (count: number) => string;
  readonly brokenOff: (count: number, why: string) => string;
  readonly incomplete: (count: number, total: number) => string;
}

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  fr: {
    agenda: 'l’identifiant d’un agenda (le nombre en bas de la barre latérale de sa page), ou une adresse qui contient /agendas/ et ce nombre',
    key: 'Il manque la clé publique de votre compte OpenAgenda (Paramètres du compte) : donnez-la dans la variable OPENAGENDA_KEY, ou avec --key.',
    resumeWhere: '--resume demande un fichier de sortie (-o).',
    keyRefused: 'OpenAgenda refuse cette clé, ou cette clé n’a pas accès à cet agenda.',
    agendaUnknown: 'OpenAgenda ne connaît pas cet agenda.',
    progress: (count, total) => `OpenAgenda : ${count} événements${total === null ? '' : ` sur ${total}`}…`,
    resumed: (count) => `Reprise après ${count} événements.`,
    brokenOff: (count, why) =>
      `OpenAgenda : ${why}.${count > 0 ? ` ${count} événements sont gardés : relancez la même commande avec --resume.` : ''}`,
    incomplete: (count, total) => `OpenAgenda annonce ${total} événements et en a donné ${count}. Recommencez plus tard.`,
  },
  en: {
    agenda: 'the identifier of an agenda (the number at the bottom of its page’s side bar), or an address that contains /agendas/ and that number',
    key: 'The public key of your OpenAgenda account is missing (account settings): give it in the variable OPENAGENDA_KEY, or with --key.',
    resumeWhere: '--resume needs an output file (-o).',
    keyRefused: 'OpenAgenda refuses this key, or this key has no access to this agenda.',
    agendaUnknown: 'OpenAgenda does not know this agenda.',
    progress: (count, total) => `OpenAgenda: ${count} events${total === null ? '' : ` of ${total}`}…`,
    resumed: (count) => `Going on after ${count} events.`,
    brokenOff: (count, why) => `OpenAgenda: ${why}.${count > 0 ? ` ${count} events are kept: run the same command with --resume.` : ''}`,
    incomplete: (count, total) => `OpenAgenda announces ${total} events and gave ${count}. Try again later.`,
  },
};

const AGENDA: Bilingual = { fr: 'AGENDA', en: 'AGENDA' };

export const openagenda: Command = {
  summary: { fr: 'Enregistrer tout un agenda d’OpenAgenda dans un fichier.', en: 'Save a whole agenda of OpenAgenda in a file.' },
  usage: { fr: `${AGENDA.fr} [-o FICHIER] [--resume] [--upcoming]`, en: `${AGENDA.en} [-o FILE] [--resume] [--upcoming]` },
  details: {
    fr: 'AGENDA est le nombre qui identifie l’agenda, ou une adresse qui le contient. La clé se donne de préférence dans la variable d’environnement OPENAGENDA_KEY : une option se lit dans la liste des processus. Elle n’est écrite nulle part.',
    en: 'AGENDA is the number that identifies the agenda, or an address that contains it. The key is best given in the environment variable OPENAGENDA_KEY: an option can be read in the list of processes. It is written nowhere.',
  },
  options: {
    key: {
      type: 'string',
      value: { fr: 'CLÉ', en: 'KEY' },
      help: { fr: 'Clé publique du compte OpenAgenda.', en: 'Public key of the OpenAgenda account.' },
    },
    output: OUTPUT,
    resume: {
      type: 'boolean',
      help: { fr: 'Reprendre un enregistrement interrompu (FICHIER.partial).', en: 'Go on with what was broken off (FILE.partial).' },
    },
    upcoming: {
      type: 'boolean',
      help: { fr: 'Seulement les événements en cours et à venir.', en: 'Only events that go on or are to come.' },
    },
    'base-url': {
      type: 'string',
      value: { fr: 'ADRESSE', en: 'ADDRESS' },
      help: { fr: `Adresse de l’API ; à défaut ${BASE_URL}.`, en: `Address of the API; by default ${BASE_URL}.` },
    },
  },
  examples: ['OPENAGENDA_KEY=… ess openagenda 12345678 -o agenda.json', 'ess openagenda 12345678 --upcoming | ess convert - -o programme.json'],
  async run(call) {
    const agenda = agendaOf(call);
    const output = call.text('output') === '-' ? null : call.text('output');
    if (call.flag('resume') && output === null) throw new UsageError(SENTENCES[call.language].resumeWhere);
    const log = output === null ? null : new PageLog(output, `${agenda.baseUrl} ${agenda.uid} ${agenda.isUpcomingOnly}`);
    const pages = await receivePages(agenda, log, call);
    const events = eventsOf(pages);
    const document = { agenda: { uid: Number(agenda.uid), title: await titleOf(agenda).catch(() => '') }, total: events.length, events };
    await writeResult(output, [`${JSON.stringify(document, null, 2)}\n`], call);
    await log?.remove();
    if (output !== null) call.terminal.say(call.words.written(output, events.length));
    const total = pages.at(-1)?.total ?? events.length;
    if (events.length >= total) return EXIT.clean;
    call.terminal.say(SENTENCES[call.language].incomplete(events.length, total));
    return EXIT.problems;
  },
};

function agendaOf({ positionals, text, flag, language, words, env }: Call): Agenda {
  const [given, tooMany] = positionals;
  if (tooMany !== undefined) throw new UsageError(words.tooManyArguments(tooMany));
  const uid = /^(?:https?:\/\/.*\/agendas\/)?(\d{1,20})(?:[/?#].*)?$/i.exec(given ?? '')?.[1];
  if (!uid) throw new UsageError(words.valueRefused(AGENDA[language], given ?? '…', SENTENCES[language].agenda));
  const key = text('key') ?? env['OPENAGENDA_KEY'] ?? '';
  if (!key) throw new UsageError(SENTENCES[language].key);
  const baseUrl = text('base-url') ?? BASE_URL;
  if (!/^https?:/i.test(baseUrl) || !URL.canParse(baseUrl)) throw new UsageError(words.valueRefused('--base-url', baseUrl, BASE_URL));
  return { uid, key, baseUrl: baseUrl.replace(/\/$/, ''), isUpcomingOnly: flag('upcoming') };
}

/** All pages, an earlier run's first. */
async function receivePages(agenda: Agenda, log: PageLog | null, call: Call): Promise<readonly Page[]> {
  const known = call.flag('resume') ? ((await log?.read()) ?? []) : [];
  if (known.length > 0) call.terminal.say(SENTENCES[call.language].resumed(eventsOf(known).length));
  try {
    return await receiveAfter(known, agenda, log, call);
  } catch (error) {
    // The server no longer knows the place: start again.
    const isForgotten = known.length > 0 && error instanceof Stopped && [400, 410, 422].includes(error.cause.status ?? 0);
    if (!isForgotten) throw error;
    return receiveAfter([], agenda, log, call);
  }
}

async function receiveAfter(known: readonly Page[], agenda: Agenda, log: PageLog | null, call: Call): Promise<readonly Page[]> {
  const pages = [...known];
  const last = known.at(-1);
  if (last && !last.after) return pages;
  try {
    await log?.begin(known);
    for await (const page of pagesOf(agenda, last?.after ?? null)) {
      pages.push(page);
      await log?.add(page);
      call.terminal.progress(SENTENCES[call.language].progress(eventsOf(pages).length, page.total));
    }
    return pages;
  } catch (error) {
    if (error instanceof FeedError) throw new Stopped(error, log ? eventsOf(pages).length : 0, call);
    throw log ? unwritable(log.path, error, call.words) : error;
  }
}

/** OpenAgenda has sent no page. */
class Stopped extends Failure {
  override readonly cause: FeedError;

  constructor(error: FeedError, kept: number, { language, words }: Call) {
    const { keyRefused, agendaUnknown, brokenOff } = SENTENCES[language];
    const { code, status } = error;
    const sentence =
      status === 401 || status === 403 ? keyRefused : code === 'not-found' ? agendaUnknown : brokenOff(kept, words.feedError(code, status));
    super(EXIT.unreadable, sentence);
    this.cause = error;
  }
}

/** Each event once: one that changes meanwhile comes again, in its newer version. */
function eventsOf(pages: readonly Page[]): readonly JsonObject[] {
  const events = new Map<unknown, JsonObject>();
  for (const event of pages.flatMap((page) => page.events)) events.set(event['uid'] ?? event, event);
  return [...events.values()];
}
