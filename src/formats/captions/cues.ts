import { parseTextStream, tokenizeVTTCue, type VTTCue, type VTTNode } from "media-captions";

/** Words of a caption that one voice says, as one of its lines has them. */
export interface CueLine {
  /** Whom `<v Name>` names; null where nothing does. */
  readonly voice: string | null;
  readonly words: string;
}

/** A caption: seconds from the beginning, and its lines that hold words. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly CueLine[];
}

export interface Captions {
  readonly cues: readonly Cue[];
  /** What the file's head says: "language" -> "en". */
  readonly head: ReadonlyMap<string, string>;
  /** How many lines are no captions and no remarks. */
  readonly unreadable: number;
}

/** The captions of a file, in the order of their times. */
export async function readCues(text: string, format: "webvtt" | "subrip"): Promise<Captions> {
  const type = format === "webvtt" ? "vtt" : "srt";
  const { cues, metadata, errors } = await parseTextStream(linesOf(text), { type, errors: true });
  const read = cues.map((cue) => ({ start: cue.startTime, end: cue.endTime, lines: linesIn(cue) }));
  const spoken = read.filter(({ lines }) => lines.length > 0);
  const head = Object.entries(metadata).map(([key, value]) => [key.toLowerCase(), String(value)] as const);
  return {
    cues: spoken.sort((a, b) => a.start - b.start),
    head: new Map(head),
    unreadable: errors.filter(({ line }) => line > 1).length,
  };
}

/** The parser's own way from a text puts all lines into a queue at once, from which taking them is quadratic. */
function linesOf(text: string): ReadableStream<string> {
  const lines = text.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g);
  return new ReadableStream(
    {
      pull(controller) {
        const { value, done } = lines.next();
        if (done) controller.close();
        else controller.enqueue(value[1]!);
      },
    },
    { highWaterMark: 0 },
  );
}

function linesIn(cue: VTTCue): CueLine[] {
  const lines: { voice: string | null; words: string }[] = [];
  const waiting: { node: VTTNode; voice: string | null }[] = [];
  const enter = (nodes: readonly VTTNode[], voice: string | null) => {
    for (const node of nodes.toReversed()) waiting.push({ node, voice });
  };
  enter(tokenizeVTTCue(cue), null);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, voice } = next;
    if ("children" in node) enter(node.children, node.type === "v" ? node.voice.trim() || null : voice);
    else add(lines, node.data, voice);
  }
  return lines.flatMap(({ voice, words }) => (words.trim() === "" ? [] : { voice, words: words.trim() }));
}

/** Puts words behind what stands there: on the same line when the same voice says them and no line ends between. */
function add(lines: { voice: string | null; words: string }[], data: string, voice: string | null): void {
  data.split("\n").forEach((words, i) => {
    const last = lines.at(-1);
    if (i === 0 && last?.voice === voice) last.words += words;
    else lines.push({ voice, words });
  });
}
