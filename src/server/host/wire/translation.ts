import type { Message, NotificationMessage, RequestMessage, ResponseMessage } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Columns, type PositionEncoding, type SourceText } from "./columns.ts";
import { type Translator, translated } from "./translated.ts";
import { Uris } from "./uris.ts";

type AnyMessage = Message & Partial<RequestMessage & NotificationMessage & ResponseMessage>;

/** A question of the client that waits for its answer: what is told without a URI is about its document. */
interface Asked {
  readonly method: string;
  readonly uri: string | null;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** How a client wants to be told places. */
export interface PlacesWanted {
  /** What it counts characters in. */
  readonly encoding: PositionEncoding;
  /** It shows the text that is read of a source, whose lines are none of the file's. */
  readonly showsReadings: boolean;
}

/** The client's form of messages, and the one that the features know: `file:` URIs as VS Code writes them, columns in UTF-16 units. */
export class Translation {
  private readonly uris = new Uris();
  private readonly asked = new Map<unknown, Asked>();
  private columns: Columns | null = null;
  private showsReadings = true;
  private textOf: (uri: string) => SourceText | undefined = () => undefined;

  tellsPlaces({ encoding, showsReadings }: PlacesWanted, textOf: (uri: string) => SourceText | undefined): void {
    this.columns = encoding === "utf-16" ? null : new Columns(encoding);
    this.showsReadings = showsReadings;
    this.textOf = textOf;
  }

  incoming(message: Message): Message {
    const { id, method, params } = message as AnyMessage;
    if (method === undefined) return message;
    const known = method === "textDocument/didChange" ? this.changed(params) : translated(params, this.fromClient);
    if (id !== undefined && id !== null) this.asked.set(id, { method, uri: documentOf(known) });
    return { ...message, params: known } as Message;
  }

  outgoing(message: Message): Message {
    const { id, method, params, result } = message as AnyMessage;
    if (method !== undefined) return { ...message, params: this.told(params, null) } as Message;
    const asked = this.asked.get(id);
    this.asked.delete(id);
    if (result === undefined || result === null) return message;
    if (asked?.method.startsWith("textDocument/semanticTokens")) {
      return { ...message, result: this.tokens(result as { data: number[] }, asked.uri) } as Message;
    }
    return { ...message, result: this.told(result, asked?.uri ?? null) } as Message;
  }

  private readonly fromClient: Translator = {
    uri: (uri) => this.uris.known(uri),
    position: (position, uri) => this.utf16(position, this.textOf(this.uris.known(uri))),
  };

  private told(value: unknown, uri: string | null): unknown {
    // The edits of a file that is renamed with them are told under its new name, in which there is no text yet.
    const formerly = new Map(renamesIn(value));
    const translator: Translator = {
      uri: (one) => this.uris.told(one),
      position: (position, one) => this.counted(position, this.textOf(formerly.get(one) ?? one)),
    };
    return translated(value, translator, uri);
  }

  private utf16({ line, character }: Position, source: SourceText | undefined): Position {
    if (!this.columns || !source) return { line, character };
    return { line, character: this.columns.utf16(source, line, character) };
  }

  private counted({ line, character }: Position, source: SourceText | undefined): Position {
    // The lines of a reading are none of the file's: the file is opened at its beginning.
    if (source?.reading && !this.showsReadings) return { line: 0, character: 0 };
    if (!this.columns || !source) return { line, character };
    return { line, character: this.columns.counted(source, line, character) };
  }

  /** Each of several changes counts in the text that the one before it left. */
  private changed(params: unknown): unknown {
    const change = params as { textDocument: { uri: string }; contentChanges: { range?: object; text: string }[] };
    const many = change.contentChanges?.length > 1;
    if (!many || !this.columns) return translated(params, this.fromClient);
    const uri = this.uris.known(change.textDocument.uri);
    const document = TextDocument.create(uri, "", 0, this.textOf(uri)?.text ?? "");
    const contentChanges = change.contentChanges.map((one) => {
      const source = sourceOf(document);
      const position = (at: Position) => this.utf16(at, source);
      const known = translated(one, { ...this.fromClient, position }, uri) as typeof one;
      TextDocument.update(document, [known as { text: string }], 0);
      return known;
    });
    return { ...change, textDocument: { ...change.textDocument, uri }, contentChanges };
  }

  /** Tokens tell columns from token to token, and lengths (LSP 3.17, "Integer Encoding for Tokens"). */
  private tokens(result: { data: number[] }, uri: string | null): { data: number[] } {
    const source = uri === null ? undefined : this.textOf(uri);
    if (!this.columns || !source) return result;
    const data = [...result.data];
    let [line, utf16, told] = [0, 0, 0];
    for (let i = 0; i + 2 < data.length; i += 5) {
      const isNewLine = data[i]! > 0;
      line += data[i]!;
      utf16 = data[i + 1]! + (isNewLine ? 0 : utf16);
      const start = this.columns.counted(source, line, utf16);
      data[i + 2] = this.columns.counted(source, line, utf16 + data[i + 2]!) - start;
      data[i + 1] = start - (isNewLine ? 0 : told);
      told = start;
    }
    return { ...result, data };
  }
}

function documentOf(params: unknown): string | null {
  const { textDocument } = (params ?? {}) as { textDocument?: { uri?: unknown } };
  return typeof textDocument?.uri === "string" ? textDocument.uri : null;
}

/** What files that an edit renames are called before and behind it: [new, old]. */
function renamesIn(value: unknown): [string, string][] {
  const edit = ((value as { edit?: unknown } | null)?.edit ?? value) as { documentChanges?: unknown } | null;
  const changes = Array.isArray(edit?.documentChanges) ? edit.documentChanges : [];
  return changes.flatMap(({ kind, oldUri, newUri }): [string, string][] =>
    kind === "rename" ? [[newUri, oldUri]] : [],
  );
}

function sourceOf(document: TextDocument): SourceText {
  const lineSpan = (line: number) => {
    const start = document.offsetAt({ line: line - 1, character: 0 });
    const next = document.offsetAt({ line, character: 0 });
    return {
      start,
      end:
        start +
        document
          .getText()
          .slice(start, next)
          .replace(/[\r\n]+$/, "").length,
    };
  };
  return { text: document.getText(), lines: { lineSpan } };
}
