import * as vscode from "vscode";
import type { Range } from "../../protocol/host/places.ts";

/** A range of the protocol as VS Code's. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A range of VS Code's as the protocol's. */
export function fromRange({ start, end }: vscode.Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
