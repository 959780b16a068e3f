import type { Span } from "../../text/span.ts";
import { governorsBefore } from "../sense/before.ts";
import { governorsBehind } from "../sense/behind.ts";
import { isDenial, isNegation, turnsSense, turnsSenseAtEdge } from "../sense/contraries.ts";
import { governorAt } from "../sense/governors.ts";
import { type SenseWord, senseWords } from "../sense/words.ts";
import type { AnchorText } from "./anchorText.ts";
import type { Occurrence } from "./occurrences.ts";
import { sentenceAt, wordsWithin } from "./sentenceWords.ts";
import type { Joint } from "./wantedWords.ts";

/**
 * What the joint `index` of a quotation stands for in the document at `found`, when that turns the sense; else null. A bracket
 * turns it that says the contrary of what it replaces; an elision that leaves out what governs the words beside it, or that
 * joins halves of two sentences, one of which is negated.
 */
export function turnedByJoint(document: AnchorText, joint: Joint, found: Occurrence, index: number): Span | null {
  const { from, to } = found.joints[index]!;
  const { starts, ends } = document.words;
  const covered = to > from ? { start: starts[from]!, end: ends[to - 1]! } : NOTHING;
  if (joint.kind === "bracket") {
    const editors = senseWords(joint.written).filter(({ isWord }) => isWord);
    if (to === from && (from === found.from || from === found.to)) return turnedAtEdge(document, editors, found, from);
    return turnsSense(editors, wordsWithin(document, covered)) ? covered : null;
  }
  if (from >= to) return null;
  const elision = new Elision(document, found, covered, from, to);
  return elision.leavesNegationOut() || elision.leavesGovernorOut() || elision.joinsHalves() ? covered : null;
}

const NOTHING: Span = { start: 0, end: 0 };

/** A bracket at an edge replaces what stands there outside of the quotation, as many words as it has. */
function turnedAtEdge(document: AnchorText, editors: readonly SenseWord[], found: Occurrence, at: number): Span | null {
  const isFirst = at === found.from;
  const count = editors.length;
  const beside = isFirst ? wordsBetween(document, at - count, at) : wordsBetween(document, at, at + count);
  const sentence = sentenceAt(document, document.words.starts[isFirst ? at : at - 1]!);
  const own = beside.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
  if (own.length === 0) return null;
  // A single word at the end is what is said of the others: "found him [guilty]".
  const turns = !isFirst && count === 1 ? turnsSense(editors, own) : turnsSenseAtEdge(editors, own);
  return turns ? { start: own[0]!.start, end: own.at(-1)!.end } : null;
}

function wordsBetween(document: AnchorText, from: number, to: number): SenseWord[] {
  const { starts, ends, count } = document.words;
  const first = Math.max(0, from);
  const last = Math.min(to, count);
  return last > first ? wordsWithin(document, { start: starts[first]!, end: ends[last - 1]! }) : [];
}

/** What an elision leaves out, between the words beside it. */
class Elision {
  /** The sentences of the words before it and behind it, as spans and as words. */
  private readonly before: { readonly span: Span; readonly words: readonly SenseWord[] };
  private readonly behind: { readonly span: Span; readonly words: readonly SenseWord[] };

  constructor(
    document: AnchorText,
    private readonly found: Occurrence,
    private readonly covered: Span,
    from: number,
    private readonly to: number,
  ) {
    const sentence = (at: number) => {
      const span = sentenceAt(document, document.words.starts[at]!);
      return { span, words: wordsWithin(document, span) };
    };
    this.before = sentence(Math.max(found.from, from - 1));
    const behind = to < found.to ? sentence(to) : this.before;
    this.behind = behind.span.start === this.before.span.start ? this.before : behind;
  }

  private isCovered({ start, end }: Span): boolean {
    return this.covered.start <= start && end <= this.covered.end;
  }

  /** A negation of a sentence of which other words are quoted; one in an aside that is left out whole is not. */
  leavesNegationOut(): boolean {
    return [this.before, this.behind].some(({ words }) =>
      words.some((word, i) => this.isCovered(word) && isNegation(words, i) && !this.isInAside(words, i)),
    );
  }

  /** ", which was not his," */
  private isInAside(words: readonly SenseWord[], at: number): boolean {
    const opening = words.findLastIndex(({ key }, i) => i < at && ASIDE_MARK.test(key));
    const closing = words.findIndex(({ key }, i) => i > at && ASIDE_MARK.test(key));
    if (opening < 0 || closing < 0 || !this.isCovered(words[opening]!) || !this.isCovered(words[closing]!))
      return false;
    return /^[([]$/.test(words[opening]!.key) || OPENS_ASIDE.test(words[opening + 1]!.key);
  }

  /** What governs the words beside the elision, and is left out by it; or no more than a verb that denies. */
  leavesGovernorOut(): boolean {
    const left = this.before.words.filter((word) => this.isCovered(word));
    if (left.length <= SHORT_PREDICATE && isDenial(left) && this.before === this.behind) return true;
    const behind = this.behind.words;
    const first = behind.findIndex((word) => word.isWord && word.start >= this.covered.end);
    const before = this.before.words;
    const last = before.findLastIndex((word) => word.end <= this.covered.start);
    const governors = [
      ...(first > 0 && this.to < this.found.to
        ? governorsBefore(behind, first, behind.length).map(({ at }) => behind[at]!)
        : []),
      ...(last >= 0 ? governorsBehind(before, 0, last + 1).map(({ at }) => before[at]!) : []),
    ];
    return governors.some((word) => this.isCovered(word));
  }

  /**
   * "I would not say ... it was legal", of two sentences: the words before it break off in the midst of what they say, those
   * behind it begin in the midst of another, and together they are governed by a word that governs one of them alone.
   */
  joinsHalves(): boolean {
    if (this.before === this.behind || this.to >= this.found.to) return false;
    const rest = this.before.words.findIndex((word) => word.start >= this.covered.start);
    const first = this.behind.words.findIndex((word) => word.isWord && word.start >= this.covered.end);
    const isBrokenOff = rest > 0 && this.before.words[rest]!.isWord;
    if (!isBrokenOff || first <= 0) return false;
    const ahead = this.behind.words.slice(first);
    const joined = [...this.before.words.slice(0, rest), ...ahead];
    const negatesAhead = ahead.slice(0, 2).some((_, i) => governorAt(ahead, i)?.kind === "negation");
    return negatesAhead || governorsBefore(joined, rest, joined.length).length > 0;
  }
}

const SHORT_PREDICATE = 3;

const ASIDE_MARK = /^(?:,|[-–—―]+|[()[\]])$/u;
const OPENS_ASIDE = /^(?:who|which|whose|whom|where|when|although|though|while|because|since|as)$/;
