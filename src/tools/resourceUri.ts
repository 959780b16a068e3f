/** What the resources of this server begin with: they are named by their paths, never by places of this machine. */
const BEGINNING = "sourceline://library/";

/** The template of all of them (RFC 6570). */
export const RESOURCE_TEMPLATE = `${BEGINNING}{+path}`;

/** The URI of a file of the library as a resource. */
export function resourceUri(path: string): string {
  return (
    BEGINNING +
    path
      .split("/")
      .map((part) => encodeURIComponent(part.toWellFormed()))
      .join("/")
  );
}

/**
 * The path that a resource's URI names.
 * @throws Error with a sentence, when it is none of ours
 */
export function resourcePath(uri: string): string {
  if (!uri.startsWith(BEGINNING)) throw new Error(`${JSON.stringify(uri)} is no resource of this server.`);
  try {
    return decodeURIComponent(uri.slice(BEGINNING.length));
  } catch {
    throw new Error(`${JSON.stringify(uri)} is not encoded as a URI is.`);
  }
}
