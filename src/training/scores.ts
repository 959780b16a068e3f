import type { EntityType, Mention } from "../engine/entities/mention.ts";
import { type AnnotatedText, SOURCES } from "./corpus.ts";

/** Counts of names: found and marked, and those that agree. */
export interface Counts {
  found: number;
  marked: number;
  agreed: number;
}

/** Exact: the same span. Typed: the same span and type. Types that a set leaves unmarked do not count there. */
export interface NameScore {
  readonly exact: Counts;
  readonly typed: Counts;
  readonly byType: Map<EntityType, Counts>;
  /** "missed US", "Carter: person for location", ... with how often. */
  readonly errors: Map<string, number>;
}

export const noCounts = (): Counts => ({ found: 0, marked: 0, agreed: 0 });

/** The harmonic mean of precision and recall, in percent. */
export function f1({ found, marked, agreed }: Counts): number {
  return found + marked === 0 ? 100 : (200 * agreed) / (found + marked);
}

/** Scores a recogniser on texts. */
export function scoreNames(texts: readonly AnnotatedText[], find: (text: string) => readonly Mention[]): NameScore {
  const score: NameScore = { exact: noCounts(), typed: noCounts(), byType: new Map(), errors: new Map() };
  for (const annotated of texts) scoreText(score, annotated, find(annotated.text));
  return score;
}

function scoreText(score: NameScore, { text, source, entities }: AnnotatedText, found: readonly Mention[]): void {
  const unmarked = SOURCES[source] ?? [];
  const marks = new Map(entities.map((entity) => [`${entity.start} ${entity.end}`, entity.type]));
  const counted = found.filter(
    (mention) => marks.has(`${mention.start} ${mention.end}`) || !unmarked.includes(mention.type),
  );
  const spans = new Set(counted.map(({ start, end }) => `${start} ${end}`));
  const words = ({ start, end }: Mention) => text.slice(start, end).replace(/\s+/g, " ");
  for (const mention of counted) {
    const type = marks.get(`${mention.start} ${mention.end}`);
    add(score.exact, "found", type !== undefined);
    add(score.typed, "found", type === mention.type);
    add(countsOf(score, mention.type), "found", type === mention.type);
    if (type === undefined) note(score, `extra ${mention.type}: ${words(mention)}`);
    else if (type !== mention.type) note(score, `${type} as ${mention.type}: ${words(mention)}`);
  }
  for (const entity of entities) {
    score.exact.marked++;
    score.typed.marked++;
    countsOf(score, entity.type).marked++;
    if (!spans.has(`${entity.start} ${entity.end}`)) note(score, `missed ${entity.type}: ${words(entity)}`);
  }
}

function add(counts: Counts, key: "found", agrees: boolean): void {
  counts[key]++;
  if (agrees) counts.agreed++;
}

function countsOf(score: NameScore, type: EntityType): Counts {
  const counts = score.byType.get(type) ?? noCounts();
  score.byType.set(type, counts);
  return counts;
}

function note(score: NameScore, error: string): void {
  score.errors.set(error, (score.errors.get(error) ?? 0) + 1);
}
