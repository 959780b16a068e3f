import type { Token } from "../../text/words.ts";

/** Whoever may be named: looked up by the offset of the first letter; null when nobody is named there. */
export interface NamedPeople<Person> {
  at(start: number): { readonly person: Person; readonly end: number } | null;
}

/** A quotation is followed so far to whoever speaks it behind the mark that closes it. */
const LONGEST = 200;
/** Words between a name and the mark that opens: "said on Monday in Eastport:". */
const MOST_OF_LEAD = 8;

const CUE =
  /^(?:sa(?:id|ys)|ask(?:s|ed)|told|tells|repl(?:ies|ied)|add(?:s|ed)|wr(?:ites|ote)|answer(?:s|ed)|explain(?:s|ed)|insist(?:s|ed)|shout(?:s|ed)|whisper(?:s|ed)|continue[sd]|recall(?:s|ed)|not(?:es|ed)|argue[sd]|warn(?:s|ed)|declare[sd]|announce[sd]|cried)$/;
const CLOSING = /^[”»]$|^"$/;

/**
 * Who is named right beside the mark at `mark` as whoever speaks the words in it: 'Finch said, "..."', '"...," said Finch'. Asked
 * before quotations are read, so that no "his" in somebody's own words is taken for that person; null where it is not as plain.
 * `sentences`: the tokens of each sentence from the mark's on, as far as its paragraph reaches.
 */
export function speakerOfMarks<Person>(
  sentences: readonly (readonly Token[])[],
  mark: number,
  people: NamedPeople<Person>,
): Person | null {
  return speakerBefore(sentences[0]!, mark, people) ?? speakerBehind(wordsBehind(sentences, mark), people);
}

/** What follows a mark, over the ends of sentences; so many tokens at most, since a sentence may be as long as a file. */
function wordsBehind(sentences: readonly (readonly Token[])[], mark: number): Token[] {
  const words = sentences[0]!.slice(mark + 1, mark + 1 + LONGEST);
  for (let k = 1; k < sentences.length && words.length < LONGEST; k++) {
    words.push(...sentences[k]!.slice(0, LONGEST - words.length));
  }
  return words;
}

/** "Finch said, “", "Finch told reporters on Monday: “". */
function speakerBefore<Person>(tokens: readonly Token[], mark: number, people: NamedPeople<Person>): Person | null {
  if (!/^[,:]$/.test(tokens[mark - 1]?.text ?? "")) return null;
  const first = Math.max(0, mark - 1 - MOST_OF_LEAD);
  let cue = mark - 2;
  while (cue > first && !CUE.test(tokens[cue]!.text)) cue--;
  if (!CUE.test(tokens[cue]?.text ?? "")) return null;
  for (let i = cue - 1; i >= Math.max(0, cue - 4); i--) {
    const named = people.at(tokens[i]!.start);
    if (named) return named.end === tokens[cue - 1]!.end ? named.person : null;
  }
  return null;
}

/** "...,” Finch said", "...,” said Mr. Finch". */
function speakerBehind<Person>(tokens: readonly Token[], people: NamedPeople<Person>): Person | null {
  let close = 0;
  while (close < tokens.length && !CLOSING.test(tokens[close]!.text)) close++;
  if (!CLOSING.test(tokens[close]?.text ?? "")) return null;
  let i = close + 1;
  const isCueFirst = CUE.test(tokens[i]?.text ?? "");
  if (isCueFirst) i++;
  // Titles: "Mr.", "Chief Justice".
  for (const last = i + 4; i < last && tokens[i] && !people.at(tokens[i]!.start); ) i++;
  const named = tokens[i] ? people.at(tokens[i]!.start) : null;
  if (!named || !tokens.slice(close + 1 + Number(isCueFirst), i).every(({ text }) => /^\p{Lu}|^\.$/u.test(text)))
    return null;
  if (isCueFirst) return named.person;
  while (tokens[i] && tokens[i]!.end < named.end) i++;
  return CUE.test(tokens[i + 1]?.text ?? "") ? named.person : null;
}
