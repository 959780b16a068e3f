import { zip } from "./archives.ts";

const CONTAINER = `<container><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

/** An e-book of some chapters: the HTML of their bodies by the names of their files. */
export function book(chapters: Readonly<Record<string, string>>, title = "The tide"): Uint8Array {
  const names = Object.keys(chapters);
  const items = names.map((name, i) => `<item id="c${i}" href="${name}" media-type="application/xhtml+xml"/>`).join("");
  const spine = names.map((_, i) => `<itemref idref="c${i}"/>`).join("");
  const opf = `<package><metadata><dc:title>${title}</dc:title></metadata><manifest>${items}</manifest><spine>${spine}</spine></package>`;
  const pages = Object.entries(chapters).map(([name, body]) => [name, `<html><body>${body}</body></html>`]);
  const parts = { mimetype: "application/epub+zip", "META-INF/container.xml": CONTAINER, "book.opf": opf };
  return zip({ ...parts, ...Object.fromEntries(pages) });
}

/** A Word file of some paragraphs. */
export function word(...paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join("");
  const story = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": story });
}
