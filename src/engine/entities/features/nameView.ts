import type { SourceText } from "../../text/sourceText.ts";
import { type CapitalRuns, findCapitalRuns } from "./capitalRuns.ts";
import { type DocumentWords, readDocumentWords } from "./documentWords.ts";
import { type NameText, readNameText } from "./nameText.ts";
import type { SentenceReader } from "./sentenceWords.ts";

/** All that the features of names may look at. */
export interface NameView extends NameText, CapitalRuns {
  readonly document: DocumentWords;
}

export function viewOf(source: SourceText, reader: SentenceReader): NameView {
  const text = readNameText(source, reader);
  const runs = findCapitalRuns(text);
  return { ...text, ...runs, document: readDocumentWords(text, runs) };
}
