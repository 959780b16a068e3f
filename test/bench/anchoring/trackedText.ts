import type { Span } from "../../../src/engine/text/span.ts";

/**
 * A text of which each character is known to belong to the passage or not, however it is edited: the true answer that
 * an anchoring is measured against.
 */
export class TrackedText {
  private constructor(
    readonly text: string,
    private readonly own: Uint8Array,
  ) {}

  static of(text: string, passage: Span): TrackedText {
    return new TrackedText(text, new Uint8Array(text.length).fill(1, passage.start, passage.end));
  }

  /** Where the passage stands, without white space at its ends; null when nothing of it is left. */
  get passage(): Span | null {
    let start = this.own.indexOf(1);
    let end = this.own.lastIndexOf(1) + 1;
    if (start < 0) return null;
    while (start < end && /\s/.test(this.text[start]!)) start++;
    while (end > start && /\s/.test(this.text[end - 1]!)) end--;
    return end > start ? { start, end } : null;
  }

  /** Puts `words` in the place of a span: the passage's own where both sides of the span are the passage's. */
  splice({ start, end }: Span, words: string, belongs = this.isWithin(start, end)): TrackedText {
    const own = new Uint8Array(this.text.length - (end - start) + words.length);
    own.set(this.own.subarray(0, start));
    own.fill(belongs ? 1 : 0, start, start + words.length);
    own.set(this.own.subarray(end), start + words.length);
    return new TrackedText(this.text.slice(0, start) + words + this.text.slice(end), own);
  }

  /** Replaces all matches; each replacement belongs to the passage when all that it replaces does. */
  replaceAll(pattern: RegExp, replace: (match: string, index: number) => string): TrackedText {
    const pieces: string[] = [];
    const owned: Uint8Array[] = [];
    let at = 0;
    for (const { 0: match, index } of this.text.matchAll(pattern)) {
      const replacement = replace(match, index);
      if (replacement === match) continue;
      const belongs = this.own.subarray(index, index + match.length).every((owner) => owner === 1);
      pieces.push(this.text.slice(at, index), replacement);
      owned.push(this.own.subarray(at, index), new Uint8Array(replacement.length).fill(belongs ? 1 : 0));
      at = index + match.length;
    }
    return joined([...pieces, this.text.slice(at)], [...owned, this.own.subarray(at)]);
  }

  /** The text put together anew from spans of itself, in any order, each with what stands before it. */
  arrange(parts: readonly { readonly span: Span; readonly before?: string; readonly isCopy?: boolean }[]): TrackedText {
    const pieces: string[] = [];
    const owned: Uint8Array[] = [];
    for (const { span, before = "", isCopy = false } of parts) {
      const own = this.own.slice(span.start, span.end);
      pieces.push(before, this.text.slice(span.start, span.end));
      owned.push(new Uint8Array(before.length), isCopy ? own.fill(0) : own);
    }
    return joined(pieces, owned);
  }

  private isWithin(start: number, end: number): boolean {
    return (this.own[start - 1] ?? 0) === 1 && (this.own[end] ?? 0) === 1;
  }

  static withOwn(text: string, own: Uint8Array): TrackedText {
    return new TrackedText(text, own);
  }
}

function joined(pieces: readonly string[], owned: readonly Uint8Array[]): TrackedText {
  const text = pieces.join("");
  const own = new Uint8Array(text.length);
  let at = 0;
  for (const part of owned) {
    own.set(part, at);
    at += part.length;
  }
  return TrackedText.withOwn(text, own);
}
