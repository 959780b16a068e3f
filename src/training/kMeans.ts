import { randomFrom, shuffled } from "./random.ts";

/** Points of one number of dimensions, one after another. */
export interface Points {
  readonly values: Float32Array;
  readonly dimensions: number;
  readonly count: number;
}

/** The centres that k-means (Lloyd 1982) comes to from `k` random points; points are unit vectors, near is a large product. */
export function centresOf(points: Points, k: number, rounds: number, seed: number): Points {
  const { dimensions } = points;
  const start = shuffled(points.count, randomFrom(seed)).subarray(0, k);
  let centres: Points = { values: new Float32Array(k * dimensions), dimensions, count: k };
  start.forEach((point, c) => {
    centres.values.set(points.values.subarray(point * dimensions, (point + 1) * dimensions), c * dimensions);
  });
  for (let round = 0; round < rounds; round++) centres = meansOf(points, nearest(points, centres), centres);
  return centres;
}

/** For each point the number of its nearest centre. */
export function nearest(points: Points, centres: Points): Uint16Array {
  const { dimensions, values } = points;
  const found = new Uint16Array(points.count);
  for (let p = 0; p < points.count; p++) {
    const at = p * dimensions;
    let best = -Infinity;
    for (let c = 0; c < centres.count; c++) {
      const product = dot(values, at, centres.values, c * dimensions, dimensions);
      if (product > best) {
        best = product;
        found[p] = c;
      }
    }
  }
  return found;
}

function dot(a: Float32Array, atA: number, b: Float32Array, atB: number, length: number): number {
  let [w, x, y, z] = [0, 0, 0, 0];
  for (let d = 0; d < length; d += 4) {
    w += a[atA + d]! * b[atB + d]!;
    x += a[atA + d + 1]! * b[atB + d + 1]!;
    y += a[atA + d + 2]! * b[atB + d + 2]!;
    z += a[atA + d + 3]! * b[atB + d + 3]!;
  }
  return w + x + y + z;
}

/** The mean directions of what lies nearest to each centre; a centre that nothing is near stays where it is. */
function meansOf(points: Points, owners: Uint16Array, old: Points): Points {
  const { dimensions } = points;
  const values = new Float32Array(old.values.length);
  for (let p = 0; p < points.count; p++) {
    const to = owners[p]! * dimensions;
    for (let d = 0; d < dimensions; d++) values[to + d]! += points.values[p * dimensions + d]!;
  }
  for (let c = 0; c < old.count; c++) {
    const centre = values.subarray(c * dimensions, (c + 1) * dimensions);
    if (centre.every((value) => value === 0)) centre.set(old.values.subarray(c * dimensions, (c + 1) * dimensions));
    toUnit(centre);
  }
  return { values, dimensions, count: old.count };
}

/** Makes a vector one of length 1. */
export function toUnit(vector: Float32Array): void {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum) || 1;
  for (let d = 0; d < vector.length; d++) vector[d]! /= length;
}
