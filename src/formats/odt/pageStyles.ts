import type { OfficeText } from "../officeText.ts";
import type { XmlAttributes, XmlListener } from "../xml.ts";
import type { ContentReader } from "./content.ts";

/** Reads the heads and feet of pages, which ODF keeps with its styles (ODF 1.3 part 3, 16.10); all else there is no text. */
export class PageStyles implements XmlListener {
  private isWithin = false;

  constructor(
    private readonly content: ContentReader,
    private readonly text: OfficeText,
  ) {}

  opens(name: string, attributes: XmlAttributes): void {
    if (this.isWithin) this.content.opens(name, attributes);
    else if (isRunning(name)) {
      this.isWithin = true;
      this.text.beginFlow(name.startsWith("header") ? "head" : "foot");
    }
  }

  closes(name: string): void {
    if (!this.isWithin) return;
    if (!isRunning(name)) this.content.closes(name);
    else {
      this.isWithin = false;
      this.text.endFlow();
    }
  }

  says(words: string): void {
    if (this.isWithin) this.content.says(words);
  }
}

const isRunning = (name: string) => /^(?:header|footer)(?:-left|-first)?$/.test(name);
