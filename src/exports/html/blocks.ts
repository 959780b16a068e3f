import type {
  FormattedBlock,
  FormattedList,
  FormattedTable,
  Piece,
} from "../../engine/text/markdown/formatted/formatted.ts";
import type { WordedDraft } from "../wordedDraft.ts";
import { escaped } from "./escaped.ts";

/** What is known of the page while its blocks are written. */
export interface PageContext {
  readonly draft: WordedDraft;
  /** The numbers of the comments that begin in what was written since they were told last. */
  readonly told: Set<number>;
  /** The footnotes that were referred to. */
  readonly referred: Set<number>;
  /** The comments whose numbers stand in the text already: behind the first block of their words. */
  readonly numbered: Set<number>;
}

export function blocksHtml(context: PageContext, blocks: readonly FormattedBlock[]): string {
  return blocks.map((block) => blockHtml(context, block)).join("\n");
}

function blockHtml(context: PageContext, block: FormattedBlock): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${piecesHtml(context, block.pieces)}</p>`;
    case "heading":
      return `<h${block.level}>${piecesHtml(context, block.pieces)}</h${block.level}>`;
    case "quote":
      return `<blockquote>${blocksHtml(context, block.blocks)}</blockquote>`;
    case "list":
      return listHtml(context, block);
    case "code":
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case "rule":
      return "<hr>";
    case "table":
      return tableHtml(context, block);
  }
}

function listHtml(context: PageContext, { first, items }: FormattedList): string {
  const inside = items.map(({ isDone, blocks }) => {
    const task = isDone === null ? "" : `<input type="checkbox" disabled${isDone ? " checked" : ""}> `;
    const [only] = blocks;
    const body =
      blocks.length === 1 && only?.kind === "paragraph"
        ? piecesHtml(context, only.pieces)
        : blocksHtml(context, blocks);
    return `<li${isDone === null ? "" : ' class="task"'}>${task}${body}</li>`;
  });
  if (first === null) return `<ul>${inside.join("\n")}</ul>`;
  return `<ol${first === 1 ? "" : ` start="${first}"`}>${inside.join("\n")}</ol>`;
}

function tableHtml(context: PageContext, { alignments, rows }: FormattedTable): string {
  const written = rows.map((cells, row) => {
    const inside = cells.map((pieces, column) => {
      const alignment = alignments[column];
      const style = alignment ? ` style="text-align:${alignment}"` : "";
      const tag = row === 0 ? "th" : "td";
      return `<${tag}${style}>${piecesHtml(context, pieces)}</${tag}>`;
    });
    return `<tr>${inside.join("")}</tr>`;
  });
  return `<table><thead>${written[0] ?? ""}</thead><tbody>${written.slice(1).join("\n")}</tbody></table>`;
}

function piecesHtml(context: PageContext, pieces: readonly Piece[]): string {
  const last = new Map(pieces.flatMap(({ stretches }, i) => stretches.map((number) => [number, i] as const)));
  return pieces
    .map((piece, i) => {
      const ending = piece.stretches.filter((number) => last.get(number) === i && !context.numbered.has(number));
      return pieceHtml(context, piece, ending);
    })
    .join("");
}

/** A piece, marked for the comments that it stands in; behind it the numbers of those that end with it. */
function pieceHtml(context: PageContext, piece: Piece, ending: readonly number[]): string {
  const body = linked(context, piece, styled(context, piece));
  const marked = piece.stretches.length > 0 ? `<mark class="${toneOf(context, piece)}">${body}</mark>` : body;
  for (const number of ending) {
    context.numbered.add(number);
    context.told.add(number);
  }
  const numbers = ending.map((number) => `<a role="doc-noteref" href="#c${number}" id="r${number}">${number}</a>`);
  return marked + (numbers.length > 0 ? `<sup class="number">${numbers.join(" ")}</sup>` : "");
}

/** That of the gravest comment. */
function toneOf({ draft }: PageContext, { stretches }: Piece): string {
  const tones = stretches.map((number) => draft.comments[number - 1]?.tone ?? "silent");
  return (["bad", "doubt", "remark", "good", "silent"] as const).find((tone) => tones.includes(tone)) ?? "silent";
}

function styled(context: PageContext, { text, style, footnote, isPicture }: Piece): string {
  if (footnote !== null) {
    const id = context.referred.has(footnote) ? "" : ` id="fnref${footnote}"`;
    context.referred.add(footnote);
    return `<sup><a role="doc-noteref" href="#fn${footnote}"${id}>[${footnote}]</a></sup>`;
  }
  if (text === "\n") return "<br>";
  const tags = [
    ...(style.code ? ["code"] : []),
    ...(style.struck ? ["s"] : []),
    ...(style.italic ? ["em"] : []),
    ...(style.bold ? ["strong"] : []),
    ...(style.raised ? [style.raised === "sub" ? "sub" : "sup"] : []),
  ];
  const words = isPicture ? `[${escaped(text)}]` : escaped(text);
  return tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, words);
}

function linked({ draft }: PageContext, { address, footnote }: Piece, body: string): string {
  const leads = address === null || footnote !== null ? null : draft.addressOf(address);
  return leads === null ? body : `<a href="${escaped(leads)}">${body}</a>`;
}
