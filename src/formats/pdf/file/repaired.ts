import { lettersOfBytes } from "./bytesText.ts";
import { packedStreams, unpacked } from "./packedStreams.ts";

/** Larger files are not looked through. */
const LARGEST = 100_000_000;
/** Bytes that a stream of objects unpacks to, at most. */
const MOST = 20_000_000;
/** What describes a page is not longer. */
const PAGE = 4000;
/** Numbers that no object of the file has. */
const [CATALOGUE, PAGES] = [90_000_001, 90_000_002];

/**
 * A file whose end is missing, with a new one: a catalogue of the pages that are there, in the order in which they lie, and the objects that
 * were packed together, each for itself. null when there is no page.
 */
export function repaired(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length > LARGEST) return null;
  const objects = packedObjects(bytes);
  const pages = [
    ...pagesIn(lettersOfBytes(bytes)),
    ...objects.filter(({ body }) => isPage(body)).map(({ id }) => `${id} 0 R`),
  ];
  if (pages.length === 0) return null;
  const kids = [...new Set(pages)];
  const parts = objects.map(({ id, body }) => `${id} 0 obj\n${body}\nendobj\n`);
  parts.push(`${CATALOGUE} 0 obj\n<< /Type /Catalog /Pages ${PAGES} 0 R >>\nendobj\n`);
  parts.push(`${PAGES} 0 obj\n<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${kids.length} >>\nendobj\n`);
  parts.push(`trailer\n<< /Root ${CATALOGUE} 0 R /Size ${PAGES + 1} >>\nstartxref\n0\n%%EOF\n`);
  const end = Uint8Array.from(`\nendstream\nendobj\n${parts.join("")}`, (letter) => letter.charCodeAt(0));
  const whole = new Uint8Array(bytes.length + end.length);
  whole.set(bytes);
  whole.set(end, bytes.length);
  return whole;
}

function pagesIn(text: string): string[] {
  const pages: string[] = [];
  for (const { 0: head, 1: id, index } of text.matchAll(/(?<!\d)(\d{1,8})\s+\d{1,5}\s+obj\b/g)) {
    const body = text.slice(index + head.length, index + head.length + PAGE);
    const end = body.search(/endobj|\bstream\b|\d+\s+\d+\s+obj\b/);
    if (end !== -1 && isPage(body.slice(0, end))) pages.push(`${id} 0 R`);
  }
  return pages;
}

function isPage(body: string): boolean {
  return /\/Type\s*\/Page\b(?!s)/.test(body);
}

/** The objects of all streams of objects (ISO 32000-2, 7.5.7). */
function packedObjects(bytes: Uint8Array): { id: number; body: string }[] {
  const objects: { id: number; body: string }[] = [];
  for (const stream of packedStreams(bytes)) {
    if (!/\/Type\s*\/ObjStm\b/.test(stream.entries)) continue;
    const first = Number(/\/First\s+(\d+)/.exec(stream.entries)?.[1]);
    const whole = unpacked(bytes, stream, MOST);
    if (!whole || !(first > 0)) continue;
    const text = lettersOfBytes(whole);
    const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [id, start, next] = [numbers[at]!, numbers[at + 1]!, numbers[at + 3]];
      // The last may be cut off.
      if (first + start >= text.length) break;
      if (id < CATALOGUE)
        objects.push({ id, body: text.slice(first + start, next === undefined ? undefined : first + next) });
    }
  }
  return objects;
}
