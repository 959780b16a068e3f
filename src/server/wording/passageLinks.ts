import type { Span, TextDocument } from "../../engine/engine.ts";
import { OPEN_PASSAGE } from "../../protocol/host/commands.ts";
import { rangeOf } from "../host/positions.ts";
import type { Session } from "../host/session.ts";
import { escapeMarkdown } from "./markdownText.ts";

/** The URI of a passage, which VS Code and several other editors select when they open it. */
export function passageUri(document: TextDocument, span: Span): string {
  return `${document.uri}#${passageFragment(document, span)}`;
}

/** `L8,2-L8,104` */
export function passageFragment(document: TextDocument, span: Span): string {
  const { start, end } = rangeOf(document, span);
  return `L${start.line + 1},${start.character + 1}-L${end.line + 1},${end.character + 1}`;
}

/** A Markdown link that shows a passage and selects its words. */
export function passageLink({ client }: Session, label: string, document: TextDocument, span: Span): string {
  return `[${escapeMarkdown(label)}](${client.commands ? command(document, span) : passageUri(document, span)})`;
}

/** A command link works in every kind of workspace; VS Code's hovers open `file:` links only. */
function command(document: TextDocument, span: Span): string {
  return commandUri(OPEN_PASSAGE, document.uri, rangeOf(document, span));
}

/** A Markdown link that runs a command of the client. */
export function commandLink(label: string, id: string, ...args: readonly unknown[]): string {
  return `[${escapeMarkdown(label)}](${commandUri(id, ...args)})`;
}

function commandUri(id: string, ...args: readonly unknown[]): string {
  const encoded = encodeURIComponent(JSON.stringify(args));
  return `command:${id}?${encoded.replace(/[()]/g, (mark) => (mark === "(" ? "%28" : "%29"))}`;
}
