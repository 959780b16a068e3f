import { Folders } from "../../tools/folders.ts";
import type { ToolArchive } from "../../tools/toolArchive.ts";
import { atMost, ToolLibrary } from "../../tools/toolLibrary.ts";
import type { Session, SharedArchives } from "../host/session.ts";

/** So many milliseconds a question waits for a library that is being indexed, before it is answered from what is there. */
const PATIENCE = 800;

/** The library of an editor's window, which follows the files by itself, what is typed included. */
export class SessionLibrary extends ToolLibrary {
  constructor(private readonly session: Session) {
    super(session.engine, new Folders(session.engine.files.roots));
  }

  get progress() {
    return this.session.indexing.progress;
  }

  protected get uris(): ReadonlyMap<string, string> {
    const { catalogue, citations, corrections } = this.engine;
    const uris = [...catalogue.sources, ...citations.notes, ...corrections.pages.map(({ uri }) => uri)];
    return new Map(uris.map((uri) => [this.folders.pathOf(uri), uri]));
  }

  /** Those of the settings. */
  async archives(): Promise<readonly ToolArchive[]> {
    const { archives } = this.session;
    return (await archives.names()).map((name) => archiveOf(archives, name));
  }

  ready(): Promise<void> {
    return this.indexed(PATIENCE);
  }

  indexed(patience: number): Promise<void> {
    return atMost(patience, this.session.wake());
  }
}

/** An archive by its name; who does not know us is opened anew when it is asked next. */
function archiveOf(archives: SharedArchives, name: string): ToolArchive {
  const asked = async <T>(ask: (archive: Awaited<ReturnType<SharedArchives["named"]>>) => Promise<T>): Promise<T> => {
    try {
      return await ask(await archives.named(name));
    } catch (error) {
      archives.told(name, error);
      throw error;
    }
  };
  return {
    name,
    search: (query, signal) => asked((archive) => archive.search(query, signal)),
    source: (path, signal) => asked((archive) => archive.source(path, signal)),
  };
}
