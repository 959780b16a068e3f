import type { EntityType, Mention } from "../../../src/engine/entities/mention.ts";
import { loadPeer } from "../peer.ts";

type Finder = (text: string) => readonly Mention[];

/** Libraries on npm that find names, run as their guides say; their spans are brought to our convention. */
export function peers(): Record<string, Finder> {
  const wink = loadPeer("wink-nlp")(loadPeer("wink-eng-lite-web-model"));
  return { compromise: ofCompromise(loadPeer("compromise")), "wink-nlp": ofWink(wink) };
}

/** The little of compromise that is used. */
type Compromise = (
  text: string,
) => Record<"people" | "places" | "organizations", () => { json(options: object): CompromiseName[] }>;

interface CompromiseName {
  readonly offset: { readonly start: number; readonly length: number };
}

function ofCompromise(read: Compromise): Finder {
  return (text) => {
    const document = read(text);
    const of = (kind: "people" | "places" | "organizations", type: EntityType) =>
      document[kind]()
        .json({ offset: true })
        .map(({ offset }) => trimmed(text, offset.start, offset.start + offset.length, type));
    return withoutOverlaps([
      ...of("people", "person"),
      ...of("places", "location"),
      ...of("organizations", "organization"),
    ]);
  };
}

/** wink-nlp has no types for names: runs of its proper nouns. They pass for persons, so only exact scores say something. */
interface Wink {
  readDoc(text: string): { tokens(): { out(...args: unknown[]): string[] } };
  readonly its: Record<string, unknown>;
  readonly as: Record<string, unknown>;
}

function ofWink({ readDoc, its, as }: Wink): Finder {
  return (text) => {
    const tokens = readDoc(text).tokens();
    const [words, tags, spaces] = [tokens.out(), tokens.out(its.pos), tokens.out(its.precedingSpaces, as.array)];
    const mentions: Mention[] = [];
    let at = 0;
    let first = -1;
    let end = 0;
    const close = () => {
      if (first >= 0) mentions.push(trimmed(text, first, end, "person"));
      first = -1;
    };
    words.forEach((word, i) => {
      const found = text.indexOf(word, at);
      const start = found < 0 ? at + spaces[i]!.length : found;
      if (tags[i] === "PROPN" && (first < 0 || text.slice(end, start).trim() === "")) first = first < 0 ? start : first;
      else close();
      if (tags[i] === "PROPN" && first < 0) first = start;
      at = start + word.length;
      end = at;
    });
    close();
    return mentions;
  };
}

/** Without marks, an article and a final 's at its edges, as the texts are annotated. */
function trimmed(text: string, from: number, to: number, type: EntityType): Mention {
  const name = text.slice(from, to);
  const before = /^(?:[^\p{L}\p{N}]+|(?:the|an?)\s+)*/iu.exec(name)![0].length;
  const behind = /(?:['’]s)?[^\p{L}\p{N}]*$/iu.exec(name)![0].length;
  return { start: from + before, end: Math.max(from + before, to - behind), type };
}

function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mention.end > mention.start && mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  }
  return kept;
}
