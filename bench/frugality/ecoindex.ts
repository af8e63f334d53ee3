/**
 * The EcoIndex of a page, after GreenIT.fr: a score out of 100 from its elements, requests and kilobytes (1,000 bytes), each ranked among the pages of
 * the web by vigintile. The figures are from `ecoindex_reference` 1.0.2, which the official tools use; we do not round the score.
 */

export interface Page {
  readonly elements: number;
  readonly requests: number;
  readonly kilobytes: number;
}

export type Grade = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G';

/** Upper bounds of each twentieth of the web's pages. */
export const VIGINTILES: Readonly<Record<keyof Page, readonly number[]>> = {
  elements: [0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601],
  requests: [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920],
  kilobytes: [
    0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73,
    5400.08, 8037.54, 223212.26,
  ],
};

/** The median page according to GreenIT.fr. */
export const MEDIAN: Page = { elements: 693, requests: 78, kilobytes: 2420 };

const WEIGHTS: Readonly<Record<keyof Page, number>> = { elements: 3, requests: 2, kilobytes: 1 };

/** The bounds are exclusive: 80 is a B. */
const GRADES: readonly (readonly [grade: Grade, above: number])[] = [
  ['A', 80],
  ['B', 70],
  ['C', 55],
  ['D', 40],
  ['E', 25],
  ['F', 10],
];

/** From 0 (best) to 20. */
export function rank(vigintiles: readonly number[], value: number): number {
  const next = vigintiles.findIndex((vigintile) => value < vigintile);
  if (next < 0) return vigintiles.length - 1;
  const [low, high] = [vigintiles[next - 1]!, vigintiles[next]!];
  return next - 1 + (value - low) / (high - low);
}

export function ecoIndex(page: Page): number {
  const measures = Object.keys(WEIGHTS) as (keyof Page)[];
  return 100 - (5 * measures.reduce((sum, measure) => sum + WEIGHTS[measure] * rank(VIGINTILES[measure], page[measure]), 0)) / 6;
}

export function grade(score: number): Grade {
  return GRADES.find(([, above]) => score > above)?.[0] ?? 'G';
}

/** Grams of CO2 equivalent for one visit. */
export function greenhouseGas(score: number): number {
  return 2 + (2 * (50 - score)) / 100;
}

/** Centilitres for one visit. */
export function water(score: number): number {
  return 3 + (3 * (50 - score)) / 100;
}
