import type { Feature } from "../../model/features.ts";
import { TAG } from "../words/tags.ts";
import { otherCue, type SpanQuestion } from "./spanPlaces.ts";
import { EDGE, flag, join, step, tag, word } from "./wordInputs.ts";

const at = ({ spans }: SpanQuestion, k: number) => spans[k]!;

/** The mark that stands next to an edge; all words are one, and so is the end of the sentence. */
const mark = (text: SpanQuestion, i: number, offset: number) => {
  const hash = word(text, i, offset);
  return hash === EDGE ? 2 : text.tags[i + offset] === TAG.MARK ? hash : 3;
};

export const SPAN_FEATURES: readonly Feature<SpanQuestion>[] = [
  { name: "span: always", group: "edges", why: "Mostly one of them.", of: () => 1 },
  {
    name: "span: start",
    group: "edges",
    why: "How likely the beginning is.",
    of: (text, k) => step(at(text, k).startShare),
  },
  { name: "span: end", group: "edges", why: "How likely the end is.", of: (text, k) => step(at(text, k).endShare) },
  {
    name: "span: both",
    group: "edges",
    why: "How likely both are.",
    of: (text, k) => Math.round(2 * Math.log(at(text, k).startShare * at(text, k).endShare + 1e-6)),
  },
  {
    name: "span: ranks",
    group: "edges",
    why: "The first of both, or another.",
    of: (text, k) => join(at(text, k).startRank, at(text, k).endRank + 10),
  },
  {
    name: "span: side",
    group: "place",
    why: "Behind the cue, before it, around it.",
    of: (text, k) => at(text, k).side,
  },
  {
    name: "span: side and cue",
    group: "place",
    why: '"according to" stands behind what it brings, "warned that" before.',
    of: (text, k) => join(at(text, k).side, text.cueWord),
  },
  {
    name: "span: length",
    group: "place",
    why: "Statements are long.",
    of: (text, k) => join(at(text, k).side, at(text, k).length),
  },
  {
    name: "span: length and cue",
    group: "place",
    why: '"called" reports little.',
    of: (text, k) => join(text.cueWord, at(text, k).length),
  },
  {
    name: "span: to the end",
    group: "place",
    why: "From the cue to the end of the sentence.",
    of: (text, k) =>
      join(
        at(text, k).side,
        flag(at(text, k).isAtEnd),
        flag(at(text, k).before === EDGE),
        at(text, k).first - text.cue,
      ),
  },
  {
    name: "span: marks around",
    group: "edges",
    why: "A comma on both sides.",
    of: (text, k) => join(mark(text, at(text, k).first, -1), mark(text, at(text, k).last, 1), at(text, k).side),
  },
  {
    name: "span: first and word after",
    group: "edges",
    why: '"that" goes on behind ", and that".',
    of: (text, k) => join(word(text, at(text, k).first, 0), at(text, k).after, word(text, at(text, k).last, 2)),
  },
  {
    name: "span: tags of the edges",
    group: "edges",
    why: "A clause begins with its subject and ends before a conjunction.",
    of: (text, k) =>
      join(tag(text, at(text, k).first, 0), tag(text, at(text, k).last, 1), tag(text, at(text, k).last, 2)),
  },
  {
    name: "span: first tag and end",
    group: "edges",
    why: '"to leave" ends where the next verb does.',
    of: (text, k) => join(tag(text, at(text, k).first, 0), tag(text, at(text, k).first, 1), flag(at(text, k).isAtEnd)),
  },
  {
    name: "span: finite verbs",
    group: "inside",
    why: "A clause has one.",
    of: (text, k) => join(at(text, k).finite, at(text, k).side, flag(at(text, k).isAtEnd)),
  },
  {
    name: "span: verbs and first word",
    group: "inside",
    why: '"that" needs a verb.',
    of: (text, k) => join(at(text, k).verbs, word(text, at(text, k).first, 0)),
  },
  {
    name: "span: commas",
    group: "inside",
    why: "A clause that is set in has two.",
    of: (text, k) => join(at(text, k).commas, at(text, k).side, at(text, k).after),
  },
  {
    name: "span: dashes and brackets",
    group: "inside",
    why: "They come in pairs.",
    of: (text, k) => join(at(text, k).dashes, at(text, k).after, at(text, k).brackets),
  },
  {
    name: "span: cue inside",
    group: "cues",
    why: "Another cue has a content of its own.",
    of: (text, k) => join(otherCue(text, at(text, k).first, at(text, k).last + 1), at(text, k).side),
  },
  {
    name: "span: cue behind",
    group: "cues",
    why: "Another cue begins another content.",
    of: (text, k) =>
      join(otherCue(text, at(text, k).last + 1, at(text, k).last + 5), at(text, k).after, at(text, k).side),
  },
  {
    name: "span: source inside",
    group: "cues",
    why: "Who speaks is no part of it.",
    of: (text, k) => join(flag(at(text, k).holdsSpeakerPhrase), at(text, k).side),
  },
];
