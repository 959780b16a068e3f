import { type Block, blocksIn } from "../../text/markdown/block.ts";
import type { MarkdownDocument } from "../../text/markdown/markdownDocument.ts";
import { textWithin } from "../../text/markdown/plainText.ts";
import { type Section, sectionsIn } from "../../text/markdown/sections.ts";
import type { Span } from "../../text/span.ts";
import type { FragmentPlace } from "./fragmentPlace.ts";

type MarkdownPlace = Extract<FragmentPlace, { kind: "heading" | "block" }>;

/** The section or the block of a Markdown source that a fragment names; null when there is none. */
export function markdownStretch(cited: MarkdownPlace, document: MarkdownDocument): Span | null {
  return cited.kind === "heading" ? sectionNamed(cited.titles, document) : blockNamed(cited.id, document);
}

/** The innermost heading above an offset as a link names it, by its words or by GitHub's slug; null where there is none. */
export function headingAbove(document: MarkdownDocument, offset: number, isWikilink: boolean): string | null {
  const section = sectionsIn(document.root).findLast(({ start, end }) => start <= offset && offset < end);
  if (!section) return null;
  const title = titleOf(section, document);
  return (
    (isWikilink
      ? title
          .replace(/[[\]|#^]+/gu, " ")
          .replace(/\s+/gu, " ")
          .trim()
      : slugOf(title)) || null
  );
}

/** The first section of that name; behind the name of another, the first within it. */
function sectionNamed(titles: readonly string[], document: MarkdownDocument): Span | null {
  const sections = sectionsIn(document.root);
  let within: Span = document.root;
  for (const title of titles) {
    const inside = sections.filter(({ start, end }) => within.start <= start && end <= within.end);
    const found = named(title, inside, document);
    if (!found) return null;
    within = found;
  }
  return within;
}

/** Of several alike, GitHub's slugs count from the second on: "notes", "notes-1". */
function named(title: string, sections: readonly Section[], document: MarkdownDocument): Section | undefined {
  const alike = (wanted: string) => sections.filter((section) => keyOf(titleOf(section, document)) === wanted);
  const [exact] = alike(keyOf(title));
  const [, name, number] = /^(.+)-(\d{1,4})$/su.exec(title) ?? [];
  return exact ?? (name === undefined ? undefined : alike(keyOf(name))[Number(number)]);
}

const titleOf = ({ heading }: Section, document: MarkdownDocument) => textWithin(document, heading, heading);

/** A heading's words are what it is known by: links leave its marks out, and a slug has hyphens for its spaces. */
const keyOf = (title: string) =>
  title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const slugOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, "")
    .trim()
    .replace(/\s/gu, "-");

/** The block that ends with "^id", or, where that stands alone, the one before it. */
function blockNamed(id: string, { text, root }: MarkdownDocument): Span | null {
  if (!/^[\p{L}\p{N}-]+$/u.test(id)) return null;
  const mark = new RegExp(`(?:^|\\s)\\^${id}[ \\t]*$`, "imu").exec(text);
  if (!mark) return null;
  const at = mark.index + mark[0].trimEnd().length - 1;
  let holding: Block | null = null;
  for (const block of blocksIn(root)) {
    if (block.start <= at && at < block.end && block.kind !== "document") holding = block;
  }
  const isAlone = holding && text.slice(holding.start, holding.end).trim() === `^${id}`;
  return isAlone ? (holding!.previous ?? holding) : holding;
}
