import type { Part } from "../../text/markdown/markdownDocument.ts";
import type { Span } from "../../text/span.ts";
import { type Address, addressOf, addressOfPage, footnoteAround, type Site, sitesIn } from "../links/links.ts";

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
  const all = sitesOfPart(part);
  return all.map((site) => {
    const { mark, start, end } = site;
    const address = addressIn(site, all);
    return {
      start: start - part.start,
      end: end - part.start,
      isReference: mark.kind === "footnoteReference",
      address: address && { ...address, url: movedBy(address.url, -part.start) },
      label: mark.kind === "wikilink" ? "" : mark.label,
      footnote: footnoteAround(site),
    };
  });
}

/**
 * The address that a link carries itself; none of a loose one where another link of its paragraph, or of its row, leads to a
 * source for certain: "“...” said [[Ruth Tolland]] ([report](a.txt))".
 */
function addressIn({ mark, leaf }: Site, all: readonly Site[]): Address | null {
  const address = mark.kind === "wikilink" ? addressOfPage(mark) : mark.destination && addressOf(mark.destination);
  if (!address?.target?.isLoose) return address;
  const around = leaf.kind === "tableCell" ? leaf.parent! : leaf;
  const isBeside = (other: Site) => around.start <= other.start && other.end <= around.end && isFirm(other);
  return all.some(isBeside) ? { ...address, target: null } : address;
}

/** Whether a link leads to a source, or to a definition or a footnote that may. */
export function isFirm({ mark }: Site): boolean {
  if (mark.kind === "wikilink") return isSource(addressOfPage(mark));
  return mark.destination ? isSource(addressOf(mark.destination)) : true;
}

const isSource = ({ target }: Address) => target !== null && !target.isLoose;

/** A span at offsets `by` further on. */
export function movedBy({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
