import type { Recognizer } from "../engine/entities/recognition/recognizer.ts";
import { readSource } from "../engine/text/sourceText.ts";
import { type AnnotatedText, SOURCES } from "./corpus.ts";
import { type Recasing, recased } from "./recased.ts";
import { f1, type NameScore, scoreNames } from "./scores.ts";

/** One line of a report: what was read, and how well. */
export interface ReportLine {
  readonly part: string;
  readonly score: NameScore;
}

/** Scores on each set of texts, then on the news shouted and whispered. */
export function reportOn(texts: readonly AnnotatedText[], recognizer: Recognizer): ReportLine[] {
  const find = (text: string) => recognizer.find(readSource(text, "text"));
  const of = (source: string) => texts.filter((text) => text.source === source);
  const again = (how: Recasing) => of("worldwide").map((text) => recased(text, how));
  return [
    ...Object.keys(SOURCES).map((part) => ({ part, score: scoreNames(of(part), find) })),
    { part: "worldwide, upper", score: scoreNames(again("upper"), find) },
    { part: "worldwide, lower", score: scoreNames(again("lower"), find) },
  ];
}

/** "worldwide 89.0 / 80.9 (person 91, ...)" */
export function describeLine({ part, score }: ReportLine): string {
  const types = [...score.byType].map(([type, counts]) => `${type} ${f1(counts).toFixed(0)}`).sort();
  return `${part.padEnd(18)} ${f1(score.exact).toFixed(1)} / ${f1(score.typed).toFixed(1)}   ${types.join(", ")}`;
}
