import type { NotRead, ReadingWarning } from "../engine/text/reading/reading.ts";
import type { Counts } from "./officeText.ts";

/** What a reading of a document lacks. */
export function warningsOf(
  counts: Counts,
  comments: number,
  unreadable: readonly string[],
  isCutOff: boolean,
): ReadingWarning[] {
  const notRead = Object.entries({ ...counts, comments }).flatMap(([what, count]): ReadingWarning[] =>
    count > 0 ? [{ kind: "notRead", what: what as NotRead, count }] : [],
  );
  return [
    ...(isCutOff ? [{ kind: "cutOff" } as const] : []),
    ...(unreadable.length > 0 ? [{ kind: "partsUnreadable", parts: unreadable } as const] : []),
    ...notRead,
  ];
}
