import type { BenchArticle } from "./articles.ts";
import { bytesOf, type MadeDocument } from "./document.ts";

/** A line of captions holds so many letters, a caption two lines; people say so many words in a second. */
const WIDTH = 42;
const PACE = 2.5;

interface Line {
  readonly words: string;
  readonly speaker: string;
  readonly start: number;
  readonly end: number;
}

const STYLES = ["WebVTT, voices", "WebVTT, rolling", "SubRip, names", "WebVTT, plain"] as const;

/** An article as somebody reads it out, a paragraph a speaker; in one of the styles. */
export function captionsOf(article: BenchArticle, number: number): MadeDocument {
  const style = STYLES[number % STYLES.length]!;
  const { lines, times } = spoken(article);
  const text = {
    "WebVTT, voices": voices,
    "WebVTT, rolling": rolling,
    "SubRip, names": subRip,
    "WebVTT, plain": plain,
  }[style](lines);
  return {
    kind: style,
    name: `${number}.${style.startsWith("SubRip") ? "srt" : "vtt"}`,
    bytes: bytesOf(text),
    sentences: article.paragraphs.flat(),
    own: lines.map(({ speaker }) => `${speaker} ${speaker.toUpperCase()}`).join(" "),
    places: times,
    title: "",
    date: null,
    authors: [],
  };
}

/** The lines of all captions, and when each sentence begins: with the caption that holds its first word. */
function spoken({ paragraphs, authors }: BenchArticle): { lines: Line[]; times: number[] } {
  const lines: Line[] = [];
  const times: number[] = [];
  let now = 1;
  paragraphs.forEach((sentences, i) => {
    const speaker = ["Ruth Tolland", authors[0]!, "Sam Hask"][i % 3]!;
    let words: string[] = [];
    const flush = () => {
      if (words.length === 0) return;
      const end = now + words.length / PACE;
      lines.push({ words: words.join(" "), speaker, start: now, end });
      [now, words] = [end, []];
    };
    for (const sentence of sentences) {
      sentence.split(" ").forEach((word, at) => {
        if (words.join(" ").length + word.length >= WIDTH) flush();
        if (at === 0) times.push(now);
        words.push(word);
      });
    }
    flush();
    now += 0.5;
  });
  return { lines, times };
}

function voices(lines: readonly Line[]): string {
  return vtt(
    lines.map(
      ({ words, speaker, start, end }) => `${stamp(start)} --> ${stamp(end)}\n<v ${speaker}>${marked(words)}</v>`,
    ),
  );
}

function plain(lines: readonly Line[]): string {
  return vtt(lines.map(({ words, start, end }) => `${stamp(start)} --> ${stamp(end)} align:start\n${marked(words)}`));
}

/** As a machine's captions roll: the line before once more above. */
function rolling(lines: readonly Line[]): string {
  return vtt(
    lines.flatMap(({ words, start, end }, i) => [
      `${stamp(start)} --> ${stamp(end - 0.01)} align:start position:0%\n${marked(lines[i - 1]?.words ?? " ")}\n${marked(words).replace(/ /, `<${stamp(start + 0.1)}><c> `)}</c>`,
      `${stamp(end - 0.01)} --> ${stamp(end)} align:start position:0%\n${marked(words)}\n `,
    ]),
  );
}

function subRip(lines: readonly Line[]): string {
  const cues = lines.map(({ words, speaker, start, end }, i) => {
    const named = lines[i - 1]?.speaker === speaker ? words : `${speaker.toUpperCase()}: ${words}`;
    return `${i + 1}\r\n${stamp(start).replace(".", ",")} --> ${stamp(end).replace(".", ",")}\r\n${named}\r\n`;
  });
  return cues.join("\r\n");
}

const vtt = (cues: readonly string[]) => `WEBVTT\n\n${cues.join("\n\n")}\n`;
const marked = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;");

function stamp(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const parts = [
    Math.floor(milliseconds / 3_600_000),
    Math.floor(milliseconds / 60_000) % 60,
    Math.floor(milliseconds / 1000) % 60,
  ];
  return `${parts.map((part) => String(part).padStart(2, "0")).join(":")}.${String(milliseconds % 1000).padStart(3, "0")}`;
}
