import type { Aside, AsideKind } from "../../engine/text/reading/reading.ts";
import { readPage } from "../html/page.ts";
import type { ReadingText } from "../readingText.ts";

/** A signature has no more lines than this; RFC 3676 wants four. */
const MOST_LINES = 15;

/** Writes the text of a mail. Marks of quoting (">") go, and what they marked is a reply. */
export function writePlain(out: ReadingText, text: string): Aside[] {
  const lines = text.split(/\r\n|[\r\n]/);
  const [signature, original] = [signatureLine(lines), lines.findIndex((line) => ORIGINAL.test(line))];
  const stretches: Aside[] = [];
  let before: AsideKind | "own" | null = null;
  out.paragraph();
  lines.forEach((line, i) => {
    const [, marks = "", words = ""] = /^((?:[ \t]?>)*)[ \t]?(.*)$/s.exec(line) ?? [];
    const isReply = marks !== "" || (original >= 0 && i > original);
    const kind = isReply ? "reply" : signature >= 0 && i > signature ? "signature" : "own";
    const isEmpty = words.trim() === "" || i === signature;
    if (before === kind && !isEmpty) out.line();
    else out.paragraph();
    before = isEmpty ? null : kind;
    if (isEmpty) return;
    const start = out.next;
    out.write(words);
    if (kind !== "own") mark(stretches, { start, end: out.end, kind });
  });
  return stretches;
}

/** What some programs write above the mail that is answered, whose lines they do not mark. */
const ORIGINAL = /^\s*-{3,} ?(?:Original Message|Ursprüngliche Nachricht|Message d['’]origine) ?-{3,}\s*$/i;

/** The line "-- " behind which a signature stands; -1 when there is none. */
function signatureLine(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => /^-- ?$/.test(line));
  return lines.length - at <= MOST_LINES ? at : -1;
}

/** Stretches of one kind with nothing but white space between them are one. */
function mark(stretches: Aside[], aside: Aside): void {
  const last = stretches.at(-1);
  if (last?.kind === aside.kind && aside.start - last.end <= 2)
    stretches[stretches.length - 1] = { ...last, end: aside.end };
  else stretches.push(aside);
}

/** Writes the page of a mail; what stands in it as the quotation of a mail is a reply. */
export function writeHtml(out: ReadingText, html: string): Aside[] {
  const page = readPage({ name: "mail.html", bytes: new TextEncoder().encode(html) });
  out.paragraph();
  const start = out.append(page.text);
  const stretches: Aside[] = [];
  for (const block of page.blocks) {
    if (block.isReply) mark(stretches, { start: block.start + start, end: block.end + start, kind: "reply" });
  }
  return stretches;
}
