/**
 * The 106 criteria of RGAA 4.1.2 in our own words, and what each asks of an element. Source of numbers and scope: DISIC, accessibilite.numerique.gouv.fr,
 * Licence Ouverte 2.0.
 *
 * `of`: `page`, the host page's; `editor`, of who writes the programme; `none`, there is no such thing in any element; `all`; or one or several of the traits
 * in `ALL_TRAITS`, of which one must be the element's.
 */
const CRITERIA = `
1.1 | Images porteuses d’information : une alternative | images
1.2 | Images de décoration : ignorées | all
1.3 | Alternatives : pertinentes | images
1.4 | CAPTCHA et images-tests : alternative | none
1.5 | CAPTCHA : autre accès | none
1.6 | Images : description détaillée si nécessaire | editor images
1.7 | Descriptions détaillées : pertinentes | editor images
1.8 | Images de texte : remplacées par du texte | editor images
1.9 | Légendes : liées à leur image | none
2.1 | Cadres : un titre | all
2.2 | Cadres : titre pertinent | none
3.1 | Information donnée autrement que par la couleur | all
3.2 | Contraste des textes | all
3.3 | Contraste des composants et du graphisme | all
4.1 | Médias temporels : transcription ou audiodescription | none
4.2 | Transcription ou audiodescription : pertinente | none
4.3 | Médias temporels : sous-titres | none
4.4 | Sous-titres : pertinents | none
4.5 | Médias temporels : audiodescription synchronisée | none
4.6 | Audiodescription : pertinente | none
4.7 | Médias temporels : identifiables | none
4.8 | Médias non temporels : une alternative | map
4.9 | Médias non temporels : alternative pertinente | map
4.10 | Sons automatiques : contrôlables | none
4.11 | Médias temporels : contrôlables au clavier | none
4.12 | Médias non temporels : contrôlables au clavier | map
4.13 | Médias : compatibles avec les technologies d’assistance | map
5.1 | Tableaux complexes : un résumé | none
5.2 | Tableaux complexes : résumé pertinent | none
5.3 | Tableaux de mise en forme : lecture linéaire | none
5.4 | Tableaux de données : titre associé | table
5.5 | Tableaux de données : titre pertinent | table
5.6 | Tableaux de données : en-têtes déclarés | table
5.7 | Tableaux de données : cellules et en-têtes associés | table
5.8 | Tableaux de mise en forme : sans balise de données | none
6.1 | Liens : explicites | links
6.2 | Liens : un intitulé | links
7.1 | Scripts : compatibles avec les technologies d’assistance | all
7.2 | Alternatives des scripts : pertinentes | none
7.3 | Scripts : clavier et tout dispositif de pointage | all
7.4 | Changements de contexte : annoncés ou contrôlés | filter
7.5 | Messages de statut : restitués | all
8.1 | Type de document | page
8.2 | Code valide | all
8.3 | Langue par défaut | page
8.4 | Code de langue pertinent | page
8.5 | Titre de page | page
8.6 | Titre de page pertinent | page
8.7 | Changements de langue indiqués | all
8.8 | Codes de langue valides | all
8.9 | Balises : pas pour la seule présentation | all
8.10 | Sens de lecture indiqué | all
9.1 | Titres | headings
9.2 | Structure du document | all
9.3 | Listes | lists
9.4 | Citations | none
10.1 | Présentation par les feuilles de styles | all
10.2 | Contenu présent sans feuilles de styles | all
10.3 | Contenu compréhensible sans feuilles de styles | all
10.4 | Texte à 200 % | all
10.5 | Couleurs de fond et de texte déclarées ensemble | all
10.6 | Liens visibles dans le texte | links
10.7 | Prise de focus visible | all
10.8 | Contenus cachés : à ignorer | all
10.9 | Information donnée autrement que par la forme ou la position | all
10.10 | Forme et position : remplacées de façon pertinente | all
10.11 | Pas de double défilement à 320 px | all
10.12 | Espacement du texte modifiable | all
10.13 | Contenus au survol ou au focus : contrôlables | all
10.14 | Contenus par les seuls styles : au clavier aussi | all
11.1 | Champs : une étiquette | fields
11.2 | Étiquettes : pertinentes | fields
11.3 | Étiquettes : cohérentes d’une page à l’autre | page fields
11.4 | Étiquettes : accolées au champ | fields
11.5 | Champs de même nature : regroupés | groups
11.6 | Regroupements : une légende | groups
11.7 | Légendes : pertinentes | groups
11.8 | Choix d’une liste : regroupés de façon pertinente | none
11.9 | Boutons : intitulé pertinent | all
11.10 | Contrôle de saisie | none
11.11 | Suggestions de correction | none
11.12 | Données : modification réversible | none
11.13 | Remplissage automatique | none
12.1 | Deux systèmes de navigation | page
12.2 | Menus à la même place | page
12.3 | Plan du site | page
12.4 | Accès au plan du site | page
12.5 | Accès au moteur de recherche | page
12.6 | Zones de la page atteintes ou évitées | page
12.7 | Lien d’évitement | page
12.8 | Ordre de tabulation | all
12.9 | Pas de piège au clavier | all
12.10 | Raccourcis d’une seule touche | all
12.11 | Contenus additionnels atteints au clavier | all
13.1 | Limites de temps : contrôlables | timer
13.2 | Pas de nouvelle fenêtre sans action | all
13.3 | Documents bureautiques : version accessible | none
13.4 | Documents bureautiques : même information | none
13.5 | Contenus cryptiques : une alternative | all
13.6 | Contenus cryptiques : alternative pertinente | none
13.7 | Flashs et changements de luminosité | all
13.8 | Contenus en mouvement : contrôlables | timer
13.9 | Orientation de l’écran | all
13.10 | Gestes complexes : un geste simple aussi | all
13.11 | Actions du pointeur : annulables | all
13.12 | Mouvements de l’appareil : une autre façon | all
`;

/** Who else answers for a criterion. */
export const OUT_OF_REACH = { page: 'à la charge de la page', editor: 'à la charge du programme' };

export const ALL_TRAITS = ['images', 'links', 'filter', 'headings', 'lists', 'fields', 'groups', 'map', 'table', 'timer'];

/** What is in each element, besides text and scripts; everything in one that is not here. */
export const TRAITS = {
  'ess-event-list': ['images', 'links', 'filter', 'headings', 'lists', 'fields'],
  'ess-town-filter': ['fields', 'groups', 'filter', 'map'],
  'ess-countdown': ['links', 'headings', 'timer'],
  'ess-contact-block': ['links', 'headings', 'lists'],
  'ess-feed-report': ['links', 'headings', 'lists', 'fields'],
  'ess-event-filter': ['fields', 'groups', 'filter', 'headings', 'lists'],
  'ess-subscribe': ['links', 'headings', 'fields'],
  'ess-event': ['images', 'links', 'headings', 'lists', 'fields'],
  'ess-calendar': ['images', 'links', 'filter', 'headings', 'lists', 'fields', 'table'],
  'ess-event-map': ['images', 'links', 'headings', 'lists', 'fields', 'map'],
};

export const criteria = CRITERIA.trim()
  .split('\n')
  .map((line) => {
    const [number, label, of] = line.split(' | ');
    return { number, label, of: of.split(' ') };
  });
