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
