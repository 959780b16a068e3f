import type { AnchorText } from "../../citations/anchoring/anchorText.ts";
import type { Citation, CitedWords } from "../../citations/links/citation.ts";
import type { LineRange } from "../../citations/links/target.ts";
import type { Verification } from "../../citations/verifying/verify.ts";

/** A citation with the source that it leads to. */
export interface CitedSource {
  readonly citation: Citation;
  readonly source: string | null;
}

/** A verification that holds as long as the source's text is the one that it was worked out from. */
export interface KnownVerdict extends CitedSource {
  readonly text: AnchorText | undefined;
  readonly verification: Verification;
}

/**
 * What was known of a note's citations when they were checked last. Between two keys nearly all of them are the same, as
 * far from the note's beginning or from its end as they were: those are found without looking for them.
 */
export class KnownVerdicts {
  private byKey: ReadonlyMap<string, KnownVerdict> | undefined;

  /** `known`: in the note's order. */
  constructor(private readonly known: readonly KnownVerdict[]) {}

  /** What was known of a citation that is the `index`th of `count` now. */
  of(entry: CitedSource, index: number, count: number): KnownVerdict | undefined {
    const fromBeginning = this.known[index];
    if (fromBeginning && isSame(fromBeginning, entry)) return fromBeginning;
    const fromEnd = this.known[index + this.known.length - count];
    if (fromEnd && isSame(fromEnd, entry)) return fromEnd;
    this.byKey ??= new Map(this.known.map((one) => [keyOf(one), one]));
    return this.byKey.get(keyOf(entry));
  }
}

/** Whether all is the same that a verification depends on, beside the source's text. */
function isSame(a: CitedSource, b: CitedSource): boolean {
  const words = b.citation.words;
  return (
    a.source === b.source &&
    areSame(a.citation.target.lines, b.citation.target.lines) &&
    a.citation.target.cited?.fragment === b.citation.target.cited?.fragment &&
    a.citation.words.length === words.length &&
    a.citation.words.every((one, i) => isSameWords(one, words[i]!))
  );
}

const isSameWords = (a: CitedWords, b: CitedWords) => a.text === b.text && a.kind === b.kind && a.isNear === b.isNear;

function areSame(a: LineRange | null, b: LineRange | null): boolean {
  if (a === b) return true;
  const names = ["startLine", "endLine", "startColumn", "endColumn"] as const;
  return a !== null && b !== null && names.every((name) => a[name] === b[name]);
}

/** Another text for each citation that is not the same. */
export function keyOf({ citation: { target, words }, source }: CitedSource): string {
  return JSON.stringify([
    source,
    target.lines,
    target.cited?.fragment ?? null,
    ...words.map(({ text, kind, isNear }) => [text, kind, isNear]),
  ]);
}
