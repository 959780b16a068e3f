import type { BlockContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from "@lezer/markdown";
import { parser } from "@lezer/markdown";
import { delimiterCells, isDelimiterRow, rowCells } from "./tableRows.ts";

/**
 * Which blocks a Markdown text is made of: CommonMark 0.31, with the tables and footnotes of GitHub. What stands in a
 * paragraph is read apart (inlines/), and so are the definitions of links, which are paragraphs here: whether brackets are
 * a link hangs on the definitions of the whole text. Linear in the text's length.
 */
export const blockSyntax = parser.configure([
  withoutInlines(),
  { parseBlock: [nothingDeeper(), itemsAfterOthers()] },
  footnotes(),
  tables(),
]);

/**
 * So many blocks stand within one another at most; what is nested deeper is a paragraph of its line. Nobody writes that deep,
 * and each line has to be held against all the blocks around it.
 */
const DEEPEST = 100;

/** The parser of inlines takes each paragraph for read. */
function withoutInlines(): MarkdownConfig {
  return {
    remove: [
      "LinkReference",
      "Escape",
      "Entity",
      "InlineCode",
      "HTMLTag",
      "Emphasis",
      "HardBreak",
      "Link",
      "Image",
      "LinkEnd",
    ],
    parseInline: [{ name: "Unread", parse: (context) => context.end }],
  };
}

function nothingDeeper() {
  return {
    name: "TooDeep",
    before: "IndentedCode",
    parse(context: BlockContext, line: Line): boolean {
      if (context.depth < DEEPEST) return false;
      const from = context.lineStart + line.pos;
      context.nextLine();
      context.addElement(context.elt("Paragraph", from, context.prevLineEnd()));
      return true;
    },
  };
}

/**
 * An item that ends a paragraph has to begin with "1." and to hold something (CommonMark 0.31, 5.2), but not where the blocks
 * around the paragraph end, too: "2." below a bullet begins a list.
 */
function itemsAfterOthers() {
  return {
    name: "ItemAfterOther",
    endLeaf: (context: BlockContext, line: Line) =>
      isLazy(context, line) && ITEM.test(line.text.slice(line.pos, line.pos + LONGEST_ITEM_MARK)),
  };
}

/** Of nine digits, a stop and what stands behind it. */
const LONGEST_ITEM_MARK = 12;
const ITEM = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t\r]|$)/;

/** A footnote goes on over indented lines, as a list's item does. */
function footnotes(): MarkdownConfig {
  return {
    defineNodes: [
      {
        name: "FootnoteDefinition",
        block: true,
        composite(_, line) {
          if (line.pos === line.text.length) return true;
          if (line.indent < line.baseIndent + FOOTNOTE_INDENT) return false;
          line.moveBaseColumn(line.baseIndent + FOOTNOTE_INDENT);
          return true;
        },
      },
    ],
    parseBlock: [
      {
        name: "FootnoteDefinition",
        before: "Blockquote",
        parse(context, line) {
          const opening = footnoteOpening(line);
          if (opening === 0) return false;
          context.startComposite("FootnoteDefinition", line.pos);
          line.moveBase(line.skipSpace(line.pos + opening));
          return null;
        },
        endLeaf: (_, line) => footnoteOpening(line) > 0,
      },
    ],
  };
}

const FOOTNOTE_INDENT = 4;
const CODE_INDENT = 4;

/** The length of "[^label]:" where a line begins with it, else 0. */
function footnoteOpening({ text, pos, next }: Line): number {
  if (next !== 91 || text.charCodeAt(pos + 1) !== 94) return 0;
  FOOTNOTE.lastIndex = pos;
  return FOOTNOTE.exec(text)?.[0].length ?? 0;
}

const FOOTNOTE = /\[\^(?:\\[[\]\\]|[^\s[\]\\]|\\(?![[\]\\])){1,999}\]:/y;

/** GFM 0.29, 4.10: a row, a row of dashes with as many cells, and rows up to a blank line or another block. */
function tables(): MarkdownConfig {
  return {
    defineNodes: [{ name: "Table", block: true }],
    parseBlock: [
      {
        name: "Table",
        before: "SetextHeading",
        leaf: () => new TableParser(),
        endLeaf(context, line, leaf) {
          const table = leaf.parsers.find((one) => one instanceof TableParser);
          if (table?.isTable) return isLazy(context, line) || endsTable(line.text.slice(line.pos));
          return !isLazy(context, line) && startsTable(line.text.slice(line.pos), context.peekLine());
        },
      },
    ],
  };
}

/** What ends a table though no paragraph: what is no underline below it, and items of any number. */
const endsTable = (line: string) => RULE_OF_DASHES.test(line) || ITEM.test(line.slice(0, LONGEST_ITEM_MARK));

const RULE_OF_DASHES = /^(?:-[ \t]*){3,}\r?$/;

/** A line that goes on with a paragraph without the marks of the blocks around it. */
function isLazy(context: BlockContext, line: Line): boolean {
  return (line as unknown as { depth: number }).depth < context.depth;
}

/** Whether a line and the next, which may stand in quotations and lists, begin a table. */
function startsTable(header: string, next: string): boolean {
  const row = next.slice(/^[>\s]*/.exec(next)![0].length);
  return isDelimiterRow(row) && rowCells(header).length === delimiterCells(row);
}

class TableParser implements LeafBlockParser {
  isTable = false;
  private isSecondLine = true;

  nextLine(context: BlockContext, line: Line, leaf: LeafBlock): boolean {
    // Indented code ends a table, though no paragraph.
    if (this.isTable && line.indent >= line.baseIndent + CODE_INDENT) return this.finish(context, leaf);
    if (!this.isSecondLine) return false;
    this.isSecondLine = false;
    const row = line.text.slice(line.pos);
    this.isTable =
      !isLazy(context, line) &&
      line.indent < line.baseIndent + CODE_INDENT &&
      isDelimiterRow(row) &&
      rowCells(leaf.content).length === delimiterCells(row);
    // It is no heading and no list of tasks any more, whatever its rows look like.
    if (this.isTable) leaf.parsers.splice(0, leaf.parsers.length, this);
    return false;
  }

  finish(context: BlockContext, leaf: LeafBlock): boolean {
    if (!this.isTable) return false;
    context.addLeafElement(leaf, context.elt("Table", leaf.start, leaf.start + leaf.content.length));
    return true;
  }
}
