import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { NoPlace, TEMPLATE_VARIABLES, UnknownVariable } from "../../engine/engine.ts";
import type { Say } from "../host/say.ts";

/** The setting of each folder that files of ours go into. */
export type FolderSetting = "sourceline.notes.folder" | "sourceline.entities.folder" | "sourceline.sources.folder";

/**
 * Does what a setting may make impossible; says what is wrong with the setting to whoever asked.
 * @throws ResponseError with a sentence for a person
 */
export async function heedingSettings<T>(
  say: Say,
  folderSetting: FolderSetting,
  act: () => T | Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const sentence = refusal(say, folderSetting, error);
    throw sentence === null ? error : new ResponseError(ErrorCodes.InvalidParams, sentence);
  }
}

function refusal(say: Say, folderSetting: FolderSetting, error: unknown): string | null {
  if (error instanceof NoPlace && error.why === "outside") {
    return say("“{0}” leads out of the workspace’s folder; nothing was written ({1}).", error.folder, folderSetting);
  }
  if (error instanceof NoPlace) {
    return say("Every name for the file is taken in “{0}”; nothing was written ({1}).", error.folder, folderSetting);
  }
  if (!(error instanceof UnknownVariable)) return null;
  const known = TEMPLATE_VARIABLES.map(asVariable).join(", ");
  return say(
    "The template of citations has no {0}. It can have {1} (sourceline.citation.template).",
    asVariable(error.variable),
    known,
  );
}

const asVariable = (name: string) => `\${${name}}`;
