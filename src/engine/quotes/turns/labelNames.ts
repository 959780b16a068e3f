import { isTitleWord } from "../../entities/knowledge/titles.ts";
import { knownName } from "../../entities/knowledge/wellKnownNames.ts";
import type { EntityType, Mention } from "../../entities/mention.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { lastStartingAt, overlaps, type Span } from "../../text/span.ts";
import type { LabelLine } from "../../text/turns/labelLine.ts";
import { isPart } from "./parts.ts";

/** The names of a text with those that stand in the labels of its turns, where nobody else looks: in order, without overlaps. */
export function withLabelNames(source: SourceText, mentions: readonly Mention[]): readonly Mention[] {
  if (source.turns.length === 0) return mentions;
  const typeOf = typesIn(source, mentions);
  const own = source.turns.flatMap(({ label }): Mention[] => {
    const name = nameInLabel(source.prose, label);
    return name ? [{ ...name, type: typeOf(source.prose.slice(name.start, name.end)) }] : [];
  });
  const others = mentions.filter((mention) => {
    const before = own[lastStartingAt(own, mention.end)];
    return !(before && overlaps(before, mention)) && !isAddress(source.prose, mention);
  });
  return [...others, ...own].sort((a, b) => a.start - b.start);
}

/** "Madam Chairman", "Your Honor": whom one speaks to in a hearing is nobody's name. */
function isAddress(prose: string, { start, end, type }: Mention): boolean {
  const words = wordsOf(prose, { start, end });
  return (
    type === "person" &&
    words.every(({ text }) => isTitleWord(text) || /^(?:Your|Honou?r|Madam|Witness|Counsel)$/u.test(text))
  );
}

/** The name of a label without its titles; null where it says a part somebody has ("The CHAIRMAN", "Q", "Speaker 1") or letters alone. */
export function nameInLabel(prose: string, { layout, name, label }: LabelLine): Span | null {
  if (layout === "answer" || layout === "nick") return null;
  const words = wordsOf(prose, name);
  if (/^the$/iu.test(words[0]?.text ?? "") || words.every(({ text }) => isTitleWord(text))) {
    return nameInRemark(prose, { start: name.end, end: label.end });
  }
  return nameOf(words);
}

interface Word extends Span {
  readonly text: string;
}

function wordsOf(prose: string, { start, end }: Span): Word[] {
  return [...prose.slice(start, end).matchAll(/\S+/gu)].map(({ 0: text, index }) => {
    return { text, start: start + index, end: start + index + text.length };
  });
}

function nameOf(words: readonly Word[]): Span | null {
  const from = words.findIndex(({ text }) => !isTitleWord(text));
  const own = from < 0 ? [] : words.slice(from);
  const text = own.map((word) => word.text).join(" ");
  if (own.length === 0 || isPart(text) || /^(?:\p{Lu}\.?){1,3}$/u.test(text)) return null;
  return { start: own[0]!.start, end: own.at(-1)!.end };
}

/** "The Minister for Ports (Dana Ruiz)", "The PRESIDING OFFICER (Mr. HASK)": who has the part today. */
function nameInRemark(prose: string, behind: Span): Span | null {
  const remark = /^\s*\(([^()]+)\)/u.exec(prose.slice(behind.start, behind.end));
  if (!remark) return null;
  const start = behind.start + remark[0].indexOf(remark[1]!);
  const words = wordsOf(prose, { start, end: start + remark[1]!.length });
  const isName = words.length > 1 && words.every(({ text }) => /^\p{Lu}/u.test(text));
  return isName ? nameOf(words) : null;
}

/** Who speaks is a person, unless the text or the world knows that name as one of a body: "SPIEGEL:", "CNN:". */
function typesIn({ prose }: SourceText, mentions: readonly Mention[]): (name: string) => EntityType {
  const bodies = new Set<string>();
  const people = new Set<string>();
  for (const { start, end, type } of mentions) {
    if (type === "organization") bodies.add(prose.slice(start, end).toLowerCase());
    if (type === "person") people.add(prose.slice(start, end).toLowerCase());
  }
  return (name) => {
    const key = name.toLowerCase();
    if (people.has(key)) return "person";
    return bodies.has(key) || knownName(name)?.type === "organization" ? "organization" : "person";
  };
}
