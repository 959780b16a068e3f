import type { Feature } from "../model/features.ts";
import { combine, NONE } from "../model/hash.ts";
import { OTHERS } from "./documentWords.ts";
import { CASING } from "./nameText.ts";
import type { NameView } from "./nameView.ts";
import type { WordForm } from "./wordForm.ts";

type Line = Feature<NameView>;
type Part = "exact" | "lower" | "shape" | "outline" | "fine" | "middle" | "broad";

const word = (view: NameView, i: number): WordForm => view.forms[i]!;

/** A line for one part of the word `offset` places away. */
function at(part: Part, offset: number, group: string, why: string): Line {
  return { name: `${part}${signed(offset)}`, group, why, of: (view, i) => word(view, i + offset)[part] };
}

/** A line for parts of two or three words together. */
function together(parts: readonly (readonly [Part, number])[], group: string, why: string): Line {
  return {
    name: parts.map(([part, offset]) => part + signed(offset)).join(" "),
    group,
    why,
    of: (view, i) => parts.reduce((hash, [part, offset]) => combine(hash, word(view, i + offset)[part]), 1),
  };
}

const signed = (offset: number) => (offset < 0 ? `${offset}` : `+${offset}`);

/** A line for something with the casing of the sentence: a capital in a heading says nothing. */
function cased(line: Line): Line {
  return {
    ...line,
    name: `${line.name} casing`,
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
  together(
    [
      ["lower", -1],
      ["lower", 0],
    ],
    "pairs",
    "New York, the Guardian",
  ),
  together(
    [
      ["lower", 0],
      ["lower", 1],
    ],
    "pairs",
    "York Times, Bank of",
  ),
  together(
    [
      ["lower", -1],
      ["lower", 1],
    ],
    "pairs",
    "of X in",
  ),
  together(
    [
      ["lower", -2],
      ["lower", -1],
    ],
    "pairs",
    "president of",
  ),
  together(
    [
      ["lower", 1],
      ["lower", 2],
    ],
    "pairs",
    "X, a spokesman",
  ),
];

const SHAPES: readonly Line[] = [
  cased(at("shape", 0, "shape", "Xxx, XXX, xxx, 00")),
  at("shape", -1, "shape", "a capital before"),
  at("shape", 1, "shape", "a capital behind"),
  cased(
    together(
      [
        ["outline", -1],
        ["outline", 0],
      ],
      "shape",
      "where capitals begin",
    ),
  ),
  cased(
    together(
      [
        ["outline", 0],
        ["outline", 1],
      ],
      "shape",
      "where capitals end",
    ),
  ),
  cased(
    together(
      [
        ["outline", -1],
        ["outline", 0],
        ["outline", 1],
      ],
      "shape",
      "one capital alone, or amid others",
    ),
  ),
  together(
    [
      ["outline", 0],
      ["outline", 1],
      ["outline", 2],
    ],
    "shape",
    "X of X, X & X",
  ),
  together(
    [
      ["outline", -2],
      ["outline", -1],
      ["outline", 0],
    ],
    "shape",
    "X of X, from its end",
  ),
  together(
    [
      ["lower", -1],
      ["shape", 0],
    ],
    "shape",
    "the Xxx, Mr Xxx",
  ),
  together(
    [
      ["shape", 0],
      ["lower", 1],
    ],
    "shape",
    "Xxx said, XXX )",
  ),
];

const affix = (side: "prefixes" | "suffixes", length: number, why: string): Line => ({
  name: `${side} ${length}`,
  group: "affix",
  why,
  of: (view, i) => word(view, i)[side][length - 1]!,
});

const AFFIXES: readonly Line[] = [
  affix("prefixes", 2, "al-, Mc"),
  affix("prefixes", 3, "Afr..., Eur..."),
  affix("prefixes", 4, "Inter..., Anti..."),
  affix("suffixes", 1, "s"),
  affix("suffixes", 2, "an, ia: Libyan, Nigeria"),
  affix("suffixes", 3, "ese, ish, ist, son"),
  affix("suffixes", 4, "stan, ians, land"),
  {
    name: "suffix before",
    group: "affix",
    why: "what kind of word stands before, when it is rare",
    of: (view, i) => word(view, i - 1).suffixes[2]!,
  },
  {
    name: "suffix behind",
    group: "affix",
    why: "what kind of word stands behind, when it is rare",
    of: (view, i) => word(view, i + 1).suffixes[2]!,
  },
  {
    name: "suffix and shape",
    group: "affix",
    why: "an ending says more of a capital than of a small word",
    of: (view, i) => combine(word(view, i).suffixes[2]!, word(view, i).outline),
  },
];

const CLASSES: readonly Line[] = [
  ...[-2, -1, 0, 1, 2].map((offset) =>
    at("fine", offset, "classes", "a word never seen in training has neighbours in use that were"),
  ),
  ...[-3, -2, -1, 0, 1, 2, 3].map((offset) => at("middle", offset, "classes", "the same, wider")),
  ...[-1, 0, 1].map((offset) => at("broad", offset, "classes", "the same, wider still")),
  together(
    [
      ["middle", -1],
      ["middle", 0],
    ],
    "classes",
    "first name and last name; country and office",
  ),
  together(
    [
      ["middle", 0],
      ["middle", 1],
    ],
    "classes",
    "the same, from the first word",
  ),
  together(
    [
      ["middle", -1],
      ["middle", 1],
    ],
    "classes",
    "what stands around",
  ),
  together(
    [
      ["middle", -2],
      ["middle", -1],
    ],
    "classes",
    "what stands before",
  ),
  together(
    [
      ["middle", 1],
      ["middle", 2],
    ],
    "classes",
    "what stands behind",
  ),
  together(
    [
      ["broad", -1],
      ["broad", 0],
      ["broad", 1],
    ],
    "classes",
    "the kind of phrase",
  ),
  together(
    [
      ["fine", 0],
      ["outline", 0],
    ],
    "classes",
    "Turkey and turkey",
  ),
  together(
    [
      ["fine", -1],
      ["outline", 0],
    ],
    "classes",
    "what usually stands before a capital",
  ),
  together(
    [
      ["outline", 0],
      ["fine", 1],
    ],
    "classes",
    "what usually stands behind a capital",
  ),
];

/** A line for a word relative to the run of capitals that the place lies in. */
function ofRun(name: string, why: string, part: Part, place: (first: number, last: number, i: number) => number): Line {
  return {
    name: `run ${name} ${part}`,
    group: "run",
    why,
    of: (view, i) => {
      const run = view.runs[view.runAt[i]!];
      return run ? word(view, place(run.first, run.last, i))[part] : NONE;
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
    of: (view, i) => {
      const run = view.runs[view.runAt[i]!];
      return run ? combine(1 + Math.min(4, run.last - run.first), 1 + Math.min(4, i - run.first)) : NONE;
    },
  },
  {
    name: "run around",
    group: "run",
    why: "in X, where; the X said",
    of: (view, i) => {
      const run = view.runs[view.runAt[i]!];
      return run ? combine(word(view, run.first - 1).middle, word(view, run.last + 1).middle) : NONE;
    },
  },
];

/** A line for a word near the other mentions of this place's word. */
function elsewhere(part: Part, offset: number, why: string): Line {
  return {
    name: `elsewhere ${part}${signed(offset)}`,
    group: "document",
    why,
    values: OTHERS,
    of: (view, i, k) => {
      const other = view.document.others[i * OTHERS + k]!;
      return other < 0 ? NONE : word(view, other + offset)[part];
    },
  };
}

/** A line for the longest run elsewhere, or the run that an acronym is spelled by. */
function longForm(kind: "longest" | "spelled", name: string, part: Part, why: string, place: "first" | "last"): Line {
  return {
    name: `${kind} ${name} ${part}`,
    group: "document",
    why,
    of: (view, i) => {
      const run = view.runs[view.document[kind][i]!];
      if (!run) return NONE;
      const hash = word(view, run[place])[part];
      return combine(hash, run.first === run.last ? 1 : word(view, run[place]).lower === word(view, i).lower ? 2 : 3);
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
    of: (view, i) => (word(view, i - 1).length === 0 ? combine(view.document.habit[i]!, word(view, i).outline) : NONE),
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
    of: (view, i) => (word(view, i - 1).length === 0 ? combine(word(view, i).outline, view.casings[i]!) : NONE),
  },
  {
    name: "casing",
    group: "place",
    why: "headings and shouting are another language",
    of: (view, i) => (view.casings[i] === CASING.plain ? NONE : view.casings[i]!),
  },
  { name: "always", group: "place", why: "how common each label is", of: () => 1 },
];

/** What the recogniser looks at. To try another feature, add a line and run `npm run train -- DATA --ablate`. */
export const NAME_FEATURES: readonly Line[] = [
  ...WORDS,
  ...SHAPES,
  ...AFFIXES,
  ...CLASSES,
  ...RUNS,
  ...DOCUMENT,
  ...PLACES,
];
