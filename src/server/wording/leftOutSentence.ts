import { type DraftTooLong, LONGEST_DRAFT } from "../../engine/engine.ts";
import type { LeftOut } from "../../engine/ports.ts";
import { unreadableSentence } from "../../formats/wording.ts";
import type { Say } from "../host/say.ts";
import { fileNameOf } from "./fileName.ts";

/** Why a file is left out, in a sentence for a person. */
export function leftOutSentence(say: Say, uri: string, why: LeftOut): string {
  const name = fileNameOf(uri);
  switch (why.kind) {
    case "notProse":
      return say("{0} is not prose.", name);
    case "notText":
      return say("{0} is not a text file.", name);
    case "unreadableFormat":
      return unreadableSentence(say, name, why.why);
    case "tooLarge": {
      const [size, limit] = [megabytes(say, why.size), megabytes(say, why.limit)];
      return say("{0} is {1}; sources over {2} are not indexed (sourceline.maxFileSize).", name, size, limit);
    }
    case "unreadable":
      return why.error === "" ? say("{0} cannot be read.", name) : say("{0} cannot be read: {1}", name, why.error);
  }
}

/** A text whose names are not read; lengths in UTF-16 units. */
export function withoutNamesSentence(say: Say, uri: string, length: number, limit: number): string {
  return say(
    "{0} is {1}: it is searched and cited; names are read in texts up to {2}.",
    fileNameOf(uri),
    megabytes(say, length),
    megabytes(say, limit),
  );
}

/** A text over whose names a reading thread ended. */
export function deadlySentence(say: Say, uri: string): string {
  return say(
    "{0} is searched and cited; its names could not be read: it took too much memory or time.",
    fileNameOf(uri),
  );
}

/** A draft whose quotations are not checked. */
export function draftTooLongSentence(say: Say, { uri, length }: DraftTooLong): string {
  return say(
    "{0} is {1}: the quotations of a document are checked in texts up to {2}.",
    fileNameOf(uri),
    megabytes(say, length),
    megabytes(say, LONGEST_DRAFT),
  );
}

/** "61 MB", "1.5 MB"; "61 Mo" in French. */
function megabytes({ language }: Say, bytes: number): string {
  const unit = { style: "unit", unit: "megabyte", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, unit).format(bytes / 1e6);
}
