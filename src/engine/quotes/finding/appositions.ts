import { isRoleNoun } from "../../entities/knowledge/roleNouns.ts";
import { isTitleWord } from "../../entities/knowledge/titles.ts";
import type { Token } from "../../text/words.ts";
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
  const beside = isUnmarked(context, phrase, cue) ? nameBefore(context, phrase, first) : null;
  if (beside !== null) return opens(context, phrases[beside]!, start) ? beside : null;
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
  const isRoleAt = (i: number) => isRoleNoun(tokens[i]!.text, "person");
  const isBody =
    kind === "named" && names[name]!.type !== "person" && /^(?:of|for|at|in|the)$/.test(tokens[first - 1]!.text);
  const isOffice = kind === "nominal" && [head, lastBefore(tokens, end, cue)].some(isRoleAt);
  if (!isBody && !isOffice) return false;
  // "Harold Marsh, his lawyer said": the lawyer does. "Harold Marsh, the mayor said, was framed": the mayor does.
  if (tags[from] === TAG.PRP$ || tags[from] === TAG.WH || /^[,.]$/.test(tokens[cue + 1]?.text ?? ".")) return false;
  for (let i = from; i < cue; i++) if (!tokens[i]!.isWord && tokens[i]!.end > end) return false;
  return isOffice || tokens.slice(from, first).some(({ text }) => isRoleNoun(text, "person"));
}

/** The last word of a phrase with what is tied to it: "the Joint Chiefs of Staff Chairman" is about the chairman. */
function lastBefore(tokens: QuoteContext["tokens"], end: number, cue: number): number {
  let last = cue - 1;
  while (last > 0 && tokens[last]!.end > end) last--;
  return last;
}

/** "Joe Dunford the chairman stated": an office with its article, right behind a name and with no comma at all. */
function isUnmarked({ phrases, tokens }: QuoteContext, phrase: number, cue: number): boolean {
  const { kind, first, head, last } = phrases[phrase]!;
  const isOffice = kind === "nominal" && isRoleNoun(tokens[head]!.text, "person");
  return isOffice && last === cue - 1 && tokens[first]!.text === "the";
}

/** The number of the person's name that ends before a comma, or whatever word stands there. */
function nameBefore({ phrases, names }: QuoteContext, phrase: number, comma: number): number | null {
  let person = phrase - 1;
  while (person > 0 && phrases[person]!.first >= comma) person--;
  const found = phrases[person];
  return found?.last === comma - 1 && names[found.name]?.type === "person" && !found.isSilent ? person : null;
}

/**
 * Whether nothing but titles stands before a name in its sentence that begins at word `start`, or when and where it happens before
 * those: it is the subject. "Last week, General Joe Dunford".
 */
export function opens({ tokens }: QuoteContext, { first }: SpeakerPhrase, start: number): boolean {
  let from = first;
  while (from > start && isTitle(tokens[from - 1]!)) from--;
  if (from === start) return true;
  return tokens[from - 1]!.text === "," && from - start <= LONGEST_LEAD && LEAD.test(tokens[start]!.text);
}

const isTitle = ({ text, isWord }: Token) =>
  (!isWord && text !== ",") || isTitleWord(text) || /^(?:U\.S\.|US)$/.test(text);

const LONGEST_LEAD = 10;
const LEAD =
  /^(?:In|On|At|During|After|Before|By|Since|Last|Next|This|That|Earlier|Later|Yesterday|Today|Recently|Speaking|Asked|However|Meanwhile|Still|Also|But|And|Then|Now|Instead|Finally)$/;
