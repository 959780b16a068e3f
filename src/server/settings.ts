import type { Connection, InitializeParams } from "vscode-languageserver";
import type { CiteStyle } from "../protocol.ts";

/** What a person has set, as far as the server heeds it. Counts from the next question on, without a restart. */
export interface Values {
  /** Megabytes. */
  readonly maxFileSize: number;
  readonly unlinkedQuotations: boolean;
  readonly codeLens: boolean;
  /** Where new entity pages go, from the workspace folder. */
  readonly entitiesFolder: string;
  /** Where the notes of sources go, from the workspace folder, and what a new one begins with. */
  readonly notesFolder: string;
  readonly notesTemplate: string;
  /** Whether names are coloured. */
  readonly highlightNames: { readonly sources: boolean; readonly notes: boolean };
  /** Whether completion inserts names as links to their pages. */
  readonly linkNames: boolean;
  readonly onFileMove: "prompt" | "always" | "never";
  /** Files that `.gitignore` names are left out. */
  readonly useIgnoreFiles: boolean;
  readonly citation: { readonly style: CiteStyle; readonly template: string };
}

const DEFAULTS: Values = {
  maxFileSize: 50,
  unlinkedQuotations: true,
  codeLens: false,
  entitiesFolder: "entities",
  notesFolder: "notes",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of ours, filled by the engine.
  notesTemplate: "# Notes on ${title}\n",
  highlightNames: { sources: true, notes: false },
  linkNames: false,
  onFileMove: "prompt",
  useIgnoreFiles: false,
  citation: { style: "block", template: "" },
};

/** Settings that the client keeps one level deeper. */
interface Nested {
  readonly entities: { readonly folder?: string };
  readonly names: { readonly insert?: "name" | "link" };
  readonly notes: { readonly folder?: string; readonly template?: string };
  readonly updateLinks: { readonly onFileMove?: Values["onFileMove"] };
}

/** The settings of the client, of which there may be none. */
export class Settings {
  /** Whether the client keeps settings at all. */
  areKept = false;
  private values: Promise<Values> = Promise.resolve(DEFAULTS);

  constructor(
    private readonly connection: Connection,
    private readonly changed: (values: Values) => void,
  ) {}

  /** What is set now; a change that the client has told of is in it. */
  get latest(): Promise<Values> {
    return this.values;
  }

  /** Reads the settings now and whenever they change, from clients that keep any. */
  follow(params: InitializeParams): void {
    if (!params.capabilities.workspace?.configuration) return;
    this.areKept = true;
    this.connection.onInitialized(() => this.fetch());
    this.connection.onDidChangeConfiguration(() => this.fetch());
  }

  private fetch(): void {
    this.values = this.read().catch(() => DEFAULTS);
    void this.values.then(this.changed);
  }

  private async read(): Promise<Values> {
    const set: Partial<Values & Nested> | null = await this.connection.workspace.getConfiguration("sourceline");
    const {
      maxFileSize,
      unlinkedQuotations,
      codeLens,
      citation,
      entities,
      names,
      notes,
      updateLinks,
      highlightNames,
      useIgnoreFiles,
    } = set ?? {};
    return {
      maxFileSize: typeof maxFileSize === "number" && maxFileSize > 0 ? maxFileSize : DEFAULTS.maxFileSize,
      unlinkedQuotations: unlinkedQuotations ?? DEFAULTS.unlinkedQuotations,
      codeLens: codeLens ?? DEFAULTS.codeLens,
      entitiesFolder: entities?.folder?.trim() || DEFAULTS.entitiesFolder,
      notesFolder: notes?.folder?.trim() ?? DEFAULTS.notesFolder,
      notesTemplate: notes?.template ?? DEFAULTS.notesTemplate,
      highlightNames: { ...DEFAULTS.highlightNames, ...highlightNames },
      linkNames: names?.insert === "link",
      onFileMove: updateLinks?.onFileMove ?? DEFAULTS.onFileMove,
      useIgnoreFiles: useIgnoreFiles ?? DEFAULTS.useIgnoreFiles,
      citation: { ...DEFAULTS.citation, ...citation },
    };
  }
}
