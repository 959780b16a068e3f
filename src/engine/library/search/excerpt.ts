import type { Span } from "../../text/span.ts";

/** A passage cut for one row of a list. */
export interface Excerpt {
  /** One line, "..." where something was left out. */
  readonly excerpt: string;
  /** Where the matching words stand in `excerpt`. */
  readonly matches: Span[];
}

/** Cuts `text` around `matches` (offsets in `text`, in order) to about `width` characters. */
export function cutAround(text: string, matches: readonly Span[], width = 110): Excerpt {
  const line = text.replace(/\s/g, " ");
  if (line.length <= width) return { excerpt: line, matches: [...matches] };
  const first = matches[0]?.start ?? 0;
  const start = first < width / 2 ? 0 : line.lastIndexOf(" ", first - width / 4) + 1;
  const cut = line.slice(start, start + width);
  const lead = start > 0 ? "... " : "";
  const tail = start + width < line.length ? " ..." : "";
  const shift = lead.length - start;
  const within = matches.filter((match) => match.start >= start && match.end <= start + width);
  return {
    excerpt: lead + cut + tail,
    matches: within.map((match) => ({ start: match.start + shift, end: match.end + shift })),
  };
}
