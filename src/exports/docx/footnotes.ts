import { Paragraph, type ParagraphChild, TextRun } from "docx";
import type { FormattedBlock, Piece } from "../../engine/text/markdown/formatted/formatted.ts";
import { trueText } from "../trueText.ts";
import { MONOSPACED, type RunContext, runsOf } from "./runs.ts";

/** A footnote in paragraphs: Word's footnotes hold nothing else that every program reads. */
export function footnoteOf(context: RunContext, blocks: readonly FormattedBlock[]): { children: Paragraph[] } {
  const children = paragraphsOf({ ...context, referred: null }, blocks, " ", 0);
  return { children: children.length > 0 ? children : [new Paragraph({})] };
}

function paragraphsOf(context: RunContext, blocks: readonly FormattedBlock[], mark: string, left: number): Paragraph[] {
  return blocks.flatMap((block, i) => paragraphsIn(context, block, i === 0 ? mark : "", left));
}

function paragraphsIn(context: RunContext, block: FormattedBlock, mark: string, left: number): Paragraph[] {
  const paragraph = (children: readonly ParagraphChild[]) =>
    new Paragraph({
      ...(left > 0 ? { indent: { left } } : {}),
      children: [...(mark === "" ? [] : [new TextRun(mark)]), ...children],
    });
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return [paragraph(runsOf(context, block.pieces))];
    case "quote":
      return paragraphsOf(context, block.blocks, mark, left + STEP);
    case "list":
      return block.items.flatMap(({ isDone, blocks }, i) => {
        const task = isDone === null ? "" : isDone ? "☑ " : "☐ ";
        const own = block.first === null ? "• " : `${block.first + i}. `;
        return paragraphsOf(context, blocks, own + task, left + STEP);
      });
    case "code":
      return block.text.split("\n").map((line) => paragraph([new TextRun({ text: trueText(line), font: MONOSPACED })]));
    case "rule":
      return [];
    case "table":
      return block.rows.map((cells) =>
        paragraph(cells.flatMap((pieces, i) => [...tab(i), ...runsOf(context, pieces as readonly Piece[])])),
      );
  }
}

const STEP = 360;

const tab = (index: number) => (index === 0 ? [] : [new TextRun("\t")]);
