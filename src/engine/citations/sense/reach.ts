import { beginsClause, type Governor, type Reach } from "./governors.ts";
import {
  DETERMINERS,
  FINITE,
  MAY_BE_NEGATED,
  MAYBE_SUBJECTS,
  PAST,
  PREPOSITIONS,
  QUESTIONS,
  RELATIVES,
  SAYING,
  SUBJECTS,
  SUBORDINATORS,
  TAKES_CLAUSE,
} from "./lexicon.ts";
import type { SenseWord } from "./words.ts";

type Words = readonly SenseWord[];

/** Beyond so many words something else is said. */
const FARTHEST: Readonly<Record<Reach, number>> = {
  predicate: 9,
  noun: 10,
  complement: 12,
  condition: 12,
  question: 12,
  adverb: 9,
  adjective: 0,
};

/** An aside between two commas or dashes is not longer. */
const LONGEST_ASIDE = 12;

/** Goes from a governor to what begins at `first`, as far as it gets. */
export class Walk {
  private at: number;
  private passed = 0;
  /** A word that takes a clause was passed, so that one more may begin. */
  private isLicensed: boolean;
  /** A noun that is negated has its own predicate; behind a negation that opens a clause the verb stands before its subject. */
  private predicates: number;
  private subjects: number;

  constructor(
    private readonly words: Words,
    private readonly governor: Governor,
    private readonly first: number,
  ) {
    this.at = governor.at + governor.width;
    const { reach, at } = governor;
    this.isLicensed = reach === "complement" || reach === "question" || (reach === "adverb" && beginsClause(words, at));
    const opens = beginsClause(words, at);
    this.predicates = reach === "noun" || (reach === "predicate" && opens) || reach === "adverb" ? 1 : 0;
    this.subjects = opens && reach !== "complement" ? 1 : 0;
  }

  arrives(): boolean {
    while (this.at < this.first) {
      const ahead = this.step();
      if (ahead === null || this.passed > FARTHEST[this.governor.reach]) return false;
      this.at = ahead;
    }
    return this.mayBegin();
  }

  /** Over one word, mark or aside; null where what is governed ends. */
  private step(): number | null {
    const { key, isWord } = this.words[this.at]!;
    if (!isWord) return this.overMark(key);
    this.passed++;
    return this.isEndAt(this.at) ? null : this.at + 1;
  }

  private overMark(key: string): number | null {
    if (key === '"') return this.isSpeech(this.at) ? null : this.at + 1;
    if (key === "(" || key === "[") return this.overAside(key === "(" ? /^\)$/ : /^\]$/);
    if (key === ",") return this.overComma();
    if (/^[-‐–—―]+$/u.test(key)) return this.overAside(/^[-‐–—―]+$/u);
    return /^[;:)\].!?…]/u.test(key) ? null : this.at + 1;
  }

  /** Past an aside that ends before what is looked for; null when that stands in it, or when there is none. */
  private overAside(end: RegExp): number | null {
    const close = this.nextMark(end, this.first);
    return close === null ? null : close + 1;
  }

  private nextMark(mark: RegExp, until: number): number | null {
    const last = Math.min(until, this.at + 1 + LONGEST_ASIDE);
    for (let i = this.at + 1; i < last; i++) if (mark.test(this.words[i]!.key)) return i;
    return null;
  }

  private overComma(): number | null {
    const close = this.nextMark(/^,$/, this.first);
    if (close !== null && !this.isList(this.at)) {
      const goesOn = this.isLicensed && this.words[this.at - 1]?.key === "that";
      return goesOn || !this.opensClause(close + 1) ? close + 1 : null;
    }
    const opensSentence = this.governor.reach === "adverb" && this.passed === 0;
    if (opensSentence || this.isDeniedSpeech()) return this.at + 1;
    if (this.opensClause(this.at + 1)) return null;
    return this.isList(this.at) ? this.at + 1 : null;
  }

  /** "not permitted to sell, lease or let": "or" and "nor" go on. */
  private isList(comma: number): boolean {
    const ahead = this.words.slice(comma + 1, comma + 8).map(({ key }) => key);
    const end = ahead.findIndex((key) => /^[.;:!?]$/.test(key));
    return ahead.slice(0, end < 0 ? ahead.length : end).some((key) => key === "or" || key === "nor");
  }

  /** "He never said, “We will sell.”" */
  private isDeniedSpeech(): boolean {
    return (
      this.governor.kind === "negation" &&
      this.passed <= 2 &&
      SAYING.has(this.words[this.at - 1]?.key ?? "") &&
      this.words[this.at + 1]?.key === '"'
    );
  }

  /** A quotation mark behind a comma, a colon or a stop opens or closes a sentence of its own. */
  private isSpeech(at: number): boolean {
    const before = this.words[at - 1];
    return before !== undefined && /^[:.!?]$/.test(before.key);
  }

  private opensClause(at: number): boolean {
    const word = this.words[at]?.isWord ? this.words[at] : this.words[at + 1];
    if (!word) return true;
    const { key } = word;
    if (/^(?:but|so|yet|and|if|unless|nor|then|said|says|according|including|like)$/.test(key)) return true;
    if (SUBJECTS.has(key) || MAYBE_SUBJECTS.has(key) || isContracted(key)) return true;
    if (RELATIVES.has(key) || SUBORDINATORS.has(key)) return true;
    return this.hasOwnPredicate(this.words.indexOf(word));
  }

  /** "the mayor said", "a member of the board was" */
  private hasOwnPredicate(at: number): boolean {
    const { key, isCapital } = this.words[at]!;
    if (!DETERMINERS.has(key) && !isCapital) return false;
    const ahead = this.words.slice(at + 1, at + 7);
    const end = ahead.findIndex(({ isWord }) => !isWord);
    return (end < 0 ? ahead : ahead.slice(0, end)).some((word) => FINITE.has(word.key) || PAST.has(word.key));
  }

  /** Whether a word says that what is governed has ended before it. */
  private isEndAt(i: number): boolean {
    const { key } = this.words[i]!;
    if (TAKES_CLAUSE.has(key)) this.isLicensed = true;
    if (/^(?:but|if|unless)$/.test(key) || RELATIVES.has(key)) return true;
    if (key === "and") return this.isAnotherPredicate(i);
    if (key === "that") return this.isRelative(i);
    if (SUBORDINATORS.has(key)) return !(this.passed === 1 && MAY_BE_NEGATED.has(key)) && !this.isPreposition(i);
    if (QUESTIONS.has(key)) return this.governor.reach !== "question";
    return this.isAnotherClause(i);
  }

  /** "as an example", "as safe as": no clause follows. */
  private isPreposition(i: number): boolean {
    if (this.words[i]!.key !== "as") return false;
    const ahead = this.words.slice(i + 1, i + 9);
    const end = ahead.findIndex(({ isWord }) => !isWord);
    return !(end < 0 ? ahead : ahead.slice(0, end)).some(({ key }) => FINITE.has(key) || SUBJECTS.has(key));
  }

  private isAnotherClause(i: number): boolean {
    const { key } = this.words[i]!;
    if (SUBJECTS.has(key) || isContracted(key)) return !this.isLicensed && this.subjects-- <= 0;
    if (FINITE.has(key)) return !this.isLicensed && this.predicates-- <= 0;
    return false;
  }

  /** "that" behind a noun is a relative pronoun; behind what takes a clause, or the governor itself, it opens what is governed. */
  private isRelative(i: number): boolean {
    if (this.isLicensed || this.passed === 1) {
      this.isLicensed = true;
      return false;
    }
    const ahead = this.words[i + 1]?.key ?? "";
    return FINITE.has(ahead) || SUBJECTS.has(ahead) || PAST.has(ahead) || /ed$/.test(ahead);
  }

  private isAnotherPredicate(i: number): boolean {
    if (this.governor.reach === "question" || this.governor.reach === "condition") return false;
    const ahead = this.words[i + 1];
    if (!ahead?.isWord) return true;
    const { key } = ahead;
    const isClause =
      SUBJECTS.has(key) || MAYBE_SUBJECTS.has(key) || DETERMINERS.has(key) || FINITE.has(key) || ahead.isCapital;
    return isClause || PAST.has(key) || /ed$/.test(key) || this.passed > 5;
  }

  /** Whether what begins at `first` may still be governed. */
  private mayBegin(): boolean {
    const { key } = this.words[this.first]!;
    if (key === '"') return true;
    if (key === "but" || RELATIVES.has(key)) return false;
    if (SUBORDINATORS.has(key)) return (this.passed === 0 && MAY_BE_NEGATED.has(key)) || this.isPreposition(this.first);
    if (key === "and") return !this.isAnotherPredicate(this.first);
    if (this.isAnotherClause(this.first)) return false;
    if (this.isBehindRelative()) return false;
    return !this.isBareNoun();
  }

  /** "The man who was not there | sold the pier": the negation ends with the relative clause. */
  private isBehindRelative(): boolean {
    const { key } = this.words[this.first]!;
    if (this.passed === 0 || !(PAST.has(key) || /ed$/.test(key))) return false;
    for (let i = this.governor.at - 1; i >= 0 && this.words[i]!.isWord; i--) {
      if (RELATIVES.has(this.words[i]!.key)) return true;
    }
    return false;
  }

  /** A few words that name something and say nothing of it, away from what governs: "did not see | the old pier". */
  private isBareNoun(): boolean {
    if (this.passed === 0) return false;
    const { key } = this.words[this.first]!;
    return PREPOSITIONS.has(key) && key !== "to" && this.passed > 6;
  }
}

const isContracted = (key: string) => /^(?:i|he|she|we|they|it|you|that|there)'(?:s|d|ll|re|ve|m)$/.test(key);
