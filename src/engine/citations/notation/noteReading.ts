import type { Block } from "../../text/markdown/block.ts";
import type { MarkdownDocument, Part } from "../../text/markdown/markdownDocument.ts";
import { textWithin } from "../../text/markdown/plainText.ts";
import type { CitedWords } from "../links/citation.ts";
import type { Site } from "../links/links.ts";
import type { BlockText } from "../vouching/blockText.ts";
import { type Governor, governorOf } from "../vouching/governing.ts";
import { NoteBlocks } from "../vouching/noteBlocks.ts";
import type { BoundQuotation, Reason } from "../vouching/quotation.ts";
import { contextAt, quotationsIn } from "../vouching/vouching.ts";
import { linksOfPart, movedBy, type PartSite, sitesOfPart } from "./noteLinks.ts";

/** What the note says where something is cited. */
export interface SiteReading {
  /** The note's own sentence around it. */
  readonly context: string;
  /** A link's text as it reads. */
  readonly label: string;
}

/** A site by its part, counted from that of what it is told of, and its number among the citing sites there. */
export interface SiteNumber {
  readonly partsOn: number;
  readonly number: number;
}

/** A quotation of a part, at offsets from the part's beginning, with what it is from. */
export interface PartQuotation {
  readonly words: CitedWords;
  readonly sites: readonly SiteNumber[];
  readonly reason: Reason | null;
}

/** What was read of a part. */
export interface PartReading {
  /** One for each site that cites. */
  readonly sites: readonly SiteReading[];
  readonly quotations: readonly PartQuotation[];
  /** How it changes what names the source of the parts behind it. */
  readonly governor: Governor | null;
}

/** A part near another, as far as the other's reading hangs on it. */
interface Neighbour {
  readonly identity: object;
  /** From the beginning of the other. */
  readonly offset: number;
  /** Which of its sites cite, a digit each. */
  readonly cited: string;
}

interface KnownReading {
  /** The parts of the window around it, itself among them; null beyond the note's edges. */
  readonly neighbours: readonly (Neighbour | null)[];
  readonly reading: PartReading;
}

/** So many parts away a link may stand from the words that it vouches for; between them may be the tag that ends a quotation. */
const REACH = 2;
const WINDOW = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);

/**
 * What is read of a note's parts. One takes from that of the note before an edit what the edit left alone, so that a key reads
 * one part and its neighbours again.
 */
export class NoteReading {
  private readonly links = new Map<object, readonly PartSite[]>();
  private readonly readings = new Map<object, KnownReading>();
  private readonly blocks = new Map<Block, BlockText>();

  constructor(
    readonly document: MarkdownDocument,
    private before: NoteReading | null,
  ) {}

  /** This reading as the one before another: of those before it no memory is kept. */
  asBefore(): NoteReading {
    this.before = null;
    return this;
  }

  /** The links and the footnote references of a part. */
  linksOf(part: Part): readonly PartSite[] {
    const links = this.links.get(part.identity) ?? this.before?.links.get(part.identity) ?? linksOfPart(part);
    this.links.set(part.identity, links);
    return links;
  }

  /**
   * What the note says in each of its parts; `isCiting` tells for each part which of its sites cite. It hangs on the parts near
   * by alone: what governs a part from afar is told from all readings (see Governing).
   */
  readAll(isCiting: readonly (readonly boolean[])[]): readonly PartReading[] {
    const cited = isCiting.map((sites) => (sites.length === 0 ? "" : sites.map(Number).join("")));
    return this.document.parts.map((part, index) => {
      const before = this.before?.readings.get(part.identity);
      const known = before && this.isAmong(before.neighbours, index, cited) ? before : null;
      const kept = known ?? { neighbours: this.neighboursOf(index, cited), reading: this.read(index, isCiting) };
      this.readings.set(part.identity, kept);
      return kept.reading;
    });
  }

  private neighboursOf(index: number, cited: readonly string[]): (Neighbour | null)[] {
    const { parts } = this.document;
    return WINDOW.map((by) => {
      const one = parts[index + by];
      return one
        ? { identity: one.identity, offset: one.start - parts[index]!.start, cited: cited[index + by]! }
        : null;
    });
  }

  /** Whether a part stands among the same neighbours as it did. It is asked for every part at every key. */
  private isAmong(neighbours: readonly (Neighbour | null)[], index: number, cited: readonly string[]): boolean {
    const { parts } = this.document;
    const { start } = parts[index]!;
    for (let i = 0; i < WINDOW.length; i++) {
      const at = index + i - REACH;
      const [was, is] = [neighbours[i]!, parts[at]];
      if (!was || !is) {
        if (was || is) return false;
      } else if (was.identity !== is.identity || was.offset !== is.start - start || was.cited !== cited[at])
        return false;
    }
    return true;
  }

  private read(index: number, isCiting: readonly (readonly boolean[])[]): PartReading {
    const { parts } = this.document;
    const part = parts[index]!;
    const near = WINDOW.map((by) => {
      const one = parts[index + by];
      return one ? sitesOfPart(one).filter((_, k) => isCiting[index + by]![k]) : [];
    });
    const blocks = new NoteBlocks(this.document, near.flat(), this.blocks);
    const governors = part.blocks.flatMap((block) => governorOf(block, blocks) ?? []);
    return {
      sites: near[REACH]!.map((site) => ({ context: contextAt(site, blocks), label: this.labelOf(site) })),
      quotations: part.blocks
        .flatMap((block) => quotationsIn(block, blocks))
        .map((quotation) => numbered(quotation, part.start, near)),
      governor: governors.at(-1) ?? null,
    };
  }

  private labelOf({ mark, leaf }: Site): string {
    return mark.kind === "footnoteReference" ? "" : textWithin(this.document, leaf, mark.inner);
  }
}

function numbered(
  { words, sites, reason }: BoundQuotation,
  partStart: number,
  near: readonly (readonly Site[])[],
): PartQuotation {
  const numbers = sites.flatMap((site) =>
    near.flatMap((own, i) => {
      const number = own.findIndex(({ start, end }) => start === site.start && end === site.end);
      return number < 0 ? [] : [{ partsOn: i - REACH, number }];
    }),
  );
  return { words: { ...words, ...movedBy(words, -partStart) }, sites: numbers, reason };
}
