import { type Block, type BlockKind, closest } from "../../text/markdown/block.ts";
import type { MarkKind } from "../../text/markdown/inlines/inlines.ts";
import type { MarkdownDocument } from "../../text/markdown/markdownDocument.ts";
import { plainOffset, plainTextOf, textWithin } from "../../text/markdown/plainText.ts";
import { lastStartingAt, type Span } from "../../text/span.ts";
import type { CitedWords } from "../links/citation.ts";
import type { Site } from "../links/links.ts";
import { blockSpan } from "./blockWords.ts";
import { inlineSpans } from "./inlineWords.ts";
import { NotePart } from "./notePart.ts";

/** Finds the words of a note that its links vouch for. Each block of the note is read once, however many links it has. */
export class Vouching {
  /**
   * `sites` are the places at which something is cited, in order, at least those of the blocks that are asked about; `read`,
   * what was read of the note's blocks so far.
   */
  constructor(
    private readonly note: MarkdownDocument,
    private readonly sites: readonly Site[],
    private readonly read: Map<Block, NotePart> = new Map(),
  ) {}

  /** The words that a link or footnote reference vouches for where it stands; none is []. */
  wordsAt(site: Site): CitedWords[] {
    const quotation = closest(site.leaf, isQuotation);
    if (quotation) return this.wordsOfBlock(quotation, site);
    const closed = this.closedQuotation(site);
    if (closed) return this.wordsOf(closed, [{ start: 0, end: this.stretch(closed).plain.text.length }], "block");
    const container = containerOf(site);
    return this.wordsOf(container, inlineSpans(this.stretch(container), this.indexIn(container, site)), "inline");
  }

  /** The note's own sentence around a citation. */
  contextAt(site: Site): string {
    const quotation = outermostQuotation(site.leaf);
    const container = quotation ? introduction(quotation) : containerOf(site);
    if (!container) return "";
    const { plain, sentences, text } = this.stretch(container);
    const at = quotation ? text.length : plainOffset(plain, site.start);
    const sentence = sentences[lastStartingAt(sentences, at)];
    return sentence ? text.slice(sentence.start, sentence.end).replace(/\s+/gu, " ").trim() : "";
  }

  private wordsOfBlock(quotation: Block, site: Site): CitedWords[] {
    const stretch = this.stretch(quotation);
    const span = blockSpan(quotation, stretch, this.indexIn(quotation, site));
    return span ? this.wordsOf(quotation, [span], "block") : [];
  }

  /** The block quotation that the site's paragraph closes: "— Carter, [libya](...)" right behind it. */
  private closedQuotation(site: Site): Block | null {
    const { leaf } = site;
    if (leaf.kind !== "paragraph" || isWithinMark(site)) return null;
    const before = leaf.previous;
    if (before?.kind !== "blockquote" || this.stretch(before).sites.length > 0) return null;
    const lead = this.note.text.slice(leaf.start, site.start);
    return CLOSING_LEAD.test(lead) ? before : null;
  }

  private wordsOf(block: Block, spans: readonly Span[], kind: CitedWords["kind"]): CitedWords[] {
    const { plain } = this.stretch(block);
    return spans.flatMap((span) => {
      const text = plain.text.slice(span.start, span.end);
      if (!/[\p{L}\p{N}]/u.test(text)) return [];
      const start = span.start + text.search(/\S/u);
      const end = span.start + text.trimEnd().length;
      return [{ start: plain.startOf(start), end: plain.endOf(end), text: text.trim(), kind }];
    });
  }

  private stretch(block: Block): NotePart {
    const known = this.read.get(block);
    if (known) return known;
    const plain = plainTextOf(this.note, block);
    const sites = this.sitesIn(block).map(({ start: at, mark, leaf }) => {
      const start = plainOffset(plain, at);
      return { start, end: mark.kind === "link" ? start + textWithin(this.note, leaf, mark.inner).length : start };
    });
    const stretch = new NotePart(plain, sites);
    this.read.set(block, stretch);
    return stretch;
  }

  private sitesIn(span: Span): readonly Site[] {
    return this.sites.slice(firstFrom(this.sites, span.start), firstFrom(this.sites, span.end));
  }

  /** Which of the sites in a block a site is. */
  private indexIn(block: Block, { start }: Site): number {
    return firstFrom(this.sites, start) - firstFrom(this.sites, block.start);
  }
}

const isQuotation = (kind: BlockKind) => kind === "blockquote";

function outermostQuotation(block: Block): Block | null {
  let found: Block | null = null;
  for (let one = closest(block, isQuotation); one; one = one.parent && closest(one.parent, isQuotation)) found = one;
  return found;
}

/** The paragraph or heading before a block quotation, or else after it: what the note itself says of it. */
function introduction({ previous, next }: Block): Block | null {
  return [previous, next].find((one) => one?.kind === "paragraph" || one?.kind === "heading") ?? null;
}

/** Whether a site stands in emphasis or in a link's text. */
function isWithinMark({ mark, leaf }: Site): boolean {
  return leaf.inlines.marks.some(
    (one) => one !== mark && AROUND.has(one.kind) && one.start <= mark.start && mark.end <= one.end,
  );
}

const AROUND: ReadonlySet<MarkKind> = new Set(["emphasis", "strong", "struck", "link"]);

/** What may stand before the link in a paragraph that closes a quotation: a dash, or a name and a comma at most. */
const CLOSING_LEAD = /^\s*(?:[-–—―~(]{1,3}[^.!?\n]{0,120}|(?:Source|From|See)\b[^.!?\n]{0,60})?$/iu;

/** What a link stands among: its paragraph, its heading, its row of a table. */
function containerOf({ leaf }: Site): Block {
  return leaf.kind === "tableCell" ? leaf.parent! : leaf;
}

function firstFrom(sites: readonly Site[], offset: number): number {
  let low = 0;
  let high = sites.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sites[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
