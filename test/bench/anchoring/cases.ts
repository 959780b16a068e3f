import { foldedWords } from "../../../src/engine/citations/sameText/fold.ts";
import type { Span } from "../../../src/engine/text/span.ts";
import { Random } from "../random.ts";
import { type Fields, hasNeighbours, pickPassage, type Selector, selectorOf } from "./passages.ts";
import type { Scenario } from "./scenarios.ts";
import { TrackedText } from "./trackedText.ts";

/** A selector, today's text, and the true answer. */
export interface Case {
  readonly scenario: Scenario;
  readonly selector: Selector;
  readonly text: string;
  /** Null when the passage is gone. */
  readonly passage: Span | null;
  /** Whether the passage's words are what they were, but for their printing. */
  readonly isSame: boolean;
}

/** `count` cases of a scenario, the same for the same seed. */
export function makeCases(articles: readonly string[], scenario: Scenario, count: number, seed: number): Case[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, i) => {
    const fields = scenario.fields[i % scenario.fields.length]!;
    const { original, span } = pickUnique(articles, random, fields);
    const selector = selectorOf(original, span, fields);
    const material = { random, other: random.pick(articles) };
    const edited = scenario.edits.reduce((text, edit) => edit(text, material), TrackedText.of(original, span));
    const { text, passage } = edited;
    const isSame = passage !== null && keyOf(text.slice(passage.start, passage.end)) === keyOf(selector.exact);
    return { scenario, selector, text, passage, isSame };
  });
}

/** A passage that its article holds once. */
function pickUnique(articles: readonly string[], random: Random, fields: Fields): { original: string; span: Span } {
  for (;;) {
    const original = random.pick(articles);
    const span = pickPassage(original, random, hasNeighbours(fields));
    const words = keyOf(original.slice(span.start, span.end)).replace(/^\S+ /, "");
    if (keyOf(original).split(words).length === 2) return { original, span };
  }
}

/** A text's words, for telling whether two texts say the same. */
export function keyOf(text: string): string {
  const words = foldedWords(text).filter(({ isWord }) => isWord);
  return words.map(({ key }, i) => (i === 0 ? key.toLowerCase() : key)).join(" ");
}

/** Whether a place is the passage's: most of it and little else. Of a paragraph that comes twice, either is right. */
export function isRight({ passage, text, scenario }: Case, found: Span | null): boolean {
  if (!passage || !found) return passage === null && found === null;
  if (shared(passage, found) >= RIGHT) return true;
  const words = ({ start, end }: Span) => keyOf(text.slice(start, end));
  return scenario.name.includes("doubled") && words(passage) === words(found);
}

const RIGHT = 0.5;

/** How much of two spans they have in common: 0 to 1 (Jaccard). */
export function shared(a: Span, b: Span): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return both / Math.max(1, a.end - a.start + (b.end - b.start) - both);
}
