import { anchor } from "../../../src/engine/citations/anchor.ts";
import { prepare } from "../../../src/engine/citations/anchorText.ts";
import { Random } from "../random.ts";
import { addBefore } from "./edits.ts";
import { pickPassage, type Selector, selectorOf } from "./passages.ts";
import { asHypothesis } from "./peers.ts";
import { rewordSlightly } from "./rewording.ts";
import { TrackedText } from "./trackedText.ts";

const CITATIONS = 500;
const LARGE = 2_000_000;
const ARTICLE = 5000;

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of each citation into an article of its own, read anew; a third each untouched, moved, reworded. */
export function measureOne(articles: readonly string[], seed: number): { ours: number[]; peer: number[] } {
  const random = new Random(seed + 7);
  const ours: number[] = [];
  const peer: number[] = [];
  const long = articles.filter(({ length }) => length >= ARTICLE);
  for (let i = 0; i < 900; i++) {
    const original = random.pick(long).slice(0, ARTICLE);
    const { selector, text } = edited(original, i, random, random.pick(articles));
    const measured: [number[], () => void][] = [
      [ours, () => anchor(prepare(text), selector)],
      [peer, () => asHypothesis(text, selector)],
    ];
    for (const [times, work] of i % 2 === 0 ? measured : measured.reverse()) times.push(timed(work));
  }
  return { ours: ours.slice(CITATIONS / 5), peer: peer.slice(CITATIONS / 5) };
}

function edited(original: string, i: number, random: Random, other: string): { selector: Selector; text: string } {
  const span = pickPassage(original, random);
  const selector = selectorOf(original, span, "all");
  let text = TrackedText.of(original, span);
  if (i % 3 > 0) text = addBefore(text, { random, other });
  if (i % 3 > 1) text = rewordSlightly(text, { random, other });
  return { selector, text: text.text };
}

/** Milliseconds of 500 citations into one text of 2 MB, everything included; a tenth of them reworded. */
export function measureBulk(articles: readonly string[], seed: number): { ours: number; peer: number } {
  const random = new Random(seed + 8);
  const some: string[] = [];
  let length = 0;
  while (length < LARGE) {
    some.push(random.pick(articles));
    length += some.at(-1)!.length + 2;
  }
  const original = some.join("\n\n");
  const selectors: Selector[] = [];
  let text = original;
  for (let i = 0; i < CITATIONS; i++) {
    const article = random.below(some.length);
    const offset = some.slice(0, article).reduce((sum, { length }) => sum + length + 2, 0);
    const span = pickPassage(some[article]!, random);
    selectors.push(selectorOf(original, { start: offset + span.start, end: offset + span.end }, "all"));
    if (i % 10 === 0) text = text.replace(selectors.at(-1)!.exact, (words) => reworded(words, random, articles));
  }
  text = `A paragraph that is new.\n\n${text}`;
  const ours = timed(() => {
    const document = prepare(text);
    for (const selector of selectors) anchor(document, selector);
  });
  const peer = timed(() => {
    for (const selector of selectors) asHypothesis(text, selector);
  });
  return { ours, peer };
}

function reworded(words: string, random: Random, articles: readonly string[]): string {
  return rewordSlightly(TrackedText.of(words, { start: 0, end: words.length }), {
    random,
    other: random.pick(articles),
  }).text;
}
