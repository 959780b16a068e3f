import type { Entity } from "../../entities/grouping/entities.ts";
import type { EntityType } from "../../entities/mention.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Claim } from "./claim.ts";
import { mayBeSame, NameText, tellingWords } from "./nameForms.ts";
import { type Passage, proseIn } from "./passage.ts";
import { foundAt, slotOf } from "./slots.ts";
import type { Telling, ToldName } from "./telling.ts";

/** The names that a note tells and the paragraph that it cites does not hold, under any form of them. */
export function nameClaims(telling: Telling, passage: Passage): Claim[] {
  if (telling.names.length === 0) return [];
  const place = new NamePlaces(passage);
  const seen = new Set<string>();
  return telling.names.flatMap((told) => {
    if (seen.has(told.entity.id) || place.holds(told)) return [];
    seen.add(told.entity.id);
    // A name without a counterpart is more often what the note knows from elsewhere than a slip.
    const slot = slotOf(told, telling, passage, place.untold(telling.names, told.type));
    if (!slot) return [];
    return [{ kind: "name", start: told.start, end: told.end, said: told.text, found: foundAt(passage, slot.item) }];
  });
}

/** A name of the source, where it stands in the passage. */
interface NamedThere extends Span {
  readonly type: EntityType;
  readonly entity: Entity;
}

/** The names of a passage and of its source. */
class NamePlaces {
  private readonly near: NameText;

  constructor(private readonly passage: Passage) {
    this.near = new NameText(proseIn(passage, [...passage.paragraphs, ...passage.sentences]));
  }

  /** Whether the paragraph holds a told name in any form. */
  holds(told: ToldName): boolean {
    // "AIMMM 3 times": a number behind a name is read as a part of it.
    const forms = [told.text, told.text.replace(/ \d+$/, ""), told.entity.name, ...told.entity.aliases];
    if (forms.some((form) => this.near.holds(form))) return true;
    if (told.type !== "person" && this.holdsOtherForm(told.text)) return true;
    return this.meant(told).some((entity) => this.standsNear(entity));
  }

  private holdsOtherForm(text: string): boolean {
    return this.near.holdsAcronym(text) || this.near.holdsPeople(text) || this.near.holdsEach(tellingWords(text));
  }

  /** The source's entities that a told name may mean. */
  private meant({ text, entity, type }: ToldName): readonly Entity[] {
    const forms = [text, entity.name];
    return this.passage.article.entities.filter(
      ({ id, name, aliases }) =>
        id === entity.id || [name, ...aliases].some((form) => forms.some((told) => mayBeSame(told, form, type))),
    );
  }

  /** Whether an entity is named in the paragraph, or "he" and "the minister" stand for it there. */
  private standsNear({ id, mentions }: Entity): boolean {
    const references = this.passage.article.references.filter(({ entityId }) => entityId === id);
    return [...mentions, ...references].some((span) => this.isNear(span));
  }

  private isNear(span: Span): boolean {
    return [...this.passage.paragraphs, ...this.passage.sentences].some((near) => overlaps(near, span));
  }

  /** The names in the passage that the note's sentence does not tell, of a kind that may stand for a told one. */
  untold(names: readonly ToldName[], type: EntityType): NamedThere[] {
    const told = new Set(names.flatMap((name) => this.meant(name).map(({ id }) => id)));
    return this.passage.article.entities
      .filter((entity) => !told.has(entity.id) && isAlike(entity.type, type))
      .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, type: entity.type, entity })))
      .filter((span) => this.passage.sentences.some((sentence) => overlaps(sentence, span)));
  }
}

/** A person stands for a person and a people for a people; the recogniser may take a place for an organization. */
const isAlike = (a: EntityType, b: EntityType) =>
  a === b || ![a, b].some((type) => type === "person" || type === "group");
