import type { Article } from "../article/article.ts";
import { type ArticlePlace, entityOf, introductionIn, type NamePlace, nameAt } from "../article/places.ts";
import type { Current } from "../documents/current.ts";
import type { LibraryName, NameDirectory } from "../names/nameDirectory.ts";
import { type NameCard, nameCardAt } from "./nameCard.ts";

/** Who is named: at an offset, in an article, in the library. */
export class Names {
  constructor(
    private readonly current: Current,
    private readonly directory: NameDirectory,
  ) {}

  /** The name, or the word that stands for one, at an offset. */
  at(article: Article, offset: number): NamePlace | null {
    return nameAt(article, offset);
  }

  /** What a hover card says of the name at an offset; null where none stands. */
  card(article: Article, offset: number): NameCard | null {
    return nameCardAt(article, offset, this.current);
  }

  /** Where all documents name an entity. */
  mentionsOf(entityId: string): ArticlePlace[] {
    const { library } = this.current;
    return library.urisNaming(entityId).flatMap((uri) => {
      const document = library.get(uri);
      const mentions = document && entityOf(document, entityId)?.mentions;
      return (mentions ?? []).map(({ start, end }) => ({ document: document!, start, end }));
    });
  }

  /** Where an entity is introduced: its first mention by its full name, in `first` if it stands there. */
  introductionOf(entityId: string, first?: Article): ArticlePlace | null {
    return introductionIn([...(first ? [first] : []), ...this.current.library.someNaming(entityId)], entityId);
  }

  /** Names of the library like `query`. */
  find(query: string, limit: number): readonly LibraryName[] {
    return this.directory.find(query, limit);
  }

  /** Names that somebody is quoted under, like `query`. */
  findSpeakers(query: string, limit: number): readonly LibraryName[] {
    return this.directory.findSpeakers(query, limit);
  }
}
