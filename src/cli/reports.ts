import type { Finding } from "./finding.ts";
import { summaryOf } from "./finding.ts";
import { sarifLog } from "./sarif.ts";
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

/** For people: what is not intact, by note, then the sum. */
function table(findings: readonly Finding[]): string {
  const wrong = findings.filter(({ verdict }) => verdict !== "intact");
  const rows = wrong.map((finding) => `${place(finding)}  ${MARKS[finding.verdict]} ${sentence(finding)}\n`);
  return rows.join("") + (rows.length > 0 ? "\n" : "") + sum(findings);
}

function sum(findings: readonly Finding[]): string {
  if (findings.length === 0) return "No citations found.\n";
  const counts = Object.entries(summaryOf(findings)).filter(([, count]) => count > 0);
  const parts = counts.map(([verdict, count]) => `${count} ${verdict}`).join(", ");
  return `${findings.length} ${findings.length === 1 ? "citation" : "citations"}: ${parts}\n`;
}

function json(findings: readonly Finding[]): string {
  return `${JSON.stringify({ citations: findings, summary: summaryOf(findings) }, null, 2)}\n`;
}

function github(findings: readonly Finding[]): string {
  return findings
    .map((finding) => {
      const level = LEVELS[finding.verdict];
      const { note: file, line } = finding;
      return level === "none" ? "" : workflowCommand(level, { file, line, text: sentence(finding) });
    })
    .join("");
}

function sarif(findings: readonly Finding[]): string {
  const rules = Object.fromEntries(Object.keys(LEVELS).map((id) => [id, `The citation is ${id}.`]));
  const results = findings.filter(({ verdict }) => verdict !== "intact");
  return sarifLog(
    rules,
    results.map((finding) => ({
      ruleId: finding.verdict,
      level: LEVELS[finding.verdict],
      text: sentence(finding),
      file: finding.note,
      line: finding.line,
    })),
  );
}

const LEVELS = {
  intact: "none",
  moved: "note",
  changed: "warning",
  ambiguous: "warning",
  missing: "error",
  unquoted: "none",
} as const;

const place = ({ note, line }: Finding) => `${note}:${line}`;

/** "changed: "We don't want ..." in articles/libya.txt, cited line 8, now line 9" */
function sentence({ verdict, words, source, lines, startLine }: Finding): string {
  const quoted = words === "" ? "" : `"${shortened(words)}" `;
  const cited = lines === null ? "" : `, cited ${/-/.test(lines) ? "lines" : "line"} ${lines}`;
  const today = verdict === "missing" || startLine === null ? "" : `, now line ${startLine}`;
  return `${verdict}: ${quoted}in ${source}${cited}${verdict === "moved" || verdict === "changed" ? today : ""}`;
}
