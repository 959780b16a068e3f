/** Web pages as they were saved: all their text, and which of it is the page's body. */
import { OWN_DRAFT } from "../../engine/text/reading/ownDraft.ts";
import type { Heading, Place, Reading } from "../../engine/text/reading/reading.ts";
import { Unreadable } from "../../engine/text/reading/unreadable.ts";
import type { SourceFile } from "../formatReader.ts";
import { asidesOf } from "./body.ts";
import { metadataOf } from "./metadata.ts";
import { readPage } from "./page.ts";

export async function read(file: SourceFile): Promise<Reading> {
  const page = readPage(file);
  if (page.facts.metas.get("generator")?.includes(OWN_DRAFT)) throw new Unreadable("ownDraft");
  const { text, headings } = page;
  const asides = asidesOf(page.blocks, {
    html: () => page.copy,
    elements: page.elements,
    deepest: page.deepest,
  });
  const isAside = ({ start }: Heading) => asides.some((aside) => aside.start <= start && start < aside.end);
  return {
    text,
    places: sectionsOf(headings, text.length),
    ...metadataOf(page.facts, headings),
    pages: null,
    headings: headings.filter((heading) => !isAside(heading)),
    turns: [],
    asides,
    warnings: [],
  };
}

/** A section begins with each heading; what stands before the first is one without a name. */
function sectionsOf(headings: readonly Heading[], end: number): Place[] {
  const starts = headings.filter(({ start }, i) => start > 0 && start !== headings[i - 1]?.start);
  const first = headings[0]?.start === 0 ? headings[0] : { start: 0, id: null, title: "" };
  return [first, ...starts].map(({ start, id, title }, i, all): Place => {
    return { start, end: all[i + 1]?.start ?? end, locator: { kind: "section", id, title } };
  });
}
