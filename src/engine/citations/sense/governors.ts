import { TAKES_CLAUSE } from "./lexicon.ts";
import { type SenseWord, setOf } from "./words.ts";

/** What turns the sense of the words that it governs. */
export type SenseKind = "negation" | "condition" | "doubt";

/**
 * How far it governs. predicate: what follows it in its clause ("not"). noun: its noun, and the predicate of that ("nobody",
 * "no man"). complement: what it takes ("denied that", "refused to"). condition: its clause and the one that hangs on that.
 * question: its clause alone ("whether"). adverb: its clause, from there on ("allegedly"). adjective: the very next words.
 */
export type Reach = "predicate" | "noun" | "complement" | "condition" | "question" | "adverb" | "adjective";

/** A word that governs others, at an index of a sentence's words; `width`: of how many words it is. */
export interface Governor {
  readonly kind: SenseKind;
  readonly reach: Reach;
  readonly at: number;
  readonly width: number;
}

type Words = readonly SenseWord[];

const PREDICATE = setOf("not never hardly scarcely barely rarely seldom cannot");
const NOUN = setOf("no nobody none nothing nowhere neither nor few noone");
/** Take what they deny without more. */
const DENYING = setOf(
  "deny denied denies denying denial refuse refused refuses refusing refusal disbelieve disbelieved without unable incapable unwilling prohibit prohibited prohibits forbid forbade forbids forbidden lack lacks lacked lacking",
);
/** Deny where the second of two words stands next or nearly so. */
const DENYING_WITH: Readonly<Record<string, RegExp>> = {
  ...each(
    "fail failed fails failing failure decline declined declines neglect neglected neglects omitted ceased",
    /^to$/,
  ),
  ...each("impossible unlikely", /^(?:to|that|for|he|she|it|they|we|there)$/),
  ...each("false untrue lie lies lied myth nonsense wrong", /^(?:that|to)$/),
  ...each("barred banned discouraged dissuaded stopped kept prevent prevented prevents", /^from$/),
  ...each("reject rejected rejects dispute disputed disputes", /^that$/),
  ...each("doubt doubted doubts", /^(?:that|if|whether|he|she|it|they|we|the|any)$/),
  ...each("avoid avoided avoids avoiding", /ing$/),
  ...each("ban prohibition moratorium", /^on$/),
  ...each("absence instead", /^of$/),
  ...each("rather", /^than$/),
  ...each("rule ruled rules ruling", /^out$/),
  ...each(
    "falsely wrongly mistakenly",
    /^(?:said|says|claim(?:ed|s|ing)?|believ\w+|alleg\w+|stat\w+|suggest\w+|report\w+|accus\w+)$/,
  ),
  ...each("short", /^of$/),
};
/** What takes an object before that: "barred the men from selling". */
const NEARLY_NEXT = setOf(
  "barred banned discouraged dissuaded stopped kept prevent prevented prevents reject rejected rejects dispute disputed disputes",
);
const NEARLY = 4;

const CONDITIONS = setOf("if unless lest");
/** Of several words, the last of them "that" or left out. */
const LONG_CONDITIONS = [
  ["provided", "that"],
  ["providing", "that"],
  ["assuming", "that"],
  ["supposing", "that"],
  ["as", "long", "as"],
  ["so", "long", "as"],
  ["on", "condition", "that"],
  ["on", "the", "condition", "that"],
  ["in", "case"],
  ["in", "the", "event", "that"],
] as const;

const ADVERBS = setOf(
  "allegedly reportedly purportedly supposedly presumably perhaps maybe possibly probably seemingly ostensibly apparently conceivably",
);
const ADJECTIVES = setOf(
  "alleged suspected supposed purported rumoured rumored attempted unproven unconfirmed so-called",
);
/** Doubt where the second word stands next. */
const DOUBTING_WITH: Readonly<Record<string, RegExp>> = {
  ...each("accused suspected", /^of$/),
  ...each("pretend pretended pretends pretending", /^(?:to|that)$/),
  ...each("alleged rumoured rumored suspected", /^(?:to|that)$/),
  ...each("reported supposed believed thought feared", /^to$/),
  ...each(
    "allegation allegations accusation accusations rumour rumours rumor rumors suspicion suspicions",
    /^(?:that|of)$/,
  ),
};
const MODALS = setOf("would could might may should must");

function each(words: string, pattern: RegExp): Record<string, RegExp> {
  return Object.fromEntries(words.split(" ").map((word) => [word, pattern]));
}

/** "not unlikely that" affirms. */
const TAKING_BACK =
  /^(?:un(?:usual|known|common|reasonable|realistic|heard|important|welcome|fair|thinkable|aware|happy)|in(?:conceivable|significant|correct)|improbable)$/;

/** The governor that begins at word `at` of a sentence, or null. */
export function governorAt(words: Words, at: number): Governor | null {
  const { key, isWord } = words[at]!;
  if (!isWord || isIdiom(words, at)) return null;
  const made = (kind: SenseKind, reach: Reach, width = 1): Governor => ({ kind, reach, at, width });
  if (key === "no" && next(words, at) === "longer") return made("negation", "predicate", 2);
  if (key === "no" && next(words, at) === "one") return made("negation", "noun", 2);
  if (PREDICATE.has(key) || key.endsWith("n't")) {
    return made("negation", key === "not" && beginsClause(words, at) ? "noun" : "predicate");
  }
  if (NOUN.has(key)) return made("negation", "noun");
  if (DENYING.has(key) || isFollowed(words, at, DENYING_WITH)) return made("negation", "complement");
  if (TAKING_BACK.test(key) && /^(?:not|never|\p{L}+n't)$/u.test(words[at - 1]?.key ?? ""))
    return made("negation", "complement");
  if (key === "far" && next(words, at) === "from" && /^(?:is|was|are|were|'s|be|been)$/.test(words[at - 1]?.key ?? ""))
    return made("negation", "complement", 2);
  if (key === "yet" && next(words, at) === "to" && /^(?:has|have|had|is|are|was|were)$/.test(words[at - 1]?.key ?? ""))
    return made("negation", "complement");
  if (CONDITIONS.has(key)) return made("condition", key === "if" && isQuestion(words, at) ? "question" : "condition");
  const long = LONG_CONDITIONS.find((parts) => parts.every((part, i) => words[at + i]?.key === part));
  if (long) return made("condition", "condition", long.length);
  if (key === "whether") return made("condition", "question");
  if (ADVERBS.has(key)) return made("doubt", "adverb");
  if (isFollowed(words, at, DOUBTING_WITH)) return made("doubt", "complement");
  if (ADJECTIVES.has(key)) return made("doubt", "adjective");
  if (MODALS.has(key) && next(words, at) === "have") return made("doubt", "adjective", 2);
  return null;
}

const next = (words: Words, at: number) => words[at + 1]?.key ?? "";

/** Whether what makes a word a governor stands next to it, or, where it takes an object first, nearly so. */
function isFollowed(words: Words, at: number, table: Readonly<Record<string, RegExp>>): boolean {
  const { key } = words[at]!;
  const pattern = Object.hasOwn(table, key) ? table[key] : undefined;
  if (!pattern) return false;
  if (pattern.test(next(words, at))) return true;
  if (!NEARLY_NEXT.has(key)) return false;
  const near = words.slice(at + 2, at + 1 + NEARLY).findIndex((word) => pattern.test(word.key));
  return near >= 0 && (words[at + 2 + near]!.key !== "from" || /ing$/.test(words[at + 3 + near]?.key ?? ""));
}

/** "asked if it was safe": no condition. */
function isQuestion(words: Words, at: number): boolean {
  return /^(?:ask|asked|asks|asking|wonder\w*|know|knew|known|see|tell|told|doubt\w*|check\w*|sure|clear|unclear|matter|say|decide\w*|determine\w*|learn|question\w*|as)$/.test(
    words[at - 1]?.key ?? "",
  );
}

/** Whether a word is the first of its clause, as far as that is seen. */
export function beginsClause(words: Words, at: number): boolean {
  const before = words[at - 1];
  if (!before?.isWord) return true;
  return OPENS_CLAUSE.has(before.key) || TAKES_CLAUSE.has(before.key);
}

const OPENS_CLAUSE = setOf(
  "that and but or because when if while although though since as so yet where who which whether unless until before after than then",
);

/** What looks like a governor, and governs nothing: the word, what follows it, what stands before it. */
const IDIOMS: readonly (readonly [word: RegExp, after: RegExp | null, before?: RegExp])[] = [
  [
    /^not$/,
    /^(?:only|just|merely|simply|solely|alone|least|surprisingly|unexpectedly|unlike|to mention|so much|long (?:ago|after|before)|(?:more|less|fewer|later|earlier) than)\b/,
  ],
  [/^not$/, null, /\b(?:or|if|why)$/],
  [/^no$/, /^(?:doubt|wonder|matter|sooner|(?:less|fewer|more|later|earlier) than|\. ?\d|\d|question)\b/],
  [/^(?:no|one|nothing|none|nobody)$/, /^(?:(?:one )?but|other than|less than|short of)\b/],
  [/^never$/, /^mind\b/],
  [/^(?:can't|cannot|couldn't)$/, /^(?:help|wait|but|agree more)\b/],
  [/^without$/, /^(?:doubt|question|fail|exception|delay|a doubt)\b/],
  [/^few$/, null, /\b(?:a|the|these|those|last|next|past|first|every|his|her|their|our|my|its|only)$/],
  [/^(?:hardly|barely|scarcely)$/, /^(?:\d|two|three|four|five|six|seven|eight|nine|ten|half)/],
  [/^doubts?$/, null, /\b(?:no|without|beyond|little|any|in)$/],
  [/^if$/, /^(?:any|ever|so|anything|necessary|possible|needed|required|at all|not|only)\b/],
  [/^if$/, null, /\bas$/],
  [/^lack(?:ing)?$/, null, /\bfor$/],
  [/^denial$/, /^(?:and|or|is|was)\b/],
];

function isIdiom(words: Words, at: number): boolean {
  const { key } = words[at]!;
  const idioms = IDIOMS.filter(([word]) => word.test(key));
  if (idioms.length === 0) return false;
  const after = words
    .slice(at + 1, at + 3)
    .map((word) => word.key)
    .join(" ");
  const before = words
    .slice(Math.max(0, at - 2), at)
    .map((word) => word.key)
    .join(" ");
  return idioms.some(([, ahead, behind]) => ahead?.test(after) === true || behind?.test(before) === true);
}
