import type { Block } from "../../text/markdown/block.ts";
import type { MarkdownDocument, Part } from "../../text/markdown/markdownDocument.ts";
import { textWithin } from "../../text/markdown/plainText.ts";
import type { CitedWords } from "../links/citation.ts";
import type { Site } from "../links/links.ts";
import type { NotePart } from "../vouching/notePart.ts";
import { Vouching } from "../vouching/vouching.ts";
import { linksOfPart, type PartSite, sitesOfPart } from "./noteLinks.ts";

/** What the note says where something is cited; offsets from the beginning of the part that it stands in. */
export interface SiteReading {
  readonly words: readonly CitedWords[];
  /** The note's own sentence around it. */
  readonly context: string;
  /** A link's text as it reads. */
  readonly label: string;
}

/** What was read of a part, and what that hangs on. */
interface PartReading {
  readonly hangsOn: readonly unknown[];
  readonly sites: readonly SiteReading[];
}

/**
 * What is read of a note's parts. One takes from that of the note before an edit what the edit left alone, so that a key reads
 * one part and its neighbours again.
 */
export class NoteReading {
  private readonly links = new Map<object, readonly PartSite[]>();
  private readonly readings = new Map<object, PartReading>();
  private readonly blocks = new Map<Block, NotePart>();

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
   * What the note says where its part `index` cites something, one for each site that cites; `isCiting` tells for each part
   * which of its sites do. What a link vouches for may stand in the part before, and what the note says of it in the part
   * behind; farther away nothing matters.
   */
  readingsOf(index: number, isCiting: readonly (readonly boolean[])[]): readonly SiteReading[] {
    if (!isCiting[index]!.includes(true)) return [];
    const { parts } = this.document;
    const part = parts[index]!;
    const hangsOn = [index - 1, index, index + 1].flatMap((i) => {
      const one = parts[i];
      return one ? [one.identity, one.start - part.start, isCiting[i]!.map(Number).join("")] : [null];
    });
    const known = this.before?.readings.get(part.identity);
    const isSame = known?.hangsOn.length === hangsOn.length && known.hangsOn.every((one, i) => one === hangsOn[i]);
    const reading = known && isSame ? known : { hangsOn, sites: this.read(index, isCiting) };
    this.readings.set(part.identity, reading);
    return reading.sites;
  }

  private read(index: number, isCiting: readonly (readonly boolean[])[]): SiteReading[] {
    const { parts } = this.document;
    const citing = (i: number) => (parts[i] ? sitesOfPart(parts[i]).filter((_, k) => isCiting[i]![k]) : []);
    const own = citing(index);
    const vouching = new Vouching(this.document, [...citing(index - 1), ...own, ...citing(index + 1)], this.blocks);
    const from = parts[index]!.start;
    return own.map((site) => ({
      words: vouching.wordsAt(site).map((words) => ({ ...words, start: words.start - from, end: words.end - from })),
      context: vouching.contextAt(site),
      label: this.labelOf(site),
    }));
  }

  private labelOf({ mark, leaf }: Site): string {
    return mark.kind === "link" ? textWithin(this.document, leaf, mark.inner) : "";
  }
}
