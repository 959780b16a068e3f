/**
 * Parts of speech: the Penn Treebank's (Marcus et al. 1993), as far as quotations need them apart. What is no word is
 * MARK; words of no other tag are OTHER.
 */
export const TAGS = [
  "MARK",
  "NN",
  "NNS",
  "NNP",
  "VB",
  "VBD",
  "VBN",
  "VBG",
  "VBZ",
  "VBP",
  "MD",
  "JJ",
  "RB",
  "IN",
  "DT",
  "PRP",
  "PRP$",
  "WH",
  "CC",
  "TO",
  "CD",
  "POS",
  "RP",
  "OTHER",
] as const;

export type Tag = (typeof TAGS)[number];

/** The number of each tag in TAGS. */
export const TAG = Object.fromEntries(TAGS.map((tag, i) => [tag, i])) as Readonly<Record<Tag, number>>;

const isIn = (tags: readonly Tag[]): Uint8Array => {
  const table = new Uint8Array(TAGS.length);
  for (const tag of tags) table[TAG[tag]] = 1;
  return table;
};

/** 1 for the numbers of these tags. */
export const IS_VERB = isIn(["VB", "VBD", "VBN", "VBG", "VBZ", "VBP"]);
export const IS_FINITE = isIn(["VBD", "VBZ", "VBP", "MD"]);
export const IS_NOUN = isIn(["NN", "NNS", "NNP"]);
/** What a noun phrase may hold before its noun. */
export const IS_MODIFIER = isIn(["DT", "PRP$", "JJ", "CD", "NN", "NNS", "NNP", "POS", "VBN", "VBG"]);
