import { clock } from "../engine/engine.ts";
import { warningSentence } from "../formats/wording.ts";
import { answerLines, leaveQuietly, textField } from "./jsonLines.ts";
import { type ReadFile, readAnyFile, say } from "./readings.ts";
import { UsageError } from "./usageError.ts";

/** `sourceline read FILE..` for people, `sourceline read --jsonl` for programs (design.md, "Batch formats"). */
export async function read(args: readonly string[]): Promise<number> {
  const option = args.find((argument) => argument.startsWith("-") && argument !== "--jsonl");
  if (option !== undefined) throw new UsageError(`There is no option "${option}".`);
  if (args.length === 0) throw new UsageError("Name a file to read.");
  if (args.includes("--jsonl")) {
    if (args.length > 1)
      throw new UsageError("--jsonl takes the paths of files from standard input, and nothing else.");
    await answerLines(async (row) => told(row.id ?? null, await readAnyFile(textField(row, "path"))));
    return 0;
  }
  process.stdout.on("error", leaveQuietly);
  let code = 0;
  for (const path of args) {
    try {
      process.stdout.write(shown(await readAnyFile(path)));
    } catch (error) {
      process.stderr.write(`sourceline: ${(error as Error).message}\n`);
      code = 1;
    }
  }
  return code;
}

/** A reading as an object of a line. */
function told(id: unknown, file: ReadFile) {
  const { format, text, title, date, authors, url, language, pages, turns, asides, beside } = file;
  const warnings = file.warnings.map((warning) => warningSentence(say, warning));
  const places = file.places.map(({ start, end, locator }) => ({ start, end, ...field(locator) }));
  return { id, format, text, title, date, authors, url, language, pages, warnings, places, turns, asides, beside };
}

function field(locator: ReadFile["places"][number]["locator"]) {
  switch (locator.kind) {
    case "page":
      return { page: locator.page };
    case "time":
      return { time: locator.seconds };
    case "section":
      return { section: locator.id ?? locator.title };
    case "line":
      return { line: locator.line };
  }
}

/** A reading for people: what is known of it, then its text, with the page or the time before what stands there. */
function shown(file: ReadFile): string {
  const { format, title, date, authors, url, language, pages, text } = file;
  const facts: [string, string | null][] = [
    ["title", title],
    ["by", authors.join(", ")],
    ["date", date],
    ["from", url],
    ["format", pages === null ? format : `${format}, ${pages} ${pages === 1 ? "page" : "pages"}`],
    ["language", language],
    ...file.warnings.map((warning): [string, string] => ["note", warningSentence(say, warning)]),
  ];
  const head = facts.flatMap(([name, value]) => (value ? `${name}: ${value}\n` : []));
  const beside = file.beside.length > 0 ? `\nbeside it:\n\n${file.beside.join("\n\n")}\n` : "";
  return `${head.join("")}\n${withMarks(text, file.places)}\n${beside}`;
}

/** The text with "[p. 12]" or "[1:23]" before each paragraph that begins on another page, or at another time, than the one before it. */
function withMarks(text: string, places: ReadFile["places"]): string {
  let [marked, at, place]: [string, number, number] = ["", 0, 0];
  let last: string | null = null;
  for (const { 0: blank, index } of text.matchAll(/\n\n|$/g)) {
    while (place + 1 < places.length && places[place + 1]!.start <= at) place++;
    const here = places[place];
    const mark = here ? markOf(here.locator) : null;
    marked += `${mark !== null && mark !== last ? `[${mark}] ` : ""}${text.slice(at, index)}${blank}`;
    last = mark;
    at = index + blank.length;
  }
  return marked;
}

function markOf(locator: ReadFile["places"][number]["locator"]): string | null {
  if (locator.kind === "page") return `p. ${locator.label ?? locator.page}`;
  return locator.kind === "time" ? clock(locator.seconds) : null;
}
