import type { Line } from "../page/line.ts";
import type { Metadata } from "../pdfjs/pdfFile.ts";

/** What a PDF says of itself, as far as it makes sense. */
export interface DocumentFacts {
  readonly title: string;
  readonly date: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
}

const FILE = /\.(docx?|pdf|odt|rtf|indd|qxd|tex|dvi|ps|wpd|xlsx?|pptx?|pub|p65|fm|html?|txt)$/i;
const PROGRAM = /^(microsoft (word|powerpoint|excel)|powerpoint presentation|word|print|printing)\s*[-:]\s*/i;
const NOTHING =
  /^(untitled|unbenannt|sans titre|no title|title|titel|document|dokument|slide|presentation|layout|print|blank|page|scan|doc)?[\s\d_.-]*$/i;
const NOBODY =
  /^(user|users|admin|administrator|owner|unknown|anonymous|author|autor|auteur|default|guest|staff|office|test|root|scanner|windows.*|microsoft.*|hewlett.*|dell|xerox.*|canon.*|acrobat.*|adobe.*|none|n\/a|pc|\W*)$/i;

/** `first`: the lines of the first page; `size`: of the letters of the text. */
export function documentFacts({ info, xmp }: Metadata, first: readonly Line[], size: number): DocumentFacts {
  const titles = [...texts(xmp.get("dc:title")), ...texts(info.Title)];
  const seen = first.map(({ text }) => text).join(" ");
  const named = titles.map((title) => titleOf(title, seen)).find((title) => title !== "");
  return {
    title: named ?? largest(first, size),
    date:
      [...texts(xmp.get("dc:date")), ...texts(info.CreationDate), ...texts(xmp.get("xmp:createdate"))]
        .map(dayOf)
        .find(Boolean) ?? null,
    authors: authorsOf([...texts(xmp.get("dc:creator")), ...texts(info.Author)]),
    language: texts(info.Language).find((it) => /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(it)) ?? null,
  };
}

/** Strings of a value that may be one, a list of them, or something else. */
function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((it) =>
    typeof it === "string"
      ? [
          it
            .replace(/[\s\u0000-\u001f]+/g, " ")
            .trim()
            .slice(0, 1000),
        ]
      : [],
  );
}

/** A title with sense; the name of a file counts where the first page says the same. */
function titleOf(title: string, seen: string): string {
  const bare = title.replace(PROGRAM, "").replace(FILE, "").trim();
  if (NOTHING.test(bare) || bare.length < 3 || !/\p{L}{2}/u.test(bare)) return "";
  if (bare === title && !/[\\/]{1}\S*[\\/]|^\S*[_\d]\S*$/.test(bare)) return title;
  const words = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
  return words(seen).includes(words(bare)) ? bare : "";
}

/** The largest letters in the upper part of the first page, when they are larger than those of the text. */
function largest(lines: readonly Line[], size: number): string {
  const upper = lines.slice(0, Math.max(12, lines.length >> 1)).filter(({ text }) => /\p{L}{3}/u.test(text));
  const most = Math.max(0, ...upper.map((line) => line.size));
  if (most < 1.15 * size) return "";
  const at = upper.findIndex((line) => line.size >= 0.97 * most);
  let end = at + 1;
  while (end < upper.length && upper[end]!.size >= 0.97 * most && end - at < 4) end++;
  const title = upper
    .slice(at, end)
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ");
  return title.length <= 250 ? title : "";
}

/** The day of `D:20290522...` or `2029-05-22T...`. */
function dayOf(date: string): string | null {
  const found = /^(?:D:)?\s*(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?/.exec(date);
  if (!found || Number(found[1]) < 1980 || Number(found[1]) > 2200) return null;
  const [, year, month, day] = found;
  if (!month || Number(month) < 1 || Number(month) > 12) return year!;
  return day && Number(day) >= 1 && Number(day) <= 31 ? `${year}-${month}-${day}` : `${year}-${month}`;
}

function authorsOf(named: readonly string[]): string[] {
  const people = named.flatMap((names) => names.split(/\s*;\s*|\s+and\s+|\s*,\s*(?=\S+\s+\S)/));
  const known = people.map((name) => name.trim()).filter((name) => !NOBODY.test(name) && !isLogin(name));
  return [...new Set(known)].slice(0, 50);
}

/** "mkoenig", "jdoe2": what somebody is called by a computer. */
function isLogin(name: string): boolean {
  return /^\S+$/.test(name) && (name === name.toLowerCase() || /[\d_@\\]/.test(name));
}
