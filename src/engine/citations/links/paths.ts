/**
 * The path that `relative`, written in the file `from`, leads to; null when it leads above the root. Paths are parted by
 * "/", decoded, without a leading "/"; one that begins with "/" is taken from the root.
 */
export function resolvePath(from: string, relative: string): string | null {
  const parts = relative.startsWith("/") ? [] : folderOf(from);
  for (const part of relative.split("/")) {
    if (part === "..") {
      if (parts.length === 0) return null;
      parts.pop();
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** How the file `from` names the file `to`, as in "../sources/libya.txt"; both from the root. */
export function relativePath(from: string, to: string): string {
  const folder = folderOf(from);
  const target = to.split("/").filter((part) => part !== "");
  let shared = 0;
  while (shared < folder.length && shared < target.length - 1 && folder[shared] === target[shared]) shared++;
  return [...folder.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}

function folderOf(path: string): string[] {
  return path
    .split("/")
    .filter((part) => part !== "")
    .slice(0, path.endsWith("/") ? undefined : -1);
}
