import {
  addBefore,
  addBeside,
  byteOrderMark,
  deleteParagraphs,
  deletePassage,
  duplicateParagraph,
  type Edit,
  nearTwin,
  otherLineBreaks,
  removeElsewhere,
  replacePassage,
  retypeset,
  rewordNeighbours,
  rewrap,
  shuffleParagraphs,
  twin,
} from "./edits.ts";
import type { Fields } from "./passages.ts";
import {
  negate,
  partByParagraph,
  putInWithin,
  respell,
  rewordHeavily,
  rewordSlightly,
  takePartOut,
} from "./rewording.ts";

export type Group = "ordinary" | "hard" | "gone";

/** What happens to a source between the citing and today. */
export interface Scenario {
  readonly name: string;
  readonly group: Group;
  /** Done in this order. */
  readonly edits: readonly Edit[];
  /** What the selectors hold; each way in turn. Where places look alike, the neighbours are needed. */
  readonly fields: readonly Fields[];
}

const ANY: readonly Fields[] = ["all", "all", "words and neighbours", "words and lines", "words and offsets"];
const WITH_NEIGHBOURS: readonly Fields[] = ["all", "words and neighbours"];

const scenario = (name: string, group: Group, edits: readonly Edit[], fields = ANY): Scenario => ({
  name,
  group,
  edits,
  fields,
});

export const SCENARIOS: readonly Scenario[] = [
  scenario("nothing", "ordinary", []),
  scenario("paragraphs before", "ordinary", [addBefore]),
  scenario("paragraphs taken out", "ordinary", [removeElsewhere]),
  scenario("re-wrapped", "ordinary", [rewrap]),
  scenario("typography", "ordinary", [retypeset]),
  scenario("line breaks and mark", "ordinary", [otherLineBreaks, byteOrderMark]),
  scenario("neighbours reworded", "ordinary", [rewordNeighbours]),
  scenario("sentence beside", "ordinary", [addBeside]),
  scenario("reworded slightly", "ordinary", [rewordSlightly]),
  scenario("a not put in", "ordinary", [addBefore, negate]),
  scenario("reworded, printed anew", "ordinary", [rewordSlightly, rewrap, retypeset]),
  scenario("respelt", "ordinary", [addBefore, respell]),
  scenario("words put in within", "ordinary", [addBefore, putInWithin]),
  scenario("part taken out", "hard", [addBefore, takePartOut]),
  scenario("parted by a paragraph", "hard", [addBefore, partByParagraph]),
  scenario("respelt and reworded", "hard", [addBefore, respell, rewordSlightly]),
  scenario("reworded heavily", "hard", [rewordHeavily]),
  scenario("reworded all around", "hard", [rewordNeighbours, rewordSlightly], WITH_NEIGHBOURS),
  scenario("paragraphs shuffled", "hard", [shuffleParagraphs]),
  scenario("shuffled and reworded", "hard", [shuffleParagraphs, rewordSlightly]),
  scenario("paragraph doubled", "hard", [duplicateParagraph]),
  scenario("twin elsewhere", "hard", [twin, addBefore], WITH_NEIGHBOURS),
  scenario("twin, itself reworded", "hard", [twin, rewordSlightly], WITH_NEIGHBOURS),
  scenario("near twin", "hard", [nearTwin, addBefore, rewordSlightly], WITH_NEIGHBOURS),
  scenario("many at once", "hard", [addBefore, removeElsewhere, rewordHeavily, rewrap, retypeset, otherLineBreaks]),
  scenario("many, with near twin", "hard", [addBefore, nearTwin, rewordHeavily, rewrap], WITH_NEIGHBOURS),
  scenario("passage deleted", "gone", [deletePassage]),
  scenario("paragraph deleted", "gone", [deleteParagraphs]),
  scenario("deleted, more changed", "gone", [addBefore, deletePassage, rewrap, retypeset]),
  scenario("replaced", "gone", [replacePassage]),
  scenario("replaced, more changed", "gone", [addBefore, removeElsewhere, replacePassage, rewrap]),
];
