import type { Connection, InitializeParams } from "vscode-languageserver";
import type { CiteStyle } from "../protocol.ts";

/** What a person has set, as far as the server heeds it. Counts from the next question on, without a restart. */
export interface Values {
  /** Megabytes. */
  readonly maxFileSize: number;
  readonly unlinkedQuotations: boolean;
  readonly codeLens: boolean;
  /** Files that `.gitignore` names are left out. */
  readonly useIgnoreFiles: boolean;
  readonly citation: { readonly style: CiteStyle; readonly template: string };
}

const DEFAULTS: Values = {
  maxFileSize: 50,
  unlinkedQuotations: true,
  codeLens: false,
  useIgnoreFiles: false,
  citation: { style: "block", template: "" },
};

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
    const set: Partial<Values> | null = await this.connection.workspace.getConfiguration("sourceline");
    const { maxFileSize, unlinkedQuotations, codeLens, useIgnoreFiles, citation } = set ?? {};
    return {
      maxFileSize: typeof maxFileSize === "number" && maxFileSize > 0 ? maxFileSize : DEFAULTS.maxFileSize,
      unlinkedQuotations: unlinkedQuotations ?? DEFAULTS.unlinkedQuotations,
      codeLens: codeLens ?? DEFAULTS.codeLens,
      useIgnoreFiles: useIgnoreFiles ?? DEFAULTS.useIgnoreFiles,
      citation: { ...DEFAULTS.citation, ...citation },
    };
  }
}
