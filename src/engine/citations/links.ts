import type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Link,
  LinkReference,
  Nodes,
  Parents,
  Root,
} from "mdast";
import type { Span } from "../text/span.ts";
import { isParent } from "./plainText.ts";
import { parseTarget, type Target } from "./target.ts";

/** A node with the nodes that hold it, the outermost first. */
export interface Located<T extends Nodes = Nodes> {
  readonly node: T;
  readonly ancestors: readonly Parents[];
  /** UTF-16 offsets in the note. */
  readonly span: Span;
}

/** A link to a source. */
export interface SourceLink extends Located<Link | LinkReference> {
  readonly target: Target;
  /** Where its URL stands: in the link or in the definition that it refers to. */
  readonly url: Span;
  readonly title: string;
}

/** What a note's tree holds of links, each list in the note's order. */
export interface Links {
  readonly toSources: readonly SourceLink[];
  /** The places in the text that refer to a footnote, by the footnote's identifier. */
  readonly references: ReadonlyMap<string, readonly Located<FootnoteReference>[]>;
}

/** The links of a note to sources, and where its footnotes are referred to. */
export function linksOf(note: string, tree: Root): Links {
  const { links, definitions, references } = collect(tree);
  const toSources = links.flatMap((link) => {
    const from = link.node.type === "link" ? link.node : definitions.get(link.node.identifier);
    const target = from && parseTarget(from.url);
    if (!from || !target || !isCitation(target)) return [];
    return [{ ...link, target, url: urlSpan(note, from), title: from.title ?? "" }];
  });
  return { toSources, references };
}

/** A link to the whole of another note is one of the many that notes have, and cites no passage. */
function isCitation({ path, lines }: Target): boolean {
  return lines !== null || !/\.(?:md|markdown)$/i.test(path);
}

function collect(tree: Root) {
  const links: Located<Link | LinkReference>[] = [];
  const definitions = new Map<string, Definition>();
  const references = new Map<string, Located<FootnoteReference>[]>();
  const visit = (node: Nodes, ancestors: readonly Parents[]) => {
    if (node.type === "link" || node.type === "linkReference") links.push({ node, ancestors, span: spanOf(node) });
    else if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    else if (node.type === "footnoteReference") {
      const known = references.get(node.identifier) ?? [];
      known.push({ node, ancestors, span: spanOf(node) });
      references.set(node.identifier, known);
    }
    if (!isParent(node)) return;
    const held = [...ancestors, node];
    for (const child of node.children) visit(child, held);
  };
  visit(tree, []);
  return { links, definitions, references };
}

/** The footnote that a link stands in, if any. */
export function footnoteAround({ ancestors }: Located): FootnoteDefinition | undefined {
  return ancestors.find((ancestor) => ancestor.type === "footnoteDefinition");
}

/** Where a node stands in the note. */
export function spanOf(node: Nodes): Span {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}

/** Where the address of a link or a definition stands, without angle brackets; the parser tells only where the whole is. */
function urlSpan(note: string, node: Link | Definition): Span {
  const { start, end } = spanOf(node);
  const label = node.type === "link" ? node.children.at(-1) : undefined;
  const opening = note.indexOf(node.type === "link" ? "](" : "]:", label ? spanOf(label).end : start);
  ADDRESS.lastIndex = opening + 2;
  const match = opening < 0 || opening >= end ? null : ADDRESS.exec(note);
  if (!match) return { start: end, end };
  const { angled, plain = "", before } = match.groups!;
  const from = opening + 2 + before!.length + (angled === undefined ? 0 : 1);
  if (angled !== undefined) return { start: from, end: from + angled.length };
  const limit = node.type === "link" ? end - 1 : end;
  return { start: from, end: Math.min(from + plain.length, limit) };
}

/** An address in a link's parentheses or a definition; a line break before it may carry a block quotation's ">". */
const ADDRESS = /(?<before>(?:\s|(?<=[\r\n][ \t>]*)>)*)(?:<(?<angled>(?:\\.|[^<>\\\r\n])*)>|(?<plain>\S*))/suy;
