import { Tokenizer } from "htmlparser2";

/** The attributes of a tag, by their names in small letters; of two with one name the first counts. */
export type Attributes = ReadonlyMap<string, string>;

/** Hears what a page is written in, in order. Names are in small letters. */
export interface TagListener {
  opens(name: string, attributes: Attributes): void;
  closes(name: string): void;
  /** Words, their character references resolved; a paragraph may come in many pieces. */
  says(words: string): void;
  remarks(comment: string): void;
}

/**
 * Reads the tags of a page, of HTML or, with `closesItself` ("<p/>"), of XHTML. No tree is made: a tree of nested elements costs time
 * and memory beyond measure, and of a file of 20 MB as well. Linear in the length of `html`; entities other than those of HTML stay as
 * they are, nothing is loaded, no script runs.
 */
export function readTags(html: string, closesItself: boolean, listener: TagListener): void {
  let name = "";
  let attribute = "";
  let value = "";
  let attributes = new Map<string, string>();
  const opened = () => listener.opens(name, attributes);
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => listener.says(html.slice(start, end)),
      ontextentity: (code) => listener.says(letterOf(code)),
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(code) {
        value += letterOf(code);
      },
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: opened,
      onselfclosingtag() {
        opened();
        if (closesItself) listener.closes(name);
      },
      onclosetag: (start, end) => listener.closes(html.slice(start, end).toLowerCase()),
      oncomment: (start, end, offset) => listener.remarks(html.slice(start, end - offset)),
      oncdata: (start, end, offset) => (closesItself ? listener.says(html.slice(start, end - offset)) : undefined),
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

/** A character reference to what is no character is U+FFFD. */
const letterOf = (code: number) => (code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code)).toWellFormed();
