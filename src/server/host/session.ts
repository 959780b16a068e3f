import type { Connection, Diagnostic } from "vscode-languageserver";
import type { Article, Engine, TextDocument, UnlinkedQuotation } from "../../engine/engine.ts";
import type { InitializationOptions } from "../../protocol/host/starting.ts";
import type { Say } from "./say.ts";
import type { Settings } from "./settings.ts";

/** Quotations of notes without a link that were found last; see citing/unlinkedHints.ts. */
export interface Hints {
  read(note: string, wanted: boolean): Promise<void>;
  of(note: TextDocument): Diagnostic[];
  standing(note: TextDocument): UnlinkedQuotation[];
}

/** What every feature of the server works with. */
export interface Session {
  readonly connection: Connection;
  readonly engine: Engine;
  /** What this client can do beyond LSP. */
  readonly client: InitializationOptions;
  /** Every sentence that a person reads is said by it. */
  readonly say: Say;
  /** The quotations without a link that were found last. */
  readonly hints: Hints;
  /** What the client has set. */
  readonly settings: Settings;
  /** Somebody asked for something that needs the library: starts the indexing if nobody did; resolves when all is indexed. */
  wake(): Promise<void>;
}

/** A feature of the server: registers its handlers when the server starts. */
export type Feature = (session: Session) => void;

/** The document of a request as it is now, or undefined when the engine does not know it. */
export function articleOf({ engine }: Session, { uri }: { uri: string }): Article | undefined {
  return engine.files.article(uri);
}
