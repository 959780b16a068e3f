import type { Connection, SemanticTokens } from "vscode-languageserver";
import { SemanticTokensBuilder } from "vscode-languageserver";
import type { Article, Span } from "../../engine/engine.ts";
import { rangeOf } from "../host/positions.ts";
import type { Feature } from "../host/session.ts";
import { articleOf } from "../host/session.ts";

/** The types of our semantic tokens, as the manifest declares them. */
export const TOKEN_TYPES = ["sourcelineName", "sourcelineSpeaker"];

const NAME = 0;
const SPEAKER = 1;

/** Names, and who is speaking, coloured by the theme: in sources unless it is set otherwise, in notes when it is. */
export const nameTokens: Feature = (session) => {
  session.connection.languages.semanticTokens.on(async ({ textDocument }): Promise<SemanticTokens> => {
    const builder = new SemanticTokensBuilder();
    const article = articleOf(session, textDocument);
    const { highlightNames } = await session.settings.latest;
    const wanted = highlightNames === "everywhere" || (highlightNames === "sources" && article?.kind === "source");
    if (article && wanted) for (const [span, type] of tokensOf(article)) push(builder, article, span, type);
    return builder.build();
  });
};

/** Has the client ask for the colours again; a client that cannot goes on with those that it has. */
export function refreshTokens(connection: Connection): void {
  void connection.languages.semanticTokens.refresh().catch(() => {});
}

/** In order, without overlaps: a name that speaks is shown as a speaker. */
function tokensOf({ entities, quotations }: Article): [Span, number][] {
  const speakers = quotations.flatMap(({ speaker }) => (speaker ? [speaker] : []));
  const all = [
    ...speakers.map((span): [Span, number] => [span, SPEAKER]),
    ...entities.flatMap(({ mentions }) => mentions.map((span): [Span, number] => [span, NAME])),
  ].sort(([a, x], [b, y]) => a.start - b.start || y - x || b.end - a.end);
  let end = 0;
  return all.filter(([span]) => {
    const isFree = span.start >= end;
    if (isFree) end = span.end;
    return isFree;
  });
}

/** A token stands on one line; a name that a line breaks becomes two. */
function push(builder: SemanticTokensBuilder, article: Article, span: Span, type: number): void {
  const { start, end } = rangeOf(article, span);
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.character : 0;
    const { start: lineStart, end: lineEnd } = article.source.lines.lineSpan(line + 1);
    const to = line === end.line ? end.character : lineEnd - lineStart;
    if (to > from) builder.push(line, from, to - from, type, 0);
  }
}
