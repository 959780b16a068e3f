import { UsageError } from "./usageError.ts";

/** What `sourceline verify` is asked. */
export interface VerifyArguments {
  readonly paths: readonly string[];
  readonly format: string;
  /** Of drafts: the folder of the sources; null when it is not said. */
  readonly library: string | null;
  readonly quotations: boolean;
  readonly claims: boolean;
  /** Only what the next commit changes. */
  readonly staged: boolean;
  /** Only what changed since a commit; null when it is not said. */
  readonly since: string | null;
}

/** @throws UsageError for what is none of it, or does not go together */
export function verifyArguments(args: readonly string[]): VerifyArguments {
  const paths: string[] = [];
  const options = { format: "table", library: null as string | null, since: null as string | null };
  const flags = { quotations: false, claims: true, staged: false };
  const left = args.flatMap(
    (argument) => /^(--(?:format|library|changed-since))=(.*)$/s.exec(argument)?.slice(1) ?? [argument],
  );
  for (let i = 0; i < left.length; i++) {
    const argument = left[i]!;
    if (argument === "--format") options.format = left[++i] ?? "";
    else if (argument === "--library") options.library = left[++i] ?? "";
    else if (argument === "--changed-since") options.since = left[++i] ?? "";
    else if (argument === "--quotations") flags.quotations = true;
    else if (argument === "--no-claims") flags.claims = false;
    else if (argument === "--staged") flags.staged = true;
    else if (argument.startsWith("-")) throw new UsageError(`There is no option "${argument}".`);
    else paths.push(argument);
  }
  const given = { paths, ...options, ...flags };
  refuseContradictions(given);
  return given;
}

function refuseContradictions({ quotations, library, staged, since }: VerifyArguments): void {
  if (library !== null && !quotations) throw new UsageError("--library goes with --quotations.");
  if (staged && since !== null) throw new UsageError("--staged and --changed-since do not go together.");
  if (quotations && (staged || since !== null)) {
    throw new UsageError("--staged and --changed-since are for notes, and do not go with --quotations.");
  }
  if (since === "") throw new UsageError("--changed-since takes a commit: a branch, a tag or a number of one.");
}
