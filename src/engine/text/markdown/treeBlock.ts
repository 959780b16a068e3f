import type { Tree } from "@lezer/common";
import type { Span } from "../span.ts";
import type { Block, BlockKind } from "./block.ts";
import { marksIn, type PlacedTree, treesBelow } from "./blockTrees.ts";
import type { Definition } from "./definitions.ts";
import type { DefinedLabels, Inlines } from "./inlines/inlines.ts";
import { blankedText, definitionAt, footnoteLabel, type Leaves, movedBy } from "./leaves.ts";
import { rowCells } from "./tableRows.ts";

/** The document that blocks belong to. */
interface Ground {
  readonly text: string;
  readonly labels: DefinedLabels;
  /** What is known of each part, by its tree. */
  readonly parts: ReadonlyMap<Tree, Leaves>;
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  Document: "document",
  Paragraph: "paragraph",
  Blockquote: "blockquote",
  BulletList: "list",
  OrderedList: "list",
  ListItem: "listItem",
  CodeBlock: "code",
  FencedCode: "code",
  HTMLBlock: "html",
  CommentBlock: "html",
  ProcessingInstructionBlock: "html",
  HorizontalRule: "rule",
  Table: "table",
  FootnoteDefinition: "footnote",
};

const NOTHING: Inlines = { runs: [], marks: [] };

/** What a block is beside its tree. */
interface Facts {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly definition?: Definition;
  readonly cells?: readonly TableCell[];
  readonly cell?: TableCell;
}

/** A block over the parser's tree: it knows what it stands in, and makes what it holds when asked for. */
export class TreeBlock implements Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly definition: Definition | null;
  /** Of the part that it stands in; null of what holds the parts. */
  private readonly leaves: Leaves | null;
  private knownChildren: readonly TreeBlock[] | undefined;
  /** Which of its parent's children it is. */
  private index = 0;
  private knownInlines: Inlines | undefined;

  private constructor(
    private readonly ground: Ground,
    /** Its own, or that of the table of a row or a cell. */
    private readonly placed: PlacedTree,
    readonly parent: TreeBlock | null,
    private readonly facts: Facts,
  ) {
    this.kind = facts.kind;
    this.start = facts.start;
    this.end = facts.end;
    this.definition = facts.definition ?? null;
    this.leaves = ground.parts.get(placed.tree) ?? parent?.leaves ?? null;
  }

  static root(tree: Tree, start: number, ground: Ground): TreeBlock {
    return new TreeBlock(ground, { tree, start }, null, { kind: "document", start, end: ground.text.length });
  }

  get level(): number {
    return this.kind === "heading" ? Number(this.placed.tree.type.name.at(-1)) : 0;
  }

  get label(): string {
    return this.kind === "footnote" ? footnoteLabel(this.ground.text, this.start) : "";
  }

  get identity(): object {
    return this.placed.tree;
  }

  get children(): readonly TreeBlock[] {
    if (!this.knownChildren) {
      this.knownChildren = this.makeChildren();
      this.knownChildren.forEach((child, index) => {
        child.index = index;
      });
    }
    return this.knownChildren;
  }

  get previous(): Block | null {
    return this.parent?.children[this.index - 1] ?? null;
  }

  get next(): Block | null {
    return this.parent?.children[this.index + 1] ?? null;
  }

  get inlines(): Inlines {
    this.knownInlines ??= this.readInlines();
    return this.knownInlines;
  }

  get codeLines(): readonly Span[] {
    if (this.kind !== "code") return [];
    return marksIn(this.placed.tree, "CodeText").map(({ start, end }) => ({
      start: this.start + start,
      end: this.start + end,
    }));
  }

  private makeChildren(): TreeBlock[] {
    switch (this.kind) {
      case "document":
      case "blockquote":
      case "list":
      case "listItem":
      case "footnote":
        return [...treesBelow(this.placed)].flatMap((placed) => this.childrenFrom(placed));
      case "table":
        return rowsOf(blankedText(this.ground.text, this.placed)).map((row) => this.rowFrom(row));
      case "tableRow":
        return this.facts.cells!.map((cell) => this.cellFrom(cell));
      default:
        return [];
    }
  }

  private childrenFrom(placed: PlacedTree): TreeBlock[] {
    const { name } = placed.tree.type;
    const kind = KINDS[name] ?? (name.includes("Heading") ? "heading" : undefined);
    if (!kind) return [];
    const end = placed.start + placed.tree.length;
    if (kind === "paragraph" || kind === "heading") return this.leavesFrom(placed, kind);
    return [new TreeBlock(this.ground, placed, this, { kind, start: placed.start, end })];
  }

  /** A paragraph, or the definitions that it begins with and the rest of it. */
  private leavesFrom(placed: PlacedTree, kind: BlockKind): TreeBlock[] {
    const leaves = this.ground.parts.get(placed.tree) ?? this.leaves!;
    const { definitions, rest } = leaves.opening(this.ground.text, placed);
    const before = definitions.map((relative) => {
      const definition = definitionAt(relative, placed.start);
      return new TreeBlock(this.ground, placed, this, { kind: "definition", ...spanOf(definition), definition });
    });
    if (definitions.length > 0 && rest >= placed.tree.length) return [...before, ...this.ruleBelow(placed)];
    const span = { start: placed.start + rest, end: placed.start + placed.tree.length };
    return [...before, new TreeBlock(this.ground, placed, this, { kind, ...span })];
  }

  /** Below nothing but definitions an underline is a rule. */
  private ruleBelow(placed: PlacedTree): TreeBlock[] {
    const underline = marksIn(placed.tree, "HeaderMark")[0];
    if (!underline) return [];
    const span = { start: placed.start + underline.start, end: placed.start + underline.end };
    return [new TreeBlock(this.ground, placed, this, { kind: "rule", ...span })];
  }

  private rowFrom(row: TableRow): TreeBlock {
    const span = { start: this.placed.start + row.start, end: this.placed.start + row.end };
    return new TreeBlock(this.ground, this.placed, this, { kind: "tableRow", ...span, cells: row.cells });
  }

  private cellFrom(cell: TableCell): TreeBlock {
    const span = { start: this.placed.start + cell.start, end: this.placed.start + cell.end };
    return new TreeBlock(this.ground, this.placed, this, { kind: "tableCell", ...span, cell });
  }

  private readInlines(): Inlines {
    const { tree, start } = this.placed;
    if (this.kind === "html")
      return movedBy(
        this.leaves!.html(tree, () => this.content(0)),
        start,
      );
    const isRead = this.kind === "paragraph" || this.kind === "heading" || this.kind === "tableCell";
    if (!isRead) return NOTHING;
    const { cell } = this.facts;
    const from = this.start - start + (this.isFirstOfItem() ? taskMarkLength(this.ground.text, this.start) : 0);
    const content = () => (cell ? { text: cell.text, isCell: true } : { text: this.content(from), isCell: false });
    return movedBy(this.leaves!.inlines(tree, cell?.index ?? 0, from, content, this.ground.labels), start);
  }

  /** From an offset of the block on; the last line's end is none of it. */
  private content(from: number): string {
    return blankedText(this.ground.text, this.placed).slice(from).trimEnd();
  }

  private isFirstOfItem(): boolean {
    return this.parent?.kind === "listItem" && this.index === 0;
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** GFM 0.29, 5.3: "[x]" at the beginning of a list's item. */
function taskMarkLength(text: string, at: number): number {
  TASK.lastIndex = at;
  return TASK.test(text) ? 3 : 0;
}

const TASK = /\[(?:[ \txX]|\r?\n)\](?=[ \t]*[\r\n]|[ \t]+\S)/y;

/** Offsets from the table's beginning. */
interface TableCell extends Span {
  /** Which of its table's cells it is. */
  readonly index: number;
  readonly text: string;
}

interface TableRow extends Span {
  readonly cells: readonly TableCell[];
}

/** A table's rows without the one of dashes; offsets from the table's beginning. */
function rowsOf(table: string): TableRow[] {
  let index = 0;
  const lines = [...table.matchAll(/[^\n]+/g)];
  return lines
    .filter((_, i) => i !== 1)
    .map(({ 0: line, index: at }) => {
      const cells = rowCells(line).map(({ start, end }) => {
        return { start: at + start, end: at + end, index: index++, text: line.slice(start, end) };
      });
      return { start: at + line.search(/\S|$/), end: at + line.trimEnd().length, cells };
    });
}
