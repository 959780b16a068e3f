import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";

/** Of a Word document: the words of each part, and how often each element stands there. */
export function wordParts(bytes: Uint8Array): {
  text: (part: string) => string;
  count: (part: string, element: string) => number;
} {
  const files = unzipSync(bytes);
  const xml = (part: string) => new TextDecoder("utf-8", { fatal: true }).decode(files[part] ?? new Uint8Array());
  const text = (part: string) => {
    let words = "";
    const parser = new Parser(
      { ontext: (own) => (words += own), onclosetag: (name) => (words += name === "w:p" ? "\n" : "") },
      { xmlMode: true },
    );
    parser.end(xml(part));
    return words;
  };
  const count = (part: string, element: string) => xml(part).match(new RegExp(`<${element}[ />]`, "g"))?.length ?? 0;
  return { text, count };
}

/** Of a web page: its words, and the values of an attribute of its elements. */
export function pageParts(bytes: Uint8Array): {
  text: string;
  values: (element: string, attribute: string) => string[];
} {
  const html = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const found: { element: string; attributes: Record<string, string> }[] = [];
  let text = "";
  let isStyle = false;
  const parser = new Parser({
    onopentag: (element, attributes) => {
      isStyle = element === "style";
      found.push({ element, attributes });
    },
    ontext: (own) => {
      if (!isStyle) text += own;
    },
    onclosetag: () => {
      isStyle = false;
    },
  });
  parser.end(html);
  const values = (element: string, attribute: string) =>
    found.flatMap((one) => (one.element === element ? (one.attributes[attribute] ?? []) : []));
  return { text, values };
}
