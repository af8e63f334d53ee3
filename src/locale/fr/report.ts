import type { Medium, ReportWords } from '../report-words.js';
import { NBSP } from '../typography.js';
import { counted, number } from './grammar.js';

const quoted = (text: string) => `«${NBSP}${text}${NBSP}»`;
const C = `${NBSP}:`;
/** « dans le champ … », or nothing, after a verb. */
const here = (where: string) => (where ? ` ${where}` : '');

const TIMES: Readonly<Record<Medium, string>> = {
  json: '2026-11-06T18:30',
  line: '2026-11-06T18:30',
  item: '2026-11-06T18:30',
  script: '2026-11-06T18:30',
  calendar: 'DTSTART;TZID=Europe/Paris:20261106T183000',
  table: '06/11/2026, et une heure comme 18h30',
};
const ENDS: Readonly<Record<Medium, string>> = { ...TIMES, calendar: 'DTEND;TZID=Europe/Paris:20261106T200000' };
/** The value of an RRULE, which repeats an event. */
const RULE = /FREQ=/i;
const ADDRESS = 'https://…';

/** « ses dates sont déplacées de 52 semaines, vers » l’édition. */
const moved = (value: string) => {
  const weeks = Math.abs(Number(value)) || 0;
  return weeks === 0 ? 'ses dates sont celles de' : `ses dates sont déplacées de ${counted(weeks, 'semaine')}, vers`;
};

export const report: ReportWords = {
  kinds: {
    'not-an-event': 'Ce n’est pas un événement',
    'name-missing': 'Titre manquant',
    'start-missing': 'Date de début manquante',
    'start-invalid': 'Date illisible',
    'end-invalid': 'Heure ou fin illisible',
    'end-before-start': 'Fin avant le début',
    'end-too-far': 'Fin trop lointaine',
    'offset-mismatch': 'Décalage horaire douteux',
    'time-zone-unknown': 'Fuseau horaire inconnu',
    'duplicate-id': 'Identifiant en double',
    'duplicate-event': 'Événement donné par deux flux',
    'repeated-event': 'Événement saisi plusieurs fois',
    'feed-unavailable': 'Flux non lu',
    'pages-missing': 'Suite du flux manquante',
    'town-unknown': 'Commune non reconnue',
    'status-unknown': 'Statut inconnu',
    'url-refused': 'Adresse refusée',
    'image-refused': 'Image refusée',
    'too-many-events': 'Trop d’événements',
    'too-many-occurrences': 'Trop de dates',
    'text-too-long': 'Texte trop long',
    'character-lost': 'Caractère perdu',
    'partly-read': 'Case comprise en partie',
    'coordinates-wrong': 'Coordonnées contredites par l’adresse',
    sample: 'Programme d’exemple',
  },
  problems: {
    'not-an-event': ({ medium }) => ({
      what: 'Ce qui se trouve ici n’a pas pu être lu comme un événement. Il n’est pas affiché.',
      mend:
        medium === 'line' || medium === 'calendar'
          ? 'Écrivez sur cette ligne un objet JSON complet, de type Event, ou retirez-la.'
          : medium === 'script'
            ? `Vérifiez ce bloc JSON-LD de la page${C} son JSON est incorrect, ou son type n’est pas Event.`
            : medium === 'table'
              ? `Donnez un titre à chaque colonne sur la première ligne, dont ${quoted('Titre')} et ${quoted('Date')}.`
              : 'Donnez à cet objet le type Event, un titre et une date de début, ou retirez-le de la liste.',
    }),
    'name-missing': ({ medium, where }) => ({
      what: 'L’événement n’a pas de titre. Il n’est pas affiché.',
      mend: medium === 'calendar' ? 'Ajoutez à cet événement une ligne SUMMARY avec son titre.' : `Écrivez le titre${here(where)}.`,
    }),
    'start-missing': ({ medium, level, where }) => ({
      what:
        level === 'error'
          ? 'L’événement n’a pas de date de début. Il n’est pas affiché.'
          : 'Une des dates de l’événement n’a pas de début. Elle n’est pas affichée.',
      mend: `Écrivez${here(where)} une date comme ${TIMES[medium]}.`,
    }),
    'start-invalid': ({ medium, level, where, value }) =>
      medium === 'calendar' && RULE.test(value)
        ? {
            what: 'Cette répétition n’est pas lisible. Seules les dates écrites sont affichées.',
            mend: `Écrivez${here(where)} une répétition comme RRULE:FREQ=WEEKLY;COUNT=4, ou une date par ligne.`,
          }
        : {
            what:
              level === 'error'
                ? 'La date de début n’est pas lisible. L’événement n’est pas affiché.'
                : 'Cette date n’est pas lisible. Elle n’est pas affichée.',
            mend: `Vérifiez que ce jour existe, et écrivez-le${here(where)} comme ceci${C} ${TIMES[medium]}.`,
          },
    'end-invalid': ({ medium, where }) =>
      medium === 'table'
        ? {
            what: 'L’heure, ou la date de fin, n’est pas lisible. L’événement est affiché sans elle.',
            mend: `Écrivez${here(where)} une heure comme 18h30, ou une date comme 06/11/2026.`,
          }
        : {
            what: 'La date de fin n’est pas lisible. L’événement est affiché sans heure de fin.',
            mend: `Vérifiez que ce jour existe, et écrivez-le${here(where)} comme ceci${C} ${ENDS[medium]}.`,
          },
    'end-before-start': ({ where }) => ({
      what: 'La fin est avant le début.',
      mend: `Corrigez la fin${here(where)}. Si l’événement se termine après minuit, elle est au lendemain.`,
    }),
    'end-too-far': ({ where }) => ({
      what: 'La fin est plus de deux ans après le début. L’événement est affiché sans heure de fin.',
      mend: `Vérifiez l’année de la fin${here(where)}.`,
    }),
    'offset-mismatch': ({ medium, where }) => ({
      what: 'Le décalage horaire écrit ici n’est pas celui du lieu à cette date. L’heure affichée peut être fausse.',
      mend:
        medium === 'calendar'
          ? 'Écrivez l’heure du lieu avec son fuseau, comme DTSTART;TZID=Europe/Paris:20261106T183000.'
          : `Écrivez${here(where)} l’heure du lieu sans décalage (2026-11-06T18:30), ou avec le bon${C} en France, +01:00 l’hiver et +02:00 l’été. Pour une journée entière, écrivez le jour seul (2026-11-06).`,
    }),
    'time-zone-unknown': ({ where }) => ({
      what: 'Ce fuseau horaire n’existe pas. Les heures sont lues à l’heure du programme.',
      mend: `Écrivez${here(where)} un nom comme Europe/Paris.`,
    }),
    'duplicate-id': ({ where }) => ({
      what: 'Un autre événement a déjà cet identifiant. Si c’est le même, il n’est affiché qu’une fois.',
      mend: `Donnez à chaque événement son identifiant${here(where)}, ou retirez la copie.`,
    }),
    sample: ({ value }) => ({
      what: `Ce programme est un exemple${C} ${moved(value)} l’édition en cours ou à venir.`,
      mend: `Pour un vrai programme, retirez ${quoted('subjectOf')}${C} les dates écrites sont alors affichées.`,
    }),
    'duplicate-event': () => ({
      what: 'Cet événement se trouve déjà dans un autre flux. Il n’est affiché qu’une fois.',
      mend: 'Il n’y a rien à faire si c’est voulu. Sinon, retirez-le de l’un des deux flux.',
    }),
    'repeated-event': ({ value }) => ({
      what: `Cet événement est saisi ${value} fois, pour des dates différentes. Il est affiché une seule fois, avec toutes ses dates.`,
      mend: 'Un seul événement avec toutes ses dates est plus simple à tenir à jour.',
    }),
    'feed-unavailable': ({ failure }) => ({
      what: `Ce flux n’a pas pu être lu, et ses événements manquent. ${failure?.what ?? ''}`.trim(),
      mend: failure?.mend ?? 'Vérifiez son adresse.',
    }),
    'pages-missing': () => ({
      what: 'Ce fichier n’est que le début de la liste. Les événements suivants ne sont pas affichés.',
      mend: `Demandez davantage d’événements par page, ou enregistrez toutes les pages et mettez-les à la suite dans un tableau${C} ${quoted('[page 1, page 2]')}.`,
    }),
    'town-unknown': ({ medium }) => ({
      what: `La commune de ce lieu n’est pas reconnue. L’événement est rangé dans ${quoted('Autres lieux')}.`,
      mend:
        medium === 'table'
          ? `Remplissez les colonnes ${quoted('Ville')} et ${quoted('Code postal')}.`
          : medium === 'calendar'
            ? `Écrivez dans LOCATION l’adresse entière${C} nom du lieu, rue, code postal et commune, entre virgules.`
            : 'Écrivez dans l’adresse du lieu la commune et son code postal (en schema.org, addressLocality et postalCode).',
    }),
    'status-unknown': ({ medium, where }) => ({
      what: 'Ce statut n’est pas connu. L’événement est affiché comme maintenu.',
      mend:
        medium === 'table'
          ? `Écrivez${here(where)} Annulé, Reporté, Complet, ou rien.`
          : medium === 'calendar'
            ? 'Écrivez STATUS:CONFIRMED ou STATUS:CANCELLED.'
            : `Écrivez${here(where)} EventScheduled, EventRescheduled, EventPostponed, EventMovedOnline ou EventCancelled.`,
    }),
    'url-refused': ({ level, where }) => ({
      what:
        level === 'error'
          ? 'L’adresse de cette partie du programme n’est pas valable. Ses événements manquent.'
          : 'Cette adresse ne peut pas être un lien. Elle n’est pas affichée.',
      mend: `Écrivez${here(where)} une adresse complète, qui commence par ${ADDRESS}`,
    }),
    'image-refused': ({ where }) => ({
      what: 'Cette image n’a pas d’adresse utilisable. L’événement est affiché sans image.',
      mend: `Écrivez${here(where)} l’adresse complète de l’image, qui commence par ${ADDRESS}`,
    }),
    'too-many-events': () => ({
      what: `Le programme a plus de ${number(100_000)} événements. Les derniers ne sont pas affichés.`,
      mend: `Retirez les événements passés, ou découpez le programme par ville ou par mois${C} la commande ${quoted('ess split')} le fait.`,
    }),
    'too-many-occurrences': () => ({
      what: 'L’événement a plus de 800 dates. Les suivantes ne sont pas affichées.',
      mend: 'Faites-en plusieurs événements, ou retirez les dates passées.',
    }),
    'text-too-long': ({ where }) => ({
      what: 'Ce texte est trop long. La fin n’est pas affichée.',
      mend: `Raccourcissez-le${here(where)}. Un titre ou un nom a au plus 300 caractères, un résumé ${number(1000)}, une description ${number(20_000)}.`,
    }),
    'character-lost': ({ where }) => ({
      what: `Un caractère de ce texte est illisible. Il est affiché ainsi${C} ${quoted('\ufffd')}.`,
      mend: `Corrigez le texte${here(where)}, et enregistrez le fichier en UTF-8.`,
    }),
    'partly-read': ({ where }) => ({
      what: 'Cette case n’est comprise qu’en partie, ou se contredit. L’événement est affiché avec ce qui est sûr.',
      mend: `Vérifiez l’événement affiché. Au besoin, écrivez${here(where)} une seule séance par ligne${C} un jour comme 06/11/2026 et des heures comme 14h-18h. Si un jour de la semaine est écrit, c’est celui de la date.`,
    }),
    'coordinates-wrong': ({ where }) => ({
      what: 'Ces coordonnées ne sont pas dans la région de l’adresse. L’itinéraire suit l’adresse.',
      mend: `Vérifiez${here(where)} que la latitude vient avant la longitude, comme 48.805 puis 2.333, ou retirez-les.`,
    }),
  },
  failures: {
    unreachable: () => ({
      what: 'Le serveur du flux ne répond pas.',
      mend: 'Ouvrez l’adresse du flux dans un autre onglet. Si rien ne vient, vérifiez le nom du site ou prévenez son hébergeur. Si le flux vient, le navigateur ou un filtre empêche cette page de le lire.',
    }),
    offline: () => ({
      what: 'Cet ordinateur est hors connexion.',
      mend: 'Rétablissez la connexion, puis vérifiez à nouveau.',
    }),
    cors: () => ({
      what: 'Le flux est sur un autre site, qui n’autorise pas cette page à le lire (CORS).',
      mend: `Sur le serveur du flux, ajoutez aux réponses l’en-tête ${quoted('Access-Control-Allow-Origin: *')}. Ou copiez le fichier sur le même site que la page.`,
    }),
    'not-found': (status) => ({
      what: `Il n’y a rien à cette adresse${status ? ` (erreur ${status})` : ''}.`,
      mend: 'Vérifiez l’adresse écrite dans src, lettre par lettre, majuscules comprises, et que le fichier est bien publié.',
    }),
    refused: (status) => ({
      what: `Le serveur du flux a refusé de répondre${status ? ` (erreur ${status})` : ''}.`,
      mend:
        status === 401 || status === 403
          ? `Rendez le fichier public${C} il est protégé par un mot de passe ou par des droits d’accès.`
          : status === 429
            ? 'Attendez quelques minutes. Si cela dure, publiez une copie du flux sur votre site.'
            : status !== null && status >= 500
              ? 'Le serveur est en panne. Vérifiez à nouveau dans quelques minutes, puis prévenez son hébergeur.'
              : 'Ouvrez l’adresse du flux dans un autre onglet pour voir ce que le serveur répond, ou prévenez son hébergeur.',
    }),
    timeout: () => ({
      what: 'Le serveur du flux est resté plus de 8 secondes sans rien envoyer.',
      mend: 'Vérifiez à nouveau. Si cela dure, publiez le flux comme un fichier, plutôt que de le faire calculer à chaque demande.',
    }),
    'too-large': () => ({
      what: 'Le fichier est trop volumineux pour être lu.',
      mend: `Retirez les événements passés, ou découpez le programme par ville ou par mois${C} la commande ${quoted('ess split')} le fait.`,
    }),
    'not-json': () => ({
      what: 'Le texte reçu n’est d’aucun format connu, et ce n’est pas du JSON correct.',
      mend: 'Vérifiez que l’adresse est bien celle du flux, et exportez-le à nouveau.',
    }),
    'not-a-feed': () => ({
      what: 'Le fichier est du JSON correct, mais aucun programme d’événements n’y est reconnu.',
      mend: 'Donnez l’export d’un agenda (OpenAgenda, iCalendar, tableau CSV…), ou un objet de type Festival avec ses événements dans subEvent.',
    }),
    'no-address': () => ({
      what: 'L’adresse du flux n’est pas valable.',
      mend: `Écrivez dans src une adresse complète, qui commence par ${ADDRESS}`,
    }),
    'script-incomplete': () => ({
      what: 'Un fichier du script, celui qui lit ce format, n’a pas pu être chargé.',
      mend: 'Rechargez la page. Si cela dure, copiez sur le site tout le dossier du script, avec son dossier chunks.',
    }),
  },
  faults: {
    empty: { what: 'Le fichier est vide.', mend: 'Exportez ou publiez à nouveau le flux.' },
    truncated: {
      what: `Le fichier s’arrête avant la fin${C} une accolade, un crochet ou un guillemet n’est jamais fermé.`,
      mend: 'Exportez ou envoyez à nouveau le fichier en entier. S’il est écrit à la main, fermez ce qui est ouvert.',
    },
    'comma-missing': { what: 'Il manque une virgule avant ceci.', mend: 'Ajoutez une virgule entre les deux valeurs.' },
    'comma-extra': { what: 'Il y a une virgule de trop.', mend: 'Retirez cette virgule.' },
    'colon-missing': { what: 'Il manque un deux-points après le nom du champ.', mend: `Écrivez le champ comme ceci${C} "name": "Titre".` },
    'bracket-mismatch': {
      what: 'Ce crochet ou cette accolade ne ferme pas ce qui a été ouvert.',
      mend: 'Fermez chaque { par }, chaque [ par ], dans l’ordre inverse de leur ouverture.',
    },
    'key-without-quotes': { what: 'Le nom du champ n’est pas entre guillemets droits.', mend: `Écrivez-le comme ceci${C} "name".` },
    'other-quotes': {
      what: 'Ces guillemets ne sont pas ceux du JSON. Un traitement de texte les a peut-être remplacés.',
      mend: 'Mettez des guillemets droits (") autour de chaque nom de champ et de chaque texte.',
    },
    'quote-in-text': {
      what: 'Un guillemet droit se trouve à l’intérieur du texte, et le ferme trop tôt.',
      mend: `Écrivez \\" à l’intérieur d’un texte, ou des guillemets ${quoted('français')}.`,
    },
    'line-break-in-text': {
      what: 'Le texte qui commence ici va à la ligne, ou son guillemet n’est jamais fermé.',
      mend: 'Fermez le guillemet avant la fin de la ligne. Pour aller à la ligne dans un texte, écrivez \\n.',
    },
    'control-character': {
      what: 'Un caractère invisible (une tabulation, par exemple) se trouve dans ce texte.',
      mend: 'Effacez-le et mettez une espace.',
    },
    'escape-unknown': { what: 'Cette barre oblique inversée n’a pas de sens en JSON.', mend: 'Retirez-la, ou écrivez-la deux fois (\\\\).' },
    'number-invalid': {
      what: 'Ce nombre n’est pas écrit comme le veut le JSON.',
      mend: 'Mettez entre guillemets les dates, les codes postaux et les numéros. Dans un nombre, mettez un point, sans zéro devant.',
    },
    comment: { what: 'Le JSON ne permet pas de commentaire.', mend: 'Retirez ce commentaire.' },
    'value-unknown': {
      what: 'Ce n’est pas une valeur en JSON.',
      mend: 'Mettez les textes entre guillemets droits ("). Les seuls mots permis sans guillemets sont true, false et null.',
    },
    'after-the-end': {
      what: 'Le programme est fini, et il y a encore du texte après.',
      mend: 'Retirez ce qui suit. Pour réunir deux programmes, donnez leurs deux adresses dans src.',
    },
    'web-page': {
      what: 'C’est une page web, et elle ne donne pas d’événements aux moteurs de recherche (JSON-LD).',
      mend: 'Ouvrez l’adresse dans un autre onglet, et cherchez-y le lien d’export du programme. Une page d’erreur ou de connexion s’affiche peut-être à sa place.',
    },
    xml: {
      what: `C’est un fichier XML (un flux RSS, par exemple)${C} ce format n’est pas lu.`,
      mend: 'Donnez un export en JSON, iCalendar (.ics) ou CSV.',
    },
    calendar: { what: 'C’est un agenda, mais il ne contient aucun événement.', mend: 'Exportez à nouveau l’agenda, avec ses événements.' },
    table: {
      what: 'C’est sans doute un tableau, mais ses colonnes ne sont pas reconnues.',
      mend: `Donnez un titre à chaque colonne sur la première ligne, dont ${quoted('Titre')} et ${quoted('Date')}. Un modèle accompagne la documentation.`,
    },
    text: {
      what: 'Ce texte n’est d’aucun format connu.',
      mend: 'Donnez l’export d’un agenda (OpenAgenda, iCalendar, tableau CSV…), ou un programme en JSON.',
    },
  },
  levels: { error: 'Erreur', warning: 'À vérifier' },
  line: (line, column) => `ligne ${line}${column === null ? '' : `, colonne ${column}`}`,
  cell: (name) => `cellule ${name}`,
  item: (order) => `élément n°${NBSP}${order} (microdonnées)`,
  script: (order) => `bloc JSON-LD n°${NBSP}${order}`,
  wholeFeed: 'tout le flux',
  inField: (name) => `dans le champ ${quoted(name)}`,
  inCell: (name) => `dans la cellule ${name}`,
  inLine: (line) => `à la ligne ${line}`,
  summary: ({ events, rejected, warnings, unavailable, isCut }) => {
    const parts = [
      events > 0 ? counted(events, 'événement lu', 'événements lus') : 'Aucun événement lu',
      ...(rejected > 0 ? [counted(rejected, 'écarté')] : []),
      ...(unavailable > 0 ? [counted(unavailable, 'flux non lu', 'flux non lus')] : []),
      ...(warnings > 0 ? [counted(warnings, 'point à vérifier', 'points à vérifier')] : []),
      ...(rejected + warnings + unavailable === 0 ? ['aucun problème'] : []),
    ];
    return `${parts.join(', ')}.${isCut ? ` Seuls les ${number(10_000)} premiers problèmes sont listés.` : ''}`;
  },
  element: {
    heading: 'Vérification du flux',
    checking: 'Vérification en cours…',
    checked: (summary) => `Vérification terminée${C} ${summary}`,
    failed: 'Le flux ne peut pas être lu',
    stale: (when) => `Ceci est la vérification du programme reçu ${when}. Depuis, il n’a pas pu être lu à nouveau.`,
    format: (name) => `Format${C} ${name}`,
    noEvent: {
      what: 'Le flux se lit bien, mais il ne contient aucun événement.',
      mend: 'Si c’est inattendu, vérifiez l’adresse du flux ou les dates de son export.',
    },
    again: 'Vérifier à nouveau',
    filter: 'Afficher',
    filterHint: 'La liste se met à jour automatiquement.',
    all: (count) => `Tous les problèmes (${number(count)})`,
    ofLevel: (level, count) => `${level === 'error' ? 'Erreurs' : 'À vérifier'} (${number(count)})`,
    times: (count) => counted(count, 'fois', 'fois'),
    noneOfLevel: 'Aucun problème de ce genre.',
    terms: {
      level: 'Gravité',
      kind: 'Genre',
      what: 'Problème',
      event: 'Événement',
      value: 'Valeur',
      place: 'Où',
      path: 'Chemin',
      mend: 'Comment corriger',
      source: 'Flux',
      excerpt: 'Ce qui est écrit',
    },
    more: (count) => `Afficher ${count < 2 ? 'un problème' : counted(count, 'problème')} de plus`,
    added: (count, shown, total) => `${counted(count, 'problème ajouté', 'problèmes ajoutés')}, ${number(shown)} sur ${number(total)}`,
    shown: (count) => (count > 0 ? counted(count, 'problème affiché', 'problèmes affichés') : 'Aucun problème affiché'),
    copy: 'Copier le rapport',
    copied: 'Rapport copié.',
    copyFailed: `Le navigateur n’a pas permis la copie. Voici le rapport${C} sélectionnez-le et copiez-le.`,
    download: 'Télécharger le rapport (CSV)',
    fileName: 'rapport-du-flux',
    textInPage: 'le texte dans la page',
    colon: `${C} `,
  },
};
