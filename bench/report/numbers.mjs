/** Numbers and tables as Markdown shows them. */
import { median, spread } from '../statistics.mjs';

export const number = (value, digits = 0) =>
  Number.isFinite(value) ? value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }) : '–';

/** Median [min–max]. */
export function cell(values, digits = 0) {
  const [least, most] = spread(values);
  return Number.isFinite(least) ? `${number(median(values), digits)} [${number(least, digits)}–${number(most, digits)}]` : '–';
}

export const times = (value) => (Number.isFinite(value) ? `${number(value, 2)}×` : '–');

export const table = (head, rows) =>
  [head, head.map((_, index) => (index ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const values = (rounds, key) => (rounds ?? []).map((round) => round?.[key] ?? NaN);

/** For what is measured several times in each round: the median of each. */
export const medians = (rounds, key) => (rounds ?? []).map((round) => median(round?.[key] ?? []));
