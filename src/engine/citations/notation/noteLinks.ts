import type { Part } from "../../text/markdown/markdownDocument.ts";
import type { Span } from "../../text/span.ts";
import { type Address, addressOf, footnoteAround, type Site, sitesIn } from "../links/links.ts";

/** A link or a footnote reference of a part of a note; offsets from the part's beginning. */
export interface PartSite extends Span {
  readonly isReference: boolean;
  /** Of a link that carries its address itself. */
  readonly address: Address | null;
  /** Of what refers to a definition or a footnote: its label. */
  readonly label: string;
  /** The label of the footnote that it stands in. */
  readonly footnote: string | null;
}

/** The links and the footnote references of a part, in order, where they stand in the note. */
export function sitesOfPart({ blocks }: Part): Site[] {
  return blocks.flatMap(sitesIn);
}

/** The same, with what there is to say of them without the rest of the note. */
export function linksOfPart(part: Part): PartSite[] {
  return sitesOfPart(part).map((site) => {
    const { mark, start, end } = site;
    const address = mark.destination && addressOf(mark.destination);
    return {
      start: start - part.start,
      end: end - part.start,
      isReference: mark.kind === "footnoteReference",
      address: address && { ...address, url: movedBy(address.url, -part.start) },
      label: mark.label,
      footnote: footnoteAround(site),
    };
  });
}

/** A span at offsets `by` further on. */
export function movedBy({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
