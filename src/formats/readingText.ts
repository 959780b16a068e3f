/** The text of a reading while it is put together: words come in, white space is made even, offsets come out. */
export class ReadingText {
  private readonly pieces: string[] = [];
  private size = 0;
  private pending: "" | " " | "\n" | "\n\n" = "";
  /** Whether the text ends with a line end that is written, as at its beginning. */
  private isBroken = true;

  /** The text so far. */
  get text(): string {
    return this.pieces.join("");
  }

  /** Where the text ends, in UTF-16 units. */
  get end(): number {
    return this.size;
  }

  /** Where the next words will begin, the white space before them written. */
  get next(): number {
    this.flush();
    return this.size;
  }

  /** Writes words; each run of white space in them becomes one space, lone surrogates and control characters go. */
  write(words: string): void {
    const even = words.replace(CONTROLS, "").replace(SPACES, " ").toWellFormed();
    if (even === "") return;
    const [from, to] = [even.startsWith(" ") ? 1 : 0, even.endsWith(" ") ? even.length - 1 : even.length];
    if (from === 1 && this.pending === "") this.pending = " ";
    if (to <= from) return;
    this.flush();
    this.add(even.slice(from, to));
    if (to < even.length) this.pending = " ";
  }

  /** What comes next stands on a new line. */
  line(): void {
    if (!this.isBroken && this.pending !== "\n\n") this.pending = "\n";
  }

  /** What comes next is a new paragraph. */
  paragraph(): void {
    if (!this.isBroken) this.pending = "\n\n";
  }

  /** Writes a text that is even already; what it holds keeps its offsets, moved by the answer: where it begins. */
  append(text: string): number {
    if (text === "") return this.size;
    this.flush();
    const start = this.size;
    this.add(text);
    return start;
  }

  private flush(): void {
    if (!this.isBroken && this.pending !== "") this.add(this.pending);
    this.pending = "";
  }

  private add(piece: string): void {
    this.pieces.push(piece);
    this.size += piece.length;
    this.isBroken = piece.endsWith("\n");
  }
}

/** White space of all kinds but the no-break spaces, which belong to the words. */
const SPACES = /[\t\n\v\f\r \u2028\u2029]+/gu;
/** Soft hyphens stay: whoever compares words folds them. */
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]/gu;
