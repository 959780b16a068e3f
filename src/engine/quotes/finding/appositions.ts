import { isRoleNoun } from "../../entities/knowledge/roleNouns.ts";
import { isTitleWord } from "../../entities/knowledge/titles.ts";
import type { QuoteContext } from "../context/context.ts";
import type { SpeakerPhrase } from "../context/speakerPhrase.ts";
import { TAG } from "../words/tags.ts";

/**
 * The number of the person whom the words set beside the name belong to, where their second comma is left out: "Peter Cook, press
 * secretary of the Pentagon told". `phrase` seems to speak with a cue; null when it speaks for itself.
 */
export function bearerOf(context: QuoteContext, phrase: number, cue: number): number | null {
  const { phrases, tokens, sentenceAt, sentenceStarts } = context;
  const { first, kind } = phrases[phrase]!;
  if (first > cue || kind === "pronoun") return null;
  const start = sentenceStarts[sentenceAt[first]!]!;
  let comma = first - 1;
  while (comma > start && first - comma < LONGEST_ROLE && tokens[comma]!.text !== ",") comma--;
  if (tokens[comma]?.text !== "," || !isRole(context, comma + 1, phrase, cue)) return null;
  const person = nameBefore(context, phrase, comma);
  return person !== null && (first - 1 > comma || opens(context, phrases[person]!, start)) ? person : null;
}

const LONGEST_ROLE = 9;

/** Whether the words from `from` to the phrase's end say what somebody is, and lead to the cue with no mark between. */
function isRole({ phrases, tokens, tags, names }: QuoteContext, from: number, phrase: number, cue: number): boolean {
  const { first, kind, head, name, end } = phrases[phrase]!;
  const isBody =
    kind === "named" && names[name]!.type !== "person" && /^(?:of|for|at|in|the)$/.test(tokens[first - 1]!.text);
  const isOffice = kind === "nominal" && isRoleNoun(tokens[head]!.text, "person");
  if (!isBody && !isOffice) return false;
  // "Harold Marsh, his lawyer said": the lawyer does. "Harold Marsh, the mayor said, was framed": the mayor does.
  if (tags[from] === TAG.PRP$ || tags[from] === TAG.WH || /^[,.]$/.test(tokens[cue + 1]?.text ?? ".")) return false;
  for (let i = from; i < cue; i++) if (!tokens[i]!.isWord && tokens[i]!.end > end) return false;
  return isOffice || tokens.slice(from, first).some(({ text }) => isRoleNoun(text, "person"));
}

/** The number of the person's name that ends before a comma. */
function nameBefore({ phrases, names }: QuoteContext, phrase: number, comma: number): number | null {
  let person = phrase - 1;
  while (person > 0 && phrases[person]!.first >= comma) person--;
  const found = phrases[person];
  return found?.last === comma - 1 && names[found.name]?.type === "person" && !found.isSilent ? person : null;
}

/** Whether nothing but titles stands before a name in its sentence: it is the subject. */
function opens({ tokens }: QuoteContext, { first }: SpeakerPhrase, start: number): boolean {
  return tokens
    .slice(start, first)
    .every(({ text, isWord }) => !isWord || isTitleWord(text) || /^(?:U\.S\.|US)$/.test(text));
}
