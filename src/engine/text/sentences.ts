import { trimmed } from "./paragraphs.ts";
import type { Span } from "./span.ts";

/**
 * The sentences of one paragraph, in order, trimmed.
 *
 * Rules, because a stop is nearly always decided by its two neighbours: a sentence ends at . ! ? or an ellipsis (with
 * the closing marks that follow it) when white space and then something that may begin a sentence comes next, unless
 * the stop belongs to an abbreviation, an initial or a number. Asian full stops end one without a space.
 */
export function sentencesOf(text: string, paragraph: Span): Span[] {
  const prose = text.slice(paragraph.start, paragraph.end);
  const sentences: Span[] = [];
  let from = 0;
  const push = (to: number) => {
    const span = trimmed(text, { start: paragraph.start + from, end: paragraph.start + to });
    if (span.end > span.start) sentences.push(span);
    from = to;
  };
  for (const stop of prose.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (ASIAN_STOP.test(stop[0]) || endsSentence(prose, stop.index, stop[0], end)) push(end);
  }
  push(prose.length);
  return sentences;
}

/** Stops with the quotation marks and brackets that close behind them. */
const STOP = /(?:[.!?…]+|[。！？｡]+)(?:["'”’»)\]]|\u2019\u2019)*/gu;
const ASIAN_STOP = /^[。！？｡]/u;

/** What may begin a sentence: opening marks, then a capital, a digit or a letter of a script without cases. */
const BEGINNING = /^\s+["'“‘«([\u2014-]*\s*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N}|["“‘«])/u;

function endsSentence(prose: string, index: number, stop: string, end: number): boolean {
  const after = prose.slice(end, end + LOOK_AHEAD);
  if (!BEGINNING.test(after)) return false;
  if (/^[!?]/.test(stop)) return !isFollowedBySpeaker(stop, after);
  if (stop[0] !== "." || stop.startsWith("..")) return true;
  return !isAbbreviation(prose, index, after);
}

const LOOK_AHEAD = 60;

/** “Why?” Carter asked. — the mark ends the quotation, not the sentence. */
function isFollowedBySpeaker(stop: string, after: string): boolean {
  return /["'”’»]$/.test(stop) && SPEAKER.test(after);
}

const SPEAKER = /^\s+(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:said|says|asked|asks|wrote|told|replied|cried|added|shouted)\b/u;

/** Whether the full stop at `index` belongs to the word before it. */
function isAbbreviation(prose: string, index: number, after: string): boolean {
  const word = /[\p{L}\p{N}.'’-]*$/u.exec(prose.slice(Math.max(0, index - 24), index))![0];
  if (TITLES.has(word)) return true;
  if (/^\p{Lu}$/u.test(word)) return !STARTERS.test(after);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || SHORT_FORMS.has(word)) return !STARTERS.test(after);
  return COUNTED.has(word) && /^\s+\p{N}/u.test(after);
}

/** Never end a sentence: a name follows. */
const TITLES = words(
  "Mr Mrs Ms Mx Messrs Dr Prof Rev Fr Sr Hon Gen Maj Col Lt Capt Cmdr Sgt Cpl Pvt Adm Brig Sen Rep Gov Pres Amb Sec " +
    "Supt Insp Det Sheikh St Mt Ft vs cf Mme Mlle Dir Asst Assoc Ald Atty Lt.-Gen Maj.-Gen",
);

/** End a sentence only before a word that usually begins one. */
const SHORT_FORMS = words(
  "Jr Sr Inc Corp Co Ltd Bros Cie etc al ca approx Ph.D M.D Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues " +
    "Wed Thu Thur Thurs Fri Sat Sun Ave Blvd Rd dept Dept est Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass " +
    "Md Mich Minn Miss Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo e.g i.e",
);

/** Stand before numbers: "No. 10", "p. 4". */
const COUNTED = words("No Nos no nos Art art p pp Vol vol Ch ch Fig fig Sec sec para");

/** Words that begin sentences and seldom follow an abbreviation inside one. */
const STARTERS =
  /^\s+["“‘']?(?:The|This|That|These|Those|There|He|She|It|They|We|I|You|His|Her|Its|Their|Our|My|In|On|At|But|And|As|If|When|While|After|Before|For|From|However|Since|With|Without|What|Who|Why|How|A|An|One|Some|Many|Most|No|Not|Yet|So|Then|Last|Meanwhile|Although|Earlier|Later)\s/u;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
