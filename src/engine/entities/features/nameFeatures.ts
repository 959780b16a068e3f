import type { Feature } from "../../model/features.ts";
import { combine, NONE } from "../../model/hash.ts";
import { OTHERS } from "./documentWords.ts";
import type { NameView } from "./nameView.ts";
import { CASING } from "./sentenceWords.ts";
import { PARTS, type Part } from "./wordForm.ts";

type Line = Feature<NameView>;

/** The column of a part, to be looked up once and not at every word. */
const column = (part: Part) => PARTS.indexOf(part);
const [LOWER, OUTLINE, MIDDLE] = [column("lower"), column("outline"), column("middle")];

const isHead = (view: NameView, i: number) => view.forms[i - 1]!.length === 0;

/** A line for one part of the word `offset` places away. */
function at(part: Part, offset: number, group: string, why: string): Line {
  const c = column(part);
  return { name: `${part}${signed(offset)}`, group, why, word: offset, of: (view, i) => view.columns[c]![i + offset]! };
}

/** A line for parts of two or three words together, as its name says: "lower-1 lower+0". */
function together(name: string, group: string, why: string): Line {
  const [first, second, third] = name.split(" ").map(placed);
  const [a, b] = [first!, second!];
  const two = (view: NameView, i: number) =>
    combine(view.columns[a.c]![i + a.offset]!, view.columns[b.c]![i + b.offset]!);
  if (!third) return { name, group, why, ...(a.offset === b.offset ? { word: a.offset } : {}), of: two };
  return { name, group, why, of: (view, i) => combine(two(view, i), view.columns[third.c]![i + third.offset]!) };
}

/** "lower-1": the column of small letters, one place before. */
function placed(text: string): { readonly c: number; readonly offset: number } {
  const [, part, offset] = /^(\w+)([+-]\d)$/.exec(text)!;
  return { c: column(part as Part), offset: Number(offset) };
}

const signed = (offset: number) => (offset < 0 ? `${offset}` : `+${offset}`);

/** A line for something with the casing of the sentence: a capital in a heading says nothing. */
function cased(line: Line): Line {
  const { name, group, why } = line;
  return {
    name: `${name} casing`,
    group,
    why,
    of: (view, i, k) => {
      const value = line.of(view, i, k);
      return value === NONE ? NONE : combine(value, view.casings[i]!);
    },
  };
}

const WORDS: readonly Line[] = [
  at("exact", 0, "word", "the word itself: Libya, Army, said"),
  cased(at("lower", 0, "word", "the same without its case, for headings and shouting")),
  at("lower", -1, "window", "titles, prepositions and articles stand before names"),
  at("lower", 1, "window", "verbs of speech, heads and commas stand behind"),
  at("lower", -2, "window", "of the US"),
  at("lower", 2, "window", "..., who"),
  together("lower-1 lower+0", "pairs", "New York, the Guardian"),
  together("lower+0 lower+1", "pairs", "York Times, Bank of"),
  together("lower-1 lower+1", "pairs", "of X in"),
  together("lower-2 lower-1", "pairs", "president of"),
  together("lower+1 lower+2", "pairs", "X, a spokesman"),
];

const SHAPES: readonly Line[] = [
  cased(at("shape", 0, "shape", "Xxx, XXX, xxx, 00")),
  at("shape", -1, "shape", "a capital before"),
  at("shape", 1, "shape", "a capital behind"),
  cased(together("outline-1 outline+0", "shape", "where capitals begin")),
  cased(together("outline+0 outline+1", "shape", "where capitals end")),
  cased(together("outline-1 outline+0 outline+1", "shape", "one capital alone, or amid others")),
  together("outline+0 outline+1 outline+2", "shape", "X of X, X & X"),
  together("outline-2 outline-1 outline+0", "shape", "X of X, from its end"),
  together("lower-1 shape+0", "shape", "the Xxx, Mr Xxx"),
  together("shape+0 lower+1", "shape", "Xxx said, XXX )"),
];

const AFFIXES: readonly Line[] = [
  at("prefix2", 0, "affix", "al-, Mc"),
  at("prefix3", 0, "affix", "Afr..., Eur..."),
  at("prefix4", 0, "affix", "Inter..., Anti..."),
  at("suffix1", 0, "affix", "s"),
  at("suffix2", 0, "affix", "an, ia: Libyan, Nigeria"),
  at("suffix3", 0, "affix", "ese, ish, ist, son"),
  at("suffix4", 0, "affix", "stan, ians, land"),
  at("suffix3", -1, "affix", "what kind of word stands before, when it is rare"),
  at("suffix3", 1, "affix", "what kind of word stands behind, when it is rare"),
  together("suffix3+0 outline+0", "affix", "an ending says more of a capital than of a small word"),
];

const CLASSES: readonly Line[] = [
  ...[-2, -1, 0, 1, 2].map((offset) =>
    at("fine", offset, "classes", "a word never seen in training has neighbours in use that were"),
  ),
  ...[-3, -2, -1, 0, 1, 2, 3].map((offset) => at("middle", offset, "classes", "the same, wider")),
  ...[-1, 0, 1].map((offset) => at("broad", offset, "classes", "the same, wider still")),
  together("middle-1 middle+0", "classes", "first name and last name; country and office"),
  together("middle+0 middle+1", "classes", "the same, from the first word"),
  together("middle-1 middle+1", "classes", "what stands around"),
  together("middle-2 middle-1", "classes", "what stands before"),
  together("middle+1 middle+2", "classes", "what stands behind"),
  together("broad-1 broad+0 broad+1", "classes", "the kind of phrase"),
  together("fine+0 outline+0", "classes", "Turkey and turkey"),
  together("fine-1 outline+0", "classes", "what usually stands before a capital"),
  together("outline+0 fine+1", "classes", "what usually stands behind a capital"),
];

const ASPECT_PARTS = ["aspect1", "aspect2", "aspect3", "aspect4", "aspect5"] as const;

const ASPECTS: readonly Line[] = ASPECT_PARTS.flatMap((part) => [
  ...[-1, 0, 1].map((offset) => at(part, offset, "aspects", "what a word shares with words of other classes")),
  unlessNone(part, together(`${part}+0 outline+0`, "aspects", "the same of a capital")),
]);

/** Words without the part have no value: else all of them would look alike. */
function unlessNone(part: Part, line: Line): Line {
  const c = column(part);
  return { ...line, of: (view, i, k) => (view.columns[c]![i] === NONE ? NONE : line.of(view, i, k)) };
}

const isInRun = (view: NameView, i: number) => view.runAt[i]! >= 0;

/** A line for a word relative to the run of capitals that the place lies in. */
function ofRun(name: string, why: string, part: Part, place: (first: number, last: number) => number): Line {
  const c = column(part);
  return {
    name: `run ${name} ${part}`,
    group: "run",
    why,
    when: isInRun,
    of: (view, i) => {
      const run = view.runs[view.runAt[i]!];
      return run ? view.columns[c]![place(run.first, run.last)]! : NONE;
    },
  };
}

const RUNS: readonly Line[] = [
  ...(["lower", "middle"] as const).flatMap((part) => [
    ofRun("head", "the last word of a name says what it is: Agency, Street, Act", part, (_, last) => last),
    ofRun("first", "so does its first: Port, Bank, John", part, (first) => first),
    ofRun("before", "the word before the whole name", part, (first) => first - 1),
    ofRun("behind", "the word behind the whole name", part, (_, last) => last + 1),
  ]),
  {
    name: "run place",
    group: "run",
    why: "how long the name may be and which of its words this is",
    when: isInRun,
    of: (view, i) => {
      const run = view.runs[view.runAt[i]!];
      return run ? combine(1 + Math.min(4, run.last - run.first), 1 + Math.min(4, i - run.first)) : NONE;
    },
  },
  {
    name: "run around",
    group: "run",
    why: "in X, where; the X said",
    when: isInRun,
    of: (view, i) => {
      const run = view.runs[view.runAt[i]!];
      if (!run) return NONE;
      const middle = view.columns[MIDDLE]!;
      return combine(middle[run.first - 1]!, middle[run.last + 1]!);
    },
  },
];

const isElsewhere = (view: NameView, i: number) => view.document.others[i * OTHERS]! >= 0;

/** A line for a word near the other mentions of this place's word. */
function elsewhere(part: Part, offset: number, why: string): Line {
  const c = column(part);
  return {
    name: `elsewhere ${part}${signed(offset)}`,
    group: "document",
    why,
    values: OTHERS,
    when: isElsewhere,
    of: (view, i, k) => {
      const other = view.document.others[i * OTHERS + k]!;
      return other < 0 ? NONE : view.columns[c]![other + offset]!;
    },
  };
}

const hasLonger = (view: NameView, i: number) => view.document.longest[i]! >= 0;
const isSpelled = (view: NameView, i: number) => view.document.spelled[i]! >= 0;

/** A line for the longest run elsewhere, or the run that an acronym is spelled by. */
function longForm(kind: "longest" | "spelled", name: string, part: Part, why: string, place: "first" | "last"): Line {
  const c = column(part);
  return {
    name: `${kind} ${name} ${part}`,
    group: "document",
    why,
    when: kind === "longest" ? hasLonger : isSpelled,
    of: (view, i) => {
      const run = view.runs[view.document[kind][i]!];
      if (!run) return NONE;
      const lower = view.columns[LOWER]!;
      const which = run.first === run.last ? 1 : lower[run[place]] === lower[i] ? 2 : 3;
      return combine(view.columns[c]![run[place]]!, which);
    },
  };
}

const DOCUMENT: readonly Line[] = [
  cased({
    name: "habit",
    group: "document",
    why: "a word that is written small elsewhere is no name at the head of a sentence",
    of: (view, i) => view.document.habit[i]!,
  }),
  {
    name: "habit and head",
    group: "document",
    why: "the same, when this is a sentence's first word",
    of: (view, i) => (isHead(view, i) ? combine(view.document.habit[i]!, view.columns[OUTLINE]![i]!) : NONE),
  },
  elsewhere("lower", -1, "Mayor Tolland, later Tolland"),
  elsewhere("lower", 1, "the same name said something elsewhere"),
  elsewhere("middle", -1, "the same by classes"),
  elsewhere("middle", 1, "the same by classes"),
  elsewhere("middle", -2, "the same further away"),
  elsewhere("middle", 2, "the same further away"),
  longForm("longest", "head", "lower", "Brookings, elsewhere the Brookings Institution", "last"),
  longForm("longest", "head", "middle", "the same by classes", "last"),
  longForm("longest", "first", "middle", "Carter, elsewhere Ashton Carter", "first"),
  longForm("spelled", "head", "lower", "IAEA, elsewhere the International Atomic Energy Agency", "last"),
  longForm("spelled", "head", "middle", "the same by classes", "last"),
];

const PLACES: readonly Line[] = [
  {
    name: "head of sentence",
    group: "place",
    why: "a capital there says little",
    of: (view, i) => (isHead(view, i) ? combine(view.columns[OUTLINE]![i]!, view.casings[i]!) : NONE),
  },
  {
    name: "casing",
    group: "place",
    why: "headings and shouting are another language",
    of: (view, i) => (view.casings[i] === CASING.plain ? NONE : view.casings[i]!),
  },
  { name: "always", group: "place", why: "how common each label is", of: () => 1 },
];

/** Whether a line looks beyond the sentence: the others say the same of a sentence wherever it stands. */
export function isOfDocument({ group }: Line): boolean {
  return group === DOCUMENT[0]!.group;
}

/** What the recogniser looks at. To try another feature, add a line and run `npm run train -- DATA --ablate`. */
export const NAME_FEATURES: readonly Line[] = [
  ...WORDS,
  ...SHAPES,
  ...AFFIXES,
  ...CLASSES,
  ...ASPECTS,
  ...RUNS,
  ...DOCUMENT,
  ...PLACES,
];
