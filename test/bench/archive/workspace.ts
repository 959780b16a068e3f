/**
 * A workspace of many articles: 300 to 900 words each, of the sentences of real articles in which 30 to 60 % of the
 * words are replaced, as in ../search/corpus.ts, with the typography and paragraphs of news; and a note that cites one.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Random } from "../random.ts";
import { type Article, ragged } from "../search/corpus.ts";

/** Articles a folder. */
const A_FOLDER = 500;

export class Workspace {
  /** The words that stand in one article alone, by its number. */
  readonly markers = new Map<number, string>();
  private marked = 0;

  constructor(
    readonly folder: string,
    readonly count: number,
    private readonly originals: readonly Article[],
    private readonly words: readonly string[],
    private readonly random: Random,
  ) {}

  writeAll(): void {
    for (let i = 0; i < this.count; i += A_FOLDER)
      mkdirSync(join(this.folder, `batch${i / A_FOLDER}`), { recursive: true });
    for (let i = 0; i < this.count; i++) this.write(i);
    writeFileSync(join(this.folder, "note.md"), NOTE);
    writeFileSync(join(this.folder, "cited.txt"), CITED);
  }

  /** Writes an article anew, with a marker of its own when asked. */
  write(number: number, isMarked = false): void {
    const marker = `zq${(this.marked++).toString(36)}vx${number.toString(36)}`;
    const text = this.article();
    writeFileSync(this.pathOf(number), isMarked ? `${text}\nThe harbour clerk wrote ${marker} on the crate.\n` : text);
    if (isMarked) this.markers.set(number, marker);
    else this.markers.delete(number);
  }

  pathOf(number: number): string {
    return join(this.folder, `batch${Math.floor(number / A_FOLDER)}`, `${number}.txt`);
  }

  uriOf(number: number): string {
    return pathToFileURL(this.pathOf(number)).href;
  }

  private article(): string {
    const { random } = this;
    const wanted = 300 + random.below(600);
    const paragraphs: string[] = [];
    for (let count = 0; count < wanted; ) {
      const original = random.pick(this.originals);
      const from = random.below(original.length);
      for (const sentence of original.slice(from, from + 3)) {
        paragraphs.push(ragged(sentence, this.words, random));
        count += sentence.split(" ").length;
      }
    }
    return `${paragraphs.join("\n\n")}\n`;
  }
}

const CITED = `Harbour vote passes by one voice

The mayor, Ruth Tolland, said on Tuesday that the harbour would be dredged.
“We are choosing between a harbour that works and a harbour that is painted,” Tolland said. “I do not regret it.”
`;

const NOTE = `# What was said

> I do not regret it.
>
> - Ruth Tolland, [Harbour vote passes by one voice](cited.txt#L4), line 4
`;

/** Where the link's text stands in the note, 0-based. */
export const LINK = { line: 4, character: 30 };
