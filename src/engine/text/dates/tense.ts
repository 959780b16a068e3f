/**
 * Whether an English sentence speaks at a place of what was or of what will be, which decides which Thursday "on Thursday" is.
 *
 * The nearest verb that tells decides: first those before the place, up to a mark or so many words, then those behind it.
 * What may be either (would, to decide, is meeting) is neither, and is not passed over: "said he would come on Thursday"
 * is not in the past because of "said".
 */

export type Tense = "past" | "future";

/** Null when nothing tells, or what tells may be either. `start` and `end` are the place's, in `sentence`. */
export function tenseAt(sentence: string, start: number, end: number): Tense | null {
  const before = wordsOf(
    sentence
      .slice(Math.max(0, start - FAR), start)
      .split(BREAK)
      .at(-1)!,
  ).slice(-MOST_WORDS);
  for (let i = before.length - 1; i >= 0; i--) {
    const told = toldBy(before, i);
    if (told !== undefined) return told;
  }
  const after = wordsOf(sentence.slice(end, end + FAR).split(BREAK)[0]!).slice(0, MOST_WORDS);
  for (let i = 0; i < after.length; i++) {
    const told = toldBy(after, i);
    if (told !== undefined) return told;
  }
  return null;
}

/** UTF-16 units and words that are looked at on each side. */
const FAR = 160;
const MOST_WORDS = 14;
const BREAK = /[;:"“”„«»?!]/;

const wordsOf = (text: string) => text.match(/[\p{L}'’]+/gu) ?? [];

/** What the word at `i` says of the tense: undefined when nothing, null when it may be either. */
function toldBy(words: readonly string[], i: number): Tense | null | undefined {
  const word = words[i]!.replace("’", "'");
  const before = words[i - 1] ?? "";
  if (/^(?:[Ww]ill|[Ss]hall|won't|shan't)$|'ll$/.test(word)) return "future";
  if (EITHER.has(word)) return null;
  if (word === "to") return toldByTo(words, i);
  if (PAST_FORMS.has(word)) return "past";
  // "Is expected on Friday" looks ahead; "a meeting planned for Friday", "was expected on Friday" may do either.
  if (PLANNED.test(word)) return IS.test(before) ? "future" : null;
  if (!IRREGULAR.has(word) && !isRegularPast(word)) return undefined;
  if (IS.test(before)) return null;
  // "will be signed", "will have finished", "the proposed plan": another word tells.
  if (/^(?:be|being|get|have|having|the|a|an|this|its|their|his|her)$/.test(before)) return undefined;
  return "past";
}

/** "to" with a verb behind it looks ahead: "is due to arrive". With anything else it says nothing: "to the town". */
function toldByTo(words: readonly string[], i: number): Tense | null | undefined {
  const next = words[i + 1];
  if (next === undefined || !/^\p{Ll}/u.test(next) || NO_VERBS.has(next) || next.endsWith("ing")) return undefined;
  const [earlier, before] = [words[i - 2] ?? "", words[i - 1] ?? ""];
  return (PLANNED.test(before) || /^(?:going|about)$/.test(before)) && IS.test(earlier) ? "future" : null;
}

const PLANNED = /^(?:due|expected|scheduled|set|planned)$/;
const IS = /^(?:is|are|am)$|'(?:s|re)$/;

const isRegularPast = (word: string) => /^\p{Ll}{2,}ed$/u.test(word) && !NO_PAST.has(word);

const setOf = (words: string) => new Set(words.split(" "));

const EITHER = setOf(
  "would could should might may can must cannot wouldn't couldn't shouldn't can't mustn't is are am isn't aren't says plans hopes wants intends expects",
);
const PAST_FORMS = setOf("was were had did been wasn't weren't hadn't didn't");
const IRREGULAR = setOf(
  "said told met went came saw gave took made found left held led lost won sent spent stood sat spoke wrote ran began " +
    "broke chose drove fell felt fought flew forgot got grew heard kept knew laid meant paid rose sold shot sank slept " +
    "swore taught thought threw understood woke wore built bought brought caught drew became rang sang struck swam tore " +
    "withdrew undertook overcame hung ate drank shook stole swept sought done gone seen given taken written broken chosen",
);
const NO_PAST = setOf(
  "need indeed hundred exceed proceed succeed speed breed feed seed bleed embed naked sacred wicked",
);
const NO_VERBS = setOf(
  "the a an his her their its our my your this that these those him them it us me you which whom what all both each " +
    "some any no one two three more most such as and or",
);
