/**
 * How long it takes to make files for others of a note: gathering what the sources say, then each format. The note and its sources are
 * invented here.
 *
 *     npm run bench:exporting -- [CITATIONS] [SOURCES]
 */
import { isProjectFile } from "../../../src/documentFiles.ts";
import { Engine } from "../../../src/engine/engine.ts";
import { Writers } from "../../../src/exports/writers.ts";
import { sayIn } from "../../../src/server/host/say.ts";
import { wordedDraft } from "../../../src/server/wording/draftComment.ts";
import { weights } from "../../analyzer.ts";
import { writer } from "../../exports/writing.ts";

const ROOT = "file:///w";
const [citations = 500, sources = 50] = process.argv.slice(2).map(Number);
const LINES = 200;

const quotation = (source: number, line: number) =>
  `Lantern ${line} of article ${source} was lit at the hour of ${line % 24} and nobody saw it burn`;

const sourceText = (source: number) =>
  `Article ${source}\n\n${Array.from(
    { length: LINES },
    (_, line) =>
      `The keeper of pier ${source}-${line} said on Tuesday: “${quotation(source, line)}.” Others went home.`,
  ).join("\n")}\n`;

function noteText(): string {
  const parts = Array.from({ length: citations }, (_, i) => {
    const [source, line] = [i % sources, i % LINES];
    return `## Part ${i}\n\nHe said "${quotation(source, line)}" ([it](../articles/${source}.txt#L${line + 3})), and more.[^${i}]\n\n[^${i}]: So it is.\n`;
  });
  return `# A long note\n\n${parts.join("\n")}`;
}

void main();

async function main(): Promise<void> {
  const files = new Map(Array.from({ length: sources }, (_, i) => [`${ROOT}/articles/${i}.txt`, sourceText(i)]));
  const uri = `${ROOT}/notes/long.md`;
  files.set(uri, noteText());
  const engine = engineOf(files);
  await measured("reading the sources", () => engine.files.skim([ROOT]));
  const note = engine.files.text(uri)!;
  const draft = await measured("gathering what they say", () =>
    engine.exporting.annotated(note, { target: `${ROOT}/x` }),
  );
  const worded = await measured("saying it", async () =>
    wordedDraft({ engine, say: sayIn(undefined) }, draft!, new Date(), "en"),
  );
  const writers = new Writers(writer);
  for (const format of ["docx", "html"] as const) {
    const bytes = await measured(`writing ${format}`, () => writers.write(format, worded));
    console.log(`  ${bytes.length} bytes, ${worded.comments.length} comments`);
  }
}

/** Time of the processor: others may use the machine. */
async function measured<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  console.log(`${what}: ${((user + system) / 1e6).toFixed(2)} s`);
  return result;
}

function engineOf(files: ReadonlyMap<string, string>): Engine {
  const silent = () => {};
  const host = {
    files: {
      roots: [ROOT],
      list: async () => [...files].map(([uri, text]) => ({ uri, size: text.length })),
      read: async (uri: string) => new TextEncoder().encode(files.get(uri)),
    },
    weights,
    log: { leftOut: silent, withoutNames: silent, deadly: silent },
    breathe: async () => {},
    now: () => performance.now(),
  };
  return new Engine(host, { maxFileSize: 50e6, isProjectFile });
}
