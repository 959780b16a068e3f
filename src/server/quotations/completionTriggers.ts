import { CompletionRequest, type Disposable } from "vscode-languageserver";
import type { Session } from "../host/session.ts";

/** Typing these asks; a space, too, because Markdown asks for nothing while words are typed. */
const TRIGGERS = ['"', "“", "«", " "];

/** The characters that ask for proposals, with the one for names ("" for none). */
export function triggersWith(names: string): string[] {
  return names === "" ? TRIGGERS : [...TRIGGERS, names];
}

/** Keeps the client's trigger characters as they are set; for a client that can be told so after the start. */
export function keepTriggers({ connection, settings }: Session): void {
  let names: string | null = null;
  let registered: Promise<Disposable | null> = Promise.resolve(null);

  const register = (before: Disposable | null, triggerCharacters: string[]): Promise<Disposable> => {
    before?.dispose();
    // No selector: the client's own.
    return connection.client.register(CompletionRequest.type, { documentSelector: null, triggerCharacters });
  };
  settings.changed(({ values }) => {
    const { trigger } = values.names;
    if (trigger === names) return;
    names = trigger;
    registered = registered.then((before) => register(before, triggersWith(trigger))).catch(() => null);
  });
}
