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
import { isNoteName } from "../../../documentFiles.ts";
import { isParent } from "../../text/markdown/plainText.ts";
import type { Span } from "../../text/span.ts";
import { parseTarget, type Target } from "./target.ts";

/** A node with the nodes that hold it, the outermost first. */
export interface Located<T extends Nodes = Nodes> {
  readonly node: T;
  readonly ancestors: readonly Parents[];
  /** UTF-16 offsets in the note. */
  readonly span: Span;
}

/** Where something may be cited in a text: a link, or a reference to a footnote that holds one. */
export type Site = Link | LinkReference | FootnoteReference;

/** What an address says, and where it stands. */
export interface Address {
  /** UTF-16 offsets, without angle brackets. */
  readonly url: Span;
  /** Null when it leads to no passage of a source. */
  readonly target: Target | null;
  readonly title: string;
}

/** The links and the footnote references below some node, in their order. */
export function sitesBelow(root: Root): Located<Site>[] {
  const sites: Located<Site>[] = [];
  const visit = (node: Nodes, ancestors: readonly Parents[]) => {
    if (node.type === "link" || node.type === "linkReference" || node.type === "footnoteReference") {
      sites.push({ node, ancestors, span: spanOf(node) });
    }
    if (!isParent(node)) return;
    const held = [...ancestors, node];
    for (const child of node.children) visit(child, held);
  };
  visit(root, []);
  return sites;
}

/** The definitions of links among some nodes and below them, in their order. */
export function definitionsAmong(nodes: readonly Nodes[]): Definition[] {
  return nodes.flatMap((node) =>
    node.type === "definition" ? [node] : isParent(node) ? definitionsAmong(node.children) : [],
  );
}

/** The address of a link, or of the definition that a link refers to. */
export function addressOf(text: string, node: Link | Definition): Address {
  const target = parseTarget(node.url);
  const isCiting = target !== null && isCitation(target);
  return { url: urlSpan(text, node), target: isCiting ? target : null, title: node.title ?? "" };
}

/** A link to the whole of another note is one of the many that notes have, and cites no passage. */
function isCitation({ path, lines }: Target): boolean {
  return lines !== null || !isNoteName(path);
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
