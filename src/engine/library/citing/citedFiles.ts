import type { Host, LeftOut } from "../../ports.ts";
import type { TextDocument } from "../article/textDocument.ts";
import type { Current } from "../documents/current.ts";
import type { Documents } from "../documents/documents.ts";
import { fileTextOf, isFileText } from "../documents/fileText.ts";
import { fingerprint } from "../records/checksum.ts";

/** How long a file that could not be read is let be, in milliseconds. */
const TRY_AGAIN = 2000;

/** The files that notes cite: read when a note is checked, whatever they are, and even before anything is indexed. */
export class CitedFiles {
  /** Why, if the file is there, and when that was tried. */
  private readonly unreadable = new Map<string, { readonly why: LeftOut | null; readonly at: number }>();

  constructor(
    private readonly host: Host,
    private readonly documents: Documents,
    private readonly current: Current,
  ) {}

  /** Makes sure that what a note cites is in the library, prose or not: it has to be verified. */
  async read(note: TextDocument): Promise<void> {
    for (const uri of this.current.citations.sourcesOf(note)) {
      if (this.current.text(uri) || this.triedJustNow(uri)) continue;
      const bytes = await this.host.files.read(uri).catch(() => null);
      const found = bytes && (await fileTextOf(uri, bytes, this.host.formats));
      if (!bytes || !found) {
        this.unreadable.set(uri, { why: null, at: this.host.now() });
        continue;
      }
      if (!isFileText(found)) {
        this.unreadable.set(uri, { why: found, at: this.host.now() });
        continue;
      }
      this.unreadable.delete(uri);
      if (!this.current.text(uri)) this.documents.read(uri, found, { content: fingerprint(bytes), stamp: "" });
    }
  }

  /** Why a cited file that is there cannot be verified against; null when there is nothing to say. */
  whyUnreadable(uri: string): LeftOut | null {
    return this.current.text(uri) ? null : (this.unreadable.get(uri)?.why ?? null);
  }

  private triedJustNow(uri: string): boolean {
    const tried = this.unreadable.get(uri);
    return tried !== undefined && this.host.now() - tried.at < TRY_AGAIN;
  }
}
