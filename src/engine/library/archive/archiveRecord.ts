import type { ArchivedSource } from "../../archived.ts";
import type { Reading } from "../../text/reading/reading.ts";
import type { Analyzer } from "../article/analyzer.ts";
import { type DocumentKind, readArticle } from "../article/article.ts";
import { pathFromRoot } from "../article/uri.ts";
import { foldedText } from "../quotations/searchContext.ts";
import { archivedSource } from "./archivedSource.ts";

/** A source as a thread hands it on: its sentences are JSON already, which the one thread that sends them need not make again. */
export interface ArchiveRecord {
  /** What else a document is than a source is not for an archive. */
  readonly kind: DocumentKind;
  readonly head: Omit<ArchivedSource, "sentences">;
  /** Each a JSON object: `ArchivedSentence`, and what is searched of it (`ArchivedTerms`). */
  readonly sentences: readonly string[];
}

/** What an archive finds a sentence by; folded, words parted by spaces. */
export interface ArchivedTerms {
  readonly words: string;
  /** Who speaks, and whom it names, one string a form. */
  readonly speakers: readonly string[];
  readonly about: readonly string[];
  /** How things are said in it. */
  readonly kinds: readonly string[];
  /** Whether words in marks stand in it. */
  readonly marked: boolean;
}

/** WHATWG's Encoding standard, which every JavaScript host has. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const text = { encoder: new TextEncoder(), decoder: new TextDecoder() };

/** Reads a document to the end for an archive: what a thread of `Readers` (ports.ts) does there. `uri`: its path in the archive, encoded. */
export function archiveRecord(
  analyzer: Analyzer,
  uri: string,
  written: string,
  isProjectFile: (fileName: string) => boolean,
  reading: Reading | null,
): Uint8Array {
  const article = readArticle(analyzer, uri, written, isProjectFile, reading);
  const { sentences, ...head } = archivedSource(article, pathFromRoot(uri, []));
  const lines = article.kind === "source" ? sentences.map((one) => JSON.stringify({ ...one, ...termsOf(one) })) : [];
  const record: ArchiveRecord = { kind: article.kind, head, sentences: lines };
  return text.encoder.encode(JSON.stringify(record));
}

/** What `in:` looks into: where a source lies, and its title, folded. */
export const archivedPlace = (path: string, title: string): string => foldedText(`${path} ${title}`);

/** What `archiveRecord` made. */
export function readArchiveRecord(bytes: Uint8Array): ArchiveRecord {
  return JSON.parse(text.decoder.decode(bytes));
}

function termsOf({ text, said, names }: ArchivedSource["sentences"][number]): ArchivedTerms {
  const folded = (forms: readonly string[]) => [...new Set(forms.map((form) => foldedText(form)))];
  return {
    words: foldedText(text),
    speakers: folded(said.flatMap(({ forms }) => forms)),
    about: folded(names.flatMap(({ name, aliases }) => [name, ...aliases])),
    kinds: [...new Set(said.map(({ kind }) => kind))],
    marked: said.some(({ kind }) => kind !== "indirect"),
  };
}
