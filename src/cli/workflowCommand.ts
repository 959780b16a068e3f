import type { SarifLevel } from "./sarif.ts";

/** A workflow command, which GitHub shows at a line of a pull request. */
export function workflowCommand(
  level: Exclude<SarifLevel, "none">,
  { file, line, text }: { readonly file: string; readonly line: number; readonly text: string },
): string {
  const place = `file=${escapeProperty(file)},line=${line},title=Sourceline`;
  return `::${level === "note" ? "notice" : level} ${place}::${escapeData(text)}\n`;
}

const escapeData = (text: string) => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

const escapeProperty = (text: string) => escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
