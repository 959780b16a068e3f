import { labelLineOf } from "../../engine/text/turns/labelLine.ts";
import type { Cue } from "./cues.ts";

/** Words of one line of a caption, and whether somebody else begins to speak with them. */
export interface Utterance {
  /** Seconds from the beginning. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Whether a new turn begins here. */
  readonly begins: boolean;
  /** Who speaks, when a turn begins and its speaker is named. */
  readonly speaker: string | null;
}

/** What is said in captions, line by line: `<v Name>`, `NAME:`, `>>` and the dash of a dialogue begin a turn. */
export function utterancesOf(cues: readonly Cue[]): Utterance[] {
  const labels = labelsOf(cues);
  const isDialogue = dialogue(cues);
  const utterances: Utterance[] = [];
  let speaking: string | null = null;
  for (const { start, end, lines } of cues) {
    for (const { voice, words } of lines) {
      const marked = /^(?:>{2,3}|&gt;&gt;)\s*(.*)$/su.exec(words) ?? (isDialogue && /^[-–—]\s*(\S.*)$/su.exec(words));
      const rest = marked ? marked[1]! : words;
      const label = voice === null ? labelIn(rest, labels) : null;
      const speaker: string | null = voice ?? label?.speaker ?? null;
      const begins = Boolean(marked) || (speaker !== null && (speaker !== speaking || label !== null));
      if (begins) speaking = speaker;
      const said = label ? rest.slice(label.words) : rest;
      if (said.trim() !== "" || begins)
        utterances.push({ start, end, words: said, begins, speaker: begins ? speaker : null });
    }
  }
  return utterances;
}

interface Label {
  readonly speaker: string;
  readonly words: number;
}

/** Labels in small letters are believed when they come again; those in capitals always. */
function labelsOf(cues: readonly Cue[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { words } of cues.flatMap(({ lines }) => lines)) {
    const label = colonLabel(words.replace(/^(?:>{2,3}|[-–—])\s*/u, ""));
    if (label) counts.set(label.key, (counts.get(label.key) ?? 0) + (label.isCapitals ? 2 : 1));
  }
  return new Set([...counts].flatMap(([key, count]) => (count > 1 ? key : [])));
}

function labelIn(words: string, believed: ReadonlySet<string>): Label | null {
  const label = colonLabel(words);
  return label && believed.has(label.key)
    ? { speaker: words.slice(label.label.start, label.label.end), words: label.words }
    : null;
}

function colonLabel(words: string) {
  const label = labelLineOf(words, 0);
  return label?.layout === "colon" ? label : null;
}

/** Whether dashes at the beginnings of lines part speakers: somewhere two lines of one caption begin with one. */
function dialogue(cues: readonly Cue[]): boolean {
  return cues.some(({ lines }) => lines.filter(({ words }) => /^[-–—]\s*\S/u.test(words)).length > 1);
}
