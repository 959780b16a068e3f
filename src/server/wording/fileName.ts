/** The last part of a URI's path, as people write it. */
export function fileNameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf("/") + 1));
}

/** The same with as many folders before it as tell it from another file. */
export function fileNameBeside(uri: string, other: string): string {
  const [parts, others] = [uri.split("/"), other.split("/")];
  let count = 1;
  while (count < parts.length && parts.at(-count) === others.at(-count)) count++;
  return parts.slice(-count).map(decoded).join("/");
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
