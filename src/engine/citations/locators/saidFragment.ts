/** How a citation says to people where a fragment leads: "p. 12", "pp. 12-13", "1:23"; "" where only the source itself can say it. */
export function saidFragment(fragment: string): string {
  const [, first, last, seconds] = /^(?:page=(\d+)(?:-(\d+))?|t=(\d+))$/.exec(fragment) ?? [];
  if (first !== undefined) return last === undefined ? `p. ${first}` : `pp. ${first}-${last}`;
  return seconds === undefined ? "" : clock(Number(seconds));
}

/** "1:23", "1:00:05". */
function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number: number) => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
