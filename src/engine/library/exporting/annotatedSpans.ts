import type { Citation } from "../../citations/links/citation.ts";
import {
  type Formatted,
  type FormattedBlock,
  PLAIN,
  piecesIn,
  type Stretch,
} from "../../text/markdown/formatted/formatted.ts";
import { formattedMarkdown, formattedText } from "../../text/markdown/formatted/formattedDocument.ts";
import type { MarkdownDocument } from "../../text/markdown/markdownDocument.ts";
import { lastStartingAt, type Span } from "../../text/span.ts";
import type { TextDocument } from "../article/textDocument.ts";
import { fileName } from "../article/uri.ts";

/**
 * Where a citation stands in its note: its words, and its link where that is beside them. A link far from its words, which names a
 * source for a stretch of the note, would draw one annotation over all of it.
 */
export function spansOf({ link, words }: Citation, markdown: MarkdownDocument | null): readonly Span[] {
  const parts = markdown?.parts ?? [];
  const partOf = ({ start }: Span) => lastStartingAt(parts, start);
  const isBeside = words.length === 0 || words.some((one) => partOf(one) === partOf(link));
  return [...words, ...(isBeside ? [link] : [])];
}

/**
 * The document as its reader sees it, with the numbers of the stretches in its pieces. A stretch that a reader sees nothing of (a
 * link without a label, one in the front matter) is told of the piece before it, so that each is in one at least.
 */
export function formattedWith({ source }: TextDocument, stretches: readonly Stretch[]): Formatted {
  const { markdown, text } = source;
  const format = (all: readonly Stretch[]) => (markdown ? formattedMarkdown(markdown, all) : formattedText(text, all));
  const formatted = format(stretches);
  const unseen = unseenIn(formatted, stretches);
  if (unseen.length === 0) return formatted;
  const pieces = [...piecesIn(formatted.blocks)].filter(({ end, start }) => end > start);
  const [first] = pieces;
  if (!first) return { ...formatted, blocks: [...formatted.blocks, paragraphWith(unseen)] };
  const moved = unseen.map(({ start, number }): Stretch => {
    const before = pieces.findLast((piece) => piece.start <= start) ?? first;
    return { start: before.start, end: before.end, number };
  });
  return format([...stretches, ...moved]);
}

function unseenIn({ blocks, footnotes }: Formatted, stretches: readonly Stretch[]): Stretch[] {
  const seen = new Set(
    [blocks, ...footnotes].flatMap((some) => [...piecesIn(some)].flatMap((piece) => piece.stretches)),
  );
  return stretches.filter(({ number }) => {
    const isUnseen = !seen.has(number);
    seen.add(number);
    return isUnseen;
  });
}

/** What stands for a note that holds nothing that is seen. */
function paragraphWith(stretches: readonly Stretch[]): FormattedBlock {
  const numbers = stretches.map(({ number }) => number);
  const nothing = { start: 0, end: 0, text: "...", style: PLAIN, address: null, isPicture: false, footnote: null };
  return { kind: "paragraph", pieces: [{ ...nothing, stretches: numbers }] };
}

/** What a note calls itself: in its front matter, by its first heading, or as a file. */
export function titleOf(note: TextDocument, { blocks }: Formatted): { title: string; isSeen: boolean } {
  const declared = note.source.markdown?.frontMatter?.valueOf((key) => key === "title")?.text ?? "";
  const heading = blocks.find((block) => block.kind === "heading" && block.level === 1);
  const headed = heading
    ? [...piecesIn([heading])]
        .map(({ text }) => text)
        .join("")
        .trim()
    : "";
  const title = declared || headed || fileName(note.uri).replace(/\.[^.]+$/, "");
  return { title, isSeen: headed !== "" || declared === "" };
}
