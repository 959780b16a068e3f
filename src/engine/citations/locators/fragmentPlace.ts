/** What a link's fragment says of a place in a source that is no text as it lies. */
export type FragmentPlace =
  /** RFC 8118: the file's own count, both included. */
  | { readonly kind: "page"; readonly first: number; readonly last: number }
  /** W3C Media Fragments: seconds; `to` is null when only a moment is named. */
  | { readonly kind: "time"; readonly from: number; readonly to: number | null }
  /** WICG Scroll to Text Fragment: the words that begin and end the passage; `end` is null when they are all of it. */
  | { readonly kind: "text"; readonly start: string; readonly end: string | null }
  /** The id of a heading, or the file of a chapter. */
  | { readonly kind: "section"; readonly id: string }
  /** A heading of a Markdown source, as Obsidian or GitHub name it, behind the headings that it stands below. */
  | { readonly kind: "heading"; readonly titles: readonly string[] }
  /** A block of a Markdown source that bears Obsidian's "^id". */
  | { readonly kind: "block"; readonly id: string };

/** Reads a fragment without its "#", still percent-encoded; null when it names no place. Viewers' own parameters are passed over. */
export function parseFragmentPlace(fragment: string): FragmentPlace | null {
  const text = textIn(fragment);
  if (text) return text;
  const page = /(?:^|[&?])page=(\d{1,7})(?:-(\d{1,7}))?(?=&|$)/i.exec(fragment);
  if (page) {
    const [first, last] = [Number(page[1]), Number(page[2] ?? page[1])];
    return { kind: "page", first: Math.min(first, last), last: Math.max(first, last) };
  }
  return timeIn(fragment) ?? sectionIn(fragment);
}

/** The same of a Markdown source: "Heading", "Heading#Lower heading", "^block", a heading's slug. */
export function parseMarkdownPlace(fragment: string): FragmentPlace | null {
  const titles = decoded(fragment)
    .split("#")
    .map((title) => title.trim())
    .filter((title) => /[\p{L}\p{N}]/u.test(title));
  const last = titles.at(-1);
  if (last === undefined) return null;
  return last.startsWith("^") ? { kind: "block", id: last.slice(1) } : { kind: "heading", titles };
}

/** `#:~:text=prefix-,start,end,-suffix`, behind an id or not; of several texts the first. */
function textIn(fragment: string): FragmentPlace | null {
  const directive = /:~:(?:[^&]*&)*?text=([^&]*)/.exec(fragment)?.[1];
  if (!directive) return null;
  const parts = directive.split(",").filter((part) => !part.endsWith("-") && !part.startsWith("-"));
  const [start, end] = parts.map(decoded);
  return start ? { kind: "text", start, end: end ?? null } : null;
}

/** `#t=83`, `#t=83,91`, `#t=00:01:23`, `#t=npt:10,20`, `#t=1m23s`. */
function timeIn(fragment: string): FragmentPlace | null {
  const [, from = "", to = ""] = /(?:^|&)t=(?:npt:)?([^,&]*)(?:,([^&]*))?(?=&|$)/i.exec(decoded(fragment)) ?? [];
  const [start, end] = [secondsIn(from), secondsIn(to)];
  if (start === null && end === null) return null;
  return { kind: "time", from: start ?? 0, to: end };
}

function secondsIn(written: string): number | null {
  const clock = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2}(?:\.\d{1,6})?)$/.exec(written);
  const units = /^(?=\d)(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,7}(?:\.\d{1,6})?)s?)?$/.exec(written);
  const [, hours = "0", minutes = "0", seconds = "0"] = clock ?? units ?? [];
  return clock || units ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : null;
}

/** In a book an id may stand behind the chapter: `#chapter.xhtml#id`. */
function sectionIn(fragment: string): FragmentPlace | null {
  const id = decoded(fragment).split("#")[0]!.trim();
  return id === "" ? null : { kind: "section", id };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
