/**
 * The numbers that a text gives, by value and unit: "forty", "about 40", "two thirds", "$1.2 million", "1.200.000" in German.
 *
 * Goals: what is given is a number of something; per cent and percentage points, currencies, ordinals and plain counts are kept
 * apart. No goals: years and dates (text/dates reads them), line and page numbers, names with digits in them ("F-16"),
 * quantities that are none ("a few", "dozens"), arithmetic. English, German and French.
 */
import type { Language } from "../language.ts";
import { overlaps, type Span } from "../span.ts";
import { clockTimes } from "./clock.ts";
import { ENGLISH_NUMBERS } from "./english.ts";
import { FRENCH_NUMBERS } from "./french.ts";
import { GERMAN_NUMBERS } from "./german.ts";
import { type Lexicon, numberTable } from "./lexicon.ts";
import { currencyBefore, type Measure, measureBehind, unitAt } from "./measured.ts";
import { isDayOfMonth, isLabel, isYear, notNumbers } from "./notNumbers.ts";
import { type NumberToken, numberTokens } from "./numberTokens.ts";
import { type Numeral, numeralAt } from "./numerals.ts";
import type { Quantity } from "./quantity.ts";
import { type ReadNumber, withSharedUnits } from "./ranges.ts";

/** Longer texts are no sentences; their beginning is read. */
const LONGEST = 20_000;

/** The numbers of a text, in order; spans are offsets in it. Never throws. */
export function numbersIn(text: string, language: Language): Quantity[] {
  return new NumberReader(text.slice(0, LONGEST), lexiconOf(language)).read();
}

function lexiconOf(language: Language): Lexicon {
  if (language === "de") return GERMAN_NUMBERS;
  return language === "fr" ? FRENCH_NUMBERS : ENGLISH_NUMBERS;
}

class NumberReader {
  private readonly tokens: readonly NumberToken[];
  /** What holds digits that are no numbers, or are read. */
  private readonly excluded: Span[];
  private readonly found: ReadNumber[] = [];

  constructor(
    private readonly text: string,
    private readonly lexicon: Lexicon,
  ) {
    this.tokens = numberTokens(text, lexicon.decimal);
    this.excluded = notNumbers(text, lexicon);
  }

  read(): Quantity[] {
    this.readClocks();
    for (let at = 0; at < this.tokens.length; ) at = this.readAt(at);
    return withSharedUnits(
      this.text,
      this.found.sort((a, b) => a.start - b.start),
    );
  }

  private readClocks(): void {
    for (const { start, end, minutes, isHalf } of clockTimes(this.text)) {
      if (this.isExcluded({ start, end })) continue;
      const unit = isHalf ? "half" : "";
      this.found.push({
        ...PLAIN,
        start,
        end,
        value: minutes,
        dimension: "clock",
        unit,
        certainty: isHalf ? "doubtful" : "sure",
      });
      this.excluded.push({ start, end });
    }
  }

  /** Reads what begins at a token; where to go on. */
  private readAt(at: number): number {
    const token = this.tokens[at]!;
    if (this.isExcluded(token)) return at + 1;
    const numeral = numeralAt(this.tokens, at, this.lexicon);
    if (!numeral) {
      const end = token.kind === "letters" ? this.readWord(token, this.tokens[at + 1]) : token.end;
      return this.tokenBehind(end, at + 1);
    }
    const number = isDayOfMonth(this.tokens, at, numeral.next) ? null : this.number(at, numeral);
    if (!number) return numeral.next;
    this.found.push(number, ...this.ratio(number, numeral.next));
    return this.tokenBehind(number.end, numeral.next);
  }

  /** "One in five", "nine out of 10": the share, beside the two numbers. */
  private ratio(one: ReadNumber, next: number): ReadNumber[] {
    const at = this.lexicon.ratio.exec(this.text.slice(one.end, one.end + 12))?.[0].length;
    const below = at === undefined ? -1 : this.tokenBehind(one.end + at, next);
    const whole = this.tokens[below] && numeralAt(this.tokens, below, this.lexicon);
    if (!whole || one.dimension !== "count" || one.counted.length > 0) return [];
    const { end } = this.tokens[whole.next - 1]!;
    if (!(one.value < whole.value && whole.value <= 1000) || measureBehind(this.text, end, this.lexicon)) return [];
    return [
      {
        ...one,
        end,
        value: (100 * one.value) / whole.value,
        dimension: "share",
        unit: "part",
        step: 0,
        certainty: "sure",
      },
    ];
  }

  /** The first token that begins at an offset or behind it. */
  private tokenBehind(offset: number, from: number): number {
    let at = from;
    while (at < this.tokens.length && this.tokens[at]!.start < offset) at++;
    return at;
  }

  /** "Twice", "third", "a year", "an hour and a half". Gives where the words end. */
  private readWord({ word, start, end }: NumberToken, next: NumberToken | undefined): number {
    const { hidden, order, articles, units } = this.lexicon;
    const told = hidden.get(word);
    if (told) this.found.push({ ...PLAIN, ...told, start, end, unit: "", certainty: "hidden" });
    const place = order(word);
    if (place !== null) this.found.push({ ...PLAIN, start, end, value: place, dimension: "order", unit: "" });
    const unit = next && articles.has(word) ? unitAt(this.text, next.start, units) : null;
    if (!unit || unit.dimension === "times") return end;
    const { dimension, name, factor } = unit;
    const half = this.halfBehind(unit.end);
    const value = (1 + half) * factor;
    const certainty = half === 0 ? "doubtful" : "sure";
    this.found.push({ ...PLAIN, start, end: unit.end, value, dimension, unit: name, factor, certainty });
    return unit.end + (half === 0 ? 0 : HALF_MORE.exec(this.text.slice(unit.end))![0].length);
  }

  private number(at: number, numeral: Numeral): ReadNumber | null {
    const token = this.tokens[at]!;
    const { end } = this.tokens[numeral.next - 1]!;
    const isDigits = token.kind === "digits";
    const sign = isDigits ? currencyBefore(this.text, token.start) : null;
    const start = sign?.start ?? token.start;
    const { value, step, scale } = numeral;
    const certainty = numeral.isDoubtful ? "doubtful" : "sure";
    const isAbout = numeral.isAbout || this.isAbout(start, end);
    const base: Base = { ...PLAIN, start, end, value, step, scale, isAbout, certainty };
    if (sign) return this.money(base, numeral.next, sign.currency);
    const ordinal = isDigits ? this.ordinalEnd(end) : end;
    if (ordinal > end) return { ...base, end: ordinal, dimension: "order", unit: "" };
    const measure = this.isMillions(numeral.next) ? null : measureBehind(this.text, end, this.lexicon);
    if (measure) return this.measured(base, measure);
    if (numeral.isFraction) return { ...base, value: 100 * value, dimension: "share", unit: "part" };
    return this.counted(base, at, numeral);
  }

  /** "$5m": right behind money letters are scales. */
  private money(base: Base, next: number, currency: string): ReadNumber {
    const letters = this.tokens[next];
    const scale = (letters?.isJoined && MONEY_SCALES.get(letters.text)) || 1;
    const end = scale === 1 ? base.end : letters!.end;
    return { ...scaled(base, scale), end, scale: base.scale * scale, dimension: "money", unit: currency };
  }

  /** "1.2m people": an "m" that is no metre, since a word follows that can be counted. */
  private isMillions(next: number): boolean {
    const [letters, behind] = [this.tokens[next], this.tokens[next + 1]];
    return letters?.text === "m" && letters.isJoined && /^\p{Ll}{3,}(?:s|le|en)$/u.test(behind?.text ?? "");
  }

  private measured(base: Base, { dimension, unit, factor, end }: Measure): ReadNumber {
    const value = (base.value + this.halfBehind(end)) * factor;
    const step = base.step * factor;
    return {
      ...base,
      end,
      value,
      step,
      factor,
      dimension,
      unit,
      isUnitBehind: true,
      certainty: dimension === "duration" ? base.certainty : "sure",
    };
  }

  /** A number without a unit; null for a year, and for digits that go on with letters ("5G"). */
  private counted(base: Base, at: number, { next, isPlainDigits }: Numeral): ReadNumber | null {
    const [token, behind] = [this.tokens[at]!, this.tokens[next]];
    const isDigits = token.kind === "digits";
    const letters = isDigits && behind?.isJoined && behind.kind === "letters" ? behind : null;
    const scale = letters ? JOINED_SCALES.get(letters.text) : 1;
    if (scale === undefined || (isDigits && isPlainDigits && isYear(this.tokens, at, next))) return null;
    const end = letters?.end ?? base.end;
    const isVague = !isDigits && VAGUE.test(this.tokens[at - 1]?.word ?? "");
    const isDoubtful = isVague || (isDigits && isLabel(this.tokens, at, next, this.lexicon));
    const certainty = isDoubtful ? "doubtful" : base.certainty;
    const counted = this.countedFrom(letters ? next + 1 : next);
    const isUnitBehind = counted.length > 0;
    return { ...scaled(base, scale), end, dimension: "count", unit: "", counted, isUnitBehind, certainty };
  }

  /** The words behind a number until one that ends what is counted. */
  private countedFrom(next: number): string[] {
    const words: string[] = [];
    for (let i = next; i < this.tokens.length && words.length < MOST_COUNTED; i++) {
      const { kind, word } = this.tokens[i]!;
      if (/^[-‐‑]$/.test(word)) continue;
      if (kind !== "letters" || this.lexicon.endsCounted.has(word)) break;
      words.push(word);
    }
    return words;
  }

  /** Where the letters end that make digits an ordinal; `at` when there are none. */
  private ordinalEnd(at: number): number {
    const { orderEnding } = this.lexicon;
    orderEnding.lastIndex = at;
    return at + (orderEnding.exec(this.text)?.[0].length ?? 0);
  }

  private halfBehind(at: number): number {
    return HALF_MORE.test(this.text.slice(at, at + 16)) ? 0.5 : 0;
  }

  private isAbout(start: number, end: number): boolean {
    const { aboutBefore, aboutBehind } = this.lexicon;
    aboutBehind.lastIndex = end;
    return aboutBehind.test(this.text) || aboutBefore.test(this.text.slice(Math.max(0, start - 40), start));
  }

  private isExcluded(span: Span): boolean {
    return this.excluded.some((other) => overlaps(other, span));
  }
}

type Base = Omit<ReadNumber, "dimension" | "unit">;

const PLAIN = {
  counted: [] as readonly string[],
  isAbout: false,
  step: 1,
  factor: 1,
  scale: 1,
  isUnitBehind: false,
  certainty: "sure",
} as const;

function scaled(base: Base, scale: number): Base {
  return { ...base, value: base.value * scale, step: base.step * scale };
}

const HALF_MORE = /^(?: and a half\b| et demie?(?!\p{L}))/u;
const MOST_COUNTED = 4;
const VAGUE = /^(?:several|few|many|einige|mehrere|wenige|plusieurs|quelques)$/;
const MONEY_SCALES = numberTable("k 1e3, K 1e3, m 1e6, M 1e6, b 1e9, B 1e9, t 1e12, tn 1e12");
const JOINED_SCALES = numberTable("m 1e6, M 1e6, B 1e9, tn 1e12");
