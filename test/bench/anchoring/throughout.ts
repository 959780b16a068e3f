import { anchor } from "../../../src/engine/citations/anchoring/anchor.ts";
import { prepareAnchorText } from "../../../src/engine/citations/anchoring/anchorText.ts";
import { LineIndex } from "../../../src/engine/text/lineIndex.ts";
import type { Span } from "../../../src/engine/text/span.ts";
import { Random } from "../random.ts";
import { keyOf, shared } from "./cases.ts";
import {
  addBefore,
  addBeside,
  deletePassage,
  type Edit,
  removeElsewhere,
  replacePassage,
  retypeset,
  rewordNeighbours,
  rewrap,
} from "./edits.ts";
import { type Fields, hasNeighbours, pickPassage, type Selector, selectorOf } from "./passages.ts";
import { rewordHeavily, rewordSlightly } from "./rewording.ts";
import { TrackedText } from "./trackedText.ts";

const LARGE = 2_000_000;

/** What happens to an article of the large text, each in turn. */
const EDITS: readonly (readonly [name: string, ...edits: readonly Edit[]])[] = [
  ["paragraphs before", addBefore],
  ["others taken out, reworded slightly", removeElsewhere, rewordSlightly],
  ["neighbours reworded", rewordNeighbours],
  ["all reworded slightly", rewordNeighbours, rewordSlightly],
  ["reworded heavily", rewordHeavily],
  ["printed anew", rewrap, retypeset],
  ["sentence beside, reworded slightly", addBeside, rewordSlightly, rewrap],
  ["all reworded heavily", rewordNeighbours, rewordHeavily],
  ["deleted", deletePassage],
  ["replaced", replacePassage, rewrap],
];

const FIELDS: readonly Fields[] = ["all", "words and neighbours", "words and lines", "words and offsets"];

/** A passage of the large text, and the true answer. */
export interface Passage {
  readonly edits: string;
  readonly fields: Fields;
  readonly selector: Selector;
  /** Null when it is gone. */
  readonly passage: Span | null;
}

/** A text of 2 MB of which every article is edited, and a passage of each that the whole text holds once. */
export function throughoutOf(articles: readonly string[], seed: number): { text: string; passages: Passage[] } {
  const random = new Random(seed + 9);
  const some: string[] = [];
  // What is put in comes from articles that are not in the text, or a passage would stand in it twice.
  const others: string[] = [];
  for (const article of random.shuffle([...articles])) {
    const isFull = some.reduce((sum, { length }) => sum + length, 0) >= LARGE;
    (isFull ? others : some).push(article);
  }
  const original = some.join("\n\n");
  const key = ` ${keyOf(original)} `;
  const lines = new LineIndex(original);
  const passages: Passage[] = [];
  const edited: string[] = [];
  let before = 0;
  let now = 0;
  for (const [i, article] of some.entries()) {
    const fields = FIELDS[i % FIELDS.length]!;
    const [name, ...own] = EDITS[Math.floor(i / FIELDS.length) % EDITS.length]!;
    const span = pickPassage(article, random, hasNeighbours(fields));
    const material = { random, other: random.pick(others) };
    const tracked = own.reduce((text, edit) => edit(text, material), TrackedText.of(article, span));
    const { text, passage } = tracked;
    const isOnce = key.split(keyOf(article.slice(span.start, span.end)).replace(/^\S+ /, "")).length === 2;
    if (isOnce) {
      const selector = selectorOf(original, { start: before + span.start, end: before + span.end }, fields, lines);
      const place = passage && { start: now + passage.start, end: now + passage.end };
      passages.push({ edits: name, fields, selector, passage: place });
    }
    edited.push(text);
    before += article.length + 2;
    now += text.length + 2;
  }
  return { text: edited.join("\n\n"), passages };
}

/** How many of the passages of a large text are found rightly, by what was done to them; shows the others when asked to. */
export function measureThroughout(articles: readonly string[], seed: number, shows: boolean): void {
  const { text, passages } = throughoutOf(articles, seed);
  const document = prepareAnchorText(text);
  const tally = new Map<string, { right: number; all: number }>();
  for (const one of passages) {
    const { verdict, place } = anchor(document, one.selector);
    const { passage } = one;
    const isRight = passage && place ? shared(passage, place) >= 0.5 : passage === null && place === null;
    for (const name of ["all", one.edits]) {
      const known = tally.get(name) ?? { right: 0, all: 0 };
      tally.set(name, { right: known.right + (isRight ? 1 : 0), all: known.all + 1 });
    }
    if (shows && !isRight) show(text, one, verdict, place);
  }
  for (const [name, { right, all }] of tally) {
    const what =
      name === "all" ? `${all} passages of ${(text.length / 1e6).toFixed(1)} MB edited throughout` : `  ${name}`;
    console.log(`${what.padEnd(52)} ${((100 * right) / all).toFixed(1)} %`);
  }
}

function show(text: string, { edits, fields, selector, passage }: Passage, verdict: string, place: Span | null): void {
  const words = (span: Span | null) => span && text.slice(span.start, span.end);
  const { exact } = selector;
  console.log(JSON.stringify({ edits, fields, verdict, exact, true: words(passage), found: words(place) }, null, 1));
}
