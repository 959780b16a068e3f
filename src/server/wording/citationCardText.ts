import type { Article, CheckedCitation, CitationCard, PassageCitation } from "../../engine/engine.ts";
import type { Say } from "../host/say.ts";
import type { Session } from "../host/session.ts";
import { attributionSentences } from "./attributionSentence.ts";
import { claimSentences } from "./claimSentence.ts";
import { differenceText } from "./differenceText.ts";
import { elsewhereText } from "./elsewhereSentence.ts";
import { fileNameOf } from "./fileName.ts";
import { lastSeenSentence } from "./lastSeenSentence.ts";
import { boldAmong, escapeMarkdown, shorten } from "./markdownText.ts";
import { passageLink } from "./passageLinks.ts";
import { placeWords } from "./placeText.ts";
import { verdictWord } from "./terms.ts";
import { remarkSentence, verdictSentence } from "./verdictSentence.ts";

const LONGEST_PASSAGE = 600;
const LONGEST_NEIGHBOUR = 120;

/** The hover card of a citation in a note: the verdict, and the passage with a line before and after. */
export function citationCardText(session: Session, card: CitationCard): string {
  const { source, checked } = card;
  const { verification, citation } = checked;
  const name = escapeMarkdown(source ? source.source.title || fileNameOf(source.uri) : citation.target.path);
  const lines =
    source && verification.place
      ? passageLink(session, placeWords(session.say, source, verification.place), source, verification.place)
      : "";
  const verdict = `${ICONS[verification.verdict]} **${verdictWord(session.say, verification.verdict)}**`;
  const head = `${verdict}  ${name}${lines ? ` · ${lines}` : ""}`;
  const wrong = verification.verdict === "intact" ? "" : verdictSentence(checked, session);
  const sentences = [wrong, remarkSentence(session.say, checked)].filter(Boolean).map(escapeMarkdown);
  const speakers = attributionSentences(session, checked).map((sentence) => `$(warning) ${escapeMarkdown(sentence)}`);
  const claims = claimSentences(session, checked).map((sentence) => `$(info) ${escapeMarkdown(sentence)}`);
  const elsewhere = card.elsewhere ? [elsewhereText(session, checked, card.elsewhere)] : [];
  const seen = lastSeenText(session.say, card);
  return [
    [head, ...sentences, ...elsewhere, ...speakers, ...claims].join("  \n"),
    seen,
    differencesText(checked),
    source ? passage(source, card) : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}

const ICONS = {
  intact: "$(pass)",
  moved: "$(arrow-swap)",
  changed: "$(warning)",
  ambiguous: "$(question)",
  missing: "$(error)",
  unquoted: "$(link)",
} as const;

/** Of words that are missing: when their source held them last, among what stood around them then. */
function lastSeenText(say: Say, { checked, lastSeen }: CitationCard): string {
  if (lastSeen === undefined) return "";
  const sentence = escapeMarkdown(lastSeenSentence(say, checked.citation.target.path, lastSeen));
  return lastSeen ? `${sentence}\n\n> ${amongNeighbours(lastSeen.before, lastSeen.words, lastSeen.after)}` : sentence;
}

/** Of each changed quotation, the words that differ. */
function differencesText({ verification }: CheckedCitation): string {
  return verification.parts
    .map(({ difference }) => differenceText(difference))
    .filter((line) => line !== "")
    .join("\n\n");
}

/** The passage in bold among its neighbours, as a block quotation. */
function passage({ source }: Article, { shown, checked }: CitationCard): string {
  const place = checked.verification.place;
  if (!shown || !place) return "";
  const before = source.text.slice(source.lines.lineSpan(shown.firstLine).start, place.start);
  const after = source.text.slice(place.end, source.lines.lineSpan(shown.lastLine).end);
  return `> ${amongNeighbours(before, source.text.slice(place.start, place.end), after)}`;
}

function amongNeighbours(before: string, words: string, after: string): string {
  const lead = lastWords(before) + (/\s$/u.test(before) ? " " : "");
  const tail = (/^\s/u.test(after) ? " " : "") + shorten(after, LONGEST_NEIGHBOUR);
  return boldAmong(lead, shorten(words, LONGEST_PASSAGE), tail);
}

function lastWords(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= LONGEST_NEIGHBOUR) return line;
  const cut = line.slice(-LONGEST_NEIGHBOUR);
  return `... ${cut.slice(cut.indexOf(" ") + 1)}`;
}

/** On a cited passage of a source: the notes that cite it, with their own sentence. */
export function citedByText(session: Session, cited: readonly PassageCitation[]): string {
  const lines = cited.map(({ document, citation, verification }) => {
    const label = `${fileNameOf(document.uri)}:${document.source.lines.lineAt(citation.link.start)}`;
    const link = passageLink(session, label, document, citation.link);
    const verdict = verification.verdict === "intact" ? "" : ` (${verdictWord(session.say, verification.verdict)})`;
    const sentence = citation.context ? ` · ${escapeMarkdown(shorten(citation.context, 120))}` : "";
    return `- ${link}${verdict}${sentence}`;
  });
  return `$(bookmark) ${session.say("cited in")}\n${[...new Set(lines)].join("\n")}`;
}
