import type { Node, Nodes, Parent, Root } from "mdast";
import type { Prose } from "../paragraphs.ts";
import { titleFrom, trimmed } from "../paragraphs.ts";
import type { Span } from "../span.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { parseMarkdown } from "./markdown.ts";

/** Markdown: what a reader of the page would read is prose; markup, code, addresses and front matter are not. */
export function readMarkdown(text: string): Prose {
  const root = parseMarkdown(text);
  const blank = text.replace(/[^\r\n]/gu, (character) => " ".repeat(character.length));
  const pieces: string[] = [];
  let copied = 0;
  for (const { start, end } of textsOf(root)) {
    pieces.push(blank.slice(copied, start), withoutMarkup(text.slice(start, end)));
    copied = end;
  }
  pieces.push(blank.slice(copied));
  const prose = pieces.join("");
  return { prose, paragraphs: paragraphsOf(root, prose), title: titleOf(text, root, prose) };
}

/** Where the nodes of running text stand, in order. Footnote definitions count: they are read, too. */
function textsOf(node: Nodes): Span[] {
  if (node.type === "text") return [spanOf(node)];
  return "children" in node ? (node as Parent).children.flatMap(textsOf) : [];
}

function paragraphsOf(node: Nodes, prose: string): Span[] {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
    const span = trimmed(prose, spanOf(node));
    return span.end > span.start ? [span] : [];
  }
  return "children" in node ? (node as Parent).children.flatMap((child) => paragraphsOf(child, prose)) : [];
}

/** A text node over several lines takes in the marks of the block quotation it stands in, and escapes. */
function withoutMarkup(text: string): string {
  return text
    .replace(/(?<=[\r\n])[ \t]*(?:>[ \t]?)+/g, (marks) => " ".repeat(marks.length))
    .replace(/\\(?=[!-/:-@[-`{-~])/g, " ");
}

function titleOf(text: string, root: Root, prose: string): string {
  const declared = readFrontMatter(text)?.valueOf((key) => key === "title");
  if (declared) return declared.text;
  const first = root.children.find((node) => node.type === "heading") ?? root.children.find(isParagraph);
  return first ? titleFrom(prose.slice(spanOf(first).start, spanOf(first).end)) : "";
}

const isParagraph = (node: Node) => node.type === "paragraph";

const spanOf = (node: Node): Span => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});
