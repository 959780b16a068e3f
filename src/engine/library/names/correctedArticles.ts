import type { PageBook } from "../../entities/pages/pageBook.ts";
import { LastUsed } from "../collections/lastUsed.ts";
import type { KeptArticle } from "../records/keptArticle.ts";
import { SLICE } from "../slices.ts";
import type { EntityPages } from "./entityPages.ts";
import type { NameUses } from "./nameUses.ts";
import { PageForms } from "./pageForms.ts";

/** So many documents are kept as the pages want them: those that somebody is looking at. */
const KEPT = 1024;

/** So many documents are looked at while somebody waits. */
const FEW = 200;

/**
 * What was made of a document last: up to which change of a page it is right, and by which pages; null when these have
 * nothing to say of it. Documents of one fate share one.
 */
interface Made {
  readonly version: number;
  readonly book: PageBook | null;
}

/** Of a document that is new: nothing was made of it. */
const NEW: Made = { version: -1, book: null };

/** Of a document that was there before any page. */
const INITIAL: Made = { version: 0, book: null };

/** A document as some pages want it. */
interface Paged {
  readonly book: PageBook;
  readonly article: KeptArticle;
}

/**
 * Documents as the entity pages want them.
 *
 * A key typed in a page may concern every document of a library, and to look through ten thousand of them takes a
 * second. So a change is only written down. What somebody asks for is brought up to date at once; `sweep` looks through
 * the others while there is time, and has those counted anew that the pages want otherwise.
 */
export class CorrectedArticles {
  private readonly made = new Map<string, Made>();
  private readonly kept = new LastUsed<Paged>(KEPT);
  /** The forms that each change touches; change number `n` stands at `n - 1`. */
  private readonly changes: (readonly string[])[] = [];
  /** Those of all changes behind a version. */
  private readonly formsBehind = new Map<number, PageForms>();
  private latest = { version: 0, paged: INITIAL, unpaged: INITIAL };
  /** The documents that nobody has looked at since a page changed. */
  private unswept: string[] = [];

  /** `read` gives a document as it was read. */
  constructor(
    readonly pages: EntityPages,
    private readonly names: NameUses,
    private readonly read: (uri: string) => KeptArticle | undefined,
    private readonly uris: () => Iterable<string>,
    private readonly now: () => number,
  ) {}

  /** A document as the pages want it; itself when they have nothing to say of it. */
  of(article: KeptArticle): KeptArticle {
    if (!article.isAnalysed || article.isUseless) return article;
    const made = this.upToDate(article);
    if (made !== NEW) return made.book ? this.by(made.book, article) : article;
    const paged = this.by(this.pages.book, article);
    this.remember(article, paged !== article);
    return paged;
  }

  /** A document came; to be told before anything is asked of it. */
  arrived(uri: string): void {
    if (this.changes.length > 0) this.made.set(uri, NEW);
  }

  /** A document goes; its names are counted no more. */
  left(article: KeptArticle): void {
    const { uri } = article;
    if (article.isAnalysed) this.names.delete(uri, () => this.counted(article));
    this.made.delete(uri);
    this.kept.delete(uri);
  }

  /** Takes in what a document says as a page, or that it is none or gone. */
  pageChanged(uri: string, article: KeptArticle | undefined): void {
    if (article?.kind !== "page" && !this.pages.get(uri) && !this.pages.problemOf(uri)) return;
    const forms = this.pages.set(uri, article);
    if (!forms) return;
    this.changes.push(forms);
    this.formsBehind.clear();
    const version = this.changes.length;
    this.latest = { version, paged: { version, book: this.pages.book }, unpaged: { version, book: null } };
    this.unswept = [...this.uris()];
  }

  /** Whether there are documents that a page may have changed, and nobody has looked at them. */
  get isBehind(): boolean {
    return this.unswept.length > 0;
  }

  /** Looks at some of the documents that a page may have changed; false when none is left. */
  sweep(): boolean {
    const end = this.now() + SLICE;
    for (let uri = this.unswept.pop(); uri !== undefined; uri = this.unswept.pop()) {
      const article = this.read(uri);
      if (article?.isAnalysed) this.upToDate(article);
      if (this.now() >= end) return this.isBehind;
    }
    return false;
  }

  /** Looks at them for somebody who waits, unless they are many: the host looks at those between answers. */
  sweepFew(): void {
    if (this.unswept.length <= FEW) while (this.sweep());
  }

  /** What was made of a document, when it is still right; else its names are counted no more, and nothing is made of it. */
  private upToDate(article: KeptArticle): Made {
    const { uri } = article;
    const made = this.made.get(uri) ?? INITIAL;
    if (made === NEW || made.version === this.latest.version) return made;
    if (!this.formsSince(made.version).mayStandIn(article)) return this.remember(article, made.book !== null);
    this.names.delete(uri, () => this.counted(article));
    this.names.add(uri, () => this.of(article));
    this.made.set(uri, NEW);
    return NEW;
  }

  /** A document as it was made last, and its names counted. */
  private counted(article: KeptArticle): KeptArticle {
    const book = this.made.get(article.uri)?.book;
    return book ? this.by(book, article) : article;
  }

  private by(book: PageBook, article: KeptArticle): KeptArticle {
    const kept = this.kept.get(article.uri);
    if (kept?.book === book) return kept.article;
    const paged = this.pages.applyTo(article, book);
    if (paged !== article) this.kept.set(article.uri, { book, article: paged });
    return paged;
  }

  private remember({ uri }: KeptArticle, isPaged: boolean): Made {
    const made = isPaged ? this.latest.paged : this.latest.unpaged;
    this.made.set(uri, made);
    return made;
  }

  private formsSince(version: number): PageForms {
    let forms = this.formsBehind.get(version);
    if (!forms) {
      forms = new PageForms(this.changes.slice(version).flat());
      this.formsBehind.set(version, forms);
    }
    return forms;
  }
}
