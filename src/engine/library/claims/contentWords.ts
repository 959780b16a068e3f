import type { Span } from "../../text/span.ts";
import { stemOf } from "../../text/stem.ts";
import { tokensOf } from "../../text/words.ts";

/** A word of a sentence as two sentences are compared by it. */
export interface ComparedWord extends Span {
  readonly stem: string;
  /** Whether it says what the sentence is about: no article, no preposition, no pronoun. */
  readonly isContent: boolean;
}

/** The words of a stretch of a text, in order; offsets are those of the text. */
export function comparedWords(text: string, span: Span): ComparedWord[] {
  return tokensOf(text, span)
    .filter(({ isWord }) => isWord)
    .flatMap(({ start, end, text: word }) => partsOf(word, start, end));
}

/** "18-year-old" is three words. */
function partsOf(word: string, start: number, end: number): ComparedWord[] {
  if (!/[-‐‑]/.test(word)) return [compared(word, start, end)];
  return [...word.matchAll(/[^-‐‑]+/g)].map(({ 0: part, index }) =>
    compared(part, start + index, start + index + part.length),
  );
}

function compared(word: string, start: number, end: number): ComparedWord {
  return { start, end, stem: stemOf(word), isContent: !SMALL_WORDS.has(word.toLowerCase()) };
}

/** Words that sentences share whatever they are about, in English, German and French. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  `the a an and or but nor so yet if of to in on at by for with from as into onto over under out up down off about than that this these those there
  here is are was were be been being am has have had having do does did doing will would shall should can could may might must not no it its he his him
  she her hers they their them theirs we our us you your i my me who whom whose which what when where why how all any both each few more most other some
  such only own same too very just also then now again further once after before while during until since because although though between through against
  per via upon within without said says say saying told according one
  der die das und ist nicht ein eine einen einem einer den dem des zu von mit auf für im in sich auch es er sie als wird war waren hat haben dass bei nach aus
  le la les des du et un une est que qui dans pour sur pas il elle avec au aux par ce ne se son sa ses leur été a ont d l s t re ve ll m`
    .trim()
    .split(/\s+/),
);
