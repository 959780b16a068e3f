import { fileName } from "../article/uri.ts";

/**
 * The files of the library by their names, for links that name a file without saying where it lies. Remembers which names
 * were asked for, so that only a change that matters is another `revision`.
 */
export class FileNames {
  /** Another number whenever an answer may be another one. */
  revision = 0;
  private readonly known = new Set<string>();
  private readonly sources = new Set<string>();
  /** By the key of the name, and of the name without its ending. */
  private readonly byName = new Map<string, Set<string>>();
  private readonly asked = new Set<string>();

  /** A file is there. */
  add(uri: string): void {
    if (this.known.has(uri)) return;
    this.known.add(uri);
    for (const key of keysOf(uri)) {
      const uris = this.byName.get(key);
      if (uris) uris.add(uri);
      else this.byName.set(key, new Set([uri]));
      if (this.asked.has(key)) this.revision++;
    }
  }

  /** A file is gone. */
  delete(uri: string): void {
    if (!this.known.delete(uri)) return;
    this.sources.delete(uri);
    for (const key of keysOf(uri)) {
      this.byName.get(key)?.delete(uri);
      if (this.asked.has(key)) this.revision++;
    }
  }

  /** A file was read: whether it is a source is known now. */
  read(uri: string, isSource: boolean): void {
    this.add(uri);
    if (this.sources.has(uri) === isSource) return;
    if (isSource) this.sources.add(uri);
    else this.sources.delete(uri);
    if (keysOf(uri).some((key) => this.asked.has(key))) this.revision++;
  }

  /** Whether a file is a source, as far as is known. */
  isSource(uri: string): boolean {
    return this.sources.has(uri);
  }

  /** Whether there is such a file; it is heard of when one comes. */
  has(uri: string): boolean {
    this.asked.add(keyOf(fileName(uri)));
    return this.known.has(uri);
  }

  /** The files of a name, with or without its ending. */
  named(name: string): Iterable<string> {
    const key = keyOf(name);
    this.asked.add(key);
    return this.byName.get(key) ?? [];
  }
}

/** File systems and Obsidian do not tell names apart by case. */
const keyOf = (name: string) => name.normalize("NFC").toLowerCase();

function keysOf(uri: string): string[] {
  const name = keyOf(fileName(uri));
  const stem = name.replace(/\.[^.]+$/, "");
  return stem === name ? [name] : [name, stem];
}
