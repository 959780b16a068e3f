/** What is measured: ours and its peers, each behind the same three lines. */
import { SentenceIndex } from "../../../src/engine/library/search/sentenceIndex.ts";
import { loadPeer } from "../peer.ts";

export interface Engine {
  /** The numbers of the best sentences, best first. */
  search(typed: string, limit: number): number[];
}

export interface Candidate {
  readonly name: string;
  /** Measured up to so many sentences: beyond, it takes minutes or does not fit into memory. */
  readonly upTo: number;
  build(sentences: readonly string[]): Engine | Promise<Engine>;
}

/** Sentences given to `set` at once, as the command line does it. */
const CHUNK = 131_072;

const ours: Candidate = {
  name: "ours",
  upTo: Number.POSITIVE_INFINITY,
  build(sentences) {
    const index = new SentenceIndex(() => "");
    for (let i = 0; i < sentences.length; i += CHUNK) index.set(String(i), sentences.slice(i, i + CHUNK));
    while (index.tidy());
    return {
      search: (typed, limit) =>
        index.search(typed, { limit }).map(({ article, sentence }) => Number(article) + sentence),
    };
  },
};

/** Ours first, then the peers. */
export function candidates(): Candidate[] {
  const peers = PEERS.map(({ name, upTo, make }) => {
    const library = loadPeer(name);
    return { name, upTo, build: (sentences: readonly string[]) => make(library, sentences) };
  });
  return [ours, ...peers];
}

// Each peer has types of its own, made for other uses than these few lines.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Library = any;

interface Peer {
  readonly name: string;
  readonly upTo: number;
  make(library: Library, sentences: readonly string[]): Engine | Promise<Engine>;
}

const PEERS: readonly Peer[] = [
  {
    name: "flexsearch",
    upTo: Number.POSITIVE_INFINITY,
    make({ Index }, sentences) {
      const index = new Index({ tokenize: "forward" });
      sentences.forEach((sentence, i) => void index.add(i, sentence));
      return { search: (typed, limit) => index.search(typed, { limit, suggest: true }) };
    },
  },
  {
    name: "minisearch",
    upTo: Number.POSITIVE_INFINITY,
    make(library, sentences) {
      const index = new (library.default ?? library)({ fields: ["text"] });
      index.addAll(sentences.map((text, id) => ({ id, text })));
      const options = { prefix: true, fuzzy: 0.2 };
      return {
        search: (typed, limit) =>
          index
            .search(typed, options)
            .slice(0, limit)
            .map(({ id }: { id: number }) => id),
      };
    },
  },
  {
    name: "@orama/orama",
    upTo: 40_000,
    async make({ create, insertMultiple, search }, sentences) {
      const database = create({ schema: { number: "number", text: "string" } });
      await insertMultiple(
        database,
        sentences.map((text, number) => ({ number, text })),
        10_000,
      );
      const options = { properties: ["text"], tolerance: 1, threshold: 1 };
      return {
        search: (term, limit) =>
          search(database, { ...options, term, limit }).hits.map(
            ({ document }: { document: { number: number } }) => document.number,
          ),
      };
    },
  },
  {
    name: "@leeoniya/ufuzzy",
    upTo: Number.POSITIVE_INFINITY,
    make(library, sentences) {
      const matcher = new (library.default ?? library)({ intraMode: 1 });
      const haystack = [...sentences];
      return {
        search: (typed, limit) => {
          const [found, info, order] = matcher.search(haystack, typed, 1);
          if (order && info) return order.slice(0, limit).map((i: number) => info.idx[i]);
          return (found ?? []).slice(0, limit);
        },
      };
    },
  },
  {
    name: "fuse.js",
    upTo: 40_000,
    make(library, sentences) {
      const index = new (library.default ?? library)(sentences, { ignoreLocation: true });
      return {
        search: (typed, limit) => index.search(typed, { limit }).map(({ refIndex }: { refIndex: number }) => refIndex),
      };
    },
  },
];
