import type { SourceText } from "../text/sourceText.ts";
import { lastStartingAt, type Span } from "../text/span.ts";
import { tokensOf } from "../text/words.ts";
import type { Entity } from "./entities.ts";
import type { Gender } from "./gender.ts";
import { genderOf } from "./personGender.ts";
import type { Reference } from "./reference.ts";

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ...["he", "him", "his", "himself"].map((word) => [word, "male"] as const),
  ...["she", "her", "hers", "herself"].map((word) => [word, "female"] as const),
]);

/** A person whom a pronoun could mean: named, or stood for, a while ago. */
interface Recent {
  readonly person: Entity;
  readonly sentence: number;
  readonly paragraph: number;
  /** Named first in the sentence: the one whom it is about. */
  readonly isSubject: boolean;
}

/** Persons that were named further back are seldom meant. */
const MOST_RECENT = 6;
const PARAGRAPHS_BACK = 3;

/**
 * He and she, with the person of the right gender who was named last; who opens a sentence counts more than who stands
 * within. A pronoun that found its person keeps that person in mind, and teaches the gender of one who had none.
 */
export function pronounReferences(
  source: SourceText,
  entities: readonly Entity[],
  nominals: readonly Reference[],
): Reference[] {
  return new PronounReader(source, entities, nominals).read();
}

class PronounReader {
  private readonly genders = new Map<Entity, Gender | null>();
  private readonly named: readonly { readonly span: Span; readonly person: Entity }[];
  private recent: Recent[] = [];

  constructor(
    private readonly source: SourceText,
    entities: readonly Entity[],
    nominals: readonly Reference[],
  ) {
    const people = entities.filter(({ type }) => type === "person");
    for (const person of people) this.genders.set(person, genderOf(source, person));
    const byId = new Map(people.map((person) => [person.id, person]));
    this.named = [
      ...people.flatMap((person) => person.mentions.map((span) => ({ span, person }))),
      ...nominals.flatMap((span) => (byId.has(span.entityId) ? [{ span, person: byId.get(span.entityId)! }] : [])),
    ].sort((a, b) => a.span.start - b.span.start);
  }

  read(): Reference[] {
    const { sentences, paragraphs } = this.source;
    let next = 0;
    return sentences.flatMap((span, sentence) => {
      const paragraph = lastStartingAt(paragraphs, span.start);
      const inSentence: (typeof this.named)[number][] = [];
      while (next < this.named.length && this.named[next]!.span.start < span.end) inSentence.push(this.named[next++]!);
      return this.readSentence(span, sentence, paragraph, inSentence);
    });
  }

  private readSentence(
    span: Span,
    sentence: number,
    paragraph: number,
    named: readonly { readonly span: Span; readonly person: Entity }[],
  ): Reference[] {
    const references: Reference[] = [];
    let i = 0;
    let isFirst = true;
    const remember = (person: Entity) => {
      this.remember({ person, sentence, paragraph, isSubject: isFirst });
      isFirst = false;
    };
    for (const token of tokensOf(this.source.prose, span)) {
      while (i < named.length && named[i]!.span.start < token.end) remember(named[i++]!.person);
      const gender = PRONOUNS.get(token.text.toLowerCase());
      const found = gender && this.resolve(gender, sentence, paragraph);
      if (!found) continue;
      references.push({ start: token.start, end: token.end, entityId: found.person.id, confidence: found.confidence });
      this.genders.set(found.person, gender);
      remember(found.person);
    }
    while (i < named.length) remember(named[i++]!.person);
    return references;
  }

  private remember(now: Recent): void {
    const before = this.recent.find(({ person }) => person === now.person);
    const isSubject = now.isSubject || (before?.sentence === now.sentence && before.isSubject);
    this.recent = [{ ...now, isSubject }, ...this.recent.filter((other) => other !== before)].slice(0, MOST_RECENT);
  }

  private resolve(gender: Gender, sentence: number, paragraph: number): { person: Entity; confidence: number } | null {
    const candidates = this.recent.filter(
      ({ person, paragraph: seen }) =>
        paragraph - seen < PARAGRAPHS_BACK && (this.genders.get(person) ?? gender) === gender,
    );
    const score = (recent: Recent) => this.score(recent, gender, sentence);
    const [best, second] = [...candidates].sort((a, b) => score(b) - score(a));
    if (!best) return null;
    const margin = second ? score(best) - score(second) : Number.POSITIVE_INFINITY;
    return { person: best.person, confidence: this.confidence(best, margin, sentence) };
  }

  private score({ person, sentence: seen, isSubject }: Recent, gender: Gender, sentence: number): number {
    return (isSubject ? 0.8 : 0) + (this.genders.get(person) === gender ? 1 : 0) - Math.min(4, sentence - seen);
  }

  /** As often as such pronouns were right in annotated news; less sure of a person whose gender is a guess. */
  private confidence(best: Recent, margin: number, sentence: number): number {
    const base = margin > 2 ? 0.92 : margin > 0.9 ? 0.82 : 0.72;
    const known = this.genders.get(best.person) ? 0 : -0.3;
    return Math.max(0.2, base + known - 0.05 * Math.min(4, sentence - best.sentence));
  }
}
