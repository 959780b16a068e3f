import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Piece } from "../../engine/text/markdown/formatted/formatted.ts";
import { trueText } from "../trueText.ts";
import type { Anchors } from "./anchors.ts";

/** What words are written with. */
export interface RunContext {
  readonly addressOf: (address: string) => string | null;
  readonly anchors: Anchors;
  readonly idOf: CommentIds;
  /** The footnotes that are referred to already: Word takes one reference to each. Null where it takes none. */
  readonly referred: Set<number> | null;
  /** Whether all is set in bold. */
  readonly isBold: boolean;
}

/** By which id a comment of a number is known in the document. */
export type CommentIds = (number: number) => number;

export const MONOSPACED = "Consolas";

/** What stands in a paragraph, with the comments that begin and end in it. */
export function runsOf(context: RunContext, pieces: readonly Piece[]): ParagraphChild[] {
  return pieces.flatMap((piece) => {
    const { before, behind } = context.anchors;
    return [
      ...(before.get(piece) ?? []).map((number) => new CommentRangeStart(context.idOf(number))),
      runOf(context, piece),
      ...(behind.get(piece) ?? []).flatMap((number) => [
        new CommentRangeEnd(context.idOf(number)),
        new TextRun({ children: [new CommentReference(context.idOf(number))] }),
      ]),
    ];
  });
}

function runOf(context: RunContext, piece: Piece): ParagraphChild {
  const { text, style, address, footnote, isPicture } = piece;
  if (footnote !== null) return referenceTo(context, footnote);
  if (text === "\n") return new TextRun({ break: 1 });
  const leads = address === null ? null : context.addressOf(address);
  const run = new TextRun({
    text: trueText(isPicture ? `[${text}]` : text),
    ...((style.bold || context.isBold) && { bold: true }),
    ...(style.italic && { italics: true }),
    ...(style.struck && { strike: true }),
    ...(style.raised === "sub" && { subScript: true }),
    ...(style.raised === "super" && { superScript: true }),
    ...(style.code && { font: MONOSPACED }),
    ...(leads !== null && { style: "Hyperlink" }),
  });
  return leads === null ? run : new ExternalHyperlink({ children: [run], link: trueText(leads) });
}

function referenceTo({ referred }: RunContext, footnote: number): ParagraphChild {
  if (!referred || referred.has(footnote)) return new TextRun({ text: String(footnote), superScript: true });
  referred.add(footnote);
  return new FootnoteReferenceRun(footnote);
}
