import { beginsClause, type Governor, governorAt } from "./governors.ts";
import { AUXILIARIES, FINITE, QUESTIONS, RELATIVES, SUBJECTS, SUBORDINATORS, TAKES_CLAUSE } from "./lexicon.ts";
import type { SenseWord } from "./words.ts";

type Words = readonly SenseWord[];

/** A condition farther behind is that of something else. */
const FARTHEST = 10;

/**
 * The governors of the words from `first` to `end`, exclusive, that stand behind them in their sentence: a condition of what
 * they say ("We go | unless it rains"), a predicate that denies it ("That he lied | is not true"), a doubt at the end (", allegedly"),
 * or the negation of the verb that they end with ("The tenant is | not permitted").
 */
export function governorsBehind(words: Words, first: number, end: number): Governor[] {
  const found = [conditionBehind(words, end), denialBehind(words, first, end), doubtBehind(words, end)];
  return [...found, negationBehind(words, end)].filter((governor) => governor !== null);
}

function conditionBehind(words: Words, end: number): Governor | null {
  for (let at = end; at < words.length && at - end <= FARTHEST; at++) {
    const { key, isWord } = words[at]!;
    const governor = isWord ? governorAt(words, at) : null;
    if (governor?.kind === "condition" && governor.reach === "condition") {
      return words[at - 1]?.key === "even" || key === "lest" ? null : governor;
    }
    if (isWord ? endsClause(key) : !(key === "," && isCondition(words, at + 1)) && key !== '"') return null;
  }
  return null;
}

const isCondition = (words: Words, at: number) => {
  const start = words[at]?.key === "only" || words[at]?.key === "but" ? at + 1 : at;
  return start < words.length && words[start]!.isWord && governorAt(words, start)?.kind === "condition";
};

/** Whether another clause begins at a word, or what follows it is said or asked. */
function endsClause(key: string): boolean {
  return (
    /^(?:and|but|or|so|that|said|says|ask\w*|wonder\w*)$/.test(key) ||
    SUBJECTS.has(key) ||
    RELATIVES.has(key) ||
    SUBORDINATORS.has(key) ||
    QUESTIONS.has(key) ||
    TAKES_CLAUSE.has(key)
  );
}

const DENIED =
  /^(?:(?:is|was|were|are) (?:not (?:true|the case|so|correct|proven)|false|untrue|a lie|a myth|nonsense|wrong|denied|disputed|unproven|unfounded|baseless|impossible|unlikely|doubtful|rejected)|(?:isn't|wasn't) (?:true|the case|so))\b/;
const DENIED_ASIDE =
  /^, (?:which|that|this|it) (?:is|was) (?:not true|false|untrue|a lie|nonsense|denied|wrong)\b|^, (?:he|she|they) (?:denied|lied)\b|^, or so (?:he|she|they|it)\b/;

/** "That he took the money is not true"; "he took the money, which is false". */
function denialBehind(words: Words, first: number, end: number): Governor | null {
  const ahead = words.slice(end, end + 6).map(({ key }) => key);
  const text = ahead.join(" ");
  const denied = DENIED.exec(text) !== null && isClauseSubject(words, first, end) ? 1 : DENIED_ASIDE.test(text) ? 2 : 0;
  if (denied === 0) return null;
  return { kind: "negation", reach: "complement", at: end + denied, width: 1 };
}

/** Whether what is quoted is a clause that the predicate behind it speaks of: one that "that" opens. */
function isClauseSubject(words: Words, first: number, end: number): boolean {
  return words.slice(Math.max(0, first - 6), end - 2).some(({ key }) => key === "that");
}

/** "took the money, allegedly" */
function doubtBehind(words: Words, end: number): Governor | null {
  const at = words[end]?.key === "," ? end + 1 : end;
  const governor = words[at]?.isWord ? governorAt(words, at) : null;
  if (governor?.reach !== "adverb") return null;
  const behind = words[at + 1];
  return behind === undefined || !behind.isWord ? governor : null;
}

/** Of another language's, those that stand behind the verb. */
const LATE = /^(?:nicht|niet|inte|ikke|pas|keineswegs|niemals)$/;

function negationBehind(words: Words, end: number): Governor | null {
  const next = words[end];
  const last = words[end - 1];
  if (!next?.isWord || !last) return null;
  if (LATE.test(next.key) && last.isWord) return { kind: "negation", reach: "predicate", at: end, width: 1 };
  const governor = governorAt(words, end);
  if (governor?.kind !== "negation") return null;
  const isOfVerb = AUXILIARIES.has(last.key) && (governor.reach !== "complement" || next.key.startsWith("un"));
  const isObject = /^(?:nothing|nobody|none|nowhere|no|neither)$/.test(next.key) && !beginsClause(words, end);
  const isPredicate = isOfVerb && !FINITE.has(next.key);
  return isPredicate || isObject ? governor : null;
}
