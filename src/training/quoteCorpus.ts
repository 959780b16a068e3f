import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { QuotationKind } from "../engine/quotes/quotation.ts";
import type { Span } from "../engine/text/span.ts";

/** A quotation marked by people; its span is the content without the marks. */
export interface MarkedQuotation extends Span {
  readonly kind: QuotationKind;
  /** Of direct and mixed ones, with the marks. */
  readonly marks?: Span;
  /** False of one or two quoted words in a paraphrase: they may be found or not. */
  readonly required?: boolean;
  /** Of indirect ones: reported by a word of speech, three words or more. */
  readonly speech?: boolean;
  readonly speaker: Span | null;
  readonly speakerKind: "named" | "nominal" | "pronoun" | null;
  /** The name itself within a named speaker. */
  readonly speakerHead?: readonly Span[];
  readonly speakerTokens?: readonly string[];
  readonly cue: Span | null;
  /** The last name of the one whom a pronoun stands for, in small letters, where two guesses of a program agree. */
  readonly silver?: string;
  readonly pronoun?: string;
}

/** Source, cue and content of one attribution as [start, end]. */
export interface MarkedAttribution {
  readonly source?: readonly [number, number][];
  readonly cue?: readonly [number, number][];
  readonly content?: readonly [number, number][];
}

/** A text with its quotations marked by people (shared/data/quotes/README.md). */
export interface QuotedText {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly MarkedQuotation[];
  readonly attributions: readonly MarkedAttribution[];
  /** Marks of nobody: titles, so-called words. */
  readonly loose: readonly Span[];
  /** What counts neither way. */
  readonly passed: readonly Span[];
  readonly neutral: readonly Span[];
}

/** The texts of a part ("train", "dev") of the folder of quotations. */
export function readQuotedTexts(folder: string, part: string): QuotedText[] {
  const lines = readFileSync(join(folder, "quotes", `${part}.jsonl`), "utf8")
    .split("\n")
    .filter(Boolean);
  return lines.map((line) => {
    const row = JSON.parse(line) as QuotedText & Record<"loose" | "passed" | "neutral", readonly [number, number][]>;
    return { ...row, loose: spansOf(row.loose), passed: spansOf(row.passed), neutral: spansOf(row.neutral) };
  });
}

const spansOf = (pairs: readonly (readonly [number, number])[]): Span[] =>
  pairs.map(([start, end]) => ({ start, end }));
