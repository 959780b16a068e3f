/**
 * The folders of a library, and how a client names the files in them: by their path from the folder, with the folder's own name
 * before it when there are several. Places of this machine are never told.
 */
export class Folders {
  private readonly named: readonly { readonly name: string; readonly root: string }[];

  /** `roots`: their URIs, without a "/" at the end. */
  constructor(readonly roots: readonly string[]) {
    const names = new Set<string>();
    this.named = roots.map((root) => ({ name: roots.length === 1 ? "" : freeName(root, names), root }));
  }

  /** What a client calls a file; of a file outside all folders its address. */
  pathOf(uri: string): string {
    const folder = this.folderOf(uri);
    if (!folder) return decoded(uri);
    const path = decoded(uri.slice(folder.root.length + 1));
    return folder.name === "" ? path : `${folder.name}/${path}`;
  }

  /** The URI of a path, whether there is such a file or not; of a path that names no folder in the first. */
  uriOf(path: string): string {
    const folder = this.named.find(({ name }) => name !== "" && path.startsWith(`${name}/`)) ?? this.named[0]!;
    const below = folder.name === "" ? path : path.slice(folder.name.length + 1);
    return `${folder.root}/${below.split("/").map(encoded).join("/")}`;
  }

  /** A note that would stand at the top of a file's folder: where links begin whose note is not known. */
  noteBeside(uri: string): string {
    return `${this.folderOf(uri)?.root ?? this.roots[0]}/note.md`;
  }

  private folderOf(uri: string) {
    return this.named.find(({ root }) => uri.startsWith(`${root}/`));
  }
}

/**
 * A path as a client wrote it, its parts parted by single "/".
 * @throws Error with a sentence, when it would lead out of the folders or is no path
 */
export function ownPath(written: string): string {
  const path = written.replaceAll("\\", "/");
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (path.startsWith("/") || /^[a-z][a-z0-9+.-]*:/i.test(path) || parts.includes("..") || path.includes("\0"))
    throw new Error(`${JSON.stringify(written)} leads out of the library; paths begin at its folders.`);
  return parts.join("/");
}

function freeName(root: string, names: Set<string>): string {
  const own = decoded(root.slice(root.lastIndexOf("/") + 1)) || "folder";
  let name = own;
  for (let i = 2; names.has(name); i++) name = `${own}-${i}`;
  names.add(name);
  return name;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const encoded = (part: string) => encodeURIComponent(part.toWellFormed());
