import type { SourceText } from "../text/sourceText.ts";
import type { Span } from "../text/span.ts";
import { type Token, tokensOf } from "../text/words.ts";
import { isFirstName } from "./gender.ts";
import { isTitleWord } from "./titles.ts";

/** Words that stand together as one name does: capitals, and the small words between them. */
export interface NameRun {
  readonly tokens: readonly Token[];
  /** The sentence's tokens, and where the run stands among them. */
  readonly sentence: readonly Token[];
  readonly first: number;
  readonly last: number;
  /** Whether its first word has a capital in any case. */
  readonly beginsSentence: boolean;
}

/** Words that carry a capital for reasons of their own. */
const NEVER_NAMES = new Set(
  `I I'm I'd I'll I've The A An This That These Those There Here He She It We You They His Her Its Our Their My Your Who What When Where
  Why How Which While If As At By For From In Into Of On Or Nor And But So Yet Not No Now Then Thus After Before Since Until Though
  Although Because However Meanwhile Moreover Also Still Just Even Only Both All Any Some Many Most Much More Few Several One Two
  Three Four Five Six Seven Eight Nine Ten Is Are Was Were Be Been Do Does Did Has Have Had Can Could Will Would Should May Might Must Let
  Yes Oh Well Please Yesterday Today Tomorrow Tonight Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
  September October November December Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec AM PM
  Not Nothing Nobody Everybody Everyone Someone Another Other Others Such Too Very With Without Within Against Under Over About
  According Asked Outside Inside Instead During Despite Between Among Earlier Later Last Next First Second Once Perhaps Maybe
  TV Internet Photo Image Read Advertisement Update Related Email Video Share`.split(/\s+/),
);

const CAPITAL = /^(?:\p{Lu}|\p{Lt}|(?:al|el|as|ad|an|bin|ibn)-\p{Lu})/u;
const LINKS = new Set([
  "of",
  "de",
  "del",
  "la",
  "le",
  "van",
  "von",
  "der",
  "den",
  "bin",
  "ibn",
  "al",
  "el",
  "du",
  "da",
  "di",
]);
/** Heads that take "of ...": the University of, the Ministry of. */
const TAKES_OF =
  /^(?:Academy|Archbishop|Army|Association|Bank|Board|Bureau|Cape|Chamber|Chiefs|City|College|Commission|Committee|Council|Court|Department|Duke|Federation|Free|Gulf|High|House|Institute|Islamic|Isle|Joint|Kingdom|League|Library|Ministry|Movement|Museum|Office|Organi[sz]ation|Party|People|Prince|Province|Republic|School|Sea|Senate|Society|State|Strait|Supreme|Union|University)s?$/;

/** The runs of a text, sentence by sentence. `isWord` tells of a sentence's first word whether it is an ordinary one. */
export function nameRuns(source: SourceText, isWord: (word: string) => boolean): NameRun[] {
  return source.sentences.flatMap((sentence) => runsOfSentence(source.prose, sentence, isWord));
}

function runsOfSentence(prose: string, span: Span, isWord: (word: string) => boolean): NameRun[] {
  const sentence = tokensOf(prose, span);
  const runs: NameRun[] = [];
  if (isShouted(sentence)) return runs;
  for (let i = 0; i < sentence.length; i++) {
    if (!isNameWord(sentence[i]!)) continue;
    const begins = beginsSentence(sentence, i);
    if (begins && isWord(sentence[i]!.text)) continue;
    const end = lastOfRun(prose, sentence, i);
    const [first, last] = [withoutTitles(sentence, i, end), withoutLastTitle(sentence, i, end)];
    for (const [from, to] of splitNames(sentence, first, last)) {
      runs.push({
        tokens: sentence.slice(from, to + 1),
        sentence,
        first: from,
        last: to,
        beginsSentence: begins && from === i,
      });
    }
    i = end;
  }
  return runs;
}

/** In a heading, which no stop ends, where nearly every word has a capital, capitals say nothing. */
function isShouted(sentence: readonly Token[]): boolean {
  const words = sentence.filter((token) => token.isWord && token.text.length > 3);
  const capitals = words.filter((token) => /^\p{Lu}/u.test(token.text)).length;
  return words.length > 4 && capitals > 0.8 * words.length && sentence.at(-1)!.isWord;
}

/** Two names side by side: "Commission President Juncker", "the Defense Secretary of the US Ashton Carter". */
function splitNames(sentence: readonly Token[], first: number, last: number): [number, number][] {
  for (let i = first + 1; i < last; i++) {
    if (isTitleWord(sentence[i]!.text) && sentence[i - 1]!.isWord && /^\p{Lu}/u.test(sentence[i - 1]!.text)) {
      const from = withoutTitles(sentence, i, last);
      return from <= last ? [[first, i - 1], ...splitNames(sentence, from, last)] : [[first, i - 1]];
    }
  }
  if (first > last) return [];
  const isPair = last - first > 1 && /^(?:US|U\.S\.|UK|U\.K\.|UN|U\.N\.|EU)$/.test(sentence[first]!.text);
  if (!isPair || !isFirstName(sentence[first + 1]!.text)) return [[first, last]];
  return [
    [first, first],
    [first + 1, last],
  ];
}

/** "Defense Secretary", "the Joint Chiefs of Staff Chairman": an office ends no name. */
function withoutLastTitle(sentence: readonly Token[], first: number, last: number): number {
  if (!isTitleWord(sentence[last]!.text)) return last;
  return last - first > 1 ? last - 1 : first - 1;
}

/** Where a run that begins at `first` ends: capitals side by side, or linked by "of", "de", "'s". */
function lastOfRun(prose: string, sentence: readonly Token[], first: number): number {
  let last = first;
  for (;;) {
    const next = nextOfRun(prose, sentence, first, last);
    if (next === last) return last;
    last = next;
  }
}

function nextOfRun(prose: string, sentence: readonly Token[], first: number, last: number): number {
  const joined = (i: number) =>
    i < sentence.length && prose.slice(sentence[i - 1]!.end, sentence[i]!.start).trim() === "";
  const capital = (i: number) => i < sentence.length && joined(i) && isNameWord(sentence[i]!);
  if (capital(last + 1)) return last + 1;
  const link = sentence[last + 1]?.text;
  if (link === undefined || !joined(last + 1)) return last;
  if (link === "&" && capital(last + 2)) return last + 2;
  if (link === "of" && TAKES_OF.test(sentence[last]!.text)) {
    if (capital(last + 2)) return last + 2;
    if (sentence[last + 2]?.text === "the" && capital(last + 3)) return last + 3;
  }
  if (link !== "of" && LINKS.has(link) && capital(last + 2)) return last + 2;
  if (/^['’]s?$/.test(link) && capital(last + 2) && endsAsOrganization(sentence, last + 2)) return last + 2;
  if (link === "and" && hasOf(sentence, first, last) && capital(last + 2)) return last + 2;
  return last;
}

/** "Fishermen's Association" is one name, "Obama's White House" is two. */
function endsAsOrganization(sentence: readonly Token[], from: number): boolean {
  return /^(?:Association|Company|Union|Party|League|Committee|Fund|Hospital|Club|Society|Council|Army|Court|Office|Front|Movement|Alliance|Congress)$/.test(
    sentence[from]!.text,
  );
}

function hasOf(sentence: readonly Token[], first: number, last: number): boolean {
  return (
    sentence.slice(first, last).some((token) => token.text === "of") &&
    /^(?:Ministry|Department|Office)/.test(sentence[first]!.text)
  );
}

function withoutTitles(sentence: readonly Token[], first: number, last: number): number {
  let from = first;
  while (
    from < last &&
    (isTitleWord(sentence[from]!.text) ||
      (/^(?:Prime|Vice|Foreign|Former|President-elect)$/.test(sentence[from]!.text) &&
        isTitleWord(sentence[from + 1]!.text)))
  ) {
    from++;
    if (sentence[from]?.text === ".") from++;
  }
  return from === last && isTitleWord(sentence[from]!.text) ? last + 1 : from;
}

function isNameWord(token: Token): boolean {
  return token.isWord && CAPITAL.test(token.text) && !NEVER_NAMES.has(token.text);
}

function beginsSentence(sentence: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) if (sentence[i]!.isWord) return /^[:“"]$/.test(sentence[index - 1]!.text);
  return true;
}
