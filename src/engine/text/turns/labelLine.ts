import type { Span } from "../span.ts";
import { CLOCK, TIME_LEAD } from "./lineTimes.ts";
import { isNobody, isNumbered } from "./notSpeakers.ts";

/**
 * How a line says who speaks. colon: "Ruth Tolland: Good morning."; stop: "Mr. HASK. I yield."; alone: the name has the line to itself;
 * answer: "Q." and "A."; nick: "<tolland> hello"; by: "BY MR. HASK:", who asks what follows.
 */
export type LabelLayout = "colon" | "stop" | "alone" | "answer" | "nick" | "by";

/** A line that may begin a turn. */
export interface LabelLine {
  readonly layout: LabelLayout;
  /** The words of the line that say who speaks, without a time and without the colon: "Mr. HASK", "Ruth Tolland (Stanmere) (Lab)". */
  readonly label: Span;
  /** The same without what stands in brackets or behind a comma: "Mr. HASK", "Ruth Tolland". */
  readonly name: Span;
  /** Where the line's spoken words begin; its end when it holds none. */
  readonly words: number;
  /** What says that somebody speaks: the label with its mark, without a time. */
  readonly cue: Span;
  /** Names who speaks, whatever the case: two labels with one key are one speaker's. */
  readonly key: string;
  /** Whether it says that it is somebody: "Mr. Hask", "The CHAIRMAN", "Speaker 1". */
  readonly isTitled: boolean;
  /** Whether a time stands beside the name. */
  readonly isTimed: boolean;
  /** Whether the name is written in capitals, a title and small words aside. */
  readonly isCapitals: boolean;
  /** Whether a constituency, a party or another remark stands in brackets behind the name. */
  readonly hasRemark: boolean;
}

/** A label is short: longer lines are looked at no further than this. */
const LONGEST_LABEL = 110;

const WORD = String.raw`\p{Lu}[\p{L}\p{M}\p{N}'’.-]*`;
const SMALL = "(?:of|for|the|and|de|del|della|di|da|dos|du|van|von|der|den|ter|bin|ibn|al|el|la|le|y)";
/** "Ruth Tolland", "MR. DE LA RUE", "The Minister for Ports", "Speaker 1", "Juror No. 4". */
const NAME = String.raw`${WORD}(?:[ \t]+(?:${SMALL}[ \t]+){0,2}(?:${WORD}|\d{1,2}\b)){0,6}`;
const REMARKS = String.raw`(?:\s{0,2}[([][^)\]\r\n]{1,70}[)\]]){0,3}`;
/** "Dana Ruiz, CNN", "Ruth Tolland, mayor of Stanmere". */
const BESIDE = String.raw`(?:,[ \t]*[^:.!?\r\n]{2,60}?)?`;
const TIME_BEHIND = String.raw`(?:[ \t]+[([]?${CLOCK}[)\]]?)?`;
/** Titles with whom a full stop ends a label: a name alone before a stop is a sentence or a dateline. */
const TITLE =
  "(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Adm|Lt|Sgt|Rev|Hon|Senator|Representative|Congressman|Congresswoman|Chairman|" +
  "Chairwoman|Chairperson|Chair|Secretary|Director|Governor|Mayor|Judge|Justice|Chief Justice|General|Admiral|Colonel|Commissioner|" +
  "Ambassador|Professor|Sheriff|Sir|Lord|Lady|Baroness|Dame|President|Vice President|Speaker|Commander|Captain|Administrator)";
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}'’-]*(?:[ \t]+\p{Lu}[\p{Lu}\p{M}'’.-]*){0,3}`;

const COLON = new RegExp(
  `^(?<time>${TIME_LEAD})?(?<name>${NAME})(?<more>${REMARKS}${BESIDE})(?<behind>${TIME_BEHIND})[ \\t]*:(?=\\s|$)[ \\t]*`,
  "u",
);
const STOP = new RegExp(
  `^(?<name>(?:${TITLE}\\.?[ \\t]+(?:${WORD}[ \\t]+){0,3}?\\p{Lu}[\\p{L}\\p{M}'’-]+|The[ \\t]+${CAPITALS}|\\p{Lu}[\\p{Lu}'’-]{2,}(?:[ \\t]+\\p{Lu}[\\p{Lu}'’-]+){0,2}))` +
    `(?<more>(?:[ \\t]+of[ \\t]+${NAME.replaceAll(".-", "-")})?${REMARKS})\\.[ \\t]+(?=["“‘'—–-]*(?:\\p{Lu}|\\p{N}|[([]|$))`,
  "u",
);
const ALONE = new RegExp(
  `^(?<time>${TIME_LEAD})?(?<name>${NAME})(?<more>${REMARKS}${BESIDE})(?<behind>${TIME_BEHIND})[ \\t]*:?$`,
  "u",
);
const ANSWER =
  /^(?:\d{1,2}[ \t]+)?(?<name>(?:Q|A|Question|Answer|QUESTION|ANSWER)(?: ?\d{1,3})?)(?:[.:](?=\s)[ \t]*|\t+|[ ]{2,})(?=\S)/u;
const NICK = new RegExp(
  `^(?<time>${TIME_LEAD})?(?:<[@+ ]?(?<quoted>[\\p{L}\\p{N}_|.-]{2,30})>|(?<name>[\\p{Ll}][\\p{Ll}\\p{N}_.-]{1,29}):)(?=\\s)[ \\t]*`,
  "u",
);
const BY = new RegExp(`^(?:[A-Z-]{3,20} )?(?:EXAMINATION )?BY[ \\t]+(?<name>${NAME})[ \\t]*:?$`, "u");

/** Whether a line may begin a turn, looked at without a pattern: most lines of most texts may not. */
function mayBeLabel(line: string): boolean {
  const first = line.charCodeAt(0);
  if (first >= 0x61 && first <= 0x7a) return line.lastIndexOf(":", 30) > 0;
  return (
    line.length <= LONGEST_LABEL ||
    line.lastIndexOf(":", LONGEST_LABEL) > 0 ||
    line.lastIndexOf(". ", LONGEST_LABEL) > 0 ||
    first === 0x3c ||
    first === 0x5b
  );
}

/**
 * The label that a line begins with, or null. `line`: trimmed, prose alone; `start`: where it stands in its text, which the
 * answer's offsets are those of.
 */
export function labelLineOf(line: string, start: number): LabelLine | null {
  if (line === "" || !mayBeLabel(line)) return null;
  const head = line.slice(0, 2 * LONGEST_LABEL);
  return (
    answerOf(head, start) ??
    matched(BY.exec(head), "by", start) ??
    matched(COLON.exec(head), "colon", start) ??
    matched(STOP.exec(head), "stop", start) ??
    matched(NICK.exec(head), "nick", start) ??
    (line.length <= LONGEST_LABEL ? matched(ALONE.exec(line), "alone", start) : null)
  );
}

function answerOf(head: string, start: number): LabelLine | null {
  const match = ANSWER.exec(head);
  return match && matched(match, "answer", start);
}

function matched(match: RegExpExecArray | null, layout: LabelLayout, start: number): LabelLine | null {
  if (!match?.groups) return null;
  const { time = "", more = "", behind = "", quoted } = match.groups;
  const name = quoted ?? match.groups.name!;
  const at = match[0].indexOf(name, time.length);
  const key = keyOf(name);
  if (name.length > 60 || at + name.length + more.length > LONGEST_LABEL || isNobody(key)) return null;
  if (layout === "alone" && !mayStandAlone(name, more, time + behind !== "")) return null;
  const from = start + at;
  const label = { start: from, end: from + name.length + more.trimEnd().length };
  return {
    layout,
    label,
    name: { start: from, end: from + name.length },
    words: start + match[0].length,
    cue: { start: start + time.length, end: layout === "alone" ? label.end : start + match[0].trimEnd().length },
    key: layout === "answer" ? key[0]! : (keyOfRemark(key, more) ?? withoutTitle(key)),
    isTitled: TITLED.test(key) || isNumbered(key),
    isTimed: time !== "" || behind !== "",
    isCapitals: isInCapitals(name),
    hasRemark: /[([]/u.test(more),
  };
}

/** "The Minister for Ports (Dana Ruiz)" speaks under her own name afterwards. */
function keyOfRemark(key: string, more: string): string | null {
  const name = /^\s*\((\p{Lu}[^()]* [^()]*)\)/u.exec(more)?.[1];
  return name && key.startsWith("the ") ? withoutTitle(keyOf(name)) : null;
}

/** A line of its own that ends like a sentence or holds years, as headings do, is nobody. */
function mayStandAlone(name: string, more: string, isTimed: boolean): boolean {
  return !/^[AaPp]\.?[Mm]\.?$/u.test(name) && !/\d/u.test(more) && (isTimed || !/[.\d]$/u.test(name));
}

/** "mr hask" and "hask" are one speaker; "the chairman" is a label of its own. */
const withoutTitle = (key: string) => key.replace(COURTESY, "");

const TITLED =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sen|rep|gov|gen|hon|senator|representative|congressman|congresswoman|professor|the|judge|justice|lord|lady|sir|dame|baroness|chair(?:man|woman|person)?|secretary|president|mayor|minister|madam) /u;
const COURTESY =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|sen|rep|gov|gen|senator|representative|congressman|congresswoman|professor) )+(?=.)/u;

/** In small letters, one space between words, without stops: "mr hask". */
const keyOf = (name: string) => name.toLowerCase().replace(/\./gu, "").replace(/\s+/gu, " ").trim();

/** "Mr. HASK", "The CHAIRMAN", "McHALE": no word but a title and "of" has more small letters than capitals. */
function isInCapitals(name: string): boolean {
  const last = name.split(/\s+/u).at(-1)!;
  return /\p{Lu}{2}/u.test(last) && !/\p{Ll}{2,}/u.test(last.replace(/^Mac|^O’|^Mc/u, ""));
}
