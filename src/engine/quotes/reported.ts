import type { SourceText } from "../text/sourceText.ts";
import { overlaps, type Span } from "../text/span.ts";
import { type Token, tokensOf } from "../text/words.ts";
import { cueOf } from "./attribution.ts";
import { reportsSpeech, takesListener } from "./cues.ts";
import type { MarkedPassage } from "./marks.ts";
import type { Quotation } from "./quotation.ts";
import type { Speaker, Speakers } from "./speakers.ts";

/** Fewer words are not a statement. */
const FEWEST_WORDS = 3;
/** "told the council by telephone from Copenhagen that": so far may the conjunction stand from the verb. */
const FARTHEST_THAT = 12;

const CONFIDENCE = { that: 0.85, bare: 0.7, behind: 0.75, according: 0.8 };

/** What stands in one sentence without marks: who says what, by which words. */
interface Report {
  readonly segments: readonly Span[];
  readonly speaker: Speaker;
  readonly cue: Span;
  readonly confidence: number;
}

/** Reported speech: "X said (that) ...", "..., X said", "according to X, ...". Sentences with marks are left out. */
export function reportedQuotations(
  source: SourceText,
  passages: readonly MarkedPassage[],
  speakers: Speakers,
): Quotation[] {
  let next = 0;
  return source.sentences.flatMap((sentence) => {
    while (next < passages.length && passages[next]!.marks.end <= sentence.start) next++;
    const passage = passages[next];
    if (passage && overlaps(passage.marks, sentence)) return [];
    const report = readSentence(source.prose, sentence, speakers);
    return report ? [toQuotation(report)] : [];
  });
}

function readSentence(prose: string, sentence: Span, speakers: Speakers): Report | null {
  const tokens = tokensOf(prose, sentence);
  const end = contentEnd(tokens);
  const according = accordingTo(tokens, end, speakers);
  if (according) return according;
  for (let verb = 0; verb < end; verb++) {
    if (!reportsSpeech(tokens[verb]!.text)) continue;
    const report = leading(tokens, verb, end, speakers) ?? closing(tokens, verb, end, speakers);
    if (report) return report;
  }
  return null;
}

/** Where the words end: before the sentence's stop. */
function contentEnd(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && !tokens[end - 1]!.isWord) end--;
  return end;
}

/** "X said that the town could not live on its memories" */
function leading(tokens: readonly Token[], verb: number, end: number, speakers: Speakers): Report | null {
  const speaker = speakers.before(tokens, verb);
  if (!speaker) return null;
  const that = conjunctionAfter(tokens, verb, end);
  const first = that ?? bareContent(tokens, verb, end, speakers);
  if (first === null || countWords(tokens, first, end) < FEWEST_WORDS) return null;
  const segments = [{ start: tokens[first]!.start, end: tokens[end - 1]!.end }];
  return { segments, speaker, cue: cueOf(tokens, verb), confidence: that === null ? CONFIDENCE.bare : CONFIDENCE.that };
}

/** "that", "whether", "if" behind the verb and those who are told; the conjunction belongs to the content. */
function conjunctionAfter(tokens: readonly Token[], verb: number, end: number): number | null {
  for (let i = verb + 1; i < Math.min(end, verb + FARTHEST_THAT); i++) {
    const { text } = tokens[i]!;
    if (/^(?:that|whether)$/i.test(text)) return i;
    if (/^(?:[;:]|if|when|because|while|but|who|which)$/.test(text)) return null;
    if (text === "," && !takesListener(tokens[verb]!.text)) return null;
  }
  return null;
}

/** Where a clause begins that follows the verb with no conjunction. */
const BEGINS_CLAUSE =
  /^(?:the|an?|he|she|it|they|we|i|there|this|these|those|his|her|its|their|our|no|some|many|most|all|both|any|such|one|two|three|more|if|not|nobody|nothing|people|what|how|why)$/i;
/** "said on Tuesday", "said in an interview": when and where it was said. */
const SKIPPED =
  /^(?:on|in|at|late|early|yesterday|today|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|recently|also)$/;

function bareContent(tokens: readonly Token[], verb: number, end: number, speakers: Speakers): number | null {
  let i = verb + 1;
  if (takesListener(tokens[verb]!.text)) return listenerEnd(tokens, i, end, speakers);
  if (/^(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)$/.test(tokens[i]?.text ?? "")) i++;
  else if (tokens[i]?.text === "on" && /day$/.test(tokens[i + 1]?.text ?? "")) i += 2;
  const token = tokens[i];
  if (!token || i >= end || SKIPPED.test(token.text)) return null;
  const begins = BEGINS_CLAUSE.test(token.text) || /^\p{Lu}/u.test(token.text) || isPluralSubject(tokens, i);
  return begins ? i : null;
}

/** "told him she would come": one word or one name of a listener. */
function listenerEnd(tokens: readonly Token[], from: number, end: number, speakers: Speakers): number | null {
  const known = tokens[from] ? speakers.startingAt(tokens[from]!.start) : null;
  const next = known ? tokens.findIndex((token) => token.start >= known.end) : from + 1;
  const isListener =
    known !== null || /^(?:him|her|them|me|us|reporters|lawmakers|journalists)$/.test(tokens[from]?.text ?? "");
  return isListener && next > 0 && next < end && BEGINS_CLAUSE.test(tokens[next]!.text) ? next : null;
}

/** "said simulations had shown" */
function isPluralSubject(tokens: readonly Token[], i: number): boolean {
  return /^\p{Ll}{3,}s$/u.test(tokens[i]!.text) && tokens[i + 1]?.isWord === true;
}

/** "The best place, she says, may be half a mile to the south", "..., the company said" */
function closing(tokens: readonly Token[], verb: number, end: number, speakers: Speakers): Report | null {
  const speaker = speakers.before(tokens, verb) ?? speakers.after(tokens, verb);
  if (!speaker) return null;
  const cue = cueOf(tokens, verb);
  const from = Math.min(speaker.start, cue.start);
  const to = Math.max(speaker.end, cue.end);
  const comma = tokens.findLastIndex((token) => token.end <= from && !token.isWord);
  if (comma < 1 || tokens[comma]!.text !== "," || countWords(tokens, 0, comma) < FEWEST_WORDS) return null;
  if (tokens.filter((token) => token.start > tokens[comma]!.start && token.end <= from).length > 6) return null;
  const rest = tokens.findIndex((token) => token.start >= to);
  const head = { start: tokens[0]!.start, end: tokens[comma - 1]!.end };
  if (rest === -1 || rest >= end) return { segments: [head], speaker, cue, confidence: CONFIDENCE.behind };
  if (tokens[rest]!.text !== ",")
    return isAdverbial(tokens[rest]!) ? { segments: [head], speaker, cue, confidence: CONFIDENCE.behind } : null;
  const tail = { start: tokens[rest + 1]!.start, end: tokens[end - 1]!.end };
  return { segments: [head, tail], speaker, cue, confidence: CONFIDENCE.behind };
}

function isAdverbial(token: Token): boolean {
  return SKIPPED.test(token.text) || /^(?:to|during|after|before|through|by)$/.test(token.text);
}

/** "According to PAHA, every skipper will be offered a berth", "..., according to PAHA" */
function accordingTo(tokens: readonly Token[], end: number, speakers: Speakers): Report | null {
  const at = tokens.findIndex((token, i) => /^according$/i.test(token.text) && tokens[i + 1]?.text === "to");
  const speaker = at === -1 ? null : speakers.after(tokens, at + 1);
  if (!speaker) return null;
  const cue = { start: tokens[at]!.start, end: tokens[at + 1]!.end };
  const comma = tokens.findIndex((token) => token.start >= speaker.end && token.text === ",");
  const [first, last] = at === 0 ? [comma + 1, end] : [0, tokens[at - 1]!.isWord ? at : at - 1];
  if ((at === 0 && comma === -1) || countWords(tokens, first, last) < FEWEST_WORDS) return null;
  const segments = [{ start: tokens[first]!.start, end: tokens[last - 1]!.end }];
  return { segments, speaker, cue, confidence: CONFIDENCE.according };
}

function countWords(tokens: readonly Token[], from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) if (tokens[i]!.isWord) words++;
  return words;
}

function toQuotation({ segments, speaker, cue, confidence }: Report): Quotation {
  return {
    start: segments[0]!.start,
    end: segments.at(-1)!.end,
    kind: "indirect",
    marks: null,
    segments,
    speaker: { start: speaker.start, end: speaker.end },
    speakerId: speaker.entityId,
    speakerName: speaker.entityName,
    cue,
    confidence: confidence * (0.6 + 0.4 * speaker.confidence),
  };
}
