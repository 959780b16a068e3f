import { lastStartingAt, type Span } from "../../text/span.ts";
import { authorityAt } from "./authorities.ts";
import { cueVerbsIn } from "./cueVerbs.ts";
import type { GrammarText } from "./grammarText.ts";
import { nounPhraseIn } from "./nounPhrases.ts";
import type { Said } from "./said.ts";
import { subjectOf } from "./subjects.ts";

/** A sentence without words in marks. */
interface Clause {
  readonly from: number;
  /** Behind its last word, its stop left out. */
  readonly end: number;
  /** It introduces words in marks. */
  readonly isIntroduction?: boolean;
}

/** So many words may stand between a verb and "that". */
const UP_TO_THAT = 9;
/** A report of fewer words says nothing. */
const FEWEST_WORDS = 3;

/** What is reported without marks, in order. `inMarks`: what was found in marks, in order. Linear. */
export function saidWithoutMarks(text: GrammarText, inMarks: readonly Said[]): Said[] {
  const reports: Said[] = [];
  const { sentenceStarts } = text;
  const before = new SaidBefore(text, inMarks, reports);
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence++) {
    const clause = clauseOf(text, sentence);
    if (!clause) continue;
    const said = clause.isIntroduction
      ? (afterThat(text, clause) ?? afterComma(text, clause))
      : (reportedIn(text, clause) ?? goingOn(text, clause, sentence, before.of(sentence)));
    if (said && said.segments.length > 0) reports.push(said);
  }
  return reports;
}

function reportedIn(text: GrammarText, clause: Clause): Said | null {
  return (
    afterThat(text, clause) ??
    byAuthority(text, clause) ??
    behindName(text, clause) ??
    afterAs(text, clause) ??
    aroundVerb(text, clause) ??
    afterComma(text, clause)
  );
}

/** The words of a sentence in which nobody's words stand in marks; null for others. */
function clauseOf({ sentenceStarts, passageAt, tokens }: GrammarText, sentence: number): Clause | null {
  const from = sentenceStarts[sentence]!;
  let end = sentenceStarts[sentence + 1]!;
  for (let i = from; i < end; i++) {
    if (passageAt[i]! < 0) continue;
    // "Aseguró que se retira: «He sido feliz»" reports before it quotes.
    if (tokens[i - 1]?.text !== ":") return null;
    end = i;
    break;
  }
  const isIntroduction = end < sentenceStarts[sentence + 1]!;
  while (end > from && !tokens[end - 1]!.isWord) end--;
  return end - from >= FEWEST_WORDS ? { from, end, isIntroduction } : null;
}

function report(
  text: GrammarText,
  { from, end }: Clause,
  parts: readonly Clause[],
  tie: Pick<Said, "cue" | "speaker">,
  confidence: number,
): Said {
  return {
    kind: "indirect",
    marks: null,
    segments: parts.flatMap((part) => pieceOf(text, part)),
    ...tie,
    confidence,
    first: from,
    last: end - 1,
  };
}

/** From the first to the last word, marks at the edges left out. */
function pieceOf({ tokens }: GrammarText, { from, end }: Clause): Span[] {
  let first = from;
  let last = end - 1;
  while (first <= last && !tokens[first]!.isWord) first++;
  while (last >= first && !tokens[last]!.isWord) last--;
  return first <= last ? [{ start: tokens[first]!.start, end: tokens[last]!.end }] : [];
}

/** "Sie sagte, dass ...", "Il affirme que ...". */
function afterThat(text: GrammarText, clause: Clause): Said | null {
  const { tokens, grammar } = text;
  for (const cue of cueVerbsIn(tokens, clause.from, clause.end, grammar)) {
    for (let i = cue.last + 1; i < clause.end && i <= cue.last + UP_TO_THAT; i++) {
      if (/^[.;:]$/u.test(tokens[i]!.text)) break;
      if (!grammar.is("that", tokens[i]!.text) || (grammar.words.hasCapitalNouns && tokens[i - 1]!.text !== ","))
        continue;
      const part = { from: i + 1, end: clauseEndOf(text, i + 1, clause.end) };
      if (part.end - part.from < 2) break;
      return report(text, clause, [part], { cue, speaker: subjectOf(text, cue, clause.from, i) }, 0.9);
    }
  }
  return null;
}

/** A content ends before ", pero" and the like that go on with the writer's words, and with a semicolon. */
function clauseEndOf({ tokens, grammar }: GrammarText, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (tokens[i]!.text === ";") return i;
    const isTurn = tokens[i]!.text === "," && /^(?:mais|pero|ma|mas|maar)$/u.test(tokens[i + 1]?.text ?? "");
    if (isTurn && !grammar.is("that", tokens[i + 2]?.text ?? "")) return i;
  }
  return to;
}

/** "Selon lui, ...", "Laut Behrens ...", "..., según la alcaldesa". */
function byAuthority(text: GrammarText, clause: Clause): Said | null {
  const { tokens, grammar } = text;
  for (let i = clause.from; i < clause.end; i++) {
    const isFirst = i === clause.from;
    if (!isFirst && tokens[i - 1]!.text !== ",") continue;
    const authority = authorityAt(text, i, clause.end);
    if (!authority?.speaker || !isSomebody(text, authority.speaker)) continue;
    const end = apposedEnd(text, authority.end, clause.end);
    const isWeak = /^(?:pour|para|per)$/iu.test(tokens[i]!.text);
    if (isWeak && (!isFirst || tokens[end]?.text !== ",")) continue;
    const parts = isFirst
      ? [{ from: end, end: clauseEndOf(text, end, clause.end) }]
      : [
          { from: clause.from, end: i - 1 },
          { from: end, end: clause.end },
        ];
    const said = report(
      text,
      clause,
      parts.filter(({ from, end: to }) => to - from >= 2),
      authority,
      0.85,
    );
    if (said.segments.length > 0 && !(grammar.words.hasCapitalNouns && isFirst && tokens[end]?.text === ","))
      return said;
  }
  return null;
}

/** Behind a name the comma and the role that is set beside it go with it: "le presidente di Confpesca, Matteo Sartori,". */
function apposedEnd({ tokens, mentions, mentionAt }: GrammarText, from: number, to: number): number {
  const mention = tokens[from]?.text === "," ? mentions[mentionAt[from + 1] ?? -1] : undefined;
  const isApposed = mention?.type === "person" && mention.last + 1 < to && tokens[mention.last + 1]!.text === ",";
  return isApposed ? mention.last + 1 : from;
}

/** A report is an authority for nobody's words: it is somebody, or a body, that is asked for. */
function isSomebody({ tokens, grammar }: GrammarText, { kind, head }: NonNullable<Said["speaker"]>): boolean {
  const { text } = tokens[head]!;
  return kind !== "nominal" || grammar.isRole(text) || grammar.is("bodies", text);
}

/** "Kruse zufolge werden ..." */
function behindName(text: GrammarText, clause: Clause): Said | null {
  const { tokens, grammar } = text;
  for (let i = clause.from + 1; i < clause.end; i++) {
    if (!grammar.is("behind", tokens[i]!.text)) continue;
    const dative = /^(?:ihm|ihr)$/iu.exec(tokens[i - 1]!.text)?.[0].toLowerCase();
    const speaker = dative
      ? {
          kind: "pronoun" as const,
          first: i - 1,
          last: i - 1,
          head: i - 1,
          mention: -1,
          gender: dative === "ihr" ? ("she" as const) : ("he" as const),
          isDefinite: true,
        }
      : nounPhraseIn(text, i - 1, i);
    if (!speaker || !isSomebody(text, speaker)) return null;
    const parts = [
      { from: clause.from, end: speaker.first },
      { from: i + 1, end: clause.end },
    ].filter(({ from, end }) => end - from >= 2);
    return report(text, clause, parts, { cue: { at: i, last: i }, speaker }, 0.85);
  }
  return null;
}

/** "Wie die Polizei mitteilte, kam der Wagen von der Straße ab." */
function afterAs(text: GrammarText, clause: Clause): Said | null {
  const { tokens, grammar } = text;
  if (!grammar.is("as", tokens[clause.from]!.text)) return null;
  const comma = commaBehind(text, clause.from + 1, clause.end);
  const cue = cueVerbsIn(tokens, clause.from, comma, grammar).at(-1);
  const speaker = cue ? nounPhraseIn(text, clause.from + 1, comma) : null;
  if (!cue || !speaker || comma >= clause.end - 2) return null;
  return report(text, clause, [{ from: comma + 1, end: clause.end }], { cue, speaker }, 0.85);
}

/** How many words may stand behind a verb that ends a sentence: ", sagte der Leiter der Studie am Montag". */
const MOST_BEHIND = 22;

/** "..., a indiqué son directeur.", "Heute, sagt Ott, lache keiner mehr." */
function aroundVerb(text: GrammarText, clause: Clause): Said | null {
  const { tokens, grammar } = text;
  for (const cue of cueVerbsIn(tokens, clause.from, clause.end, grammar)) {
    if (cue.at < clause.from + 2 || tokens[cue.at - 1]!.text !== ",") continue;
    const speaker = subjectOf(text, cue, cue.at, clause.end);
    if (
      !speaker ||
      !isSomebody(text, speaker) ||
      speaker.first > cue.last + 3 + (grammar.words.hasCapitalNouns ? 2 : 0)
    )
      continue;
    const next = commaBehind(text, Math.max(speaker.last, cue.last) + 1, clause.end);
    const isMiddle = next < clause.end - 2 && cue.at - clause.from <= 8;
    if (!isMiddle && clause.end - cue.at > MOST_BEHIND) continue;
    const parts = [{ from: clause.from, end: cue.at - 1 }, ...(isMiddle ? [{ from: next + 1, end: clause.end }] : [])];
    return report(text, clause, parts, { cue, speaker }, 0.85);
  }
  return null;
}

function commaBehind({ tokens }: GrammarText, from: number, to: number, mark = /^,$/u): number {
  for (let i = from; i < to; i++) if (mark.test(tokens[i]!.text)) return i;
  return to;
}

/** How far behind the comma a verb shows that what follows is reported. */
const REPORTING_WITHIN = 14;

/** "Osterloh sagte, die Stadt könne ...": German needs no "that". */
function afterComma(text: GrammarText, clause: Clause): Said | null {
  const { tokens, grammar } = text;
  if (!grammar.words.reporting) return null;
  for (const cue of cueVerbsIn(tokens, clause.from, clause.end, grammar)) {
    const comma = commaBehind(text, cue.last + 1, clause.end, /^[,:]$/u);
    if (comma >= clause.end - 2 || !isReporting(text, comma + 1, clause.end)) continue;
    const speaker = subjectOf(text, cue, clause.from, comma);
    return report(text, clause, [{ from: comma + 1, end: clause.end }], { cue, speaker }, 0.85);
  }
  return null;
}

function isReporting({ tokens, grammar }: GrammarText, from: number, to: number): boolean {
  return tokens.slice(from, Math.min(to, from + REPORTING_WITHIN)).some(({ text }) => grammar.is("reporting", text));
}

interface Spoken {
  readonly said: Said;
  readonly sentence: number;
}

/** What was said last before a sentence; asked for sentences in order. */
class SaidBefore {
  private next = 0;

  constructor(
    private readonly text: GrammarText,
    private readonly inMarks: readonly Said[],
    private readonly reports: readonly Said[],
  ) {}

  of(sentence: number): Spoken | null {
    const { sentenceAt } = this.text;
    while (this.next < this.inMarks.length && sentenceAt[this.inMarks[this.next]!.last]! < sentence) this.next++;
    const [marked, report] = [this.inMarks[this.next - 1], this.reports.at(-1)];
    const said = marked && report ? (marked.last > report.last ? marked : report) : (marked ?? report);
    return said ? { said, sentence: sentenceAt[said.last]! } : null;
  }
}

/** "Das Land müsse nun helfen.": behind somebody's words, in the same paragraph, the verb alone tells that they go on. */
function goingOn(text: GrammarText, clause: Clause, sentence: number, before: Spoken | null): Said | null {
  const { source, tokens } = text;
  if (cueVerbsIn(tokens, clause.from, clause.end, text.grammar).length > 0) return null;
  if (!before?.said.speaker || before.sentence !== sentence - 1 || !text.grammar.words.reporting) return null;
  const paragraph = source.paragraphs[lastStartingAt(source.paragraphs, tokens[clause.from]!.start)]!;
  if (tokens[before.said.first]!.start < paragraph.start) return null;
  const isSaid = tokens
    .slice(clause.from, Math.min(clause.end, clause.from + 8))
    .some(({ text: word }) => text.grammar.is("reporting", word));
  return isSaid ? report(text, clause, [clause], { cue: null, speaker: before.said.speaker }, 0.7) : null;
}
