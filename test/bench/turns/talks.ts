import type { Random } from "../random.ts";
import { LAYOUTS, type Layout, makePeople, type Person, type Said } from "./layouts.ts";

/** A made transcript with what is true of it. */
export interface Talk {
  readonly layout: Layout;
  readonly text: string;
  /** The words of each turn, from first to last, and who says them. */
  readonly turns: readonly { readonly start: number; readonly end: number; readonly by: Person }[];
}

const ASIDES = ["(Laughter.)", "[Applause]", "(Pause)", "[crosstalk]"];

/** A talk in each layout, `rounds` times, of words that somebody said in print. */
export function makeTalks(words: readonly string[], rounds: number, random: Random): Talk[] {
  return Array.from({ length: rounds }, () => LAYOUTS.map((layout) => makeTalk(layout, words, random))).flat();
}

function makeTalk(layout: Layout, words: readonly string[], random: Random): Talk {
  const people = makePeople(2 + random.below(layout.most - 1), random);
  const said = makeSaid(people, words, random, !layout.isDense);
  const isWrapped = !layout.isMarkdown && random.next() < 0.3;
  const hasAsides = random.next() < 0.4;
  const gap = layout.isDense ? "\n" : "\n\n";
  const newline = random.next() < 0.2 ? "\r\n" : "\n";
  let text = layout.head(people);
  const turns: { start: number; end: number; by: Person }[] = [];
  said.forEach(({ by, paragraphs }, k) => {
    if (text !== "") text += gap;
    const label = layout.label(by, k, people);
    text += label;
    const own = paragraphs
      .map((paragraph, i) => (isWrapped ? wrapped(paragraph, i === 0 ? label : "") : paragraph))
      .join("\n\n");
    turns.push({ start: text.length, end: text.length + own.length, by });
    text += own;
    if (hasAsides && random.next() < 0.1) text += gap + random.pick(ASIDES);
  });
  return newline === "\n" ? { layout, text, turns } : withCrLf({ layout, text, turns });
}

/** People speak in turn, in any order; nobody twice running, and everybody again. */
function makeSaid(people: readonly Person[], words: readonly string[], random: Random, mayBreak: boolean): Said[] {
  const count = 2 * people.length + random.below(24);
  const said: Said[] = [];
  for (let k = 0; k < count; k++) {
    const others = people.filter((person) => person !== said.at(-1)?.by);
    const by = k < people.length ? people[k]! : random.pick(others);
    if (by === said.at(-1)?.by) continue;
    const paragraphs = Array.from({ length: mayBreak && random.next() < 0.15 ? 2 + random.below(3) : 1 }, () =>
      Array.from({ length: 1 + random.below(3) }, () => random.pick(words)).join(" "),
    );
    said.push({ by, paragraphs });
  }
  return said;
}

const WIDTH = 68;

function wrapped(words: string, label: string): string {
  let column = label.slice(label.lastIndexOf("\n") + 1).length;
  return words
    .split(" ")
    .map((word, i) => {
      const fits = i === 0 || column + 1 + word.length <= WIDTH;
      column = fits ? column + 1 + word.length : word.length;
      return i === 0 ? word : (fits ? " " : "\n") + word;
    })
    .join("");
}

function withCrLf({ layout, text, turns }: Talk): Talk {
  const at = (offset: number) => offset + (text.slice(0, offset).match(/\n/g)?.length ?? 0);
  return {
    layout,
    text: text.replace(/\n/g, "\r\n"),
    turns: turns.map(({ start, end, by }) => ({ start: at(start), end: at(end), by })),
  };
}
