import { sentenceTokens } from "../../text/sentenceTokens.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Token } from "../../text/words.ts";
import type { Entity } from "../grouping/entities.ts";
import { isRoleNoun } from "../knowledge/roleNouns.ts";
import { titleBefore } from "../knowledge/titles.ts";
import type { Reference } from "./reference.ts";

const MOST_WORDS = 3;
const ASKED_FOR_TITLE = 8;
/** Measured by hand on news: one bearer of the role in the text, or several. */
const ONE_BEARER = 0.75;
const SEVERAL_BEARERS = 0.5;

/** Whom "the ..." can stand for, by the words behind the article. */
type Bearers = ReadonlyMap<string, readonly Entity[]>;

/** "the mayor", "the harbour master", "the authority": an article and the words of somebody's role, title or name. */
export function nominalReferences(source: SourceText, entities: readonly Entity[]): Reference[] {
  const bearers = bearersOf(source, entities);
  if (bearers.size === 0) return [];
  const taken = entities.flatMap(namedAndRoles).sort((a, b) => a.start - b.start);
  const references = sentenceTokens(source).flatMap((tokens) => inSentence(tokens, bearers));
  return withoutTaken(references, taken);
}

function namedAndRoles({ mentions, role }: Entity): Span[] {
  return role ? [...mentions, role] : [...mentions];
}

function bearersOf(source: SourceText, entities: readonly Entity[]): Bearers {
  const bearers = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const phrase of new Set(phrasesOf(source, entity)))
      bearers.set(phrase, [...(bearers.get(phrase) ?? []), entity].slice(-8));
  }
  return bearers;
}

/** What may stand behind "the": "harbour master" and "master", "general", "authority" of the Harbour Authority. */
function phrasesOf(source: SourceText, entity: Entity): string[] {
  const roles = entity.role ? tails(coreOf(entity.role.text)) : [];
  const titles = entity.type === "person" ? titlesOf(source, entity) : [];
  const heads = entity.type === "organization" ? [entity.name.split(" ").at(-1)!.toLowerCase()] : [];
  const nouns = [
    ...roles,
    ...titles,
    ...heads.filter((head) => entity.name.includes(" ") && isRoleNoun(head, "organization")),
  ];
  return nouns.filter((noun) => isRoleNoun(noun.split(" ").at(-1)!, entity.type));
}

function titlesOf(source: SourceText, entity: Entity): string[] {
  return entity.mentions.slice(0, ASKED_FOR_TITLE).flatMap((mention) => {
    const title = titleBefore(source.prose, mention.start);
    return title && !title.isCourtesy ? tails(title.word) : [];
  });
}

/** A role without whom it serves. */
function coreOf(role: string): string {
  return role
    .split(/ (?:of|for|at|in|to|from|on|and)\b/)[0]!
    .replace(/^.*['’]s? /, "")
    .toLowerCase();
}

function tails(phrase: string): string[] {
  const words = phrase.split(" ").slice(-MOST_WORDS);
  return words.map((_, i) => words.slice(i).join(" "));
}

function inSentence(tokens: readonly Token[], bearers: Bearers): Reference[] {
  return tokens.flatMap((token, i) => {
    if (!/^the$/i.test(token.text)) return [];
    for (let length = MOST_WORDS; length > 0; length--) {
      const words = tokens.slice(i + 1, i + 1 + length);
      const found = words.length === length ? bearers.get(words.map((word) => word.text).join(" ")) : undefined;
      if (found && endsPhrase(tokens[i + 1 + length]))
        return standFor({ start: token.start, end: words.at(-1)!.end }, found);
    }
    return [];
  });
}

/** "the mayor of Stanmere", "the company pension": somebody else, or something else. */
function endsPhrase(next: Token | undefined): boolean {
  return next === undefined || !/^(?:of|for|who|in|at|from)$/.test(next.text);
}

/** The bearer who was named last before; nobody who is named only afterwards. */
function standFor(span: Span, bearers: readonly Entity[]): Reference[] {
  const named = bearers.filter(({ mentions }) => mentions[0]!.start < span.start);
  if (named.length === 0) return [];
  const last = named.reduce((best, entity) =>
    lastBefore(entity, span.start) > lastBefore(best, span.start) ? entity : best,
  );
  return [{ ...span, entityId: last.id, confidence: named.length === 1 ? ONE_BEARER : SEVERAL_BEARERS }];
}

/** Mentions stand in order, so that a search by halves finds the last before an offset. */
function lastBefore({ mentions }: Entity, offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1]?.start ?? -1;
}

function withoutTaken(references: readonly Reference[], taken: readonly Span[]): Reference[] {
  let i = 0;
  return references.filter((reference) => {
    while (i < taken.length && taken[i]!.end <= reference.start) i++;
    return i === taken.length || !overlaps(taken[i]!, reference);
  });
}
