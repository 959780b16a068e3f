import { version } from "../../package.json";
import type { Finding } from "./finding.ts";
import { summaryOf } from "./finding.ts";

/** Ways to tell what `verify` found; each gives the whole of standard output. */
export const REPORTS: Readonly<Record<string, (findings: readonly Finding[]) => string>> = {
  table,
  json,
  sarif,
  github,
};

const MARKS = { intact: "✓", moved: "→", changed: "≠", ambiguous: "?", missing: "✗", unquoted: "·" } as const;
const LONGEST_WORDS = 60;

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

/** Workflow commands, which GitHub shows at the lines of a pull request. */
function github(findings: readonly Finding[]): string {
  return findings
    .filter(({ verdict }) => verdict !== "intact" && verdict !== "unquoted")
    .map((finding) => {
      const level = LEVELS[finding.verdict] === "note" ? "notice" : LEVELS[finding.verdict];
      const place = `file=${escapeProperty(finding.note)},line=${finding.line},title=Sourceline`;
      return `::${level} ${place}::${escapeData(sentence(finding))}\n`;
    })
    .join("");
}

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
function sarif(findings: readonly Finding[]): string {
  const rules = Object.keys(LEVELS).map((id) => ({ id, shortDescription: { text: `The citation is ${id}.` } }));
  const results = findings
    .filter(({ verdict }) => verdict !== "intact")
    .map((finding) => ({
      ruleId: finding.verdict,
      level: LEVELS[finding.verdict],
      message: { text: sentence(finding) },
      locations: [locationOf(finding.note, finding.line)],
      ...(finding.elsewhere
        ? { relatedLocations: [locationOf(finding.elsewhere.source, finding.elsewhere.startLine)] }
        : {}),
    }));
  const driver = { name: "Sourceline", version, rules };
  const log = { $schema: SARIF_SCHEMA, version: "2.1.0", runs: [{ tool: { driver }, results }] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function locationOf(path: string, startLine: number) {
  return { physicalLocation: { artifactLocation: { uri: encodeURI(path) }, region: { startLine } } };
}

const SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

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
function sentence({ verdict, words, source, lines, startLine, elsewhere }: Finding): string {
  const quoted = words === "" ? "" : `"${shorten(words)}" `;
  const cited = lines === null ? "" : `, cited ${/-/.test(lines) ? "lines" : "line"} ${lines}`;
  const today = verdict === "missing" || startLine === null ? "" : `, now line ${startLine}`;
  const other = elsewhere ? `; these words stand in ${elsewhere.source}, line ${elsewhere.startLine}` : "";
  return `${verdict}: ${quoted}in ${source}${cited}${verdict === "moved" || verdict === "changed" ? today : ""}${other}`;
}

function shorten(words: string): string {
  const line = words.replace(/\s+/gu, " ");
  return line.length <= LONGEST_WORDS ? line : `${line.slice(0, LONGEST_WORDS).replace(/\s\S*$/u, "")} ...`;
}

const escapeData = (text: string) => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

const escapeProperty = (text: string) => escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
