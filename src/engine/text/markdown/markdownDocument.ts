import { type Tree, TreeFragment } from "@lezer/common";
import type { Block } from "./block.ts";
import { blockSyntax } from "./blockSyntax.ts";
import { type PlacedTree, treesBelow } from "./blockTrees.ts";
import type { Definition } from "./definitions.ts";
import { type FrontMatter, readFrontMatter } from "./frontMatter.ts";
import type { DefinedLabels } from "./inlines/inlines.ts";
import { definitionAt, Leaves } from "./leaves.ts";
import { TreeBlock } from "./treeBlock.ts";

/**
 * The document that a Markdown text is. `before`: what the text was until an edit; what the edit left alone is taken from
 * there. Never throws: any text is Markdown. Linear in the text's length, and near that of the edit when `before` is given.
 */
export function parseMarkdown(text: string, before?: MarkdownDocument): MarkdownDocument {
  return before?.text === text ? before : new MarkdownDocument(text, before);
}

/**
 * A Markdown text, parsed once: its blocks, what stands in them, its front matter, and what it defines. All that read Markdown
 * read this. Offsets are UTF-16 units of the text. It does not change.
 *
 * The blocks are found by @lezer/markdown, whose trees are flat, shared by one state of a text and the next, and walked without
 * recursion. What stands in a paragraph is read by our own (inlines/): lezer takes brackets for a link before any definition is
 * known, so that "[“[W]e do”](a.txt)" would be none; and it recurs, and takes quadratic time, where marks stand in long runs.
 */
export class MarkdownDocument {
  readonly frontMatter: FrontMatter | null;
  readonly labels: DefinedLabels;
  /** It holds all other blocks. */
  readonly root: Block;
  /** As long as `text`; a lone CR ends a line for us, and for the parser LF does. */
  private readonly source: string;
  private readonly bodyStart: number;
  private readonly tree: Tree;
  private readonly placedParts: readonly PlacedTree[];
  /** What is known of each part, by its tree. */
  private readonly leaves: ReadonlyMap<Tree, Leaves>;
  private knownDefinitions: ReadonlyMap<string, Definition> | undefined;
  private knownParts: readonly Part[] | undefined;

  constructor(
    readonly text: string,
    before?: MarkdownDocument,
  ) {
    this.source = text.replace(/\r(?!\n)/g, "\n");
    this.frontMatter = readFrontMatter(text);
    this.bodyStart = this.frontMatter?.end ?? (text.startsWith("\ufeff") ? 1 : 0);
    this.tree = parsed(this.body, before);
    this.placedParts = partsOf({ tree: this.tree, start: this.bodyStart });
    this.leaves = new Map(this.placedParts.map(({ tree }) => [tree, before?.leaves.get(tree) ?? new Leaves(tree)]));
    const labels = this.definedLabels();
    this.labels = before && areSame(before.labels, labels) ? before.labels : labels;
    this.root = TreeBlock.root(this.tree, this.bodyStart, {
      text: this.source,
      labels: this.labels,
      parts: this.leaves,
    });
  }

  /** The blocks at the edge, and of a list there its items: a key changes one or two of them. In order. */
  get parts(): readonly Part[] {
    this.knownParts ??= this.makeParts();
    return this.knownParts;
  }

  private makeParts(): Part[] {
    const blocks = this.root.children.flatMap((block) => (block.kind === "list" ? block.children : block));
    const parts: { identity: object; start: number; blocks: Block[] }[] = [];
    for (const block of blocks) {
      const last = parts.at(-1);
      if (last?.identity === block.identity) last.blocks.push(block);
      else parts.push({ identity: block.identity, start: block.start, blocks: [block] });
    }
    return parts;
  }

  /** What references lead to, by their label; of several definitions of a label the first counts. */
  get definitions(): ReadonlyMap<string, Definition> {
    this.knownDefinitions ??= this.collectDefinitions();
    return this.knownDefinitions;
  }

  private collectDefinitions(): Map<string, Definition> {
    const found = new Map<string, Definition>();
    for (const { tree, start } of this.placedParts) {
      for (const definition of this.leaves.get(tree)!.labels(this.source, start).definitions) {
        if (!found.has(definition.label)) found.set(definition.label, definitionAt(definition, start));
      }
    }
    return found;
  }

  private definedLabels(): DefinedLabels {
    const links = new Set<string>();
    const footnotes = new Set<string>();
    for (const { tree, start } of this.placedParts) {
      const labels = this.leaves.get(tree)!.labels(this.source, start);
      for (const { label } of labels.definitions) links.add(label);
      for (const label of labels.footnotes) footnotes.add(label);
    }
    return { links, footnotes };
  }

  /** What is parsed: all below the front matter. The parser takes CR for a letter of the line. */
  get body(): string {
    return this.source.slice(this.bodyStart).replaceAll("\r\n", " \n");
  }

  /** The parser's trees, to be taken over where `body` is the same. */
  get fragments(): readonly TreeFragment[] {
    return TreeFragment.addTree(this.tree);
  }
}

/** A block at a document's edge, or an item of a list there. */
export interface Part {
  /** See `Block.identity`. */
  readonly identity: object;
  readonly start: number;
  /** One; or the definitions that a paragraph begins with, and the rest of it. */
  readonly blocks: readonly Block[];
}

function parsed(body: string, before: MarkdownDocument | undefined): Tree {
  if (!before) return blockSyntax.parse(body);
  const was = before.body;
  const from = lineBefore(body, commonStart(was, body));
  const kept = wholeLines(body, commonEnd(was, body, Math.min(was.length, body.length) - from));
  const change = { fromA: from, toA: was.length - kept, fromB: from, toB: body.length - kept };
  return blockSyntax.parse(body, TreeFragment.applyChanges(before.fragments, [change]));
}

/**
 * Where the line before that of an offset begins: whether a line begins a table hangs on the next, and so whether the
 * paragraph before it goes on.
 */
function lineBefore(text: string, offset: number): number {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  return lineStart === 0 ? 0 : text.lastIndexOf("\n", lineStart - 2) + 1;
}

/** Of the last characters of a text, those of whole lines: what is left of a line may be code no more, or no list. */
function wholeLines(text: string, last: number): number {
  const lineEnd = text.indexOf("\n", text.length - last);
  return last === 0 || lineEnd < 0 ? 0 : text.length - lineEnd - 1;
}

/** How many characters two texts begin with alike. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRIDE <= most && a.slice(at, at + STRIDE) === b.slice(at, at + STRIDE)) at += STRIDE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many characters two texts end with alike, at most `most`. */
function commonEnd(a: string, b: string, most: number): number {
  let count = 0;
  const alike = (length: number) =>
    a.slice(a.length - count - length, a.length - count) === b.slice(b.length - count - length, b.length - count);
  while (count + STRIDE <= most && alike(STRIDE)) count += STRIDE;
  while (count < most && alike(1)) count++;
  return count;
}

/** Characters that are compared at once. */
const STRIDE = 4096;

/** The trees of the blocks at the edge; of lists those of their items. */
function partsOf(document: PlacedTree): PlacedTree[] {
  const parts: PlacedTree[] = [];
  for (const block of treesBelow(document)) {
    if (!block.tree.type.name.endsWith("List")) parts.push(block);
    else for (const item of treesBelow(block)) if (item.tree.type.name === "ListItem") parts.push(item);
  }
  return parts;
}

function areSame(a: DefinedLabels, b: DefinedLabels): boolean {
  return haveSame(a.links, b.links) && haveSame(a.footnotes, b.footnotes);
}

function haveSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
}
