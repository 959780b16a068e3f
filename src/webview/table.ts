import { element } from "./dom.ts";

/** A column: what it is called, what stands in it, and by what rows are put in order. */
export interface Column<Row> {
  readonly title: string;
  text(row: Row): string;
  /** The text, when left out. */
  order?(row: Row): number;
}

export interface Sorting {
  readonly column: number;
  readonly falling: boolean;
}

export interface TableParts<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly sorting: Sorting | null;
  readonly language: string;
  /** Somebody wants the rows in another order. */
  sort(sorting: Sorting): void;
  /** The first column of a row was chosen. */
  open(row: Row): void;
}

/** A table that says the same as a picture, for whoever reads or listens rather than looks. */
export function tableOf<Row>(parts: TableParts<Row>): HTMLTableElement {
  const head = element("tr", {}, ...parts.columns.map((_, i) => headOf(parts, i)));
  const rows = sorted(parts).map((row) => rowOf(parts, row));
  const caption = element("caption", {}, parts.caption);
  return element("table", {}, caption, element("thead", {}, head), element("tbody", {}, ...rows));
}

function headOf<Row>({ columns, sorting, sort }: TableParts<Row>, column: number): HTMLTableCellElement {
  const isSorted = sorting?.column === column;
  const order = isSorted ? (sorting.falling ? "descending" : "ascending") : "none";
  const button = element("button", { type: "button", "data-column": column }, columns[column]!.title);
  // Numbers: the largest first, as one looks for them.
  const falls = isSorted ? !sorting.falling : columns[column]!.order !== undefined;
  button.addEventListener("click", () => sort({ column, falling: falls }));
  return element("th", { scope: "col", "aria-sort": order }, button);
}

function rowOf<Row>({ columns, open }: TableParts<Row>, row: Row): HTMLTableRowElement {
  const [first, ...others] = columns.map((column) => column.text(row));
  const button = element("button", { type: "button", class: "link" }, first!);
  button.addEventListener("click", () => open(row));
  const cells = others.map((text) => element("td", {}, text));
  return element("tr", {}, element("th", { scope: "row" }, button), ...cells);
}

function sorted<Row>({ columns, rows, sorting, language }: TableParts<Row>): readonly Row[] {
  const column = sorting && columns[sorting.column];
  if (!column) return rows;
  const { order } = column;
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = order
    ? (a: Row, b: Row) => order(a) - order(b)
    : (a: Row, b: Row) => collator.compare(column.text(a), column.text(b));
  return [...rows].sort((a, b) => (sorting.falling ? compare(b, a) : compare(a, b)));
}
