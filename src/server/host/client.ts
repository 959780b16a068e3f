import type { InitializeParams } from "vscode-languageserver";
import { SymbolKind } from "vscode-languageserver";
import type { InitializationOptions } from "../../protocol/host/starting.ts";
import { ENCODINGS, type PositionEncoding } from "./wire/columns.ts";

/**
 * What the client can do, as far as a feature does otherwise without it: the one place that knows. What a client does not
 * declare it cannot do (LSP 3.17, "Capabilities").
 */
export interface Client {
  /** It runs the commands of ../../protocol/host/commands.ts when a link, a lens or a fix names them. */
  readonly commands: boolean;
  /** It shows the text that is read of a PDF or a web page; others open the file. */
  readonly showsReadings: boolean;
  /** It hears the notifications of ../../protocol. */
  readonly notifications: boolean;
  /** It shows `$(name)` in Markdown as an icon. */
  readonly icons: boolean;
  /** What it counts characters in. */
  readonly encoding: PositionEncoding;
  /** It keeps settings, and answers what they are. */
  readonly keepsSettings: boolean;
  /** It tells of files that change, when it is asked to. */
  readonly watchesFiles: boolean;
  /** It applies edits that the server comes up with. */
  readonly appliesEdits: boolean;
  /** It takes edits of documents together with what is done to files. */
  readonly ordersChanges: boolean;
  /** It creates files that an edit asks for. */
  readonly createsFiles: boolean;
  /** It renames files that an edit asks for. */
  readonly renamesFiles: boolean;
  /** It asks the person for each of the changes that want it. */
  readonly confirmsChanges: boolean;
  /** It opens a document at a place when it is asked to. */
  readonly showsDocuments: boolean;
  /** It shows hover cards as Markdown. */
  readonly markdownHovers: boolean;
  /** It shows what is told of a proposal as Markdown. */
  readonly markdownProposals: boolean;
  /** It shows a proposal's details beside its label. */
  readonly labelDetails: boolean;
  /** It takes fixes that are edits; others know commands only. */
  readonly actionLiterals: boolean;
  /** It knows of a fix that is the best one. */
  readonly prefersFixes: boolean;
  /** It shows symbols within symbols. */
  readonly nestsSymbols: boolean;
  /** It shows by its name who brings an outline. */
  readonly namesOutlines: boolean;
  /** The kinds of symbols that it knows. */
  readonly symbolKinds: ReadonlySet<SymbolKind>;
  /** It asks what a renaming would rename. */
  readonly preparesRenaming: boolean;
  /** It shows what a link leads to. */
  readonly linkTooltips: boolean;
  /** It asks for code lenses again when it is told to. */
  readonly refreshesLenses: boolean;
  /** It asks for the colours of names again when it is told to. */
  readonly refreshesTokens: boolean;
  /** It asks for inlay hints again when it is told to. */
  readonly refreshesHints: boolean;
  /** It takes other trigger characters of completion after the start. */
  readonly changesTriggers: boolean;
}

/** `translates`: whether places can be told to the client in its own encoding. */
export function clientOf(params: InitializeParams, translates = false): Client {
  const { workspace = {}, textDocument = {}, window = {}, general = {} } = params.capabilities ?? {};
  const options: InitializationOptions = params.initializationOptions ?? {};
  const keepsSettings = workspace.configuration ?? false;
  const edits = workspace.workspaceEdit ?? {};
  const ordersChanges = edits.documentChanges ?? false;
  const doesToFiles = (what: "create" | "rename") =>
    ordersChanges && (edits.resourceOperations?.includes(what) ?? false);
  const { codeAction, completion, documentSymbol } = textDocument;
  return {
    commands: options.commands ?? false,
    showsReadings: options.commands ?? false,
    notifications: options.notifications ?? false,
    icons: options.icons ?? false,
    encoding: (translates && general.positionEncodings?.find(isKnown)) || "utf-16",
    keepsSettings,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration ?? false,
    appliesEdits: workspace.applyEdit ?? false,
    ordersChanges,
    createsFiles: doesToFiles("create"),
    renamesFiles: doesToFiles("rename"),
    confirmsChanges: ordersChanges && edits.changeAnnotationSupport !== undefined,
    showsDocuments: window.showDocument?.support ?? false,
    markdownHovers: prefersMarkdown(textDocument.hover?.contentFormat),
    markdownProposals: prefersMarkdown(completion?.completionItem?.documentationFormat),
    labelDetails: completion?.completionItem?.labelDetailsSupport ?? false,
    actionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    prefersFixes: codeAction?.isPreferredSupport ?? false,
    nestsSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    namesOutlines: documentSymbol?.labelSupport ?? false,
    symbolKinds: new Set(documentSymbol?.symbolKind?.valueSet ?? FIRST_SYMBOL_KINDS),
    preparesRenaming: textDocument.rename?.prepareSupport ?? false,
    linkTooltips: textDocument.documentLink?.tooltipSupport ?? false,
    refreshesLenses: workspace.codeLens?.refreshSupport ?? false,
    refreshesTokens: workspace.semanticTokens?.refreshSupport ?? false,
    refreshesHints: workspace.inlayHint?.refreshSupport ?? false,
    changesTriggers: keepsSettings && (completion?.dynamicRegistration ?? false),
  };
}

/** Formats stand in the order in which the client likes them; one that names none takes plain text. */
const prefersMarkdown = (formats: readonly string[] | undefined) => formats?.[0] === "markdown";

const isKnown = (encoding: string): encoding is PositionEncoding => ENCODINGS.some((known) => known === encoding);

/** What a client that names no kinds knows: those of LSP 1. */
const FIRST_SYMBOL_KINDS = Object.values(SymbolKind).filter(
  (kind): kind is SymbolKind => typeof kind === "number" && kind <= SymbolKind.Array,
);
