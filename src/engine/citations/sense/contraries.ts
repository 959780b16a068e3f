import { type SenseWord, setOf } from "./words.ts";

/** Of the languages that most sources are written in. */
const NEGATION =
  /^(?:no|not|never|none|nor|neither|nobody|noone|nothing|nowhere|cannot|without|unless|hardly|barely|scarcely|seldom|rarely|\p{L}+n't|nicht|nie|niemals|niemand|nichts|kein\p{L}{0,2}|ohne|kaum|selten|ne|n'\p{L}+|pas|jamais|rien|sans|guère|nunca|jamás|ningun\p{L}?|ningún|nadie|nada|sin|não|nem|sem|non|mai|nessuno|senza|niet|geen|nooit|zonder|inte|aldrig|ikke|не|ни|нет)$/iu;

/** Whether a word of a sentence is a negation; "few" is one, "a few" is not. */
export function isNegation(words: readonly SenseWord[], at: number): boolean {
  const { key } = words[at]!;
  if (key !== "few") return NEGATION.test(key);
  return !/^(?:a|the|these|those|last|next|past|first|very|only|every|his|her|its|their|our|my)$/.test(
    words[at - 1]?.key ?? "",
  );
}

/** Verbs and adjectives that deny, and affirm what they deny when they are taken away. */
const DENYING =
  /^(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|doubt(?:s|ed|ing)?|disagree(?:s|d|ing)?|oppos(?:e|es|ed|ing)|forb(?:id|ids|ade|idden)|bann?(?:ed|ing|s)?|barred|prohibit(?:s|ed|ing)?|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|lack(?:s|ed|ing)?|refut(?:e|es|ed|ing)|neglect(?:s|ed|ing)?|ceas(?:e|es|ed|ing)|stop(?:s|ped|ping)?|quit|false|untrue|wrong|unable|unlikely|unwilling|impossible|incapable|against|acquitted|cleared|exonerated|absolved|innocent|blameless|unfounded|baseless)$/u;

/** What may stand behind a word that denies and still be of it: "refused to", "denied that". */
const BEHIND_DENYING = setOf("to that of from it");

/** Pairs of which each word says the contrary of the other; what negates or denies is known without them. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["more", "less fewer"],
  ["increase increased rise rose up grew", "decrease decreased fall fell down shrank"],
  ["win won", "lose lost"],
  ["alive", "dead"],
  ["safe", "dangerous"],
  ["open opened", "closed shut"],
  ["before", "after"],
  ["present", "absent"],
  ["friend friends", "enemy enemies foe"],
  ["best", "worst"],
  ["good", "bad"],
  ["easy", "hard difficult"],
  ["first", "last"],
  ["high", "low"],
  ["hot", "cold"],
  ["strong", "weak"],
  ["remember remembered", "forget forgot forgotten"],
  ["love loved", "hate hated"],
];

const CONTRARIES: ReadonlySet<string> = new Set(
  PAIRS.flatMap(([some, others]) =>
    some.split(" ").flatMap((one) => others.split(" ").flatMap((other) => [`${one} ${other}`, `${other} ${one}`])),
  ),
);

/** "un-" in "unfair", "-less" in "harmless". */
const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non|mis)-?(?=\p{L}{3})/u;

function areContrary(a: string, b: string): boolean {
  if (CONTRARIES.has(`${a} ${b}`)) return true;
  const stripped = (word: string) => word.replace(NEGATIVE_PREFIX, "");
  if (a !== b && (stripped(a) === b || stripped(b) === a)) return true;
  return a.replace(/less$/u, "ful") !== a
    ? a.replace(/less$/u, "ful") === b
    : b.replace(/less$/u, "ful") === a && a !== b;
}

/** Part of a word that negates the rest of it. */
export const isNegativePart = (part: string) =>
  /^(?:no|not|un|in|im|il|ir|dis|non|mis|never|n['’]t|less)-?$/iu.test(part);

/**
 * Whether words of an editor say the contrary of those that they replace: they have more or fewer negations, deny what
 * those affirm, or are their contraries. A contrary that is negated ("[not guilty]" for "innocent") says the same.
 */
export function turnsSense(editors: readonly SenseWord[], sources: readonly SenseWord[]): boolean {
  const [mine, theirs] = [editors, sources].map((words) => negationsIn(words) + (isDenial(words) ? 1 : 0));
  return haveContraries(editors, sources) ? mine === theirs : mine !== theirs;
}

/** The same of words that stand where a quotation begins or ends: what else they belong to is not known there. */
export function turnsSenseAtEdge(editors: readonly SenseWord[], sources: readonly SenseWord[]): boolean {
  const isAsNegated = negationsIn(editors) === negationsIn(sources);
  return haveContraries(editors, sources) ? isAsNegated : !isAsNegated;
}

const negationsIn = (words: readonly SenseWord[]) => words.filter((_, i) => isNegation(words, i)).length;

/** Whether a word has its contrary on the other side; negations, and what denies, are counted for themselves. */
function haveContraries(some: readonly SenseWord[], others: readonly SenseWord[]): boolean {
  const plain = (words: readonly SenseWord[]) =>
    words.filter(({ key }, i) => !isNegation(words, i) && !DENYING.test(key));
  return plain(some).some((one) => plain(others).some((other) => areContrary(one.key, other.key)));
}

/** Whether what words come to is a denial: "refused to", and not "the failed coup" or "the men who refused to". */
export function isDenial(words: readonly SenseWord[]): boolean {
  const own = words.filter(({ isWord }) => isWord);
  if (own.some(({ key }) => /^(?:who|which|whose)$/.test(key))) return false;
  const last = own.findLast(({ key }) => !BEHIND_DENYING.has(key));
  return last !== undefined && DENYING.test(last.key);
}
