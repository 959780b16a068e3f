import type { Block } from "../../text/markdown/block.ts";
import type { Site } from "../links/links.ts";
import type { BlockText } from "./blockText.ts";
import type { NoteBlocks } from "./noteBlocks.ts";
import { type BoundQuotation, isLongEnough } from "./quotation.ts";
import { bondsWithin } from "./quotedInLeaf.ts";

/** The heads of columns that hold quotations, in the languages that we speak. */
const QUOTATIONS =
  /^\W*(?:quot(?:e|ation|ed)s?|said|says|words?|wording|statements?|verbatim|what (?:they|he|she) said|zitate?|wortlaut|aussagen?|citations?|propos|paroles?|citas?|citazion[ei])\W*$/iu;

/** What is quoted in the rows of a table: words in marks, or all words of a column of quotations. */
export function quotationsInTable(table: Block, blocks: NoteBlocks): BoundQuotation[] {
  const [head, ...rows] = table.children;
  const columns = (head?.children ?? []).map((cell) => QUOTATIONS.test(blocks.read(cell).text.trim()));
  return [...(head ? [head] : []), ...rows].flatMap(
    (row) => inMarks(blocks.read(row)) ?? (row === head ? [] : inColumns(row, columns, blocks)),
  );
}

/** Words in marks: those before a link of the row, or whatever link it has. */
function inMarks(read: BlockText): BoundQuotation[] | null {
  if (read.quoted.length === 0) return null;
  const bonds = bondsWithin(read);
  return read.quoted.flatMap((span, i): BoundQuotation[] => {
    const words = read.words(span, "inline");
    if (!words) return [];
    const sites = bonds[i]?.sites ?? nearestSite(read.sites, words.start);
    if (sites.length > 0) return [{ words, sites, reason: "row" }];
    return isLongEnough(words.text) ? [{ words, sites: [], reason: null }] : [];
  });
}

function inColumns(row: Block, columns: readonly boolean[], blocks: NoteBlocks): BoundQuotation[] {
  return row.children.flatMap((cell, i): BoundQuotation[] => {
    const read = blocks.read(cell);
    const words =
      columns[i] && read.sites.length === 0 ? read.words({ start: 0, end: read.text.length }, "inline") : null;
    if (!words) return [];
    const sites = nearestSite(blocks.sitesIn(row), words.start);
    return [{ words, sites, reason: sites.length > 0 ? "row" : null }];
  });
}

function nearestSite(sites: readonly Site[], at: number): readonly Site[] {
  const [first, ...others] = sites;
  if (!first) return [];
  return [others.reduce((best, one) => (Math.abs(one.start - at) < Math.abs(best.start - at) ? one : best), first)];
}
