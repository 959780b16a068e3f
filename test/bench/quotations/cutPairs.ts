import type { Random } from "../random.ts";

/** A note that quotes a stretch of a source's sentence. */
export interface CutPair {
  /** How the stretch was cut, and whether that turns the sense. */
  readonly kind: string;
  readonly isTurned: boolean;
  readonly source: string;
  readonly line: number;
  readonly sentence: string;
  readonly words: string;
  readonly note: string;
}

interface Sentence {
  readonly article: number;
  readonly line: number;
  readonly text: string;
}

/**
 * What governs, as patterns of its own: nothing of the product's lists is read. Each matches up to where the words begin
 * that are cut off from it.
 */
const GOVERNORS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    "not",
    / (?:is|was|are|were|has|had|have|will|would|can|could|should|may|did|do|does|be|been) not (?!only|just|merely|simply|least|to mention|necessarily)/,
  ],
  [
    "n't",
    / (?:isn|wasn|aren|weren|hasn|hadn|haven|won|wouldn|couldn|shouldn|didn|don|doesn)['’]t (?!only|just|help|wait)/,
  ],
  ["cannot", / (?:cannot|can['’]t) (?!help|wait|but)/],
  ["never", / (?:had|has|have|was|were|is|will|would|he|she|they|we|I) never /],
  ["no longer", / no longer /],
  ["nobody", /(?:^|[ “"])(?:nobody|no one|nothing|none of the \w+) /i],
  ["no evidence that", / (?:no|without) (?:evidence|indication|sign|suggestion|proof|guarantee) that /],
  ["denied", / (?:denied|denies|denying) (?:that |having |any |the allegation that )/],
  ["refused to", / (?:refused|refuses|refusing|declined|declines) to /],
  ["failed to", / (?:failed|fails|failing|unable) to /],
  ["without", / without (?=\w+ing )/],
  ["allegedly", / (?:allegedly|reportedly|purportedly|supposedly) /],
  ["unless", / unless /],
  [
    "if",
    /(?<!as|even|asked|see|know|wonder|say|sure|what|or|and|than|clear|ask|wondered|decide) if (?!any|not|only|so|necessary|possible|needed)/,
  ],
  ["If at the beginning", /^If (?!any|not|only|so|necessary|possible|needed)/],
  ["hardly", / (?:hardly|rarely|seldom|scarcely) /],
  ["accused of", / accused of (?=\w+ing )/],
  ["could have", / (?:could|would|might) have (?=\w+ed )/],
];

/** What governs the words before it. */
const BEHIND: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    "if behind",
    /(?<!as|even|asked|see|know|wonder|say|sure|what|or|and|than|clear|ask|wondered|decide),? if (?!any|not|only|so|necessary|possible|needed)/,
  ],
  ["unless behind", /,? unless /],
  ["provided behind", /,? (?:provided that|as long as|only if) /],
  ["allegedly behind", /, (?:allegedly|reportedly|supposedly)(?=[.,;])/],
];

const ANY_GOVERNOR =
  /\b(?:not|never|no|nobody|nothing|none|neither|nor|cannot|without|hardly|rarely|seldom|scarcely|barely|few|den(?:y|ied|ies|ying|ial)|refus\w+|declin\w+|fail\w*|unable|unlikely|impossible|false|untrue|lack\w*|if|unless|whether|provided|alleged\w*|reported\w*|purported\w*|suppos\w+|perhaps|maybe|possibl\w+|probabl\w+|apparent\w*|accus\w+|suspect\w+|rumou?r\w*|would|could|might|may|doubt\w*|reject\w*|prevent\w*|bann?\w*|bar(?:red|s)?|forb\w+|prohibit\w*|avoid\w*|instead|rather|far from|yet to|believed to|thought to|attempted|seem\w*|presum\w*|assum\w*|long as|disput\w*|rul\w+ out|wrong\w*|pretend\w*|lie[sd]?|myth)\b|n['’]t\b/i;

/** What of a sentence is said as one: up to its next mark, or to a word that begins another clause. */
const CLAUSE_END =
  /[.,](?!\d)|[;:!?()“”"—–…]| - | but | because | although | while | who | which | when | and (?:he|she|it|they|we|the|a|that)\b/;

const FEWEST = 4;
const MOST = 14;

const NOTES: readonly (readonly [name: string, note: (words: string, link: string) => string])[] = [
  ["inline", (words, link) => `The paper has it that “${words}” ([report](${link})).`],
  ["block", (words, link) => `> ${words}\n>\n> - [report](${link})`],
  ["list", (words, link) => `- “${words}” — [report](${link})`],
];

/** Notes that give what their quotation leaves out. */
const GIVING: Readonly<Record<string, readonly string[]>> = {
  negation: ["It is not the case that “#”", "He denied that “#”", "They did not “#”", "Nobody there was “#”"],
  condition: ["All this if “#”", "Unless “#” it goes on", "What follows holds on one condition: “#”"],
  doubt: ["Allegedly “#”", "He is said to have “#”", "What may be so: “#”"],
};

const KIND_OF: Readonly<Record<string, keyof typeof GIVING>> = {
  unless: "condition",
  if: "condition",
  "If at the beginning": "condition",
  allegedly: "doubt",
  "accused of": "doubt",
  "could have": "doubt",
};

/** `count` cuts that turn the sense and as many fragments that do not, from articles; the same for the same random numbers. */
export function makeCutPairs(articles: readonly string[], count: number, random: Random): CutPair[] {
  const sentences = random.shuffle(articles.flatMap((text, article) => sentencesOf(article, text)));
  return [...turned(sentences, count, random), ...honest(sentences, count, random)];
}

function turned(sentences: readonly Sentence[], count: number, random: Random): CutPair[] {
  const pairs: CutPair[] = [];
  const share = Math.ceil(count / (GOVERNORS.length + BEHIND.length)) * 2;
  const byKind = new Map<string, number>();
  for (const sentence of sentences) {
    if (pairs.length === count) break;
    const [kind, words] = cutFrom(sentence, random) ?? ["", ""];
    if (kind === "" || (byKind.get(kind) ?? 0) >= share) continue;
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    pairs.push(pairOf(kind, true, sentence, words, random));
  }
  return pairs;
}

/** Words that one of the governors governs: behind it to the end of the clause, often without the first few; or before it. */
function cutFrom({ text }: Sentence, random: Random): [string, string] | null {
  const forward = GOVERNORS.map(([kind, pattern]) => [kind, wordsBehind(text, pattern, random)] as const);
  const backward = BEHIND.map(([kind, pattern]) => [kind, wordsBefore(text, pattern)] as const);
  const possible = [...forward, ...backward].flatMap(([kind, words]) =>
    words ? [[kind, words] as [string, string]] : [],
  );
  return possible.length > 0 ? random.pick(possible) : null;
}

function wordsBehind(text: string, pattern: RegExp, random: Random): string | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const behind = text.slice(match.index + match[0].length);
  const clause = behind.slice(0, CLAUSE_END.exec(behind)?.index ?? behind.length).trim();
  const all = clause.split(" ").slice(0, MOST);
  const words = all.slice(random.below(Math.min(3, Math.max(1, all.length - FEWEST))));
  return words.length >= FEWEST ? words.join(" ") : null;
}

function wordsBefore(text: string, pattern: RegExp): string | null {
  const match = pattern.exec(text);
  const clause = match && text.slice(0, match.index).split(CLAUSE_END).at(-1)!.trim().split(" ").slice(-MOST);
  return clause && clause.length >= FEWEST ? clause.join(" ") : null;
}

type Fragment = (sentence: Sentence, random: Random) => string | null;

const HONEST: readonly (readonly [kind: string, fragment: Fragment])[] = [
  ["no governor in the sentence", ({ text }, random) => (ANY_GOVERNOR.test(text) ? null : anyOf(text, random))],
  ["the governor is quoted", ({ text }, random) => withGovernor(text, random)],
  ["the whole sentence", ({ text }) => (ANY_GOVERNOR.test(text) ? text.replace(/[.!?]$/, "") : null)],
  ["behind but", ({ text }) => clauseBehind(text, / (?:not|never|no)\b[^,;.]* but /)],
  ["behind a semicolon", ({ text }) => clauseBehind(text, /\b(?:not|never|no|nobody|denied|refused)\b[^;]*; /)],
  [
    "behind and, with a subject",
    ({ text }) => clauseBehind(text, /\b(?:not|never|no|denied|n['’]t)\b[^,;]*, and (?=(?:he|she|they|it|we|the) )/),
  ],
  [
    "behind because",
    ({ text }) => clauseBehind(text, /\b(?:not|never|n['’]t)\b[^,;]* because (?=(?:he|she|they|it|we|the|of) )/),
  ],
  ["behind who", ({ text }) => clauseBehind(text, /\b(?:not|never|n['’]t)\b[^,;]* (?:who|which) /)],
  ["before the clause", ({ text }) => clauseBefore(text)],
  ["not only", ({ text }) => clauseBehind(text, /\bnot (?:only|just) /)],
  ["given by the note", () => null],
];

function honest(sentences: readonly Sentence[], count: number, random: Random): CutPair[] {
  const pairs: CutPair[] = [];
  const share = Math.ceil((count * 2) / HONEST.length);
  const byKind = new Map<string, number>();
  for (const sentence of random.shuffle([...sentences])) {
    if (pairs.length >= count) break;
    const given = random.below(8) === 0 ? givenBy(sentence, random) : null;
    const [kind, fragment] = random.pick(HONEST);
    const words = given ? given.words : fragment(sentence, random);
    const name = given ? "given by the note" : kind;
    if (!words || (byKind.get(name) ?? 0) >= share) continue;
    byKind.set(name, (byKind.get(name) ?? 0) + 1);
    pairs.push(given ?? pairOf(name, false, sentence, words, random));
  }
  return pairs;
}

function anyOf(text: string, random: Random): string | null {
  const words = text.replace(/[.!?]$/, "").split(" ");
  const length = FEWEST + random.below(MOST - FEWEST);
  if (words.length < length + 2) return null;
  const from = random.below(words.length - length);
  return words.slice(from, from + length).join(" ");
}

function withGovernor(text: string, random: Random): string | null {
  const found = GOVERNORS.find(([kind, pattern]) => kind !== "If at the beginning" && pattern.test(text));
  const match = found?.[1].exec(text);
  if (!match || match.index === 0) return null;
  const before = text
    .slice(0, match.index)
    .split(" ")
    .slice(-1 - random.below(4));
  const behind = text
    .slice(match.index)
    .trim()
    .replace(/[.!?]$/, "")
    .split(" ")
    .slice(0, MOST);
  if (ANY_GOVERNOR.test(text.slice(0, match.index))) return null;
  return [...before, ...behind].join(" ").length < 20 ? null : [...before, ...behind].join(" ");
}

function clauseBehind(text: string, pattern: RegExp): string | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const behind = text.slice(match.index + match[0].length);
  const words = behind.slice(0, CLAUSE_END.exec(behind)?.index ?? behind.length).trim();
  return !ANY_GOVERNOR.test(behind) && words.split(" ").length >= FEWEST ? words : null;
}

function clauseBefore(text: string): string | null {
  const match = /, (?:but|and|who|which|although|though|while) [^,]*\b(?:not|never|n['’]t)\b/.exec(text);
  if (!match) return null;
  const words = text.slice(0, match.index);
  return !ANY_GOVERNOR.test(words) && !/[.;:“”"]/.test(words) && words.split(" ").length >= FEWEST ? words : null;
}

function givenBy(sentence: Sentence, random: Random): CutPair | null {
  const [kind, words] = cutFrom(sentence, random) ?? ["", ""];
  if (kind === "" || kind.endsWith(" behind")) return null;
  const note = random.pick(GIVING[KIND_OF[kind] ?? "negation"]!).replace("#", words);
  const pair = pairOf("given by the note", false, sentence, words, random);
  return { ...pair, note: `${note} ([report](../sources/${pair.source}#L${pair.line})).` };
}

function pairOf(
  kind: string,
  isTurned: boolean,
  { article, line, text }: Sentence,
  words: string,
  random: Random,
): CutPair {
  const source = `report-${article}.txt`;
  const [, note] = random.pick(NOTES);
  return { kind, isTurned, source, line, sentence: text, words, note: note(words, `../sources/${source}#L${line}`) };
}

/** Sentences that stand on one line, without marks that a note's own marks would collide with. */
function sentencesOf(article: number, text: string): Sentence[] {
  return text.split(/\r?\n/).flatMap((line, i) =>
    [...line.matchAll(/(?<=^|[.!?] )[A-Z][^.!?"“”«»`*_<>[\]|#]{50,260}[.!?](?= |$)/g)].map(([found]) => ({
      article,
      line: i + 1,
      text: found,
    })),
  );
}
