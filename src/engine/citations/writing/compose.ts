import { formatTarget, type LineRange } from "../links/target.ts";
import { saidFragment } from "../locators/saidFragment.ts";
import { saidLines } from "./edits.ts";
import { escapeInline, escapeLine, escapeTitle } from "./escape.ts";
import { type Passage, readPassage } from "./passage.ts";

export type CitationStyle = "block" | "inline" | "footnote" | "link";

/**
 * The Markdown of a citation, its lines parted by "\n", without a line break at its end. Read back by `parseCitations`
 * it vouches for the passage's words, whatever the source holds.
 */
export function composeCitation(passage: Passage, style: CitationStyle = "block"): string {
  const { words, lines } = readPassage(passage);
  if (words.length === 0) return linkOf(passage, lines);
  const attribution = attributionOf(passage, lines);
  switch (style) {
    case "block":
      return [...words.map(escapeLine), `- ${attribution}`].map((paragraph) => `> ${paragraph}`).join("\n>\n");
    case "inline":
      return `${inQuotationMarks(words)} (${attribution})`;
    case "footnote": {
      const label = passage.footnote ?? "1";
      return `${inQuotationMarks(words)}[^${label}]\n\n[^${label}]: ${attribution}`;
    }
    case "link":
      return linkOf(passage, lines, firstAndLast(words));
  }
}

/** The link alone, for words that stand in the note already: "([libya](../libya.txt#L8), line 8)". */
export function composeReference(passage: Passage): string {
  const { lines } = readPassage(passage);
  return `(${linkOf(passage, lines)}${saidBehind(passage, lines)})`;
}

/** The link to the whole of a source: "[Harbour vote](../vote.txt)". */
export function composeFileLink(source: { readonly title: string; readonly path: string }): string {
  return `[${labelOf(source)}](${formatTarget(source.path, null)})`;
}

function attributionOf(passage: Passage, lines: LineRange): string {
  const speaker = escapeLine((passage.speaker ?? "").replace(NOT_OF_A_NAME, ""));
  return `${speaker === "" ? "" : `${speaker}, `}${linkOf(passage, lines)}${saidBehind(passage, lines)}`;
}

/** Lines are said behind the link; a page and a time in its label. */
function saidBehind({ fragment }: Passage, lines: LineRange): string {
  return fragment === undefined ? `, ${saidLines(lines)}` : "";
}

/** Quotation marks around a part of a name would be taken for a quotation's; apostrophes in it stay. */
const NOT_OF_A_NAME = /["“”„«»‹›「」『』‘]|(?<!\p{L})['’]|['’](?!\p{L})/gu;

function linkOf(passage: Passage, lines: LineRange, words = ""): string {
  const title = words === "" ? "" : ` "${escapeTitle(words)}"`;
  const { path, fragment } = passage;
  if (fragment === undefined) return `[${labelOf(passage)}](${formatTarget(path, lines)}${title})`;
  const said = saidFragment(fragment);
  return `[${labelOf(passage)}${said && `, ${said}`}](${formatTarget(path, null)}#${fragment}${title})`;
}

/** A label longer than this makes the link, not the words, what one sees. */
const LONGEST_LABEL = 40;

/** A label all in quotation marks would be taken for the words that are cited. */
const OUTER_MARKS = /^[\s\p{Pi}\p{Pf}"'„]+|[\s\p{Pi}\p{Pf}"']+$/gu;

/** A link's label, as Markdown: the source's title, cut after a word; its file name when it has none. */
export function labelOf({ title, path }: Pick<Passage, "title" | "path">): string {
  const name = title.replace(/\s+/gu, " ").replace(OUTER_MARKS, "").trim() || path.split("/").at(-1)!;
  if (name.length <= LONGEST_LABEL) return escapeInline(name) || "source";
  const cut = name.slice(0, LONGEST_LABEL + 1).replace(/\s*\S*$/u, "") || [...name].slice(0, LONGEST_LABEL).join("");
  return `${escapeInline(cut.replace(/[\s.…,;:]+$/u, ""))} ...`;
}

/** Paragraphs as one quotation in a line of Markdown. */
export function inQuotationMarks(words: readonly string[]): string {
  return `“${escapeInline(withSingleMarks(words.join(" ")))}”`;
}

/** Double marks within double marks become single ones, as in print. */
export function withSingleMarks(text: string): string {
  return text.replace(WITHIN_WORD, "″").replace(/[“„]/gu, "‘").replaceAll("”", "’").replaceAll('"', "'");
}

/** A single mark between letters would be an apostrophe. */
const WITHIN_WORD = /(?<=[\p{L}\p{M}])[“„”"](?=[\p{L}\p{M}])/gu;

/** How many words of a long passage stand at each end of a link's title. */
const TITLE_WORDS = 6;

function firstAndLast(paragraphs: readonly string[]): string {
  const words = paragraphs.join(" ").split(" ");
  if (words.length <= 2 * TITLE_WORDS + 2) return words.join(" ");
  return `${words.slice(0, TITLE_WORDS).join(" ")} ... ${words.slice(-TITLE_WORDS).join(" ")}`;
}
