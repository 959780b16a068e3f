import { clock } from "../../text/reading/clock.ts";

/** How a citation says to people where a fragment leads: "p. 12", "pp. 12-13", "1:23"; "" where only the source itself can say it. */
export function saidFragment(fragment: string): string {
  const [, first, last, seconds] = /^(?:page=(\d+)(?:-(\d+))?|t=(\d+))$/.exec(fragment) ?? [];
  if (first !== undefined) return last === undefined ? `p. ${first}` : `pp. ${first}-${last}`;
  return seconds === undefined ? "" : clock(Number(seconds));
}
