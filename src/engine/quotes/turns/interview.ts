import type { Entity } from "../../entities/grouping/entities.ts";
import type { SourceText } from "../../text/sourceText.ts";

/** Who asks and who answers in an interview of "Q:" and "A:"; null where the words above it do not say. */
export interface Interview {
  readonly asks: Entity | null;
  readonly answers: Entity | null;
}

/** Somebody who writes, or asks: "By Ann Rowe", "Ann Rowe spoke to", "he told Ann Rowe". */
const BEFORE_ASKER =
  /(?:^|\n)\s*(?:By|BY|Interview(?:ed)? by|Words by)\s*$|\b(?:interviewed by|spoke to|speaks to|told|talked to|talks to|interview with)\s*$/u;
const BEHIND_ASKER =
  /^(?:,[^.,]{2,60},)?\s+(?:\p{Ll}+ )?(?:interviewed|interviews|asked|asks|spoke (?:to|with)|speaks (?:to|with)|talked (?:to|with)|talks (?:to|with)|met|sat down with|caught up with)\b/u;
/** "Ann Rowe spoke to Tom Hask": the second is asked, whatever stands before it. */
const BEFORE_GUEST =
  /\b(?:interviewed|interviews|spoke (?:to|with)|speaks (?:to|with)|talked (?:to|with)|talks (?:to|with)|sat down with|caught up with|interview with|Q&A with|questions for)\s+(?:\p{Ll}+ ){0,4}(?:\p{Lu}\p{Ll}+\.? )?$/iu;

/** Reads who is asked from the words above the first turn: whoever is named there most, but for the one who asks. */
export function interviewOf({ prose, turns }: SourceText, entities: readonly Entity[]): Interview {
  const end = turns[0]?.lead.start ?? 0;
  const people = entities.filter(({ type, mentions }) => type === "person" && mentions[0]!.start < end);
  const around = (person: Entity, test: (before: string, behind: string) => boolean) =>
    person.mentions.some(
      ({ start, end: last }) =>
        last <= end && test(prose.slice(Math.max(0, start - 80), start), prose.slice(last, last + 100)),
    );
  const guest = people.find((person) => around(person, (before) => BEFORE_GUEST.test(before)));
  const asker = people.find(
    (person) =>
      person !== guest && around(person, (before, behind) => BEFORE_ASKER.test(before) || BEHIND_ASKER.test(behind)),
  );
  const timesNamed = ({ mentions }: Entity) => mentions.filter(({ start }) => start < end).length;
  const others = people.filter((person) => person !== asker);
  const most = others.reduce<Entity | null>(
    (best, person) => (best && timesNamed(best) >= timesNamed(person) ? best : person),
    null,
  );
  return { asks: asker ?? null, answers: guest ?? most };
}
