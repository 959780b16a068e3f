import type { Counts, OfficeText } from "../officeText.ts";
import type { XmlAttributes, XmlListener } from "../xml.ts";

/** What they hold is no text of the document: what was taken out, remarks, the mark of a note, what a drawing is called. */
const SILENT: ReadonlySet<string> = new Set([
  "tracked-changes",
  "annotation",
  "note-citation",
  "title",
  "desc",
  "page-number",
  "page-count",
  "hidden-text",
  "ruby-text",
  "sequence-decls",
  "variable-decls",
  "user-field-decls",
  "forms",
  "script",
]);

/** Numbers of spaces beyond this are no typing. */
const MOST_SPACES = 20;

/** Reads the text of ODF (ODF 1.3 part 3, 5 and 6). Within paragraphs and headings all characters are text. */
export class ContentReader implements XmlListener {
  comments = 0;
  private silent = 0;
  /** How many paragraphs are open: one within another stands in a text box or a note of it. */
  private paragraphs = 0;
  private readonly outer: number[] = [];

  constructor(
    private readonly text: OfficeText,
    private readonly counts: Counts,
  ) {}

  opens(name: string, attributes: XmlAttributes): void {
    if (name === "annotation" && this.silent === 0) this.comments++;
    if (name === "deletion") this.counts.deletions++;
    if (SILENT.has(name)) this.silent++;
    if (this.silent === 0) this.begins(name, attributes);
  }

  private begins(name: string, attributes: XmlAttributes): void {
    if (name === "p" || name === "h") {
      this.text.beginParagraph(name === "h" ? levelIn(attributes) : null);
      this.paragraphs++;
    } else if (name === "s") this.text.write(" ".repeat(Math.min(MOST_SPACES, Number(attributes.get("c")) || 1)));
    else if (name === "tab") this.text.write("\t");
    else if (name === "line-break") this.text.write("\n");
    else if (name === "table-row") this.text.beginRow();
    else if (name === "table-cell") this.text.beginCell();
    else if (name === "text-box") this.enter("box");
    else if (name === "note-body") this.enter("note");
    else if (name === "image") this.counts.pictures++;
    else if (name === "object" || name === "object-ole") this.counts.embedded++;
  }

  private enter(flow: "box" | "note"): void {
    this.outer.push(this.paragraphs);
    this.paragraphs = 0;
    this.text.beginFlow(flow);
  }

  closes(name: string): void {
    if (SILENT.has(name)) this.silent = Math.max(0, this.silent - 1);
    else if (this.silent === 0) this.ends(name);
  }

  private ends(name: string): void {
    if (name === "p" || name === "h") {
      this.paragraphs = Math.max(0, this.paragraphs - 1);
      this.text.endParagraph();
    } else if (name === "table-row") this.text.endRow();
    else if ((name === "text-box" || name === "note-body") && this.outer.length > 0) {
      this.paragraphs = this.outer.pop()!;
      this.text.endFlow();
    }
  }

  says(words: string): void {
    if (this.silent === 0 && this.paragraphs > 0) this.text.write(words.replace(/\s+/gu, " "));
  }
}

function levelIn(attributes: XmlAttributes): number {
  const level = Number(attributes.get("outline-level") ?? 1);
  return Number.isInteger(level) && level > 0 ? Math.min(level, 10) : 1;
}
