import type { NameText } from "./nameText.ts";
import { CASING } from "./sentenceWords.ts";
import { LETTER_CASES, type WordForm } from "./wordForm.ts";

/** Words with capitals side by side ("Joint Chiefs", small links between them counted in: "Ministry of Transport"). */
export interface CapitalRun {
  readonly first: number;
  readonly last: number;
}

const NO_RUN = -1;

/** The runs of a text, and for each place the number of its run or -1. Sentences in capitals have none. */
export interface CapitalRuns {
  readonly runs: readonly CapitalRun[];
  readonly runAt: Int32Array;
}

export function findCapitalRuns(text: NameText): CapitalRuns {
  const runs: CapitalRun[] = [];
  const runAt = new Int32Array(text.forms.length).fill(NO_RUN);
  for (const { first, length, casing } of text.stretches) {
    if (casing === CASING.capitals || casing === CASING.heading) continue;
    const end = first + length;
    for (let i = first; i < end; i++) {
      if (!isCapital(text.forms[i]!)) continue;
      let last = i;
      for (let next = nextOf(text, last, end); next > last; next = nextOf(text, last, end)) last = next;
      runAt.fill(runs.length, i, last + 1);
      runs.push({ first: i, last });
      i = last;
    }
  }
  return { runs, runAt };
}

export function isCapital({ written }: WordForm): boolean {
  return written === LETTER_CASES.capital || written === LETTER_CASES.capitals || written === LETTER_CASES.mixed;
}

/** The next place of a run: a capital, or one behind "of", "de", "&", a hyphen. */
function nextOf({ forms, prose, starts, ends }: NameText, last: number, end: number): number {
  if (last + 1 < end && isCapital(forms[last + 1]!)) return last + 1;
  if (last + 2 < end && isCapital(forms[last + 2]!) && LINK.test(prose.slice(starts[last + 1]!, ends[last + 1]!)))
    return last + 2;
  return last;
}

const LINK = /^(?:of|de|del|la|le|van|von|der|bin|ibn|al|el|du|da|di|[&‐‑-])$/;
