import { readFileSync } from "node:fs";
import { ASPECTS, CLASSES, writeWordClasses } from "../engine/model/wordClasses.ts";
import { centresOf, nearest, type Points, toUnit } from "./kMeans.ts";

/** The commonest words get a class; the centres are found among the commonest of these. */
const WORDS = 120_000;
const WORDS_FOR_CENTRES = 30_000;
const ROUNDS = 10;
const MIDDLE = 256;
const BROAD = 64;
const ASPECT_CENTRES = 256;

/** Word vectors (GloVe) as the package holds them: words in order of frequency, each with 100 numbers and two more. */
interface Vectors {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

/**
 * The binary of word classes from the package of word vectors: k-means over directions, then over the centres found, then
 * over each fifth of the directions.
 */
export function makeWordClasses(path: string, log: (line: string) => void): Uint8Array {
  const vectors = JSON.parse(readFileSync(path, "utf8")) as Vectors;
  const words = Object.keys(vectors.vectors).slice(0, WORDS);
  const points = pointsOf(vectors, words, 0, vectors.dimensions);
  log(`word classes: ${words.length} words`);
  const centres = centresOf(commonest(points), CLASSES, ROUNDS, 1);
  const classes = nearest(points, centres);
  const middle = nearest(centres, centresOf(centres, MIDDLE, ROUNDS, 2));
  const broad = nearest(centres, centresOf(centres, BROAD, ROUNDS, 3));
  log(`word classes: ${CLASSES}, ${MIDDLE}, ${BROAD} classes`);
  const part = vectors.dimensions / ASPECTS;
  const aspects = Array.from({ length: ASPECTS }, (_, aspect) => {
    const some = pointsOf(vectors, words, aspect * part, part);
    return nearest(some, centresOf(commonest(some), ASPECT_CENTRES, ROUNDS, 4 + aspect));
  });
  log(`word classes: ${ASPECTS} aspects`);
  return writeWordClasses({ words, classes, aspects, middle, broad });
}

const commonest = (points: Points): Points => ({ ...points, count: Math.min(WORDS_FOR_CENTRES, points.count) });

/** `dimensions` numbers of each word's vector, from number `first`, as directions. */
function pointsOf({ vectors }: Vectors, words: readonly string[], first: number, dimensions: number): Points {
  const values = new Float32Array(words.length * dimensions);
  words.forEach((word, i) => {
    const vector = values.subarray(i * dimensions, (i + 1) * dimensions);
    vector.set(vectors[word]!.slice(first, first + dimensions));
    toUnit(vector);
  });
  return { values, dimensions, count: words.length };
}
