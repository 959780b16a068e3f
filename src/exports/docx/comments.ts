import { ExternalHyperlink, type ICommentOptions, Paragraph, TextRun } from "docx";
import { trueText } from "../trueText.ts";
import type { CommentLine, CommentPart, DraftComment } from "../wordedDraft.ts";

const AUTHOR = { author: "Sourceline", initials: "SL" };

/** A comment as Word shows it beside the text. */
export function commentOf({ lines }: DraftComment, id: number, date: Date): ICommentOptions {
  return { id, ...AUTHOR, date, children: lines.map(paragraphOf) };
}

function paragraphOf({ parts }: CommentLine): Paragraph {
  return new Paragraph({ spacing: { after: 40 }, children: parts.map(runOf) });
}

function runOf({ text, isStrong, address }: CommentPart): TextRun | ExternalHyperlink {
  const run = new TextRun({
    text: trueText(text),
    ...(isStrong && { bold: true }),
    size: 18,
    ...(address !== undefined && { style: "Hyperlink" }),
  });
  return address === undefined ? run : new ExternalHyperlink({ children: [run], link: trueText(address) });
}
