import {
  brokenLinks,
  type CheckedCitation,
  type Engine,
  NOTHING_OBSERVED,
  type Observations,
  type TextDocument,
} from "../engine/engine.ts";
import { type Finding, findingOf } from "../findings/citationFinding.ts";
import { pathOf } from "./engineOver.ts";
import { tellUnread } from "./unread.ts";

/**
 * The findings of notes, in their order.
 * @param searched the folders or files in whose sources missing words are looked for: all of these are read for it
 */
export async function checkedNotes(
  engine: Engine,
  notes: readonly string[],
  searched: readonly string[],
  claims: boolean,
): Promise<Finding[]> {
  const all: { one: CheckedCitation; observed: Observations; document: TextDocument }[] = [];
  for (const note of notes) {
    const document = engine.files.text(note);
    if (!document) continue;
    tellBrokenLinks(document);
    const checked = await engine.citations.check(document);
    const observed = await engine.citations.observe(document, { claims, everySpeaker: true });
    all.push(...checked.map((one, i) => ({ one, observed: observed[i] ?? NOTHING_OBSERVED, document })));
  }
  const doubtful = all
    .filter(({ one }) => one.verification.verdict !== "intact")
    .flatMap(({ one }) => one.source ?? []);
  await tellUnread(engine, doubtful);
  // Only what is missing is looked for in the other sources.
  if (all.some(({ one }) => one.verification.verdict === "missing")) await engine.files.skim(searched);
  return all.map(({ one, observed, document }) =>
    findingOf(one, observed, engine.citations.elsewhere(one), document, pathOf),
  );
}

/** What was meant as a link and is none is not among the findings: whoever reads them is told. */
function tellBrokenLinks({ uri, source: { markdown, lines } }: TextDocument): void {
  for (const { start, written } of markdown ? brokenLinks(markdown) : []) {
    const place = `${pathOf(uri)}:${lines.lineAt(start)}`;
    process.stderr.write(`${place}: Markdown reads no link here, since ${written} has spaces: write them as %20.\n`);
  }
}
