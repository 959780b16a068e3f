import { isProjectFile } from "../documentFiles.ts";
import { Analyzer, archiveRecord } from "../engine/engine.ts";
import { FormatBundles } from "../formats/formats.ts";
import { formatBundle } from "../node/formatBundles.ts";
import { answerQuestions, isReader } from "../node/readerThread.ts";
import { shippedWeights } from "../node/weightsFolder.ts";
import { answering } from "../readers/answering.ts";
import { analyze } from "./analyze.ts";
import { anchorLines } from "./anchor.ts";
import { archive } from "./archive/archive.ts";
import { exportFiles } from "./exporting/export.ts";
import { lsp } from "./lsp.ts";
import { mcp } from "./mcp.ts";
import { read } from "./read.ts";
import { search } from "./search.ts";
import { UsageError } from "./usageError.ts";
import { verify } from "./verify.ts";

const USAGE = `sourceline: source-linked notes without an editor

  sourceline verify [PATHS] [--format table|json|sarif|github] [--no-claims]
                               are the citations of these notes still true? exit 0: all intact, 1: not, 2: usage
  sourceline verify --staged [PATHS] [...]
                               the same of the notes that the next commit changes, or whose sources it does, as it has them
  sourceline verify --changed-since REF [PATHS] [...]
                               the same of what is not as it was where it went apart from a branch or another commit
  sourceline verify --quotations FILE.. [--library DIR] [--format ...]
                               where do the quotations of these drafts stand in the sources, linked or not? exit as above
  sourceline export --annotated NOTE.. [--format docx|html] [--output FILE] [--library DIR] [--overwrite]
                               the notes as files for others, with a comment beside each citation and each quotation
  sourceline export --annotations SOURCE.. [--output FILE] [--library DIR] [--overwrite]
                               what the notes cite of the sources, with their comments, as W3C Web Annotations
  sourceline read FILE         a source of any format as text: a PDF, a web page, a Word file, a book, captions, a mail
  sourceline read --jsonl      {"id","path"} a line in; its text with places, title, date, authors out
  sourceline analyze --jsonl   {"id","text"} a line in; names, quotations, references out
  sourceline anchor --jsonl    {"id","text","anchor"} a line in; verdict and place out
  sourceline search --jsonl    {"sentences": FILE} first, then {"q","k"} a line in; ids out
  sourceline lsp [--stdio]     serves an editor by the Language Server Protocol, over stdin and stdout
  sourceline mcp [FOLDER..] [--archive [NAME=]URL/INDEX].. [--ca FILE]
                               serves folders to an assistant by the Model Context Protocol, over stdin and stdout; archives when it asks
  sourceline archive push [PATHS] --to URL --index NAME [--prune] [--shards N] [--as NAME] [--ca FILE] [--format text|json]
                               brings sources into an index of OpenSearch or Elasticsearch that many people search; again: what changed
  sourceline archive status --to URL --index NAME [--ca FILE] [--format text|json]
                               how much is in it
  sourceline archive drop --to URL --index NAME --yes [--ca FILE]
                               deletes the index; who asks is in SOURCELINE_ARCHIVE_USER and _PASSWORD, or in _API_KEY
`;

/** Each gives the exit code. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  verify,
  export: exportFiles,
  read,
  analyze: jsonl(analyze),
  anchor: jsonl(anchorLines),
  search: jsonl(search),
  lsp,
  mcp,
  archive,
};

// The same file is what the threads run that make readings, and read sources to the end for an archive.
if (isReader) {
  const analyzer = new Analyzer(shippedWeights());
  answerQuestions(
    answering(
      (uri, text, reading) => archiveRecord(analyzer, uri, text, isProjectFile, reading),
      new FormatBundles(formatBundle),
    ),
  );
} else {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}

async function main([name = "--help", ...args]: readonly string[]): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(USAGE);
    return 0;
  }
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UsageError(`There is no command "${name}"; sourceline --help lists them.`);
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`sourceline: ${error.message}\n`);
    return 2;
  }
}

/** A command that works a line at a time takes --jsonl and nothing else. */
function jsonl(run: () => Promise<void>): (args: readonly string[]) => Promise<number> {
  return async (args) => {
    if (args.length !== 1 || args[0] !== "--jsonl")
      throw new UsageError("This command takes --jsonl and nothing else.");
    await run();
    return 0;
  };
}
