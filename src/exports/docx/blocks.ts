import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type {
  Alignment,
  FormattedBlock,
  FormattedList,
  FormattedTable,
  Piece,
} from "../../engine/text/markdown/formatted/formatted.ts";
import { trueText } from "../trueText.ts";
import type { Numberings } from "./numberings.ts";
import { MONOSPACED, type RunContext, runsOf } from "./runs.ts";

/** Where blocks are written. */
export interface BlockContext extends RunContext {
  readonly numberings: Numberings;
  /** How far from the margin, in twentieths of a point. */
  readonly left: number;
  readonly isQuoted: boolean;
  /** In how many lists. */
  readonly depth: number;
}

/** What a list, and a quotation, moves its text to the right. */
const STEP = 360;

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

export function blocksOf(context: BlockContext, blocks: readonly FormattedBlock[]): (Paragraph | Table)[] {
  return blocks.flatMap((block) => blockOf(context, block));
}

function blockOf(context: BlockContext, block: FormattedBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [paragraph(context, { children: runsOf(context, block.pieces) })];
    case "heading":
      return [paragraph(context, { heading: HEADINGS[block.level - 1]!, children: runsOf(context, block.pieces) })];
    case "quote":
      return blocksOf({ ...context, left: context.left + STEP, isQuoted: true }, block.blocks);
    case "list":
      return listOf(context, block);
    case "code":
      return [paragraph(context, { style: "Code", children: codeRuns(block.text) })];
    case "rule":
      return [new Paragraph({ thematicBreak: true })];
    case "table":
      // Word wants a paragraph between two tables, and behind the last.
      return [tableOf(context, block), new Paragraph({})];
  }
}

function paragraph({ left, isQuoted }: BlockContext, options: IParagraphOptions): Paragraph {
  return new Paragraph({
    ...(isQuoted && options.heading === undefined && options.style === undefined ? { style: "Quote" } : {}),
    ...(left > 0 ? { indent: { left } } : {}),
    ...options,
  });
}

const codeRuns = (text: string) =>
  text.split("\n").map((line, i) => new TextRun({ text: trueText(line), font: MONOSPACED, break: i === 0 ? 0 : 1 }));

function listOf(context: BlockContext, { first, items }: FormattedList): (Paragraph | Table)[] {
  const left = context.left + STEP;
  const reference = first === null ? context.numberings.bullets : context.numberings.from(first);
  const numbering = { reference, level: Math.min(context.depth, 8) };
  return items.flatMap(({ isDone, blocks }) => {
    const [head, ...others] = blocks;
    const inside = { ...context, left, depth: context.depth + 1 };
    const mark = isDone === null ? [] : [new TextRun(isDone ? "☑ " : "☐ ")];
    const pieces = head?.kind === "paragraph" ? head.pieces : [];
    const line = paragraph(context, {
      numbering,
      indent: { left, hanging: STEP },
      spacing: { after: 60 },
      children: [...mark, ...runsOf(context, pieces)],
    });
    return [line, ...blocksOf(inside, head?.kind === "paragraph" ? others : blocks)];
  });
}

function tableOf(context: BlockContext, { alignments, rows }: FormattedTable): Table {
  const columns = Math.max(1, alignments.length, ...rows.map((cells) => cells.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells, row) => {
      const inRow = { ...context, left: 0, isQuoted: false, isBold: row === 0 };
      const children = Array.from({ length: columns }, (_, column) =>
        cellOf(inRow, cells[column] ?? [], alignments[column] ?? "left"),
      );
      return new TableRow({ tableHeader: row === 0, children });
    }),
  });
}

function cellOf(context: BlockContext, pieces: readonly Piece[], alignment: NonNullable<Alignment>): TableCell {
  const options = { alignment: ALIGNMENTS[alignment], spacing: { after: 0 }, children: runsOf(context, pieces) };
  return new TableCell({
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    borders: BORDERS,
    children: [paragraph(context, options)],
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "BFBFBF" };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

const ALIGNMENTS: Readonly<Record<NonNullable<Alignment>, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};
