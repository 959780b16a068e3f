import * as vscode from "vscode";
import { PLACE_ENDING } from "../../protocol/preview/preview.ts";

/** A file, and where in it: a range of its reading, or a page from 1; null where the address names nothing that is known. */
export interface NamedPlace {
  readonly file: vscode.Uri;
  readonly place: vscode.Range | number | null;
}

const IN_PATH = new RegExp(`^(.*\\.pdf)\\.([^/]*)\\.${PLACE_ENDING}$`, "is");

/** The place that an address names: by its fragment, or, from Markdown's preview, by its path. Null for the address of a mere file. */
export function namedPlace(uri: vscode.Uri): NamedPlace | null {
  const [, path, place] = IN_PATH.exec(uri.path) ?? [];
  if (path !== undefined) return { file: uri.with({ path, fragment: "" }), place: placeIn(place ?? "") };
  return uri.fragment === "" ? null : { file: uri.with({ fragment: "" }), place: placeIn(uri.fragment) };
}

/** What a fragment names: words of the reading (`words=L8,2-L8,104`), or a page (`page=12`). */
function placeIn(fragment: string): vscode.Range | number | null {
  const words = /(?:^|&)words=L(\d+),(\d+)-L(\d+),(\d+)/.exec(fragment)?.slice(1);
  if (words) {
    const [line, character, endLine, endCharacter] = words.map((part) => Number(part) - 1) as [
      number,
      number,
      number,
      number,
    ];
    return new vscode.Range(line, character, endLine, endCharacter);
  }
  const page = /(?:^|&)page=(\d+)/.exec(fragment)?.[1];
  return page ? Number(page) : null;
}
