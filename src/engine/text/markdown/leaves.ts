import type { Tree } from "@lezer/common";
import type { Span } from "../span.ts";
import { marksIn, type PlacedTree, treesBelow } from "./blockTrees.ts";
import { type Definition, definitionsAt } from "./definitions.ts";
import { skipSpace } from "./inlines/destinations.ts";
import { readHtml } from "./inlines/htmlReader.ts";
import { type InlineText, readInlines } from "./inlines/inlineReader.ts";
import type { DefinedLabels, Inlines } from "./inlines/inlines.ts";
import { labelEnd, labelKey } from "./inlines/labels.ts";

/** What a block defines; offsets from its beginning. */
export interface Labels {
  readonly definitions: readonly Definition[];
  /** The footnotes' labels. */
  readonly footnotes: readonly string[];
}

/** The definitions that a paragraph begins with, and where the rest of it does; offsets from its beginning. */
export interface Opening {
  readonly definitions: readonly Definition[];
  readonly rest: number;
}

/** Inlines, as long as the labels that their reading asked for are defined or not as they were. */
interface Reading {
  /** From the beginning of the block. */
  readonly start: number;
  /** From there. */
  readonly inlines: Inlines;
  readonly asked: ReadonlyMap<string, boolean> | null;
}

/** What is known of a paragraph, a heading or a table. No text is kept: a slice would keep alive all that it was cut from. */
interface Leaf {
  opening: Opening | null;
  /** One; of a table one for each cell. */
  readonly readings: Reading[];
}

const NO_DEFINITIONS: Opening = { definitions: [], rest: 0 };

/**
 * What is known of one part of a document, by the parser's trees, which are the same for what an edit elsewhere left alone. It
 * is handed from each state of a document to the next, so that a key reads a paragraph again and no more.
 */
export class Leaves {
  private knownLabels: Labels | null = null;
  /** Most parts are one paragraph. */
  private own: Leaf | null = null;
  private inner: Map<Tree, Leaf> | null = null;

  constructor(private readonly part: Tree) {}

  /** How a paragraph or a heading of `text` begins. */
  opening(text: string, placed: PlacedTree): Opening {
    const leaf = this.leaf(placed.tree);
    leaf.opening ??= openingOf(text, placed);
    return leaf.opening;
  }

  /**
   * What stands in a block from an offset on, or in one of its cells; offsets from the block's beginning. `content` gives what is
   * to be read there.
   */
  inlines(tree: Tree, cell: number, start: number, content: () => InlineText, labels: DefinedLabels): Inlines {
    const { readings } = this.leaf(tree);
    const known = readings[cell];
    if (known?.start === start && stillHolds(known, labels)) return known.inlines;
    let asked: Map<string, boolean> | null = null;
    const inlines = readInlines(content(), labels, (label) => {
      asked ??= new Map();
      asked.set(label, isDefined(label, labels));
    });
    readings[cell] = { start, inlines: movedBy(inlines, start), asked };
    return readings[cell].inlines;
  }

  /** What stands in a block of HTML; offsets from its beginning. */
  html(tree: Tree, content: () => string): Inlines {
    const { readings } = this.leaf(tree);
    readings[0] ??= { start: 0, inlines: readHtml(content()), asked: null };
    return readings[0].inlines;
  }

  /** What the part that begins at `start` defines. */
  labels(text: string, start: number): Labels {
    this.knownLabels ??= this.collectLabels(text, start);
    return this.knownLabels;
  }

  private collectLabels(text: string, start: number): Labels {
    const definitions: Definition[] = [];
    const footnotes: string[] = [];
    const waiting: PlacedTree[] = [{ tree: this.part, start }];
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      if (mayDefine(text, one)) {
        for (const found of this.opening(text, one).definitions)
          definitions.push(definitionAt(found, one.start - start));
      }
      if (one.tree.type.name === "FootnoteDefinition") footnotes.push(footnoteLabel(text, one.start));
      if (one.tree.children.length > 0) for (const below of [...treesBelow(one)].reverse()) waiting.push(below);
    }
    return definitions.length + footnotes.length === 0 ? NO_LABELS : { definitions, footnotes };
  }

  private leaf(tree: Tree): Leaf {
    let known = tree === this.part ? this.own : this.inner?.get(tree);
    if (known) return known;
    known = { opening: null, readings: [] };
    if (tree === this.part) this.own = known;
    else {
      this.inner ??= new Map();
      this.inner.set(tree, known);
    }
    return known;
  }
}

const NO_LABELS: Labels = { definitions: [], footnotes: [] };

/** The label of the footnote that begins at an offset. */
export function footnoteLabel(text: string, start: number): string {
  return labelKey(text.slice(start + 2, Math.max(start + 2, labelEnd(text, start) - 1)));
}

/** A block's text with the marks of the quotations that it stands in blank, and those of a heading. */
export function blankedText(text: string, { tree, start }: PlacedTree): string {
  const whole = text.slice(start, start + tree.length);
  if (tree.children.length === 0) return whole;
  const headerMarks = marksIn(tree, "HeaderMark").map((mark) => lineUpTo(whole, mark));
  const marks = [...marksIn(tree, "QuoteMark"), ...headerMarks].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let copied = 0;
  for (const mark of marks) {
    pieces.push(whole.slice(copied, mark.start), " ".repeat(mark.end - mark.start));
    copied = mark.end;
  }
  return pieces.join("") + whole.slice(copied);
}

/** A mark with what stands before it on its line, but for the first: an underline's quotation marks are in no tree. */
function lineUpTo(text: string, { start, end }: Span): Span {
  const lineStart = text.lastIndexOf("\n", start) + 1;
  return { start: lineStart === 0 ? start : lineStart, end };
}

function mayDefine(text: string, { tree, start }: PlacedTree): boolean {
  return text[start] === "[" && /^(?:Paragraph|Setext)/.test(tree.type.name);
}

function openingOf(text: string, placed: PlacedTree): Opening {
  if (!mayDefine(text, placed)) return NO_DEFINITIONS;
  const blanked = blankedText(text, placed);
  const definitions = definitionsAt(blanked);
  const last = definitions.at(-1);
  return last ? { definitions, rest: skipSpace(blanked, last.end) } : NO_DEFINITIONS;
}

function isDefined(label: string, { links, footnotes }: DefinedLabels): boolean {
  return label.startsWith("^") ? footnotes.has(label.slice(1)) : links.has(label);
}

function stillHolds({ asked }: Reading, labels: DefinedLabels): boolean {
  if (asked) for (const [label, was] of asked) if (isDefined(label, labels) !== was) return false;
  return true;
}

const spanAt = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The same definition at an offset `by` further on. */
export function definitionAt(definition: Definition, by: number): Definition {
  return { ...definition, ...spanAt(definition, by), url: spanAt(definition.url, by) };
}

/** The same inlines at offsets `by` further on. */
export function movedBy(inlines: Inlines, by: number): Inlines {
  if (by === 0) return inlines;
  return {
    runs: inlines.runs.map(({ start, end, text, isCode }) => ({ start: start + by, end: end + by, text, isCode })),
    marks: inlines.marks.map((mark) => ({
      ...mark,
      ...spanAt(mark, by),
      inner: spanAt(mark.inner, by),
      destination: mark.destination && { ...mark.destination, url: spanAt(mark.destination.url, by) },
    })),
  };
}
