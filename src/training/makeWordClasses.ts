import { readFileSync } from "node:fs";
import { CLASSES, writeWordClasses } from "../engine/model/wordClasses.ts";
import { centresOf, nearest, type Points, toUnit } from "./kMeans.ts";

/** The commonest words get a class; the centres are found among the commonest of these. */
const WORDS = 120_000;
const WORDS_FOR_CENTRES = 30_000;
const ROUNDS = 10;
const MIDDLE = 256;
const BROAD = 64;

/** Word vectors (GloVe) as the package holds them: words in order of frequency, each with 100 numbers and two more. */
interface Vectors {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

/** The binary of word classes from the package of word vectors: k-means over directions, then over the centres found. */
export function makeWordClasses(path: string, log: (line: string) => void): Uint8Array {
  const vectors = JSON.parse(readFileSync(path, "utf8")) as Vectors;
  const words = Object.keys(vectors.vectors).slice(0, WORDS);
  const points = pointsOf(vectors, words);
  log(`word classes: ${words.length} words`);
  const common = { ...points, count: Math.min(WORDS_FOR_CENTRES, points.count) };
  const centres = centresOf(common, CLASSES, ROUNDS, 1);
  const fine = nearest(points, centres);
  const middle = nearest(centres, centresOf(centres, MIDDLE, ROUNDS, 2));
  const broad = nearest(centres, centresOf(centres, BROAD, ROUNDS, 3));
  log(`word classes: ${CLASSES}, ${MIDDLE}, ${BROAD} classes`);
  return writeWordClasses(words, fine, middle, broad);
}

function pointsOf({ vectors, dimensions }: Vectors, words: readonly string[]): Points {
  const values = new Float32Array(words.length * dimensions);
  words.forEach((word, i) => {
    const vector = values.subarray(i * dimensions, (i + 1) * dimensions);
    vector.set(vectors[word]!.slice(0, dimensions));
    toUnit(vector);
  });
  return { values, dimensions, count: words.length };
}
