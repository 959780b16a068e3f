/**
 * A sentence cut around what matches in it, for one row of a list: "... letting the locals do the actual fighting."
 *
 * The stretch whose matching words weigh most is shown, with what stands around it as far as there is room, cut between
 * words where there are spaces.
 */
import type { Span } from "../../text/span.ts";

/** A passage cut for one row of a list. */
export interface Excerpt {
  /** One line, "..." where something was left out. */
  readonly excerpt: string;
  /** Where the matching words stand in `excerpt`. */
  readonly matches: Span[];
}

/** Cuts `text` around `matches` (offsets in `text`, in order) to about `width` UTF-16 units, the dots not counted. */
export function cutAround(text: string, matches: readonly Span[], width = 110): Excerpt {
  const line = text.replace(/\s/g, " ");
  const { start, end } = line.length <= width ? { start: 0, end: line.length } : windowIn(line, matches, width);
  const lead = start > 0 ? "... " : "";
  const tail = end < line.length ? " ..." : "";
  const shift = lead.length - start;
  const within = matches.flatMap((match) => {
    const shown = { start: Math.max(match.start, start), end: Math.min(match.end, end) };
    return shown.start < shown.end ? [{ start: shown.start + shift, end: shown.end + shift }] : [];
  });
  return { excerpt: lead + line.slice(start, end) + tail, matches: within };
}

/** The stretch of `line`, which is longer than `width`, that is shown. */
function windowIn(line: string, matches: readonly Span[], width: number): Span {
  const core = weightiest(line, matches, width);
  // A little more room behind than before: one reads on from what one remembers.
  const before = Math.floor(Math.max(0, width - (core.end - core.start)) * 0.4);
  const from = Math.min(Math.max(0, core.start - before), line.length - width);
  return { start: cutBefore(line, from, core.start), end: cutAfter(line, from + width, core.end) };
}

/**
 * The shortest stretch whose matching words weigh most and fit into `width`; the first of several. A word weighs its
 * letters, and once however often it stands there: "the" at the beginning of a sentence is no reason to show it.
 */
function weightiest(line: string, matches: readonly Span[], width: number): Span {
  let best: Span = { start: 0, end: 0 };
  let most = 0;
  const held = new HeldWords(line);
  let next = 0;
  for (const [i, match] of matches.entries()) {
    while (next < matches.length && (next <= i || matches[next]!.end - match.start <= width))
      held.add(matches[next++]!);
    if (held.weight > most) {
      most = held.weight;
      best = { start: match.start, end: Math.min(matches[next - 1]!.end, match.start + width) };
    }
    held.remove(match);
  }
  return best;
}

/** The words of a stretch that grows at its end and shrinks at its beginning. */
class HeldWords {
  weight = 0;
  private readonly counts = new Map<string, number>();

  constructor(private readonly line: string) {}

  add(match: Span): void {
    const word = this.wordOf(match);
    const count = this.counts.get(word) ?? 0;
    if (count === 0) this.weight += word.length;
    this.counts.set(word, count + 1);
  }

  remove(match: Span): void {
    const word = this.wordOf(match);
    const count = this.counts.get(word)!;
    if (count === 1) this.weight -= word.length;
    this.counts.set(word, count - 1);
  }

  private wordOf({ start, end }: Span): string {
    return this.line.slice(start, end).toLowerCase();
  }
}

/** The first beginning of a word from `at` on that is not behind `limit`; without any, `at`. */
function cutBefore(line: string, at: number, limit: number): number {
  if (at === 0 || line[at - 1] === " ") return at;
  const space = line.indexOf(" ", at);
  return space >= 0 && space < limit ? space + 1 : wholeCharacter(line, at);
}

/** The last end of a word up to `at` that is not before `limit`; without any, `at`. */
function cutAfter(line: string, at: number, limit: number): number {
  if (at >= line.length || line[at] === " ") return Math.min(at, line.length);
  const space = line.lastIndexOf(" ", at);
  return space >= limit && space > 0 ? space : wholeCharacter(line, at);
}

/** One less where `at` stands within a pair of surrogates. */
function wholeCharacter(line: string, at: number): number {
  return (line.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}
