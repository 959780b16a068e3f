import type { Place } from "../../../engine/text/reading/reading.ts";
import { isUnspaced } from "../page/characters.ts";
import { Hyphens } from "./hyphens.ts";
import type { Paragraph } from "./paragraphs.ts";

/** The paragraphs as one text, with the page of each stretch of it. */
export interface PagedText {
  readonly text: string;
  readonly places: readonly Place[];
}

/** `labels`: what is printed on each page as its number. */
export function pagedText(paragraphs: readonly Paragraph[], labels: readonly string[] | null): PagedText {
  const hyphens = new Hyphens();
  for (const { lines } of paragraphs) hyphens.learn(lines);
  const parts: string[] = [];
  const starts: { start: number; page: number }[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    let text = "";
    let page = -1;
    for (const line of paragraph.lines) {
      text = joined(text, line.text, line.row, hyphens);
      if (line.page !== page) {
        page = line.page;
        const start = length + (text.length > line.text.length ? text.length - line.text.length : 0);
        if (starts.at(-1)?.page !== page) starts.push({ start, page });
      }
    }
    parts.push(text);
    length += text.length + 2;
  }
  const text = parts.join("\n\n");
  return { text, places: placesOf(starts, text.length, labels) };
}

function joined(text: string, line: string, row: boolean, hyphens: Hyphens): string {
  if (text === "") return line;
  if (row) return `${text}\n${line}`;
  if (isUnspaced(text.slice(-1)) && isUnspaced(line.slice(0, 1))) return text + line;
  return hyphens.join(text, line);
}

function placesOf(
  starts: readonly { start: number; page: number }[],
  length: number,
  labels: readonly string[] | null,
): Place[] {
  return starts.flatMap(({ start, page }, at) => {
    const end = starts[at + 1]?.start ?? length;
    const label = labels?.[page];
    const printed = label && label !== String(page + 1) ? label : null;
    return end > start ? [{ start, end, locator: { kind: "page" as const, page: page + 1, label: printed } }] : [];
  });
}
