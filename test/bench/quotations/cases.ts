import { readArticles } from "../anchoring/articles.ts";
import type { Random } from "../random.ts";
import { WAYS, type Way } from "./ways.ts";

export type Truth = "true" | "spoilt" | "invented";

/** A note that quotes one passage of a source in one way. */
export interface Case {
  readonly way: Way;
  readonly truth: Truth;
  readonly note: string;
  /** The file name of the source. */
  readonly source: string;
  readonly words: string;
}

export interface Cases {
  readonly cases: readonly Case[];
  /** By file name. */
  readonly sources: ReadonlyMap<string, string>;
}

interface Sentence {
  readonly source: string;
  readonly line: number;
  readonly text: string;
}

const SPEAKERS = ["Marsh", "Ada Rowe", "Tolland", "the clerk", "Ms Hale"];
const OWN = ["I have to ask again.", "This matters for part two.", "The date is not clear.", "Nobody else was there."];

/** `rounds` notes of each way and truth; the passages are cut from articles, invented ones from articles that are not cited. */
export function makeCases(data: string, rounds: number, random: Random): Cases {
  const articles = random.shuffle(readArticles(data)).slice(0, 60);
  const names = articles.map((_, i) => `report-${i}.txt`);
  const sentences = articles.map((text, i) => sentencesOf(names[i]!, text)).filter((found) => found.length > 4);
  const sources = new Map(names.map((name, i) => [name, articles[i]!]));
  const cases: Case[] = [];
  for (const way of WAYS) {
    for (let round = 0; round < rounds; round++) {
      for (const truth of ["true", "spoilt", "invented"] as const) {
        const cited = random.pick(random.pick(sentences));
        const other = random.pick(random.pick(sentences.filter(([one]) => one!.source !== cited.source)));
        const words = truth === "true" ? cited.text : truth === "spoilt" ? spoilt(cited.text, random) : other.text;
        cases.push({ way, truth, source: cited.source, words, note: noteOf(way, cited, words, random) });
      }
    }
  }
  return { cases, sources };
}

function noteOf(way: Way, { source, line }: Sentence, words: string, random: Random): string {
  const stem = source.replace(/\.txt$/, "");
  const own = random.pick(OWN);
  const quoted = {
    words,
    link: `../sources/${source}#L${line}`,
    stem,
    title: "Report of May",
    speaker: random.pick(SPEAKERS),
    own,
  };
  const note = way.note(quoted);
  // Front matter stands before all else.
  return note.startsWith("---\n") ? `${note}\n` : `# Notes of a day\n\n${random.pick(OWN)}\n\n${note}\n`;
}

/** Sentences that stand on one line and hold no mark that a way of writing would collide with. */
function sentencesOf(source: string, text: string): Sentence[] {
  return text.split(/\r?\n/).flatMap((line, i) =>
    [...line.matchAll(/(?<=^|[.!?] )[A-Z][^.!?"“”‘’'«»`*_<>[\]|#:;()]{40,160}(?=[.!?](?:\s|$))/g)].map(([found]) => ({
      source,
      line: i + 1,
      text: found,
    })),
  );
}

const SPOILING: readonly (readonly [RegExp, string])[] = [
  [/ not /, " "],
  [/ (is|was|are|were|will|has|had|have|can|could|would) (?!not)/, " $1 not "],
  [/ more /, " less "],
  [/ all /, " some "],
  [/ first /, " last "],
  [/\b(\d)(\d*)/, "9$1$2"],
];

/** The same words with one of them another. */
function spoilt(words: string, random: Random): string {
  const ways = SPOILING.filter(([pattern]) => pattern.test(words));
  if (ways.length > 0) {
    const [pattern, instead] = random.pick(ways);
    return words.replace(pattern, instead);
  }
  const all = words.split(" ");
  const at = 1 + random.below(all.length - 2);
  return [...all.slice(0, at), random.pick(["harbour", "ledger", "quietly", "seven"]), ...all.slice(at + 1)].join(" ");
}
