import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Span } from "../span.ts";

/** A value of the front matter with where it stands (UTF-16 offsets of the whole text). */
export interface Written extends Span {
  readonly text: string;
}

/** A key of the front matter with the values that it has: one, the items of a list, or none. */
export interface Entry {
  readonly key: Written;
  readonly values: readonly Written[];
  /** How the values are written. */
  readonly form: "scalar" | "flow" | "block" | "empty" | "other";
  /** From the first to the last letter of the values, brackets included; behind the colon when there are none. */
  readonly value: Span;
}

/** What stands between the two lines of dashes that a note may begin with. */
export interface FrontMatter {
  /** The YAML, without the dashes. */
  readonly body: Span;
  readonly entries: readonly Entry[];
  /** What keeps it from being read; null when it can be. */
  readonly problem: (Span & { readonly why: Unreadable }) | null;
}

/** Why front matter cannot be read; `error` is what the parser of YAML says. */
export type Unreadable =
  | { readonly kind: "unclosed" | "tooDeep" | "noMap" }
  | { readonly kind: "noYaml"; readonly error: string };

/** Nobody writes longer front matter by hand. */
const LONGEST = 50_000;

/** Nor any that is nested so deep; the parser's time grows with the square of it. */
const DEEP = /(?:[[{][^[{]*){200}|(?:[-?:][ \t]+){100}/;

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /(?<=^|\n)(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/;

/**
 * The front matter of a text: YAML, as Obsidian, Foam, Jekyll and Pandoc write it. Null when the text begins with none;
 * front matter that is not closed, or is no YAML, has a problem and no entries. Never throws.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const start = opening[0].length;
  const head = text.slice(start, start + LONGEST);
  const closing = CLOSING.exec(head);
  if (!closing) return unclosed(head, start);
  const body = { start, end: start + closing.index };
  return { body, ...entriesOf(text.slice(body.start, body.end), start) };
}

function unclosed(head: string, start: number): FrontMatter {
  const problem = { start: 0, end: 3, why: { kind: "unclosed" } } as const;
  return { body: { start, end: start + head.length }, entries: [], problem };
}

function entriesOf(yaml: string, offset: number): Pick<FrontMatter, "entries" | "problem"> {
  const nothing = (why: Unreadable, start = 0, end = yaml.length) => ({
    entries: [],
    problem: { start: offset + start, end: offset + end, why },
  });
  if (DEEP.test(yaml)) return nothing({ kind: "tooDeep" });
  try {
    const document = parseDocument(yaml, { logLevel: "silent", prettyErrors: false });
    const [error] = document.errors;
    if (error)
      return nothing({ kind: "noYaml", error: firstSentence(error.message) }, ...within(error.pos, yaml.length));
    if (document.contents === null) return { entries: [], problem: null };
    if (!isMap(document.contents)) return nothing({ kind: "noMap" });
    return { entries: pairsOf(document.contents).flatMap((pair) => entryOf(pair, offset)), problem: null };
  } catch {
    return nothing({ kind: "tooDeep" });
  }
}

/** An error at the end of the YAML is shown at its last letter. */
function within([start, end]: readonly [number, number], length: number): [number, number] {
  const from = Math.max(0, Math.min(start, length - 1));
  return [from, Math.max(from, Math.min(end, length))];
}

const firstSentence = (message: string) => message.split("\n", 1)[0]!.replace(/[.:]\s*$/, "");

const pairsOf = (map: YAMLMap) => map.items as Pair[];

function entryOf({ key, value }: Pair, offset: number): Entry[] {
  const name = writtenOf(key, offset);
  if (!name) return [];
  if (isSeq(value)) {
    const values = value.items.flatMap((item) => writtenOf(item, offset) ?? []);
    return [{ key: name, values, form: value.flow ? "flow" : "block", value: rangeOf(value.range, offset, name) }];
  }
  const single = writtenOf(value, offset);
  if (single) return [{ key: name, values: [single], form: "scalar", value: single }];
  const isEmpty = value === null || (isScalar(value) && value.value === null);
  const behind = { start: name.end + 1, end: name.end + 1 };
  return [{ key: name, values: [], form: isEmpty ? "empty" : "other", value: behind }];
}

function writtenOf(node: unknown, offset: number): Written | null {
  if (!isScalar(node) || node.value === null || !node.range) return null;
  const text = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
  return text.trim() === "" ? null : { text: text.trim(), start: offset + node.range[0], end: offset + node.range[1] };
}

function rangeOf(range: readonly number[] | null | undefined, offset: number, name: Written): Span {
  return range ? { start: offset + range[0]!, end: offset + range[1]! } : { start: name.end + 1, end: name.end + 1 };
}
