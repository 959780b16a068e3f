import type { CommentLine, CommentPart, DraftComment } from "../wordedDraft.ts";
import { escaped } from "./escaped.ts";

/** A comment at the margin: what its number in the text leads to. */
export function commentHtml({ number, tone, lines }: DraftComment): string {
  const [first, ...others] = lines.map(lineHtml);
  const back = `<a class="number" role="doc-backlink" href="#r${number}">${number}</a> `;
  return `<section class="comment ${tone}" id="c${number}">${(first ?? "<p>").replace(/^<p[^>]*>/, (tag) => tag + back)}${others.join("")}</section>`;
}

const lineHtml = ({ kind, parts }: CommentLine) => `<p class="${kind}">${parts.map(partHtml).join("")}</p>`;

function partHtml({ text, isStrong, address }: CommentPart): string {
  const words = isStrong ? `<b>${escaped(text)}</b>` : escaped(text);
  return address === undefined ? words : `<a href="${escaped(address)}">${words}</a>`;
}
