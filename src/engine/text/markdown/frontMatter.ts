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

/** Why front matter cannot be read; `error` is what the parser of YAML says. */
export type Unreadable =
  | { readonly kind: "unclosed" | "tooDeep" | "noMap" }
  | { readonly kind: "noYaml"; readonly error: string };

/** What keeps front matter from being read, and where. */
export interface FrontMatterProblem extends Span {
  readonly why: Unreadable;
}

/** Nobody writes longer front matter by hand. */
const LONGEST = 50_000;

/** Nor any that is nested so deep; the parser's time grows with the square of it. */
const DEEP = /(?:[[{][^[{]*){200}|(?:[-?:][ \t]+){100}/;

const OPENING = /^\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/;
const CLOSING_YAML = /(?<=^|[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/;
const CLOSING_TOML = /(?<=^|[\r\n])\+\+\+[ \t]*(?=[\r\n]|$)/;

/**
 * The front matter that a text begins with, between two lines of dashes, as Obsidian, Foam, Jekyll and Pandoc write it, or
 * between two lines of "+++", as Hugo does; null when it begins with neither. Looks at the first 50,000 units only, and
 * finds where it ends; its values are read when they are asked for. Never throws.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const opening = OPENING.exec(text);
  if (!opening) return null;
  const start = opening[0].length;
  const head = text.slice(start, start + LONGEST);
  const isToml = opening[1] === "+++";
  const closing = (isToml ? CLOSING_TOML : CLOSING_YAML).exec(head);
  if (!closing) return isToml ? null : new FrontMatter("yaml", head, { start, end: start + head.length }, null);
  const body = { start, end: start + closing.index };
  return new FrontMatter(isToml ? "toml" : "yaml", head.slice(0, closing.index), body, body.end + closing[0].length);
}

/** What a document says of itself before it begins. Offsets are UTF-16 units of the whole text. */
export class FrontMatter {
  private known: Content | undefined;

  /** `end`: behind the line that closes it, without its line break; null when no line does. */
  constructor(
    readonly language: "yaml" | "toml",
    private readonly text: string,
    /** What stands between the two lines. */
    readonly body: Span,
    readonly end: number | null,
  ) {}

  /**
   * In their order. TOML is not read and has none. Where the YAML has a fault, each key is read by itself, so that a colon
   * in a title costs no more than that title's marks.
   */
  get entries(): readonly Entry[] {
    return this.content.entries;
  }

  /** What keeps it from being read as a whole; null when it can be. */
  get problem(): FrontMatterProblem | null {
    return this.content.problem;
  }

  /** The value of the first key of those named that has a single one; null when none has. */
  valueOf(isNamed: (key: string) => boolean): Written | null {
    const entry = this.entries.find(({ key, form }) => form === "scalar" && isNamed(key.text));
    return entry?.values[0] ?? null;
  }

  private get content(): Content {
    this.known ??= this.read();
    return this.known;
  }

  private read(): Content {
    if (this.language === "toml") return { entries: [], problem: null };
    if (this.end === null) return { entries: [], problem: { start: 0, end: 3, why: { kind: "unclosed" } } };
    return contentOf(this.text, this.body.start);
  }
}

interface Content {
  readonly entries: readonly Entry[];
  readonly problem: FrontMatterProblem | null;
}

function contentOf(yaml: string, offset: number): Content {
  const fault = (why: Unreadable, entries: readonly Entry[] = [], start = 0, end = yaml.length): Content => ({
    entries,
    problem: { start: offset + start, end: offset + end, why },
  });
  if (DEEP.test(yaml)) return fault({ kind: "tooDeep" });
  try {
    const { contents, errors } = parse(yaml);
    const [error] = errors;
    if (error) {
      const why = { kind: "noYaml", error: firstSentence(error.message) } as const;
      return fault(why, entriesByKey(yaml, offset), ...within(error.pos, yaml.length));
    }
    if (contents === null) return { entries: [], problem: null };
    if (!isMap(contents)) return fault({ kind: "noMap" });
    return { entries: entriesOf(contents, offset), problem: null };
  } catch {
    // The parser recurs; what is too deep for it in ways that DEEP does not know overflows its stack.
    return fault({ kind: "tooDeep" });
  }
}

const parse = (yaml: string) => parseDocument(yaml, { logLevel: "silent", prettyErrors: false });

/** The entries of YAML that has a fault: each key at the edge with what stands below it, read alone. */
function entriesByKey(yaml: string, offset: number): Entry[] {
  const starts = [...yaml.matchAll(KEY)].map(({ index }) => index);
  return starts.flatMap((start, i) => {
    const part = yaml.slice(start, starts[i + 1] ?? yaml.length);
    const { contents, errors } = parse(part);
    return errors.length === 0 && isMap(contents)
      ? entriesOf(contents, offset + start)
      : asItStands(part, offset + start);
  });
}

/** A key at the edge of a line. */
const KEY = /^[\p{L}_][^\r\n:]*:(?=[ \t\r\n]|$)/gmu;

/** A key with the rest of its line: "title: The report: what it says". */
function asItStands(part: string, offset: number): Entry[] {
  const [, key, gap, value] = /^([^:]*):([ \t]*)([^\r\n]*)/.exec(part)!;
  const text = value!.trim();
  const start = offset + key!.length + 1 + gap!.length;
  const span = { start, end: start + text.length };
  const values = text === "" ? [] : [{ ...span, text }];
  const form = text === "" ? "other" : "scalar";
  return [{ key: { text: key!, start: offset, end: offset + key!.length }, values, form, value: span }];
}

/** An error at the end of the YAML is shown at its last letter. */
function within([start, end]: readonly [number, number], length: number): [number, number] {
  const from = Math.max(0, Math.min(start, length - 1));
  return [from, Math.max(from, Math.min(end, length))];
}

const firstSentence = (message: string) => message.split("\n", 1)[0]!.replace(/[.:]\s*$/, "");

function entriesOf(map: YAMLMap, offset: number): Entry[] {
  return (map.items as Pair[]).flatMap((pair) => entryOf(pair, offset));
}

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
