import type { Counts, OfficeText } from "../officeText.ts";
import type { XmlAttributes, XmlListener } from "../xml.ts";
import type { Styles } from "./styles.ts";

/** What they hold is no text: what was taken out, what fields are made from, the same once more for older programs. */
const SILENT: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "delInstrText",
  "Fallback",
  "pPrChange",
  "rPrChange",
  "tblPrChange",
]);

/** Fields that say where the page is and when it was printed. */
const OF_THE_PAGE = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME|PRINTDATE|FILENAME)\b/i;

/** Reads a story of WordprocessingML (ECMA-376 part 1, 17.2): the document, its notes, a header or footer. */
export class StoryReader implements XmlListener {
  private silent = 0;
  private isWord = false;
  private inRun = false;
  private isHidden = false;
  /** Whether a deletion begins, of which no words have come. */
  private isDeletion = false;
  private instruction = "";
  private isInstruction = false;
  /** The fields that are open; whether the result of each is to be read, once it has begun. */
  private readonly fields: { isResult: boolean; isSilent: boolean }[] = [];

  /** `flow`: where the whole story stands, when it is not the document. */
  constructor(
    private readonly text: OfficeText,
    private readonly styles: Styles,
    private readonly counts: Counts,
    private readonly flow: "head" | "foot" | null,
  ) {}

  opens(name: string, attributes: XmlAttributes): void {
    if (name === "instrText")
      [this.isInstruction, this.instruction] = [true, this.isInstruction ? this.instruction : ""];
    if (name === "del") this.isDeletion = true;
    if (name === "delText" && this.isDeletion) {
      this.counts.deletions++;
      this.isDeletion = false;
    }
    if (SILENT.has(name) || (name === "fldSimple" && OF_THE_PAGE.test(attributes.get("instr") ?? ""))) this.silent++;
    if (this.silent === 0) this.begins(name, attributes);
  }

  private begins(name: string, attributes: XmlAttributes): void {
    const value = attributes.get("val") ?? "";
    if (name === "p") this.text.beginParagraph();
    else if (name === "pStyle") this.level(this.styles.levels.get(value));
    else if (name === "outlineLvl" && Number(value) < 9) this.level(Number(value) + 1);
    else if (name === "r") [this.inRun, this.isHidden] = [true, false];
    else if (name === "vanish" && this.inRun) this.isHidden = !/^(?:0|false|off)$/.test(value);
    else if (name === "t") this.isWord = true;
    else if (name === "fldChar") this.field(attributes.get("fldCharType") ?? "");
    else if (Object.hasOwn(MARKS, name)) this.write(MARKS[name]!);
    else if (name === "sym") this.write(symbol(attributes));
    else if (name === "tr") this.text.beginRow();
    else if (name === "tc") this.text.beginCell();
    else if (name === "txbxContent") this.text.beginFlow("box");
    else if (name === "footnote" || name === "endnote") this.text.beginFlow("note");
    else if (name === "hdr" || name === "ftr") this.text.beginFlow(this.flow ?? "note");
    else if (name === "blip" || name === "imagedata") this.counts.pictures++;
    else if (name === "OLEObject" || name === "chart" || name === "relIds") this.counts.embedded++;
  }

  closes(name: string): void {
    if (name === "instrText") this.isInstruction = false;
    if (SILENT.has(name) || (name === "fldSimple" && this.silent > 0)) this.silent = Math.max(0, this.silent - 1);
    else if (this.silent === 0) this.ends(name);
  }

  private ends(name: string): void {
    if (name === "t") this.isWord = false;
    else if (name === "r") this.inRun = false;
    else if (name === "p") this.text.endParagraph();
    else if (name === "tr") this.text.endRow();
    else if (["txbxContent", "footnote", "endnote", "hdr", "ftr"].includes(name)) this.text.endFlow();
  }

  says(words: string): void {
    if (this.isInstruction && this.instruction.length < 100) this.instruction += words;
    if (this.isWord && this.silent === 0) this.write(words);
  }

  private write(words: string): void {
    if (!this.isHidden && !this.fields.some(({ isSilent }) => isSilent)) this.text.write(words);
  }

  private level(level: number | undefined): void {
    if (level !== undefined) this.text.setLevel(level);
  }

  /** Between "begin" and "separate" stands what the field is made from, then what it says. */
  private field(type: string): void {
    if (type === "begin" && this.fields.length < DEEPEST) {
      this.instruction = "";
      this.fields.push({ isResult: false, isSilent: false });
    } else if (type === "separate") {
      const field = this.fields.at(-1);
      if (field) Object.assign(field, { isResult: true, isSilent: OF_THE_PAGE.test(this.instruction) });
    } else if (type === "end") this.fields.pop();
  }
}

/** Fields nested deeper are read as text. */
const DEEPEST = 100;

const MARKS: Readonly<Record<string, string>> = {
  tab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "\u2011",
  softHyphen: "\u00ad",
  ptab: "\t",
};

/** A character by its number in a font; fonts of signs alone have theirs in the private area. */
function symbol(attributes: XmlAttributes): string {
  const code = Number.parseInt(attributes.get("char") ?? "", 16);
  return Number.isNaN(code) || code >= 0xe000 ? "" : String.fromCharCode(code);
}
