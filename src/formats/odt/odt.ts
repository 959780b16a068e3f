/** OpenDocument text (OASIS ODF 1.3). No reader of it in JavaScript is kept, and what it holds is near to the text. */
import type { Reading } from "../../engine/text/reading/reading.ts";
import { Unreadable } from "../../engine/text/reading/unreadable.ts";
import { Archive } from "../archive.ts";
import { dayIn } from "../days.ts";
import type { SourceFile } from "../formatReader.ts";
import { type Counts, OfficeText } from "../officeText.ts";
import { warningsOf } from "../officeWarnings.ts";
import { peopleIn } from "../people.ts";
import { signatureOf } from "../signatures.ts";
import { factsIn, readXml } from "../xml.ts";
import { ContentReader } from "./content.ts";
import { PageStyles } from "./pageStyles.ts";

export async function read({ bytes }: SourceFile): Promise<Reading> {
  if (signatureOf(bytes) !== "zip") throw new Unreadable("otherFormat");
  const archive = new Archive(bytes);
  if (isEncrypted(archive.part("META-INF/manifest.xml"))) throw new Unreadable("encrypted");
  const content = archive.part("content.xml");
  if (content === null) throw new Unreadable(reasonOf(archive));
  const text = new OfficeText();
  const counts: Counts = { deletions: 0, pictures: 0, embedded: 0 };
  const reader = new ContentReader(text, counts);
  const styles = archive.part("styles.xml");
  if (styles) readXml(styles, new PageStyles(new ContentReader(text, counts), text));
  readXml(content, reader);
  const read = text.finish();
  if (read.text === "") throw new Unreadable("noText");
  const facts = factsIn(archive.part("meta.xml"), FACTS);
  const fact = (name: string) => facts.get(name)?.[0] ?? "";
  return {
    ...read,
    places: [],
    title: fact("title") || (read.headings[0]?.title ?? ""),
    date: dayIn(fact("creation-date")) ?? dayIn(fact("date")),
    authors: peopleIn(facts.get("initial-creator") ?? facts.get("creator") ?? []),
    url: null,
    language: fact("language") || null,
    pages: null,
    turns: [],
    warnings: warningsOf(counts, reader.comments, [], archive.isCutOff),
  };
}

const FACTS = new Set(["title", "initial-creator", "creator", "creation-date", "date", "language"]);

function reasonOf({ names, isCutOff }: Archive): Unreadable["kind"] {
  if (isCutOff) return "cutOff";
  return names.includes("content.xml") ? "damaged" : "otherFormat";
}

function isEncrypted(manifest: Uint8Array | null): boolean {
  let found = false;
  const opens = (name: string) => {
    if (name === "encryption-data") found = true;
  };
  if (manifest) readXml(manifest, { opens, closes() {}, says() {} });
  return found;
}
