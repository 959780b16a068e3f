import { anchor } from "../../../src/engine/citations/anchoring/anchor.ts";
import { prepareAnchorText } from "../../../src/engine/citations/anchoring/anchorText.ts";
import { LineIndex } from "../../../src/engine/text/lineIndex.ts";
import { Random } from "../random.ts";
import { addBefore } from "./edits.ts";
import { pickPassage, type Selector, selectorOf } from "./passages.ts";
import { asHypothesis } from "./peers.ts";
import { rewordSlightly } from "./rewording.ts";
import { TrackedText } from "./trackedText.ts";

const CITATIONS = 500;
const LARGE = 2_000_000;
const ARTICLE = 5000;
/** Compilers learn from the first ones. */
const WARMING_UP = 300;
const RUNS = 3;

/** Milliseconds of the fastest of some runs: what else the machine does does not count. */
function fastest(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Milliseconds of the processor, for work that takes seconds. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

interface Sought {
  readonly text: string;
  readonly selector: Selector;
}

/** Milliseconds of each citation into an article of its own, which is read anew. */
export function measureOne(articles: readonly string[], seed: number): { ours: number[]; peer: number[] } {
  const ours: number[] = [];
  const peer: number[] = [];
  for (const [i, { text, selector }] of onesOf(articles, seed).entries()) {
    const measured: [number[], () => void][] = [
      [ours, () => anchor(prepareAnchorText(text), selector)],
      [peer, () => asHypothesis(text, selector)],
    ];
    for (const [times, work] of i % 2 === 0 ? measured : measured.reverse()) times.push(fastest(work));
  }
  return { ours: ours.slice(WARMING_UP), peer: peer.slice(WARMING_UP) };
}

/** Citations into articles of 5,000 characters, in turn untouched, moved, and reworded. */
export function onesOf(articles: readonly string[], seed: number): Sought[] {
  const random = new Random(seed + 7);
  const long = articles.filter(({ length }) => length >= ARTICLE);
  return Array.from({ length: WARMING_UP + 900 }, (_, i) => {
    const original = random.pick(long).slice(0, ARTICLE);
    const span = pickPassage(original, random);
    const material = { random, other: random.pick(articles) };
    const edits = [[], [addBefore], [addBefore, rewordSlightly]][i % 3]!;
    const { text } = edits.reduce((edited, edit) => edit(edited, material), TrackedText.of(original, span));
    return { text, selector: selectorOf(original, span, "all") };
  });
}

/** Milliseconds of 500 citations into one text of 2 MB, everything included; a tenth of them reworded. */
export function measureBulk(articles: readonly string[], seed: number): { ours: number; peer: number } {
  const { text, selectors } = bulkOf(articles, seed);
  const ours = spent(() => {
    const document = prepareAnchorText(text);
    for (const selector of selectors) anchor(document, selector);
  });
  const peer = spent(() => {
    for (const selector of selectors) asHypothesis(text, selector);
  });
  return { ours, peer };
}

/** A text of 2 MB with something new at its beginning, and selectors of passages that it held. */
export function bulkOf(articles: readonly string[], seed: number) {
  const random = new Random(seed + 8);
  const some: { offset: number; article: string }[] = [];
  let length = 0;
  while (length < LARGE) {
    const article = random.pick(articles);
    some.push({ offset: length, article });
    length += article.length + 2;
  }
  const original = some.map(({ article }) => article).join("\n\n");
  const lines = new LineIndex(original);
  let text = original;
  const selectors = Array.from({ length: CITATIONS }, (_, i) => {
    const { offset, article } = random.pick(some);
    const span = pickPassage(article, random);
    const selector = selectorOf(original, { start: offset + span.start, end: offset + span.end }, "all", lines);
    if (i % 10 === 0) text = text.replace(selector.exact, (words) => reworded(words, random, articles));
    return selector;
  });
  return { text: `A paragraph that is new.\n\n${text}`, selectors };
}

function reworded(words: string, random: Random, articles: readonly string[]): string {
  const passage = TrackedText.of(words, { start: 0, end: words.length });
  return rewordSlightly(passage, { random, other: random.pick(articles) }).text;
}
