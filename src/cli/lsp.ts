import { join } from "node:path";
import { UsageError } from "./usageError.ts";

/** What editors start language servers with; `--clientProcessId` is of LSP, and read by the server. */
const KNOWN = /^--(?:stdio|clientProcessId(?:=\d+)?)$|^\d+$/;

/** `sourceline lsp`: serves an editor by the Language Server Protocol over stdin and stdout, until it ends the server or dies. */
export async function lsp(args: readonly string[]): Promise<number> {
  const other = args.find((argument) => !KNOWN.test(argument));
  if (other !== undefined) throw new UsageError(`"lsp" takes --stdio and nothing else, and not "${other}".`);
  // A bundle of its own, which serves as soon as it is loaded: the other commands load nothing of it.
  require(join(__dirname, "server.js"));
  return new Promise(() => {});
}
