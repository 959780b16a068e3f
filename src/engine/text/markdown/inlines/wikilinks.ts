import type { Mark } from "./inlines.ts";

/** The wikilinks of a paragraph, as Obsidian and Foam write them: "[[page]]", "[[page#heading|what is shown]]". In order. */
export function wikilinksIn(text: string): Mark[] {
  if (!text.includes("[[")) return [];
  return [...text.matchAll(WIKILINK)].map(({ 0: whole, 1: page, 2: shown, index }) => {
    const end = index + whole.length;
    const label = { start: index + 2, end: index + 2 + page!.length };
    const inner = shown === undefined ? label : { start: end - 2 - shown.length, end: end - 2 };
    return { kind: "wikilink", start: index, end, inner, destination: null, label: page! };
  });
}

const WIKILINK = /\[\[([^[\]|\r\n]{1,300})(?:\|([^[\]\r\n]{1,300}))?\]\]/g;
