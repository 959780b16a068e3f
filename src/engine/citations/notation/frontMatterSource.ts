import type { FrontMatter } from "../../text/markdown/frontMatter.ts";
import type { Span } from "../../text/span.ts";
import { parseTarget, parseWikilink, type Target } from "../links/target.ts";

/** What a note's front matter names as the source of the whole note. Spans are offsets of the note. */
export interface FrontMatterSource {
  /** The value. */
  readonly link: Span;
  /** The path in it. */
  readonly url: Span;
  readonly target: Target;
}

/** "source: a.txt", "source: a.txt#L8" or "source: '[[a]]'"; null for none, and for one that is elsewhere: "source: https://...". */
export function frontMatterSource(text: string, frontMatter: FrontMatter | null): FrontMatterSource | null {
  const value = frontMatter?.valueOf((key) => /^source$/i.test(key));
  if (!value) return null;
  const [, page] = WIKILINK.exec(value.text) ?? [];
  const target = page === undefined ? parseTarget(value.text) : parseWikilink(page);
  const written = page ?? value.text;
  const at = text.slice(value.start, value.end).indexOf(written);
  // Where YAML writes it otherwise than it reads, nothing could be written in its place.
  if (!target || at < 0) return null;
  const start = value.start + at;
  return { link: { start: value.start, end: value.end }, url: { start, end: start + written.length }, target };
}

/** As Obsidian writes a property that is a link. */
const WIKILINK = /^\[\[([^\]|]+)(?:\|[^\]]*)?\]\]$/u;
