import { searchWords } from "../search/searchWords.ts";

/** By folded word: the ids of those whose texts hold it. */
export type WordList = ReadonlyMap<string, ReadonlySet<string>>;

/** What is called by words. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: Iterable<string>;
}

/** The words of all names and aliases, and those of all roles; kept up to date a text at a time. */
export class NameWords {
  private readonly ofNames = new Map<string, Set<string>>();
  private readonly ofRoles = new Map<string, Set<string>>();

  get names(): WordList {
    return this.ofNames;
  }

  get roles(): WordList {
    return this.ofRoles;
  }

  addName(text: string, id: string): void {
    add(text, id, this.ofNames);
  }

  addRole(text: string, id: string): void {
    add(text, id, this.ofRoles);
  }

  /** An alias is gone; the words that other names of the same hold, too, stay. */
  deleteAlias(alias: string, { id, name, aliases }: Named): void {
    const kept = wordSet([name, ...aliases]);
    for (const word of wordSet([alias])) if (!kept.has(word)) remove(word, id, this.ofNames);
  }

  /** The last document that names it is gone; `aliases`: those it had until then. */
  delete({ id, name, roles }: Named, aliases: Iterable<string>): void {
    for (const word of wordSet([name, ...aliases])) remove(word, id, this.ofNames);
    for (const word of wordSet(roles)) remove(word, id, this.ofRoles);
  }
}

function wordSet(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  // With tails, so that each character of a name in a script without spaces is found.
  for (const text of texts) for (const word of searchWords(text)) words.add(word.text);
  return words;
}

function add(text: string, id: string, list: Map<string, Set<string>>): void {
  for (const word of wordSet([text])) {
    const ids = list.get(word);
    if (ids) ids.add(id);
    else list.set(word, new Set([id]));
  }
}

function remove(word: string, id: string, list: Map<string, Set<string>>): void {
  const ids = list.get(word);
  if (ids?.delete(id) && ids.size === 0) list.delete(word);
}
