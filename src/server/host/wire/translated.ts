/** How the parts of a message are put in another form; `uri`: of the document that a place is in, as the message has it. */
export interface Translator {
  uri(uri: string): string;
  position(position: Position, uri: string): Position;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

type Plain = Readonly<Record<string, unknown>>;

/** No message of LSP is that deep; what lies deeper is left as it is. */
const DEEPEST = 200;

/**
 * What a message holds, with its places and URIs in another form. A place is in the document that is named nearest around it:
 * LSP writes `uri` or `textDocument.uri` beside it in all its structures, or the URI as a key of `changes`.
 */
export function translated(value: unknown, translator: Translator, uri: string | null = null, depth = 0): unknown {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    // The numbers of semantic tokens.
    if (typeof value[0] === "number") return value;
    return value.map((one) => translated(one, translator, uri, depth + 1));
  }
  if (isPosition(value)) return uri === null ? value : translator.position(value, uri);
  const message = value as Plain;
  const around = uriOf(message) ?? uri;
  const entries = Object.entries(message).map(([key, part]): [string, unknown] => {
    if (typeof part === "string") return [key, URI_KEYS.has(key) ? translator.uri(part) : part];
    if (key === "changes" && isPlain(part)) return [key, changes(part, translator, depth)];
    const target = key.startsWith("target") ? message.targetUri : undefined;
    return [key, translated(part, translator, typeof target === "string" ? target : around, depth + 1)];
  });
  return Object.fromEntries(entries);
}

function changes(byUri: Plain, translator: Translator, depth: number): Plain {
  const entries = Object.entries(byUri).map(([uri, edits]): [string, unknown] => [
    translator.uri(uri),
    translated(edits, translator, uri, depth + 2),
  ]);
  return Object.fromEntries(entries);
}

const URI_KEYS = new Set(["uri", "targetUri", "oldUri", "newUri", "rootUri", "scopeUri"]);

function uriOf({ uri, textDocument }: Plain): string | null {
  if (typeof uri === "string") return uri;
  return isPlain(textDocument) && typeof textDocument.uri === "string" ? textDocument.uri : null;
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPosition = (value: object): value is Position =>
  "line" in value && typeof value.line === "number" && "character" in value && typeof value.character === "number";
