import type { Span, TextDocument } from "../../engine/engine.ts";
import { OPEN_PAGE, OPEN_PASSAGE } from "../../protocol/host/commands.ts";
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
  return `[${escapeMarkdown(label)}](${client.commands ? passageCommand(document, span) : passageUri(document, span)})`;
}

/**
 * What leads to a passage from where a document is rendered: that of a PDF names the page, and the words as we alone know them, where
 * some are quoted.
 */
export function renderedFragment(
  document: TextDocument,
  place: Span & { readonly fragment?: string },
  isQuoted: boolean,
): string {
  const lines = passageFragment(document, place);
  if (!hasPages(document) || !place.fragment) return lines;
  return isQuoted ? `${place.fragment}&words=${lines}` : place.fragment;
}

/** Whether a document is the reading of what is shown as pages. */
export const hasPages = ({ source }: TextDocument): boolean => (source.reading?.pages ?? null) !== null;

/** Runs the command that shows a page, from 1. */
export function pageCommand(uri: string, page: number): string {
  return commandUri(OPEN_PAGE, uri, page);
}

/** A command link works in every kind of workspace; VS Code's hovers open `file:` links only. */
export function passageCommand(document: TextDocument, span: Span): string {
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
