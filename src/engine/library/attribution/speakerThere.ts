import type { Entity } from "../../entities/grouping/entities.ts";
import type { Quotation } from "../../quotes/quotation.ts";
import { sureSpeakerName } from "../../quotes/sureSpeaker.ts";
import { contains, type Span } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import type { SpeakerThere } from "./attribution.ts";
import { formsOfPerson } from "./samePerson.ts";
import { wordsAt } from "./wordsAt.ts";

/** A person who surely speaks in a source. */
export interface SourceSpeaker extends SpeakerThere {
  readonly person: Entity;
  /** The words of the source that say so: "Ashton Carter", "he". */
  readonly phrase: string;
}

const FIRST_WORD = /[\p{L}\p{M}\p{N}]+/u;
const WORDS_WITH_CAPITALS = /[\p{L}\p{M}\p{N}]*\p{Lu}[\p{L}\p{M}\p{N}]*/gu;

/** A source with what is asked of it for each of its quotations. */
export class SpokenSource {
  /** The people whom the source names. */
  readonly people: readonly Entity[];
  /** Every form in which a note may name one of them, by its first word. */
  private readonly forms = new Map<string, Set<string>>();
  private readonly quotations: readonly Quotation[];
  private readonly byId: ReadonlyMap<string, Entity>;

  constructor(readonly article: Article) {
    this.quotations = article.quotations.filter(({ kind }) => kind !== "indirect");
    this.byId = new Map(article.entities.map((entity) => [entity.id, entity]));
    this.people = [...this.byId.values()].filter(({ type }) => type === "person");
    for (const form of this.people.flatMap(formsOfPerson)) {
      const first = FIRST_WORD.exec(form)?.[0] ?? "";
      this.forms.set(first, (this.forms.get(first) ?? new Set()).add(form));
    }
  }

  /** The forms of people's names that stand in a text of a note. */
  peopleIn(text: string): string[] {
    const words = new Set(text.match(WORDS_WITH_CAPITALS) ?? []);
    return [...words].flatMap((word) =>
      [...(this.forms.get(word) ?? [])].filter((form) => wordsAt(text, form).length > 0),
    );
  }

  /** Whether a name is one that a note may use for somebody of the source. */
  isFormOfSomebody(name: string): boolean {
    return this.forms.get(FIRST_WORD.exec(name)?.[0] ?? "")?.has(name) === true;
  }

  /** In whose mouth a passage stands, all of it and surely; null where that is in doubt, or nobody's name is told. */
  speakerOf(passage: Span): SourceSpeaker | null {
    const [inner] = this.quotations
      .filter((quotation) => holds(quotation, passage))
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    const person = inner?.speakerId ? this.byId.get(inner.speakerId) : undefined;
    if (!inner?.speaker || person?.type !== "person" || sureSpeakerName(inner) === null) return null;
    const { start, end } = inner.speaker;
    const { prose, lines } = this.article.source;
    return { start, end, name: person.name, line: lines.lineAt(start), person, phrase: prose.slice(start, end) };
  }
}

/** Whether a passage is said in one breath with what is quoted: words around "he said" are, what is only reported is not. */
function holds({ marks, start, end }: Quotation, passage: Span): boolean {
  return contains(marks ?? { start, end }, passage);
}
