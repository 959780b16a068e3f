import type { SourceText } from "../text/sourceText.ts";
import { type CapitalRuns, findCapitalRuns } from "./capitalRuns.ts";
import { type DocumentWords, readDocumentWords } from "./documentWords.ts";
import { type NameText, readNameText } from "./nameText.ts";
import type { WordReader } from "./wordForm.ts";

/** All that the features of names may look at. */
export interface NameView extends NameText, CapitalRuns {
  readonly document: DocumentWords;
}

export function viewOf(source: SourceText, reader: WordReader): NameView {
  const text = readNameText(source, reader);
  const runs = findCapitalRuns(text);
  return { ...text, ...runs, document: readDocumentWords(text, runs) };
}
