import { version } from "../../package.json";

export type SarifLevel = "none" | "note" | "warning" | "error";

interface FileLine {
  /** A path relative to the folder that the command runs in, with "/" between its parts. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** A result at a line of a file. */
export interface SarifResult extends FileLine {
  readonly ruleId: string;
  readonly level: SarifLevel;
  readonly text: string;
  /** Where to look, too. */
  readonly related?: FileLine;
}

/** A log of one run (https://docs.oasis-open.org/sarif/sarif/v2.1.0/); `rules` are sentences by their ids. */
export function sarifLog(rules: Readonly<Record<string, string>>, results: readonly SarifResult[]): string {
  const driver = {
    name: "Sourceline",
    version,
    rules: Object.entries(rules).map(([id, text]) => ({ id, shortDescription: { text } })),
  };
  const told = results.map(({ ruleId, level, text, related, ...at }) => ({
    ruleId,
    level,
    message: { text },
    locations: [locationOf(at)],
    ...(related && { relatedLocations: [locationOf(related)] }),
  }));
  const log = { $schema: SARIF_SCHEMA, version: "2.1.0", runs: [{ tool: { driver }, results: told }] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function locationOf({ file, line }: FileLine) {
  return { physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: line } } };
}

const SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
