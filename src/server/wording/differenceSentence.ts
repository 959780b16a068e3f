import type { VerifiedWords } from "../../engine/engine.ts";
import type { Say } from "../host/say.ts";
import { shorten } from "./markdownText.ts";

const MOST_DIFFERENCES = 4;

/** How a quotation differs from its source, a clause for each place: "“not” is left out", "“big” reads “large” in the source". */
export function differenceClauses(say: Say, { difference }: Pick<VerifiedWords, "difference">): string[] {
  const places = placesOf(difference);
  const ofWords = places.filter(({ quoted, today }) => holdsWords(quoted) || holdsWords(today));
  // Beside words that differ, marks are nothing to speak of.
  const found = (ofWords.length > 0 ? ofWords : places).map((place) => clause(say, place));
  const left = found.length - MOST_DIFFERENCES;
  if (left <= 0) return found;
  const more = say("{0, plural, one {and # more difference} other {and # more differences}}", left);
  return [...found.slice(0, MOST_DIFFERENCES), more];
}

/** What stands between words that are the same. */
interface DifferentPlace {
  quoted: string;
  today: string;
}

function placesOf(difference: VerifiedWords["difference"]): DifferentPlace[] {
  const places: DifferentPlace[] = [];
  let open: DifferentPlace | null = null;
  for (const { op, text } of difference) {
    if (op === "same") {
      open = null;
      continue;
    }
    if (!open) {
      open = { quoted: "", today: "" };
      places.push(open);
    }
    if (op === "deleted") open.quoted = `${open.quoted} ${text}`.trim();
    else open.today = `${open.today} ${text}`.trim();
  }
  return places;
}

/** A word never stands for a mark: one that is put in beside a mark is put in, and no more is to be said. */
function clause(say: Say, { quoted, today }: DifferentPlace): string {
  const [adds, lacks] = [holdsWords(quoted), holdsWords(today)];
  if (adds && lacks) return reads(say, withoutMarks(quoted), withoutMarks(today));
  if (adds) return isPutIn(say, withoutMarks(quoted));
  if (lacks) return isLeftOut(say, withoutMarks(today));
  if (quoted !== "" && today !== "") return reads(say, quoted, today);
  return quoted === "" ? isLeftOut(say, today) : isPutIn(say, quoted);
}

const reads = (say: Say, quoted: string, today: string) =>
  say("“{0}” reads “{1}” in the source", short(quoted), short(today));
const isPutIn = (say: Say, words: string) => say("“{0}” is not in the source", short(words));
const isLeftOut = (say: Say, words: string) => say("“{0}” is left out", short(words));

const holdsWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Stops and quotation marks at the edges; brackets say something. */
const EDGES = /^[\s.,;:!?…"“”„«»‹›‘’'–—-]+|[\s.,;:!?…"“”„«»‹›‘’'–—-]+$/gu;

const withoutMarks = (text: string) => text.replace(EDGES, "");

/** Words of a text, so that a sentence can speak of them. */
export const short = (text: string) => shorten(text, 60);
