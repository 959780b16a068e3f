/**
 * Whether lines that look like labels are the turns of a transcript. One such line says nothing: news has datelines, lists have heads,
 * mails have fields. What a transcript has and they have not: the same few labels come again and again, another one nearly every
 * time, each with sentences behind it.
 */
import type { LabelLayout, LabelLine } from "./labelLine.ts";

/** A label with the text that stands between it and the next one that looks like it. */
export interface Candidate extends LabelLine {
  /** What is said, as far as the next candidate of any layout. */
  readonly spoken: string;
  /** Whether the text has a longer name that ends or begins with this one's word. */
  readonly isShortened: boolean;
}

/** What a layout asks for before its lines are believed. */
interface Demand {
  /** So many turns. */
  readonly turns: number;
  /** So many different labels that come again. */
  readonly recurring: number;
  /** Of all turns, so many are by labels that come again. */
  readonly share: number;
}

/** Constituencies in brackets, as parliaments print them, are nothing that headings have. */
const WITH_REMARKS: Demand = { turns: 3, recurring: 1, share: 0.4 };

const DEMANDS: Readonly<Record<Exclude<LabelLayout, "by">, Demand>> = {
  colon: { turns: 4, recurring: 2, share: 0.5 },
  stop: { turns: 3, recurring: 1, share: 0.4 },
  alone: { turns: 4, recurring: 2, share: 0.6 },
  answer: { turns: 3, recurring: 1, share: 0.5 },
  nick: { turns: 4, recurring: 2, share: 0.7 },
};
/** A time beside each name leaves little doubt: one speaker may be all there is. */
const TIMED: Demand = { turns: 3, recurring: 1, share: 0.4 };
/** One who asks and many who answer once each: their labels must be names of several words, or in capitals. */
const ONE_ASKS: Demand = { turns: 6, recurring: 1, share: 0.25 };

/** Neighbours by one and the same label are a list's, not a talk's, when they are more of all than this. */
const MOST_REPEATED = 0.5;
/** So many of the turns hold words and a sentence's end, unless times stand beside the names: fields of records do not. */
const SENTENCES = 0.4;
const FEWEST_WORDS = 1.5;

/** The candidates that begin turns, in order; empty when the text is no transcript. */
export function believed(candidates: readonly Candidate[]): Candidate[] {
  const accepted = new Map<number, Candidate>();
  for (const alike of byLook(candidates)) {
    const spoken = withShortKeys(alike.filter((one) => one.spoken !== ""));
    if (!isTalk(spoken)) continue;
    for (const one of withoutStrangers(spoken, candidates)) accepted.set(one.label.start, one);
  }
  if (accepted.size === 0) return [];
  const isQuestioning = [...accepted.values()].some(({ layout }) => layout === "answer");
  return candidates.flatMap(
    (one) => accepted.get(one.label.start) ?? (isQuestioning && isOfQuestioning(one) ? one : []),
  );
}

/** Labels of one look: the layout, and whether times stand beside them. */
function byLook(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    if (one.layout === "by") continue;
    const look = `${one.layout} ${one.isTimed}`;
    const group = groups.get(look);
    if (group) group.push(one);
    else groups.set(look, [one]);
  }
  return [...groups.values()];
}

/** "Ruth Tolland:" at the first turn is who is "Tolland:" or "Ruth:" afterwards. */
function withShortKeys(turns: readonly Candidate[]): Candidate[] {
  const keys = new Set(turns.map(({ key }) => key));
  return turns.map((one) => {
    const words = one.key.split(" ");
    const short = [words.at(-1)!, words[0]!].find((word) => words.length > 1 && keys.has(word));
    return short === undefined ? one : { ...one, key: short, isShortened: true };
  });
}

function isTalk(turns: readonly Candidate[]): boolean {
  const first = turns[0];
  if (!first || first.layout === "by") return false;
  const counts = countsOf(turns);
  const again = [...counts.values()].filter((count) => count > 1);
  const share = again.reduce((sum, count) => sum + count, 0) / turns.length;
  const meets = ({ turns: fewest, recurring, share: least }: Demand) =>
    turns.length >= fewest && again.length >= recurring && share >= least;
  if (first.isTimed) return meets(TIMED);
  const isPanel = turns.every(isPlainlyName) && meets(ONE_ASKS);
  const isParliament = turns.filter(({ hasRemark }) => hasRemark).length >= 2 && meets(WITH_REMARKS);
  if (!meets(DEMANDS[first.layout]) && !isPanel && !isParliament) return false;
  if (first.layout === "answer" && counts.size < 2) return false;
  if (!alternates(turns) || !saysSentences(turns)) return false;
  if (first.layout === "answer" || namesPeople(turns)) return true;
  return turns.filter(soundsSpoken).length >= (first.layout === "alone" ? SPOKEN_ALONE : SPOKEN) * turns.length;
}

function countsOf(turns: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of turns) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function alternates(turns: readonly Candidate[]): boolean {
  const repeated = turns.filter(({ key }, i) => i > 0 && turns[i - 1]!.key === key).length;
  return repeated <= MOST_REPEATED * (turns.length - 1);
}

function saysSentences(turns: readonly Candidate[]): boolean {
  const isSaid = (spoken: string) => /^.{0,200}?\p{L}{2}/u.test(spoken) && /[.!?…。！？]|[-–—]\s*$/u.test(spoken);
  const said = turns.filter(({ spoken }) => isSaid(spoken)).length;
  const words = turns.reduce((sum, { spoken }) => sum + spoken.slice(0, LOOKED_AT).split(/\s+/u).length, 0);
  return said >= SENTENCES * turns.length && words >= FEWEST_WORDS * turns.length;
}

const LOOKED_AT = 400;

const isPlainlyName = ({ isCapitals, isTitled, key }: Candidate) => isCapitals || isTitled || key.includes(" ");

/** So many turns ask or say "I", "you", "thank": the datelines of briefs and the words of a glossary do not. */
const SPOKEN = 0.2;
/** Headings stand alone, too. */
const SPOKEN_ALONE = 0.4;

const soundsSpoken = ({ spoken }: Candidate) => TALK.test(spoken.slice(0, LOOKED_AT));

const TALK =
  /[?？]|(?<![\p{L}\p{M}])(?:I|I['’](?:m|ve|ll|d)|we|we['’](?:re|ve|ll|d)|you|you['’](?:re|ve|ll|d)|me|my|our|us|your|yes|yeah|ok|okay|no|thanks?|please|hello|hi|welcome|ich|wir|mir|mich|mein\p{L}*|uns\p{L}*|Sie|Ihr\p{L}*|ja|nein|danke|bitte|je|j['’]\p{L}+|nous|vous|moi|mon|ma|mes|notre|votre|oui|non|merci|yo|nosotros|usted|ustedes|mi|mis|nuestr\p{L}*|sí|gracias|io|noi|voi|mio|mia|grazie|sì|eu|nós|você|meu|minha|sim|obrigad\p{L}|ik|wij|mijn|ons|dank|nee)(?![\p{L}\p{M}])/iu;

/**
 * Titles before the names, a constituency behind them, a full name that is a short one later, first and last name before a colon:
 * places and headings are hardly written so.
 */
function namesPeople(turns: readonly Candidate[]): boolean {
  return turns.filter(isSomebody).length >= NAMED * turns.length;
}

function isSomebody({ layout, key, isTitled, hasRemark, isShortened, isCapitals }: Candidate): boolean {
  const isHeading = layout === "alone" && key.startsWith("the ") && !hasRemark;
  const isFullName = layout === "colon" && key.includes(" ") && !isCapitals;
  return hasRemark || isShortened || isFullName || (isTitled && !isHeading);
}

const NAMED = 0.3;

/**
 * Without labels that come once and do not look like the others: "Look: it is not ours." inside what somebody says. One that comes
 * once is a name when it is written as the others are and its word is no common one here.
 */
function withoutStrangers(turns: readonly Candidate[], all: readonly Candidate[]): Candidate[] {
  const counts = countsOf(turns);
  const isKnown = ({ key }: Candidate) => counts.get(key)! > 1;
  const known = turns.filter(isKnown);
  const [capitals, plain] = [known.every((one) => one.isCapitals), known.every(isPlainlyName)];
  const small = new Set(all.flatMap(({ spoken }) => spoken.match(SMALL_WORD) ?? []));
  return turns.filter((one) => {
    if (isKnown(one) || one.isTimed) return true;
    if (capitals && !one.isCapitals) return false;
    if (isPlainlyName(one)) return true;
    return !plain && !small.has(one.key);
  });
}

const SMALL_WORD = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}'’-]*/gu;

/** In a questioning "THE COURT:", "MR. HASK:" and "BY MR. HASK:" stand between Q. and A., however seldom. */
function isOfQuestioning({ layout, isCapitals, spoken }: Candidate): boolean {
  return layout === "by" || (layout === "colon" && isCapitals && spoken !== "");
}
