import { formatOfName } from "../../../documentFiles.ts";
import { type Block, blocksIn } from "../../text/markdown/block.ts";
import type { MarkdownDocument } from "../../text/markdown/markdownDocument.ts";
import type { Span } from "../../text/span.ts";
import { parseTarget } from "../links/target.ts";

/** What was meant as a link to a source and is none in Markdown, since its address has spaces. */
export interface BrokenLink extends Span {
  /** The address, and how it makes a link. */
  readonly url: Span;
  readonly written: string;
  readonly mended: string;
}

/** "[text](", an address with blanks in it, perhaps a title in marks, ")". */
const BROKEN =
  /(?<!!)\[(?:[^[\]\\\n]|\\.)*\]\(([ \t]*)([^()<>[\]\n]*?\S[ \t]+\S[^()<>[\]\n]*?)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\)/gu;

/**
 * The links to sources of a note that Markdown does not read as such, because a path with spaces stands neither in angle
 * brackets nor with "%20" (CommonMark 0.31, 6.3 "Links"): words beside them are compared with nothing. Never throws.
 */
export function brokenLinks({ text, parts }: MarkdownDocument): BrokenLink[] {
  if (!/\]\([^)\n]*[ \t]/.test(text)) return [];
  return parts.flatMap(({ blocks }) => blocks.flatMap((block) => brokenIn(block, text)));
}

function brokenIn(root: Block, text: string): BrokenLink[] {
  return [...blocksIn(root)].flatMap(({ inlines: { runs, marks }, start, end }) => {
    if (runs.length === 0) return [];
    const isMarkup = (offset: number) =>
      marks.some(({ kind, start, end }) => READS_OTHERWISE.has(kind) && start <= offset && offset < end);
    return [...text.slice(start, end).matchAll(BROKEN)].flatMap((match) => {
      const at = start + match.index;
      const link = brokenLink(match, at);
      return link && !isMarkup(at) && !isMarkup(link.url.start) ? [link] : [];
    });
  });
}

const READS_OTHERWISE: ReadonlySet<string> = new Set(["code", "link", "image", "wikilink", "html", "autolink"]);

function brokenLink([whole, blanks, written]: RegExpMatchArray, start: number): BrokenLink | null {
  const mended = written!.replace(/[ \t]/g, (blank) => (blank === " " ? "%20" : "%09"));
  const target = parseTarget(mended);
  if (!target || target.isLoose || formatOfName(target.path) === null) return null;
  const from = start + whole!.indexOf("](") + 2 + blanks!.length;
  return {
    start,
    end: start + whole!.length,
    url: { start: from, end: from + written!.length },
    written: written!,
    mended,
  };
}
