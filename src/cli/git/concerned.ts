import { isNoteName } from "../../documentFiles.ts";
import type { Change } from "./changes.ts";
import type { Repository } from "./git.ts";

/** So many names are looked for letter by letter: more of them are looked for by their longest piece, which finds more notes. */
const FEW = 100;

/** So many pieces are looked for at once: a command line is not endless. */
const AT_ONCE = 500;

const NOTES = [":(icase)*.md", ":(icase)*.markdown"];

/**
 * The notes that may cite a file that changed, went or came: those that hold its name in a way in which a link may
 * write it. Whether they do cite it is for who reads them. Paths, each once.
 * @param staged as the next commit has them, not as they are on the disk
 */
export async function notesNaming(
  repository: Repository,
  changes: readonly Change[],
  staged: boolean,
): Promise<string[]> {
  const stems = [...new Set(changedNames(changes).map((name) => name.replace(/\.[^.]*$/, "")))];
  if (stems.length === 0) return [];
  const all = await notes(repository, staged);
  // A name without a Latin letter or digit may be written in many ways.
  if (stems.some((stem) => !LETTERS.test(stem))) return all.map(({ path }) => path);
  const found = all.filter(({ isWide }) => isWide).map(({ path }) => path);
  const isFew = stems.length <= FEW;
  const patterns = [...new Set(stems.map(isFew ? asLinksWrite : longestPiece))];
  for (let from = 0; from < patterns.length; from += AT_ONCE) {
    const asked = patterns.slice(from, from + AT_ONCE).flatMap((pattern) => ["-e", pattern]);
    const how = [staged ? "--cached" : "--untracked", "-l", "-z", "-i", isFew ? "-E" : "-F"];
    found.push(...(await repository.list("grep", ...how, ...asked, "--", ...NOTES)));
  }
  return [...new Set(found)];
}

const LETTERS = /[A-Za-z0-9]/;

/** One letter, however it is written: "%F0%9F%98%80" is one. */
const LONGEST_LETTER = 12;

/**
 * A regular expression that finds a name in any link: links write "a b_c" as "a%20b\_c" and "a&#32;b_c", but Latin letters and digits
 * always as they are.
 */
function asLinksWrite(stem: string): string {
  const written = stem.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "").replace(/[^A-Za-z0-9]+/g, (between) => {
    return `.{1,${Math.min(255, LONGEST_LETTER * between.length)}}`;
  });
  return `${written}([^A-Za-z0-9]|$)`;
}

function longestPiece(stem: string): string {
  const pieces = stem.match(/[A-Za-z0-9]+/g) ?? [];
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), "");
}

/** The names of files, without folders, as they are and as they were. */
export function changedNames(changes: readonly Change[]): string[] {
  const paths = changes.flatMap(({ path, former }) => [path, former].filter((one) => one !== null));
  return [...new Set(paths.map((path) => path.slice(path.lastIndexOf("/") + 1)))];
}

/** Every note that git knows, and whether it is in UTF-16, in which no name is found. */
async function notes(repository: Repository, staged: boolean): Promise<{ path: string; isWide: boolean }[]> {
  const others = staged ? [] : ["--others", "--exclude-standard"];
  const listed = await repository.list("ls-files", "--cached", ...others, "--eol", "-z", "--", ...NOTES);
  return listed.flatMap((entry) => {
    // "i/lf    w/lf    attr/                 \tpath"; "-text" is what git takes for binary.
    const [, index, disk, path] = /^i\/(\S*)\s+w\/(\S*)\s+attr\/[^\t]*\t(.*)$/s.exec(entry) ?? [];
    return path === undefined || !isNoteName(path) ? [] : [{ path, isWide: (staged ? index : disk) === "-text" }];
  });
}
