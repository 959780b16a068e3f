import type { DocumentEdits, FileChanges as EngineChanges } from "../../engine/engine.ts";
import type { FileChanges, FileEdits } from "../../protocol/host/places.ts";
import { rangeOf } from "./positions.ts";

/** The engine's changes for a client. */
export function describedChanges({ create, edits, rename, remove, shown }: EngineChanges): FileChanges {
  return {
    create: [...create],
    edits: edits.map((one) => describedEdits(one)),
    rename: [...rename],
    remove: [...remove],
    shown,
  };
}

/** Every edit with what it replaces, so that nothing is written over what came meanwhile; `uri`: what the file is called by then. */
export function describedEdits({ document, edits }: DocumentEdits, uri = document.uri): FileEdits {
  const described = edits.map(({ start, end, newText }) => ({
    range: rangeOf(document, { start, end }),
    newText,
    oldText: document.source.text.slice(start, end),
  }));
  return { uri, edits: described };
}
