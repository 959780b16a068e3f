import type { Feature } from "../model/features.ts";
import { hashString, NONE } from "../model/hash.ts";
import type { QuoteContext } from "./context.ts";
import type { Cue } from "./findCues.ts";
import { EDGE, fineClass, flag, join, size, step, tag, word } from "./look.ts";
import type { Surroundings } from "./surroundings.ts";

/** Who says the words in marks? Asked of each source near by, by its number. */
export interface SpeakerQuestion extends QuoteContext {
  readonly cues: readonly Cue[];
  /** The cues of each source, by its number; only of sources that have some. */
  readonly cuesOf: ReadonlyMap<number, readonly number[]>;
  readonly around: Surroundings;
  /** The passage before, with the source that speaks it; null when there is none. */
  readonly previous: { readonly around: Surroundings; readonly source: number } | null;
}

const ZONES = { before: 1, after: 2, sentence: 3, paragraph: 4, further: 5, later: 6 } as const;

/** Where a source stands seen from the passage. */
function zone(text: SpeakerQuestion, k: number): number {
  const { first } = text.sources[k]!;
  const { passage, beforeFrom, afterTo, paragraph } = text.around;
  if (first > passage.last) return first < afterTo ? ZONES.after : ZONES.later;
  if (first >= beforeFrom) return ZONES.before;
  const sentence = text.sentenceAt[first]!;
  if (text.paragraphOf[sentence] === paragraph)
    return sentence >= text.sentenceAt[passage.first]! - 1 ? ZONES.sentence : ZONES.paragraph;
  return text.paragraphOf[sentence]! >= paragraph - 1 ? ZONES.further : ZONES.further + 2;
}

/** The source's cue that is likeliest to bring the passage: near and sure. */
export function linkOf(text: SpeakerQuestion, k: number): number {
  let best = -1;
  let highest = 0;
  for (const number of text.cuesOf.get(k) ?? []) {
    const { at, share, fromShare } = text.cues[number]!;
    const { passage, beforeFrom, afterTo } = text.around;
    const isNear = at >= beforeFrom && at < afterTo;
    const weight = share * fromShare * (isNear ? 1 : 0.5) * (at > passage.last ? 1 : 0.9);
    if (weight > highest) [best, highest] = [number, weight];
  }
  return best;
}

function link(text: SpeakerQuestion, k: number): number {
  const cue = text.cues[linkOf(text, k)];
  return cue ? step(cue.share * cue.fromShare) : 0;
}

/** Where that cue stands: how far from the passage, which side. */
function linkPlace(text: SpeakerQuestion, k: number): number {
  const cue = text.cues[linkOf(text, k)];
  if (!cue) return 1;
  const { passage, beforeFrom, afterTo } = text.around;
  if (cue.at > passage.last)
    return join(cue.at < afterTo ? 2 : 3, size(Math.min(cue.at, text.sources[k]!.first) - passage.last - 1));
  if (cue.at >= beforeFrom) return join(4, size(passage.first - 1 - Math.max(cue.at, text.sources[k]!.last)));
  return join(5, size(text.sentenceAt[passage.first]! - text.sentenceAt[cue.at]!));
}

const kind = (text: SpeakerQuestion, k: number) => {
  const source = text.sources[k]!;
  return source.isWho
    ? 9
    : source.kind === "pronoun"
      ? 2
      : source.kind === "nominal"
        ? 3
        : 4 + TYPES.indexOf(text.names[source.name]!.type);
};
const TYPES = ["person", "organization", "location", "group", "other"];

/** How many sources outside of quotations stand between the passage and this one. */
function rank(text: SpeakerQuestion, k: number): number {
  const { passage } = text.around;
  const isBefore = text.sources[k]!.first < passage.first;
  let count = 0;
  for (let n = k + (isBefore ? 1 : -1); n >= 0 && n < text.sources.length && count < 12; n += isBefore ? 1 : -1) {
    const { first } = text.sources[n]!;
    if (isBefore ? first >= passage.first : first <= passage.last) break;
    if (text.passageAt[first]! < 0) count++;
  }
  return count;
}

/** The mark of the sentence just before the closing mark: comma, stop, question, none. */
function pause({ around: { passage }, tokens }: SpeakerQuestion): number {
  const inside = tokens[passage.isClosed ? passage.last - 1 : passage.last]?.text ?? "";
  const behind = tokens[passage.last + 1]?.text ?? "";
  return inside === ","
    ? 1
    : /[?!]/.test(inside)
      ? 2
      : /[.…]/.test(inside)
        ? 3
        : behind === ","
          ? 4
          : /^[.;:]$/.test(behind)
            ? 5
            : 6;
}

const lead = (text: SpeakerQuestion) => word(text, text.around.passage.first, -1);
const isAlone = (text: SpeakerQuestion) => flag(text.around.isAlone);

/** How sure the surest cues before and behind are: what this source competes with. */
function rivals({ cues, around: { cuesBefore, cuesAfter } }: SpeakerQuestion): number {
  const best = (numbers: readonly number[]) =>
    numbers.reduce((most, number) => Math.max(most, cues[number]!.share * cues[number]!.fromShare), 0);
  return join(best(cuesBefore) > 0.3 ? 2 : 1, best(cuesAfter) > 0.3 ? 2 : 1);
}

/** The passage before: the same paragraph, the one before, further; and whether this source speaks it. */
function previous(text: SpeakerQuestion, k: number): number {
  const { previous: last, around } = text;
  if (!last || last.source < 0) return 1;
  const gap = around.paragraph - last.around.lastParagraph;
  const isSame = last.source === k;
  const isSameName = !isSame && sameName(text, last.source, k);
  return join(Math.min(gap, 3) + 1, isSame ? 3 : isSameName ? 2 : 1);
}

function sameName({ sources, names }: SpeakerQuestion, a: number, b: number): boolean {
  const [one, other] = [names[sources[a]!.name], names[sources[b]!.name]];
  return one !== undefined && other !== undefined && one.entity === other.entity;
}

const opens = (text: SpeakerQuestion) =>
  join(
    flag(text.around.opensParagraph),
    flag(text.previous?.around.closesParagraph ?? false),
    flag(text.previous?.around.passage.isClosed ?? true),
  );

const isSubject = (text: SpeakerQuestion, k: number) => {
  const { first } = text.sources[k]!;
  return flag(k === text.sourceStarts[text.sentenceAt[first]!]);
};

export const SPEAKER_FEATURES: readonly Feature<SpeakerQuestion>[] = [
  { name: "speaker: always", group: "place", why: "Most are none.", of: () => 1 },
  { name: "speaker: zone", group: "place", why: "Before, behind, a sentence before.", of: zone },
  {
    name: "speaker: zone and rank",
    group: "place",
    why: "The nearest.",
    of: (text, k) => join(zone(text, k), rank(text, k)),
  },
  {
    name: "speaker: zone and kind",
    group: "place",
    why: "People speak.",
    of: (text, k) => join(zone(text, k), kind(text, k)),
  },
  {
    name: "speaker: zone, rank and kind",
    group: "place",
    why: "The nearest person.",
    of: (text, k) => join(zone(text, k), rank(text, k), kind(text, k)),
  },
  {
    name: "speaker: class",
    group: "source",
    why: "People and bodies speak.",
    of: (text, k) => fineClass(text, text.sources[k]!.head),
  },
  {
    name: "speaker: head",
    group: "source",
    why: '"statement".',
    of: (text, k) => word(text, text.sources[k]!.head, 0),
  },
  {
    name: "speaker: link",
    group: "cue",
    why: "Who has a cue speaks.",
    of: (text, k) => join(link(text, k), zone(text, k)),
  },
  {
    name: "speaker: link and place",
    group: "cue",
    why: "Who has a cue close by speaks.",
    of: (text, k) => join(link(text, k), linkPlace(text, k)),
  },
  {
    name: "speaker: link place and pause",
    group: "cue",
    why: "A comma before the mark: who follows speaks.",
    of: (text, k) => join(linkPlace(text, k), pause(text), link(text, k) > 5 ? 2 : 1),
  },
  {
    name: "speaker: link and alone",
    group: "cue",
    why: "A cue a sentence before, of words alone.",
    of: (text, k) => join(link(text, k), zone(text, k), isAlone(text), flag(text.around.opensParagraph)),
  },
  {
    name: "speaker: link and rivals",
    group: "cue",
    why: "Another may have a cue nearer.",
    of: (text, k) => join(link(text, k), zone(text, k), rivals(text)),
  },
  {
    name: "speaker: cue word",
    group: "cue",
    why: '"said", "told".',
    of: (text, k) => {
      const cue = text.cues[linkOf(text, k)];
      return cue ? join(zone(text, k), word(text, cue.at, 0)) : NONE;
    },
  },
  {
    name: "speaker: pause",
    group: "marks",
    why: "A comma before the mark: who follows speaks.",
    of: (text, k) => join(zone(text, k), pause(text)),
  },
  {
    name: "speaker: pause and rank",
    group: "marks",
    why: "A comma before the mark: who follows speaks.",
    of: (text, k) => join(zone(text, k), pause(text), Math.min(2, rank(text, k)), link(text, k) > 5 ? 2 : 1),
  },
  {
    name: "speaker: lead",
    group: "marks",
    why: "A colon or a verb before the mark: who is before speaks.",
    of: (text, k) => join(zone(text, k), lead(text)),
  },
  {
    name: "speaker: lead and rank",
    group: "marks",
    why: "A colon before the mark.",
    of: (text, k) => join(zone(text, k), lead(text), Math.min(2, rank(text, k))),
  },
  {
    name: "speaker: alone",
    group: "marks",
    why: "Words alone are said by one named before.",
    of: (text, k) => join(zone(text, k), isAlone(text), opens(text), Math.min(3, rank(text, k))),
  },
  {
    name: "speaker: previous",
    group: "previous",
    why: "One goes on speaking.",
    of: (text, k) => join(previous(text, k), isAlone(text), rivals(text)),
  },
  {
    name: "speaker: previous and paragraph",
    group: "previous",
    why: "One goes on speaking in the next paragraph.",
    of: (text, k) => join(previous(text, k), isAlone(text), opens(text)),
  },
  {
    name: "speaker: previous and zone",
    group: "previous",
    why: "One goes on speaking.",
    of: (text, k) => join(previous(text, k), zone(text, k), link(text, k) > 5 ? 2 : 1),
  },
  {
    name: "speaker: previous and lead",
    group: "previous",
    why: '"..., he said, adding ...".',
    of: (text, k) => join(previous(text, k), lead(text), rivals(text)),
  },
  {
    name: "speaker: subject",
    group: "place",
    why: "Whom a sentence is about speaks.",
    of: (text, k) => join(zone(text, k), isSubject(text, k), kind(text, k), isAlone(text)),
  },
  {
    name: "speaker: word before",
    group: "window",
    why: '"of Rowe": no subject.',
    of: (text, k) => join(word(text, text.sources[k]!.first, -1), Math.min(3, zone(text, k))),
  },
  {
    name: "speaker: word after",
    group: "window",
    why: '"Rowe\'s".',
    of: (text, k) => join(word(text, text.sources[k]!.last, 1), Math.min(3, zone(text, k))),
  },
  {
    name: "speaker: tags around",
    group: "window",
    why: "A verb behind.",
    of: (text, k) => join(tag(text, text.sources[k]!.first, -1), tag(text, text.sources[k]!.last, 1), zone(text, k)),
  },
  {
    name: "speaker: words",
    group: "marks",
    why: "Long words in marks are whole speeches.",
    of: (text, k) => join(size(text.around.words), zone(text, k), flag(link(text, k) > 5)),
  },
  {
    name: "speaker: quoted",
    group: "marks",
    why: "Who is spoken of within marks.",
    of: (text, k) => flag(text.passageAt[text.sources[k]!.first]! >= 0),
  },
  {
    name: "speaker: first in marks",
    group: "marks",
    why: '"I" go on.',
    of: (text, k) =>
      join(
        hashString(text.tokens[text.around.passage.first + 1]?.text ?? ""),
        zone(text, k) === ZONES.after ? 2 : 1,
        word(text, text.around.passage.last, 1) === EDGE ? 2 : 1,
      ),
  },
];
