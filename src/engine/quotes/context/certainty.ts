import { TAG } from "../words/tags.ts";
import type { TaggedText } from "./tagger.ts";

/** So sure the words are a cue: the models, which learnt from verbs, have seen hardly any. */
export const CERTAINTY_SHARE = 0.8;

/** Asked of every word. */
const ADJECTIVES: ReadonlySet<string> = new Set(
  "certain sure convinced confident adamant insistent hopeful optimistic doubtful".split(" "),
);
const BE = /^(?:is|are|was|were|am|be|been|remains?|remained|feels?|felt|seems?|seemed|’s|'s|’re|'re)$/i;
const BETWEEN = /^(?:also|still|now|quite|very|so|absolutely|completely|fairly|equally|just|both|all|\p{Ll}{3,}ly)$/u;
/** "It is certain that": nobody says so. Neither does who is not sure. */
const NOBODY = /^(?:it|there|this|that|which|what|nothing|nobody|none|one|not|n['’]t|never|i|you|we)$/i;

/**
 * Whether a word is the adjective that brings what somebody holds to be true: "The Pentagon is certain that without troops there is no
 * hope". Whoever writes so reports what he was told.
 */
export function isCertainty(text: TaggedText, at: number): boolean {
  const { tokens, sentenceAt } = text;
  if (!ADJECTIVES.has(tokens[at]!.text) || !bringsClause(text, at + 1)) return false;
  const isHere = (i: number) => i >= 0 && sentenceAt[i] === sentenceAt[at];
  let be = at - 1;
  while (isHere(be) && BETWEEN.test(tokens[be]!.text)) be--;
  if (!isHere(be) || !BE.test(tokens[be]!.text)) return false;
  let subject = be - 1;
  while (isHere(subject) && (BETWEEN.test(tokens[subject]!.text) || HAS.test(tokens[subject]!.text))) subject--;
  return isHere(subject) && !NOBODY.test(tokens[subject]!.text);
}

const HAS = /^(?:has|have|had)$/;

/** "that", or the subject of a clause without it; no "of", "to" or "about". */
function bringsClause({ tokens, tags, nameAt, sentenceAt }: TaggedText, next: number): boolean {
  if (sentenceAt[next] !== sentenceAt[next - 1]) return false;
  if (tokens[next]!.text === "that") return true;
  return nameAt[next]! >= 0 || tags[next] === TAG.DT || tags[next] === TAG.PRP || tags[next] === TAG.PRP$;
}
