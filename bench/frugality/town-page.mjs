/**
 * The home page of an imaginary town, as real ones are: menu, quick links, news, diary, opening hours, forms, partners. Its size is between a sober page and the
 * median of the web. Between measurements, only what is pasted into it changes.
 */
import { photograph, sign } from './pictures.mjs';

const MENU = [
  ['Votre mairie', 'Le conseil municipal', 'Les services', 'Les marchés publics', 'Les délibérations', 'Le budget', 'Le magazine', 'Recrutement'],
  ['Démarches', 'État civil', 'Carte d’identité et passeport', 'Élections', 'Urbanisme', 'Logement', 'Cimetière', 'Signaler un problème'],
  [
    'Enfance et jeunesse',
    'Crèches',
    'Écoles',
    'Restauration scolaire',
    'Centres de loisirs',
    'Espace jeunes',
    'Conseil des enfants',
    'Portail famille',
  ],
  ['Solidarité', 'Action sociale', 'Séniors', 'Handicap', 'Santé', 'Égalité', 'Vie associative', 'Économie sociale et solidaire'],
  ['Sortir, bouger', 'Médiathèque', 'Conservatoire', 'Cinéma', 'Piscine', 'Équipements sportifs', 'Maison des associations', 'Marché'],
  ['Cadre de vie', 'Déchets et tri', 'Se déplacer', 'Parcs et jardins', 'Travaux en cours', 'Nature en ville', 'Plan de la ville', 'Tranquillité'],
];

const QUICK_LINKS = [
  'Rendez-vous en ligne',
  'Menus des cantines',
  'Portail famille',
  'Collecte des déchets',
  'Plan de la ville',
  'Objets trouvés',
  'Pharmacie de garde',
  'Offres d’emploi',
];

const NEWS = [
  [
    'Travaux',
    '2021-11-05',
    '5 novembre 2021',
    'La rue du Modèle passe à sens unique',
    'Pendant le changement des canalisations, les bus font le tour par la place.',
  ],
  [
    'Écoles',
    '2021-11-04',
    '4 novembre 2021',
    'Inscriptions pour la rentrée',
    'Les familles qui arrivent dans la commune peuvent déposer leur dossier.',
  ],
  ['Nature', '2021-11-03', '3 novembre 2021', 'Cent arbres à planter', 'Chaque quartier choisit les siens, dans une liste d’espèces sobres en eau.'],
  [
    'Culture',
    '2021-11-02',
    '2 novembre 2021',
    'La médiathèque ouvre le dimanche',
    'De 14&nbsp;h à 18&nbsp;h, avec un goûter de lectures une fois par mois.',
  ],
  [
    'Budget',
    '2021-10-29',
    '29 octobre 2021',
    'Budget participatif&nbsp;: les résultats',
    'Neuf projets retenus, de l’atelier vélo au four à pain partagé.',
  ],
  [
    'Santé',
    '2021-10-28',
    '28 octobre 2021',
    'Une permanence de plus au centre de santé',
    'Les consultations du soir reprennent les mardis et jeudis.',
  ],
];

const DIARY = [
  ['2021-11-10', '10 nov.', 'Conseil municipal', 'Hôtel de ville'],
  ['2021-11-13', '13 nov.', 'Bourse aux jouets', 'Salle des fêtes'],
  ['2021-11-17', '17 nov.', 'Heure du conte', 'Médiathèque'],
  ['2021-11-20', '20 nov.', 'Tournoi de quartier', 'Gymnase'],
];

const PUBLICATIONS = ['Le magazine de novembre', 'Le guide des associations', 'Le budget en images'];

const HOURS = [
  ['Lundi', '8&nbsp;h&nbsp;30 – 12&nbsp;h', '13&nbsp;h&nbsp;30 – 17&nbsp;h&nbsp;30'],
  ['Mardi', '8&nbsp;h&nbsp;30 – 12&nbsp;h', '13&nbsp;h&nbsp;30 – 19&nbsp;h'],
  ['Mercredi', '8&nbsp;h&nbsp;30 – 12&nbsp;h', '13&nbsp;h&nbsp;30 – 17&nbsp;h&nbsp;30'],
  ['Jeudi', 'Fermé', '13&nbsp;h&nbsp;30 – 17&nbsp;h&nbsp;30'],
  ['Vendredi', '8&nbsp;h&nbsp;30 – 12&nbsp;h', '13&nbsp;h&nbsp;30 – 17&nbsp;h'],
  ['Samedi', '9&nbsp;h – 12&nbsp;h', 'Fermé'],
];

const PARTNERS = ['Le territoire', 'Le département', 'La région', 'L’agence de l’eau'];

const FOOTER = [
  ['La mairie', 'Nous écrire', 'Les élus', 'Les services', 'Espace presse', 'Recrutement'],
  ['Au quotidien', 'Déchets', 'Stationnement', 'Marchés', 'Travaux', 'Santé'],
  ['S’informer', 'Magazine', 'Lettre d’information', 'Actes administratifs', 'Données ouvertes', 'Alertes'],
];

const LEGAL = ['Plan du site', 'Accessibilité&nbsp;: partiellement conforme', 'Mentions légales', 'Données personnelles', 'Écoconception'];

const NETWORKS = ['Vidéos', 'Photos', 'Messages'];

/** Every picture of the page: path → bytes. */
export const PICTURES = new Map([
  ['/logo.svg', sign(0)],
  ['/une.png', photograph(640, 280, 1)],
  ...QUICK_LINKS.map((_, at) => [`/acces-${at + 1}.svg`, sign(at + 1)]),
  ...NEWS.map((_, at) => [`/actualite-${at + 1}.png`, photograph(320, 200, at + 2)]),
  ...DIARY.map((_, at) => [`/agenda-${at + 1}.png`, photograph(200, 125, at + 9)]),
  ...PUBLICATIONS.map((_, at) => [`/publication-${at + 1}.png`, photograph(160, 226, at + 14)]),
  ...PARTNERS.map((_, at) => [`/partenaire-${at + 1}.svg`, sign(at + 20)]),
]);

/** @param {{ top?: string, main?: string, foot?: string }} pasted What a webmaster pastes, and where; the script tag comes with the first of them. */
export function townPage({ top = '', main = '', foot = '' } = {}) {
  const script = top || main || foot ? '\n    <script type="module" src="/ess/ess-widgets.js"></script>' : '';
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Ville de Valmont-sur-Bièvre</title>
    <meta name="description" content="Le site de Valmont-sur-Bièvre, ville imaginaire : page de référence pour mesurer ce que coûte un élément.">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="ville.css">
    <link rel="stylesheet" href="impression.css" media="print">
    <script src="menu.js" defer></script>
    <script src="recherche.js" defer></script>${script}
  </head>
  <body>
    <nav aria-label="Accès rapide"><ul class="skip"><li><a href="#contenu">Aller au contenu</a></li><li><a href="#menu">Aller au menu</a></li></ul></nav>
    <header class="site-header">
      <ul class="tools">${list(['Contact', 'Urgences', 'Facile à lire', 'English'], (name) => link(name))}</ul>
      <div class="brand">
        <a href="./"><img src="logo.svg" alt="" width="48" height="48"><span>Ville de <strong>Valmont-sur-Bièvre</strong></span></a>
        <form role="search" action="recherche"><label for="mots">Rechercher</label><input id="mots" name="mots" type="search"><button>${glass()}<span>Chercher</span></button></form>
      </div>
      <nav id="menu" aria-label="Menu principal"><ul class="menu">${list(
        MENU,
        ([name, ...pages]) => `<button type="button" aria-expanded="false">${name}</button><ul hidden>${list(pages, (page) => link(page))}</ul>`,
      )}</ul></nav>
    </header>
    <main id="contenu" tabindex="-1">
      <p class="alert"><strong>Info travaux.</strong> Le pont est fermé aux voitures jusqu’au 19 novembre. <a href="#travaux">En savoir plus</a></p>
      <section class="front"><img src="une.png" alt="" width="640" height="280"><div><h1>Bienvenue à Valmont-sur-Bièvre</h1><p>Une ville imaginaire au bord d’une rivière qui ne l’est pas.</p>${top}</div></section>
      <section aria-labelledby="acces"><h2 id="acces">En un clic</h2><ul class="tiles">${list(
        QUICK_LINKS,
        (name, at) => `<a href="#${at}"><img src="acces-${at + 1}.svg" alt="" width="48" height="48"><span>${name}</span></a>`,
      )}</ul></section>
      <section aria-labelledby="actualites"><h2 id="actualites">Actualités</h2><ul class="cards">${list(
        NEWS,
        ([tag, date, day, title, text], at) =>
          `<article><img src="actualite-${at + 1}.png" alt="" width="320" height="200" loading="lazy"><p class="tag">${tag} · <time datetime="${date}">${day}</time></p><h3>${link(title)}</h3><p>${text}</p></article>`,
      )}</ul><p>${link('Toutes les actualités')}</p></section>
      <div class="columns">
        <section aria-labelledby="agenda"><h2 id="agenda">Agenda</h2><ul class="diary">${list(
          DIARY,
          ([date, day, title, place], at) =>
            `<img src="agenda-${at + 1}.png" alt="" width="200" height="125" loading="lazy"><p><time datetime="${date}">${day}</time> <strong>${link(title)}</strong> <span>${place}</span></p>`,
        )}</ul><p>${link('Tout l’agenda')}</p></section>
        <section aria-labelledby="horaires"><h2 id="horaires">La mairie vous accueille</h2><table><thead><tr><th scope="col">Jour</th><th scope="col">Matin</th><th scope="col">Après-midi</th></tr></thead><tbody>${HOURS.map(
          ([day, ...halves]) => `<tr><th scope="row">${day}</th>${halves.map((half) => `<td>${half}</td>`).join('')}</tr>`,
        ).join('')}</tbody></table></section>
      </div>
      ${main}
      <section aria-labelledby="publications"><h2 id="publications">Publications</h2><ul class="cards">${list(
        PUBLICATIONS,
        (title, at) =>
          `<a href="#${at}"><img src="publication-${at + 1}.png" alt="" width="160" height="226" loading="lazy"><span>${title}</span></a>`,
      )}</ul></section>
      <section class="letter" aria-labelledby="lettre"><h2 id="lettre">La lettre de la ville</h2><form action="lettre"><p><label for="adresse">Votre adresse électronique</label><input id="adresse" name="adresse" type="email" autocomplete="email"></p><p><input id="accord" type="checkbox"><label for="accord">Je souhaite recevoir la lettre, une fois par mois.</label></p><button>S’abonner</button></form></section>
      <section aria-labelledby="partenaires"><h2 id="partenaires">Nos partenaires</h2><ul class="partners">${list(
        PARTNERS,
        (name, at) => `<a href="#${at}"><img src="partenaire-${at + 1}.svg" alt="${name}" width="96" height="96" loading="lazy"></a>`,
      )}</ul></section>
    </main>
    <footer class="site-footer">
      <div class="columns">
        <div><h2>Hôtel de ville</h2><address>1 place de l’Exemple<br>00000 Valmont-sur-Bièvre<br><a href="mailto:mairie@example.org">mairie@example.org</a></address><ul class="networks">${list(NETWORKS, (name) => `<a href="#suivre">${dot()}<span>${name}</span></a>`)}</ul>${foot}</div>
        ${FOOTER.map(([title, ...pages]) => `<div><h2>${title}</h2><ul>${list(pages, (page) => link(page))}</ul></div>`).join('\n        ')}
      </div>
      <ul class="legal">${list(LEGAL, (name) => link(name))}</ul>
    </footer>
  </body>
</html>
`;
}

function list(entries, entry) {
  return entries.map((one, at) => `<li>${entry(one, at)}</li>`).join('');
}

function link(name) {
  return `<a href="#lien">${name}</a>`;
}

function glass() {
  return '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><circle cx="10" cy="10" r="6" fill="none" stroke="currentColor"/><path d="M15 15l6 6" stroke="currentColor"/></svg>';
}

function dot() {
  return '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="M10 8l6 4-6 4z" fill="#fff"/></svg>';
}
