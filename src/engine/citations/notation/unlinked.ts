import { type Block, blocksIn, closest } from "../../text/markdown/block.ts";
import type { MarkdownDocument } from "../../text/markdown/markdownDocument.ts";
import { plainTextOf } from "../../text/markdown/plainText.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Citation } from "../links/citation.ts";
import { foldedWords } from "../sameText/fold.ts";
import { quotedWords } from "../vouching/quotedWords.ts";

/** Words in quotation marks that no link vouches for; where they stand in the note, without the marks. */
export interface UnlinkedWords extends Span {
  readonly text: string;
}

/** Fewer are a title, a nickname, a word in doubt. */
const FEWEST_WORDS = 5;

/** What a note has in quotation marks, in its running text, beside its citations. In the note's order. */
export function unlinkedWords(note: MarkdownDocument, citations: readonly Citation[]): UnlinkedWords[] {
  const vouched = citations.flatMap(({ link, words }) => [link, ...words]).sort((a, b) => a.start - b.start);
  return paragraphsOf(note.root).flatMap((paragraph) => {
    const plain = plainTextOf(note, paragraph);
    const quoted = quotedWords(plain.text).map(({ start, end }) => ({
      start: plain.startOf(start),
      end: plain.endOf(end),
      text: plain.text.slice(start, end),
    }));
    return quoted.filter((span) => isLong(span) && !vouched.some((words) => overlaps(words, span)));
  });
}

/** A block quotation has its own way of naming its source, and a heading is nobody's words. */
function paragraphsOf(root: Block): Block[] {
  const isQuoted = (block: Block) => closest(block, (kind) => kind === "blockquote") !== null;
  return [...blocksIn(root)].filter((block) => block.kind === "paragraph" && !isQuoted(block));
}

const isLong = ({ text }: UnlinkedWords) => foldedWords(text).filter(({ isWord }) => isWord).length >= FEWEST_WORDS;
