import type { Prose } from "../paragraphs.ts";
import { titleFrom, trimmed } from "../paragraphs.ts";
import type { Span } from "../span.ts";
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
  const paragraphs = leaves.map((leaf) => trimmed(prose, leaf)).filter(({ start, end }) => end > start);
  return { prose, paragraphs, title: titleOf(document, prose) };
}

function titleOf({ frontMatter, root }: MarkdownDocument, prose: string): string {
  const declared = frontMatter?.valueOf((key) => key === "title");
  if (declared) return declared.text;
  const first =
    root.children.find(({ kind }) => kind === "heading") ?? root.children.find(({ kind }) => kind === "paragraph");
  return first ? titleFrom(prose.slice(first.start, first.end)) : "";
}
