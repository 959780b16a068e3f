import type { Feature } from "../../model/features.ts";
import { hashString, NONE } from "../../model/hash.ts";
import { type SpeakerQuestion, ZONES } from "./speakerPlaces.ts";
import { EDGE, fineClass, flag, join, size, tag, word } from "./wordInputs.ts";

const at = ({ places }: SpeakerQuestion, k: number) => places[k]!;

export const SPEAKER_FEATURES: readonly Feature<SpeakerQuestion>[] = [
  { name: "speaker: always", group: "place", why: "Most are none.", of: () => 1 },
  {
    name: "speaker: zone",
    group: "place",
    why: "Before, behind, a sentence before.",
    of: (text, k) => at(text, k).zone,
  },
  {
    name: "speaker: zone and rank",
    group: "place",
    why: "The nearest.",
    of: (text, k) => join(at(text, k).zone, at(text, k).rank),
  },
  {
    name: "speaker: zone and kind",
    group: "place",
    why: "People speak.",
    of: (text, k) => join(at(text, k).zone, at(text, k).kind),
  },
  {
    name: "speaker: zone, rank and kind",
    group: "place",
    why: "The nearest person.",
    of: (text, k) => join(at(text, k).zone, at(text, k).rank, at(text, k).kind),
  },
  {
    name: "speaker: class",
    group: "source",
    why: "People and bodies speak.",
    of: (text, k) => fineClass(text, at(text, k).phrase.head),
  },
  {
    name: "speaker: head",
    group: "source",
    why: '"statement".',
    of: (text, k) => word(text, at(text, k).phrase.head, 0),
  },
  {
    name: "speaker: link",
    group: "cue",
    why: "Who has a cue speaks.",
    of: (text, k) => join(at(text, k).link, at(text, k).zone),
  },
  {
    name: "speaker: link and place",
    group: "cue",
    why: "Who has a cue close by speaks.",
    of: (text, k) => join(at(text, k).link, at(text, k).linkPlace),
  },
  {
    name: "speaker: link place and pause",
    group: "cue",
    why: "A comma before the mark: who follows speaks.",
    of: (text, k) => join(at(text, k).linkPlace, text.pause, at(text, k).isLinked),
  },
  {
    name: "speaker: link and alone",
    group: "cue",
    why: "A cue a sentence before, of words alone.",
    of: (text, k) => join(at(text, k).link, at(text, k).zone, text.isAlone, flag(text.around.opensParagraph)),
  },
  {
    name: "speaker: link and rivals",
    group: "cue",
    why: "Another may have a cue nearer.",
    of: (text, k) => join(at(text, k).link, at(text, k).zone, text.rivals),
  },
  {
    name: "speaker: cue word",
    group: "cue",
    why: '"said", "told".',
    of: (text, k) => {
      const { cue, zone } = at(text, k);
      return cue ? join(zone, word(text, cue.at, 0)) : NONE;
    },
  },
  {
    name: "speaker: pause",
    group: "marks",
    why: "A comma before the mark: who follows speaks.",
    of: (text, k) => join(at(text, k).zone, text.pause),
  },
  {
    name: "speaker: pause and rank",
    group: "marks",
    why: "A comma before the mark: who follows speaks.",
    of: (text, k) => join(at(text, k).zone, text.pause, Math.min(2, at(text, k).rank), at(text, k).isLinked),
  },
  {
    name: "speaker: lead",
    group: "marks",
    why: "A colon or a verb before the mark: who is before speaks.",
    of: (text, k) => join(at(text, k).zone, text.lead),
  },
  {
    name: "speaker: lead and rank",
    group: "marks",
    why: "A colon before the mark.",
    of: (text, k) => join(at(text, k).zone, text.lead, Math.min(2, at(text, k).rank)),
  },
  {
    name: "speaker: alone",
    group: "marks",
    why: "Words alone are said by one named before.",
    of: (text, k) => join(at(text, k).zone, text.isAlone, text.opens, Math.min(3, at(text, k).rank)),
  },
  {
    name: "speaker: previous",
    group: "previous",
    why: "One goes on speaking.",
    of: (text, k) => join(at(text, k).previous, text.isAlone, text.rivals),
  },
  {
    name: "speaker: previous and paragraph",
    group: "previous",
    why: "One goes on speaking in the next paragraph.",
    of: (text, k) => join(at(text, k).previous, text.isAlone, text.opens),
  },
  {
    name: "speaker: previous and zone",
    group: "previous",
    why: "One goes on speaking.",
    of: (text, k) => join(at(text, k).previous, at(text, k).zone, at(text, k).isLinked),
  },
  {
    name: "speaker: previous and lead",
    group: "previous",
    why: '"..., he said, adding ...".',
    of: (text, k) => join(at(text, k).previous, text.lead, text.rivals),
  },
  {
    name: "speaker: subject",
    group: "place",
    why: "Whom a sentence is about speaks.",
    of: (text, k) => join(at(text, k).zone, at(text, k).isSubject, at(text, k).kind, text.isAlone),
  },
  {
    name: "speaker: word before",
    group: "window",
    why: '"of Rowe": no subject.',
    of: (text, k) => join(word(text, at(text, k).phrase.first, -1), Math.min(3, at(text, k).zone)),
  },
  {
    name: "speaker: word after",
    group: "window",
    why: '"Rowe\'s".',
    of: (text, k) => join(word(text, at(text, k).phrase.last, 1), Math.min(3, at(text, k).zone)),
  },
  {
    name: "speaker: tags around",
    group: "window",
    why: "A verb behind.",
    of: (text, k) =>
      join(tag(text, at(text, k).phrase.first, -1), tag(text, at(text, k).phrase.last, 1), at(text, k).zone),
  },
  {
    name: "speaker: words",
    group: "marks",
    why: "Long words in marks are whole speeches.",
    of: (text, k) => join(size(text.around.words), at(text, k).zone, at(text, k).isLinked),
  },
  {
    name: "speaker: quoted",
    group: "marks",
    why: "Who is spoken of within marks.",
    of: (text, k) => flag(text.passageAt[at(text, k).phrase.first]! >= 0),
  },
  {
    name: "speaker: first in marks",
    group: "marks",
    why: '"I" go on.',
    of: (text, k) =>
      join(
        hashString(text.tokens[text.around.passage.first + 1]?.text ?? ""),
        at(text, k).zone === ZONES.after ? 2 : 1,
        word(text, text.around.passage.last, 1) === EDGE ? 2 : 1,
      ),
  },
];
