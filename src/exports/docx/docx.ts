/** A draft as Word writes one: its text, with a comment beside all that is cited or quoted. */
import { Document, type FileChild, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { type FormattedBlock, type Piece, PLAIN, piecesIn } from "../../engine/text/markdown/formatted/formatted.ts";
import { OWN_DRAFT } from "../../engine/text/reading/ownDraft.ts";
import { trueText } from "../trueText.ts";
import type { WordedDraft } from "../wordedDraft.ts";
import { anchorsIn } from "./anchors.ts";
import { type BlockContext, blocksOf } from "./blocks.ts";
import { commentOf } from "./comments.ts";
import { footnoteOf } from "./footnotes.ts";
import { Numberings } from "./numberings.ts";
import { STYLES } from "./styles.ts";

/** The bytes of the document (ECMA-376, WordprocessingML). */
export async function write(draft: WordedDraft): Promise<Uint8Array> {
  return new Uint8Array(await Packer.pack(documentOf(draft), "arraybuffer"));
}

function documentOf(draft: WordedDraft): Document {
  const { formatted, comments, title, made } = draft;
  const { footnotes } = formatted;
  const referred = new Set([...piecesIn(formatted.blocks)].flatMap(({ footnote }) => footnote ?? []));
  const body = [...formatted.blocks, ...unreferred(footnotes, referred)];
  const own = new Map([...referred].map((number) => [number, numbersIn(footnotes[number - 1] ?? [])]));
  const context: BlockContext = {
    addressOf: draft.addressOf,
    idOf: (number) => footnotes.length + BESIDE_FOOTNOTES + number,
    anchors: anchorsIn(body, own),
    referred: new Set(),
    numberings: new Numberings(),
    left: 0,
    isQuoted: false,
    isBold: false,
    depth: 0,
  };
  const heading = draft.showsTitle
    ? []
    : [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(trueText(title))] })];
  const children: FileChild[] = [...heading, ...blocksOf(context, body)];
  const notes = [...referred].map((number) => [number, footnoteOf(context, footnotes[number - 1] ?? [])] as const);
  return new Document({
    title: trueText(title),
    creator: "Sourceline",
    lastModifiedBy: "Sourceline",
    keywords: OWN_DRAFT,
    description: trueText(draft.summary),
    styles: STYLES(draft.language),
    numbering: context.numberings.options,
    footnotes: Object.fromEntries(notes),
    comments: { children: comments.map((comment) => commentOf(comment, context.idOf(comment.number), made)) },
    sections: [{ children: children.length > 0 ? children : [new Paragraph({})] }],
  });
}

/** LibreOffice 7.4 takes the id of a comment for that of a footnote, if there is one, and shows that footnote in the place of the next. */
const BESIDE_FOOTNOTES = 10;

/** Footnotes that the text does not refer to stand behind it: nothing is left out. */
function unreferred(
  footnotes: readonly (readonly FormattedBlock[])[],
  referred: ReadonlySet<number>,
): readonly FormattedBlock[] {
  const left = footnotes.flatMap((blocks, i) => (referred.has(i + 1) ? [] : [{ number: i + 1, blocks }]));
  if (left.length === 0) return [];
  return [
    { kind: "rule" },
    ...left.flatMap(({ number, blocks }): FormattedBlock[] => {
      const [first, ...others] = blocks;
      if (first?.kind !== "paragraph") return [{ kind: "paragraph", pieces: [mark(number)] }, ...blocks];
      return [{ kind: "paragraph", pieces: [mark(number), ...first.pieces] }, ...others];
    }),
  ];
}

const mark = (number: number): Piece => ({
  start: 0,
  end: 0,
  text: `[${number}] `,
  style: PLAIN,
  address: null,
  isPicture: false,
  footnote: null,
  stretches: [],
});

/** The numbers of the comments that stand in some blocks. */
const numbersIn = (blocks: readonly FormattedBlock[]) => [
  ...new Set([...piecesIn(blocks)].flatMap(({ stretches }) => stretches)),
];
