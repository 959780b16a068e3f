import { groupMentions } from "../../../src/engine/entities/grouping/entities.ts";
import type { Mention } from "../../../src/engine/entities/mention.ts";
import { analyzer } from "../../analyzer.ts";
import { type GroupedText, readGroupedTexts } from "./grouping.ts";

/** An article with its names, and its pronouns apart from these: each with whom it stands for. */
export interface PronounText extends GroupedText {
  readonly pronouns: readonly { readonly start: number; readonly end: number; readonly person: string }[];
}

/** The articles of ours in which he and she are marked: "[he ruth|she]". */
export function readPronounTexts(): PronounText[] {
  return readGroupedTexts("test/fixtures/pronouns").map(({ source, mentions, gold }) => {
    const isPronoun = (i: number) => (mentions[i]!.type as string) === "he";
    const places = [...mentions.keys()];
    const names = places.filter((i) => !isPronoun(i));
    return {
      source,
      mentions: names.map((i) => mentions[i]!),
      gold: names.map((i) => gold[i]!),
      pronouns: places.filter(isPronoun).map((i) => ({ ...mentions[i]!, person: gold[i]! })),
    };
  });
}

/** Whom each pronoun of a text is taken for, in their order; null where for nobody. */
export type PronounReader = (text: PronounText) => readonly (string | null)[];

/** What the engine takes them for, the names given. */
export const ours: PronounReader = (text) => {
  const entities = groupMentions(text.source, text.mentions);
  const personAt = new Map(text.mentions.map(({ start }, i) => [start, text.gold[i]!]));
  const people = new Map(entities.map(({ id, mentions }) => [id, personAt.get(mentions[0]!.start)!]));
  const meant = new Map(analyzer.findReferences(text.source, entities).map(({ start, entityId }) => [start, entityId]));
  return text.pronouns.map(({ start }) => people.get(meant.get(start) ?? "") ?? null);
};

/** What a reader who knows nothing would do: whoever was named last. */
export const lastNamed: PronounReader = ({ mentions, gold, pronouns }) =>
  pronouns.map(({ start }) => {
    const before = mentions.findLastIndex((mention: Mention) => mention.type === "person" && mention.start < start);
    return gold[before] ?? null;
  });

/** How many pronouns of all texts are taken for the right person, in percent, and those that are not. */
export function scorePronouns(texts: readonly PronounText[], read: PronounReader) {
  const errors: string[] = [];
  let count = 0;
  for (const text of texts) {
    const found = read(text);
    text.pronouns.forEach(({ start, end, person }, i) => {
      count++;
      if (found[i] === person) return;
      const before = text.source.text.slice(Math.max(0, start - 60), start).replace(/\s+/g, " ");
      errors.push(`${before}[${text.source.text.slice(start, end)}] is ${person}, not ${found[i]}`);
    });
  }
  return { right: (100 * (count - errors.length)) / count, count, errors };
}
