import names from "../../model/names.bin";
import { readWeights } from "../../model/weights.ts";
import classes from "../../model/wordClasses.bin";
import { WordClasses } from "../../model/wordClasses.ts";
import { ENGLISH } from "../../text/language.ts";
import type { SourceText } from "../../text/sourceText.ts";
import type { Mention } from "../mention.ts";
import { findCapitalNames } from "./capitalNames.ts";
import { Recognizer } from "./recognizer.ts";

let recognizer: Recognizer | null = null;

/**
 * The names of a text, in order, without overlaps; offsets are those of `source.text`. Learnt from annotated texts
 * (model/README.md) in English, by capitals alone in other languages; linear in the length of the text, whatever it holds.
 * The weights are made ready at the first call.
 */
export function findMentions(source: SourceText): Mention[] {
  if (source.language !== ENGLISH) return findCapitalNames(source);
  recognizer ??= new Recognizer(readWeights(names), new WordClasses(classes));
  return recognizer.find(source);
}
