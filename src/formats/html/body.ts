import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Aside } from "../../engine/text/reading/reading.ts";
import { blocksIn } from "./pageCopy.ts";
import type { Block } from "./pageText.ts";

/** Of a page with more elements, or nested deeper, nothing is asked but what its elements say of themselves. */
const MOST_ELEMENTS = 30_000;
const DEEPEST = 500;

/** In a block of links, most of the words are linked. */
const LINKED = 0.6;

/**
 * What of a page is beside its body, as stretches of its text. Firefox's reader view says where the body begins and ends; it drops
 * block quotations and first paragraphs of bodies (mozilla/readability #498, #776), so that what it leaves out within a body is of
 * the body, unless it is navigation or a list of links. Of a page for which it finds none, everything is body but what says otherwise.
 */
export function asidesOf(
  blocks: readonly Block[],
  page: { readonly html: () => string; readonly elements: number; readonly deepest: number },
): Aside[] {
  const isSmall = page.elements <= MOST_ELEMENTS && page.deepest <= DEEPEST;
  const kept = isSmall ? blocksOfBody(page.html()) : null;
  const isBody = kept ? bodyWithin(blocks, kept) : blocks.map(({ isBeside }) => !isBeside);
  return joined(blocks.filter((_, i) => !isBody[i]));
}

/** The numbers of the blocks that reader view keeps; null when it keeps none, or fails. */
function blocksOfBody(html: string): ReadonlySet<number> | null {
  try {
    const { document } = parseHTML(`<!DOCTYPE html><html><head></head>${html}</html>`);
    const options = { keepClasses: true, disableJSONLD: true, serializer: () => "" };
    const read = new Readability(document as unknown as Document, options).parse();
    const kept = blocksIn(read?.textContent ?? "");
    return kept.length > 0 ? new Set(kept) : null;
  } catch {
    return null;
  }
}

function bodyWithin(blocks: readonly Block[], kept: ReadonlySet<number>): boolean[] {
  const isKept = blocks.map((_, i) => kept.has(i));
  // Lists of links before and behind the body are kept with it where a table holds all of them.
  for (let i = 0; i < blocks.length && (!isKept[i] || isLinks(blocks[i]!)); i++) isKept[i] = false;
  for (let i = blocks.length - 1; i >= 0 && (!isKept[i] || isLinks(blocks[i]!)); i--) isKept[i] = false;
  const [first, last] = [isKept.indexOf(true), isKept.lastIndexOf(true)];
  return blocks.map((block, i) => isKept[i] || (i > first && i < last && !block.isBeside && !isLinks(block)));
}

const isLinks = ({ start, end, linked }: Block) => linked > LINKED * (end - start);

/** Stretches that follow each other are one. */
function joined(blocks: readonly Block[]): Aside[] {
  const asides: { start: number; end: number; kind: "beside" }[] = [];
  for (const { start, end } of blocks) {
    const before = asides.at(-1);
    if (before && start - before.end <= 2) before.end = end;
    else asides.push({ start, end, kind: "beside" });
  }
  return asides;
}
