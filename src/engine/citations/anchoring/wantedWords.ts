import { ELLIPSIS, type FoldedWord, foldedWords, MARK } from "../sameText/fold.ts";
import { isNoteSign } from "../sameText/noteNumbers.ts";

/** A word of a quotation, as it is looked for in the source. */
export interface WantedWord extends FoldedWord {
  /** Another spelling that counts as the same: a first word with its first letter in the other case. */
  readonly other?: string;
  /** What is left of a word outside an editor's bracket ("want[ed]"): the source's word must begin and end so. What the editor wrote in the bracket. */
  readonly around?: { readonly before: string; readonly after: string; readonly editors: string };
  /** It may be there or not: an opening mark that begins a line, since quotations open each paragraph with one; a note number. */
  readonly isOptional?: true;
}

/** What stands between two runs of a quotation's words and is not the source's. */
export interface Joint {
  readonly kind: "elision" | "bracket";
  /** As written: "...", "[Daesh]". */
  readonly written: string;
}

/** A quotation read: runs of the source's own words, with a joint after each but the last. */
export interface WantedWords {
  /** Never empty; a run may be empty at either end only, next to a bracket. */
  readonly runs: readonly (readonly WantedWord[])[];
  /** One fewer than the runs. */
  readonly joints: readonly Joint[];
  /** The marks and stops at the edges, that the source need not have. */
  readonly lead: readonly WantedWord[];
  readonly trail: readonly WantedWord[];
}

/** The quotation's words all taken as the source's, "..." and "[" too; null when it has none. */
export function readLiterally(exact: string): WantedWords | null {
  const words: WantedWord[] = foldedWords(exact).map((word) =>
    opensLine(exact, word) || isNoteSign(word.key) ? { ...word, isOptional: true } : word,
  );
  if (words.length === 0) return null;
  const { lead, core, trail } = withoutEdges(words);
  return { runs: [withEitherCase(core)], joints: [], lead, trail };
}

/** The quotation as an editor made it, or null when there is nothing of an editor's hand in it. */
export function readAsEdited(exact: string): WantedWords | null {
  const literal = readLiterally(exact);
  if (!literal) return null;
  const words = literal.runs[0]!;
  const runs: WantedWord[][] = [[]];
  const joints: Joint[] = [];
  let edited = false;
  for (let i = 0; i < words.length; ) {
    const piece = pieceAt(exact, words, i);
    i = piece.next;
    if (piece.word) runs.at(-1)!.push(piece.word);
    edited ||= piece.joint !== undefined || piece.word !== words[i - 1];
    if (piece.joint === null) continue;
    if (piece.joint) addJoint(runs, joints, piece.joint);
  }
  if (!edited || !hasOwnWords(runs, joints)) return null;
  return trimmedJoints({
    runs: [withEitherCase(runs[0]!), ...runs.slice(1)],
    joints,
    lead: literal.lead,
    trail: literal.trail,
  });
}

/** Of words most of which are an editor's, the few others stand anywhere. */
function hasOwnWords(runs: readonly (readonly WantedWord[])[], joints: readonly Joint[]): boolean {
  const brackets = joints.filter(({ kind }) => kind === "bracket").map(({ written }) => written);
  const editors = brackets.flatMap(foldedWords).filter(({ isWord }) => isWord).length;
  return runs.flat().filter(({ isWord }) => isWord).length >= Math.max(1, editors);
}

interface Piece {
  readonly next: number;
  readonly word?: WantedWord;
  /** Null for a remark such as [sic], that stands for nothing. */
  readonly joint?: Joint | null;
}

const OPENING = "[(";
const CLOSING: Readonly<Record<string, string>> = { "[": "]", "(": ")" };
/** The editor's own remarks, and no others: "(emphasis on the poor)" may be what somebody said. */
const REMARKS = [
  "sic",
  "(?:my|our) (?:emphas[ie]s|italics)",
  "(?:emphas[ie]s|italics) (?:added|supplied|mine|ours|in (?:the )?original|by .{1,40}|(?:is|are) (?:mine|ours|added))",
  "Herv(?:orhebung(?:en)?|\\.) (?:von (?:mir|uns)|hinzugefügt|im Original|durch .{1,40})",
  "(?:c['’]est )?nous (?:qui )?soulignons|je souligne|souligné (?:par .{1,40}|dans l['’]original)",
];
const ASIDE = new RegExp(`^[[(]\\s*(?:${REMARKS.join("|")})[.!]?\\s*[\\])]$`, "iu");

/** One step through the quotation: a word, a bracket, an elision or an aside. */
function pieceAt(exact: string, words: readonly WantedWord[], i: number): Piece {
  const word = words[i]!;
  if (word.key === ELLIPSIS)
    return { next: i + 1, joint: { kind: "elision", written: exact.slice(word.start, word.end) } };
  const closing = OPENING.includes(word.key) ? closingOf(words, i) : -1;
  if (closing > 0) {
    const written = exact.slice(word.start, words[closing]!.end);
    if (ASIDE.test(written)) return { next: closing + 1, joint: null };
    if (closing === i + 2 && words[i + 1]!.key === ELLIPSIS) {
      return { next: closing + 1, joint: { kind: "elision", written } };
    }
    if (word.key === "[") return bracketAt(exact, words, i, closing);
  }
  const opening = words[i + 1];
  const attached = opening && opening.key === "[" && opening.start === word.end && word.isWord;
  const end = attached ? closingOf(words, i + 1) : -1;
  if (end < 0) return { next: i + 1, word };
  const after = tailOf(words, end);
  const around = { before: word.key, after: after?.key ?? "", editors: withoutBrackets(exact, words, i + 1, end) };
  const last = after ?? words[end]!;
  return {
    next: end + (after ? 2 : 1),
    word: { key: exact.slice(word.start, last.end), start: word.start, end: last.end, isWord: true, around },
  };
}

/** "[W]e" is a word in the other case; "[Daesh]" stands for words of the source. */
function bracketAt(exact: string, words: readonly WantedWord[], i: number, closing: number): Piece {
  const written = exact.slice(words[i]!.start, words[closing]!.end);
  const tail = tailOf(words, closing);
  if (!tail || closing !== i + 2) return { next: closing + 1, joint: { kind: "bracket", written } };
  const inside = words[i + 1]!.key;
  const next = closing + 2;
  const span = { start: words[i]!.start, end: tail.end, isWord: true };
  if (inside.length > 1)
    return {
      next,
      word: { ...span, key: written + tail.key, around: { before: "", after: tail.key, editors: inside } },
    };
  return { next, word: { ...span, key: inside.toLowerCase() + tail.key, other: inside.toUpperCase() + tail.key } };
}

function withoutBrackets(exact: string, words: readonly WantedWord[], opening: number, closing: number): string {
  return exact.slice(words[opening]!.end, words[closing]!.start);
}

/** The word that goes on right behind a closing bracket. */
function tailOf(words: readonly WantedWord[], closing: number): WantedWord | undefined {
  const tail = words[closing + 1];
  return tail?.isWord && tail.start === words[closing]!.end ? tail : undefined;
}

/** No bracket of an editor's is longer. */
const LONGEST_BRACKET = 24;

function closingOf(words: readonly WantedWord[], opening: number): number {
  const sign = CLOSING[words[opening]!.key];
  for (let i = opening + 1; i < words.length && i <= opening + LONGEST_BRACKET; i++) {
    if (words[i]!.key === sign) return i;
    if (words[i]!.key === words[opening]!.key) return -1;
  }
  return -1;
}

function addJoint(runs: WantedWord[][], joints: Joint[], joint: Joint): void {
  if (runs.at(-1)!.length > 0 || joints.length === 0) {
    joints.push(joint);
    runs.push([]);
    return;
  }
  // Two joints with no word between them are one, and an elision reaches further.
  const last = joints.pop()!;
  const kind = last.kind === "elision" ? last.kind : joint.kind;
  joints.push({ kind, written: `${last.written} ${joint.written}` });
}

/** An elision at the very edge leaves nothing out of the quotation. */
function trimmedJoints(quotation: WantedWords): WantedWords {
  let { runs, joints } = quotation;
  if (runs[0]!.length === 0 && joints[0]?.kind === "elision") {
    runs = runs.slice(1);
    joints = joints.slice(1);
  }
  if (runs.at(-1)!.length === 0 && joints.at(-1)?.kind === "elision") {
    runs = runs.slice(0, -1);
    joints = joints.slice(0, -1);
  }
  return { ...quotation, runs, joints };
}

function withoutEdges(words: readonly WantedWord[]) {
  let from = 0;
  let to = words.length;
  while (from < to && (isEdge(words[from]!) || isBracketedElision(words, from))) from += isEdge(words[from]!) ? 1 : 3;
  while (to > from && (isClosingEdge(words[to - 1]!) || isBracketedElision(words, to - 3))) {
    to -= isClosingEdge(words[to - 1]!) ? 1 : 3;
  }
  if (from >= to) return { lead: [], core: words, trail: [] };
  return { lead: words.slice(0, from), core: words.slice(from, to), trail: words.slice(to) };
}

const isEdge = (word: WantedWord) => word.key === MARK || word.key === ELLIPSIS;
const isClosingEdge = (word: WantedWord) =>
  isEdge(word) || word.key === "." || word.key === "," || isNoteSign(word.key);

function isBracketedElision(words: readonly WantedWord[], from: number): boolean {
  const opening = words[from]?.key ?? "";
  return (
    words[from + 1]?.key === ELLIPSIS && CLOSING[opening] !== undefined && words[from + 2]?.key === CLOSING[opening]
  );
}

/** The first letter of a quotation follows the sentence that it stands in. */
export function withEitherCase(words: readonly WantedWord[]): WantedWord[] {
  const first = words[0];
  if (!first?.isWord || first.around || first.other) return [...words];
  const letter = String.fromCodePoint(first.key.codePointAt(0)!);
  const turned = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return [{ ...first, other: turned + first.key.slice(letter.length) }, ...words.slice(1)];
}

/** Whether a mark stands first on its line. */
export function opensLine(text: string, word: { readonly key: string; readonly start: number }): boolean {
  if (word.key !== MARK) return false;
  let at = word.start - 1;
  while (at >= 0 && (text[at] === " " || text[at] === "\t" || text[at] === ">")) at--;
  return at >= 0 && (text[at] === "\n" || text[at] === "\r");
}
