import type { Entity } from "../../entities/grouping/entities.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Turn } from "../../text/turns/turns.ts";
import { type Interview, interviewOf } from "./interview.ts";
import { nameInLabel } from "./labelNames.ts";
import { asksAt, witnessesIn } from "./questioning.ts";

/** Says whom the labels of a text's turns mean. */
export class TurnSpeakers {
  private readonly byStart = new Map<number, Entity>();
  private readonly people: readonly Entity[];
  private readonly witnesses: readonly Span[];
  private readonly interview: Interview;
  /** Who has a part, by its label: "the presiding officer" since a remark said it. */
  private readonly parts = new Map<string, Entity>();

  constructor(
    private readonly source: SourceText,
    entities: readonly Entity[],
  ) {
    for (const entity of entities) for (const { start } of entity.mentions) this.byStart.set(start, entity);
    this.people = entities.filter(({ type }) => type === "person");
    this.witnesses = witnessesIn(source);
    this.interview = interviewOf(source, entities);
  }

  /** The entity that speaks at the turn of a number; null where nobody says who it is. To be asked in the order of the text. */
  of(at: number): Entity | null {
    const turn = this.source.turns[at]!;
    const named = this.named(turn);
    const { start, end } = turn.label.name;
    const key = this.source.prose.slice(start, end).toLowerCase().replace(/\s+/gu, " ");
    if (named) {
      if (key.startsWith("the ")) this.parts.set(key, named);
      return named;
    }
    if (turn.label.layout === "answer") return key.startsWith("q") ? this.asking(at) : this.answering(turn);
    if (/\b(?:witness|deponent)$/u.test(key)) return this.answering(turn);
    return this.parts.get(key) ?? this.byInitials(turn) ?? this.byNick(turn) ?? this.byRole(key);
  }

  private named({ label }: Turn): Entity | null {
    const name = nameInLabel(this.source.prose, label);
    return (name && this.byStart.get(name.start)) ?? null;
  }

  private asking(at: number): Entity | null {
    const by = asksAt(this.source.turns, at);
    return by ? this.named(by) : this.interview.asks;
  }

  private answering({ start }: Turn): Entity | null {
    const witness = this.witnesses.findLast((span) => span.end <= start);
    if (!witness) return this.interview.answers;
    return this.people.find(({ mentions }) => mentions.some((mention) => overlaps(mention, witness))) ?? null;
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
