import type { Article, NameCard, Span } from "../../engine/engine.ts";
import { spokenWords } from "../../engine/engine.ts";
import { NOT_A_NAME, OPEN_ENTITY_PAGE, SHOW_CITATIONS } from "../../protocol/host/commands.ts";
import { rangeOf } from "../host/positions.ts";
import type { Say } from "../host/say.ts";
import type { Session } from "../host/session.ts";
import { fileNameOf } from "./fileName.ts";
import { languageRemark } from "./languageText.ts";
import { escapeMarkdown, shorten } from "./markdownText.ts";
import { commandLink, passageLink } from "./passageLinks.ts";
import { placeWords } from "./placeText.ts";
import { typeWord } from "./terms.ts";

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
    heading(session.say, card),
    summaryLine(card),
    roleLine(session, card),
    aliasLine(session.say, card),
    mentionLine(session, article, card),
    card.page ? "" : languageRemark(session.say, article),
  ]
    .concat(quotationLines(session, article, card), actionLine(session, article, card))
    .filter((line) => line !== "")
    .join("  \n");
}

function heading(say: Say, { entity, place }: NameCard): string {
  const name = `$(${NAME_ICONS[entity.type]}) **${escapeMarkdown(entity.name)}**  ${typeWord(say, entity.type)}`;
  return place.reference ? `${certainty(say, place.reference.confidence)} ${name}` : name;
}

/** A guess is called one: what "he" stands for is never said as if it were written there. */
function certainty(say: Say, confidence: number): string {
  if (confidence >= 0.85) return "";
  return confidence >= 0.6 ? say("probably") : say("perhaps");
}

/** What an article says of it, unless a page says it better. */
function roleLine(session: Session, { role, page }: NameCard): string {
  if (page?.summary) return "";
  if (!role) return "";
  const { document, role: told } = role;
  return `${escapeMarkdown(told.text)} · ${passageLink(session, placeWords(session.say, document, told), document, told)}`;
}

/** What its entity page says of it first. */
function summaryLine({ page }: NameCard): string {
  return page?.summary ? escapeMarkdown(shorten(page.summary, 200)) : "";
}

/** What one may do from here, or, in an editor without our commands, the page alone. */
function actionLine({ client, say }: Session, article: Article, { page, place }: NameCard): string {
  const at = rangeOf(article, place).start;
  if (!client.commands) return page ? `[${say("Entity page")}](${page.uri})` : "";
  const asked = { uri: article.uri, position: at };
  const links = [
    commandLink(say("All mentions"), SHOW_CITATIONS, article.uri, at),
    commandLink(say("Entity page"), OPEN_ENTITY_PAGE, asked),
    commandLink(say("Not a name"), NOT_A_NAME, asked),
  ];
  return links.join(" · ");
}

function aliasLine(say: Say, { aliases }: NameCard): string {
  if (aliases.length === 0) return "";
  const shown = aliases.slice(0, MOST_ALIASES).map(escapeMarkdown).join(", ");
  const more = aliases.length - MOST_ALIASES;
  return more > 0 ? say("also {0} and {1, number} more", shown, more) : say("also {0}", shown);
}

function mentionLine(session: Session, article: Article, { mentions, otherSources }: NameCard): string {
  const shown = mentions.slice(0, MOST_LINES).map((mention) => lineLink(session, article, mention));
  const { say } = session;
  const lines = `${shown.join(", ")}${mentions.length > MOST_LINES ? ", ..." : ""}`;
  const here = say("{0, plural, one {# mention: line {1}} other {# mentions: lines {1}}}", mentions.length, lines);
  if (otherSources.length === 0) return here;
  const others = say("{0, plural, one {in # other source} other {in # other sources}}", otherSources.length);
  return `${here} · ${others}`;
}

function lineLink(session: Session, article: Article, mention: Span): string {
  return passageLink(session, String(article.source.lines.lineAt(mention.start)), article, mention);
}

/** Their own words before what is reported of them; each in the order of the text. */
function quotationLines(session: Session, article: Article, { quotations }: NameCard): string[] {
  const isReported = ({ quotation }: CitedQuotation) => quotation.kind === "indirect";
  const ordered = [...quotations.filter((said) => !isReported(said)), ...quotations.filter(isReported)];
  const shown = ordered.slice(0, MOST_QUOTATIONS).map((said) => quotationLine(session, article, said));
  const left = quotations.length - shown.length;
  if (left <= 0) return shown;
  return [...shown, session.say("{0, plural, one {# more quotation} other {# more quotations}}", left)];
}

function quotationLine(session: Session, article: Article, { quotation, citedIn }: CitedQuotation): string {
  const text = spokenWords(article.source.text, quotation).replace(/[,\s]+$/u, "");
  const words = escapeMarkdown(shorten(text, 60));
  const cited = citedIn.map((uri) => escapeMarkdown(fileNameOf(uri))).join(", ");
  const place = passageLink(session, placeWords(session.say, article, quotation), article, quotation);
  const where = cited === "" ? place : `${place}, ${session.say("cited in {0}", cited)}`;
  return quotation.kind === "indirect" ? `${words} · ${session.say("reported")} · ${where}` : `"${words}" · ${where}`;
}
