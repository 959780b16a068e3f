import { clock } from "../engine/engine.ts";
import type { Finding, ToldClaim } from "../findings/citationFinding.ts";
import { summaryOf } from "../findings/citationFinding.ts";
import { type SarifResult, sarifLog } from "./sarif.ts";
import { shortened } from "./shortened.ts";
import { workflowCommand } from "./workflowCommand.ts";

/** Ways to tell what `verify` found; each gives the whole of standard output. */
export const REPORTS: Readonly<Record<string, (findings: readonly Finding[]) => string>> = {
  table,
  json,
  sarif,
  github,
};

const MARKS = { intact: "✓", moved: "→", changed: "≠", ambiguous: "?", missing: "✗", unquoted: "·" } as const;

/** For people: what is not intact and what its passage does not say, by note, then the sum. */
function table(findings: readonly Finding[]): string {
  const rows = findings.flatMap((finding) => [
    ...(finding.verdict === "intact" ? [] : [`${place(finding)}  ${MARKS[finding.verdict]} ${sentence(finding)}\n`]),
    ...(isGivenAway(finding) ? [`${finding.note}:${finding.speaker.line}  ! ${speakerSentence(finding)}\n`] : []),
    ...finding.claims.map((claim) => `${finding.note}:${claim.line}  i ${claimSentence(claim, finding)}\n`),
  ]);
  return rows.join("") + (rows.length > 0 ? "\n" : "") + sum(findings);
}

function sum(findings: readonly Finding[]): string {
  if (findings.length === 0) return "No citations found.\n";
  const counts = Object.entries(summaryOf(findings)).filter(([, count]) => count > 0);
  const parts = counts.map(([verdict, count]) => `${count} ${verdict}`).join(", ");
  const untold = findings.reduce((all, { claims }) => all + claims.length, 0);
  const given = findings.filter(isGivenAway).length;
  const more = [
    given === 0 ? "" : `; ${given} ${given === 1 ? "quotation is" : "quotations are"} somebody else's in the source`,
    untold === 0 ? "" : `; ${untold} ${untold === 1 ? "detail is" : "details are"} not in the passages`,
  ].join("");
  return `${findings.length} ${findings.length === 1 ? "citation" : "citations"}: ${parts}${more}\n`;
}

function json(findings: readonly Finding[]): string {
  const citations = findings.map((finding) => ({
    ...finding,
    claims: finding.claims.map(({ kind, said, found }) => ({ kind, said, found })),
    speaker: { here: finding.speaker.here, there: finding.speaker.there, agrees: finding.speaker.agrees },
  }));
  return `${JSON.stringify({ citations, summary: summaryOf(findings) }, null, 2)}\n`;
}

function github(findings: readonly Finding[]): string {
  return messages(findings)
    .map(({ level, file, line, text }) => (level === "none" ? "" : workflowCommand(level, { file, line, text })))
    .join("");
}

/** All that is not intact, and what the passages do not say. */
function messages(findings: readonly Finding[]): SarifResult[] {
  return findings.flatMap((finding): SarifResult[] => {
    const { note: file, line, verdict, speaker, claims, elsewhere } = finding;
    const seen: SarifResult[] = claims.map((claim) => ({
      ruleId: `claim-${claim.kind}`,
      level: "note",
      text: claimSentence(claim, finding),
      file,
      line: claim.line,
    }));
    if (isGivenAway(finding)) {
      const text = speakerSentence(finding);
      seen.unshift({ ruleId: "speaker", level: "warning", text, file, line: speaker.line ?? line });
    }
    if (verdict === "intact") return seen;
    const related = elsewhere ? { related: { file: elsewhere.source, line: elsewhere.startLine } } : {};
    return [{ ruleId: verdict, level: LEVELS[verdict], text: sentence(finding), file, line, ...related }, ...seen];
  });
}

function sarif(findings: readonly Finding[]): string {
  const verdicts = Object.keys(LEVELS).map((id) => [id, `The citation is ${id}.`]);
  const claims = Object.entries(CLAIMS).map(([kind, text]) => [`claim-${kind}`, text]);
  const speaker = ["speaker", "The source gives the words to somebody else than the note."];
  return sarifLog(Object.fromEntries([...verdicts, speaker, ...claims]), messages(findings));
}

const LEVELS = {
  intact: "none",
  moved: "note",
  changed: "warning",
  ambiguous: "warning",
  missing: "error",
  unquoted: "none",
} as const;

const CLAIMS: Readonly<Record<ToldClaim["kind"], string>> = {
  number: "The note tells a number that the passage does not hold.",
  name: "The note tells a name that the passage does not hold.",
  date: "The note tells a date that the passage does not hold.",
  negation: "Of note and passage one says not, the other does not.",
};

const place = ({ note, line }: Finding) => `${note}:${line}`;

/** "changed: "We don't want ..." in articles/libya.txt, cited line 8, now line 9" */
function sentence({ verdict, words, source, fragment, locator, elsewhere }: Finding): string {
  const quoted = words === "" ? "" : `"${shortened(words)}" `;
  const cited = fragment === null ? "" : `, cited ${placeWords(fragment)}`;
  const today = verdict === "missing" || locator === null ? "" : `, now ${placeWords(firstLine(locator))}`;
  const other = elsewhere ? `; these words stand in ${elsewhere.source}, line ${elsewhere.startLine}` : "";
  return `${verdict}: ${quoted}in ${source}${cited}${verdict === "moved" || verdict === "changed" ? today : ""}${other}`;
}

/** "L8-L9" begins on "L8". */
const firstLine = (locator: string) => locator.replace(/^(L\d+)-L\d+$/, "$1");

/** What a fragment says to people: "line 8", "lines 8-9", "page 12", "time 1:23", or the fragment itself. */
function placeWords(fragment: string): string {
  const lines = /^L(\d+)(?:-L(\d+))?$/.exec(fragment);
  if (lines) return lines[2] ? `lines ${lines[1]}-${lines[2]}` : `line ${lines[1]}`;
  const [, pages, seconds] = /^(?:page=([\d-]+)|t=(\d+))/.exec(fragment) ?? [];
  if (pages) return `${pages.includes("-") ? "pages" : "page"} ${pages}`;
  return seconds ? `time ${clock(Number(seconds))}` : `#${fragment}`;
}

const isGivenAway = ({ speaker }: Finding) => speaker.agrees === false;

/** "articles/libya.txt gives these words to Ashton Carter (line 6), not to Peter Cook" */
function speakerSentence({ source, speaker: { here, there, sourceLine } }: Finding): string {
  return `${source} gives these words to ${there} (line ${sourceLine}), not to ${here}`;
}

/** ""forty" is not in articles/libya.txt, line 10 ("a few airstrikes")" */
function claimSentence({ kind, said, found }: ToldClaim, { source, startLine, endLine }: Finding): string {
  const lines = startLine === endLine ? `line ${startLine}` : `lines ${startLine}-${endLine}`;
  const told = found === null ? "" : shortened(found);
  if (kind === "negation") return `"${shortened(said)}" here, "${told}" in ${source}, ${lines}`;
  return `"${shortened(said)}" is not in ${source}, ${lines}${found === null ? "" : ` ("${told}")`}`;
}
