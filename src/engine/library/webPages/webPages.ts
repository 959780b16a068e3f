import type { Host } from "../../ports.ts";
import { unreadableKindOf } from "../../text/reading/unreadable.ts";
import { fileExists, fileNameFor, firstFree, placeWithin } from "../article/writablePlace.ts";

/** A web page that is to be kept, as the bytes of its file. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly ending: "html" | "xhtml" | "pdf";
  readonly address: string;
}

/** A page that holds no words before its scripts have run: nothing of it could be found or cited. */
export class PageWithoutWords extends Error {
  constructor() {
    super("a page without words");
  }
}

/** Finds places for web pages that are kept as sources. */
export class WebPages {
  constructor(private readonly host: Pick<Host, "formats" | "files">) {}

  /**
   * The URI of a file for a page, called after its title, which no file has yet: in `folder`, as a setting names it, below the workspace's
   * folder `near`.
   * @throws NoPlace when there is no such place
   * @throws PageWithoutWords
   */
  async placeFor(page: FetchedPage, near: string, folder: string): Promise<string> {
    const { files } = this.host;
    const name = fileNameFor(withoutMarks((await this.titleOf(page)) || nameIn(page.address)));
    const nameFor = (number: number) =>
      placeWithin(near, folder, `${name}${number === 1 ? "" : ` ${number}`}.${page.ending}`, files.roots);
    return firstFree(folder, nameFor, async (uri) => !(await fileExists(files, uri)));
  }

  /** A PDF that cannot be read is kept, too: whoever has the password, or reads pictures, may do more with it. */
  private async titleOf({ bytes, ending }: FetchedPage): Promise<string> {
    try {
      return (await this.host.formats?.readingOf(`page.${ending}`, bytes))?.title ?? "";
    } catch (error) {
      const why = unreadableKindOf(error);
      if (ending !== "pdf" && (why === "noText" || why === "empty")) throw new PageWithoutWords();
      return "";
    }
  }
}

/** Marks that file systems do not hold, where titles have them most: "Who saw it?", "The lamp: a history". */
const withoutMarks = (title: string) => title.replace(/[\s?:"*|<>]+$/u, "").replace(/\s*:\s+/gu, " - ");

/** What an address ends with: "report-2029" of "https://example.org/papers/report-2029.pdf"; its host when it ends there. */
function nameIn(address: string): string {
  const [, host = "", path = ""] = /^\w+:\/\/([^/?#]*)([^?#]*)/.exec(address) ?? [];
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  return decoded(last).replace(/\.\w{1,5}$/, "") || host;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
