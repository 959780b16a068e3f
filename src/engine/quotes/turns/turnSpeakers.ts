import type { Entity } from "../../entities/grouping/entities.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Turn } from "../../text/turns/turns.ts";
import { type Interview, interviewOf } from "./interview.ts";
import { nameInLabel } from "./labelNames.ts";
import { witnessesIn } from "./questioning.ts";

/** Says whom the labels of a text's turns mean; asked turn by turn, in the order of the text. */
export class TurnSpeakers {
  private readonly byStart = new Map<number, Entity>();
  private readonly people: readonly Entity[];
  private readonly witnesses: readonly Span[];
  private readonly interview: Interview;
  /** Who has a part, by its label: "the presiding officer" since a remark said it, "the chairman" since it was asked. */
  private readonly parts = new Map<string, Entity | null>();
  /** Who asks since the last "BY MR. HASK:"; undefined where no such line came yet. */
  private asks: Entity | null | undefined;
  /** How many witnesses were sworn until now, and who the last is. */
  private sworn = 0;
  private witness: Entity | null = null;

  constructor(
    private readonly source: SourceText,
    entities: readonly Entity[],
  ) {
    for (const entity of entities) for (const { start } of entity.mentions) this.byStart.set(start, entity);
    this.people = entities.filter(({ type }) => type === "person");
    this.witnesses = witnessesIn(source);
    this.interview = interviewOf(source, entities);
  }

  /** The entity that speaks at the next turn; null where nobody says who it is. */
  of(turn: Turn): Entity | null {
    const { name, layout } = turn.label;
    const named = this.named(turn);
    const key = this.source.prose.slice(name.start, name.end).toLowerCase().replace(/\s+/gu, " ");
    if (layout === "by") this.asks = named;
    if (named) {
      if (key.startsWith("the ")) this.parts.set(key, named);
      return named;
    }
    if (layout === "answer") return key.startsWith("q") ? this.asking() : this.answering(turn);
    if (/\b(?:witness|deponent)$/u.test(key)) return this.answering(turn);
    const known = this.parts.get(key);
    if (known !== undefined) return known;
    const found = this.byInitials(turn) ?? this.byNick(turn) ?? this.byRole(key);
    this.parts.set(key, found);
    return found;
  }

  private named({ label }: Turn): Entity | null {
    const name = nameInLabel(this.source.prose, label);
    return (name && this.byStart.get(name.start)) ?? null;
  }

  private asking(): Entity | null {
    return this.asks === undefined ? this.interview.asks : this.asks;
  }

  private answering({ start }: Turn): Entity | null {
    const before = this.sworn;
    while (this.sworn < this.witnesses.length && this.witnesses[this.sworn]!.end <= start) this.sworn++;
    if (this.sworn === 0) return this.interview.answers;
    const last = this.witnesses[this.sworn - 1]!;
    if (this.sworn > before) {
      this.witness = this.people.find(({ mentions }) => mentions.some((mention) => overlaps(mention, last))) ?? null;
    }
    return this.witness;
  }

  /** "RT:" is Ruth Tolland when nobody else here is. */
  private byInitials({ label }: Turn): Entity | null {
    const letters = this.source.prose.slice(label.name.start, label.name.end).replace(/[.\s]/gu, "");
    if (!/^\p{Lu}{2,3}$/u.test(letters)) return null;
    return only(this.people.filter(({ name }) => initialsOf(name) === letters));
  }

  /** "<tolland>", "ruth": the only one here with that name. */
  private byNick({ label }: Turn): Entity | null {
    if (label.layout !== "nick") return null;
    const words = label.key.split(/[._-]/u);
    return only(
      this.people.filter(({ name }) => words.every((word) => name.toLowerCase().split(/\s+/u).includes(word))),
    );
  }

  /** "The CHAIRMAN", "THE COURT": the only one whom the text gives that office. */
  private byRole(key: string): Entity | null {
    const office = officeOf(key);
    return office && only(this.people.filter(({ role }) => role && office.test(role.text)));
  }
}

const only = <Item>(items: readonly Item[]): Item | null => (items.length === 1 ? items[0]! : null);

const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/u)
    .map((word) => word[0])
    .join("")
    .toUpperCase();

/** What the office of a label is called in prose; null for what is none: "Speaker 1", "Q". */
function officeOf(key: string): RegExp | null {
  const word = key.split(" ").at(-1)!;
  if (/^chair/u.test(word)) return /^(?:\p{L}+ )?chair/iu;
  if (word === "court") return /\b(?:judge|justice|magistrate)\b/iu;
  return OFFICES.has(word) ? new RegExp(`\\b${word}\\b`, "iu") : null;
}

const OFFICES = new Set(
  "president speaker judge justice mayor minister moderator host secretary clerk prosecutor governor commissioner director senator interviewer presenter".split(
    " ",
  ),
);
