import { strToU8, zipSync } from "fflate";
import type { Random } from "../random.ts";
import type { BenchArticle } from "./articles.ts";
import { escaped, type MadeDocument } from "./document.ts";

const zip = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));

const made = (article: BenchArticle, kind: string, name: string, bytes: Uint8Array, own = ""): MadeDocument => ({
  kind,
  name,
  bytes,
  sentences: article.paragraphs.flat(),
  own,
  places: article.paragraphs.flat().map(() => null),
  title: article.title,
  date: article.date,
  authors: article.authors,
});

const HEAD = "Coastal Wire archive";
const NOTE = "The archive has another spelling here.";

/** An article as Word writes it: words cut into runs anywhere, deletions that are tracked, notes, heads and page numbers. */
export function wordFileOf(article: BenchArticle, number: number, random: Random): MadeDocument {
  const run = (words: string) =>
    `<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
  const runs = (text: string) => {
    const cut = random.below(text.length);
    const gone = random.below(4) === 0 ? `<w:del w:id="1"><w:r><w:delText>struck out </w:delText></w:r></w:del>` : "";
    return `${run(text.slice(0, cut))}<w:proofErr w:type="spellStart"/>${gone}${run(text.slice(cut))}`;
  };
  const paragraphs = article.paragraphs.map((sentences, i) => {
    const note = i === 1 ? `<w:r><w:footnoteReference w:id="2"/></w:r>` : "";
    return `<w:p>${sentences.map((one, at) => runs(at === 0 ? one : ` ${one}`)).join("")}${note}</w:p>`;
  });
  const page = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const core = `<cp:coreProperties><dc:title>${escaped(article.title)}</dc:title><dc:creator>${article.authors.join("; ")}</dc:creator><dcterms:created>${article.date}T08:00:00Z</dcterms:created></cp:coreProperties>`;
  const bytes = zip({
    "word/document.xml": `<?xml version="1.0"?><w:document><w:body>${paragraphs.join("")}</w:body></w:document>`,
    "word/header1.xml": `<w:hdr><w:p>${run(HEAD)}${page}</w:p></w:hdr>`,
    "word/footnotes.xml": `<w:footnotes><w:footnote w:id="2"><w:p>${run(NOTE)}</w:p></w:footnote></w:footnotes>`,
    "docProps/core.xml": core,
  });
  return made(article, "DOCX", `${number}.docx`, bytes, `${HEAD} ${NOTE}`);
}

/** An article as LibreOffice writes it. */
export function openDocumentOf(article: BenchArticle, number: number, random: Random): MadeDocument {
  const spans = (text: string) => {
    const cut = random.below(text.length);
    return `${escaped(text.slice(0, cut))}<text:span text:style-name="T1">${escaped(text.slice(cut))}</text:span>`;
  };
  const paragraphs = article.paragraphs.map(
    (sentences, i) =>
      `<text:p>${sentences.map(spans).join(" ")}${i === 1 ? `<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>${NOTE}</text:p></text:note-body></text:note>` : ""}</text:p>`,
  );
  const bytes = zip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0"?><office:document-content><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>struck out</text:p></text:deletion></text:changed-region></text:tracked-changes>${paragraphs.join("\n")}</office:text></office:body></office:document-content>`,
    "styles.xml": `<office:document-styles><style:master-page><style:header><text:p>${HEAD} <text:page-number>7</text:page-number></text:p></style:header></style:master-page></office:document-styles>`,
    "meta.xml": `<office:document-meta><dc:title>${escaped(article.title)}</dc:title><meta:initial-creator>${article.authors.join("; ")}</meta:initial-creator><meta:creation-date>${article.date}T08:00:00</meta:creation-date></office:document-meta>`,
  });
  return made(article, "ODT", `${number}.odt`, bytes, `${HEAD} ${NOTE}`);
}

/** Some articles as a book, a chapter each. */
export function bookOf(articles: readonly BenchArticle[], number: number): MadeDocument {
  const [first] = articles;
  const names = articles.map((_, i) => `text/chapter${i + 1}.xhtml`);
  const chapters = articles.map(({ title, paragraphs }) => {
    const body = paragraphs.map((sentences) => `<p>${escaped(sentences.join(" "))}<br/></p>`).join("\n");
    return `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><a id="top"/><h2>${escaped(title)}</h2>${body}</body></html>`;
  });
  const items = names.map((name, i) => `<item id="c${i}" href="${name}" media-type="application/xhtml+xml"/>`).join("");
  const bytes = zip({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
    "OEBPS/book.opf": `<package><metadata><dc:title>${escaped(first!.title)}</dc:title>${first!.authors.map((name) => `<dc:creator>${name}</dc:creator>`).join("")}<dc:date>${first!.date}</dc:date></metadata><manifest>${items}</manifest><spine>${names.map((_, i) => `<itemref idref="c${i}"/>`).join("")}</spine></package>`,
    ...Object.fromEntries(chapters.map((chapter, i) => [`OEBPS/${names[i]}`, chapter])),
  });
  return {
    ...made(first!, "EPUB", `${number}.epub`, bytes, articles.map(({ title }) => title).join(" ")),
    sentences: articles.flatMap(({ paragraphs }) => paragraphs.flat()),
    places: articles.flatMap(({ paragraphs }, i) => paragraphs.flat().map(() => `chapter${i + 1}.xhtml`)),
  };
}
