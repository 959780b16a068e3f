import type { SemanticTokens } from "vscode-languageserver";
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
export const nameTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: { legend: { tokenTypes: TOKEN_TYPES, tokenModifiers: [] }, full: true },
  }),
  register(session) {
    const { connection, engine, settings, client, settled } = session;
    connection.languages.semanticTokens.on(async ({ textDocument }): Promise<SemanticTokens> => {
      const builder = new SemanticTokensBuilder();
      const { highlightNames } = await settings.latest;
      // What cites is no source, and is not read only to be left as it is.
      const isNote = (engine.files.text(textDocument.uri)?.citations.length ?? 0) > 0;
      if (highlightNames === "never" || (highlightNames === "sources" && isNote)) return builder.build();
      const article = articleOf(session, textDocument);
      const wanted = highlightNames === "everywhere" || article?.kind === "source";
      if (article && wanted) for (const [span, type] of tokensOf(article)) push(builder, article, span, type);
      return builder.build();
    });
    if (!client.refreshesTokens) return;
    const refresh = () => {
      void connection.languages.semanticTokens.refresh().catch(() => {
        // The client closed meanwhile.
      });
    };
    settings.changed(refresh);
    settled.event(({ pagesChanged }) => pagesChanged && refresh());
  },
};

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
