import type { Article, NameCard } from "../engine/engine.ts";
import { NOT_A_NAME, OPEN_ENTITY_PAGE, SHOW_CITATIONS } from "../protocol.ts";
import { fileNameOf } from "./fileName.ts";
import { commandLink, linesOf, passageLink } from "./links.ts";
import { escapeMarkdown, shorten } from "./markdownText.ts";
import { rangeOf } from "./positions.ts";
import type { Session } from "./session.ts";

type Span = NameCard["mentions"][number];
type CitedQuotation = NameCard["quotations"][number];

/** The codicons of the types of names. */
export const NAME_ICONS: Readonly<Record<string, string>> = {
  person: "account",
  organization: "organization",
  location: "location",
  group: "globe",
  other: "tag",
};

const MOST_LINES = 8;
const MOST_ALIASES = 6;
const MOST_QUOTATIONS = 3;

/** The hover card of a name: who it is, by which names, where, and what they say. At most a dozen lines. */
export function nameCardText(session: Session, article: Article, card: NameCard): string {
  return [
    heading(card),
    summaryLine(card),
    roleLine(session, card),
    aliasLine(card),
    mentionLine(session, article, card),
  ]
    .concat(quotationLines(session, article, card), actionLine(session, article, card))
    .filter((line) => line !== "")
    .join("  \n");
}

function heading({ entity, place }: NameCard): string {
  const name = `$(${NAME_ICONS[entity.type]}) **${escapeMarkdown(entity.name)}**  ${entity.type}`;
  return place.reference ? `${certainty(place.reference.confidence)} ${name}` : name;
}

/** A guess is called one: what "he" stands for is never said as if it were written there. */
function certainty(confidence: number): string {
  if (confidence >= 0.85) return "";
  return confidence >= 0.6 ? "probably" : "perhaps";
}

/** What an article says of it, unless a page says it better. */
function roleLine(session: Session, { role, page }: NameCard): string {
  if (page?.summary) return "";
  const told = role && session.engine.article(role.uri);
  if (!role || !told) return "";
  return `${escapeMarkdown(role.role.text)} · ${passageLink(session, linesOf(told, role.role), told, role.role)}`;
}

/** What its entity page says of it first. */
function summaryLine({ page }: NameCard): string {
  return page?.summary ? escapeMarkdown(shorten(page.summary, 200)) : "";
}

/** What one may do from here, or, in an editor without our commands, the page alone. */
function actionLine({ client, engine }: Session, article: Article, { page, place }: NameCard): string {
  const at = rangeOf(article, place).start;
  if (!client.commands) {
    const written = page && engine.text(page.uri);
    return written ? `[Entity page](${page.uri})` : "";
  }
  const asked = { uri: article.uri, position: at };
  const links = [
    commandLink("All mentions", SHOW_CITATIONS, article.uri, at),
    commandLink("Entity page", OPEN_ENTITY_PAGE, asked),
    commandLink("Not a name", NOT_A_NAME, asked),
  ];
  return links.join(" · ");
}

function aliasLine({ aliases }: NameCard): string {
  if (aliases.length === 0) return "";
  const more = aliases.length > MOST_ALIASES ? ` and ${aliases.length - MOST_ALIASES} more` : "";
  return `also ${aliases.slice(0, MOST_ALIASES).map(escapeMarkdown).join(", ")}${more}`;
}

function mentionLine(session: Session, article: Article, { mentions, otherSources }: NameCard): string {
  const shown = mentions.slice(0, MOST_LINES).map((mention) => lineLink(session, article, mention));
  const more = mentions.length > MOST_LINES ? ", ..." : "";
  const count = mentions.length === 1 ? "1 mention: line" : `${mentions.length} mentions: lines`;
  const others = otherSources.length === 0 ? "" : ` · in ${otherSources.length} other ${plural(otherSources.length)}`;
  return `${count} ${shown.join(", ")}${more}${others}`;
}

const plural = (sources: number) => (sources === 1 ? "source" : "sources");

function lineLink(session: Session, article: Article, mention: Span): string {
  return passageLink(session, String(article.source.lines.lineAt(mention.start)), article, mention);
}

/** Their own words before what is reported of them; each in the order of the text. */
function quotationLines(session: Session, article: Article, { quotations }: NameCard): string[] {
  const isReported = ({ quotation }: CitedQuotation) => quotation.kind === "indirect";
  const ordered = [...quotations.filter((said) => !isReported(said)), ...quotations.filter(isReported)];
  const shown = ordered.slice(0, MOST_QUOTATIONS).map((said) => quotationLine(session, article, said));
  const left = quotations.length - shown.length;
  return left > 0 ? [...shown, `${left} more ${left === 1 ? "quotation" : "quotations"}`] : shown;
}

function quotationLine(session: Session, article: Article, { quotation, citedIn }: CitedQuotation): string {
  const text = article.source.text.slice(quotation.start, quotation.end).replace(/[,\s]+$/u, "");
  const words = escapeMarkdown(shorten(text, 60));
  const cited = citedIn.map((uri) => escapeMarkdown(fileNameOf(uri))).join(", ");
  const place = passageLink(session, linesOf(article, quotation), article, quotation);
  return `${quotation.kind === "indirect" ? words : `"${words}"`} · ${place}${cited && `, cited in ${cited}`}`;
}
