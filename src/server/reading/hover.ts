import type { Hover } from "vscode-languageserver";
import type { Article, Span } from "../../engine/engine.ts";
import { offsetOf, rangeOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { articleOf } from "../host/session.ts";
import { citationCardText, citedByText } from "../wording/citationCardText.ts";
import { nameCardText } from "../wording/nameCardText.ts";
import { quotationCardText } from "../wording/quotationCardText.ts";
import { quotationCheckText } from "../wording/quotationCheckText.ts";
import { shownText } from "../wording/shownText.ts";

/** Hover cards: what stands under the mouse, most particular first: a citation, a name, a quotation, who cites it. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    session.connection.onHover(async ({ textDocument, position }): Promise<Hover | null> => {
      const article = articleOf(session, textDocument);
      if (!article) return null;
      const offset = offsetOf(article, position);
      const cards = await cardsAt(session, article, offset);
      if (cards.length === 0) return null;
      const value = cards.map(({ text }) => text).join("\n\n---\n\n");
      const range = cards[0]!.span;
      const { client } = session;
      return { contents: shownText(client, value, client.markdownHovers), range: rangeOf(article, range) };
    });
  },
};

const touches = ({ start, end }: Span, offset: number) => start <= offset && offset <= end;

interface Card {
  readonly text: string;
  /** What the card is about. */
  readonly span: Span;
}

async function cardsAt(session: Session, article: Article, offset: number): Promise<Card[]> {
  const { engine, drafts } = session;
  const cards: Card[] = [];
  const citation = article.kind === "note" ? await engine.citations.card(article, offset) : null;
  if (citation) cards.push({ text: citationCardText(session, citation), span: citation.checked.citation.link });
  const checked = drafts.standing(article).find(({ words }) => touches(words, offset));
  if (checked && !citation) cards.push({ text: quotationCheckText(session, checked), span: checked.words });
  const name = engine.names.card(article, offset);
  if (name) cards.push({ text: nameCardText(session, article, name), span: name.place });
  const quotation = checked ? null : engine.quotations.card(article, offset);
  if (quotation) {
    cards.push({ text: quotationCardText(session, article, quotation), span: quotation.quotation });
  }
  const cited = engine.citations.ofPassage(article, offset);
  if (cited.length > 0) cards.push({ text: citedByText(session, cited), span: cited[0]! });
  return cards;
}
