import { formatLines, formatTarget } from "../links/target.ts";
import { saidFragment } from "../locators/saidFragment.ts";
import { escapeInline, escapeLine } from "./escape.ts";
import { type Passage, readPassage } from "./passage.ts";

/** What a template may name, each with what stands for it. */
export const TEMPLATE_VARIABLES = [
  "quote",
  "speaker",
  "title",
  "path",
  "lines",
  "page",
  "time",
  "locator",
  "date",
] as const;

/**
 * A citation by a template of one's own: `${quote}` the words, `${speaker}`, `${title}`, `${path}` for a link, `${lines}`
 * as "L8" or "L8-L9", `${page}` and `${time}` where the source has them, `${locator}` what a link says behind "#", `${date}`. Each paragraph of the words begins as the line of `${quote}` does.
 * @throws UnknownVariable when the template names something else
 */
export function fillTemplate(template: string, passage: Passage, date: string): string {
  const { words, lines } = readPassage(passage);
  const { fragment } = passage;
  const said = fragment === undefined ? "" : saidFragment(fragment);
  const values: Readonly<Record<string, string>> = {
    speaker: escapeInline(passage.speaker ?? ""),
    title: escapeInline(passage.title),
    path: formatTarget(passage.path, null),
    lines: formatLines(lines).slice(1),
    page: /^pp?\. (.*)$/.exec(said)?.[1] ?? "",
    time: said.includes(":") ? said : "",
    locator: fragment ?? formatLines(lines).slice(1),
    date,
  };
  return template
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) =>
      line.replace(VARIABLE, (_, name: string, at: number) => {
        if (name === "quote") return quoted(words, line.slice(0, at));
        if (Object.hasOwn(values, name)) return values[name]!;
        throw new UnknownVariable(name);
      }),
    )
    .join("\n");
}

/** A template names what there is not. */
export class UnknownVariable extends Error {
  constructor(readonly variable: string) {
    super(variable);
  }
}

const VARIABLE = /\$\{([^}]*)\}/g;

function quoted(words: readonly string[], lead: string): string {
  const prefix = /^[\s>]*/.exec(lead)![0];
  const first = lead === prefix ? escapeLine : escapeInline;
  if (prefix === "" && lead !== "") return words.map(escapeInline).join(" ");
  return words
    .map((paragraph, i) => (i === 0 ? first(paragraph) : escapeLine(paragraph)))
    .join(`\n${prefix.trimEnd()}\n${prefix}`);
}
