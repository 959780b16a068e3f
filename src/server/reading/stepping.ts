import type { Article } from "../../engine/engine.ts";
import { citationsAt } from "../../protocol/citing/verifying.ts";
import type { Location } from "../../protocol/host/places.ts";
import { stepTo } from "../../protocol/indexing/indexing.ts";
import { answer } from "../host/answer.ts";
import { offsetOf, rangeOf } from "../host/positions.ts";
import type { Feature } from "../host/session.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Going through a source from quotation to quotation, from mention to mention; and who cites what stands at the caret. */
export const stepping: Feature = ({ connection, engine }) => {
  answer(connection, stepTo, ({ uri, position, what, forward }) => {
    const article = engine.article(uri);
    if (!article) return null;
    const offset = offsetOf(article, position);
    const spans =
      what === "quotation" ? quotationsOf(article) : mentionsFor(article, engine.nameAt(uri, offset)?.entity.id);
    const next = forward
      ? (spans.find(({ start }) => start > offset) ?? spans[0])
      : (spans.findLast(({ end }) => end < offset) ?? spans.at(-1));
    return next ? { uri, range: rangeOf(article, next) } : null;
  });

  answer(connection, citationsAt, ({ uri, position }) => {
    const text = engine.text(uri);
    const cited = text ? engine.citations.citationsOfPassage(uri, offsetOf(text, position)) : [];
    return cited.flatMap(({ note, citation }): Location[] => {
      const lined = engine.text(note);
      return lined ? [{ uri: note, range: rangeOf(lined, citation.link) }] : [];
    });
  });
};

const quotationsOf = ({ quotations }: Article): Span[] => quotations.map(({ start, end }) => ({ start, end }));

/** The mentions of the name that one stands on; of every name, when one stands on none. */
function mentionsFor({ entities }: Article, entityId: string | undefined): Span[] {
  return entities
    .filter(({ id }) => entityId === undefined || id === entityId)
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start);
}
