/**
 * The territory as a tile map: one square per commune, north up, five squares wide and eight high, as the territory is 10 km wide and 16 long.
 *
 * Computed once, offline, from the communes' centres (IGN Admin Express 2018, Licence Ouverte): simulated annealing over all ways to put the 24 on a
 * grid, starting from the assignment of least displacement. Cost, in squares: displacement², + 0.4 for each step that parts two neighbours
 * (thrice that if they do not touch), + 0.3 × the distance by which a pair stands in the wrong order (west–east or north–south), + 1 for each hole
 * inside a row. Grids of 4×8, 5×7, 5×8, 6×7 and 6×8 were tried; 5×8 puts 45 of 47 neighbouring pairs side by side or corner to corner, leaves no
 * hole, and lets the Seine pass between columns. test/elements/town-filter-grid.node.test.ts holds it to that.
 */

/** `Town.key` and its square, [column, row] from 0: in reading order, which is also the order of the focus. */
export const TILE_GRID: readonly (readonly [key: string, column: number, row: number])[] = [
  ['94037', 0, 0], // Gentilly
  ['94043', 1, 0], // Le Kremlin-Bicêtre
  ['94003', 0, 1], // Arcueil
  ['94076', 1, 1], // Villejuif
  ['94041', 2, 1], // Ivry-sur-Seine
  ['94016', 0, 2], // Cachan
  ['94038', 1, 2], // L’Haÿ-les-Roses
  ['94081', 2, 2], // Vitry-sur-Seine
  ['94034', 0, 3], // Fresnes
  ['94021', 1, 3], // Chevilly-Larue
  ['94073', 2, 3], // Thiais
  ['94022', 3, 3], // Choisy-le-Roi
  ['94074', 4, 3], // Valenton
  ['94065', 1, 4], // Rungis
  ['94054', 2, 4], // Orly
  ['94077', 3, 4], // Villeneuve-le-Roi
  ['94078', 4, 4], // Villeneuve-Saint-Georges
  ['91432', 0, 5], // Morangis
  ['91479', 1, 5], // Paray-Vieille-Poste
  ['91027', 2, 5], // Athis-Mons
  ['94001', 3, 5], // Ablon-sur-Seine
  ['91589', 1, 6], // Savigny-sur-Orge
  ['91326', 2, 6], // Juvisy-sur-Orge
  ['91687', 1, 7], // Viry-Châtillon
];

/** The Seine, in squares, along the gaps: Valenton and Villeneuve-Saint-Georges are on its right bank, all others on the left or on both. */
export const SEINE = 'M3 .5V2.8Q3 3 3.2 3H3.8Q4 3 4 3.2V5.8Q4 6 3.8 6H3.2Q3 6 3 6.2V6.8Q3 7 2.8 7H2.2Q2 7 2 7.2V8';

/** Before a consonant and its vowel: after the open first syllable, « Che-villy », or a later one, « Ville-neuve »; or between two consonants, « Moran-gis ». */
const BREAKS =
  /(?<=(?<!\p{L})\p{L}{1,2}[aeiouy])(?=[bcdfgjklmnpqrstvxz][aeiouyâéèê]\p{L}{3})|(?<=\p{L}{4}[aeiouyâéèê]|\p{L}{2}[âéèê])(?=[bcdfgjklmnpqrstvxz][aeiouyâéèê]\p{L}{2})|(?<=\p{L}{2}[lnrs])(?=[bcdfgnpqt][aeiouyâéèê]\p{L})|(?<=\p{L}{2}m)(?=l\p{L})/u;

/**
 * A town's name, word by word, each cut where it may be cut in French, so that it stands in a tile: « Ville », « neuve- » and « le- » and « Roi ».
 * `hyphens: auto` needs a dictionary that browsers do not always have. The style sheet draws the hyphens: soft ones in the text would reach screen readers.
 */
export function syllables(name: string): readonly (readonly string[])[] {
  return name.split(/(?<=[- ])/).map((word) => word.split(BREAKS));
}
