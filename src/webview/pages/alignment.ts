/**
 * Lays the letters of a page beside those of its reading, by what they say and never by where they are drawn: the reading has them in
 * another order (columns, notes), and has left some out (running heads, page numbers, what is printed twice).
 */

/** So many letters in a row are the same place, wherever on the page they stand; the longer match is believed before the shorter. */
const [SURE, LIKELY] = [32, 12];
/** Between two places that are known, and near each other, so many are enough; before the first and behind the last, so many. */
const [BETWEEN, OUTSIDE] = [3, 6];
const NEAR = 80;
/** What stands on a page more often is a pattern of some kind; the first ones are looked at. */
const MOST_CANDIDATES = 16;

const NONE = -1;

interface Match {
  readonly page: number;
  readonly reading: number;
  readonly length: number;
}

/** For each letter of the page the letter of the reading that it is, -1 for none. No letter of the reading is given twice. */
export function align(page: string, reading: string): Int32Array {
  const aligning = new Aligning(page, reading);
  aligning.takeLongest(SURE);
  aligning.takeLongest(LIKELY);
  aligning.fillBetween();
  return aligning.found;
}

class Aligning {
  readonly found: Int32Array;
  private readonly isTaken: Uint8Array;

  constructor(
    private readonly page: string,
    private readonly reading: string,
  ) {
    this.found = new Int32Array(page.length).fill(NONE);
    this.isTaken = new Uint8Array(reading.length);
  }

  /** Takes what is the same for at least so many letters, the longest first. */
  takeLongest(least: number): void {
    const matches = this.matches(least).sort((a, b) => b.length - a.length || a.page - b.page || a.reading - b.reading);
    for (const match of matches) for (const part of this.freeParts(match, least)) this.take(part);
  }

  /** What is left between two neighbours that are known is looked for between these alone. */
  fillBetween(): void {
    for (let start = 0; start < this.page.length; start++) {
      if (this.found[start] !== NONE) continue;
      let end = start;
      while (end < this.page.length && this.found[end] === NONE) end++;
      const before = start === 0 ? NONE : this.found[start - 1]!;
      const behind = end === this.page.length ? this.reading.length : this.found[end]!;
      const isBetween = start > 0 && end < this.page.length && behind - before < NEAR;
      const least = isBetween ? BETWEEN : OUTSIDE;
      if (behind - before > 1 && this.isFree(before + 1, behind)) this.fill(start, end, before + 1, behind, least);
      start = end;
    }
  }

  private fill(start: number, end: number, from: number, to: number, least: number): void {
    let next = from;
    for (let at = start; at < end; ) {
      const key = this.page.slice(at, Math.min(end, at + least));
      const isTooLittle = key.length < least && (least === OUTSIDE || end - start >= least);
      const place = isTooLittle ? -1 : this.reading.indexOf(key, next);
      if (place < 0 || place + key.length > to) {
        at++;
        continue;
      }
      let length = key.length;
      while (at + length < end && place + length < to && this.page[at + length] === this.reading[place + length])
        length++;
      this.take({ page: at, reading: place, length });
      at += length;
      next = place + length;
    }
  }

  /** All matches of free letters that cannot be made longer. */
  private matches(least: number): Match[] {
    const places = this.placesOf(least);
    const matches: Match[] = [];
    for (let at = 0; at + least <= this.page.length; at++) {
      if (this.found[at] !== NONE) continue;
      for (const place of places.get(this.page.slice(at, at + least)) ?? []) {
        const isLonger = at > 0 && place > 0 && this.page[at - 1] === this.reading[place - 1];
        // It was met at its first letter, unless that was taken.
        if (isLonger && this.found[at - 1] === NONE && !this.isTaken[place - 1]) continue;
        matches.push({ page: at, reading: place, length: this.sameFrom(at, place) });
      }
    }
    return matches;
  }

  private placesOf(least: number): Map<string, number[]> {
    const places = new Map<string, number[]>();
    for (let at = 0; at + least <= this.reading.length; at++) {
      if (this.isTaken[at]) continue;
      const key = this.reading.slice(at, at + least);
      const known = places.get(key);
      if (!known) places.set(key, [at]);
      else if (known.length < MOST_CANDIDATES) known.push(at);
    }
    return places;
  }

  private sameFrom(at: number, place: number): number {
    let length = 0;
    while (
      at + length < this.page.length &&
      place + length < this.reading.length &&
      this.page[at + length] === this.reading[place + length]
    )
      length++;
    return length;
  }

  /** The parts of a match that nothing longer has taken. */
  private freeParts({ page, reading, length }: Match, least: number): Match[] {
    const parts: Match[] = [];
    let start = 0;
    for (let at = 0; at <= length; at++) {
      const isFree = at < length && this.found[page + at] === NONE && !this.isTaken[reading + at];
      if (isFree) continue;
      if (at - start >= least) parts.push({ page: page + start, reading: reading + start, length: at - start });
      start = at + 1;
    }
    return parts;
  }

  private take({ page, reading, length }: Match): void {
    for (let at = 0; at < length; at++) {
      this.found[page + at] = reading + at;
      this.isTaken[reading + at] = 1;
    }
  }

  private isFree(start: number, end: number): boolean {
    return this.isTaken.subarray(start, end).every((taken) => taken === 0);
  }
}
