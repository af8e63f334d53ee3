/** `ess render`: events as HTML to paste, for visitors without a script and before it loads. */

import type { Programme } from '../../model/programme.js';
import { ask, EVERYTHING } from '../../model/query.js';
import type { GroupBy } from '../../model/groups.js';
import type { When } from '../../model/query.js';
import { webUrl } from '../../model/safe-url.js';
import { keyOfTown } from '../../model/towns.js';
import { programmeJsonLd } from '../../feed/profile/write/programme.js';
import type { Bilingual, Call, Command, Language } from '../command.js';
import { instantOf, nowOf } from '../clock.js';
import { EXIT, UsageError } from '../failure.js';
import { readProgramme, READING } from '../feeds.js';
import { subset } from '../narrow.js';
import { DRAWABLE, renderedHtml, stylesOf } from '../rendered-html.js';
import type { RenderedAttributes, RenderOptions } from '../rendered-html.js';
import { NOW, OUTPUT } from '../shared-options.js';
import { writeResult } from '../write-file.js';

const LIST = 'ess-event-list';
const WHENS = ['upcoming', 'all', 'past'] as const satisfies readonly When[];
const GROUPINGS = ['town', 'date', 'day', 'none'] as const satisfies readonly GroupBy[];
const LEVELS = ['2', '3', '4', '5', '6'] as const;

interface Sentences {
  readonly number: string;
  readonly address: string;
  readonly onlyList: (element: string) => string;
  readonly onlyShadow: (option: string) => string;
  readonly policy: (hash: string) => string;
  readonly ownFeed: string;
}

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  fr: {
    number: 'un nombre d’événements, 1 ou plus',
    address: 'une adresse http(s), ou un chemin du site comme /ess/programme.json',
    onlyList: (element) => `<${element}> n’a de rendu qu’avec --shadow.`,
    onlyShadow: (option) => `${option} n’a de sens que pour un rendu avec --shadow.`,
    policy: (hash) => `Si le site a une politique de sécurité (CSP), ajoutez à style-src : ${hash}`,
    ownFeed: 'Sans --src, l’élément lira les données --json-ld de la page, qui ne changent qu’avec elle.',
  },
  en: {
    number: 'a number of events, 1 or more',
    address: 'an http(s) address, or a path of the site such as /ess/programme.json',
    onlyList: (element) => `<${element}> can only be rendered with --shadow.`,
    onlyShadow: (option) => `${option} goes with --shadow only.`,
    policy: (hash) => `If the site has a security policy (CSP), add to style-src: ${hash}`,
    ownFeed: 'Without --src, the element will read the --json-ld data of the page, which change only with it.',
  },
};

const ADDRESS: Bilingual = { fr: 'ADRESSE', en: 'ADDRESS' };

export const render: Command = {
  summary: {
    fr: 'Écrire les événements en HTML à coller dans une page, pour qui n’a pas JavaScript.',
    en: 'Write the events as HTML to paste into a page, for whoever has no JavaScript.',
  },
  usage: { fr: 'FLUX… [options] [-o FICHIER]', en: 'FEED… [options] [-o FILE]' },
  details: {
    fr: 'Le résultat est la balise de l’élément, avec les événements entre ses balises : ils se lisent sans JavaScript, et l’élément prend leur place quand le programme est là. Avec --shadow, c’est le dessin même de l’élément, styles compris, dans un « declarative shadow root ».\n\nLes options --town, --when, --from, --to, --group-by, --limit, --heading-level et --lang choisissent ce qui est écrit, et deviennent les attributs de la balise. Voir docs/rendu-statique.md.',
    en: 'The result is the element’s tag with the events in it: they can be read without JavaScript, and the element takes their place once it has the programme. With --shadow it is the element’s own drawing, styles included, in a declarative shadow root.\n\nThe options --town, --when, --from, --to, --group-by, --limit, --heading-level and --lang choose what is written, and become the attributes of the tag. See docs/rendu-statique.md.',
  },
  options: {
    element: {
      type: 'string',
      value: { fr: 'BALISE', en: 'TAG' },
      help: {
        fr: `${LIST} (par défaut) ; avec --shadow aussi ess-countdown, ess-contact-block.`,
        en: `${LIST} (default); with --shadow also ess-countdown, ess-contact-block.`,
      },
    },
    ...READING,
    when: {
      type: 'string',
      value: { fr: 'QUAND', en: 'WHEN' },
      help: { fr: 'upcoming (par défaut), all ou past.', en: 'upcoming (default), all or past.' },
    },
    'group-by': {
      type: 'string',
      value: { fr: 'GROUPE', en: 'GROUP' },
      help: {
        fr: 'town (par défaut), date (par défaut avec --town), day ou none.',
        en: 'town (default), date (default with --town), day or none.',
      },
    },
    limit: {
      type: 'string',
      value: { fr: 'NOMBRE', en: 'NUMBER' },
      help: { fr: 'Nombre d’événements ; 12 par défaut.', en: 'Number of events; 12 by default.' },
    },
    'heading-level': {
      type: 'string',
      value: { fr: 'NIVEAU', en: 'LEVEL' },
      help: { fr: 'Niveau du premier titre, de 2 (par défaut) à 6.', en: 'Level of the first heading, 2 (default) to 6.' },
    },
    src: {
      type: 'string',
      value: ADDRESS,
      help: { fr: 'Adresse publique du programme, écrite dans la balise.', en: 'Public address of the feed, written into the tag.' },
    },
    script: {
      type: 'string',
      value: ADDRESS,
      help: {
        fr: 'Adresse de ess-widgets.js ; sans elle, la balise <script> n’est pas écrite.',
        en: 'Address of ess-widgets.js; without it no <script> tag is written.',
      },
    },
    'json-ld': {
      type: 'boolean',
      help: { fr: 'Ajouter les données schema.org de ces événements, une fois.', en: 'Add the schema.org data of these events, once.' },
    },
    shadow: {
      type: 'boolean',
      help: { fr: 'Dessin de l’élément, dans un « declarative shadow root ».', en: 'The element’s drawing, in a declarative shadow root.' },
    },
    stylesheet: {
      type: 'string',
      value: ADDRESS,
      help: {
        fr: 'Avec --shadow : lier les styles à cette adresse, au lieu de les écrire dans la page.',
        en: 'With --shadow: link the styles at this address instead of writing them into the page.',
      },
    },
    styles: {
      type: 'boolean',
      help: {
        fr: 'Écrire seulement ces styles, sans flux : le fichier pour --stylesheet.',
        en: 'Write these styles only, without a feed: the file for --stylesheet.',
      },
    },
    now: NOW,
    output: OUTPUT,
  },
  examples: [
    'ess render programme.json --town Arcueil --src https://example.org/programme.json',
    'ess render programme.json --shadow --json-ld --heading-level 3 -o evenements.html',
    'ess render --styles -o ess-event-list.css',
  ],
  async run(call) {
    const element = elementOf(call);
    if (call.flag('styles')) {
      if (call.positionals.length > 0) throw new UsageError(call.words.tooManyArguments(call.positionals[0]!));
      await writeResult(call.text('output'), [await stylesOf(element)], call);
      return EXIT.clean;
    }
    const attributes = attributesOf(call);
    const { programme } = await readProgramme(call, call.text('now') ?? undefined);
    const now = nowOf(call, programme.timeZone) ?? instantOf(call.env);
    const stylesheet = addressOf(call, 'stylesheet');
    const options: RenderOptions = {
      element,
      attributes,
      now,
      shadow: call.flag('shadow') ? { stylesheet } : null,
      jsonLd: call.flag('json-ld') ? programmeJsonLd(askedOf(programme, attributes, now)) : null,
      script: addressOf(call, 'script'),
    };
    const { html, styleHashes } = await renderedHtml(programme, options);
    await writeResult(call.text('output'), [html], call);
    const { policy, ownFeed } = SENTENCES[call.language];
    for (const hash of styleHashes) call.terminal.say(policy(hash));
    if (call.flag('json-ld') && !attributes.src) call.terminal.say(ownFeed);
    return EXIT.clean;
  },
};

function elementOf(call: Call): (typeof DRAWABLE)[number] {
  const element = oneOf(call, 'element', DRAWABLE) ?? LIST;
  const { onlyList, onlyShadow } = SENTENCES[call.language];
  const isDrawn = call.flag('shadow') || call.flag('styles');
  if (element !== LIST && !isDrawn) throw new UsageError(onlyList(element));
  if (call.text('stylesheet') !== null && !call.flag('shadow')) throw new UsageError(onlyShadow('--stylesheet'));
  return element;
}

function attributesOf(call: Call): RenderedAttributes {
  const level = oneOf(call, 'heading-level', LEVELS);
  return {
    src: addressOf(call, 'src'),
    town: call.text('town'),
    when: oneOf(call, 'when', WHENS),
    from: call.text('from'),
    to: call.text('to'),
    groupBy: oneOf(call, 'group-by', GROUPINGS),
    limit: limitOf(call),
    headingLevel: level && Number(level),
    lang: call.text('lang'),
  };
}

function oneOf<T extends string>({ text, words }: Call, option: string, known: readonly T[]): T | null {
  const value = text(option);
  const found = known.find((each) => each === value);
  if (value !== null && !found) throw new UsageError(words.valueRefused(`--${option}`, value, known.join(', ')));
  return found ?? null;
}

function limitOf({ text, words, language }: Call): number | null {
  const value = text('limit');
  if (value === null) return null;
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new UsageError(words.valueRefused('--limit', value, SENTENCES[language].number));
  return Number(value);
}

/** An address for a page: absolute or relative; `{town}` and several addresses where allowed. */
function addressOf({ text, words, language }: Call, option: string): string | null {
  const value = text(option);
  if (value === null) return null;
  const isRefused = value.split(/\s+/).some((each) => /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(each) && !webUrl(each.replace(/^\/\//, 'https://')));
  if (isRefused) throw new UsageError(words.valueRefused(`--${option}`, value, SENTENCES[language].address));
  return value;
}

/** The programme with only the events that the element can show. */
function askedOf(programme: Programme, { town, when, from, to }: RenderedAttributes, now: number): Programme {
  const query = { ...EVERYTHING, when: when ?? 'upcoming', from, to, town: keyOfTown(town, programme.towns) };
  const { rows, ongoing } = ask(programme, query, now);
  return subset(programme, [...ongoing, ...rows].map((row) => programme.sessions.event[row]!)); // prettier-ignore
}
