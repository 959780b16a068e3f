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
  for (const { title, level, page } of await entriesOf(file)) {
    const its = places.filter(({ locator }) => locator.kind === "page" && locator.page === page + 1);
    if (its.length === 0) continue;
    const found = its
      .map(({ start, end }) => placed(text, title, Math.max(start, last.get(page) ?? 0), end))
      .find(Boolean);
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

/** Where the words of a title stand, whatever is between them; null when nowhere. */
function placed(text: string, title: string, from: number, to: number): { start: number; end: number } | null {
  const at = text.slice(from, to).indexOf(title);
  if (at !== -1) return { start: from + at, end: from + at + title.length };
  const words = title.match(/[\p{L}\p{N}]+/gu)?.slice(0, 40);
  if (!words) return null;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[^\\p{L}\\p{N}]{1,4}");
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "iu").exec(text.slice(from, to));
  return found ? { start: from + found.index, end: from + found.index + found[0].length } : null;
}
