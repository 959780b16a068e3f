import type { Engine } from "../engine/engine.ts";
import { unreadableSentence, warningSentence } from "../formats/wording.ts";
import { pathOf } from "./engineOver.ts";
import { say } from "./readings.ts";

/**
 * Tells on standard error which sources could not be read, and what of others is missing: words that are not found may stand there.
 * @param sources those that are asked about; all of them when left out
 */
export async function tellUnread({ files, citations }: Engine, sources?: Iterable<string>): Promise<void> {
  const asked = sources && new Set(sources);
  const told: [uri: string, sentence: string][] = [];
  const unread = asked ? [...asked].map((uri) => ({ uri, why: citations.whyUnreadable(uri) })) : files.leftOut;
  for (const { uri, why } of unread) {
    if (why?.kind === "unreadableFormat") told.push([uri, unreadableSentence(say, pathOf(uri), why.why)]);
  }
  for (const { uri, warnings } of await files.partlyRead()) {
    const missing = asked && !asked.has(uri) ? [] : warnings.filter(({ kind }) => !ON_PURPOSE.has(kind));
    for (const warning of missing) told.push([uri, `${pathOf(uri)}: ${warningSentence(say, warning)}`]);
  }
  for (const [, sentence] of told.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
    process.stderr.write(`${sentence}\n`);
}

/** What is never read is missing in no quotation. */
const ON_PURPOSE: ReadonlySet<string> = new Set(["notRead", "attachments"]);
