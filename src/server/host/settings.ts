import { type Connection, Emitter, type Event } from "vscode-languageserver";
import type { CiteStyle } from "../../protocol/citing/citing.ts";
import { editorGlobs } from "./excludedFiles.ts";

/** What a person has set, as far as the server heeds it, in the form of the settings. Counts from the next question on. */
export interface Values {
  readonly citation: { readonly style: CiteStyle; readonly template: string };
  readonly unlinkedQuotations: boolean;
  /** Whether what a note tells is held against what the passage says. */
  readonly claims: boolean;
  /** Of links to entity pages. */
  readonly updateLinks: { readonly onFileMove: "prompt" | "always" | "never" };
  readonly codeLens: boolean;
  /** Whether each citation says its verdict. */
  readonly inlayHints: boolean;
  /** Where names are coloured. */
  readonly highlightNames: "sources" | "everywhere" | "never";
  /** Where the notes of sources go, from the workspace folder, and what a new one begins with. */
  readonly notes: { readonly folder: string; readonly template: string };
  /** Where new entity pages go, from the workspace folder. */
  readonly entities: { readonly folder: string };
  /** Where web pages go that are kept as sources, from the workspace folder. */
  readonly sources: { readonly folder: string };
  /** The character that proposes names; what completion inserts for one that has a page. */
  readonly names: { readonly trigger: string; readonly insert: "name" | "link" };
  /** Megabytes. */
  readonly maxFileSize: number;
  /** Files that `.gitignore` names are left out. */
  readonly useIgnoreFiles: boolean;
  /** Sources beyond the workspace; see protocol/archive. What stands in it is looked at when it is used. */
  readonly archives: readonly unknown[];
}

/** What counts where nothing is set, or nothing that makes sense; a test holds it to the manifest. */
export const DEFAULTS: Values = {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: templates of ours, filled by the engine.
  citation: { style: "block", template: "> ${quote}\n>\n> - ${speaker}, [${title}](${path}#${lines}), ${date}" },
  notes: { folder: "notes", template: "# Notes on ${title}\n" },
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: templates of ours, filled by the engine.
  unlinkedQuotations: true,
  claims: true,
  updateLinks: { onFileMove: "prompt" },
  codeLens: false,
  inlayHints: false,
  highlightNames: "sources",
  entities: { folder: "entities" },
  sources: { folder: "sources" },
  names: { trigger: "@", insert: "name" },
  maxFileSize: 50,
  useIgnoreFiles: false,
  archives: [],
};

/** Something is set otherwise. */
export interface SettingsChange {
  readonly values: Values;
  /** Whether other files are to be read now. */
  readonly otherFiles: boolean;
}

/** How long a client may take to answer what is set, in milliseconds: one that says that it knows and stays silent holds nobody up. */
const PATIENCE = 3000;

/**
 * The settings of the client, of which there may be none: asked for where it answers such questions, else what it tells of its own
 * accord, at the start or later.
 */
export class Settings {
  /** What the client said at the start. */
  readonly first: Values;
  private readonly changes = new Emitter<SettingsChange>();
  private values: Promise<Values>;
  private globs: Promise<readonly string[]> = Promise.resolve([]);
  private told: unknown;
  /** It says that it answers what is set, and has not done so. */
  private isSilent = false;

  /** `areKept`: whether the client keeps settings, and answers what they are; `told`: the section at the start. */
  constructor(
    private readonly connection: Connection,
    readonly areKept: boolean,
    told?: unknown,
  ) {
    this.told = told;
    this.first = valuesIn(told);
    this.values = Promise.resolve(this.first);
  }

  /** Fires when they are read first, and whenever they change. */
  get changed(): Event<SettingsChange> {
    return this.changes.event;
  }

  /** What is set now; a change that the client has told of is in it. */
  get latest(): Promise<Values> {
    return this.values;
  }

  /** The editor's own globs of what is left out. */
  get excluded(): Promise<readonly string[]> {
    return this.globs;
  }

  /** What is set now for a document: folders of a workspace may differ. */
  async of(uri: string): Promise<Values> {
    return this.answers ? this.read(uri).catch(() => this.values) : this.values;
  }

  /** Reads the settings now, and whenever they change. */
  follow(initialized: Event<void>): void {
    initialized(() => this.fetch());
    this.connection.onDidChangeConfiguration(({ settings }) => {
      this.told = sectionIn(settings) ?? this.told;
      this.fetch();
    });
  }

  private fetch(): void {
    const before = this.listing();
    const told = valuesIn(this.told);
    this.values = this.answers ? this.read().catch(() => told) : Promise.resolve(told);
    this.globs = this.answers ? this.inTime(editorGlobs(this.connection)).catch(() => []) : Promise.resolve([]);
    void Promise.all([this.values, before, this.listing()]).then(([values, old, now]) =>
      this.changes.fire({ values, otherFiles: old !== now }),
    );
  }

  private get answers(): boolean {
    return this.areKept && !this.isSilent;
  }

  /** @throws Error when it takes too long */
  private async inTime<T>(answer: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.isSilent = true;
        reject(new Error("silent"));
      }, PATIENCE);
    });
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }

  /** All that says which files are read. */
  private async listing(): Promise<string> {
    const [{ maxFileSize, useIgnoreFiles }, globs] = await Promise.all([this.values, this.globs]);
    return JSON.stringify([maxFileSize, useIgnoreFiles, globs]);
  }

  private async read(scopeUri?: string): Promise<Values> {
    const item = { section: "sourceline", ...(scopeUri !== undefined && { scopeUri }) };
    // A client that knows of no such section answers null.
    return valuesIn((await this.inTime(this.connection.workspace.getConfiguration(item))) ?? this.told);
  }
}

/** Clients tell all their settings, or the section alone; undefined when they tell neither. */
function sectionIn(settings: unknown): unknown {
  if (!isPlain(settings)) return undefined;
  if (isPlain(settings.sourceline)) return settings.sourceline;
  return Object.keys(DEFAULTS).some((key) => Object.hasOwn(settings, key)) ? settings : undefined;
}

type Plain = Readonly<Record<string, unknown>>;

/** What is set, with the default wherever nothing is set that is of the same kind. */
function valuesIn(set: unknown): Values {
  const values = filled(DEFAULTS as unknown as Plain, set) as unknown as Values;
  const { maxFileSize, entities, names, notes, sources } = values;
  return {
    ...values,
    maxFileSize: maxFileSize > 0 ? maxFileSize : DEFAULTS.maxFileSize,
    entities: { folder: entities.folder.trim() || DEFAULTS.entities.folder },
    notes: { ...notes, folder: notes.folder.trim() },
    sources: { folder: sources.folder.trim() },
    names: { ...names, trigger: [...names.trigger][0] ?? "" },
  };
}

function filled(standard: Plain, set: unknown): Plain {
  const given = isPlain(set) ? set : {};
  const entries = Object.entries(standard).map(([key, value]) => {
    const own = Object.hasOwn(given, key) ? given[key] : undefined;
    if (Array.isArray(value)) return [key, Array.isArray(own) ? own : value];
    if (isPlain(value)) return [key, filled(value, own)];
    return [key, typeof own === typeof value ? own : value];
  });
  return Object.fromEntries(entries);
}

const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null;
