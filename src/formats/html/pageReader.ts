import { PageCopy } from "./pageCopy.ts";
import { FactReader, type PageFacts } from "./pageFacts.ts";
import { PageText } from "./pageText.ts";
import { type Attributes, readTags, type TagListener } from "./tags.ts";

/** Reads a page once, for all who want something of it. */
export class PageReader implements TagListener {
  readonly text = new PageText();
  readonly copy = new PageCopy();
  private readonly factReader = new FactReader();

  constructor(html: string, closesItself: boolean) {
    readTags(html, closesItself, this);
  }

  get facts(): PageFacts {
    return this.factReader.facts;
  }

  opens(name: string, attributes: Attributes): void {
    for (const ended of this.text.impliedEnds(name)) this.ends(ended);
    this.factReader.opens(name, attributes, this.text.isSilent);
    this.text.opens(name, attributes);
    if (!this.text.isSilent) this.copy.opens(name, attributes);
  }

  closes(name: string): void {
    for (const ended of this.text.endedBy(name)) this.ends(ended);
    this.factReader.closes(name);
  }

  private ends(name: string): void {
    if (!this.text.isSilent) this.copy.closes(name);
    this.text.closes();
  }

  says(words: string): void {
    const before = this.text.blocks.length;
    this.text.says(words);
    const block = this.text.blocks.length > before ? before : null;
    if (!this.text.isSilent) this.copy.says(words, block);
    this.factReader.says(words);
  }

  remarks(comment: string): void {
    this.factReader.remarks(comment);
  }
}
