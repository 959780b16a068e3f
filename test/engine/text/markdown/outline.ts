import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { type Block, blocksIn } from "../../../../src/engine/text/markdown/block.ts";
import type { Mark } from "../../../../src/engine/text/markdown/inlines/inlines.ts";
import type { MarkdownDocument } from "../../../../src/engine/text/markdown/markdownDocument.ts";
import { textWithin } from "../../../../src/engine/text/markdown/plainText.ts";

/** What a document is made of, as lines: each block with what it says, each mark with its place. */
export function outlineOf(document: MarkdownDocument): string[] {
  const lines: string[] = [];
  for (const block of blocksIn(document.root)) {
    if (block.kind === "document" || block.kind === "list") continue;
    lines.push(lineOf(document, block).trimEnd());
    for (const mark of block.inlines.marks) {
      if (isCommon(mark)) lines.push(`  ${mark.kind} ${mark.start}-${mark.end} ${leadOf(mark)}`.trimEnd());
    }
  }
  return lines;
}

function lineOf(document: MarkdownDocument, block: Block): string {
  const { kind, label, definition, level } = block;
  const said = oneLine(textWithin(document, block, block));
  if (definition) return `definition ${definition.label} ${definition.address} ${definition.title}`;
  if (kind === "footnote") return `footnote ${label}`;
  if (kind === "heading") return `heading${level} ${said}`;
  return kind === "paragraph" || kind === "tableCell" ? `${kind} ${said}` : kind;
}

/** Not those that another parser does not know, or knows more of. */
const isCommon = ({ kind }: Mark) => kind !== "wikilink" && kind !== "autolink" && kind !== "html";

function leadOf({ destination, label }: Mark): string {
  return destination ? `${destination.address} ${oneLine(destination.title)}` : label;
}

/** The same lines of what micromark makes of a text, with GitHub's extensions. */
export function outlineByMicromark(text: string): string[] {
  const lines: string[] = [];
  const visit = (node: Nodes, parent: Nodes | null) => {
    const line = blockLine(node, parent) ?? markLine(node, text);
    if (line) lines.push(line.trimEnd());
    if ("children" in node) for (const child of node.children) visit(child, node);
  };
  visit(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), null);
  return lines;
}

const BLOCKS = new Map([
  ["blockquote", "blockquote"],
  ["listItem", "listItem"],
  ["code", "code"],
  ["table", "table"],
  ["tableRow", "tableRow"],
  ["thematicBreak", "rule"],
]);

/** What holds HTML that is no block. */
const INLINE_HTML = new Set(["paragraph", "heading", "tableCell", "emphasis", "strong", "delete", "link"]);

function blockLine(node: Nodes, parent: Nodes | null): string | null {
  switch (node.type) {
    case "paragraph":
    case "tableCell":
      return `${node.type} ${oneLine(textIn(node))}`;
    case "heading":
      return `heading${node.depth} ${oneLine(textIn(node))}`;
    case "html":
      return parent && INLINE_HTML.has(parent.type) ? null : "html";
    case "footnoteDefinition":
      return `footnote ${keyOf(node.label)}`;
    case "definition":
      return `definition ${keyOf(node.label)} ${node.url} ${node.title ?? ""}`;
    default:
      return BLOCKS.get(node.type) ?? null;
  }
}

const MARKS = new Map([
  ["emphasis", "emphasis"],
  ["strong", "strong"],
  ["delete", "struck"],
  ["inlineCode", "code"],
]);

function markLine(node: Nodes, text: string): string | null {
  const place = `${node.position?.start.offset}-${node.position?.end.offset}`;
  switch (node.type) {
    case "link":
    case "image": {
      const isBare = node.type === "link" && text[node.position?.start.offset ?? -1] !== "[";
      return isBare ? null : `  ${node.type} ${place} ${node.url} ${oneLine(node.title ?? "")}`;
    }
    case "linkReference":
    case "imageReference":
      return `  ${node.type.slice(0, -"Reference".length)} ${place} ${keyOf(node.label)}`;
    case "footnoteReference":
      return `  footnoteReference ${place} ${keyOf(node.label)}`;
    default:
      return MARKS.has(node.type) ? `  ${MARKS.get(node.type)} ${place}` : null;
  }
}

function textIn(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return "\n";
  return "children" in node ? node.children.map(textIn).join("") : "";
}

const keyOf = (label: string | null | undefined) =>
  (label ?? "").replace(/\s+/g, " ").trim().toLowerCase().toUpperCase();

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
