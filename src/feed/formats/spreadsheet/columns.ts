/** What the columns of an event table are called, in French and in English. */

import { indexed } from '../../../model/lists.js';
import { fold } from '../../../model/towns.js';
import type { Row } from './cells.js';

const EVENT = '(?:evenements?|manifestations?|animations?|activites?|actions?|ateliers?|rendezvous|rdv|events?)';
const OF = '(?:de|du|des|d|la|le|l|a|au|vers|pour)*';

/** In this order: the first match gets the column. Compared folded (see `fold`), without brackets. */
const COLUMNS = {
  identifier: `id|identifiant|uid|uuid|ref|reference|numero|n|(?:id|identifiant|reference|numero)${OF}${EVENT}|eventid`,
  status: `statuts?|status|publishstatus|etat|eventstatus|(?:statut|etat)${OF}${EVENT}`,
  cancelled: 'annulee?|annulation|cancell?ed',
  startTime: `heures?|h|time|starttime|starthour|(?:heures?|h|horaire)${OF}(?:debut|depart|${EVENT})|debutheure`,
  endTime: `endtime|endhour|(?:heures?|h|horaire)${OF}fin|finheure`,
  allDay: 'alldayevent|(?:is)?allday|journeeentiere|toutelajournee',
  times: 'horaires?|creneaux?|hours|times|plagehoraire|plageshoraires|detailhoraires?|horairesdetaillesfr',
  duration: 'duree|duration',
  date: `dates?|jours?|day|quand|when|(?:dates?|jours?)${OF}${EVENT}|eventdate|dates?(?:et|ou)?(?:heures?|horaires?)`,
  start: `(?:premiere)?(?:date|jour|dateheure|dateetheure)?${OF}(?:debut|depart)(?:${OF}${EVENT})?|(?:event)?(?:starts?|begins?)(?:date|datetime|at|on)?|date(?:start|begin)|dtstart|firstdatebegin|du`,
  end: `(?:derniere)?(?:date|jour|dateheure|dateetheure)?${OF}fin(?:${OF}${EVENT})?|(?:event)?ends?(?:date|datetime|at|on)?|dateend|dtend|lastdateend|jusquau|au`,
  place: `lieux?|salle|place|venue|venuename|location|locationname|endroit|ou|where|etablissement|equipement|nom${OF}(?:lieu|salle)|lieu${OF}(?:${EVENT}|rendezvous)`,
  address: `adresse1?|address|rue|voie|street|streetaddress|numeroetrue|locationaddress|adresse(?:postale|complete)|adresse${OF}(?:lieu|${EVENT})`,
  postalCode: `cp|codepostal|postalcode|zip|zipcode|postcode|locationpostalcode|codepostal${OF}lieu`,
  insee: 'insee|code(?:insee)?commune|codeinsee|inseecode|locationinsee',
  town: `villes?|communes?|city|town|localite|municipalite|locationcity|addresslocality|(?:ville|commune)${OF}(?:lieu|${EVENT})|nom${OF}commune`,
  access: `acces|commentvenir|transports?|acces${OF}lieu`,
  latitude: 'lat|latitude|locationlatitude',
  longitude: 'lon|lng|long|longitude|locationlongitude',
  coordinates: 'coordonnees(?:gps|geographiques)?|gps|geo|geopoint|geolocalisation|latlon|locationcoordinates',
  name: `(?:titre|title|name|nom|intitule|libelle)(?:fr)?|(?:titre|nom|intitule|libelle)${OF}${EVENT}|event(?:name|title)`,
  otherName: `${EVENT}|designation|summary|subject|objet|quoi|what`,
  abstract:
    'resume|excerpt|chapo|chapeau|accroche|abstract|descriptioncourte|courtedescription|descriptionbreve|soustitre|subtitle|enbref|shortdescription',
  description: `descriptions?(?:fr)?|descriptif|details?|texte|presentation|contenu|longdescription(?:fr)?|description(?:longue|complete)|informations?|programme|(?:description|descriptif|presentation)${OF}${EVENT}`,
  organizer: `organisateurs?|organisatrices?|organisateurtrice|structures?|organismes?|associations?|porteur(?:deprojet)?|organi[sz]er(?:s|name)?|organi[sz]ations?|organisepar|nom${OF}(?:structure|organisateur|organisme|association)|structure(?:organisatrice|porteuse)`,
  telephone: `tel|telephone|phone|mobile|portable|phonenumber|(?:telephone|tel|numero)${OF}(?:contact|telephone)|contacttelephone`,
  email: `mail|email|courriel|mel|adresse${OF}(?:mail|email|courriel|electronique)|(?:mail|email|courriel)${OF}contact|contact(?:mail|email)`,
  contact: 'contacts?|renseignements?|contactpublic',
  registration: `inscriptions?|reservations?|billetterie|booking|registration|registrationurl|tickets?|sinscrire|reserver|register|(?:lien|url|modalites?|contact)${OF}(?:inscription|reservation|billetterie)s?|inscription(?:et|ou)?reservation`,
  online: `visio|visioconference|enligne|online|onlineurl|onlineaccesslink|lien${OF}(?:visio|visioconference|connexion)|lienenligne`,
  image: `images?|photos?|visuels?|illustrations?|picture|affiche|featuredimage|(?:url|lien|adresse)${OF}(?:image|photo|visuel|affiche)|imageurl`,
  caption: `textealternatif|alternativetextuelle|alt|description${OF}(?:image|photo|visuel)|legende`,
  credit: `credits?|copyright|imagecredits|credits?${OF}(?:photos?|images?)`,
  url: `liens?|site|url|web|siteweb|siteinternet|page|pageweb|website|webpage|links?|adresse(?:web|internet)|lienweb|ensavoirplus|plusdinfos?|plusdinformations?|canonicalurl|(?:lien|url|page)${OF}(?:${EVENT}|page|site|siteweb)`,
  free: 'gratuite?|gratuitouinon|gratuitoupayant|free|isfree|entreelibre|isaccessibleforfree',
  price: 'tarifs?|prix|prices?|cout|cost|conditions?(?:fr)?|participation|entree|tarifsetconditions',
  age: `ages?|tranchesd?ages?|tranchedage|age(?:min|mini|minimum|range)|age${OF}(?:public|participants)`,
  audience: `publics?|public(?:vise|cible|concerne)|audience|pourqui|destinataires?|cible|types?${OF}publics?`,
  accessibility: 'accessibilites?|accessibility|accessible|handicaps?',
  wheelchair: '(?:acces|accessible|accessibilite)?(?:aux)?pmr',
  keywords: `motscles?|motcle|keywords?(?:fr)?|themes?|thematiques?|categories?|category|types?|tags?|rubriques?|genres?|(?:types?|categories?|themes?)${OF}${EVENT}`,
} satisfies Readonly<Record<string, string>>;

export type Field = keyof typeof COLUMNS;

const PATTERNS = Object.entries(COLUMNS).map(([field, names]) => [field as Field, new RegExp(`^(?:${names})$`)] as const);
const WHEN: readonly Field[] = ['date', 'start'];
const TITLE: readonly Field[] = ['name', 'otherName'];

/** What a letter that decoding has lost may have been: a heading that is not known loses its whole column. */
const LOST_LETTERS = ['e', 'a', 'o', 'i', 'u', 'c'];

export type Columns = ReadonlyMap<Field, readonly number[]>;

function fieldNamed(name: string): Field | undefined {
  const fieldOf = (written: string) => PATTERNS.find(([, pattern]) => pattern.test(written))?.[0];
  // « Event Start Time », « evcal_location_name », as plug-ins of WordPress name theirs.
  return name ? (fieldOf(name) ?? fieldOf(name.replace(/^(?:event|evcal|evo)/, ''))) : undefined;
}

/** The columns of a row of headings; null for any other row. Headings include a title and a date. */
export function columnsOf(row: Row): Columns | null {
  const columns = new Map<Field, number[]>();
  for (const [index, heading] of indexed(row.slice(0, 200))) {
    // « Date (jj/mm/aaaa) », « Titre * », « Tarif : ».
    const name = heading
      .slice(0, 100)
      .split(':', 1)[0]!
      .replace(/\([^()]*\)/g, '');
    const field = name.includes('\ufffd')
      ? LOST_LETTERS.map((letter) => fieldNamed(fold(name.replaceAll('\ufffd', letter)))).find(Boolean)
      : fieldNamed(fold(name));
    if (field) columns.set(field, [...(columns.get(field) ?? []), index]);
  }
  const has = (fields: readonly Field[]) => fields.some((field) => columns.has(field));
  return has(TITLE) && has(WHEN) ? columns : null;
}
