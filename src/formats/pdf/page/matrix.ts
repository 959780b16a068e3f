/** [a, b, c, d, e, f] of PDF: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Any six numbers as a matrix; the identity when they are not. */
export function matrixOf(numbers: unknown): Matrix {
  const list = numbers as ArrayLike<number> | null | undefined;
  if (!list || list.length < 6) return IDENTITY;
  const matrix = [list[0], list[1], list[2], list[3], list[4], list[5]] as unknown as Matrix;
  return matrix.every(Number.isFinite) ? matrix : IDENTITY;
}

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
