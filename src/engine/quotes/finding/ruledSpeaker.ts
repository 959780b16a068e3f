import { firstPhraseAt } from "../context/context.ts";
import type { Cue } from "../context/cue.ts";
import type { SpokenPassage } from "../features/speakerPlaces.ts";
import { TAG } from "../words/tags.ts";

/** A cue so likely, with a speaker phrase so likely, leads to the words wherever in their sentence it stands before them. */
const SURE = 0.6;
/** The same right before the marks, with nothing but a comma or a colon between. */
const LIKELY = 0.3;
const MOST_MARKS = 4;

/**
 * The number of the speaker phrase that the sentence itself leaves no choice about, -1 when it leaves one: “...” by Democrats, where a
 * participle calls them so; else the one of a cue before the marks, where the likeliest speaker (with `own` for his cue) has none in
 * the sentence.
 */
export function ruledSpeaker(passage: SpokenPassage, own: Cue | null): number {
  const agent = agentBehind(passage);
  return agent >= 0 ? agent : speakerBefore(passage, own);
}

/** "often labeled a “witch hunt” by Democrats". */
function agentBehind({ around, tokens, tags, sentenceAt, cues, phrases, ...text }: SpokenPassage): number {
  const { passage, cuesBefore } = around;
  let by = passage.last + 1;
  while (tokens[by] && !tokens[by]!.isWord && by - passage.last < 3) by++;
  if (tokens[by]?.text !== "by" || sentenceAt[by] !== sentenceAt[passage.first]) return -1;
  const next = firstPhraseAt({ ...text, phrases }, by + 1);
  // Behind a comma a participle passes for a past tense as often.
  const isPassive = ({ at }: Cue) => tags[at] === TAG.VBN || (tags[at] === TAG.VBD && !tokens[at - 1]?.isWord);
  const isAgent = phrases[next]?.first === by + 1 && cuesBefore.some((k) => isPassive(cues[k]!));
  return isAgent ? next : -1;
}

/** "the tabloid did a cover saying “...”": not whoever was spoken of in the sentence before. */
function speakerBefore({ around, cues, phrases, tokens, sentenceAt }: SpokenPassage, own: Cue | null): number {
  const { first } = around.passage;
  const sentence = sentenceAt[first]!;
  if (own && sentenceAt[own.at] === sentence && own.share > LIKELY) return -1;
  for (const k of around.cuesBefore) {
    const { at, share, from, fromShare } = cues[k]!;
    if (sentenceAt[at] !== sentence || (phrases[from]?.first ?? at) >= at) continue;
    const isRight = first - at <= MOST_MARKS && tokens.slice(at + 1, first).every(({ isWord }) => !isWord);
    const least = isRight ? LIKELY : SURE;
    if (share > least && fromShare > least) return from;
  }
  return -1;
}
