import type { Aside, Heading } from "../engine/text/reading/reading.ts";
import { ReadingText } from "./readingText.ts";

/** What is in a document and is not read, and how often. */
export interface Counts {
  deletions: number;
  pictures: number;
  embedded: number;
}

/** A paragraph, or a row of a table; `level`: of a heading. */
interface Item {
  readonly text: string;
  readonly level: number | null;
  readonly isRow: boolean;
}

/** Text that flows by itself: the document, a text box, a footnote, the head of the pages. */
interface Flow {
  readonly items: Item[];
  /** The paragraph that is open; null between two. */
  paragraph: { pieces: string[]; level: number | null } | null;
  /** The paragraphs of each cell of the row that is open; empty outside tables. */
  cells: string[][];
  /** How many rows are open within each other: a table in a cell is part of its text. */
  rows: number;
  /** Text boxes that are anchored in the open paragraph. */
  boxes: Flow[];
}

/**
 * The text of an office document while it is put together: paragraphs, rows of tables, text boxes behind the paragraph that they are
 * anchored in, notes behind the text.
 */
export class OfficeText {
  private readonly open: Flow[] = [flow()];
  private readonly notes: Flow[] = [];
  private readonly heads: Flow[] = [];
  private readonly feet: Flow[] = [];

  private get flow(): Flow {
    return this.open.at(-1)!;
  }

  /** A paragraph begins; one that was open ends. */
  beginParagraph(level: number | null = null): void {
    this.endParagraph();
    this.flow.paragraph = { pieces: [], level };
  }

  /** The open paragraph is a heading. */
  setLevel(level: number): void {
    if (this.flow.paragraph) this.flow.paragraph.level = level;
  }

  write(words: string): void {
    this.flow.paragraph?.pieces.push(words);
  }

  endParagraph(): void {
    const { paragraph, boxes } = this.flow;
    if (!paragraph) return;
    this.flow.paragraph = null;
    this.flow.boxes = [];
    this.take(paragraph.pieces.join(""), paragraph.level);
    for (const box of boxes) for (const { text, level } of box.items) this.take(text, level);
  }

  private take(text: string, level: number | null): void {
    if (text.trim() === "") return;
    if (this.flow.rows === 0) this.flow.items.push({ text, level, isRow: false });
    else this.flow.cells.at(-1)?.push(text);
  }

  beginRow(): void {
    this.endParagraph();
    if (this.flow.rows++ === 0) this.flow.cells = [];
  }

  beginCell(): void {
    if (this.flow.rows === 1) this.flow.cells.push([]);
  }

  /** Cells of a line each stand on one line; those of more are paragraphs, as the tables are that only part a page. */
  endRow(): void {
    this.endParagraph();
    const { cells, items } = this.flow;
    if (this.flow.rows === 0 || --this.flow.rows > 0) return;
    const isLine = cells.every(({ length }) => length <= 1);
    const filled = cells.filter(({ length }) => length > 0);
    if (isLine && filled.length > 0)
      items.push({ text: filled.map(([text]) => text).join(" | "), level: null, isRow: true });
    if (!isLine) for (const text of filled.flat()) items.push({ text, level: null, isRow: false });
    this.flow.cells = [];
  }

  /** What follows, until `endFlow`, stands elsewhere. */
  beginFlow(kind: "box" | "note" | "head" | "foot"): void {
    const inner = flow();
    if (kind === "box") this.flow.boxes.push(inner);
    else ({ note: this.notes, head: this.heads, foot: this.feet })[kind].push(inner);
    this.open.push(inner);
  }

  endFlow(): void {
    if (this.open.length === 1) return;
    this.endParagraph();
    const { boxes } = this.flow;
    const inner = this.open.pop()!;
    for (const box of boxes) inner.items.push(...box.items);
  }

  /** All of it: the heads of the pages, each once, the text, the notes, the feet. */
  finish(): { text: string; headings: Heading[]; asides: Aside[] } {
    while (this.open.length > 1) this.endFlow();
    this.endParagraph();
    const out = new ReadingText();
    const headings: Heading[] = [];
    const asides = [running(out, this.heads)];
    for (const { items } of [this.flow, ...this.notes]) writeItems(out, items, headings);
    asides.push(running(out, this.feet));
    return { text: out.text, headings, asides: asides.flat() };
  }
}

const flow = (): Flow => ({ items: [], paragraph: null, cells: [], rows: 0, boxes: [] });

/** Writes what runs along the pages, each once. */
function running(out: ReadingText, flows: readonly Flow[]): Aside[] {
  const items = flows.flatMap((one) => one.items);
  const once = items.filter(({ text }, i) => items.findIndex((other) => other.text === text) === i);
  if (once.length === 0) return [];
  out.paragraph();
  const start = out.next;
  writeItems(out, once, []);
  return [{ start, end: out.end, kind: "beside" }];
}

function writeItems(out: ReadingText, items: readonly Item[], headings: Heading[]): void {
  items.forEach(({ text, level, isRow }, i) => {
    if (isRow && items[i - 1]?.isRow) out.line();
    else out.paragraph();
    const start = out.next;
    text.split("\n").forEach((line, at) => {
      if (at > 0) out.line();
      out.write(line);
    });
    if (level !== null && out.end > start)
      headings.push({ start, end: out.end, title: text.replace(/\s+/gu, " ").trim(), level, id: null });
  });
}
