/** Documents made of articles, of which every sentence is known. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../random.ts";

export interface Piece {
  readonly title: string;
  readonly paragraphs: readonly (readonly string[])[];
}

/** What is printed: some articles, one after another, and notes for the feet of pages. */
export interface PrintedDocument {
  readonly pieces: readonly Piece[];
  readonly notes: readonly string[];
}

/** Documents of some articles each; `tuning`: of those that the reader was tuned on, the others else. */
export function makeDocuments(data: string, count: number, tuning: boolean, random: Random): PrintedDocument[] {
  const folder = join(data, "articles/world");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .filter((_, at) => at % 2 === (tuning ? 0 : 1));
  const piece = () => pieceOf(readFileSync(join(folder, files[random.below(files.length)]!), "utf8"));
  return Array.from({ length: count }, () => {
    const pieces: Piece[] = [];
    while (pieces.length < 6) {
      const next = piece();
      if (next.paragraphs.length > 2 && isPlain(next)) pieces.push(next);
    }
    const notes = piece()
      .paragraphs.flat()
      .filter((sentence) => /^[\x20-\x7e]{30,200}$/.test(sentence));
    return { pieces, notes };
  });
}

/** All sentences of a document. */
export function sentencesOf({ pieces }: PrintedDocument): string[] {
  return pieces.flatMap(({ paragraphs }) => paragraphs.flat()).filter((sentence) => sentence.length >= 25);
}

/** The first line is an address, the first paragraph serves as title where it is short. */
function pieceOf(text: string): Piece {
  const [, ...blocks] = text.replace(/\r\n?/g, "\n").split(/\n+/);
  const paragraphs = blocks.map((block) => block.replace(/[\s\u00a0]+/g, " ").trim()).filter((block) => block !== "");
  const title = (paragraphs[0] ?? "").split(" ").slice(0, 9).join(" ");
  return { title, paragraphs: paragraphs.slice(1, 14).map(splitSentences) };
}

function splitSentences(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?]["”’')]{0,2})\s+(?=["“‘'(]?[A-Z])/);
}

/** Of letters that every font has: what a font lacks is no fault of who reads. */
function isPlain({ title, paragraphs }: Piece): boolean {
  return /^[\x20-\x7e\u00a1-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/.test(
    title + paragraphs.flat().join(""),
  );
}
