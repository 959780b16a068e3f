import { alignWords, type Row, type WordAlignment } from "../sameText/wordAlignment.ts";
import type { AnchorText, WordTable } from "./anchorText.ts";
import { candidatesOf } from "./candidates.ts";
import { sameWord } from "./occurrences.ts";
import type { WordRange } from "./placing.ts";
import type { SoughtPassage } from "./soughtPassage.ts";
import type { Joint, WantedWord, WantedWords } from "./wantedWords.ts";

/** How well a quotation stands at a place where not all of its words do. */
export interface Approximation extends WordRange {
  /** How much of the quotation stands there, rare words counting for more: 0 to 1. */
  readonly present: number;
  /** The same, with every word counting as one. */
  readonly words: number;
  /** How much of its neighbourhood stands there: 0 to 1; 0 when nothing is known of it. */
  readonly neighbours: number;
  /** Whether most of it stands there on both sides. */
  readonly isEnclosed: boolean;
  readonly score: number;
}

/**
 * The places where most of the quotation may stand, best first. Its words and those around it are aligned together, so
 * that a passage is known by its neighbours where its own words were rewritten.
 */
export function approximationsOf(sought: SoughtPassage): Approximation[] {
  const { document, near } = sought;
  const aligned = alignedWords(sought);
  if (aligned.rows.length === 0) return [];
  const { slack, reach } = tolerance(sought.words);
  const ids = Int32Array.from(aligned.words, (word) => (word ? document.words.idOf(word.key) : -1));
  const candidates = candidatesOf(document.words, ids, slack, near - aligned.first);
  const places: Approximation[] = [];
  for (const [i, { shift, weight }] of candidates.entries()) {
    const place = measured(aligned, alignWords(aligned.rows, document.words.count, shift, slack + reach));
    if (place) places.push(place);
    if (place && isPlain(place) && (candidates[i + 1]?.weight ?? 0) < RIVAL * weight) break;
  }
  return distinct(places.sort((a, b) => b.score - a.score));
}

/** No other place can be meant than one where most of the passage stands among its neighbours. */
const isPlain = ({ present, isEnclosed, neighbours }: Approximation) =>
  present > MOST && isEnclosed && neighbours > MOST;
/** A candidate with less than this part of another one's votes is no rival. */
const RIVAL = 0.7;

/** The passage's words between those of its neighbours. */
interface AlignedWords {
  readonly rows: readonly Row[];
  readonly words: readonly (WantedWord | null)[];
  /** Which of them are the passage's own. */
  readonly first: number;
  readonly end: number;
  readonly weights: readonly number[];
}

function alignedWords({ document, words: { runs, joints }, around: { before, after } }: SoughtPassage): AlignedWords {
  const own = runs.flatMap((run, i) => [...run, ...joints.slice(i, i + 1)]);
  const parts: (WantedWord | Joint)[] = [...before, ...own, ...after];
  const words = parts.map((part) => ("key" in part ? part : null));
  const first = before.length;
  const end = first + own.length;
  const weights = words.map((word) => (word ? weightOf(document.words, word) : 0));
  const rows = parts.map((part, i) => rowOf(document, part, weights[i]!, i >= first && i < end));
  return { rows, words, first, end, weights };
}

function rowOf(document: AnchorText, part: WantedWord | Joint, weight: number, isOwn: boolean): Row {
  if (!("key" in part)) return { kind: part.kind, worth: 0, fits: () => false };
  const worth = isOwn ? Math.round(2 + 2 * weight) : Math.round(1 + weight);
  if (part.around) return { kind: "word", worth, fits: (j) => sameWord(document.words, document.text, part, j) };
  const { ids, idOf } = document.words;
  const id = idOf(part.key);
  const other = part.other === undefined ? id : idOf(part.other);
  return { kind: "word", worth, fits: (j) => ids[j] === id || ids[j] === other };
}

/** What a word says about the place that it is found at: 5 for one that the document hardly has, 1 for "the". */
function weightOf(table: WordTable, word: WantedWord): number {
  if (!word.isWord) return 0.2;
  const frequency = Math.max(1, table.frequency(table.idOf(word.key)));
  return 1 + Math.max(0, 4 - Math.log2(frequency) / 2);
}

/** How far words may have drifted apart: by editing, and over what an elision left out. */
function tolerance(quotation: WantedWords): { slack: number; reach: number } {
  const length = quotation.runs.reduce((sum, run) => sum + run.length, 0);
  const elisions = quotation.joints.filter((joint) => joint.kind === "elision").length;
  return { slack: Math.min(400, 12 + (length >> 2)), reach: Math.min(1000, 250 * elisions) };
}

function measured(aligned: AlignedWords, { score, places, matched }: WordAlignment): Approximation | null {
  const { first, end, weights, words } = aligned;
  let from = -1;
  let to = -1;
  for (let i = first; i < end; i++) {
    if (places[i]! < 0) continue;
    if (from < 0) from = places[i]!;
    to = places[i]! + 1;
  }
  if (from < 0) return null;
  const present = share(weights, matched, first, end);
  const outside = sum(weights, 0, first) + sum(weights, end, weights.length);
  const kept = sum(weights, 0, first, matched) + sum(weights, end, weights.length, matched);
  const sides = [
    first > 0 ? share(weights, matched, 0, first) : 1,
    end < weights.length ? share(weights, matched, end, weights.length) : 1,
  ];
  const own = words.map((word) => (word?.isWord ? 1 : 0));
  const count = share(own, matched, first, end);
  const neighbours = outside > 0 ? kept / outside : 0;
  return { from, to, present, words: count, neighbours, isEnclosed: Math.min(...sides) > MOST, score };
}

const MOST = 0.6;

function share(weights: readonly number[], matched: Uint8Array, from: number, to: number): number {
  return sum(weights, from, to, matched) / Math.max(0.001, sum(weights, from, to));
}

function sum(weights: readonly number[], from: number, to: number, which?: Uint8Array): number {
  let total = 0;
  for (let i = from; i < to; i++) if (!which || which[i]) total += weights[i]!;
  return total;
}

/** Two candidates may lead to one place; the better alignment of it is kept. */
function distinct(places: readonly Approximation[]): Approximation[] {
  return places.filter(
    (place, i) => !places.slice(0, i).some((better) => better.from < place.to && place.from < better.to),
  );
}
