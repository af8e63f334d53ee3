import { cellText } from '../../../model/feed-location.js';
import type { Row } from './cells.js';
import type { Columns, Field } from './columns.js';

/** A row that is not empty, by its fields. */
export class TableRow {
  readonly #cells: Row;
  readonly #columns: Columns;
  readonly #number: number;

  constructor(cells: Row, columns: Columns, number: number) {
    this.#cells = cells;
    this.#columns = columns;
    this.#number = number;
  }

  /** The first text of the fields' columns. */
  cell = (...fields: readonly Field[]): string => {
    for (const field of fields)
      for (const column of this.#columns.get(field) ?? []) {
        const text = this.#cells[column];
        if (text) return text;
      }
    return '';
  };

  cells(...fields: readonly Field[]): readonly string[] {
    return fields.flatMap((field) => (this.#columns.get(field) ?? []).map((column) => this.#cells[column] ?? '')).filter(Boolean);
  }

  has(...fields: readonly Field[]): boolean {
    return this.cell(...fields) !== '';
  }

  /** The cell of the first of the fields that is filled, else that has a column; the title's for what the table has no column for. */
  placeOf(...fields: readonly Field[]): string {
    const columns = fields.flatMap((field) => this.#columns.get(field) ?? []);
    const [title = 0] = this.#columns.get('name') ?? this.#columns.get('otherName') ?? [];
    return cellText((columns.find((column) => this.#cells[column]) ?? columns[0] ?? title) + 1, this.#number + 1);
  }
}
