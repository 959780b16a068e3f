import type { Article, Quotation, QuotationCard } from "../../engine/engine.ts";
import type { Say } from "../host/say.ts";
import type { Session } from "../host/session.ts";
import { escapeMarkdown } from "./markdownText.ts";
import { passageLink } from "./passageLinks.ts";
import { fileAndPlace, placeWords } from "./placeText.ts";
import { quotationWord } from "./terms.ts";

/** The hover card of a quotation: who says it, by which words that is known, where else it stands. */
export function quotationCardText(session: Session, article: Article, card: QuotationCard): string {
  return [
    heading(session.say, article, card.quotation),
    attribution(session, article, card.quotation),
    elsewhere(session, card),
    // Who cites it is a card of its own.
    card.citedIn.length === 0 ? session.say("not cited") : "",
  ]
    .filter((line) => line !== "")
    .join("  \n");
}

function heading(say: Say, { source }: Article, { kind, speaker, speakerName, confidence }: Quotation): string {
  const named = speakerName ?? (speaker ? source.text.slice(speaker.start, speaker.end) : "");
  const who = named === "" ? say("speaker not named") : `**${escapeMarkdown(named)}**`;
  const doubt = named !== "" && confidence < 0.6 ? `${say("probably")} ` : "";
  return `$(quote) ${doubt}${who}  ${quotationWord(say, kind)}`;
}

/** The words of the text that say who speaks. */
function attribution(session: Session, article: Article, { speaker, cue }: Quotation): string {
  if (!cue) return "";
  const span = speaker ? { start: Math.min(speaker.start, cue.start), end: Math.max(speaker.end, cue.end) } : cue;
  const words = escapeMarkdown(article.source.text.slice(span.start, span.end));
  const place = passageLink(session, placeWords(session.say, article, span), article, span);
  return `${session.say('known by "{0}"', words)} · ${place}`;
}

function elsewhere(session: Session, { elsewhere: places }: QuotationCard): string {
  const links = places.map((place) => {
    const label = fileAndPlace(session.say, place.document, place);
    return passageLink(session, label, place.document, place);
  });
  return links.length === 0 ? "" : session.say("also in {0}", links.join(", "));
}
