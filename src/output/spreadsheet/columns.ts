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

/** Columns that the reader knows and the template lacks: they follow the others when a row needs them. */
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

/** A row by its headings; absent cells are empty. */
export type Cells = Readonly<Partial<Record<Column, string>>>;
