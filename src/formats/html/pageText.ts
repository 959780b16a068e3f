import type { Heading } from "../../engine/text/reading/reading.ts";
import type { Span } from "../../engine/text/span.ts";
import { ReadingText } from "../readingText.ts";
import { isBeside, isBlock, isClosedBy, isHidden, isReply, levelOf, SILENT, VOID } from "./elements.ts";
import type { Attributes } from "./tags.ts";

/** A stretch of text between two elements that break it. */
export interface Block extends Span {
  /** Whether it lies in navigation, in a foot, in what nobody sees. */
  readonly isBeside: boolean;
  /** Whether it stands in a mail that a mail quotes. */
  readonly isReply: boolean;
  /** How many of its units stand in links. */
  linked: number;
}

interface OpenElement {
  readonly name: string;
  readonly isSilent: boolean;
  readonly isBeside: boolean;
  readonly isReply: boolean;
  readonly isLink: boolean;
  /** Whether its lines end where they end in the file. */
  readonly isPre: boolean;
  readonly id: string | undefined;
  /** Where its text begins. */
  readonly start: number;
}

/** An end tag closes an element no farther out than this: beyond it is a stray one. */
const FARTHEST = 256;

/** The text of a page in the order of its elements, in blocks. */
export class PageText {
  readonly blocks: Block[] = [];
  readonly headings: Heading[] = [];
  /** How deep elements have been within each other. */
  deepest = 0;
  /** How many elements began. */
  elements = 0;
  private readonly out = new ReadingText();
  private readonly open: OpenElement[] = [];
  private block: { -readonly [Key in keyof Block]: Block[Key] } | null = null;
  private heading: { start: number; level: number; id: string | undefined } | null = null;

  get text(): string {
    return this.out.text;
  }

  get end(): number {
    return this.out.end;
  }

  /** Whether text is of the page here. */
  get isSilent(): boolean {
    return this.open.at(-1)?.isSilent ?? false;
  }

  /** Elements that a new one closes, whose end tags are left out. */
  impliedEnds(name: string): string[] {
    const ended: string[] = [];
    for (let i = this.open.length - 1; i >= 0 && isClosedBy(this.open[i]!.name, name); i--)
      ended.push(this.open[i]!.name);
    return ended;
  }

  /** An element begins, those that it closes being closed. */
  opens(name: string, attributes: Attributes): void {
    this.elements++;
    this.breakBefore(name);
    if ((name === "td" || name === "th") && this.block) this.out.write(" | ");
    const id = attributes.get("id") ?? (name === "a" ? attributes.get("name") : undefined);
    const level = levelOf(name);
    const outer = this.open.at(-1);
    if (level !== null && !outer?.isSilent) this.heading = { start: this.out.next, level, id: id ?? this.idOfBegun() };
    else if (this.heading && id && this.heading.id === undefined) this.heading.id = id;
    if (VOID.has(name)) return;
    if (name === "q" && !outer?.isSilent) this.says("“");
    this.open.push({
      name,
      isSilent: outer?.isSilent || SILENT.has(name) || false,
      isBeside: outer?.isBeside || isBeside(name, attributes.get("role")) || isHidden(name, attributes),
      isReply: outer?.isReply || isReply(name, attributes),
      isLink: outer?.isLink || name === "a",
      isPre: outer?.isPre || name === "pre",
      id,
      start: this.out.end,
    });
    this.deepest = Math.max(this.deepest, this.open.length);
  }

  /** The elements that an end tag closes, the innermost first; none for a stray one. */
  endedBy(name: string): readonly string[] {
    const last = Math.max(0, this.open.length - FARTHEST);
    for (let i = this.open.length - 1; i >= last; i--) {
      if (this.open[i]!.name === name)
        return this.open
          .slice(i)
          .map((one) => one.name)
          .reverse();
    }
    return [];
  }

  /** The innermost element ends. */
  closes(): void {
    const ended = this.open.pop();
    if (!ended) return;
    if (levelOf(ended.name) !== null) this.endHeading();
    if (ended.name === "q" && !ended.isSilent) this.says("”");
    this.breakBefore(ended.name);
  }

  says(words: string): void {
    const inside = this.open.at(-1);
    if (inside?.isSilent) return;
    if (!inside?.isPre) this.write(words, inside);
    else
      words.split(/\r\n|[\r\n]/).forEach((line, i) => {
        if (i > 0) this.out.line();
        this.write(line, inside);
      });
  }

  private write(words: string, inside: OpenElement | undefined): void {
    if (words.trim() === "") {
      this.out.write(words);
      return;
    }
    this.block ??= this.beginBlock(inside);
    const before = this.out.end;
    this.out.write(words);
    this.block.end = this.out.end;
    if (inside?.isLink) this.block.linked += this.out.end - before;
  }

  private beginBlock(inside: OpenElement | undefined) {
    const start = this.out.next;
    const block = {
      start,
      end: start,
      isBeside: inside?.isBeside ?? false,
      isReply: inside?.isReply ?? false,
      linked: 0,
    };
    this.blocks.push(block);
    return block;
  }

  /** Cells of a row stand on one line, rows on lines of their own, all else in paragraphs. */
  private breakBefore(name: string): void {
    if (isBlock(name)) {
      this.out.paragraph();
      this.block = null;
    } else if (name === "br" || name === "tr") this.out.line();
    if (name === "tr") this.block = null;
  }

  private endHeading(): void {
    const { heading } = this;
    this.heading = null;
    if (!heading || this.out.end <= heading.start) return;
    const { start, level, id = null } = heading;
    this.headings.push({ start, end: this.out.end, title: "", level, id });
  }

  /** The id of an element around, whose first words are those that follow. */
  private idOfBegun(): string | undefined {
    const around = this.open.at(-1);
    return around && around.start === this.out.end && SECTIONS.has(around.name) ? around.id : undefined;
  }
}

const SECTIONS: ReadonlySet<string> = new Set(["section", "article", "div", "a", "header"]);
