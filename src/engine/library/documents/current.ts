/**
 * The documents as they are now: the one way to ask about them.
 *
 * Whoever types changes a document ten times a second. To read what it cites takes a millisecond or two, to read its names
 * thirty times as long; so a change is only noted (documents.ts), and read when an answer depends on it. What one asks
 * through says how much that is:
 *
 *     text(uri)      a text with its lines            nothing is read
 *     citations      who cites what, is it true       the citations of what changed
 *     pages          the entity pages                 the pages that changed
 *     article(uri)   one document                     that document, and the pages
 *     library        all documents, names, sentences  everything that changed
 *
 * Nothing else leads to the register and the library, so nobody can forget to read. Ask again after each `await`: what was
 * fetched never changes, but there may be something newer.
 */
import type { Article } from "../article/article.ts";
import type { TextDocument } from "../article/textDocument.ts";
import type { DocumentSource } from "../caching/documentCache.ts";
import type { Library } from "../library.ts";
import type { EntityPages } from "../names/entityPages.ts";
import type { CitationRegister } from "../verdicts/citationRegister.ts";
import type { Documents } from "./documents.ts";

/** Who cites what, and whether it is true. */
export type Citations = Omit<CitationRegister, "set" | "delete" | "settle">;

/** The entity pages. */
export type Pages = Omit<EntityPages, "set">;

/** All documents, and what is known only of all of them together. */
export type ReadLibrary = Omit<
  Library,
  "read" | "skim" | "show" | "readRest" | "put" | "putRest" | "putUseless" | "delete" | "indexAgain" | "settle"
>;

export class Current {
  /** All documents as they are read, for caches (caching/documentCache.ts). */
  readonly documents: DocumentSource<Article> = {
    get: (uri) => this.library.peek(uri),
    versionOf: (uri) => this.library.versionOf(uri),
  };

  constructor(private readonly followed: Documents) {}

  /** A document's text and what it cites; undefined when there is no such document. */
  text(uri: string): TextDocument | undefined {
    return this.followed.texts.get(uri);
  }

  get citations(): Citations {
    this.followed.readCitations();
    return this.followed.register;
  }

  get pages(): Pages {
    this.followed.readPages();
    return this.followed.library.pages;
  }

  /** A document read to the end; one that no editor shows, or a long one, may be without its names yet. */
  article(uri: string): Article | undefined {
    this.followed.readPages();
    this.followed.readOne(uri);
    return this.followed.library.get(uri);
  }

  get library(): ReadLibrary {
    this.followed.readAll();
    return this.followed.library;
  }
}
