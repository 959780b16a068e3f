import type { Random } from "../random.ts";
import { paragraphsOf, wordsIn } from "./articles.ts";
import type { TrackedText } from "./trackedText.ts";

/** What an edit may draw on. */
export interface Material {
  readonly random: Random;
  /** Another article, for words and paragraphs that are put in. */
  readonly other: string;
}

export type Edit = (text: TrackedText, material: Material) => TrackedText;

const lineBreakOf = (text: string) => (text.includes("\r\n") ? "\r\n" : "\n");

/** Some words that stand together in the other article. */
export function foreignWords({ random, other }: Material, count: number): string {
  const words = wordsIn(other, { start: 0, end: other.length }).slice(5);
  const from = random.below(Math.max(1, words.length - count));
  return words
    .slice(from, from + count)
    .map(({ start, end }) => other.slice(start, end))
    .join(" ");
}

/** Where the passage stands; edits are asked only while it does. */
const passageOf = (text: TrackedText) => text.passage ?? { start: 0, end: 0 };

export const addBefore: Edit = (text, material) => {
  const { random, other } = material;
  const paragraphs = paragraphsOf(text.text).filter(({ start }) => start <= passageOf(text).start);
  let edited = text;
  for (let n = 1 + random.below(5); n > 0; n--) {
    const at = random.pick(paragraphs.slice(0, Math.max(1, paragraphs.length - n))).start;
    const { start, end } = random.pick(paragraphsOf(other));
    edited = edited.splice({ start: at, end: at }, other.slice(start, end) + lineBreakOf(text.text).repeat(2), false);
  }
  return edited;
};

export const removeElsewhere: Edit = (text, { random }) => {
  const passage = passageOf(text);
  const others = paragraphsOf(text.text).filter(({ start, end }) => end <= passage.start || start >= passage.end);
  const gone = new Set(random.shuffle([...others]).slice(0, 1 + random.below(Math.max(1, others.length >> 1))));
  return [...gone].sort((a, b) => b.start - a.start).reduce((edited, span) => edited.splice(span, "", false), text);
};

/** Broken to a page's width, as mail and text files are. */
export const rewrap: Edit = (text, { random }) => {
  const width = 50 + random.below(40);
  let column = 0;
  return text.replaceAll(/\r\n|\r|\n|[ \t]+|[^\s]+/g, (piece, index) => {
    if (/^[\r\n]/.test(piece)) column = 0;
    else if (/^[ \t]/.test(piece)) {
      const next = /^\S*/.exec(text.text.slice(index + piece.length, index + piece.length + 80))![0].length;
      if (column > 0 && column + 1 + next > width) {
        column = 0;
        return "\n";
      }
      column += piece.length;
    } else column += piece.length;
    return piece;
  });
};

/** Other marks, dashes, ellipses, spaces; the words stay. */
export const retypeset: Edit = (text, { random }) => {
  const toCurly = random.next() < 0.5;
  const dash = random.pick([" – ", " -- ", "—"]);
  const marked = toCurly
    ? text
        .replaceAll(/"(?=[\p{L}\p{N}])/gu, () => "“")
        .replaceAll(/"/g, () => "”")
        .replaceAll(/'/g, () => "’")
    : text.replaceAll(/[“”„]/g, () => '"').replaceAll(/[‘’]/g, () => "'");
  return marked
    .replaceAll(/ +(?:--|–|—|-) +/g, () => dash)
    .replaceAll(/\.\.\./g, () => "…")
    .replaceAll(/(?<=[.!?]) (?=[A-Z])/g, () => (random.next() < 0.5 ? "  " : "\u00a0"))
    .replaceAll(/fi/g, (match) => (random.next() < 0.2 ? "ﬁ" : match));
};

export const otherLineBreaks: Edit = (text) => {
  const isWindows = text.text.includes("\r\n");
  return text.replaceAll(/\r\n|\n/g, () => (isWindows ? "\n" : "\r\n"));
};

export const byteOrderMark: Edit = (text) => text.splice({ start: 0, end: 0 }, "\ufeff", false);

/** The passage's neighbours on one side or on both get other words. */
export const rewordNeighbours: Edit = (text, material) => {
  const { start, end } = passageOf(text);
  const before = wordsIn(text.text, { start: Math.max(0, start - 80), end: start }).slice(1, -1);
  const after = wordsIn(text.text, { start: end, end: end + 80 }).slice(1, -1);
  const both = material.random.next() < 0.3;
  const sides = both ? [after, before] : [material.random.pick([after, before])];
  return sides
    .filter((side) => side.length > 0)
    .reduce(
      (edited, side) =>
        edited.splice({ start: side[0]!.start, end: side.at(-1)!.end }, foreignWords(material, side.length), false),
      text,
    );
};

/** A sentence of another article right before or right behind the passage. */
export const addBeside: Edit = (text, material) => {
  const passage = passageOf(text);
  const words = foreignWords(material, 6 + material.random.below(14));
  const start = passage.start - /\S*$/.exec(text.text.slice(0, passage.start))![0].length;
  const end = passage.end + /^\S*/.exec(text.text.slice(passage.end))![0].length;
  return material.random.next() < 0.5
    ? text.splice({ start, end: start }, `${words} `, false)
    : text.splice({ start: end, end }, ` ${words}`, false);
};

export const shuffleParagraphs: Edit = (text, { random }) => {
  const blocks = blocksAround(text);
  return text.arrange(random.shuffle([...blocks]).map((span) => ({ span, before: lineBreakOf(text.text).repeat(2) })));
};

/** Paragraphs, those that the passage reaches over as one. */
function blocksAround(text: TrackedText) {
  const { start, end } = passageOf(text);
  const paragraphs = paragraphsOf(text.text);
  const own = paragraphs.filter((one) => one.start < end && one.end > start);
  const block = { start: own[0]!.start, end: own.at(-1)!.end };
  return [...paragraphs.filter((one) => one.end <= block.start || one.start >= block.end), block].sort(
    (a, b) => a.start - b.start,
  );
}

/** The passage's paragraph comes a second time, before or behind the first. */
export const duplicateParagraph: Edit = (text, { random }) => {
  const blocks = blocksAround(text);
  const { start } = passageOf(text);
  const own = blocks.find((block) => block.start <= start && start < block.end)!;
  const parts: { span: { start: number; end: number }; isCopy?: boolean }[] = blocks.map((span) => ({ span }));
  parts.splice(random.below(parts.length + 1), 0, { span: own, isCopy: true });
  return text.arrange(parts.map((part) => ({ ...part, before: lineBreakOf(text.text).repeat(2) })));
};

/** The passage's words once more, among other words elsewhere. */
export const twin: Edit = (text, material) => addTwin(text, material, (words) => words);

/** A twin some of whose words are others. */
export const nearTwin: Edit = (text, material) =>
  addTwin(text, material, (words) =>
    words.replace(/\S+/g, (word) => (material.random.next() < 0.3 ? foreignWords(material, 1) : word)),
  );

function addTwin(text: TrackedText, material: Material, change: (words: string) => string): TrackedText {
  const { start, end } = passageOf(text);
  const words = change(text.text.slice(start, end).replace(/\s+/g, " "));
  const paragraphs = paragraphsOf(text.text).filter((one) => one.end <= start || one.start >= end);
  const at = material.random.pick(paragraphs).start;
  const around = `${foreignWords(material, 12)} ${words} ${foreignWords(material, 12)}`;
  return text.splice({ start: at, end: at }, around + lineBreakOf(text.text).repeat(2), false);
}

/** The passage goes, and the space before it. */
export const deletePassage: Edit = (text) => {
  const { start, end } = passageOf(text);
  const spaces = /[^\S\r\n]*$/.exec(text.text.slice(0, start))![0].length;
  return text.splice({ start: start - spaces, end }, "", false);
};

export const deleteParagraphs: Edit = (text) => {
  const { start, end } = passageOf(text);
  const own = paragraphsOf(text.text).filter((one) => one.start < end && one.end > start);
  return text.splice({ start: own[0]!.start, end: own.at(-1)!.end }, "", false);
};

/** Other words, about as many, stand where the passage stood. */
export const replacePassage: Edit = (text, material) => {
  const span = passageOf(text);
  const count = Math.max(3, wordsIn(text.text, span).length + material.random.below(5) - 2);
  return text.splice(span, foreignWords(material, count), false);
};
