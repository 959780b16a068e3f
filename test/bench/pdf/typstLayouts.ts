/** Prints documents with typst, in the layouts that sources have. */
import { loadPeer } from "../peer.ts";
import type { PrintedDocument } from "./documents.ts";

/** What is used of typst. */
interface Typst {
  readonly NodeCompiler: { create(): { pdf(document: { mainFileContent: string }): Uint8Array } };
}

/** The printed document; sentences of notes that are on it are added to `printed`. */
export function typstPdf(document: PrintedDocument, layout: Layout, printed: string[]): Uint8Array {
  const { NodeCompiler }: Typst = loadPeer("@myriaddreamin/typst-ts-node-compiler");
  return new Uint8Array(NodeCompiler.create().pdf({ mainFileContent: typstSource(document, layout, printed) }));
}

/** What comes before the text of a layout, and whether there are notes. */
interface Layout {
  readonly head: string;
  readonly notes?: boolean;
}

const RUNNING = `header: context [#smallcaps[The Weekly Reader] #h(1fr) Volume 12 #h(1fr) #counter(page).display()], footer: align(center)[Printed for the bench, all rights reserved -- #context counter(page).display()]`;

export const TYPST_LAYOUTS: Readonly<Record<string, Layout>> = {
  "one column": { head: `#set page(paper: "a4", numbering: "1")\n#set par(justify: true)` },
  ragged: { head: `#set page(paper: "us-letter")\n#set text(size: 12pt)` },
  indented: {
    head: `#set page(paper: "a4", numbering: "1")\n#set par(justify: true, first-line-indent: 1.5em, spacing: 0.65em)\n#set text(hyphenate: true)`,
  },
  "two columns": {
    head: `#set page(paper: "a4", columns: 2, numbering: "1 / 1")\n#set par(justify: true)\n#set text(size: 10pt)`,
  },
  "two columns, indented": {
    head: `#set page(paper: "us-letter", columns: 2)\n#set columns(gutter: 12pt)\n#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)\n#set text(size: 9pt)`,
  },
  hyphenated: {
    head: `#set page(width: 11cm, height: 18cm)\n#set par(justify: true)\n#set text(hyphenate: true, size: 10pt)`,
  },
  "running heads": { head: `#set page(paper: "a5", ${RUNNING})\n#set par(justify: true)` },
  "line numbers": {
    head: `#set page(paper: "a4", numbering: "1")\n#set par.line(numbering: "1")\n#set par(justify: true)`,
  },
  "line numbers by page": {
    head: `#set page(paper: "us-letter", ${RUNNING})\n#set par.line(numbering: "1", numbering-scope: "page")\n#set par(leading: 1.3em, spacing: 1.3em)`,
  },
  footnotes: { head: `#set page(paper: "a4", numbering: "1")\n#set par(justify: true)`, notes: true },
  "footnotes in two columns": {
    head: `#set page(paper: "a4", columns: 2, ${RUNNING})\n#set par(justify: true)\n#set text(size: 10pt)`,
    notes: true,
  },
  "small pages": {
    head: `#set page(width: 9cm, height: 13cm, numbering: "1", margin: 1.2cm)\n#set par(justify: true)\n#set text(size: 9pt)`,
  },
};

function typstSource(document: PrintedDocument, layout: Layout, printed: string[]): string {
  const notes = [...document.notes];
  let count = 0;
  const sentence = (text: string): string => {
    const note = layout.notes && ++count % 7 === 0 ? notes.shift() : undefined;
    if (!note) return escaped(text);
    printed.push(note);
    const words = text.split(" ");
    // In the middle of a sentence, or at its end.
    const at = count % 2 === 0 ? words.length : words.length >> 1;
    return `${escaped(words.slice(0, at).join(" "))}#footnote[${escaped(note)}] ${escaped(words.slice(at).join(" "))}`;
  };
  const body = document.pieces.map(
    ({ title, paragraphs }) =>
      `= ${escaped(title)}\n\n${paragraphs.map((sentences) => sentences.map(sentence).join(" ")).join("\n\n")}`,
  );
  return `#set text(lang: "en")\n#set smartquote(enabled: false)\n${layout.head}\n\n${body.join("\n\n")}\n`;
}

/** As typst's markup wants it: each sign that might mean something is written as a sign. */
function escaped(text: string): string {
  return text.replace(/[\\#*_`$<>@=\-+/[\]~"'.:]/g, "\\$&");
}
