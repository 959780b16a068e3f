import { digitNumber } from "./digits.ts";
import type { Cardinal, Lexicon } from "./lexicon.ts";
import type { NumberToken } from "./numberTokens.ts";

/** A number as it is written, without what it measures. */
export interface Numeral {
  readonly value: number;
  readonly step: number;
  /** The number of the token behind it. */
  readonly next: number;
  /** What its last word multiplies by: 1,000,000 in "1.2 million", else 1. */
  readonly scale: number;
  readonly isAbout: boolean;
  readonly isFraction: boolean;
  /** Digits alone, such as a year may be. */
  readonly isPlainDigits: boolean;
  /** A word that is more often none: "one", "a" with a unit. */
  readonly isDoubtful: boolean;
}

const VULGAR: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅛", 1 / 8],
]);

const PLAIN = { scale: 1, isAbout: false, isFraction: false, isPlainDigits: false, isDoubtful: false };

/** The number that begins at token `at`; null when none does. */
export function numeralAt(tokens: readonly NumberToken[], at: number, lexicon: Lexicon): Numeral | null {
  const token = tokens[at]!;
  if (token.kind === "digits") return inDigits(tokens, at, lexicon);
  const vulgar = VULGAR.get(token.text);
  if (vulgar !== undefined) return { ...PLAIN, value: vulgar, step: 0, next: at + 1, isFraction: true };
  return token.kind === "letters" ? inWords(tokens, at, lexicon) : null;
}

/** The worth of the last digit of a whole number that is no zero; 5 where it is a five. */
export function stepOf(value: number): number {
  if (value === 0 || !Number.isInteger(value)) return 1;
  let step = 1;
  while (value % (step * 10) === 0 && step < 1e15) step *= 10;
  return step === 1 && value % 5 === 0 && value > 10 ? 5 : step;
}

function inDigits(tokens: readonly NumberToken[], at: number, lexicon: Lexicon): Numeral | null {
  if (isInName(tokens, at)) return null;
  const number = digitNumber(tokens[at]!.text, lexicon.decimal);
  if (!number || !Number.isFinite(number.value)) return null;
  const simple = simpleFraction(tokens, at);
  if (simple) return simple;
  const step = number.lastDigit < 1 ? number.lastDigit : stepOf(number.value);
  const behind = tokens[at + 1];
  const vulgar = behind && VULGAR.get(behind.text);
  if (vulgar !== undefined)
    return scaled({ ...PLAIN, value: number.value + vulgar, step: 0.25, next: at + 2 }, tokens, lexicon);
  const isPlainDigits = !number.isGrouped && number.lastDigit === 1;
  return scaled({ ...PLAIN, value: number.value, step, next: at + 1, isPlainDigits }, tokens, lexicon);
}

/** F-16, COVID-19, A4, v2: digits that belong to letters before them. */
function isInName(tokens: readonly NumberToken[], at: number): boolean {
  if (!tokens[at]!.isJoined) return false;
  const before = tokens[at - 1]!;
  if (before.kind === "letters") return !CURRENCY.test(before.text);
  const beyond = tokens[at - 2];
  return /^[-‐‑]$/.test(before.text) && before.isJoined && beyond?.kind === "letters" && /^\p{Lu}/u.test(beyond.text);
}

/** Letters of a currency that stand right before an amount. */
const CURRENCY = /^(?:R|Rs|RM|N|K|P|Tk|GH|K?[Ss]hs?|KSh|[A-Z]{3})$/;

/** 1/2, 3/4 */
function simpleFraction(tokens: readonly NumberToken[], at: number): Numeral | null {
  const [over, below, behind] = tokens.slice(at + 1, at + 4);
  if (over?.text !== "/" || !over.isJoined || below?.kind !== "digits" || !below.isJoined) return null;
  const [a, b] = [Number(tokens[at]!.text), Number(below.text)];
  if (!(a < b && [2, 3, 4, 5, 8, 10].includes(b)) || (behind?.text === "/" && behind.isJoined)) return null;
  return { ...PLAIN, value: a / b, step: 0, next: at + 3, isFraction: true };
}

/** "1.2 million", "40-million", "5,000 crore", "3bn" */
function scaled(numeral: Numeral, tokens: readonly NumberToken[], lexicon: Lexicon): Numeral {
  const next = pastHyphen(tokens, numeral.next);
  const token = tokens[next];
  const word = token?.kind === "letters" ? lexicon.cardinal(token.word) : null;
  const isScale = word?.kind === "scale" || word?.kind === "hundred" || word?.value === 1000;
  if (!isScale || (token!.word === "k" && !token!.isJoined)) return numeral;
  const { value } = word!;
  const more = { value: numeral.value * value, step: numeral.step * value, scale: numeral.scale * value };
  return scaled({ ...numeral, ...more, next: next + 1, isPlainDigits: false }, tokens, lexicon);
}

/** Behind a hyphen that joins two words; the token itself where there is none. */
export function pastHyphen(tokens: readonly NumberToken[], at: number): number {
  const isHyphen = /^[-‐‑]$/.test(tokens[at]?.text ?? "") && tokens[at]!.isJoined && tokens[at + 1]?.isJoined;
  return isHyphen ? at + 1 : at;
}

function inWords(tokens: readonly NumberToken[], at: number, lexicon: Lexicon): Numeral | null {
  return halfOfMany(tokens, at, lexicon) ?? withArticle(tokens, at, lexicon) ?? spelt(tokens, at, lexicon);
}

/** "half a million", "half a dozen", "half of", "half the" */
function halfOfMany(tokens: readonly NumberToken[], at: number, lexicon: Lexicon): Numeral | null {
  if (!lexicon.halves.has(tokens[at]!.word)) return null;
  const next = pastHyphen(tokens, at + 1);
  const many = tokens[next] && lexicon.articles.has(tokens[next]!.word) ? next + 1 : next;
  const value = tokens[many]?.kind === "letters" ? worthOf(tokens[many]!.word, lexicon) : null;
  if (value) return { ...PLAIN, value: value / 2, step: value / 2, next: many + 1, scale: value };
  const isPart = lexicon.partOf.has(tokens[next]?.word ?? "");
  return { ...PLAIN, value: 0.5, step: 0, next: at + 1, isFraction: true, isDoubtful: !isPart };
}

/** A hundred, a million, a dozen. */
function worthOf(word: string, lexicon: Lexicon): number | null {
  const cardinal = lexicon.cardinal(word);
  const isMany = cardinal && (cardinal.kind === "hundred" || cardinal.kind === "scale" || cardinal.value === 1000);
  return isMany ? cardinal.value : (lexicon.groups.get(word)?.value ?? null);
}

/** "a hundred and six", "a dozen", "a third of" */
function withArticle(tokens: readonly NumberToken[], at: number, lexicon: Lexicon): Numeral | null {
  if (!lexicon.articles.has(tokens[at]!.word)) return null;
  const word = tokens[at + 1]?.kind === "letters" ? tokens[at + 1]!.word : "";
  if (worthOf(word, lexicon) !== null) return spelt(tokens, at + 1, lexicon);
  const denominator = lexicon.denominators.get(word);
  if (denominator === undefined || !lexicon.partOf.has(tokens[at + 2]?.word ?? "")) return null;
  return { ...PLAIN, value: 1 / denominator, step: 0, next: at + 2, isFraction: true };
}

function spelt(tokens: readonly NumberToken[], at: number, lexicon: Lexicon): Numeral | null {
  const group = lexicon.groups.get(tokens[at]!.word);
  if (group) return { ...PLAIN, ...group, step: group.value, next: at + 1 };
  const sum = new SpeltNumber(lexicon);
  let next = at;
  for (let i = at; i < tokens.length; i = afterJoint(tokens, next, sum, lexicon)) {
    const cardinal = tokens[i]!.kind === "letters" ? lexicon.cardinal(tokens[i]!.word) : null;
    if (!cardinal || tokens[i]!.word === "k" || !sum.take(cardinal)) break;
    next = i + 1;
  }
  return next === at ? null : finished(tokens, at, next, sum, lexicon);
}

/** Where a next part of the number may stand: behind a hyphen, or behind "and" where one may be. */
function afterJoint(tokens: readonly NumberToken[], next: number, sum: SpeltNumber, lexicon: Lexicon): number {
  const at = pastHyphen(tokens, next);
  return tokens[at]?.word === lexicon.and && sum.takesAnd ? at + 1 : at;
}

/** What follows the words of a number: a half more, a fraction's denominator, dozens. */
function finished(
  tokens: readonly NumberToken[],
  at: number,
  next: number,
  sum: SpeltNumber,
  lexicon: Lexicon,
): Numeral {
  const { value } = sum;
  const behind = tokens[pastHyphen(tokens, next)];
  const denominator = behind?.kind === "letters" ? lexicon.denominators.get(behind.word) : undefined;
  if (denominator !== undefined && value < denominator) {
    return { ...PLAIN, value: value / denominator, step: 0, next: pastHyphen(tokens, next) + 1, isFraction: true };
  }
  const group = behind?.kind === "letters" ? lexicon.groups.get(behind.word) : undefined;
  if (group && next - at === 1)
    return { ...PLAIN, value: value * group.value, step: group.value, next: next + 1, isAbout: group.isAbout };
  const [and, a, half] = tokens.slice(next, next + 3);
  if (and?.word === lexicon.and && lexicon.articles.has(a?.word ?? "") && lexicon.halves.has(half?.word ?? "")) {
    const more = sum.scale / 2;
    return scaled({ ...PLAIN, value: value + more, step: more, next: next + 3, scale: sum.scale }, tokens, lexicon);
  }
  const isDoubtful =
    value === 1 ||
    (value === sum.scale && next - at === 1 && sum.scale > 1 && !lexicon.articles.has(tokens[at - 1]?.word ?? ""));
  return { ...PLAIN, value, step: stepOf(value), next, scale: sum.scale, isDoubtful };
}

/** Adds up the words of a number, as long as they make one. */
class SpeltNumber {
  scale = 1;
  private total = 0;
  private current = 0;
  private last: Cardinal | null = null;

  constructor(private readonly lexicon: Lexicon) {}

  get value(): number {
    return this.total + this.current;
  }

  /** Whether "and" may go on: behind hundreds and thousands, and in French behind tens. */
  get takesAnd(): boolean {
    return (
      this.last?.kind === "hundred" ||
      this.last?.value === 1000 ||
      (this.lexicon.addsTeens && this.last?.kind === "ten")
    );
  }

  /** Takes the next word; false when it does not belong to the number. */
  take(word: Cardinal): boolean {
    const isTaken = this.takeWord(word);
    if (isTaken) {
      this.last = word;
      this.scale = word.kind === "scale" ? word.value : 1;
    }
    return isTaken;
  }

  private takeWord({ kind, value }: Cardinal): boolean {
    const rest = this.current % 100;
    switch (kind) {
      case "unit":
        return this.add(value, this.takesUnit(rest, value));
      case "teen":
        return this.add(value, rest === 0 ? this.last?.kind !== "teen" : this.addsTeen(rest));
      case "ten":
        if (this.lexicon.addsTeens && rest === 4 && value === 20) return this.add(76, true);
        return this.add(value, rest === 0);
      case "whole":
        return this.add(value, this.last === null || this.last.kind === "scale");
      case "hundred":
        if (this.current >= 100 || (this.current === 0 && this.last !== null && this.last.kind !== "scale"))
          return false;
        this.current = Math.max(1, this.current) * value;
        return true;
      case "scale":
        return this.multiply(value);
    }
  }

  private takesUnit(rest: number, value: number): boolean {
    if (rest === 0) return this.last === null || this.last.kind === "hundred" || this.last.kind === "scale";
    if (this.last?.kind === "ten") return rest % 10 === 0;
    return this.lexicon.addsTeens && this.last?.kind === "teen" && rest % 20 === 10 && value >= 7;
  }

  private addsTeen(rest: number): boolean {
    return this.lexicon.addsTeens && this.last?.kind === "ten" && (rest === 60 || rest === 80);
  }

  private add(value: number, mayAdd: boolean): boolean {
    if (mayAdd) this.current += value;
    return mayAdd;
  }

  private multiply(value: number): boolean {
    if (this.last?.kind === "scale" && value < this.last.value) return false;
    if (this.current === 0 && this.total > 0) this.total *= value;
    else this.total += Math.max(1, this.current) * value;
    this.current = 0;
    return true;
  }
}
