import { type Entity, groupMentions } from "../../../src/engine/entities/grouping/entities.ts";
import type { EntityType, Mention } from "../../../src/engine/entities/mention.ts";
import type { Reference } from "../../../src/engine/entities/references/references.ts";
import { readSource, type SourceText } from "../../../src/engine/text/sourceText.ts";
import { analyzer } from "../../analyzer.ts";

/** Mentions marked by hand in a text, so that grouping is tested apart from finding: "[person:Ruth Tolland] spoke". */
export interface MarkedText {
  readonly source: SourceText;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** Reads a text with names in brackets. */
export function readMarked(marked: string): MarkedText {
  const mentions: Mention[] = [];
  let text = "";
  let copied = 0;
  for (const match of marked.matchAll(/\[(person|organization|location|group|other):([^\]]+)\]/g)) {
    text += marked.slice(copied, match.index);
    mentions.push({ start: text.length, end: text.length + match[2]!.length, type: match[1] as EntityType });
    text += match[2];
    copied = match.index + match[0].length;
  }
  const source = readSource(text + marked.slice(copied), "text");
  return { source, mentions, entities: groupMentions(source, mentions) };
}

/** Each entity as "id: form, form". */
export function described({ source, entities }: MarkedText): string[] {
  return entities.map(({ id, mentions }) => `${id}: ${mentions.map((span) => wordsAt(source, span)).join(", ")}`);
}

/** Each reference as "he = person:edwin-tolland". */
export function referencesOf({ source, entities }: MarkedText): string[] {
  return analyzer
    .findReferences(source, entities)
    .map((found: Reference) => `${wordsAt(source, found)} = ${found.entityId}`);
}

/** The words of a span, on one line. */
export function wordsAt(source: SourceText, { start, end }: { start: number; end: number }): string {
  return source.text.slice(start, end).replace(/\s+/g, " ");
}
