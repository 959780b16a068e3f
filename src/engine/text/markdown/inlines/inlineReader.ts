import type { Span } from "../../span.ts";
import { angledLinkEnd, bareLinkEnd, mayHoldAddresses } from "./autolinks.ts";
import { Brackets } from "./brackets.ts";
import { referenceAt } from "./characterReferences.ts";
import { CodeSpans } from "./codeSpans.ts";
import { type Delimiter, Delimiters, sidesOf } from "./delimiters.ts";
import { isEscapable, resourceAt } from "./destinations.ts";
import { htmlElements } from "./htmlElements.ts";
import { HtmlTags, tagName } from "./htmlTags.ts";
import type { DefinedLabels, Destination, Inlines, Mark, MarkKind } from "./inlines.ts";
import { copied, labelEnd, labelKey } from "./labels.ts";
import { Letters } from "./letters.ts";
import { wikilinksIn } from "./wikilinks.ts";

/** What is read of a paragraph: its text, in which the marks of the blocks around it are blanks. */
export interface InlineText {
  readonly text: string;
  /** In a table's cell a pipe is written "\|", even in code. */
  readonly isCell: boolean;
}

/**
 * Reads a paragraph, a heading or a table's cell: CommonMark 0.31, 6, with the struck-out words, footnotes and bare addresses
 * of GitHub and the wikilinks of Obsidian. `asked` hears of each label that the reading hangs on, those of footnotes with
 * their "^". Linear in the text's length, without recursion, whatever it holds.
 */
export function readInlines(paragraph: InlineText, labels: DefinedLabels, asked: (label: string) => void): Inlines {
  if (!MAY_MEAN_MORE.test(paragraph.text)) return plainInlines(paragraph.text);
  return new InlineReader(paragraph, labels, asked).read();
}

/** A line's end, or a character that is not always read as it stands. */
const MAY_MEAN_MORE = /[\\`*_~[\]!<&\r\n]|https?:|www\./i;

function plainInlines(text: string): Inlines {
  const start = /[^ \t]/.exec(text)?.index ?? text.length;
  const end = text.trimEnd().length;
  return { runs: end > start ? [{ start, end, text: null, isCode: false }] : [], marks: [] };
}

class InlineReader {
  private readonly text: string;
  private readonly letters: Letters;
  private readonly marks: Mark[] = [];
  private readonly delimiters = new Delimiters();
  private readonly brackets = new Brackets();
  private readonly code: CodeSpans;
  private readonly tags: HtmlTags;
  private readonly hasAddresses: boolean;

  constructor(
    private readonly paragraph: InlineText,
    private readonly labels: DefinedLabels,
    private readonly asked: (label: string) => void,
  ) {
    this.text = paragraph.text;
    this.letters = new Letters(this.text);
    this.code = new CodeSpans(this.text);
    this.tags = new HtmlTags(this.text);
    this.hasAddresses = mayHoldAddresses(this.text);
  }

  read(): Inlines {
    for (let at = 0; at < this.text.length; ) at = this.readAt(at);
    this.matchDelimiters(null);
    this.addElements();
    this.addWikilinks();
    const marks = this.marks.sort((a, b) => a.start - b.start || b.end - a.end);
    const images = marks.filter(({ kind }) => kind === "image");
    return { runs: this.letters.runs(images), marks: withoutThoseIn(images, marks) };
  }

  /** @returns where to read on */
  private readAt(at: number): number {
    switch (this.text.charCodeAt(at)) {
      case 92: // \
        return this.readEscape(at);
      case 96: // `
        return this.readCode(at);
      case 42: // *
      case 95: // _
      case 126: // ~
        return this.readDelimiters(at);
      case 33: // !
        return this.text.charCodeAt(at + 1) === 91 && !this.isFootnoteAt(at + 1) ? this.openBracket(at, 2) : at + 1;
      case 91: // [
        return this.readFootnote(at) ?? this.openBracket(at, 1);
      case 93: // ]
        return this.closeBracket(at);
      case 60: // <
        return this.readAngle(at);
      case 38: // &
        return this.readReference(at);
      case 104: // h
      case 72:
      case 119: // w
      case 87:
        return this.readAddress(at);
      default:
        return at + 1;
    }
  }

  private readEscape(at: number): number {
    const next = this.text.charCodeAt(at + 1);
    const isBreak = next === 10 || next === 13;
    if (!isBreak && !isEscapable(next)) return at + 1;
    this.letters.hide(at, at + 1);
    return isBreak ? at + 1 : at + 2;
  }

  private readCode(at: number): number {
    const length = this.code.lengthAt(at);
    const from = at + length;
    const closing = this.code.closing(length, from);
    if (closing < 0) return from;
    const end = closing + length;
    const inner = this.letters.setCode({ start: from, end: closing }, this.paragraph.isCell);
    this.letters.hide(at, inner.start);
    this.letters.hide(inner.end, end);
    this.mark("code", { start: at, end }, inner);
    return end;
  }

  private readDelimiters(at: number): number {
    const mark = this.text[at] as Delimiter["mark"];
    let end = at + 1;
    while (this.text[end] === mark) end++;
    this.delimiters.add(mark, at, end - at, sidesOf(mark, this.text[at - 1] ?? "", this.text[end] ?? ""));
    return end;
  }

  private matchDelimiters(bottom: Delimiter | null): void {
    this.delimiters.match(bottom, ({ kind, start, end, width }) => {
      this.letters.hide(start, start + width);
      this.letters.hide(end - width, end);
      this.mark(kind, { start, end }, { start: start + width, end: end - width });
    });
  }

  private openBracket(at: number, width: number): number {
    this.brackets.open(at, width, this.delimiters.last);
    return at + width;
  }

  /** The label of a footnote that is defined, where a reference to it stands; null when none does. */
  private isFootnoteAt(at: number): boolean {
    if (this.text.charCodeAt(at + 1) !== 94) return false;
    const end = labelEnd(this.text, at);
    return end > 0 && this.isFootnote(this.text.slice(at + 2, end - 1));
  }

  private isFootnote(label: string): boolean {
    if (label === "" || /\s/.test(label)) return false;
    const key = labelKey(label);
    this.asked(`^${key}`);
    return this.labels.footnotes.has(key);
  }

  private readFootnote(at: number): number | null {
    if (!this.isFootnoteAt(at)) return null;
    const end = labelEnd(this.text, at);
    this.letters.hide(at, end);
    const label = labelKey(this.text.slice(at + 2, end - 1));
    this.mark("footnoteReference", { start: at, end }, { start: at + 2, end: end - 1 }, null, label);
    return end;
  }

  private closeBracket(at: number): number {
    const opening = this.brackets.close();
    if (!opening) return at + 1;
    const from = opening.start + opening.width;
    const resource = resourceAt(this.text, at + 1);
    const reference = resource ? null : this.referenceBehind(from, at, opening.holdsBracket);
    if (!resource && !reference) return at + 1;
    const end = resource?.end ?? reference!.end;
    this.matchDelimiters(opening.delimiter);
    this.letters.hide(opening.start, from);
    this.letters.hide(at, end);
    const kind = opening.width === 1 ? "link" : "image";
    const inner = { start: from, end: at };
    this.mark(kind, { start: opening.start, end }, inner, resource?.destination ?? null, reference?.label ?? "");
    if (kind === "link") this.brackets.allowNoLinkAround();
    return end;
  }

  /** The label behind the brackets of a link, or in them, and the link's end; null when it is not defined. */
  private referenceBehind(from: number, at: number, holdsBracket: boolean): { label: string; end: number } | null {
    const end = labelEnd(this.text, at + 1);
    if (end > 0) return this.defined(this.text.slice(at + 2, end - 1), end);
    if (holdsBracket || at - from > LONGEST_LABEL) return null;
    const isCollapsed = this.text.startsWith("[]", at + 1);
    return this.defined(this.text.slice(from, at), isCollapsed ? at + 3 : at + 1);
  }

  private defined(label: string, end: number): { label: string; end: number } | null {
    const key = labelKey(label);
    if (key === "") return null;
    this.asked(key);
    return this.labels.links.has(key) ? { label: key, end } : null;
  }

  private readAngle(at: number): number {
    const linkEnd = angledLinkEnd(this.text, at);
    if (linkEnd > 0) {
      const inner = { start: at + 1, end: linkEnd - 1 };
      this.letters.hide(at, at + 1);
      this.letters.hide(linkEnd - 1, linkEnd);
      this.mark("autolink", { start: at, end: linkEnd }, inner);
      return linkEnd;
    }
    const end = this.tags.endAt(at);
    // "<<Never again>>" is a quotation, whatever else it may be read as.
    if (end < 0 || (this.text[at - 1] === "<" && this.text[end] === ">")) return at + 1;
    this.letters.hide(at, end);
    const label = tagName(this.text.slice(at, Math.min(end, at + LONGEST_TAG_NAME)));
    this.mark("html", { start: at, end }, { start: at, end }, null, label);
    return end;
  }

  private readReference(at: number): number {
    const reference = referenceAt(this.text, at);
    if (!reference) return at + 1;
    this.letters.replace(at, at + reference.length, reference.text);
    return at + reference.length;
  }

  /** In brackets an address would swallow the one that closes them. */
  private readAddress(at: number): number {
    const end = this.hasAddresses && this.brackets.isEmpty ? bareLinkEnd(this.text, at) : -1;
    if (end < 0) return at + 1;
    this.mark("autolink", { start: at, end }, { start: at, end });
    return end;
  }

  private addElements(): void {
    this.marks.push(
      ...htmlElements(
        this.text,
        this.marks.filter(({ kind }) => kind === "html"),
      ),
    );
  }

  private addWikilinks(): void {
    for (const link of wikilinksIn(this.text)) if (this.letters.allRead(link.start, link.end)) this.marks.push(link);
  }

  private mark(
    kind: MarkKind,
    { start, end }: Span,
    inner: Span,
    destination: Destination | null = null,
    label = "",
  ): void {
    this.marks.push({ kind, start, end, inner, destination, label: copied(label) });
  }
}

const LONGEST_LABEL = 999;
const LONGEST_TAG_NAME = 40;

/** Nothing in an image's description is a link or emphasis: it is not read. Both in order. */
function withoutThoseIn(images: readonly Mark[], marks: readonly Mark[]): Mark[] {
  let next = 0;
  let end = 0;
  return marks.filter((mark) => {
    if (mark.start < end) return false;
    if (images[next] !== mark) return true;
    while (next < images.length && images[next]!.start < mark.end) next++;
    end = mark.end;
    return true;
  });
}
