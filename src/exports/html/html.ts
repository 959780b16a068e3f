/** A draft as one web page: its text, and beside each block what the sources say of it. It fetches nothing and runs nothing. */
import { OWN_DRAFT } from "../../engine/text/reading/ownDraft.ts";
import type { WordedDraft } from "../wordedDraft.ts";
import { blocksHtml, type PageContext } from "./blocks.ts";
import { commentHtml } from "./comments.ts";
import { escaped } from "./escaped.ts";
import { STYLE } from "./style.ts";

/** The bytes of the page, in UTF-8. */
export async function write(draft: WordedDraft): Promise<Uint8Array> {
  return new TextEncoder().encode(pageOf(draft));
}

function pageOf(draft: WordedDraft): string {
  const { title, showsTitle, formatted, language, summary } = draft;
  const context: PageContext = { draft, told: new Set(), referred: new Set(), numbered: new Set() };
  const heading = showsTitle ? [] : [`<div class="row"><div><h1>${escaped(title)}</h1></div></div>`];
  const rows = formatted.blocks.map((block) => rowOf(context, blocksHtml(context, [block])));
  const notes = formatted.footnotes.map((blocks, i) => {
    const back = context.referred.has(i + 1) ? ` <a role="doc-backlink" href="#fnref${i + 1}">↩</a>` : "";
    const body = `<li value="${i + 1}" id="fn${i + 1}">${blocksHtml(context, blocks)}${back}</li>`;
    return rowOf(context, `<ol class="notes">${body}</ol>`);
  });
  return [
    "<!DOCTYPE html>",
    `<html lang="${escaped(language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta name="generator" content="${OWN_DRAFT}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    `<p class="summary" lang="${escaped(draft.commentLanguage)}">${escaped(summary)}</p>`,
    "<main>",
    ...heading,
    ...rows,
    ...(notes.length > 0 ? ["<hr>", ...notes] : []),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** A block of the text, and beside it the comments that begin in it. */
function rowOf(context: PageContext, body: string): string {
  const told = [...context.told].sort((a, b) => a - b);
  const comments = told.map((number) => context.draft.comments[number - 1]!);
  context.told.clear();
  const language = escaped(context.draft.commentLanguage);
  const aside = comments.length > 0 ? `<aside lang="${language}">${comments.map(commentHtml).join("")}</aside>` : "";
  return `<div class="row"><div>${body}</div>${aside}</div>`;
}
