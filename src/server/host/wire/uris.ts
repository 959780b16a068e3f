/**
 * The names of files as VS Code writes them, whatever a client's own way: RFC 3986 leaves it open whether "(" is encoded, and a
 * file must not have two names. A client is told of a file under the name that it used itself.
 */
export class Uris {
  private readonly spelled = new Map<string, string>();

  /** The one name of what a client calls so. */
  known(uri: string): string {
    const canonical = canonicalUri(uri);
    if (canonical !== uri) this.spelled.set(canonical, uri);
    return canonical;
  }

  /** What the client calls a file of that name. */
  told(uri: string): string {
    return this.spelled.get(uri) ?? uri;
  }
}

/** A `file:` URI percent-encoded as VS Code does; any other one as it is. */
export function canonicalUri(uri: string): string {
  const path = /^file:\/\/(?:localhost)?(\/[^?#]*)$/i.exec(uri)?.[1];
  if (path === undefined) return uri;
  try {
    const segments = decodeURIComponent(path).split("/");
    // "/c:/": a drive is written small.
    if (/^[A-Z]:$/.test(segments[1] ?? "")) segments[1] = segments[1]!.toLowerCase();
    return `file://${segments.map(encoded).join("/")}`;
  } catch {
    return uri;
  }
}

const encoded = (segment: string) =>
  encodeURIComponent(segment).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
