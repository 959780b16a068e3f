import type { Prose } from "../paragraphs.ts";
import { titleFrom, trimmed } from "../paragraphs.ts";
import type { Span } from "../span.ts";
import { type Turn, turnsOf } from "../turns/turns.ts";
import { blocksIn } from "./block.ts";
import type { MarkdownDocument } from "./markdownDocument.ts";

/** Markdown: what a reader of the page would read is prose; markup, code, addresses and front matter are not. */
export function proseOf(document: MarkdownDocument): Prose {
  const { text } = document;
  const blank = text.replace(/[^\r\n]+/g, (line) => " ".repeat(line.length));
  const pieces: string[] = [];
  const leaves: Span[] = [];
  let copied = 0;
  for (const block of blocksIn(document.root)) {
    const isLeaf = block.kind === "paragraph" || block.kind === "heading" || block.kind === "tableCell";
    if (isLeaf) leaves.push(block);
    for (const run of block.inlines.runs) {
      if (run.isCode || run.text?.trim() === "") continue;
      pieces.push(blank.slice(copied, run.start), text.slice(run.start, run.end));
      copied = run.end;
    }
  }
  pieces.push(blank.slice(copied));
  const prose = pieces.join("");
  const turns = turnsOf(text, prose);
  const whole = leaves.map((leaf) => trimmed(prose, leaf)).filter(({ start, end }) => end > start);
  const paragraphs = turns.length > 0 ? cutAtTurns(prose, whole, turns) : whole;
  return { prose, paragraphs, turns, title: titleOf(document, prose) };
}

/** A paragraph whose lines are turns is one for each of them. */
function cutAtTurns(prose: string, paragraphs: readonly Span[], turns: readonly Turn[]): Span[] {
  let at = 0;
  return paragraphs.flatMap(({ start, end }) => {
    const cuts = [start];
    while (at < turns.length && turns[at]!.lead.start <= start) at++;
    for (; at < turns.length && turns[at]!.lead.start < end; at++) cuts.push(turns[at]!.lead.start);
    const pieces = cuts.map((from, i) => trimmed(prose, { start: from, end: cuts[i + 1] ?? end }));
    return pieces.filter((piece) => piece.end > piece.start);
  });
}

function titleOf({ frontMatter, root }: MarkdownDocument, prose: string): string {
  const declared = frontMatter?.valueOf((key) => key === "title");
  if (declared) return declared.text;
  const first =
    root.children.find(({ kind }) => kind === "heading") ?? root.children.find(({ kind }) => kind === "paragraph");
  return first ? titleFrom(prose.slice(first.start, first.end)) : "";
}
