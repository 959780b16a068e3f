/** All formats of which readings are made. Each lies in a bundle of its own, which is loaded when the first file of the format is met. */
import type { ReadingFormat } from "../documentFiles.ts";
import { readingFormatOfName } from "../documentFiles.ts";
import type { Formats } from "../engine/ports.ts";
import type { Reading } from "../engine/text/reading/reading.ts";
import { Unreadable, unreadableKindOf } from "../engine/text/reading/unreadable.ts";
import type { FormatBundle, ReadAs, SourceFile } from "./formatReader.ts";

/** The bundles: `dist/formats/NAME.js`, one for both hosts, made of `src/formats/NAME/NAME.ts`. */
export type BundleName = "pdf" | "html" | "docx" | "odt" | "epub" | "captions" | "mail";

/** Which bundle reads which format. */
const BUNDLES: Readonly<Record<ReadingFormat, BundleName>> = {
  pdf: "pdf",
  html: "html",
  docx: "docx",
  odt: "odt",
  epub: "epub",
  webvtt: "captions",
  subrip: "captions",
  mail: "mail",
};

/** Makes readings with the bundles that a host loads. */
export class FormatBundles implements Formats {
  private readonly bundles = new Map<BundleName, Promise<FormatBundle>>();

  /** `load`: throws, or rejects, when the bundle is not there. */
  constructor(private readonly load: (bundle: BundleName) => FormatBundle | Promise<FormatBundle>) {}

  readingOf(uri: string, bytes: Uint8Array): Promise<Reading> {
    return this.read({ name: nameIn(uri), bytes });
  }

  /**
   * The reading of a file, in the format that its name says.
   * @throws Unreadable when nothing can be read of it, or its name says no format of ours
   */
  async read(file: SourceFile): Promise<Reading> {
    const format = readingFormatOfName(file.name);
    if (!format) throw new Unreadable("otherFormat");
    return this.readAs(format, file);
  }

  private readonly readAs: ReadAs = async (format, file) => {
    if (file.bytes.length === 0) throw new Unreadable("empty");
    const { read } = await this.bundle(BUNDLES[format]);
    try {
      return await read(file, this.readAs);
    } catch (error) {
      throw unreadable(error);
    }
  };

  private bundle(name: BundleName): Promise<FormatBundle> {
    const known = this.bundles.get(name);
    if (known) return known;
    const loading = Promise.resolve(this.load(name));
    this.bundles.set(name, loading);
    return loading;
  }
}

/** The last part of a URI, as people read it. */
function nameIn(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What nobody foresaw is a file that is not as its format wants it. */
function unreadable(error: unknown): Unreadable {
  return new Unreadable(unreadableKindOf(error) ?? (error instanceof RangeError ? "tooDeep" : "damaged"));
}
