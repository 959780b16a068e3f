import { type QuotationFinding, quotationSummary } from "../findings/quotationFinding.ts";
import { sarifLog } from "./sarif.ts";
import { shortened } from "./shortened.ts";
import { workflowCommand } from "./workflowCommand.ts";

/** Ways to tell what `verify --quotations` found; each gives the whole of standard output. */
export const QUOTATION_REPORTS: Readonly<Record<string, (findings: readonly QuotationFinding[]) => string>> = {
  table,
  json,
  sarif,
  github,
};

const MARKS = { intact: "✓", changed: "≠", ambiguous: "?", missing: "✗" } as const;

/** Words from elsewhere are no error; the exit code tells all the same that they were not found. */
const LEVELS = { intact: "none", changed: "warning", ambiguous: "note", missing: "warning" } as const;

/** For people: every quotation with where it stands, then the sum. */
function table(findings: readonly QuotationFinding[]): string {
  const rows = findings.map((finding) => `${place(finding)}  ${MARKS[finding.verdict]} ${sentence(finding)}\n`);
  return rows.join("") + (rows.length > 0 ? "\n" : "") + sum(findings);
}

function sum(findings: readonly QuotationFinding[]): string {
  if (findings.length === 0) return "No quotations found.\n";
  const counts = Object.entries(quotationSummary(findings)).filter(([, count]) => count > 0);
  const parts = counts.map(([verdict, count]) => `${count} ${verdict}`).join(", ");
  return `${findings.length} ${findings.length === 1 ? "quotation" : "quotations"}: ${parts}\n`;
}

function json(findings: readonly QuotationFinding[]): string {
  return `${JSON.stringify({ quotations: findings, summary: quotationSummary(findings) }, null, 2)}\n`;
}

function github(findings: readonly QuotationFinding[]): string {
  return findings
    .map((finding) => {
      const level = LEVELS[finding.verdict];
      return level === "none" ? "" : workflowCommand(level, { ...finding, text: sentence(finding) });
    })
    .join("");
}

function sarif(findings: readonly QuotationFinding[]): string {
  const rules = Object.fromEntries(Object.keys(LEVELS).map((id) => [id, `The quotation is ${id}.`]));
  const results = findings.filter(({ verdict }) => verdict !== "intact");
  return sarifLog(
    rules,
    results.map((finding) => ({
      ruleId: finding.verdict,
      level: LEVELS[finding.verdict],
      text: sentence(finding),
      file: finding.file,
      line: finding.line,
    })),
  );
}

const place = ({ file, line }: QuotationFinding) => `${file}:${line}`;

/** `changed: "We have waited ten ..." nearly so in sources/charter.txt, line 4` */
function sentence({ verdict, words, source, startLine }: QuotationFinding): string {
  const quoted = `${verdict}: "${shortened(words)}"`;
  const where = `${source}, line ${startLine}`;
  switch (verdict) {
    case "intact":
      return `${quoted} in ${where}`;
    case "changed":
      return `${quoted} nearly so in ${where}`;
    case "ambiguous":
      return `${quoted} in several places, first in ${where}`;
    case "missing":
      return `${quoted} in no source`;
  }
}
