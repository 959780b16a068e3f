import { ELLIPSIS, type FoldedWord, foldedWords } from "../sameText/fold.ts";
import type { Occurrence } from "./occurrences.ts";
import { turnedByJoint } from "./senseOfJoint.ts";
import type { SoughtPassage } from "./soughtPassage.ts";
import type { Remark } from "./verdict.ts";
import type { Joint } from "./wantedWords.ts";

/** What the quotation's elisions and brackets stand for at an occurrence. */
export function remarksOf({ document, words: { joints }, allowance }: SoughtPassage, found: Occurrence): Remark[] {
  if (joints.length === 0) return [];
  const { text, words } = document;
  const hull = { start: words.starts[found.from]!, end: words.ends[found.to - 1]! };
  const tooFar = document.paragraphsIn(hull) > allowance.paragraphs;
  return joints.map((joint, i) => {
    const { from, to } = found.joints[i]!;
    const covered = to > from ? { start: words.starts[from]!, end: words.ends[to - 1]! } : { start: 0, end: 0 };
    const turned = allowance.isOutline ? null : turnedByJoint(document, joint, found, i);
    const told = turned ?? covered;
    return {
      kind: joint.kind,
      written: joint.written,
      source: text.slice(told.start, told.end),
      hidesNegation: turned !== null,
      reachesTooFar: tooFar && joint.kind === "elision",
      isSources: isSources(joint, foldedWords(text.slice(covered.start, covered.end))),
    };
  });
}

/** What is to be said of parts that `written` joins in another order than the source's. */
export function orderRemark(written: string): Remark {
  return { kind: "order", written, source: "", hidesNegation: false, reachesTooFar: false, isSources: false };
}

/** Whether a quotation may make this allowance; if not, it is not word for word. */
export function isAllowed({ hidesNegation, reachesTooFar, isSources }: Remark): boolean {
  return !hidesNegation && !reachesTooFar && !isSources;
}

/** Whether the dots or brackets are the source's own, and more words have come to stand with them since. */
function isSources({ kind, written }: Joint, standing: readonly FoldedWord[]): boolean {
  if (standing.length < 2) return false;
  if (kind === "bracket") return standing.some(({ key }) => key === "[" || key === "]") && !reads(standing, written);
  const isBare = !/[[(]/.test(written);
  return isBare && (standing[0]!.key === ELLIPSIS || standing.at(-1)!.key === ELLIPSIS);
}

function reads(standing: readonly FoldedWord[], written: string): boolean {
  const words = foldedWords(written);
  return words.length === standing.length && words.every(({ key }, i) => key === standing[i]!.key);
}
