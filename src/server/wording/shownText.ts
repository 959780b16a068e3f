import type { MarkupContent } from "vscode-languageserver";
import { MarkupKind } from "vscode-languageserver";
import type { Client } from "../host/client.ts";

/** Markdown of ours as a client shows it: with icons, without, or as plain text. */
export function shownText({ icons }: Pick<Client, "icons">, markdown: string, asMarkdown: boolean): MarkupContent {
  if (!asMarkdown) return { kind: MarkupKind.PlainText, value: plainText(markdown) };
  return { kind: MarkupKind.Markdown, value: icons ? markdown : withoutIcons(markdown) };
}

/** An icon, and the space behind it. */
const ICON = /\$\([\w-]+\) ?/g;

/** What escapeMarkdown puts before `$(` for VS Code's sake would be shown elsewhere. */
const DISARMED = /\\\\\$(?=\\\()/g;

const withoutIcons = (markdown: string) => markdown.replace(ICON, "").replace(DISARMED, "\\$");

/** A link: its label, in which marks are escaped, and where it leads. */
const LINK = /\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g;

const MARKS = /\\([\\`*_{}[\]()#+\-!~|<>$.])|(&amp;)|(~~)|\*\*/g;

/** What the Markdown of hover cards says. Words that are struck out stand as `[-so-]`, as word differences of git have them. */
function plainText(markdown: string): string {
  let isStruck = false;
  return withoutIcons(markdown)
    .replace(LINK, "$1")
    .replace(MARKS, (_, escaped?: string, ampersand?: string, strike?: string) => {
      if (escaped !== undefined) return escaped;
      if (ampersand) return "&";
      if (!strike) return "";
      isStruck = !isStruck;
      return isStruck ? "[-" : "-]";
    })
    .replace(/ +$/gm, "");
}
