import { ErrorCodes, type Position, type Range, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import type { Article, TextDocument } from "../../engine/engine.ts";
import type { Session } from "../host/session.ts";

/** What a client gives a command: anything, until it is looked at. */
export type Arguments = Readonly<Record<string, unknown>>;

/** @throws ResponseError when there is none of that name */
export function textNamed(given: Arguments, name: string): string {
  const value = given[name];
  if (typeof value === "string" && value.trim() !== "") return value;
  throw wrong(`This command takes {"${name}": "..."}.`);
}

/** @throws ResponseError when it is no position */
export function positionNamed(given: Arguments, name: string): Position | undefined {
  const value = given[name];
  if (value === undefined || value === null) return undefined;
  if (isPosition(value)) return value;
  throw wrong(`"${name}" is no position: {"line": 0, "character": 0}.`);
}

/** @throws ResponseError when there is none */
export function rangeIn({ range }: Arguments): Range {
  const { start, end } = (range ?? {}) as Partial<Range>;
  if (isPosition(start) && isPosition(end)) return { start, end };
  throw wrong('This command takes {"range": {"start": .., "end": ..}}.');
}

const isPosition = (value: unknown): value is Position => {
  const { line, character } = (value ?? {}) as Partial<Position>;
  return Number.isInteger(line) && Number.isInteger(character);
};

/** @throws ResponseError when nobody knows the document */
export function documentNamed({ engine }: Session, given: Arguments, name: string): TextDocument {
  const uri = textNamed(given, name);
  const document = engine.files.text(uri);
  if (!document) throw wrong(`There is no document ${uri}.`);
  return document;
}

/** @throws ResponseError when nobody knows the document */
export function articleNamed({ engine }: Session, given: Arguments, name: string): Article {
  const uri = textNamed(given, name);
  const article = engine.files.article(uri);
  if (!article) throw wrong(`There is no document ${uri}.`);
  return article;
}

/** Has the client apply an edit; what was to be applied, and whether it was. A client that applies none does it itself. */
export async function applied({ connection, client }: Session, edit: WorkspaceEdit) {
  const isApplied = client.appliesEdits && (await connection.workspace.applyEdit(edit)).applied;
  return { applied: isApplied, edit };
}

export const wrong = (sentence: string) => new ResponseError(ErrorCodes.InvalidParams, sentence);
