import { unescaped } from "./characterReferences.ts";
import type { Destination, Mark, MarkKind } from "./inlines.ts";

/** The elements of HTML that say what Markdown says, or that words are quoted. */
const KINDS: Readonly<Record<string, MarkKind>> = {
  del: "struck",
  s: "struck",
  strike: "struck",
  em: "emphasis",
  i: "emphasis",
  q: "quoted",
  a: "link",
};

/**
 * The elements whose tags are among `tags`, in order of their ends; `text` is what the tags stand in, `more` what other elements
 * say there.
 */
export function htmlElements(
  text: string,
  tags: readonly Mark[],
  more: Readonly<Record<string, MarkKind>> = {},
): Mark[] {
  const kinds = { ...KINDS, ...more };
  const open: Mark[] = [];
  const found: Mark[] = [];
  for (const tag of [...tags].sort((a, b) => a.start - b.start)) {
    if (Object.hasOwn(kinds, tag.label)) open.push(tag);
    else if (tag.label.startsWith("/") && open.at(-1)?.label === tag.label.slice(1)) {
      const element = elementOf(text, open.pop()!, tag, kinds);
      if (element) found.push(element);
    }
  }
  return found;
}

/** Null for an anchor that leads nowhere. */
function elementOf(text: string, opening: Mark, closing: Mark, kinds: Readonly<Record<string, MarkKind>>): Mark | null {
  const kind = kinds[opening.label]!;
  const destination = kind === "link" ? destinationOf(text, opening) : null;
  if (kind === "link" && !destination) return null;
  const inner = { start: opening.end, end: closing.start };
  return { kind, start: opening.start, end: closing.end, inner, destination, label: "" };
}

const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/i;

function destinationOf(text: string, { start, end }: Mark): Destination | null {
  const tag = text.slice(start, end);
  const match = HREF.exec(tag);
  const written = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || written === undefined) return null;
  const from = start + match.index + match[0].lastIndexOf(written);
  return { url: { start: from, end: from + written.length }, address: unescaped(written), title: "" };
}
