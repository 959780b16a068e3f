import { readdirSync, readFileSync } from "node:fs";
import { type Entity, groupMentions } from "../../../src/engine/entities/grouping/entities.ts";
import type { EntityType, Mention } from "../../../src/engine/entities/mention.ts";
import { readSource, type SourceText } from "../../../src/engine/text/sourceText.ts";

/** An article with its names and whom each stands for, marked by hand. */
export interface GroupedText {
  readonly source: SourceText;
  readonly mentions: readonly Mention[];
  /** Of each mention, whom it stands for. */
  readonly gold: readonly string[];
}

/** The articles of ours that are marked: "[person ruth|Ruth Tolland]". */
export function readGroupedTexts(folder = "test/fixtures/grouping"): GroupedText[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files.map((file) => readGrouped(readFileSync(`${folder}/${file}`, "utf8")));
}

function readGrouped(marked: string): GroupedText {
  const mentions: Mention[] = [];
  const gold: string[] = [];
  let text = "";
  let copied = 0;
  for (const match of marked.matchAll(/\[(\w+) (\w+)\|([^\]]+)\]/g)) {
    text += marked.slice(copied, match.index);
    mentions.push({ start: text.length, end: text.length + match[3]!.length, type: match[1] as EntityType });
    gold.push(match[2]!);
    text += match[3];
    copied = match.index + match[0].length;
  }
  return { source: readSource(text + marked.slice(copied), "text"), mentions, gold };
}

/** What groups the mentions of a text: a name for the group of each. */
export type Grouping = (text: GroupedText) => readonly string[];

export const ours: Grouping = ({ source, mentions }) => {
  const groups = new Map<number, string>();
  for (const entity of groupMentions(source, mentions))
    for (const { start } of entity.mentions) groups.set(start, entity.id);
  return mentions.map(({ start }) => groups.get(start)!);
};

/** What a reader who knows nothing would do: the same last word is the same. */
export const sameLastWord: Grouping = ({ source, mentions }) =>
  mentions.map(({ start, end }) => source.text.slice(start, end).split(/\s/).at(-1)!);

/** B-cubed precision, recall and F1 in percent (Bagga & Baldwin 1998), over the mentions of all texts. */
export function bCubed(
  texts: readonly GroupedText[],
  group: Grouping,
): { precision: number; recall: number; f1: number } {
  let [precision, recall, count] = [0, 0, 0];
  for (const text of texts) {
    const found = group(text);
    text.gold.forEach((gold, i) => {
      const together = text.gold.filter((other, j) => other === gold && found[j] === found[i]).length;
      precision += together / found.filter((other) => other === found[i]).length;
      recall += together / text.gold.filter((other) => other === gold).length;
      count++;
    });
  }
  const [p, r] = [(100 * precision) / count, (100 * recall) / count];
  return { precision: p, recall: r, f1: (2 * p * r) / (p + r) };
}

/** What was put apart or together wrongly, for a person to read. */
export function groupingErrors(text: GroupedText, entities: readonly Entity[]): string[] {
  const goldAt = new Map(text.mentions.map(({ start }, i) => [start, text.gold[i]!]));
  const words = ({ start, end }: Mention) => text.source.text.slice(start, end);
  const homes = new Map<string, string>();
  return entities.flatMap((entity) => {
    const own = entity.mentions.map((mention) => goldAt.get(mention.start)!);
    const mixed = new Set(own).size > 1;
    const split = own.some((gold) => homes.has(gold));
    for (const gold of own) homes.set(gold, entity.id);
    if (!mixed && !split) return [];
    return [`${entity.id}: ${entity.mentions.map((mention, i) => `${words(mention)} (${own[i]})`).join(", ")}`];
  });
}
