/** HTML within a paragraph: CommonMark 0.31, 6.6. Reads on from an offset, each character once. */

const isLetter = (unit: number) => (unit | 32) >= 97 && (unit | 32) <= 122;
const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const isSpace = (unit: number) => unit === 32 || unit === 9 || unit === 10 || unit === 13;

const BANG = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const DASH = 45;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const UNDERSCORE = 95;
const BACKTICK = 96;

/** Finds HTML in one text; what it once did not find to the text's end it does not look for again. */
export class HtmlTags {
  private readonly absent = new Set<string>();

  constructor(private readonly text: string) {}

  /** The end of a tag, a comment, a declaration or an instruction that begins at `start` with "<"; -1 when none does. */
  endAt(start: number): number {
    const { text } = this;
    const unit = text.charCodeAt(start + 1);
    if (isLetter(unit)) return this.openingTagEnd(start + 2);
    if (unit === SLASH) return this.closingTagEnd(start + 2);
    if (unit === QUESTION) return this.behind("?>", start + 2);
    if (unit !== BANG) return -1;
    if (text.startsWith("-->", start + 2)) return start + 5;
    if (text.startsWith("--->", start + 2)) return start + 6;
    if (text.startsWith("--", start + 2)) return this.behind("-->", start + 4);
    if (text.startsWith("[CDATA[", start + 2)) return this.behind("]]>", start + 9);
    return isLetter(text.charCodeAt(start + 2)) ? this.behind(">", start + 3) : -1;
  }

  private behind(closing: string, from: number): number {
    if (this.absent.has(closing)) return -1;
    const at = this.text.indexOf(closing, from);
    if (at >= 0) return at + closing.length;
    this.absent.add(closing);
    return -1;
  }

  private closingTagEnd(start: number): number {
    if (!isLetter(this.text.charCodeAt(start))) return -1;
    const at = this.skipSpace(this.skipName(start));
    return this.text.charCodeAt(at) === GREATER ? at + 1 : -1;
  }

  private openingTagEnd(start: number): number {
    const { text } = this;
    for (let at = this.skipName(start); ; ) {
      const next = this.skipSpace(at);
      const unit = text.charCodeAt(next);
      if (unit === GREATER) return next + 1;
      if (unit === SLASH) return text.charCodeAt(next + 1) === GREATER ? next + 2 : -1;
      if (next === at || !(isLetter(unit) || unit === UNDERSCORE || unit === COLON)) return -1;
      at = this.attributeEnd(next);
      if (at < 0) return -1;
    }
  }

  /** Of an attribute's name with its value, if it has one; -1 when the value is none. */
  private attributeEnd(start: number): number {
    const { text } = this;
    let at = start + 1;
    while (isAttributeName(text.charCodeAt(at))) at++;
    const equals = this.skipSpace(at);
    if (text.charCodeAt(equals) !== EQUALS) return at;
    const value = this.skipSpace(equals + 1);
    const quote = text.charCodeAt(value);
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) return this.behind(text[value]!, value + 1);
    at = value;
    while (at < text.length && isBareValue(text.charCodeAt(at))) at++;
    return at > value ? at : -1;
  }

  private skipName(start: number): number {
    let at = start;
    for (let unit = this.text.charCodeAt(at); isLetter(unit) || isDigit(unit) || unit === DASH; ) {
      unit = this.text.charCodeAt(++at);
    }
    return at;
  }

  private skipSpace(start: number): number {
    let at = start;
    while (isSpace(this.text.charCodeAt(at))) at++;
    return at;
  }
}

const isAttributeName = (unit: number) =>
  isLetter(unit) || isDigit(unit) || unit === UNDERSCORE || unit === COLON || unit === 46 || unit === DASH;

const isBareValue = (unit: number) =>
  !isSpace(unit) &&
  unit !== DOUBLE_QUOTE &&
  unit !== SINGLE_QUOTE &&
  unit !== LESS &&
  unit !== EQUALS &&
  unit !== GREATER &&
  unit !== BACKTICK;

/** The name of the element that a tag opens ("del") or closes ("/del"), in small letters; "" for all else. */
export function tagName(tag: string): string {
  return /^<(\/?[a-z][a-z\d-]*)/i.exec(tag)?.[1]?.toLowerCase() ?? "";
}
