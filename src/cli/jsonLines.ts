import { once } from "node:events";
import { createInterface } from "node:readline";

/** A line of input that is a JSON object. */
export type JsonRow = Readonly<Record<string, unknown>>;

/**
 * Answers standard input line by line on standard output, in order. A line that is not JSON, or that `respond` throws
 * for, is answered by {"id","error"}, and the run goes on.
 */
export async function answerLines(respond: (row: JsonRow) => unknown): Promise<void> {
  process.stdout.on("error", leaveQuietly);
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const written = process.stdout.write(`${JSON.stringify(await answer(line, respond))}\n`);
    if (!written) await once(process.stdout, "drain");
  }
}

async function answer(line: string, respond: (row: JsonRow) => unknown): Promise<unknown> {
  let id: unknown = null;
  try {
    const row = parse(line);
    id = row.id ?? null;
    return await respond(row);
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

/** The JSON object in a line. @throws Error with a sentence when there is none */
export function parse(line: string): JsonRow {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw new Error("This line is not JSON.");
  }
  if (typeof row !== "object" || row === null || Array.isArray(row)) throw new Error("This line is not a JSON object.");
  return row as JsonRow;
}

/** The text in a field. @throws Error when there is none */
export function textField(row: JsonRow, name: string): string {
  const value = row[name];
  if (typeof value !== "string") throw new Error(`"${name}" is not a text.`);
  return value;
}

/** The whole number in a field, or undefined when it is left out. @throws Error when it is something else */
export function numberField(row: JsonRow, name: string): number | undefined {
  const value = row[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw new Error(`"${name}" is not a whole number.`);
  return value;
}

/** Whoever read the answers (head, less) has had enough. */
export function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
}
