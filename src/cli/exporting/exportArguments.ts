import { DRAFT_FORMATS, type DraftFormat } from "../../protocol/exporting/exporting.ts";
import { UsageError } from "../usageError.ts";

/** What `sourceline export` is asked. */
export interface ExportArguments {
  readonly what: "drafts" | "annotations";
  /** Notes, or sources. */
  readonly files: readonly string[];
  /** Of drafts. */
  readonly format: DraftFormat;
  /** The file to write; null where its name is made of the note's. */
  readonly output: string | null;
  /** The folder of the sources. */
  readonly library: string;
  readonly overwrite: boolean;
}

/** @throws UsageError for what is none of it, or does not go together */
export function exportArguments(args: readonly string[]): ExportArguments {
  const files: string[] = [];
  const options: Record<string, string | undefined> = {};
  const flags = new Set<string>();
  const left = args.flatMap((one) => /^(--(?:format|output|library))=(.*)$/s.exec(one)?.slice(1) ?? [one]);
  for (let i = 0; i < left.length; i++) {
    const argument = left[i]!;
    if (/^--(?:format|output|library)$/.test(argument)) options[argument] = left[++i] ?? "";
    else if (/^--(?:annotated|annotations|overwrite)$/.test(argument)) flags.add(argument);
    else if (argument.startsWith("-")) throw new UsageError(`There is no option "${argument}".`);
    else files.push(argument);
  }
  const given = { output: options["--output"] ?? null, format: options["--format"] };
  const what = flags.has("--annotations") ? "annotations" : "drafts";
  refuseContradictions(files, flags, given);
  const format = what === "drafts" ? formatOf(given.format, given.output) : "docx";
  const library = options["--library"] || ".";
  return { what, files, output: given.output, format, library, overwrite: flags.has("--overwrite") };
}

function refuseContradictions(
  files: readonly string[],
  flags: ReadonlySet<string>,
  { output, format }: { readonly output: string | null; readonly format: string | undefined },
): void {
  if (flags.has("--annotated") === flags.has("--annotations")) {
    throw new UsageError("Say what is to be exported: --annotated or --annotations.");
  }
  if (flags.has("--annotations") && format !== undefined) throw new UsageError("--format goes with --annotated.");
  if (files.length === 0) throw new UsageError(`Name a ${flags.has("--annotated") ? "note" : "source"} to export.`);
  if (output === "") throw new UsageError("--output takes the name of a file.");
  if (output !== null && files.length > 1) throw new UsageError("--output goes with one file.");
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
