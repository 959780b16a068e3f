import { anchor, prepareAnchorText } from "../engine/engine.ts";
import type { JsonRow } from "./jsonLines.ts";
import { answerLines, numberField, textField } from "./jsonLines.ts";

/** `sourceline anchor --jsonl` (design.md, "Batch formats"). A line without a text means the last text sent. */
export async function anchorLines(): Promise<void> {
  let document: ReturnType<typeof prepareAnchorText> | null = null;
  await answerLines((row) => {
    if (row.text !== undefined) document = prepareAnchorText(textField(row, "text"));
    if (!document) throw new Error('"text" is missing, and none was sent before.');
    const { verdict, place } = anchor(document, selectorOf(row));
    const { start = null, end = null, startLine = null, endLine = null } = place ?? {};
    return { id: row.id ?? null, verdict, start, end, startLine, endLine };
  });
}

function selectorOf({ anchor: given }: JsonRow) {
  if (typeof given !== "object" || given === null) throw new Error('"anchor" is not an object.');
  const row = given as JsonRow;
  return {
    exact: textField(row, "exact"),
    ...(row.prefix == null ? {} : { prefix: textField(row, "prefix") }),
    ...(row.suffix == null ? {} : { suffix: textField(row, "suffix") }),
    ...numbers(row, ["start", "end", "startLine", "endLine"]),
  };
}

function numbers(row: JsonRow, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = numberField(row, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
