import { isNoteName } from "../../../documentFiles.ts";
import { type Block, blocksIn, closest } from "../../text/markdown/block.ts";
import type { Destination, Mark, MarkKind } from "../../text/markdown/inlines/inlines.ts";
import type { Span } from "../../text/span.ts";
import { parseTarget, parseWikilink, type Target } from "./target.ts";

/** Where something may be cited in a note: a link, or a reference to a footnote that holds one. */
export interface Site extends Span {
  readonly mark: Mark;
  /** The paragraph, the heading or the cell that it stands in. */
  readonly leaf: Block;
}

/** What an address says, and where it stands. */
export interface Address {
  /** UTF-16 offsets, without angle brackets. */
  readonly url: Span;
  /** Null when it leads to no passage of a source. */
  readonly target: Target | null;
  readonly title: string;
}

/** The links and the footnote references in a block and in those below it, in their order. */
export function sitesIn(block: Block): Site[] {
  const sites: Site[] = [];
  for (const leaf of blocksIn(block)) {
    for (const mark of leaf.inlines.marks) {
      if (!CITING.has(mark.kind)) continue;
      sites.push({ mark, leaf, start: mark.start, end: mark.end });
    }
  }
  return sites;
}

const CITING: ReadonlySet<MarkKind> = new Set(["link", "wikilink", "footnoteReference"]);

/** The address of a wikilink. */
export function addressOfPage({ start, label }: Mark): Address {
  return { url: { start: start + 2, end: start + 2 + label.length }, target: parseWikilink(label), title: "" };
}

/** What an address says that a link or a definition carries. */
export function addressOf({ url, address, title }: Destination): Address {
  const target = parseTarget(address);
  // A link to the whole of a Markdown file is mostly one of the many that lead from note to note.
  const isLoose = target !== null && target.lines === null && isNoteName(target.path);
  return { url, target: isLoose ? { ...target, isLoose } : target, title };
}

/** The label of the footnote that a site stands in; null when it stands in none. */
export function footnoteAround({ leaf }: Site): string | null {
  return closest(leaf, (kind) => kind === "footnote")?.label ?? null;
}
