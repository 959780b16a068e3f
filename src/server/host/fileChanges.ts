import type { FileChanges as EngineChanges } from "../../engine/engine.ts";
import type { FileChanges } from "../../protocol/host/places.ts";
import { rangeOf } from "./positions.ts";
import type { Session } from "./session.ts";

/** The engine's changes for a client: every edit with what it replaces, so that nothing is written over what came meanwhile. */
export function describedChanges({ engine }: Session, changes: EngineChanges): FileChanges {
  const edits = changes.edits.flatMap(({ uri, edits: own }) => {
    const text = engine.text(uri);
    if (!text) return [];
    const withOld = own.map(({ start, end, newText }) => ({
      range: rangeOf(text, { start, end }),
      newText,
      oldText: text.source.text.slice(start, end),
    }));
    return [{ uri, edits: withOld }];
  });
  const { create, rename, remove, shown } = changes;
  return { create: [...create], edits, rename: [...rename], remove: [...remove], shown };
}
