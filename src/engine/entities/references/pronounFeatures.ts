import type { Feature } from "../../model/features.ts";
import { combine, NONE } from "../../model/hash.ts";

/** A person whom a pronoun may mean, and where the text named or meant them last. Words are told by their hashes in small letters. */
export interface PronounCandidate {
  /** Sentences and paragraphs back. */
  readonly sentences: number;
  readonly paragraphs: number;
  /** How many other candidates were mentioned since. */
  readonly rank: number;
  /** The first person named in that sentence: the one whom it is about. */
  readonly isSubject: boolean;
  /** 1 a name, 2 a pronoun, 3 a nominal. */
  readonly kind: 1 | 2 | 3;
  readonly isQuoted: boolean;
  readonly wordBefore: number;
  readonly wordAfter: number;
  /** Whether the text has said that the person is of the pronoun's gender. */
  readonly isOfGender: boolean;
  readonly mentions: number;
  /** Whether somebody was mentioned more often so far. */
  readonly isCommonest: boolean;
  /** The pronoun's own word stood for the same person last time. */
  readonly isLastMeant: boolean;
}

/** Whom does a pronoun mean? Asked of each candidate by its number. */
export interface PronounQuestion {
  readonly candidates: readonly PronounCandidate[];
  /** The pronoun, and the words around it. */
  readonly word: number;
  readonly wordBefore: number;
  readonly wordAfter: number;
  readonly isQuoted: boolean;
  /** Opens its sentence. */
  readonly isFirst: boolean;
  /** Candidates named in its sentence before it. */
  readonly namedBefore: number;
}

const few = (count: number) => Math.min(count, 4) + 1;
const flag = (is: boolean) => (is ? 2 : 1);
const join = (first: number, ...others: number[]) => others.reduce(combine, first);
const at = ({ candidates }: PronounQuestion, i: number) => candidates[i]!;
const back = (text: PronounQuestion, i: number) => join(few(at(text, i).sentences), few(at(text, i).paragraphs));
const quoted = (text: PronounQuestion, i: number) => join(flag(text.isQuoted), flag(at(text, i).isQuoted));

export const PRONOUN_FEATURES: readonly Feature<PronounQuestion>[] = [
  { name: "pronoun: always", group: "place", why: "One of several.", of: () => 1 },
  {
    name: "pronoun: rank",
    group: "place",
    why: "The one who was mentioned last.",
    of: (text, i) => few(at(text, i).rank),
  },
  { name: "pronoun: back", group: "place", why: "People far back are seldom meant.", of: back },
  {
    name: "pronoun: back and subject",
    group: "place",
    why: "Whom the sentence before is about.",
    of: (text, i) => join(back(text, i), flag(at(text, i).isSubject)),
  },
  {
    name: "pronoun: rank and subject",
    group: "place",
    why: "Whom the sentence before is about.",
    of: (text, i) => join(few(at(text, i).rank), flag(at(text, i).isSubject), few(at(text, i).sentences)),
  },
  {
    name: "pronoun: kind",
    group: "place",
    why: "A pronoun goes on with the last one.",
    of: (text, i) => join(at(text, i).kind, few(at(text, i).sentences)),
  },
  {
    name: "pronoun: kind and rank",
    group: "place",
    why: "A pronoun goes on with the last one.",
    of: (text, i) => join(at(text, i).kind, few(at(text, i).rank), flag(at(text, i).isSubject)),
  },
  {
    name: "pronoun: gender",
    group: "gender",
    why: "A known gender is better than a guess.",
    of: (text, i) => flag(at(text, i).isOfGender),
  },
  {
    name: "pronoun: gender and rank",
    group: "gender",
    why: "A known gender is better than a guess.",
    of: (text, i) => join(flag(at(text, i).isOfGender), few(at(text, i).rank)),
  },
  {
    name: "pronoun: gender and others",
    group: "gender",
    why: "A guess beside one who is known.",
    of: (text, i) => join(flag(at(text, i).isOfGender), flag(text.candidates.some(({ isOfGender }) => isOfGender))),
  },
  { name: "pronoun: quoted", group: "marks", why: "Who is spoken of within marks does not speak outside.", of: quoted },
  {
    name: "pronoun: quoted and rank",
    group: "marks",
    why: "The same.",
    of: (text, i) => join(quoted(text, i), few(at(text, i).rank)),
  },
  {
    name: "pronoun: quoted and verb",
    group: "marks",
    why: '"he said" is the one outside of marks.',
    of: (text, i) => join(quoted(text, i), text.wordAfter),
  },
  {
    name: "pronoun: mentions",
    group: "count",
    why: "Whom a text is about is meant more often.",
    of: (text, i) => join(few(at(text, i).mentions >> 1), flag(at(text, i).isCommonest)),
  },
  {
    name: "pronoun: commonest and back",
    group: "count",
    why: "Whom a text is about is meant from afar.",
    of: (text, i) => join(flag(at(text, i).isCommonest), back(text, i)),
  },
  {
    name: "pronoun: last meant",
    group: "place",
    why: "The pronoun goes on.",
    of: (text, i) => join(flag(at(text, i).isLastMeant), back(text, i)),
  },
  {
    name: "pronoun: last meant and rank",
    group: "place",
    why: "The pronoun goes on, unless others came.",
    of: (text, i) => join(flag(at(text, i).isLastMeant), few(at(text, i).rank)),
  },
  {
    name: "pronoun: word after name",
    group: "window",
    why: 'Who "said" something goes on.',
    of: (text, i) => at(text, i).wordAfter,
  },
  {
    name: "pronoun: word before name",
    group: "window",
    why: '"to Rowe", "of Rowe".',
    of: (text, i) => at(text, i).wordBefore,
  },
  {
    name: "pronoun: words before and after name",
    group: "window",
    why: '"said Rowe."',
    of: (text, i) => join(at(text, i).wordBefore, few(at(text, i).sentences)),
  },
  {
    name: "pronoun: word after name, and back",
    group: "window",
    why: 'Who "said" something just before.',
    of: (text, i) => join(at(text, i).wordAfter, few(at(text, i).sentences), few(at(text, i).rank)),
  },
  {
    name: "pronoun: both words after",
    group: "window",
    why: '"Rowe said ... he added".',
    of: (text, i) => join(at(text, i).wordAfter, text.wordAfter),
  },
  {
    name: "pronoun: own word",
    group: "own",
    why: '"his" looks nearer than "he".',
    of: (text, i) => join(text.word, few(at(text, i).rank), few(at(text, i).sentences)),
  },
  {
    name: "pronoun: own word and subject",
    group: "own",
    why: '"he" is the subject again.',
    of: (text, i) => join(text.word, flag(at(text, i).isSubject), few(at(text, i).sentences)),
  },
  {
    name: "pronoun: own place",
    group: "own",
    why: "A pronoun that opens a sentence looks back.",
    of: (text, i) => join(flag(text.isFirst), few(text.namedBefore), few(at(text, i).rank), few(at(text, i).sentences)),
  },
  {
    name: "pronoun: own words",
    group: "own",
    why: '"that he" is the speaker.',
    of: (text, i) =>
      text.isFirst ? NONE : join(text.wordBefore, few(at(text, i).sentences), flag(at(text, i).isSubject)),
  },
];
