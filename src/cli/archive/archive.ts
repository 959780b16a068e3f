import { join } from "node:path";
import type * as archiveBundle from "../../archive/archive.ts";
import { troubleIn, troubleSentence } from "../../archive/wording.ts";
import { say } from "../readings.ts";
import { type ArchiveArguments, archiveArguments } from "./arguments.ts";
import { push } from "./push.ts";
import { statusReport } from "./reports.ts";

/** `sourceline archive push | status | drop`: fills an archive, looks at it, deletes it. */
export async function archive(args: readonly string[]): Promise<number> {
  const asked = archiveArguments(args, process.env);
  // A bundle of its own: the other commands load nothing of it.
  const bundle: typeof archiveBundle = require(join(__dirname, "archive.js"));
  try {
    return await answer(asked, bundle);
  } catch (error) {
    const trouble = troubleIn(error);
    if (!trouble) throw error;
    process.stderr.write(`sourceline: ${troubleSentence(say, `The archive ${asked.address.index}`, trouble)}\n`);
    return 1;
  }
}

async function answer(asked: ArchiveArguments, bundle: typeof archiveBundle): Promise<number> {
  const opened = new bundle.Archive(asked.address);
  try {
    switch (asked.command) {
      case "push":
        return await push(asked, opened, bundle);
      case "status":
        process.stdout.write(statusReport(asked, await opened.status()));
        return 0;
      case "drop":
        await opened.drop();
        process.stdout.write(
          asked.format === "json" ? '{"dropped":true}\n' : `The archive ${asked.address.index} is deleted.\n`,
        );
        return 0;
    }
  } finally {
    await opened.close();
  }
}
