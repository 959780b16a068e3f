import { groupsOf } from "../page/groups.ts";
import { mostUsed } from "../page/rows.ts";
import type { Word } from "../page/word.ts";

/** The words of a page by the way that they are written. */
export interface Upright {
  /** As most of them. */
  readonly main: readonly Word[];
  /** The others, by angle. */
  readonly turned: readonly (readonly Word[])[];
}

/** Parts what is written across a page from its text; what comes again across other pages is a stamp, or a mark of a draft, and goes. */
export function turnedOnce(pages: readonly (readonly Word[])[]): Upright[] {
  const parted = pages.map((words) => byAngle(words));
  const texts = new Map<string, number>();
  for (const { turned } of parted) {
    for (const words of turned) texts.set(keyOf(words), (texts.get(keyOf(words)) ?? 0) + 1);
  }
  return parted.map(({ main, turned }) => ({ main, turned: turned.filter((words) => texts.get(keyOf(words)) === 1) }));
}

function byAngle(words: readonly Word[]): Upright {
  const most = mostUsed(words, ({ angle }) => angle);
  const others = groupsOf(
    words.filter(({ angle }) => angle !== most),
    ({ angle }) => angle,
  );
  return { main: others.size > 0 ? words.filter(({ angle }) => angle === most) : words, turned: [...others.values()] };
}

function keyOf(words: readonly Word[]): string {
  const text = words.map(({ text }) => text).join("");
  return `${words[0]!.angle} ${text.replace(/\d+/g, "#")}`;
}
