/** What is measured: ours and its peers, each behind the same three lines. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { SentenceIndex } from "../../../src/engine/library/search/sentenceIndex.ts";

export interface Engine {
  /** The numbers of the best sentences, best first. */
  search(typed: string, limit: number): number[];
}

export interface Candidate {
  readonly name: string;
  /** Measured up to so many sentences: beyond, it takes minutes or does not fit into memory. */
  readonly upTo: number;
  build(sentences: readonly string[]): Engine;
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

/** The peers that are installed below `folder`; says in a sentence which are not. */
export function candidates(folder: string): Candidate[] {
  const load = createRequire(join(folder, "package.json"));
  const found = PEERS.flatMap(({ name, upTo, make }) => {
    try {
      const library = load(name);
      return [{ name, upTo, build: (sentences: readonly string[]) => make(library, sentences) }];
    } catch {
      console.log(`${name} is left out: it is not installed below ${folder}.`);
      return [];
    }
  });
  return [ours, ...found];
}

// The peers have types only where they are installed.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Library = any;

interface Peer {
  readonly name: string;
  readonly upTo: number;
  make(library: Library, sentences: readonly string[]): Engine;
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
    upTo: 400_000,
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
