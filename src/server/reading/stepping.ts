import type { Article, Span } from "../../engine/engine.ts";
import { citationsAt } from "../../protocol/citing/verifying.ts";
import { stepTo } from "../../protocol/indexing/indexing.ts";
import { answer } from "../host/answer.ts";
import { locationOf, offsetOf, rangeOf } from "../host/positions.ts";
import type { Feature } from "../host/session.ts";

/** Going through a source from quotation to quotation, from mention to mention; and who cites what stands at the caret. */
export const stepping: Feature = {
  register({ connection, engine }) {
    answer(connection, stepTo, ({ uri, position, what, forward }) => {
      const article = engine.files.article(uri);
      if (!article) return null;
      const offset = offsetOf(article, position);
      const spans =
        what === "quotation"
          ? quotationsOf(article)
          : mentionsFor(article, engine.names.at(article, offset)?.entity.id);
      const next = forward
        ? (spans.find(({ start }) => start > offset) ?? spans[0])
        : (spans.findLast(({ end }) => end < offset) ?? spans.at(-1));
      return next ? { uri, range: rangeOf(article, next) } : null;
    });

    answer(connection, citationsAt, ({ uri, position }) => {
      const source = engine.files.text(uri);
      const cited = source ? engine.citations.ofPassage(source, offsetOf(source, position)) : [];
      return cited.map(({ document, citation }) => locationOf({ document, ...citation.link }));
    });
  },
};

const quotationsOf = ({ quotations }: Article): Span[] => quotations.map(({ start, end }) => ({ start, end }));

/** The mentions of the name that one stands on; of every name, when one stands on none. */
function mentionsFor({ entities }: Article, entityId: string | undefined): Span[] {
  return entities
    .filter(({ id }) => entityId === undefined || id === entityId)
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start);
}
