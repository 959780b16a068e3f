import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { formatOfName, isLeftOutFolder, isNoteName } from "../documentFiles.ts";
import { decodeText, type Engine, type TextDocument } from "../engine/engine.ts";
import type { Files } from "../engine/ports.ts";
import type { Finding } from "../findings/citationFinding.ts";
import { DiskFiles, fileUri } from "../node/diskFiles.ts";
import { checkedNotes } from "./checkedNotes.ts";
import { engineOver } from "./engineOver.ts";
import { type Change, changesSince, stagedChanges } from "./git/changes.ts";
import { changedNames, notesNaming } from "./git/concerned.ts";
import { Repository } from "./git/git.ts";
import { StagedFiles } from "./git/stagedFiles.ts";

/**
 * The citations of the notes that changed, and of those that cite what changed, was renamed, came or went: all in the time of these,
 * not of all notes.
 * @param paths the notes, or folders of notes, among which they are; [] for the folder that the command runs in
 * @param since a commit; null for what is staged, which is then checked as the next commit has it
 * @throws UsageError where there is no such commit, or no repository
 */
export async function checkChanged(
  paths: readonly string[],
  since: string | null,
  claims: boolean,
): Promise<Finding[]> {
  const here = process.cwd();
  const repository = await Repository.of(here);
  const changes = since === null ? await stagedChanges(repository) : await changesSince(repository, since);
  const documents = changes.filter(isOfDocument);
  if (documents.length === 0) return [];
  const asked = paths.length > 0 ? paths.map((path) => resolve(path)) : [here];
  const roots = [...new Set([...(await foldersAmong(asked)), here])].map(fileUri);
  const files = since === null ? await StagedFiles.of(repository, roots) : new DiskFiles(roots);
  try {
    const uriOf = (path: string) => fileUri(join(repository.root, path));
    const isAsked = (uri: string) => asked.map(fileUri).some((one) => uri === one || uri.startsWith(`${one}/`));
    const there = documents.flatMap(({ path }) => path ?? []);
    const changed = there.filter(isNoteName).map(uriOf).filter(isAsked);
    const naming = (await notesNaming(repository, documents, since === null)).map(uriOf).filter(isAsked);
    const engine = engineOver(roots, files);
    await engine.files.learn();
    const notes = await opened(engine, files, new Set(changed), naming, new Names(documents));
    return await checkedNotes(engine, notes, there.map(uriOf), claims);
  } finally {
    if (files instanceof StagedFiles) files.end();
  }
}

/** A change of a file that is read, or was. */
function isOfDocument({ path, former }: Change): boolean {
  return [path, former].some(
    (one) => one !== null && formatOfName(one) !== null && !one.split("/").slice(0, -1).some(isLeftOutFolder),
  );
}

async function foldersAmong(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map((path) => stat(path).catch(() => null)));
  return paths.filter((_, i) => found[i]?.isDirectory());
}

/** Shows the engine the notes that changed, and of those that name a change the ones that cite it; in the order of their places. */
async function opened(
  engine: Engine,
  files: Files,
  changed: ReadonlySet<string>,
  naming: readonly string[],
  names: Names,
): Promise<string[]> {
  const notes: string[] = [];
  for (const uri of [...new Set([...changed, ...naming])].sort()) {
    const bytes = await files.read(uri).catch(() => null);
    const text = bytes && decodeText(bytes);
    if (text === null) continue;
    engine.files.open(uri, text);
    if (changed.has(uri) || names.areCited(engine.files.text(uri)!)) notes.push(uri);
  }
  return notes;
}

/** The names of what changed, as links may give them: with their ending or without, in capitals or not. */
class Names {
  private readonly names: ReadonlySet<string>;

  constructor(changes: readonly Change[]) {
    const names = changedNames(changes).map(folded);
    this.names = new Set(names.flatMap((name) => [name, name.replace(/\.[^.]*$/, "")]));
  }

  areCited({ citations }: TextDocument): boolean {
    return citations.some(({ target: { path } }) => this.names.has(folded(path.slice(path.lastIndexOf("/") + 1))));
  }
}

const folded = (name: string) => name.normalize("NFC").toLowerCase();
