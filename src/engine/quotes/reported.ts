import type { SourceText } from "../text/sourceText.ts";
import { overlaps, type Span } from "../text/span.ts";
import { type Token, tokensOf } from "../text/words.ts";
import { type Attributions, cueOf, isNounUse, isPassive } from "./attribution.ts";
import { reportsSpeech, takesListener } from "./cues.ts";
import type { Quotation } from "./quotation.ts";
import type { Speaker } from "./speakers.ts";

/** Fewer words are not a statement. */
const FEWEST_WORDS = 3;
/** A run of words without a stop: nobody writes such sentences, and reading them costs time. */
const LONGEST_SENTENCE = 300;
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
  marked: readonly Quotation[],
  attributions: Attributions,
): Quotation[] {
  let next = 0;
  return source.sentences.flatMap((sentence) => {
    while (next < marked.length && marked[next]!.marks!.end <= sentence.start) next++;
    const marks = marked[next]?.marks;
    if (marks && overlaps(marks, sentence)) return [];
    const report = readSentence(source.prose, sentence, attributions);
    return report ? [toQuotation(report)] : [];
  });
}

function readSentence(prose: string, sentence: Span, attributions: Attributions): Report | null {
  const tokens = tokensOf(prose, sentence);
  if (tokens.length > LONGEST_SENTENCE) return null;
  const end = contentEnd(tokens);
  const according = accordingTo(tokens, end, attributions);
  if (according) return according;
  for (let verb = 0; verb < end; verb++) {
    if (!reportsSpeech(tokens[verb]!.text) || isNounUse(tokens, verb) || isPassive(tokens, verb)) continue;
    const report = leading(tokens, verb, end, attributions) ?? closing(tokens, verb, end, attributions);
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
function leading(tokens: readonly Token[], verb: number, end: number, attributions: Attributions): Report | null {
  const speaker = attributions.subjectOfVerb(tokens, verb);
  if (!speaker) return null;
  const that = conjunctionAfter(tokens, verb, end);
  const first = that ?? bareContent(tokens, verb, end, attributions);
  if (first === null || countWords(tokens, first, end) < FEWEST_WORDS) return null;
  const segments = [{ start: tokens[first]!.start, end: tokens[end - 1]!.end }];
  return { segments, speaker, cue: cueOf(tokens, verb), confidence: that === null ? CONFIDENCE.bare : CONFIDENCE.that };
}

/** "that", "whether" behind the verb, and behind when, where and to whom it is said; it belongs to the content. */
function conjunctionAfter(tokens: readonly Token[], verb: number, end: number): number | null {
  const mayWait = takesListener(tokens[verb]!.text) || WAITS.test(tokens[verb + 1]?.text ?? "");
  for (let i = verb + 1; i < Math.min(end, verb + FARTHEST_THAT); i++) {
    const { text } = tokens[i]!;
    if (/^(?:that|whether)$/i.test(text)) return i === verb + 1 || mayWait ? i : null;
    if (/^(?:[;:]|if|when|because|while|but|who|which)$/.test(text)) return null;
    if (text === "," && !mayWait) return null;
  }
  return null;
}

/** What may stand between the verb and "that": when, where, to whom. */
const WAITS =
  /^(?:,|on|in|at|to|by|during|after|before|through|via|late|early|again|yesterday|today|\p{Lu}\p{Ll}+day|\p{Ll}+ly)$/u;

/** Where a clause begins that follows the verb with no conjunction. */
const BEGINS_CLAUSE =
  /^(?:the|an?|he|she|it|they|we|i|there|this|these|those|his|her|its|their|our|no|some|many|most|all|both|any|such|one|two|three|more|if|not|nobody|nothing|people|what|how|why)$/i;
/** "said on Tuesday", "said in an interview": when and where it was said. */
const SKIPPED =
  /^(?:on|in|at|late|early|yesterday|today|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|recently|also)$/;

function bareContent(tokens: readonly Token[], verb: number, end: number, attributions: Attributions): number | null {
  let i = verb + 1;
  if (takesListener(tokens[verb]!.text)) return listenerEnd(tokens, i, end, attributions);
  if (/^(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)$/.test(tokens[i]?.text ?? "")) i++;
  else if (tokens[i]?.text === "on" && /day$/.test(tokens[i + 1]?.text ?? "")) i += 2;
  const token = tokens[i];
  if (!token || i >= end || SKIPPED.test(token.text)) return null;
  const begins = BEGINS_CLAUSE.test(token.text) || /^\p{Lu}/u.test(token.text) || isPluralSubject(tokens, i);
  const isClause = STRONG.test(tokens[verb]!.text) || hasFiniteVerb(tokens, i, Math.min(end, i + 12));
  return begins && isClause ? i : null;
}

/** Verbs that hardly take a thing for an object: whatever follows is what was said. */
const STRONG =
  /^(?:sa(?:y|ys|id|ying)|argu\w+|claim\w*|insist\w*|suggest\w*|not(?:ed|es|ing)|believ\w+|conced\w+|acknowledg\w+)$/i;

/** Whether a stretch is a clause and not just a thing: "predicted a win" reports no words. */
function hasFiniteVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (FINITE.test(tokens[i]!.text)) return true;
  return false;
}

const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|cannot|could|shall|should|may|might|must|do|does|did|am|\p{Ll}+n['’]t|\p{L}+['’](?:s|re|ve|ll|d|m)|came|went|made|took|got|saw|gave|knew|found|thought|left|felt|kept|began|became|won|lost|met|ran|needs?|wants?|plans?|knows?|believes?|expects?|feels?|thinks?|\p{Ll}{2,}ed)$/u;

/** "told him she would come": one word or one name of a listener. */
function listenerEnd(tokens: readonly Token[], from: number, end: number, attributions: Attributions): number | null {
  const known = tokens[from] ? attributions.speakers.startingAt(tokens[from]!.start) : null;
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
function closing(tokens: readonly Token[], verb: number, end: number, attributions: Attributions): Report | null {
  const speaker = attributions.speakers.before(tokens, verb) ?? attributions.speakers.after(tokens, verb);
  if (!speaker) return null;
  const cue = cueOf(tokens, verb);
  const from = Math.min(speaker.start, cue.start);
  const to = Math.max(speaker.end, cue.end);
  const comma = tokens.findLastIndex((token) => token.end <= from && !token.isWord);
  if (comma < FEWEST_WORDS || tokens[comma]!.text !== ",") return null;
  if (tokens.filter((token) => token.start > tokens[comma]!.start && token.end <= from).length > 6) return null;
  const rest = tokens.findIndex((token) => token.start >= to);
  const head = { start: tokens[0]!.start, end: tokens[comma - 1]!.end };
  const report = { segments: [head], speaker, cue, confidence: CONFIDENCE.behind };
  if (tokens[rest]?.text === "," && rest + 1 < end) {
    return { ...report, segments: [head, { start: tokens[rest + 1]!.start, end: tokens[end - 1]!.end }] };
  }
  const isLast = rest === -1 || rest >= end || isAdverbial(tokens[rest]!);
  return isLast && hasFiniteVerb(tokens, 0, comma) ? report : null;
}

function isAdverbial(token: Token): boolean {
  return SKIPPED.test(token.text) || /^(?:to|during|after|before|through|by)$/.test(token.text);
}

/** "According to PAHA, every skipper will be offered a berth", "..., according to PAHA" */
function accordingTo(tokens: readonly Token[], end: number, attributions: Attributions): Report | null {
  const at = tokens.findIndex((token, i) => /^according$/i.test(token.text) && tokens[i + 1]?.text === "to");
  const speaker = at === -1 ? null : attributions.speakers.after(tokens, at + 1);
  if (!speaker) return null;
  const cue = { start: tokens[at]!.start, end: tokens[at + 1]!.end };
  const comma = tokens.findIndex((token) => token.start >= speaker.end && token.text === ",");
  const [first, last] = at === 0 ? [comma + 1, end] : [0, tokens[at - 1]!.isWord ? at : at - 1];
  if ((at === 0 && comma === -1) || countWords(tokens, first, last) < FEWEST_WORDS) return null;
  const segments = [{ start: tokens[first]!.start, end: tokens[last - 1]!.end }];
  return { segments, speaker, cue, confidence: CONFIDENCE.according };
}

/** Counted no further than the question goes. */
function countWords(tokens: readonly Token[], from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to && words < FEWEST_WORDS; i++) if (tokens[i]!.isWord) words++;
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
