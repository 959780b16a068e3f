import { wordsOfSource } from "../sameText/difference.ts";
import { type FoldedWord, isSameKey } from "../sameText/fold.ts";
import { isNoteSign } from "../sameText/noteNumbers.ts";
import { alignWords, type Row } from "../sameText/wordAlignment.ts";
import { anchor } from "./anchor.ts";
import { prepareAnchorText } from "./anchorText.ts";
import { type Joint, readAsEdited, readLiterally, type WantedWord } from "./wantedWords.ts";

/** A stretch of a quotation, in its own offsets, and the source's words that take its place. */
export interface Rewording {
  readonly start: number;
  readonly end: number;
  /** The source's words as they stand there. */
  readonly words: string;
}

/**
 * What has to change in a quotation so that it says what `source` says, word for word: only the words that differ. Its
 * elisions, its editor's brackets and its asides stay where the words beside them still stand; where they do not, the
 * whole passage takes the quotation's place.
 */
export function rewordings(exact: string, source: string): Rewording[] {
  const changes = changesOf(exact, source);
  const reworded = applied(exact, changes);
  const { verdict } = anchor(prepareAnchorText(source, "text"), { exact: reworded });
  if (verdict === "intact" || verdict === "moved") return changes;
  return [{ start: 0, end: exact.length, words: source }];
}

function applied(exact: string, changes: readonly Rewording[]): string {
  return [...changes]
    .reverse()
    .reduce((text, { start, end, words }) => text.slice(0, start) + words + text.slice(end), exact);
}

type Piece = WantedWord | Joint;

const isWord = (piece: Piece): piece is WantedWord => "key" in piece;

function changesOf(exact: string, source: string): Rewording[] {
  const words = new Set(wordsOfSource(exact, source).map(({ start }) => start));
  const standing = (readLiterally(source)?.runs[0] ?? []).filter(({ start }) => words.has(start));
  const pieces = piecesOf(exact);
  const places = placesOf(pieces, standing);
  const changes = new Changes(exact, source, standing);
  let next = 0;
  let afterJoint = false;
  pieces.forEach((piece, i) => {
    if (!isWord(piece)) {
      afterJoint = true;
      return;
    }
    const { place, same } = places[i]!;
    if (place < 0) changes.leaveOut(piece);
    else {
      if (!afterJoint) changes.putIn(next, place, piece.start);
      if (!same) changes.exchange(piece, place);
      next = place + 1;
      afterJoint = false;
    }
  });
  const last = pieces.findLast(isWord);
  if (!afterJoint && last) changes.putIn(next, standing.length, last.end);
  return changes.all;
}

function piecesOf(exact: string): Piece[] {
  const quotation = readAsEdited(exact) ?? readLiterally(exact);
  const pieces = quotation?.runs.flatMap((run, i) => [...run, ...quotation.joints.slice(i, i + 1)]) ?? [];
  return pieces.filter((piece) => !isWord(piece) || !isNoteSign(piece.key));
}

/** For each piece the source's word that it stands on, or -1, and whether it is the same word. */
function placesOf(pieces: readonly Piece[], standing: readonly FoldedWord[]) {
  const rows = pieces.map((piece): Row => {
    if (!isWord(piece)) return { kind: piece.kind, worth: 0, fits: () => false };
    return { kind: "word", worth: piece.isWord ? 4 : 2, fits: (j) => isSame(piece, standing[j]!) };
  });
  const { places, matched } = alignWords(rows, standing.length, 0, Math.max(rows.length, standing.length));
  return [...places].map((place, i) => ({ place, same: matched[i] === 1 }));
}

function isSame({ key, other, around }: WantedWord, word: FoldedWord): boolean {
  if (!around) return isSameKey(word.key, key) || word.key === other;
  const { before, after } = around;
  return word.key.length >= before.length + after.length && word.key.startsWith(before) && word.key.endsWith(after);
}

/** Changes in the quotation's order; neighbours become one. */
class Changes {
  readonly all: Rewording[] = [];

  constructor(
    private readonly exact: string,
    private readonly source: string,
    private readonly standing: readonly FoldedWord[],
  ) {}

  /** A word that the source does not have goes, with the space before it. */
  leaveOut({ start, end }: WantedWord): void {
    const before = /\s*$/u.exec(this.exact.slice(0, start))![0].length;
    const from = start - before > 0 ? start - before : start;
    this.add(from, from === start ? end + /^\s*/u.exec(this.exact.slice(end))![0].length : end, "");
  }

  /** The source's words from `from` to `to`, both indexes, that the quotation has not, before or behind `at`. */
  putIn(from: number, to: number, at: number): void {
    if (to <= from) return;
    const first = this.standing[from]!;
    const behind = this.standing[to];
    const text = this.source.slice(first.start, this.standing[to - 1]!.end);
    if (behind) this.add(at, at, this.source.slice(first.start, behind.start));
    else this.add(at, at, `${this.source.slice(this.standing[from - 1]?.end ?? first.start, first.start)}${text}`);
  }

  exchange({ start, end }: WantedWord, place: number): void {
    const { start: from, end: to } = this.standing[place]!;
    this.add(start, end, this.source.slice(from, to));
  }

  private add(start: number, end: number, words: string): void {
    const last = this.all.at(-1);
    if (last && start <= last.end) {
      this.all[this.all.length - 1] = { start: last.start, end: Math.max(end, last.end), words: last.words + words };
    } else this.all.push({ start, end, words });
  }
}
