import type { Archive } from "../archive.ts";
import { factsIn, readXml, type XmlAttributes } from "../xml.ts";

/** What the package of a book says (EPUB 3.3, 5: package document). */
export interface Book {
  readonly title: string;
  readonly date: string;
  readonly authors: readonly string[];
  readonly language: string;
  /** The chapters in the order that one reads them in: their paths in the archive, and what the contents call them. */
  readonly spine: readonly { readonly path: string; readonly title: string }[];
}

interface Item {
  readonly path: string;
  readonly type: string;
  readonly properties: string;
}

const FACTS = new Set(["title", "creator", "date", "language"]);

/** The book in an archive; null when there is none. */
export function readBook(archive: Archive): Book | null {
  const path = packagePath(archive);
  const part = path === null ? null : archive.part(path);
  if (path === null || part === null) return null;
  const items = new Map<string, Item>();
  const order: string[] = [];
  readXml(part, {
    opens(name, attributes) {
      if (name === "item") items.set(attributes.get("id") ?? "", itemOf(path, attributes));
      if (name === "itemref") order.push(attributes.get("idref") ?? "");
    },
    closes() {},
    says() {},
  });
  const titles = contentsOf(archive, [...items.values()]);
  const facts = factsIn(part, FACTS);
  const chapters = order.flatMap((id) => items.get(id) ?? []).filter(isChapter);
  return {
    title: facts.get("title")?.[0] ?? "",
    date: facts.get("date")?.[0] ?? "",
    authors: facts.get("creator") ?? [],
    language: facts.get("language")?.[0] ?? "",
    spine: [...new Set(chapters.map((item) => item.path))].map((one) => ({ path: one, title: titles.get(one) ?? "" })),
  };
}

/** Where the container says that the package stands, or where one is found. */
function packagePath(archive: Archive): string | null {
  let path: string | null = null;
  const container = archive.part("META-INF/container.xml");
  const opens = (name: string, attributes: XmlAttributes) => {
    if (name === "rootfile") path ??= attributes.get("full-path") ?? null;
  };
  if (container) readXml(container, { opens, closes() {}, says() {} });
  const found = path === null ? undefined : archive.names.find((name) => name === path);
  return found ?? archive.names.find((name) => name.endsWith(".opf")) ?? null;
}

function itemOf(book: string, attributes: XmlAttributes): Item {
  return {
    path: resolved(book, attributes.get("href") ?? ""),
    type: attributes.get("media-type") ?? "",
    properties: attributes.get("properties") ?? "",
  };
}

const isChapter = ({ path, type }: Item) => /x?html|\bxml$/i.test(type) || /\.x?html?$/i.test(path);

/** A path in the archive as another part names it; what would lead out of the archive stays at its root, where nothing is. */
export function resolved(from: string, href: string): string {
  const path = decodedPath(href.replace(/[?#].*$/s, ""));
  const parts: string[] = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What the contents call the chapters, by their paths: the navigation document of EPUB 3, or the NCX of EPUB 2. */
function contentsOf(archive: Archive, items: readonly Item[]): Map<string, string> {
  const contents =
    items.find(({ properties }) => /\bnav\b/.test(properties)) ?? items.find(({ type }) => /ncx/i.test(type));
  const titles = new Map<string, string>();
  const part = contents && archive.part(contents.path);
  if (!part) return titles;
  let [target, label]: [string, string] = ["", ""];
  const take = () => {
    const title = label.replace(/\s+/gu, " ").trim();
    if (target !== "" && title !== "" && !titles.has(target)) titles.set(target, title);
  };
  readXml(part, {
    opens(name, attributes) {
      if (name === "a") [target, label] = [resolved(contents.path, attributes.get("href") ?? ""), ""];
      if (name === "text") label = "";
      if (name === "content") {
        target = resolved(contents.path, attributes.get("src") ?? "");
        take();
      }
    },
    closes(name) {
      if (name !== "a") return;
      take();
      target = "";
    },
    says(words) {
      if (label.length < LONGEST_TITLE) label += words;
    },
  });
  return titles;
}

const LONGEST_TITLE = 500;

/** The parts that a book's shop has encrypted; fonts that are only disguised are among them. */
export function encryptedParts(archive: Archive): ReadonlySet<string> {
  const paths = new Set<string>();
  const part = archive.part("META-INF/encryption.xml");
  const opens = (name: string, attributes: XmlAttributes) => {
    if (name === "CipherReference") paths.add(resolved("", attributes.get("URI") ?? ""));
  };
  if (part) readXml(part, { opens, closes() {}, says() {} });
  return paths;
}
