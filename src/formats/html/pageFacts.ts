import { SILENT } from "./elements.ts";
import type { Attributes } from "./tags.ts";

/** What a page says of itself in its head, its attributes and its remarks, before anybody chooses. */
export interface PageFacts {
  /** The `content` of `<meta>` by its name, property or itemprop in small letters; the values of each in order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly title: string;
  readonly canonical: string | null;
  readonly language: string | null;
  /** The address that a browser or SingleFile fetched it from. */
  readonly savedFrom: string | null;
  /** The texts of JSON-LD. */
  readonly scripts: readonly string[];
  /** `datetime` or words of `<time>` and of what is marked as the day of publication, those that say so first. */
  readonly times: readonly string[];
  /** Words of what is marked as an author. */
  readonly authors: readonly string[];
  /** Words of what is called a byline by its class: the first. */
  readonly bylines: readonly string[];
}

/** Longer words are no name and no day. */
const LONGEST = 300;
/** So many of a kind are kept: comments below an article have authors and times, too. */
const MOST = 50;

interface Capture {
  readonly element: string;
  /** comments: what readers write below an article, who are no authors of it. */
  readonly kind: "title" | "script" | "published" | "time" | "author" | "byline" | "comments";
  depth: number;
  words: string;
}

/** Collects the facts of a page from its tags. */
export class FactReader {
  private readonly metas = new Map<string, string[]>();
  private title: string | null = null;
  private canonical: string | null = null;
  private language: string | null = null;
  private savedFrom: string | null = null;
  private readonly scripts: string[] = [];
  private readonly found: Record<"published" | "time" | "author" | "byline", string[]> = {
    published: [],
    time: [],
    author: [],
    byline: [],
  };
  /** What is being collected, the innermost last. */
  private readonly captures: Capture[] = [];

  /** An element begins; `isSilent`: within what holds no text of the page. */
  opens(name: string, attributes: Attributes, isSilent: boolean): void {
    const inner = this.captures.at(-1);
    if (inner && name === inner.element) inner.depth++;
    if (inner?.kind === "comments") return;
    if (name === "html") this.language ??= attributes.get("lang") ?? attributes.get("xml:lang") ?? null;
    else if (name === "meta") this.meta(attributes);
    else if (name === "link" && /^canonical$/i.test(attributes.get("rel") ?? "")) {
      this.canonical ??= attributes.get("href") ?? null;
    } else if (this.captures.length < DEEPEST) this.begin(name, attributes, isSilent);
  }

  private meta(attributes: Attributes): void {
    const content = attributes.get("content")?.trim();
    if (!content) return;
    for (const key of ["name", "property", "itemprop", "http-equiv"]) {
      for (const name of attributes.get(key)?.toLowerCase().split(/\s+/) ?? []) {
        const known = this.metas.get(name) ?? [];
        if (known.length < MOST) this.metas.set(name, [...known, content]);
      }
    }
  }

  private begin(name: string, attributes: Attributes, isSilent: boolean): void {
    const kind = this.kindOf(name, attributes, isSilent);
    if (!kind) return;
    const given =
      kind === "published" || kind === "time" ? (attributes.get("datetime") ?? attributes.get("content")) : undefined;
    if (given) this.keep(kind as "time", given);
    else this.captures.push({ element: name, kind, depth: 1, words: "" });
  }

  private kindOf(name: string, attributes: Attributes, isSilent: boolean): Capture["kind"] | null {
    if (name === "title") return this.title === null ? "title" : null;
    if (name === "script") return /ld\+json/i.test(attributes.get("type") ?? "") ? "script" : null;
    if (SILENT.has(name) || isSilent) return null;
    const own = (key: string) => attributes.get(key)?.toLowerCase() ?? "";
    if (COMMENTS.test(`${own("id")} ${own("class")}`) && !WHOLES.has(name)) return "comments";
    if (/\bdatepublished\b/.test(own("itemprop")) || attributes.has("pubdate")) return "published";
    if (name === "time") return /\bpublish/.test(`${own("class")} ${own("itemprop")}`) ? "published" : "time";
    if (/\bauthor\b/.test(`${own("itemprop")} ${own("rel")}`) || AUTHOR.test(own("class"))) return "author";
    return BYLINE.test(`${own("class")} ${own("id")}`) ? "byline" : null;
  }

  says(words: string): void {
    for (const capture of this.captures) {
      if (capture.kind === "comments") continue;
      if (capture.kind === "script" || capture.words.length < LONGEST) capture.words += words;
    }
  }

  closes(name: string): void {
    const inner = this.captures.at(-1);
    if (inner?.element !== name || --inner.depth > 0) return;
    const { kind, words } = this.captures.pop()!;
    if (kind === "comments") return;
    if (kind === "title") this.title = even(words);
    else if (kind === "script") this.scripts.push(words);
    else this.keep(kind, words);
  }

  private keep(kind: keyof FactReader["found"], words: string): void {
    const text = even(words);
    if (text !== "" && text.length < LONGEST && this.found[kind].length < MOST) this.found[kind].push(text);
  }

  /** What browsers and SingleFile write into what they save. */
  remarks(comment: string): void {
    this.savedFrom ??=
      /saved from url=\(\d+\)(\S+)/.exec(comment)?.[1] ?? /SingleFile[\s\S]*?\burl:\s*(\S+)/.exec(comment)?.[1] ?? null;
  }

  get facts(): PageFacts {
    const { published, time, author, byline } = this.found;
    return {
      metas: this.metas,
      title: this.title ?? "",
      canonical: this.canonical,
      language: this.language,
      savedFrom: this.savedFrom,
      scripts: this.scripts,
      times: [...published, ...time],
      authors: author.slice(0, 5),
      bylines: byline.slice(0, 1),
    };
  }
}

/** Within a byline a class may say which words are the name. */
const AUTHOR = /(?:^|\s)(?:author|author-?name|byline-?name|p-author)(?:$|\s)/;
/** What is collected within what is collected, no deeper. */
const DEEPEST = 8;
const BYLINE =
  /(?:^|[\s_-])(?:byline|by-?author|written-?by|posted-?by|(?:article|post|entry|story|news|content|page|meta|p)[_-]*authors?|authors?[_-]*(?:name|link))(?:$|[\s_-])/;
/** Where readers write, as the usual programs call it; never what holds the article as well. */
const COMMENTS =
  /(?:^|\s)(?:comments?|comment-?list|comments?-(?:area|body|container|list|section|thread)|disqus_thread|respond)(?:$|\s)/;
const WHOLES: ReadonlySet<string> = new Set(["html", "body", "main"]);
const even = (words: string) => words.replace(/\s+/gu, " ").trim();
