import { DRAFT_FORMATS, type DraftFormat } from "../../protocol/exporting/exporting.ts";
import { UsageError } from "../usageError.ts";

/** What `sourceline export` is asked. */
export interface ExportArguments {
  readonly notes: readonly string[];
  readonly format: DraftFormat;
  /** The file to write; null where its name is made of the note's. */
  readonly output: string | null;
  /** The folder of the sources. */
  readonly library: string;
  readonly overwrite: boolean;
}

/** @throws UsageError for what is none of it, or does not go together */
export function exportArguments(args: readonly string[]): ExportArguments {
  const notes: string[] = [];
  const options: Record<string, string | undefined> = {};
  const flags = new Set<string>();
  const left = args.flatMap((one) => /^(--(?:format|output|library))=(.*)$/s.exec(one)?.slice(1) ?? [one]);
  for (let i = 0; i < left.length; i++) {
    const argument = left[i]!;
    if (/^--(?:format|output|library)$/.test(argument)) options[argument] = left[++i] ?? "";
    else if (argument === "--annotated" || argument === "--overwrite") flags.add(argument);
    else if (argument.startsWith("-")) throw new UsageError(`There is no option "${argument}".`);
    else notes.push(argument);
  }
  const output = options["--output"] ?? null;
  if (!flags.has("--annotated")) throw new UsageError("Say what is to be exported: --annotated.");
  if (notes.length === 0) throw new UsageError("Name a note to export.");
  if (output === "") throw new UsageError("--output takes the name of a file.");
  if (output !== null && notes.length > 1) throw new UsageError("--output goes with one note.");
  return {
    notes,
    output,
    format: formatOf(options["--format"], output),
    library: options["--library"] || ".",
    overwrite: flags.has("--overwrite"),
  };
}

/** What is said, else what the name of the file says, else Word's. */
function formatOf(said: string | undefined, output: string | null): DraftFormat {
  const ending = output === null ? "docx" : /\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase();
  const wanted = said ?? (ending === "htm" ? "html" : ending);
  const format = DRAFT_FORMATS.find((one) => one === wanted);
  if (format) return format;
  throw new UsageError(
    said === undefined
      ? `${output} is neither .docx nor .html; say which by --format.`
      : `There is no format "${said}"; choose ${DRAFT_FORMATS.join(", ")}.`,
  );
}
