import { NAME_TYPES } from "../engine/entities/features/nameLabels.ts";
import type { NameText, WordRange } from "../engine/entities/features/nameText.ts";
import { labelCount, labelOf, OUTSIDE, type Part } from "../engine/model/labels.ts";
import { type AnnotatedText, SOURCES } from "./corpus.ts";

const ANY = (1 << labelCount(NAME_TYPES.length)) - 1;

/**
 * The labels that each place of a sentence may have, as bit sets: one label where people marked a name or, in a set
 * where every type was marked, none; O or a type that the set leaves unmarked; any label where the marks fall
 * between our words.
 */
export function goldLabels(annotated: AnnotatedText, text: NameText, stretch: WordRange): Int32Array {
  const masks = new Int32Array(stretch.length).fill(outsideMask(annotated.source));
  const places = text.starts.subarray(stretch.first, stretch.first + stretch.length);
  const ends = text.ends.subarray(stretch.first, stretch.first + stretch.length);
  for (const { start, end, type } of annotated.entities) {
    if (stretch.length === 0 || end <= places[0]! || start >= ends[stretch.length - 1]!) continue;
    const [first, last] = [places.indexOf(start), ends.indexOf(end)];
    if (first >= 0 && last >= first) mark(masks, first, last, NAME_TYPES.indexOf(type));
    else for (let i = 0; i < stretch.length; i++) if (places[i]! < end && ends[i]! > start) masks[i] = ANY;
  }
  return masks;
}

function mark(masks: Int32Array, first: number, last: number, type: number): void {
  const put = (i: number, part: Part) => {
    masks[i] = 1 << labelOf(part, type);
  };
  if (first === last) {
    put(first, "U");
    return;
  }
  for (let i = first + 1; i < last; i++) put(i, "I");
  put(first, "B");
  put(last, "L");
}

function outsideMask(source: string): number {
  const unmarked = SOURCES[source] ?? [];
  const parts: readonly Part[] = ["B", "I", "L", "U"];
  const labels = unmarked.flatMap((type) => parts.map((part) => labelOf(part, NAME_TYPES.indexOf(type))));
  return labels.reduce((mask, label) => mask | (1 << label), 1 << OUTSIDE);
}
