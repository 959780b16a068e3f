/** A stretch of a text: UTF-16 offsets, end exclusive. The engine's only notion of place. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies in `outer`, edges included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `offset` touches the span; its end counts, because a caret stands behind the last letter too. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/**
 * The index of the last item that starts at or before `offset`, or -1. `items` are in order of `start`.
 */
export function lastStartingAt(items: readonly Pick<Span, "start">[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
