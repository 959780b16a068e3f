import { labelOf } from "../../citations/writing/compose.ts";
import { isWiki, pointAtOther, type TextEdit } from "../../citations/writing/edits.ts";
import type { TextDocument } from "../article/textDocument.ts";
import { pathBetween, pathFromRoot } from "../article/uri.ts";
import type { Current } from "../documents/current.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";
import type { WordsElsewhere } from "./elsewhere.ts";

/**
 * The edits that lead a citation to the other source that holds its words: the link, the lines that it says, and its label
 * where that is the old source's. [] when that source lacks some of the words, or when another citation has the same address.
 */
export function leadElsewhere(
  note: TextDocument,
  { citation, source }: CheckedCitation,
  { document, whole }: WordsElsewhere,
  current: Current,
  roots: readonly string[],
): TextEdit[] {
  const { text } = note.source;
  const shared = current.citations.in(note).filter((one) => one.citation.url.start === citation.url.start);
  if (!whole || shared.length > 1) return [];
  const labelFor = (uri: string, path: string) => labelOf({ title: current.article(uri)?.source.title ?? "", path });
  const path = pathBetween(note.uri, document.uri, roots);
  const label = { today: labelFor(source ?? "", citation.target.path), moved: labelFor(document.uri, path) };
  const named = isWiki(text, citation) ? pathFromRoot(document.uri, roots) : path;
  return pointAtOther(text, citation, { path: named, label }, whole);
}
