/** Headings of docs/modele-programme.csv, in its order. */
export const COLUMNS = [
  'Titre',
  'Date',
  'Heure de début',
  'Heure de fin',
  'Lieu',
  'Adresse',
  'Code postal',
  'Ville',
  'Résumé',
  'Description',
  'Organisateur',
  'Téléphone',
  'Courriel',
  'Lien',
  'Inscription',
  'Tarif',
  'Public',
  'Âge',
  'Mots-clés',
  'Image',
  'Texte alternatif',
  'Crédit photo',
  'Accessibilité',
  'Statut',
] as const;

/** What the template has no column for, and the reader of tables knows as well: each stands behind the others where a row has something for it. */
export const MORE_COLUMNS = [
  'Date de fin',
  'Code INSEE',
  'Accès',
  'Latitude',
  'Longitude',
  'Lien visio',
  'Gratuit',
  'Contact',
  'Identifiant',
] as const;

export type Column = (typeof COLUMNS)[number] | (typeof MORE_COLUMNS)[number];

/** A row by its headings; what is not there is empty. */
export type Cells = Readonly<Partial<Record<Column, string>>>;
