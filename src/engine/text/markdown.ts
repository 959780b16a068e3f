import type { Nodes, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { markdownBlocks } from "./markdownBlocks.ts";
import { Recent } from "./recent.ts";

/**
 * The Markdown syntax tree (mdast) of a text, with GitHub's tables and footnotes and YAML or TOML front matter.
 * Every node's `position` holds offsets into `text` (lines and columns are not to be used). Never throws: any text is
 * Markdown.
 *
 * The parser needs a second for a note of a thousand citations, which would be felt at each key. So a long text is parsed
 * block by block, and blocks that were parsed lately are not parsed again.
 */
export function parseMarkdown(text: string): Root {
  if (text.length < LONG) return parseWhole(text);
  const blocks = markdownBlocks(text).map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  const alone = blocks.map((block) => parseBlock(block.text, block.start === 0, []));
  const defined = new Map(alone.flatMap((nodes) => nodes.flatMap(definitionsIn)).map((label) => [keyOf(label), label]));
  const children = blocks.flatMap((block, i) => {
    const missing = defined.size === 0 ? [] : labelsElsewhere(block.text, alone[i]!, defined);
    const nodes = missing.length === 0 ? alone[i]! : parseBlock(block.text, block.start === 0, missing);
    return block.start === 0 ? nodes : nodes.map((node) => shifted(node, block.start));
  });
  return { type: "root", children: children as RootContent[] };
}

/** Shorter texts are parsed in a few milliseconds. */
const LONG = 8_000;

/** Blocks that are remembered, in UTF-16 units of their text: some long notes. */
const REMEMBERED = 1_000_000;

const recent = new Recent<readonly Nodes[]>(REMEMBERED);

/**
 * The nodes of a block, at its own offsets. A parser takes "[text][label]" for a link, and "[^label]" for a footnote, only
 * where the label is defined: `labels` are those that other blocks define.
 */
function parseBlock(text: string, isFirst: boolean, labels: readonly string[]): readonly Nodes[] {
  const definitions = labels.map((label) => `[${label}]: #\n\n`).join("");
  const parse = () => {
    if (definitions === "") return parseWhole(text, isFirst).children;
    // Front matter has to come first; in other blocks, code that is never closed would swallow what comes behind.
    const { children } = parseWhole(isFirst ? `${text}\n\n${definitions}` : definitions + text, isFirst);
    if (isFirst) return children.filter((node) => startOf(node) < text.length);
    const own = children.filter((node) => startOf(node) >= definitions.length);
    return own.map((node) => shifted(node, -definitions.length));
  };
  return recent.get(`${isFirst ? "^" : ""}${definitions}${text}`, parse, () => text.length);
}

const startOf = ({ position }: Nodes) => position?.start.offset ?? 0;

function parseWhole(text: string, mayHaveFrontMatter = true): Root {
  const kinds: ("yaml" | "toml")[] = ["yaml", "toml"];
  const tree = fromMarkdown(text, {
    extensions: mayHaveFrontMatter ? [gfm(), frontmatter(kinds)] : [gfm()],
    mdastExtensions: mayHaveFrontMatter ? [gfmFromMarkdown(), frontmatterFromMarkdown(kinds)] : [gfmFromMarkdown()],
  });
  // The parser does not count a byte order mark.
  return text.startsWith("\ufeff") ? shifted(tree, 1) : tree;
}

/** The same tree at other offsets; the tree itself may be remembered and is left alone. */
function shifted<T extends Nodes>(node: T, by: number): T {
  const position = node.position && {
    start: { ...node.position.start, offset: (node.position.start.offset ?? 0) + by },
    end: { ...node.position.end, offset: (node.position.end.offset ?? 0) + by },
  };
  const moved = { ...node, ...(position ? { position } : {}) };
  return "children" in node ? { ...moved, children: node.children.map((child) => shifted(child, by)) } : moved;
}

/** The labels that a node defines, those of footnotes with their "^". */
function definitionsIn(node: Nodes): string[] {
  if (node.type === "definition") return [node.label ?? node.identifier];
  const own = node.type === "footnoteDefinition" ? [`^${node.label ?? node.identifier}`] : [];
  return "children" in node ? [...own, ...node.children.flatMap(definitionsIn)] : own;
}

/** The labels that a block uses and others define. */
function labelsElsewhere(text: string, nodes: readonly Nodes[], defined: ReadonlyMap<string, string>): string[] {
  const own = new Set(nodes.flatMap(definitionsIn).map(keyOf));
  const used = new Set([...text.matchAll(LABEL)].map(([, label]) => keyOf(label!)));
  return [...used].flatMap((key) => (own.has(key) ? [] : (defined.get(key) ?? [])));
}

/** What may be a label: CommonMark 0.31, 4.7. */
const LABEL = /\[((?:\\.|[^[\]\\]){1,999})\]/gsu;

/** Labels are matched without regard to case and white space. */
const keyOf = (label: string) => label.replace(/\s+/gu, " ").trim().toLowerCase().toUpperCase();
