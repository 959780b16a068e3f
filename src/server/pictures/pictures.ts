import type { CancellationToken } from "vscode-languageserver";
import type { Engine, QuoteHit, Timeline, VoiceMap } from "../../engine/engine.ts";
import {
  type TimelineResult,
  type TimelineSentence,
  timeline,
  type VoiceNode,
  voicePassages,
  voices,
} from "../../protocol/pictures/pictures.ts";
import type { SearchHit } from "../../protocol/quotations/quoteSearch.ts";
import { answer } from "../host/answer.ts";
import { rangeOf } from "../host/positions.ts";
import type { Session } from "../host/session.ts";
import type { Indexing } from "../indexing/indexing.ts";
import { searchHit } from "../quotations/quoteSearch.ts";
import { fileNameOf } from "../wording/fileName.ts";

/** The map of voices and the timeline, of what is indexed so far. */
export function pictures(session: Session, indexing: Indexing): void {
  const { connection, engine } = session;
  const shown = () => ({ sources: engine.sourceCount, indexing: indexing.progress });

  answer(connection, voices, async ({ filter, types, limit }, token) => {
    session.wake();
    const map = await engine.pictures.voices(filter, types, limit, cancelledBy(token));
    return { nodes: map.nodes.map(nodeOf), links: [...map.links], total: map.total, ...shown() };
  });

  answer(connection, voicePassages, async ({ id, filter, limit }, token) => {
    const { said, about } = await engine.pictures.passages(id, filter, limit, cancelledBy(token));
    return { said: hitsOf(engine, said), about: hitsOf(engine, about) };
  });

  answer(connection, timeline, async ({ filter, saidOnly, limit }, token): Promise<TimelineResult> => {
    session.wake();
    const found = await engine.pictures.timeline(filter, saidOnly, limit, cancelledBy(token));
    return {
      dated: found.sources.map((source) => ({ ...source, fileName: fileNameOf(source.uri) })),
      sentences: sentencesOf(engine, found),
      totalDated: found.totalSources,
      totalSentences: found.totalSentences,
      undated: found.undated,
      ...shown(),
    };
  });
}

const cancelledBy = (token: CancellationToken) => () => token.isCancellationRequested;

function nodeOf({ id, type, name, said, about, days }: VoiceMap["nodes"][number]): VoiceNode {
  if (type !== "source") return { id, type, name, title: "", said, about, days };
  return { id, type, name: fileNameOf(id), title: name, said, about, days };
}

function hitsOf(engine: Engine, hits: readonly QuoteHit[]): SearchHit[] {
  return hits.flatMap((hit) => searchHit(engine, hit) ?? []);
}

function sentencesOf(engine: Engine, { sentences }: Timeline): TimelineSentence[] {
  return sentences.flatMap((sentence) => {
    const { uri, days, expression, by, published, speakerName, excerpt } = sentence;
    const text = engine.text(uri);
    if (!text) return [];
    const range = rangeOf(text, sentence);
    return [{ uri, range, days, expression, by, published, speaker: speakerName, excerpt, fileName: fileNameOf(uri) }];
  });
}
