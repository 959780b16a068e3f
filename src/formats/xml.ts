import { Tokenizer } from "htmlparser2";
import { decoded } from "./decoding.ts";

/** Hears what stands in XML, in order. Names are without their prefixes: "p" for `<w:p>`. */
export interface XmlListener {
  opens(name: string, attributes: XmlAttributes): void;
  closes(name: string): void;
  says(words: string): void;
}

/** Attributes by their names without prefixes; of two with one name the first counts. */
export type XmlAttributes = ReadonlyMap<string, string>;

/**
 * Reads XML, well-formed or not, in one walk without a tree. Entities that a document declares are never resolved, so that none can grow
 * and none can name a file. Linear in the number of bytes.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const xml = decoded(
    bytes,
    /encoding\s*=\s*["']([\w-]+)/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200)))?.[1],
  );
  let name = "";
  let attribute = "";
  let value = "";
  let attributes = new Map<string, string>();
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      ontext: (start, end) => listener.says(xml.slice(start, end)),
      ontextentity: (code) => listener.says(letterOf(code)),
      onopentagname(start, end) {
        name = local(xml.slice(start, end));
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = local(xml.slice(start, end));
        value = "";
      },
      onattribdata(start, end) {
        value += xml.slice(start, end);
      },
      onattribentity(code) {
        value += letterOf(code);
      },
      onattribend() {
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: () => listener.opens(name, attributes),
      onselfclosingtag() {
        listener.opens(name, attributes);
        listener.closes(name);
      },
      onclosetag: (start, end) => listener.closes(local(xml.slice(start, end))),
      oncdata: (start, end, offset) => listener.says(xml.slice(start, end - offset)),
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);
const letterOf = (code: number) => (code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code)).toWellFormed();

/** The words of the elements of some names, by name, each list in order: for what holds facts and little else. */
export function factsIn(bytes: Uint8Array | null, names: ReadonlySet<string>): Map<string, string[]> {
  const facts = new Map<string, string[]>();
  let open: string | null = null;
  let words = "";
  if (!bytes) return facts;
  readXml(bytes, {
    opens(name) {
      if (!names.has(name)) return;
      open = name;
      words = "";
    },
    says(more) {
      if (open !== null) words += more;
    },
    closes(name) {
      if (name !== open) return;
      const text = words.replace(/\s+/gu, " ").trim();
      if (text !== "") facts.set(name, [...(facts.get(name) ?? []), text]);
      open = null;
    },
  });
  return facts;
}
