import type { Nodes } from "mdast";
import { parseMarkdown } from "../../text/markdown/markdown.ts";
import { isParent, readNodes } from "../../text/markdown/plainText.ts";
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
export function unlinkedWords(note: string, citations: readonly Citation[]): UnlinkedWords[] {
  const vouched = citations.flatMap(({ link, words }) => [link, ...words]).sort((a, b) => a.start - b.start);
  return paragraphsOf(parseMarkdown(note)).flatMap((paragraph) => {
    const plain = readNodes(note, [paragraph]);
    const quoted = quotedWords(plain.text).map(({ start, end }) => ({
      start: plain.startOf(start),
      end: plain.endOf(end),
      text: plain.text.slice(start, end),
    }));
    return quoted.filter((span) => isLong(span) && !vouched.some((words) => overlaps(words, span)));
  });
}

/** A block quotation has its own way of naming its source, and a heading is nobody's words. */
function paragraphsOf(node: Nodes): Nodes[] {
  if (node.type === "paragraph") return [node];
  return node.type === "blockquote" || !isParent(node) ? [] : node.children.flatMap(paragraphsOf);
}

const isLong = ({ text }: UnlinkedWords) => foldedWords(text).filter(({ isWord }) => isWord).length >= FEWEST_WORDS;
