import type { AnnotatedText } from "./corpus.ts";

export type Recasing = "upper" | "lower";

/** The same text shouted or whispered; letters that would change their number stay as they are, so offsets hold. */
export function recased(annotated: AnnotatedText, how: Recasing): AnnotatedText {
  const text = Array.from(annotated.text, (character) => {
    const changed = how === "upper" ? character.toUpperCase() : character.toLowerCase();
    return changed.length === character.length ? changed : character;
  }).join("");
  return { ...annotated, id: `${annotated.id}#${how}`, text };
}
