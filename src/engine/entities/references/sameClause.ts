import type { Token } from "../../text/words.ts";

/** No more words stand between a subject and an object that are told apart by their places alone. */
const MOST_BETWEEN = 3;

/** Whether a pronoun is what somebody does something to: "him" always, "her" where no noun follows. */
export function isObject(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]!.text.toLowerCase();
  if (word !== "her") return word === "him";
  const next = tokens[i + 1];
  return !next?.isWord || AFTER_OBJECT.test(next.text);
}

const AFTER_OBJECT =
  /^(?:to|for|that|in|on|at|with|about|of|from|by|and|or|as|when|because|if|but|what|how|why|whether|again)$/i;

/**
 * Whether a person who is named or meant at the tokens up to `last` may not be the object at `i`, being the subject of the same
 * clause: "Rowe told him", "she would play for her" are two people (principle B of Chomsky 1981; "himself" would be one).
 */
export function isSubjectOf(tokens: readonly Token[], first: number, last: number, i: number): boolean {
  if (i - last - 1 < 1 || i - last - 1 > MOST_BETWEEN || BEFORE_NO_SUBJECT.test(tokens[first - 1]?.text ?? "")) {
    return false;
  }
  return tokens.slice(last + 1, i).every(({ text, isWord }) => isWord && !ENDS_CLAUSE.test(text));
}

const BEFORE_NO_SUBJECT = /^(?:of|for|to|with|from|by|about|at|on|in|against|than|like)$/i;
const ENDS_CLAUSE =
  /^(?:and|or|but|that|who|whom|which|when|while|because|if|as|what|how|why|whether|where|s|let|let's)$/i;

/** Where somebody stands in a sentence: its tokens, the last included. */
interface Words {
  readonly first: number;
  readonly last: number;
}

/**
 * Whether `inner` is the subject of what `outer` says or thinks, and the pronoun at `i` stands in that clause: "Brook said Tolland wishes
 * to use his fame" is Tolland's. What is said without marks tells of its own subject.
 */
export function isSubjectOfSaid(tokens: readonly Token[], outer: Words, inner: Words, i: number): boolean {
  const isNear =
    inner.first > outer.last + 1 && inner.first - outer.last <= MOST_OF_CUE && i - inner.last <= MOST_OF_CLAUSE;
  if (!isNear || inner.last + 1 >= i || BEFORE_NO_SUBJECT.test(tokens[outer.first - 1]?.text ?? "")) return false;
  const cue = tokens.slice(outer.last + 1, inner.first).map(({ text }) => text);
  return CUE_OF_CLAUSE.test(cue.join(" ")) && tokens.slice(inner.last + 1, i).every(isInside);
}

const isInside = ({ text, isWord }: Token): boolean => isWord && !ENDS_CLAUSE.test(text);

const MOST_OF_CUE = 6;
const MOST_OF_CLAUSE = 10;
/** The verb with what stands before it, and a title of the person behind. */
const CUE_OF_CLAUSE =
  /^(?:(?:has|had|have|also|later|then|once|\p{Ll}+ly) )*(?:sa(?:id|ys?)|th(?:inks?|ought)|believe[sd]?|claim(?:s|ed)?|kn(?:ows?|ew)|hope[sd]?|fear(?:s|ed)?|argue[sd]?|add(?:s|ed)|insist(?:s|ed)?|suggest(?:s|ed)?|admit(?:s|ted)?|announce[sd]?|report(?:s|ed)?|wr(?:ites?|ote))(?: that)?(?: \p{Lu}\p{L}*| \.)*$/u;
