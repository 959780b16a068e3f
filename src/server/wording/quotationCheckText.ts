import type { CheckedQuotation, SourcePlace } from "../../engine/engine.ts";
import type { Session } from "../host/session.ts";
import { differenceText } from "./differenceText.ts";
import { boldAmong, escapeMarkdown, shorten } from "./markdownText.ts";
import { passageLink } from "./passageLinks.ts";
import { placeWord, quotationSentence } from "./quotationSentence.ts";
import { verdictWord } from "./terms.ts";

const ICONS = {
  intact: "$(pass)",
  changed: "$(warning)",
  ambiguous: "$(question)",
  missing: "$(error)",
} as const;

const LONGEST_PASSAGE = 600;
const NEIGHBOUR = 120;
/** More passages would hide the text that one writes. */
const MOST_SHOWN = 3;

/** The hover card of a quotation in a draft that is checked: the verdict, and the passages that hold the words. */
export function quotationCheckText(session: Session, quotation: CheckedQuotation): string {
  const { say } = session;
  const { verdict, places, anchored } = quotation;
  const verdictText = `${ICONS[verdict]} **${verdictWord(say, verdict)}**`;
  const [first, ...others] = places.slice(0, MOST_SHOWN).flatMap((place) => passageOf(session, place) ?? []);
  if (!first) return `${verdictText}  ${escapeMarkdown(quotationSentence(say, quotation))}`;
  const difference = verdict === "changed" && anchored ? differenceText(anchored.difference) : "";
  const more = others.flatMap(({ link, words }) => [link, words]);
  return [`${verdictText}  ${first.link}`, difference, first.words, ...more].filter(Boolean).join("\n\n");
}

/** "vote.txt, line 4" as a link, and what stands there among its neighbours. */
function passageOf(session: Session, place: SourcePlace): { link: string; words: string } | null {
  const document = session.engine.files.text(place.source);
  if (!document) return null;
  const { text } = document.source;
  const before = lineBefore(text.slice(Math.max(0, place.start - NEIGHBOUR), place.start));
  const after = shorten(text.slice(place.end, place.end + NEIGHBOUR).split(LINE_END)[0]!, NEIGHBOUR);
  const words = shorten(text.slice(place.start, place.end), LONGEST_PASSAGE);
  const link = passageLink(session, placeWord(session.say, place), document, place);
  return { link, words: `> ${boldAmong(before, words, after)}` };
}

const LINE_END = /\r\n|\r|\n/u;

/** What stands before the words on their line, from a whole word on. */
function lineBefore(text: string): string {
  const line = text.split(LINE_END).at(-1)!;
  return line.length < NEIGHBOUR ? line : `... ${line.slice(line.indexOf(" ") + 1)}`;
}
