import type { Nodes, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { RecentResults } from "../recentResults.ts";
import type { Span } from "../span.ts";
import { markdownBlocks } from "./markdownBlocks.ts";
import { syntaxFor } from "./markdownSyntax.ts";

/**
 * The Markdown syntax tree (mdast) of a text, with GitHub's tables and footnotes and YAML or TOML front matter.
 * Every node's `position` holds offsets into `text` (lines and columns are not to be used). Never throws: any text is
 * Markdown.
 */
export function parseMarkdown(text: string): Root {
  const children = markdownParts(text).flatMap(({ start, nodes }) => shiftedAll(nodes, start));
  return { type: "root", children: children as RootContent[] };
}

/** Neighbouring nodes of a text's tree, and the text that they were parsed from. */
export interface MarkdownPart {
  /** Where the part begins in the text, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
  /** At the part's own offsets. The same list as the last time, as long as the part and the labels it uses are the same. */
  readonly nodes: readonly Nodes[];
}

/**
 * The tree of a text as parts that cover it, in order. The parser needs a second for a note of a thousand citations, which
 * would be felt at each key. So a long text is parsed block by block, and blocks that were parsed lately are not parsed
 * again.
 */
export function markdownParts(text: string): MarkdownPart[] {
  if (text.length < LONG) return [{ start: 0, text, nodes: parseWhole(text).children }];
  recent.makeRoom(Math.max(REMEMBERED, 3 * text.length));
  const blocks = together(text, markdownBlocks(text)).map(({ start, end }) => ({
    start,
    text: text.slice(start, end),
  }));
  const alone = blocks.map((block) => parseBlock(block.text, block.start === 0, []));
  const defined = new Map(blocks.flatMap((block, i) => [...labelsOf(block.text, alone[i]!).defined]));
  return blocks.map((block, i) => {
    const missing = defined.size === 0 ? [] : labelsElsewhere(labelsOf(block.text, alone[i]!), defined);
    return { ...block, nodes: missing.length === 0 ? alone[i]! : parseBlock(block.text, block.start === 0, missing) };
  });
}

/**
 * Puts neighbouring blocks together, since each costs something at every key: some four of them, in a way that hangs on
 * their own words alone, so that a key in one of them does not cut the others otherwise.
 */
function together(text: string, blocks: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  for (const { start, end } of blocks) {
    const last = pieces.at(-1);
    if (!last || last.end - last.start > LONGEST_PIECE || beginsPiece(text, start)) pieces.push({ start, end });
    else pieces[pieces.length - 1] = { start: last.start, end };
  }
  return pieces;
}

const LONGEST_PIECE = 2_000;

/** One in four does. */
function beginsPiece(text: string, at: number): boolean {
  let sum = 0;
  for (let i = at; i < Math.min(at + 24, text.length); i++) sum = Math.imul(sum, 31) + text.charCodeAt(i);
  return ((sum >>> 13) & 7) === 0;
}

/** The same nodes, `by` further on. */
export function shiftedAll(nodes: readonly Nodes[], by: number): readonly Nodes[] {
  return by === 0 ? nodes : nodes.map((node) => shifted(node, by));
}

/** Shorter texts are parsed in a few milliseconds. */
const LONG = 8_000;

/** Blocks that are remembered, in UTF-16 units of their text: some long notes. */
const REMEMBERED = 1_000_000;

const recent = new RecentResults<readonly Nodes[]>(REMEMBERED);

/**
 * The nodes of a block, at its own offsets. A parser takes "[text][label]" for a link, and "[^label]" for a footnote, only
 * where the label is defined: `missing` are those that other blocks define.
 */
function parseBlock(text: string, isFirst: boolean, missing: readonly string[]): readonly Nodes[] {
  const definitions = missing.map((label) => `[${label}]: #\n\n`).join("");
  const parse = () => {
    if (definitions === "") return parseWhole(text, isFirst).children;
    // Front matter has to come first; in other blocks, code that is never closed would swallow what comes behind.
    const { children } = parseWhole(isFirst ? `${text}\n\n${definitions}` : definitions + text, isFirst);
    if (isFirst) return children.filter((node) => startOf(node) < text.length);
    const own = children.filter((node) => startOf(node) >= definitions.length);
    return own.map((node) => shifted(node, -definitions.length));
  };
  // No other block begins with a line break.
  return recent.get(`${isFirst ? "\n" : ""}${definitions}${text}`, parse, () => text.length);
}

const startOf = ({ position }: Nodes) => position?.start.offset ?? 0;

function parseWhole(text: string, mayHaveFrontMatter = true): Root {
  const kinds: ("yaml" | "toml")[] = ["yaml", "toml"];
  const syntax = syntaxFor(text);
  const tree = fromMarkdown(text, {
    extensions: mayHaveFrontMatter ? [syntax, frontmatter(kinds)] : [syntax],
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

/** The labels of a block, by what they are matched by. */
interface Labels {
  /** Each as it is written where it is defined. */
  readonly defined: ReadonlyMap<string, string>;
  readonly used: ReadonlySet<string>;
}

const labels = new WeakMap<readonly Nodes[], Labels>();

function labelsOf(text: string, nodes: readonly Nodes[]): Labels {
  let known = labels.get(nodes);
  if (!known) {
    known = {
      defined: new Map(nodes.flatMap(definitionsIn).map((label) => [keyOf(label), label])),
      used: new Set([...text.matchAll(LABEL)].map(([, label]) => keyOf(label!))),
    };
    labels.set(nodes, known);
  }
  return known;
}

/** The labels that a block uses and others define. */
function labelsElsewhere({ defined: own, used }: Labels, defined: ReadonlyMap<string, string>): string[] {
  return [...used].flatMap((key) => (own.has(key) ? [] : (defined.get(key) ?? [])));
}

/** What may be a label: CommonMark 0.31, 4.7. */
const LABEL = /\[((?:\\.|[^[\]\\]){1,999})\]/gsu;

/** Labels are matched without regard to case and white space. */
const keyOf = (label: string) => label.replace(/\s+/gu, " ").trim().toLowerCase().toUpperCase();
