import { version } from "../../package.json";
import type { Finding, ToldClaim } from "./finding.ts";
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

/** Workflow commands, which GitHub shows at the lines of a pull request. */
function github(findings: readonly Finding[]): string {
  return messages(findings)
    .filter(({ level }) => level !== "none")
    .map(({ level, note, line, text }) => {
      const place = `file=${escapeProperty(note)},line=${line},title=Sourceline`;
      return `::${level === "note" ? "notice" : level} ${place}::${escapeData(text)}\n`;
    })
    .join("");
}

/** What there is to say at one line of a note. */
interface Message {
  readonly rule: string;
  readonly level: "none" | "note" | "warning" | "error";
  readonly note: string;
  readonly line: number;
  readonly text: string;
}

/** All that is not intact, and what the passages do not say. */
function messages(findings: readonly Finding[]): Message[] {
  return findings.flatMap((finding): Message[] => {
    const { note, line, verdict, claims } = finding;
    const speaker: Message[] = isGivenAway(finding)
      ? [
          {
            rule: "speaker",
            level: "warning",
            note,
            line: finding.speaker.line ?? line,
            text: speakerSentence(finding),
          },
        ]
      : [];
    const untold = claims.map(
      (claim): Message => ({
        rule: `claim-${claim.kind}`,
        level: "note",
        note,
        line: claim.line,
        text: claimSentence(claim, finding),
      }),
    );
    const seen = [...speaker, ...untold];
    if (verdict === "intact") return seen;
    return [{ rule: verdict, level: LEVELS[verdict], note, line, text: sentence(finding) }, ...seen];
  });
}

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
function sarif(findings: readonly Finding[]): string {
  const rules = [
    ...Object.keys(LEVELS).map((id) => ({ id, shortDescription: { text: `The citation is ${id}.` } })),
    { id: "speaker", shortDescription: { text: "The source gives the words to somebody else than the note." } },
    ...Object.entries(CLAIMS).map(([kind, text]) => ({ id: `claim-${kind}`, shortDescription: { text } })),
  ];
  const results = messages(findings).map(({ rule, level, note, line, text }) => ({
    ruleId: rule,
    level,
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(note) }, region: { startLine: line } } }],
  }));
  const driver = { name: "Sourceline", version, rules };
  const log = { $schema: SARIF_SCHEMA, version: "2.1.0", runs: [{ tool: { driver }, results }] };
  return `${JSON.stringify(log, null, 2)}\n`;
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

const CLAIMS: Readonly<Record<ToldClaim["kind"], string>> = {
  number: "The note tells a number that the passage does not hold.",
  name: "The note tells a name that the passage does not hold.",
  date: "The note tells a date that the passage does not hold.",
  negation: "Of note and passage one says not, the other does not.",
};

const place = ({ note, line }: Finding) => `${note}:${line}`;

/** "changed: "We don't want ..." in articles/libya.txt, cited line 8, now line 9" */
function sentence({ verdict, words, source, lines, startLine }: Finding): string {
  const quoted = words === "" ? "" : `"${shorten(words)}" `;
  const cited = lines === null ? "" : `, cited ${/-/.test(lines) ? "lines" : "line"} ${lines}`;
  const today = verdict === "missing" || startLine === null ? "" : `, now line ${startLine}`;
  return `${verdict}: ${quoted}in ${source}${cited}${verdict === "moved" || verdict === "changed" ? today : ""}`;
}

const isGivenAway = ({ speaker }: Finding) => speaker.agrees === false;

/** "articles/libya.txt gives these words to Ashton Carter (line 6), not to Peter Cook" */
function speakerSentence({ source, speaker: { here, there, sourceLine } }: Finding): string {
  return `${source} gives these words to ${there} (line ${sourceLine}), not to ${here}`;
}

/** ""forty" is not in articles/libya.txt, line 10 ("a few airstrikes")" */
function claimSentence({ kind, said, found }: ToldClaim, { source, startLine, endLine }: Finding): string {
  const lines = startLine === endLine ? `line ${startLine}` : `lines ${startLine}-${endLine}`;
  const told = found === null ? "" : shorten(found);
  if (kind === "negation") return `"${shorten(said)}" here, "${told}" in ${source}, ${lines}`;
  return `"${shorten(said)}" is not in ${source}, ${lines}${found === null ? "" : ` ("${told}")`}`;
}

function shorten(words: string): string {
  const line = words.replace(/\s+/gu, " ");
  return line.length <= LONGEST_WORDS ? line : `${line.slice(0, LONGEST_WORDS).replace(/\s\S*$/u, "")} ...`;
}

const escapeData = (text: string) => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

const escapeProperty = (text: string) => escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
