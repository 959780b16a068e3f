import type { Feature } from "../../model/features.ts";
import {
  anyCue,
  around,
  bestLink,
  capitals,
  cueBehind,
  cueDistance,
  cueNear,
  cueWord,
  glyph,
  isHeading,
  type KeepQuestion,
  lastInside,
  nameInside,
  passage,
} from "./passageInputs.ts";
import { EDGE, fineClass, flag, join, middleClass, size, step, tag, word } from "./wordInputs.ts";

export const KEEP_FEATURES: readonly Feature<KeepQuestion>[] = [
  { name: "keep: always", group: "passage", why: "Most are said.", of: () => 1 },
  { name: "keep: words", group: "passage", why: "Titles are short.", of: (text, i) => size(around(text, i).words) },
  {
    name: "keep: words exactly",
    group: "passage",
    why: "Titles are short.",
    of: (text, i) => Math.min(30, around(text, i).words),
  },
  {
    name: "keep: alone",
    group: "passage",
    why: "A paragraph of words in marks.",
    of: (text, i) =>
      join(flag(around(text, i).isAlone), flag(around(text, i).opensParagraph), size(around(text, i).words)),
  },
  {
    name: "keep: closed",
    group: "passage",
    why: "A mark without its partner may be anything.",
    of: (text, i) => join(flag(passage(text, i).isClosed), size(around(text, i).words)),
  },
  {
    name: "keep: glyph",
    group: "passage",
    why: "Single marks cite words.",
    of: (text, i) => join(glyph(text, i), size(around(text, i).words)),
  },
  {
    name: "keep: capitals",
    group: "inside",
    why: "Titles have capitals.",
    of: (text, i) => join(capitals(text, i), size(around(text, i).words)),
  },
  {
    name: "keep: first word",
    group: "inside",
    why: '"The", "I".',
    of: (text, i) => word(text, passage(text, i).first, 1),
  },
  {
    name: "keep: first written",
    group: "inside",
    why: "A capital begins a sentence or a title.",
    of: (text, i) => join(text.forms[passage(text, i).first + 1]?.written ?? 9, tag(text, passage(text, i).first, 1)),
  },
  {
    name: "keep: last word",
    group: "inside",
    why: "A stop, a comma.",
    of: (text, i) => word(text, lastInside(text, i), 0),
  },
  {
    name: "keep: last word and words",
    group: "inside",
    why: '"Selma," he saw.',
    of: (text, i) => join(word(text, lastInside(text, i), 0), size(around(text, i).words)),
  },
  {
    name: "keep: tags inside",
    group: "inside",
    why: "A noun alone is a so-called thing.",
    of: (text, i) =>
      join(tag(text, passage(text, i).first, 1), tag(text, passage(text, i).first, 2), size(around(text, i).words)),
  },
  { name: "keep: cues", group: "cues", why: "Somebody is said to speak.", of: cueNear },
  {
    name: "keep: best cue and words",
    group: "cues",
    why: "Short words need a cue.",
    of: (text, i) => join(anyCue(text, i), size(around(text, i).words)),
  },
  {
    name: "keep: best cue and capitals",
    group: "cues",
    why: 'A title may follow "called".',
    of: (text, i) => join(anyCue(text, i), capitals(text, i)),
  },
  {
    name: "keep: cues and last word",
    group: "cues",
    why: '", he said."',
    of: (text, i) => join(cueNear(text, i), word(text, lastInside(text, i), 0)),
  },
  {
    name: "keep: word before",
    group: "window",
    why: '"so-called", "the film", "as".',
    of: (text, i) => word(text, passage(text, i).first, -1),
  },
  {
    name: "keep: word before and words",
    group: "window",
    why: '"the" before two words.',
    of: (text, i) => join(word(text, passage(text, i).first, -1), size(around(text, i).words)),
  },
  {
    name: "keep: class before",
    group: "window",
    why: '"the film", "his book".',
    of: (text, i) =>
      word(text, passage(text, i).first, -1) === EDGE ? EDGE : fineClass(text, passage(text, i).first - 1),
  },
  {
    name: "keep: wide class before",
    group: "window",
    why: "The same for rarer words.",
    of: (text, i) =>
      word(text, passage(text, i).first, -1) === EDGE ? EDGE : middleClass(text, passage(text, i).first - 1),
  },
  {
    name: "keep: two words before",
    group: "window",
    why: '"known as".',
    of: (text, i) => join(word(text, passage(text, i).first, -2), word(text, passage(text, i).first, -1)),
  },
  {
    name: "keep: tags before",
    group: "window",
    why: "A verb, an article.",
    of: (text, i) => join(tag(text, passage(text, i).first, -2), tag(text, passage(text, i).first, -1)),
  },
  {
    name: "keep: word after",
    group: "window",
    why: "A noun behind a so-called word.",
    of: (text, i) => word(text, passage(text, i).last, 1),
  },
  {
    name: "keep: tags after",
    group: "window",
    why: "A noun behind a so-called word.",
    of: (text, i) =>
      join(tag(text, passage(text, i).last, 1), tag(text, passage(text, i).last, 2), size(around(text, i).words)),
  },
  {
    name: "keep: tag before and after",
    group: "window",
    why: "\"the 'deep water' plan\".",
    of: (text, i) =>
      join(tag(text, passage(text, i).first, -1), tag(text, passage(text, i).last, 1), size(around(text, i).words)),
  },
  {
    name: "keep: heading",
    group: "passage",
    why: "A line without a stop is a heading, and its marks are nobody's.",
    of: (text, i) => join(flag(isHeading(text, i)), flag(around(text, i).paragraph === 0), size(around(text, i).words)),
  },
  {
    name: "keep: name",
    group: "inside",
    why: "A name in marks is a title.",
    of: (text, i) => join(nameInside(text, i), size(around(text, i).words)),
  },
  {
    name: "keep: source near",
    group: "cues",
    why: "Somebody who speaks stands near.",
    of: (text, i) =>
      join(
        step(bestLink(text, around(text, i).cuesBefore)),
        step(bestLink(text, around(text, i).cuesAfter)),
        size(around(text, i).words),
      ),
  },
  {
    name: "keep: source near and word before",
    group: "cues",
    why: '"said the", "said that".',
    of: (text, i) =>
      join(
        bestLink(text, [...around(text, i).cuesBefore, ...around(text, i).cuesAfter]) > 0.3 ? 2 : 1,
        tag(text, passage(text, i).first, -1),
        size(around(text, i).words),
      ),
  },
  {
    name: "keep: distance of the cue",
    group: "cues",
    why: "A cue right before the mark.",
    of: (text, i) => join(cueDistance(text, i), size(around(text, i).words)),
  },
  {
    name: "keep: distance and word of the cue",
    group: "cues",
    why: '"called" right before the mark.',
    of: (text, i) => join(cueDistance(text, i), cueWord(text, i)),
  },
  {
    name: "keep: capitals, cue and words",
    group: "cues",
    why: "Capitals without a cue are a title.",
    of: (text, i) =>
      join(
        capitals(text, i),
        size(around(text, i).words),
        bestLink(text, [...around(text, i).cuesBefore, ...around(text, i).cuesAfter]) > 0.3 ? 2 : 1,
      ),
  },
  {
    name: "keep: stop inside",
    group: "inside",
    why: "A stop in the run of words: a sentence was said.",
    of: (text, i) =>
      join(/^[.,?!…]$/.test(text.tokens[lastInside(text, i)]!.text) ? 2 : 1, capitals(text, i), anyCue(text, i)),
  },
  {
    name: "keep: sentence of the heading",
    group: "passage",
    why: "A heading's marks are nobody's.",
    of: (text, i) => join(flag(isHeading(text, i)), flag(around(text, i).isAlone), glyph(text, i)),
  },
  {
    name: "keep: others in the sentence",
    group: "passage",
    why: "Words in marks come together.",
    of: (text, i) =>
      join(
        flag(
          text.sentenceAt[passage(text, i).first - 1] === text.sentenceAt[passage(text, i).first] &&
            around(text, i).beforeFrom > text.sentenceStarts[text.sentenceAt[passage(text, i).first]!]!,
        ),
        size(around(text, i).words),
      ),
  },
  {
    name: "keep: cue behind",
    group: "cues",
    why: '"..." asked Rowe.',
    of: (text, i) => join(cueBehind(text, i), word(text, lastInside(text, i), 0)),
  },
  {
    name: "keep: cue behind and words",
    group: "cues",
    why: "A verb of speech right behind the mark.",
    of: (text, i) => join(cueBehind(text, i), size(around(text, i).words), flag(around(text, i).opensParagraph)),
  },
  {
    name: "keep: cue before and tag before",
    group: "cues",
    why: '"called it" before the mark.',
    of: (text, i) =>
      join(cueDistance(text, i), tag(text, passage(text, i).first, -1), tag(text, passage(text, i).first, -2)),
  },
  {
    name: "keep: capitals and word before",
    group: "window",
    why: 'A title behind "on" or "read".',
    of: (text, i) => join(capitals(text, i), word(text, passage(text, i).first, -1)),
  },
];
