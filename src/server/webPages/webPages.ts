import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { PageWithoutWords } from "../../engine/engine.ts";
import { placeOfPage } from "../../protocol/webPages/webPages.ts";
import { answer } from "../host/answer.ts";
import type { Feature } from "../host/session.ts";
import { heedingSettings } from "../wording/refusal.ts";

/** Where web pages go that are kept as sources. The client fetches and writes them. */
export const webPages: Feature = {
  register({ connection, engine, say, settings }) {
    answer(connection, placeOfPage, async ({ near, content, ...page }) => {
      const folder = (await settings.of(near)).sources.folder;
      try {
        return await heedingSettings(say, "sourceline.sources.folder", () =>
          engine.webPages.placeFor({ ...page, bytes: bytesOf(content) }, near, folder),
        );
      } catch (error) {
        if (!(error instanceof PageWithoutWords)) throw error;
        const sentence = say(
          "{0} has no words before its scripts have run; nothing was saved. Save it in a browser instead.",
          page.address,
        );
        throw new ResponseError(ErrorCodes.InvalidParams, sentence);
      }
    });
  },
};

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
