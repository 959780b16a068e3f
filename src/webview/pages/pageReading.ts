import type { Stretch } from "../../protocol/pages/pages.ts";
import { align } from "./alignment.ts";
import { joinedLetters, type Letters, lettersOf } from "./letters.ts";

/** From one offset to another, end exclusive. */
export interface Stretched {
  readonly start: number;
  readonly end: number;
}

const isWordless = (character: string | undefined) => character !== undefined && /^[^\p{L}\p{N}\s]$/u.test(character);

/** A page's text, as pdf.js lays it over the page, beside the reading of it: from places in the one to places in the other. */
export class PageReading {
  private readonly page: Letters;
  private readonly reading: Letters;
  private readonly found: Int32Array;

  constructor(
    readonly text: string,
    private readonly stretches: readonly Stretch[],
  ) {
    this.page = lettersOf(text);
    this.reading = joinedLetters(stretches);
    this.found = align(this.page.text, this.reading.text);
  }

  /** The first place of the reading from an offset of the page on; null when nothing behind it is in the reading. */
  firstFrom(offset: number): number | null {
    const letter = this.known(offset, this.text.length, 1);
    return letter === null ? null : this.offsetOf(letter);
  }

  /** Where the first word that is chosen on the page begins in the reading, with the chosen marks before it; null without any. */
  beginning(start: number, end: number): number | null {
    const letter = this.known(start, end, 1);
    return letter === null ? null : this.withMarksBefore(this.offsetOf(letter), start, this.page.at[letter]!);
  }

  /** Where the last word that is chosen on the page ends in the reading, with the chosen marks behind it; null without any. */
  ending(start: number, end: number): number | null {
    const letter = this.known(start, end, -1);
    return letter === null ? null : this.withMarksBehind(this.endOf(letter), this.page.at[letter]!, end);
  }

  /** From the lowest to the highest place in the reading of all that is chosen on the page; null where that is none of its words. */
  widest(start: number, end: number): Stretched | null {
    const letters = [...this.found.keys()].filter(
      (letter) => this.found[letter]! >= 0 && this.isWithin(this.page.at[letter]!, start, end),
    );
    if (letters.length === 0) return null;
    return {
      start: letters.reduce((least, letter) => Math.min(least, this.offsetOf(letter)), Infinity),
      end: letters.reduce((most, letter) => Math.max(most, this.endOf(letter)), 0),
    };
  }

  /** Where on the page the words of a stretch of the reading stand: in the page's order, each as long as nothing comes between. */
  shown({ start, end }: Stretched): Stretched[] {
    const shown: Stretched[] = [];
    let from = -1;
    for (let at = 0; at <= this.found.length; at++) {
      const isIn = at < this.found.length && this.found[at]! >= 0 && this.isWithin(this.offsetOf(at), start, end);
      if (isIn && from < 0) from = at;
      if (isIn || from < 0) continue;
      shown.push({ start: this.page.at[from]!, end: this.endOnPage(at - 1) });
      from = -1;
    }
    return shown;
  }

  private isWithin(offset: number, start: number, end: number): boolean {
    return start <= offset && offset < end;
  }

  /** The first letter (`step` 1) or the last (-1) between two offsets of the page that the reading has, by its number. */
  private known(start: number, end: number, step: 1 | -1): number | null {
    const { at } = this.page;
    const count = this.found.length;
    for (let letter = step > 0 ? 0 : count - 1; letter >= 0 && letter < count; letter += step) {
      if (this.found[letter]! >= 0 && this.isWithin(at[letter]!, start, end)) return letter;
    }
    return null;
  }

  /** The offset in the reading of a letter of the page. */
  private offsetOf(letter: number): number {
    return this.reading.at[this.found[letter]!]!;
  }

  private endOf(letter: number): number {
    const offset = this.offsetOf(letter);
    return offset + (this.readingCharacter(offset)?.length ?? 1);
  }

  private readingCharacter(offset: number): string | undefined {
    const stretch = this.stretches.find(({ start, text }) => this.isWithin(offset, start, start + text.length));
    const point = stretch?.text.codePointAt(offset - stretch.start);
    return point === undefined ? undefined : String.fromCodePoint(point);
  }

  /** As many marks before the first word as are chosen on the page. */
  private withMarksBefore(offset: number, from: number, to: number): number {
    const marks = [...this.text.slice(from, to)].filter(isWordless).length;
    let start = offset;
    while (offset - start < marks && isWordless(this.readingCharacter(start - 1))) start--;
    return start;
  }

  private withMarksBehind(offset: number, from: number, to: number): number {
    const marks = [...this.text.slice(from, to)].filter(isWordless).length;
    let end = offset;
    while (end - offset < marks && isWordless(this.readingCharacter(end))) end++;
    return end;
  }

  /** Behind the last letter and the marks that stand close to it. */
  private endOnPage(letter: number): number {
    let end = this.page.at[letter]! + String.fromCodePoint(this.text.codePointAt(this.page.at[letter]!)!).length;
    while (isWordless(this.text[end])) end++;
    return end;
  }
}
