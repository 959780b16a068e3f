import type { Nodes, Root, RootContent } from "mdast";
import { type MarkdownPart, shiftedAll } from "../../text/markdown/markdown.ts";
import { readNodes } from "../../text/markdown/plainText.ts";
import { RecentResults } from "../../text/recentResults.ts";
import type { Span } from "../../text/span.ts";
import type { CitedWords } from "../links/citation.ts";
import {
  type Address,
  addressOf,
  definitionsAmong,
  footnoteAround,
  type Located,
  type Site,
  sitesBelow,
} from "../links/links.ts";
import { Vouching } from "../vouching/vouching.ts";

/** A link or a footnote reference of a part of a note, at the part's own offsets. */
export interface PartSite {
  readonly span: Span;
  readonly type: Site["type"];
  /** Of a link that carries its address itself. */
  readonly address: Address | null;
  /** Of a reference: what it refers to. */
  readonly identifier: string;
  /** The footnote that it stands in. */
  readonly footnote: string | null;
}

/** What there is to say of a part without its neighbours. */
export interface PartLinks {
  readonly sites: readonly PartSite[];
  /** By identifier; of several the first, as CommonMark has it. */
  readonly definitions: ReadonlyMap<string, Address>;
}

/** What the note says where something is cited, at the offsets of the part that it stands in. */
export interface Reading {
  readonly words: readonly CitedWords[];
  /** The note's own sentence around it. */
  readonly context: string;
  /** A link's text as it reads. */
  readonly label: string;
}

const knownLinks = new WeakMap<readonly Nodes[], PartLinks>();

/** The links, footnote references and definitions of a part; worked out once. */
export function linksOf({ text, nodes }: MarkdownPart): PartLinks {
  let known = knownLinks.get(nodes);
  if (!known) {
    const sites = sitesBelow(rootOf(nodes)).map((site) => partSite(text, site));
    const definitions = new Map<string, Address>();
    for (const node of definitionsAmong(nodes)) {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, addressOf(text, node));
    }
    known = { sites, definitions };
    knownLinks.set(nodes, known);
  }
  return known;
}

function partSite(text: string, site: Located<Site>): PartSite {
  const { node, span } = site;
  return {
    span,
    type: node.type,
    address: node.type === "link" ? addressOf(text, node) : null,
    identifier: node.type === "link" ? "" : node.identifier,
    footnote: footnoteAround(site)?.identifier ?? null,
  };
}

const rootOf = (nodes: readonly Nodes[]): Root => ({ type: "root", children: nodes as RootContent[] });

/** Parts whose readings are remembered, in UTF-16 units of their text. */
const REMEMBERED = 1_000_000;

const recent = new RecentResults<readonly Reading[]>(REMEMBERED);

/**
 * What a note says where its part `index` cites something, one for each site that cites. What a link vouches for may
 * stand in the part before, and what the note says of it in the part behind; farther away nothing matters, so what was
 * read lately is not read again while these three are the same. `isCiting` tells for each part which of its sites cite.
 */
export function readingsOf(
  parts: readonly MarkdownPart[],
  isCiting: readonly (readonly boolean[])[],
  index: number,
): readonly Reading[] {
  if (!isCiting[index]!.includes(true)) return [];
  const around = [index - 1, index, index + 1].flatMap((i) =>
    parts[i] ? { part: parts[i], cites: isCiting[i]!, isOwn: i === index } : [],
  );
  const own = parts[index]!;
  recent.makeRoom(Math.max(REMEMBERED, 3 * parts.at(-1)!.start));
  return recent.get(
    around.map(keyOf).join(" "),
    () => read(around, own),
    () => own.text.length,
  );
}

/** A part whose sites are read, or one beside it. */
interface CitingPart {
  readonly part: MarkdownPart;
  readonly cites: readonly boolean[];
  readonly isOwn: boolean;
}

function keyOf({ part, cites, isOwn }: CitingPart): string {
  return `${isOwn ? "!" : ""}${numberOf(part.nodes)}:${cites.map(Number).join("")}`;
}

let counted = 0;
const numbers = new WeakMap<readonly Nodes[], number>();

/** The same number for the same nodes, and no other's. */
function numberOf(nodes: readonly Nodes[]): number {
  let number = numbers.get(nodes);
  if (number === undefined) {
    number = counted++;
    numbers.set(nodes, number);
  }
  return number;
}

function read(around: readonly CitingPart[], own: MarkdownPart): Reading[] {
  const begin = around[0]!.part.start;
  const text = around.map(({ part }) => part.text).join("");
  const tree = rootOf(around.flatMap(({ part }) => shiftedAll(part.nodes, part.start - begin)));
  const cites = around.flatMap((one) => one.cites);
  const sites = sitesBelow(tree).filter((_, i) => cites[i]);
  const vouching = new Vouching(text, sites);
  const from = own.start - begin;
  const end = from + own.text.length;
  return sites
    .filter(({ span }) => span.start >= from && span.start < end)
    .map((site) => ({
      words: vouching.wordsAt(site).map((words) => ({ ...words, start: words.start - from, end: words.end - from })),
      context: vouching.contextAt(site),
      label: labelOf(text, site.node),
    }));
}

function labelOf(text: string, node: Site): string {
  return node.type === "footnoteReference" ? "" : readNodes(text, node.children).text;
}
