import { RecentResults } from "../../text/recentResults.ts";
import { isQuoted, type MarkedWords } from "../marks/markedWords.ts";
import type { PlacedWords } from "../words/placedWords.ts";
import type { Cue } from "./cue.ts";
import type { JudgedReport } from "./report.ts";
import type { SpeakerPhrase } from "./speakerPhrase.ts";

/**
 * What was read of a sentence. It says the same wherever the sentence stands: offsets count from the sentence's start, numbers from
 * its own first word, name and source. Filled in while a text is read; what is there need not be worked out again.
 */
export interface SentenceFindings {
  tags?: Uint8Array;
  phrases?: readonly SpeakerPhrase[];
  cues?: readonly Cue[];
  reports?: readonly JudgedReport[];
}

/** Two generations of as many words are remembered: several long articles that are being edited. */
const MOST_WORDS = 30_000;

/** Remembers sentences by all that reading them hangs on: their words, the names among them, where marks open and close. */
export class SentenceMemory {
  private readonly recent = new RecentResults<SentenceFindings>(MOST_WORDS);

  /** What is remembered of each sentence of a text; of a new one nothing yet. */
  recall(words: PlacedWords & MarkedWords): SentenceFindings[] {
    return words.source.sentences.map(({ start, end }, sentence) => {
      const cost = 1 + words.sentenceStarts[sentence + 1]! - words.sentenceStarts[sentence]!;
      const key = `${words.source.prose.slice(start, end)}\n${namesIn(words, sentence)}\n${marksIn(words, sentence)}`;
      return this.recent.get(
        key,
        () => ({}),
        () => cost,
      );
    });
  }
}

/** The places and types of a sentence's names, one that reaches into it from the sentence before counted in. */
function namesIn({ names, firstNames, sentenceStarts }: PlacedWords, sentence: number): string {
  const [first, end] = [sentenceStarts[sentence]!, sentenceStarts[sentence + 1]!];
  let signs = "";
  for (let n = firstNames[sentence]!; n < names.length && names[n]!.first < end; n++) {
    const name = names[n]!;
    signs += `${name.first - first} ${name.last - first} ${name.type},`;
  }
  return signs;
}

/** As far beyond a sentence's edges its words look for marks. */
const REACH = 4;

/** Of each word whether it stands in marks, and in more than a title's; "" when none near does. */
function marksIn(words: PlacedWords & MarkedWords, sentence: number): string {
  const { passageAt, sentenceStarts } = words;
  const from = Math.max(0, sentenceStarts[sentence]! - REACH);
  const to = Math.min(passageAt.length, sentenceStarts[sentence + 1]! + REACH);
  let i = from;
  while (i < to && passageAt[i]! < 0) i++;
  if (i === to) return "";
  let signs = `${from - sentenceStarts[sentence]!} `;
  for (i = from; i < to; i++) signs += passageAt[i]! < 0 ? "0" : isQuoted(words, i) ? "2" : "1";
  return signs;
}
