import { version } from "../../package.json";

export type SarifLevel = "none" | "note" | "warning" | "error";

/** A result at a line of a file. */
export interface SarifResult {
  readonly ruleId: string;
  readonly level: SarifLevel;
  readonly text: string;
  /** A path relative to the folder that the command runs in, with "/" between its parts. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** A log of one run (https://docs.oasis-open.org/sarif/sarif/v2.1.0/); `rules` are sentences by their ids. */
export function sarifLog(rules: Readonly<Record<string, string>>, results: readonly SarifResult[]): string {
  const driver = {
    name: "Sourceline",
    version,
    rules: Object.entries(rules).map(([id, text]) => ({ id, shortDescription: { text } })),
  };
  const told = results.map(({ ruleId, level, text, file, line }) => ({
    ruleId,
    level,
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: line } } }],
  }));
  const log = { $schema: SARIF_SCHEMA, version: "2.1.0", runs: [{ tool: { driver }, results: told }] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
