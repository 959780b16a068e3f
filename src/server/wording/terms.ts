import type { EntityType } from "../../engine/engine.ts";
import type { VerdictKind } from "../../protocol/citing/verifying.ts";
import type { Say } from "../host/say.ts";

/** The words that people read for what the engine and the protocol tell apart by kinds. */

/** "person" */
export function typeWord(say: Say, type: string): string {
  const words: Readonly<Record<string, string>> = {
    person: say("person"),
    organization: say("organization"),
    location: say("location"),
    group: say("group"),
    other: say("other"),
  };
  return words[type] ?? type;
}

/** What names of a type are called together, in the order of a list. */
export function typeHeadings(say: Say): readonly (readonly [type: EntityType, heading: string])[] {
  return [
    ["person", say("People")],
    ["organization", say("Organizations")],
    ["location", say("Places")],
    ["group", say("Groups")],
    ["other", say("Other Names")],
  ];
}

/** "moved" */
export function verdictWord(say: Say, verdict: VerdictKind): string {
  const words: Readonly<Record<VerdictKind, string>> = {
    intact: say("intact"),
    moved: say("moved"),
    changed: say("changed"),
    ambiguous: say("ambiguous"),
    missing: say("missing"),
    unquoted: say("unquoted"),
  };
  return words[verdict];
}

/** "indirect quotation" */
export function quotationWord(say: Say, kind: "direct" | "indirect" | "mixed"): string {
  const words = {
    direct: say("direct quotation"),
    indirect: say("indirect quotation"),
    mixed: say("mixed quotation"),
  };
  return words[kind];
}

/** "3 mentions" */
export const mentionsWord = (say: Say, count: number) => say("{0, plural, one {# mention} other {# mentions}}", count);

/** "3 names" */
export const namesWord = (say: Say, count: number) => say("{0, plural, one {# name} other {# names}}", count);

/** "3 quotations" */
export const quotationsWord = (say: Say, count: number) =>
  say("{0, plural, one {# quotation} other {# quotations}}", count);

/** "3 citations" */
export const citationsWord = (say: Say, count: number) =>
  say("{0, plural, one {# citation} other {# citations}}", count);

/** "3 comments" */
export const commentsWord = (say: Say, count: number) => say("{0, plural, one {# comment} other {# comments}}", count);

/** "line 7" or "lines 7-9" */
export function linesWord(say: Say, first: number, last: number): string {
  return first === last ? say("line {0}", first) : say("lines {0}-{1}", first, last);
}
