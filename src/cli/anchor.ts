import { anchor, prepare } from "../engine/engine.ts";
import type { Row } from "./jsonLines.ts";
import { answerLines, numberField, textField } from "./jsonLines.ts";

/** `sourceline anchor --jsonl` (design.md, "Batch formats"). A line without a text means the last text sent. */
export async function anchorLines(): Promise<void> {
  let document: ReturnType<typeof prepare> | null = null;
  await answerLines((row) => {
    if (row.text !== undefined) document = prepare(textField(row, "text"));
    if (!document) throw new Error('"text" is missing, and none was sent before.');
    const { verdict, place } = anchor(document, selectorOf(row));
    const { start = null, end = null, startLine = null, endLine = null } = place ?? {};
    return { id: row.id ?? null, verdict, start, end, startLine, endLine };
  });
}

function selectorOf({ anchor: given }: Row) {
  if (typeof given !== "object" || given === null) throw new Error('"anchor" is not an object.');
  const row = given as Row;
  return {
    exact: textField(row, "exact"),
    ...(row.prefix == null ? {} : { prefix: textField(row, "prefix") }),
    ...(row.suffix == null ? {} : { suffix: textField(row, "suffix") }),
    ...numbers(row, ["start", "end", "startLine", "endLine"]),
  };
}

function numbers(row: Row, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = numberField(row, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
