import type { CancellationToken } from "vscode-languageserver";
import type { Timeline, VoiceMap } from "../../engine/engine.ts";
import {
  type TimelineResult,
  type TimelineSentence,
  timeline,
  type VoiceNode,
  voicePassages,
  voices,
} from "../../protocol/pictures/pictures.ts";
import { answer } from "../host/answer.ts";
import { locationOf } from "../host/positions.ts";
import type { Feature } from "../host/session.ts";
import { searchHit } from "../quotations/quoteSearch.ts";
import { fileNameOf } from "../wording/fileName.ts";

/** The map of voices and the timeline, of what is indexed so far. */
export const pictures: Feature = {
  register(session) {
    const { connection, engine, indexing } = session;
    const shown = () => ({ sources: engine.files.sourceCount, indexing: indexing.progress });

    answer(connection, voices, async ({ filter, types, limit }, token) => {
      session.wake();
      const map = await engine.pictures.voices(filter, types, limit, cancelledBy(token));
      return { nodes: map.nodes.map(nodeOf), links: [...map.links], total: map.total, ...shown() };
    });

    answer(connection, voicePassages, async ({ id, filter, limit }, token) => {
      const { said, about } = await engine.pictures.passages(id, filter, limit, cancelledBy(token));
      return {
        said: said.map((hit) => searchHit(session.say, hit)),
        about: about.map((hit) => searchHit(session.say, hit)),
      };
    });

    answer(connection, timeline, async ({ filter, saidOnly, limit }, token): Promise<TimelineResult> => {
      session.wake();
      const found = await engine.pictures.timeline(filter, saidOnly, limit, cancelledBy(token));
      return {
        dated: found.sources.map((source) => ({ ...source, fileName: fileNameOf(source.uri) })),
        sentences: sentencesOf(found),
        totalDated: found.totalSources,
        totalSentences: found.totalSentences,
        undated: found.undated,
        ...shown(),
      };
    });
  },
};

const cancelledBy = (token: CancellationToken) => () => token.isCancellationRequested;

function nodeOf({ id, type, name, said, about, days }: VoiceMap["nodes"][number]): VoiceNode {
  if (type !== "source") return { id, type, name, title: "", said, about, days };
  return { id, type, name: fileNameOf(id), title: name, said, about, days };
}

function sentencesOf({ sentences }: Timeline): TimelineSentence[] {
  return sentences.map((sentence) => {
    const { days, expression, by, published, speakerName, excerpt } = sentence;
    const { uri, range } = locationOf(sentence);
    return { uri, range, days, expression, by, published, speaker: speakerName, excerpt, fileName: fileNameOf(uri) };
  });
}
