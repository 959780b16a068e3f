import type { Feature } from "../../model/features.ts";
import { combine, NONE } from "../../model/hash.ts";
import type { CueSpeakerQuestion } from "./cueSpeakerPlaces.ts";
import { EDGE, fineClass, flag, join, middleClass, tag, word } from "./wordInputs.ts";

const at = ({ places }: CueSpeakerQuestion, i: number) => places[i]!;

export const CUE_SPEAKER_FEATURES: readonly Feature<CueSpeakerQuestion>[] = [
  { name: "source: always", group: "source", why: "Most are none.", of: () => 1 },
  { name: "source: kind", group: "source", why: "People speak.", of: (text, i) => at(text, i).kind },
  {
    name: "source: kind and side",
    group: "source",
    why: "A pronoun stands before.",
    of: (text, i) => join(at(text, i).kind, at(text, i).side, text.cueTag),
  },
  {
    name: "source: head",
    group: "source",
    why: '"officials".',
    of: (text, i) => word(text, at(text, i).phrase.head, 0),
  },
  {
    name: "source: class",
    group: "source",
    why: "People and bodies speak.",
    of: (text, i) => fineClass(text, at(text, i).phrase.head),
  },
  {
    name: "source: wide class",
    group: "source",
    why: "The same for rarer words.",
    of: (text, i) => middleClass(text, at(text, i).phrase.head),
  },
  { name: "source: gap", group: "place", why: "Subjects stand near.", of: (text, i) => at(text, i).gap },
  {
    name: "source: gap and kind",
    group: "place",
    why: "Subjects stand near.",
    of: (text, i) => combine(at(text, i).gap, at(text, i).kind),
  },
  {
    name: "source: gap and cue",
    group: "place",
    why: '"said Rowe", "told Rowe".',
    of: (text, i) => combine(at(text, i).gap, text.cueWord),
  },
  {
    name: "source: path",
    group: "place",
    why: "The way from the subject to its verb.",
    of: (text, i) => at(text, i).path,
  },
  {
    name: "source: path and cue tag",
    group: "place",
    why: "The way from the subject to its verb.",
    of: (text, i) => join(at(text, i).path, text.cueTag),
  },
  {
    name: "source: path and kind",
    group: "place",
    why: "The way from the subject to its verb.",
    of: (text, i) => join(at(text, i).path, at(text, i).kind),
  },
  {
    name: "source: path and cue",
    group: "place",
    why: '"according to" one, "told" another.',
    of: (text, i) => join(at(text, i).path, text.cueWord),
  },
  {
    name: "source: sources between",
    group: "place",
    why: "The nearest is likeliest.",
    of: (text, i) => join(at(text, i).side, at(text, i).phrases, text.cueTag),
  },
  {
    name: "source: commas between",
    group: "place",
    why: "An apposition has two.",
    of: (text, i) => join(at(text, i).side, at(text, i).commas, at(text, i).phrases),
  },
  {
    name: "source: verbs between",
    group: "place",
    why: "A verb between has a subject of its own.",
    of: (text, i) => join(at(text, i).side, at(text, i).verbs, text.cueTag),
  },
  {
    name: "source: finite verbs between",
    group: "place",
    why: "A verb between has a subject of its own.",
    of: (text, i) => join(at(text, i).side, at(text, i).finite, at(text, i).commas),
  },
  {
    name: "source: marks between",
    group: "marks",
    why: '"..." he said.',
    of: (text, i) => join(at(text, i).side, at(text, i).marked),
  },
  {
    name: "source: in marks",
    group: "marks",
    why: "Who is spoken of within is no source.",
    of: (text, i) => flag(text.passageAt[at(text, i).phrase.first]! >= 0),
  },
  {
    name: "source: word before",
    group: "window",
    why: '"to Rowe", "of Rowe": no subject.',
    of: (text, i) => join(word(text, at(text, i).phrase.first, -1), at(text, i).side),
  },
  {
    name: "source: tag before",
    group: "window",
    why: "A preposition: no subject.",
    of: (text, i) => join(tag(text, at(text, i).phrase.first, -1), at(text, i).side, at(text, i).kind),
  },
  {
    name: "source: word after",
    group: "window",
    why: '"Rowe\'s", "Rowe,".',
    of: (text, i) => join(word(text, at(text, i).phrase.last, 1), at(text, i).side),
  },
  {
    name: "source: tag after",
    group: "window",
    why: "A verb follows its subject.",
    of: (text, i) => join(tag(text, at(text, i).phrase.last, 1), at(text, i).side, at(text, i).kind),
  },
  {
    name: "source: words between",
    group: "window",
    why: '"who", "of the", "also".',
    values: 4,
    of: (text, i, k) => {
      const { from, to, side } = at(text, i);
      return from + k < to ? join(text.plain[from + k]!, side) : NONE;
    },
  },
  {
    name: "source: opens the sentence",
    group: "place",
    why: "Who opens a sentence is its subject.",
    of: (text, i) => join(flag(word(text, at(text, i).phrase.first, -1) === EDGE), at(text, i).side),
  },
  {
    name: "source: passive",
    group: "window",
    why: '"was told by".',
    of: (text, i) => join(flag(text.isPassive), at(text, i).side, word(text, at(text, i).phrase.first, -1)),
  },
  {
    name: "source: cue and tag after cue",
    group: "window",
    why: '"said Rowe" inverts.',
    of: (text, i) => join(text.cueTag, tag(text, text.cue, 1), at(text, i).side, at(text, i).phrases),
  },
];
