import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { exportAnnotations } from "../../protocol/annotations/annotations.ts";
import { answer } from "../host/answer.ts";
import type { Feature } from "../host/session.ts";
import { fileNameOf } from "../wording/fileName.ts";

/** What notes say of sources, for other programs. */
export const annotations: Feature = {
  register({ connection, engine, indexing, say }) {
    answer(connection, exportAnnotations, async ({ uri }) => {
      // Every note may cite it.
      await indexing.start();
      const source = engine.files.isSource(uri) ? engine.files.text(uri) : undefined;
      if (!source) throw new ResponseError(ErrorCodes.InvalidParams, say("{0} is no source.", fileNameOf(uri)));
      const collection = engine.annotations.ofSource(source);
      return { content: `${JSON.stringify(collection, null, 2)}\n`, count: collection.total };
    });
  },
};
