import type { PassagePlace } from "../../citations/anchoring/anchorText.ts";
import { formatLines, formatTarget, parseTarget, parseWikilink } from "../../citations/links/target.ts";
import { wikilinkIn } from "../../text/markdown/formatted/formatted.ts";
import { isUntitled, pathBetween, resolveUri } from "../article/uri.ts";
import { validAddress } from "./validAddress.ts";

/** Where links of a note lead from a file that is made of it, wherever that file lies. */
export class ExportedLinks {
  constructor(
    private readonly note: string,
    /** The URI of the file that is made. */
    private readonly target: string,
    private readonly roots: readonly string[],
    /** The URIs of the sources that wikilinks name, by what they name. */
    private readonly pages: ReadonlyMap<string, string>,
  ) {}

  /** Of an address as Markdown reads it; null where it leads to nothing that may be opened. */
  of(address: string): string | null {
    if (OPENED.test(address)) return validAddress(address);
    const page = wikilinkIn(address);
    if (page !== null) return this.ofPage(page);
    if (address.startsWith("#") || address.trim() === "") return null;
    if (SCHEME.test(address) && !parseTarget(address)) return null;
    const [, path, behind] = /^([^?#]*)(.*)$/s.exec(address)!;
    const uri = resolveUri(this.note, decoded(path!), this.roots);
    return uri === null ? null : this.between(uri) + validAddress(behind!);
  }

  /** Of a passage of a source. */
  ofPassage(source: string, { startLine, endLine, fragment }: PassagePlace): string {
    const lines = startLine === endLine ? `L${startLine}` : `L${startLine}-L${endLine}`;
    return `${this.between(source)}#${validAddress(fragment ?? lines)}`;
  }

  /** Relative, so that a folder that is moved or handed on as a whole keeps its links; whole where there is no way from here to there. */
  private between(uri: string): string {
    const path = isUntitled(this.target) ? "/" : pathBetween(this.target, uri, this.roots);
    return path.startsWith("/") ? uri : validAddress(formatTarget(path, null));
  }

  private ofPage(page: string): string | null {
    const target = parseWikilink(page);
    const uri = target && this.pages.get(target.path);
    return uri ? this.between(uri) + formatLines(target.lines) : null;
  }
}

/** What may be opened by whoever reads the file, and runs nothing. */
const OPENED = /^(?:https?:\/\/|mailto:)/i;

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
