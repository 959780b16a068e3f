import type { Heading, Place } from "../../../engine/text/reading/reading.ts";
import type { OutlineItem, PdfFile } from "../pdfjs/pdfFile.ts";

/** Entries beyond which an outline is no help. */
const MOST = 3000;

interface Entry {
  readonly title: string;
  readonly level: number;
  readonly page: number;
}

/** The outline of the file, each entry where its words stand on its page, or where the page begins. */
export async function outlineOf(file: PdfFile, text: string, places: readonly Place[]): Promise<Heading[]> {
  const headings: Heading[] = [];
  const last = new Map<number, number>();
  const known = new Map<Place, Letters>();
  const lettersIn = (place: Place) => {
    const letters = known.get(place) ?? lettersOf(text, place.start, place.end);
    known.set(place, letters);
    return letters;
  };
  for (const { title, level, page } of await entriesOf(file)) {
    const its = places.filter(({ locator }) => locator.kind === "page" && locator.page === page + 1);
    if (its.length === 0) continue;
    const found = its.map((place) => placed(title, lettersIn(place), last.get(page) ?? 0)).find(Boolean);
    const span = found ?? { start: its[0]!.start, end: its[0]!.start };
    if (found) last.set(page, found.end);
    headings.push({ ...span, title, level, id: null });
  }
  return headings.sort((a, b) => a.start - b.start);
}

async function entriesOf(file: PdfFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  const waiting = [...(await file.outline())].reverse().map((item) => ({ item, level: 1 }));
  while (waiting.length > 0 && entries.length < MOST) {
    const { item, level } = waiting.pop()!;
    const page = await pageOf(file, item.dest);
    const title = item.title.replace(/[\s\u0000-\u001f]+/g, " ").trim();
    if (page !== null && title !== "") entries.push({ title, level, page });
    for (const child of [...(item.items ?? [])].reverse()) waiting.push({ item: child, level: level + 1 });
  }
  return entries;
}

async function pageOf(file: PdfFile, dest: OutlineItem["dest"]): Promise<number | null> {
  try {
    return (await file.destination(dest))?.page ?? null;
  } catch {
    return null;
  }
}

/** The letters of a stretch of the text, in small ones, and where each stands in the text. */
interface Letters {
  readonly letters: string;
  readonly offsets: readonly number[];
}

function lettersOf(text: string, from: number, to: number): Letters {
  const offsets: number[] = [];
  let letters = "";
  for (const { 0: letter, index } of text.slice(from, to).matchAll(/[\p{L}\p{N}]/gu)) {
    const small = letter.toLowerCase();
    for (let unit = 0; unit < small.length; unit++) offsets.push(from + index);
    letters += small;
  }
  return { letters, offsets };
}

/** Where the letters of a title stand, from a place on, whatever is between them; null when nowhere. */
function placed(title: string, { letters, offsets }: Letters, from: number): { start: number; end: number } | null {
  const wanted = lettersOf(title, 0, title.length).letters;
  const first = offsets.findIndex((offset) => offset >= from);
  const at = wanted === "" || first === -1 ? -1 : letters.indexOf(wanted, first);
  return at === -1 ? null : { start: offsets[at]!, end: offsets[at + wanted.length - 1]! + 1 };
}
