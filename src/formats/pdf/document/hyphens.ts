import type { Line } from "../page/line.ts";
import {
  AFTER_ANY,
  AFTER_HYPHEN,
  BEFORE_HYPHEN,
  BEGINS_WORDS,
  CONJUNCTIONS,
  ENDS_WORDS,
  MAY_HYPHEN,
  SOLID,
  WITHIN,
} from "./hyphenWords.ts";

/** Hyphens at the ends of lines: those of a word that is split, and those of a word that has one. */

const HYPHEN = /[-\u2010\u00ad]$/;
/** Where no program splits words, lines end with a hyphen as often as chance puts the end of a line at one; here is what is more. */
const MORE = 1.5;
const NAME = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{1,4}-\p{Ll}{2,5}(?!\p{L})/gu;

/** What the document itself tells of its words: how often each stands within a line. */
export class Hyphens {
  private readonly words = new Map<string, number>();
  private lines = 0;
  /** Names as "Kwan-yuen". */
  private names = 0;
  /** Words. */
  private all = 0;
  /** Lines that end with a hyphen, and hyphens within lines. */
  private atEnd = 0;
  private inLine = 0;
  /** Hyphens within lines: which sign they are. */
  private readonly within = new Map<string, number>();

  /** Learns from the lines of a paragraph. */
  learn(lines: readonly Line[]): void {
    let split = false;
    for (const { text, words } of lines) {
      const end = HYPHEN.test(text);
      this.lines++;
      if (end) this.atEnd++;
      for (const [at, word] of words.entries()) this.learnSigns(word.text, at === words.length - 1);
      // The last word of a line, and the first of the next, may be parts of one.
      const whole = text.match(/[\p{L}\p{N}]+(?:[-\u2010'’][\p{L}\p{N}]+)*/gu) ?? [];
      this.all += whole.length;
      for (const word of whole.slice(split ? 1 : 0, end ? -1 : undefined))
        this.add(word.toLowerCase().replaceAll("\u2010", "-"));
      this.names += text.match(NAME)?.length ?? 0;
      split = end;
    }
  }

  private learnSigns(word: string, last: boolean): void {
    for (const { 0: sign, index } of word.matchAll(/[\u00ad\u2010-]/g)) {
      if (last && index === word.length - 1) continue;
      this.within.set(sign, (this.within.get(sign) ?? 0) + 1);
      this.inLine++;
    }
  }

  /** Joins a line to the text before it, with a space, or without one. */
  join(text: string, line: string): string {
    // "and/\nor", "word—\nword", "word--\nword", "2010–\n2012" had no space.
    if (/[^\s]\/$|[\p{L}\p{N}"”’)](—|--)$|[\p{L}\p{N}]–$/u.test(text) && /^[\p{L}\p{N}"“‘(]/u.test(line))
      return text + line;
    if (/[\p{L}\p{N}"”’)]$/u.test(text) && /^—[\p{L}\p{N}]/u.test(line)) return text + line;
    const hyphen = HYPHEN.exec(text)?.[0];
    if (!hyphen) return `${text} ${line}`;
    const shown = `${text.slice(0, -1)}${hyphen === "\u00ad" ? "-" : hyphen}`;
    const left = /[\p{L}\p{N}]+(?:[-\u2010'’][\p{L}\p{N}]+)*(?=[-\u2010\u00ad]$)/u.exec(text)?.[0];
    const right = /^[\p{L}\p{N}]+(?:[-\u2010'’][\p{L}\p{N}]+)*/u.exec(line)?.[0];
    if (!left || !right) return `${shown} ${line}`;
    if (CONJUNCTIONS.has(right)) return `${shown} ${line}`;
    if (this.isName(left, right, text.slice(0, -left.length - 1))) return shown + line;
    return this.isSplit(left, right, hyphen) ? text.slice(0, -1) + line : shown + line;
  }

  /** Whether they are a given name as "Kwan-yuen", in a document that has some within its lines. */
  private isName(left: string, right: string, before: string): boolean {
    if (this.names < 2 || !/\p{Lu}[\p{L}'’-]+ $/u.test(before.slice(-30))) return false;
    const syllable = /^[^aeiouy]*[aeiouy]+[^aeiouy]*$/i;
    return (
      /^\p{Lu}\p{Ll}{1,4}$/u.test(left) && /^\p{Ll}{2,5}$/u.test(right) && syllable.test(left) && syllable.test(right)
    );
  }

  /** Whether a word was split: written without the hyphen elsewhere. */
  private isSplit(left: string, right: string, hyphen: string): boolean {
    const [a, b] = [left.toLowerCase(), right.toLowerCase()];
    const joined = this.count(a + b);
    const hyphened = this.count(`${a}-${b}`);
    if (joined !== hyphened) return joined > hyphened;
    if (this.isOwnSign(hyphen)) return a.length > 1;
    // "U.S.-\nled", "2024-\n25", "Anglo-\nSaxon"; but "GOVERN-\nMENT".
    const capitals = /^\p{Lu}{2,}$/u;
    if (/\d$/.test(left) || /^[\p{Lu}\d]/u.test(right)) return capitals.test(left) && capitals.test(right);
    if (capitals.test(left)) return false;
    // Of several parts only those at the hyphen tell.
    const [end, begin] = [a.slice(a.lastIndexOf("-") + 1), b.split("-")[0]!];
    // "state-of-\nthe-art", "question-\nand-answer".
    if ((a.includes("-") || b.includes("-")) && (WITHIN.has(end) || WITHIN.has(begin) || a.split("-").length > 2))
      return false;
    if (BEFORE_HYPHEN.has(end) && !SOLID.test(end + begin)) return false;
    if (AFTER_ANY.has(begin) && end.length > 2 && !BEGINS_WORDS.has(end)) return false;
    // No word is split behind its first letter, nor an adverb from what it tells of.
    if (end.length === 1 || (/.{3}ly$/.test(end) && begin.length > 3)) return false;
    const isPart = end.length < 4 && !this.isWord(end) && !MAY_HYPHEN.has(end);
    if (!this.isSplitting() && !isPart && (this.isWord(end) || this.isWord(begin))) return false;
    return isPart || this.isSplitWord(end, begin);
  }

  /** The same of a word in a document whose words are split. */
  private isSplitWord(a: string, b: string): boolean {
    const both = this.isWord(a) && this.isWord(b);
    if (BEGINS_WORDS.has(a)) return true;
    if (ENDS_WORDS.has(b)) return !(both && a.length > 4 && AFTER_HYPHEN.has(b) && this.count(b) > 1 && b.length > 3);
    if (MAY_HYPHEN.has(a)) return !(b.length > 3 && (this.isWord(b) || AFTER_HYPHEN.has(b)));
    if (AFTER_HYPHEN.has(b)) return !this.isWord(a);
    // Two words of the document are a compound more likely than the parts of one.
    return !(both && a.length > 3 && b.length > 3);
  }

  /** Whether more lines end with hyphens than do by chance. */
  private isSplitting(): boolean {
    return this.atEnd > MORE * (1 + (this.inLine * this.lines) / Math.max(1, this.all));
  }

  /** Whether a sign ends lines and joins no words within them: the program's own, which it puts where it splits. */
  private isOwnSign(hyphen: string): boolean {
    return hyphen !== "-" && (this.within.get(hyphen) ?? 0) === 0;
  }

  private isWord(word: string): boolean {
    return this.count(word) > 0;
  }

  private count(word: string): number {
    return this.words.get(word) ?? 0;
  }

  private add(word: string): void {
    this.words.set(word, this.count(word) + 1);
    // Each part of "hand-to-hand" is a word as well.
    if (word.includes("-")) for (const part of word.split("-")) this.words.set(part, this.count(part) + 1);
  }
}
