import type { Blockquote, Nodes, Parents } from "mdast";
import { plainOffset, readNodes } from "../../text/markdown/plainText.ts";
import { lastStartingAt, type Span } from "../../text/span.ts";
import type { CitedWords } from "../links/citation.ts";
import { type Located, spanOf } from "../links/links.ts";
import { blockSpan } from "./blockWords.ts";
import { inlineSpans } from "./inlineWords.ts";
import { NotePart } from "./notePart.ts";

/** Finds the words of a note that its links vouch for. Each part of the note is read once, however many links it has. */
export class Vouching {
  private readonly read = new Map<Nodes, NotePart>();

  /** `sites` are the places at which something is cited, in order. */
  constructor(
    private readonly note: string,
    private readonly sites: readonly Located[],
  ) {}

  /** The words that a link or footnote reference vouches for where it stands; none is []. */
  wordsAt(site: Located): CitedWords[] {
    const quotation = site.ancestors.findLast((ancestor) => ancestor.type === "blockquote");
    if (quotation) return this.wordsOfBlock(quotation, site);
    const closed = this.closedQuotation(site);
    if (closed) return this.wordsOf(closed, [{ start: 0, end: this.stretch(closed).plain.text.length }], "block");
    const container = containerOf(site);
    if (!container) return [];
    return this.wordsOf(container, inlineSpans(this.stretch(container), this.indexIn(container, site)), "inline");
  }

  /** The note's own sentence around a citation. */
  contextAt(site: Located): string {
    const quotation = site.ancestors.find((ancestor) => ancestor.type === "blockquote");
    const container = quotation ? this.introduction(quotation, site) : containerOf(site);
    if (!container) return "";
    const { plain, sentences, text } = this.stretch(container);
    const at = quotation ? text.length : plainOffset(plain, site.span.start);
    const sentence = sentences[lastStartingAt(sentences, at)];
    return sentence ? text.slice(sentence.start, sentence.end).replace(/\s+/gu, " ").trim() : "";
  }

  private wordsOfBlock(quotation: Blockquote, site: Located): CitedWords[] {
    const stretch = this.stretch(quotation);
    const span = blockSpan(quotation, stretch, this.indexIn(quotation, site));
    return span ? this.wordsOf(quotation, [span], "block") : [];
  }

  /** The paragraph or heading before a block quotation, or else after it: what the note itself says of it. */
  private introduction(quotation: Parents, { ancestors }: Located): Nodes | undefined {
    const parent = ancestors[ancestors.indexOf(quotation) - 1];
    const siblings: readonly Nodes[] = parent?.children ?? [];
    const index = siblings.indexOf(quotation as Nodes);
    return [siblings[index - 1], siblings[index + 1]].find(
      (node) => node?.type === "paragraph" || node?.type === "heading",
    );
  }

  /** The block quotation that the site's paragraph closes: "— Carter, [libya](...)" right behind it. */
  private closedQuotation(site: Located): Blockquote | undefined {
    const paragraph = site.ancestors.at(-1);
    const index = site.ancestors.findLastIndex((ancestor) => BLOCK_HOLDERS.has(ancestor.type));
    const holder = site.ancestors[index];
    if (paragraph?.type !== "paragraph" || !holder) return undefined;
    const block = site.ancestors[index + 1] as Nodes;
    const siblings: readonly Nodes[] = holder.children;
    const before = siblings[siblings.indexOf(block) - 1];
    if (before?.type !== "blockquote" || this.stretch(before).sites.length > 0) return undefined;
    const lead = this.note.slice(spanOf(block).start, site.span.start);
    return CLOSING_LEAD.test(lead) ? before : undefined;
  }

  private wordsOf(node: Nodes, spans: readonly Span[], kind: CitedWords["kind"]): CitedWords[] {
    const { plain } = this.stretch(node);
    return spans.flatMap((span) => {
      const text = plain.text.slice(span.start, span.end);
      if (!/[\p{L}\p{N}]/u.test(text)) return [];
      const start = span.start + text.search(/\S/u);
      const end = span.start + text.trimEnd().length;
      return [{ start: plain.startOf(start), end: plain.endOf(end), text: text.trim(), kind }];
    });
  }

  private stretch(node: Nodes): NotePart {
    const known = this.read.get(node);
    if (known) return known;
    const plain = readNodes(this.note, [node]);
    const sites = this.sitesIn(spanOf(node)).map((site) => {
      const start = plainOffset(plain, site.span.start);
      return { start, end: start + readNodes(this.note, [site.node]).text.length };
    });
    const stretch = new NotePart(plain, sites);
    this.read.set(node, stretch);
    return stretch;
  }

  private sitesIn(span: Span): readonly Located[] {
    const from = firstFrom(this.sites, span.start);
    const to = firstFrom(this.sites, span.end);
    return this.sites.slice(from, to);
  }

  /** Which of the sites in a node a site is. */
  private indexIn(node: Nodes, { span }: Located): number {
    return firstFrom(this.sites, span.start) - firstFrom(this.sites, spanOf(node).start);
  }
}

/** Blocks that hold a paragraph next to a block quotation. */
const BLOCK_HOLDERS = new Set(["root", "listItem", "blockquote", "footnoteDefinition"]);

/** What may stand before the link in a paragraph that closes a quotation: a dash, or a name and a comma at most. */
const CLOSING_LEAD = /^\s*(?:[-–—―~(]{1,3}[^.!?\n]{0,120}|(?:Source|From|See)\b[^.!?\n]{0,60})?$/iu;

/** What a link stands among: its paragraph, its heading, its row of a table. */
function containerOf({ ancestors }: Located): Nodes | undefined {
  return ancestors.findLast(({ type }) => type === "tableRow" || type === "paragraph" || type === "heading");
}

function firstFrom(sites: readonly Located[], offset: number): number {
  let low = 0;
  let high = sites.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sites[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
