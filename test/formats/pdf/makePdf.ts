/** Writes small PDFs, as they are wanted by a test: words at places, in Courier, whose letters are all 0.6 of its size wide. */

export interface Shown {
  readonly size?: number;
  readonly bold?: boolean;
  /** How it is painted (ISO 32000-2, table 104); 3 is not at all. */
  readonly mode?: number;
  /** Red, green, blue, each up to 1. */
  readonly colour?: readonly [number, number, number];
  /** Degrees against the clock. */
  readonly angle?: number;
}

/** A page of 612 by 792 points, whose origin is at its lower left. */
export class PdfPage {
  readonly parts: string[] = [];
  readonly annotations: string[] = [];

  /** Writes a line; letters of Windows' code page, "\x01" and "\x02" are the ligatures fi and fl, "\x03" a soft hyphen. */
  text(
    x: number,
    y: number,
    text: string,
    { size = 10, bold, mode = 0, colour = [0, 0, 0], angle = 0 }: Shown = {},
  ): this {
    const turn = (angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)].map((part) => part.toFixed(5));
    const matrix = `${cos} ${sin} ${sin === "0.00000" ? "0" : (-Number(sin)).toFixed(5)} ${cos} ${x} ${y}`;
    const literal = text.replace(/[\\()]/g, "\\$&");
    this.parts.push(
      `BT /${bold ? "B" : "F"} ${size} Tf ${mode} Tr ${colour.join(" ")} rg ${matrix} Tm (${literal}) Tj ET`,
    );
    return this;
  }

  /** Writes lines below each other; `leading`: from one to the next. */
  lines(x: number, y: number, lines: readonly string[], leading = 12, shown: Shown = {}): this {
    for (const [at, line] of lines.entries()) this.text(x, y - at * leading, line, shown);
    return this;
  }

  /** Fills a box. */
  box(
    x: number,
    y: number,
    width: number,
    height: number,
    [red, green, blue]: readonly [number, number, number],
  ): this {
    this.parts.push(`${red} ${green} ${blue} rg ${x} ${y} ${width} ${height} re f`);
    return this;
  }

  /** Any operators. */
  raw(operators: string): this {
    this.parts.push(operators);
    return this;
  }

  /** A link; `leads`: where, as PDF writes it: `/Dest [1020 0 R /XYZ 0 792 null]`. Pages are the objects 1000, 1010, 1020. */
  link(x: number, y: number, width: number, leads: string): this {
    const box = `${x} ${y} ${x + width} ${y + 14}`;
    this.annotations.push(`<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Rect [${box}] ${leads} >>`);
    return this;
  }

  /** A field that is filled in. */
  field(x: number, y: number, text: string): this {
    this.annotations.push(
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f${this.annotations.length}) /F 4 /Rect [${x} ${y} ${x + 200} ${y + 14}] /AP << /N FORM(${text}) >> >>`,
    );
    return this;
  }
}

export interface PdfOptions {
  /** Entries of Info, as PDF writes them: `/Title (A title)`. */
  readonly info?: string;
  readonly xmp?: string;
  /** More of the catalogue: `/Lang (en-GB)`. */
  readonly catalogue?: string;
  /** Titles, levels and pages (from 0) of an outline, one behind the other. */
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  /** More of the trailer: `/Encrypt << ... >>`. */
  readonly trailer?: string;
  /** More objects, as they stand in the file; they are numbered from 100. */
  readonly objects?: readonly string[];
  /** More fonts of each page: `/J 100 0 R`. */
  readonly fonts?: string;
  /** More of each page's resources: `/XObject << /X 100 0 R >>`. */
  readonly resources?: string;
}

/** The bytes of a PDF of some pages. */
export function makePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const writer = new Writer();
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl /softhyphen] >> >>`;
  writer.object(3, font("Courier"));
  writer.object(4, font("Courier-Bold"));
  const kids = pages.map((page, at) => {
    const [id, content] = [1000 + at * 10, page.parts.join("\n")];
    writer.object(id + 1, stream("", content));
    const fields = page.annotations.map((annotation, field) => {
      const text = /FORM\((.*?)\)/.exec(annotation)?.[1];
      if (text === undefined) return annotation;
      const form = `BT /F 10 Tf 0 g 2 3 Td (${text}) Tj ET`;
      const entries = "/Type /XObject /Subtype /Form /BBox [0 0 200 14] /Resources << /Font << /F 3 0 R >> >>";
      writer.object(id + 2 + field, stream(entries, form));
      return annotation.replace(/FORM\(.*?\)/, `${id + 2 + field} 0 R`);
    });
    writer.object(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${id + 1} 0 R /Annots [${fields.join(" ")}] ` +
        `/Resources << /Font << /F 3 0 R /B 4 0 R ${options.fonts ?? ""} >> ${options.resources ?? ""} >> >>`,
    );
    return `${id} 0 R`;
  });
  writer.object(2, `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`);
  const more = [options.catalogue ?? ""];
  if (options.xmp) {
    writer.object(6, stream("/Type /Metadata /Subtype /XML", options.xmp));
    more.push("/Metadata 6 0 R");
  }
  if (options.outline) more.push(outline(writer, options.outline));
  for (const [at, object] of (options.objects ?? []).entries()) writer.object(100 + at, object);
  writer.object(5, `<< ${options.info ?? ""} >>`);
  writer.object(1, `<< /Type /Catalog /Pages 2 0 R ${more.join(" ")} >>`);
  return writer.end(`/Root 1 0 R /Info 5 0 R ${options.trailer ?? ""}`);
}

/** An object that is a stream. */
export function stream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function outline(writer: Writer, items: readonly { readonly title: string; readonly page: number }[]): string {
  for (const [at, { title, page }] of items.entries()) {
    const next = at + 1 < items.length ? `/Next ${51 + at} 0 R` : "";
    writer.object(
      50 + at,
      `<< /Title (${title}) /Parent 7 0 R /Dest [${1000 + page * 10} 0 R /XYZ 0 792 0] ${next} >>`,
    );
  }
  writer.object(7, `<< /Type /Outlines /First 50 0 R /Last ${49 + items.length} 0 R /Count ${items.length} >>`);
  return "/Outlines 7 0 R";
}

class Writer {
  private readonly parts: string[] = ["%PDF-1.7\n"];
  private readonly places = new Map<number, number>();
  private length = this.parts[0]!.length;

  object(id: number, body: string): void {
    this.places.set(id, this.length);
    this.add(`${id} 0 obj\n${body}\nendobj\n`);
  }

  end(trailer: string): Uint8Array {
    const start = this.length;
    const size = Math.max(...this.places.keys()) + 1;
    const places = [...this.places].sort(([a], [b]) => a - b);
    const sections = places.map(([id, place]) => `${id} 1\n${String(place).padStart(10, "0")} 00000 n \n`);
    this.add(`xref\n0 1\n0000000000 65535 f \n${sections.join("")}trailer\n<< /Size ${size} ${trailer} >>\n`);
    this.add(`startxref\n${start}\n%%EOF\n`);
    return Uint8Array.from(this.parts.join(""), (letter) => letter.charCodeAt(0));
  }

  private add(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }
}

/** Breaks words into lines of at most `width` letters. */
export function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
