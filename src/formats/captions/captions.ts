/** WebVTT (w3.org/TR/webvtt1) and SubRip: what is said, as paragraphs and turns; each caption is a place in time. */
import { readingFormatOfName } from "../../documentFiles.ts";
import type { Place, Reading, ReadingTurn } from "../../engine/text/reading/reading.ts";
import { Unreadable } from "../../engine/text/reading/unreadable.ts";
import { decoded } from "../decoding.ts";
import type { SourceFile } from "../formatReader.ts";
import { ReadingText } from "../readingText.ts";
import { readCues } from "./cues.ts";
import { once } from "./rolling.ts";
import { type Utterance, utterancesOf } from "./utterances.ts";

export async function read({ name, bytes }: SourceFile): Promise<Reading> {
  const text = decoded(bytes);
  if (text.includes("\0")) throw new Unreadable("otherFormat");
  const format = readingFormatOfName(name) === "webvtt" ? "webvtt" : "subrip";
  const { cues, head, unreadable } = await readCues(text, format);
  if (cues.length === 0)
    throw new Unreadable(text.includes("-->") || /^\ufeff?WEBVTT/u.test(text) ? "noText" : "otherFormat");
  return {
    ...spoken(utterancesOf(once(cues))),
    title: titleOf(text),
    date: null,
    authors: [],
    url: null,
    language: head.get("language") || null,
    pages: null,
    headings: [],
    asides: [],
    warnings: unreadable > 0 ? [{ kind: "linesUnreadable", count: unreadable }] : [],
  };
}

/** "WEBVTT - Harbour inquiry, first day" names the file. */
function titleOf(text: string): string {
  return /^\ufeff?WEBVTT[ \t]+(?:[-–—][ \t]*)?([^\r\n]+)/u.exec(text)?.[1]?.trim() ?? "";
}

/** A pause of so many seconds ends a paragraph where a sentence ends, and a longer one anywhere. */
const PAUSE = 3;
const LONG_PAUSE = 8;
/** So many units are enough for a paragraph: the next one begins with the next sentence, or, where nothing ends one, with the next caption. */
const ENOUGH = 600;
const TOO_MUCH = 1500;

function spoken(utterances: readonly Utterance[]): Pick<Reading, "text" | "places" | "turns"> {
  const out = new ReadingText();
  const starts: { start: number; seconds: number }[] = [];
  const turns: { speaker: ReadingTurn["speaker"]; start: number; end: number }[] = [];
  let [begun, open]: [number, boolean] = [0, false];
  utterances.forEach((one, i) => {
    const before = utterances[i - 1];
    if (before && (one.begins || endsParagraph(before, one, out.end - begun))) {
      out.paragraph();
      begun = out.next;
    } else if (before && !isJoined(before.words, one.words)) out.write(" ");
    if (before?.start !== one.start) starts.push({ start: starts.length === 0 ? 0 : out.next, seconds: one.start });
    if (one.begins) open = one.speaker !== null;
    if (one.speaker !== null) turns.push(labelled(out, one.speaker));
    out.write(one.words);
    if (open) turns.at(-1)!.end = out.end;
  });
  const places = starts.map(({ start, seconds }, i): Place => {
    return { start, end: starts[i + 1]?.start ?? out.end, locator: { kind: "time", seconds } };
  });
  return {
    text: out.text,
    places: places.filter(({ start, end }) => end > start),
    turns: turns.filter(({ start, end }) => end > start),
  };
}

/** Writes a label, and gives the turn that begins behind it. */
function labelled(out: ReadingText, name: string): { speaker: ReadingTurn["speaker"]; start: number; end: number } {
  const start = out.next;
  out.write(name);
  const speaker = { start, end: out.end };
  out.write(": ");
  const words = out.next;
  return { speaker, start: words, end: words };
}

function endsParagraph(before: Utterance, { start }: Utterance, size: number): boolean {
  const pause = start - before.end;
  const isEnd = /[.!?…。！？]["'”’»)\]]*$/u.test(before.words);
  return isEnd ? pause >= PAUSE || size >= ENOUGH : pause >= LONG_PAUSE || size >= TOO_MUCH;
}

/** Chinese and Japanese have no spaces between words. */
const isJoined = (before: string, next: string) => CJK_END.test(before) && CJK_START.test(next);
const CJK_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。！？]$/u;
const CJK_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。！？]/u;
