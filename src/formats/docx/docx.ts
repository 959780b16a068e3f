/**
 * Word (ECMA-376, WordprocessingML). We read it ourselves: mammoth, which makes web pages of it, says nothing of headers, of what it drops
 * and of deletions, builds two trees whose depth the file decides, and weighs ten times as much.
 */
import { OWN_DRAFT } from "../../engine/text/reading/ownDraft.ts";
import type { Reading } from "../../engine/text/reading/reading.ts";
import { Unreadable } from "../../engine/text/reading/unreadable.ts";
import { Archive } from "../archive.ts";
import { dayIn } from "../days.ts";
import type { SourceFile } from "../formatReader.ts";
import { type Counts, OfficeText } from "../officeText.ts";
import { warningsOf } from "../officeWarnings.ts";
import { peopleIn } from "../people.ts";
import { holdsEncryption, signatureOf } from "../signatures.ts";
import { factsIn, readXml } from "../xml.ts";
import { StoryReader } from "./story.ts";
import { readStyles } from "./styles.ts";

export async function read({ bytes }: SourceFile): Promise<Reading> {
  const signature = signatureOf(bytes);
  if (signature === "compound") throw new Unreadable(holdsEncryption(bytes) ? "encrypted" : "otherFormat");
  if (signature !== "zip") throw new Unreadable("otherFormat");
  const archive = new Archive(bytes);
  const main = mainPart(archive);
  if (main === null) throw new Unreadable(archive.isCutOff ? "cutOff" : "otherFormat");
  const story = archive.part(main);
  if (story === null) throw new Unreadable("damaged");
  const facts = factsIn(archive.part("docProps/core.xml"), FACTS);
  const fact = (name: string) => facts.get(name)?.[0] ?? "";
  if (fact("keywords") === OWN_DRAFT) throw new Unreadable("ownDraft");
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const styles = readStyles(archive.part(`${folder}styles.xml`));
  const text = new OfficeText();
  const counts: Counts = { deletions: 0, pictures: 0, embedded: 0 };
  const unreadable: string[] = [];
  const take = (name: string, flow: "head" | "foot" | null) => {
    const part = name === main ? story : archive.part(name);
    if (part === null) unreadable.push(name);
    else readXml(part, new StoryReader(text, styles, counts, flow));
  };
  const parts = (pattern: RegExp) =>
    archive.names.filter((name) => name.startsWith(folder) && pattern.test(name.slice(folder.length)));
  for (const name of parts(/^header\d*\.xml$/)) take(name, "head");
  take(main, null);
  for (const name of parts(/^(?:footnotes|endnotes)\.xml$/)) take(name, null);
  for (const name of parts(/^footer\d*\.xml$/)) take(name, "foot");
  const read = text.finish();
  if (read.text === "") throw new Unreadable("noText");
  return {
    ...read,
    places: [],
    title: fact("title") || (read.headings[0]?.title ?? ""),
    date: dayIn(fact("created")) ?? dayIn(fact("modified")),
    authors: peopleIn(facts.get("creator") ?? []),
    url: null,
    language: fact("language") || styles.language,
    pages: null,
    turns: [],
    warnings: warningsOf(counts, commentsIn(archive.part(`${folder}comments.xml`)), unreadable, archive.isCutOff),
  };
}

const FACTS = new Set(["title", "creator", "created", "modified", "language", "keywords"]);

/** The document's own part: Word's name for it, or another program's. */
function mainPart({ names }: Archive): string | null {
  return (
    names.find((name) => name === "word/document.xml") ??
    names.find((name) => /(?:^|\/)document\d*\.xml$/.test(name)) ??
    null
  );
}

function commentsIn(part: Uint8Array | null): number {
  let count = 0;
  const opens = (name: string) => {
    if (name === "comment") count++;
  };
  if (part) readXml(part, { opens, closes() {}, says() {} });
  return count;
}
