import { isRightToLeft } from "./direction.ts";
import { mostUsed } from "./rows.ts";
import { textOf } from "./rowText.ts";
import type { Word } from "./word.ts";

/** The edges between which lines run. */
export interface Column {
  left: number;
  right: number;
}

/** A line of one column. */
export interface Line {
  readonly words: readonly Word[];
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly column: Column;
  /** From 0. */
  readonly page: number;
  /** Its cells are parted by tabs: a row of a table. */
  readonly row: boolean;
  /** It is written from right to left. */
  readonly leftward: boolean;
}

/** How far behind the edge of its column a line begins. */
export function indentOf({ x0, x1, column, leftward }: Line): number {
  return leftward ? column.right - x1 : x0 - column.left;
}

/** How far before the edge of its column a line ends. */
export function roomOf({ x0, x1, column, leftward }: Line): number {
  return leftward ? x0 - column.left : column.right - x1;
}

/** `words`: at least one, from left to right. */
export function lineOf(words: readonly Word[], column: Column, page: number): Line {
  const text = textOf(words);
  const body = words.filter(({ raised }) => !raised);
  return {
    words,
    text,
    x0: words[0]!.x0,
    x1: words.reduce((most, { x1 }) => Math.max(most, x1), words[0]!.x1),
    y: mostUsed(words, ({ y }) => Math.round(y * 4) / 4),
    size: mostUsed(words, ({ size }) => Math.round(size * 4) / 4),
    bold: body.length > 0 && body.every(({ font }) => font.bold),
    column,
    page,
    row: text.includes("\t"),
    leftward: isRightToLeft(text),
  };
}
