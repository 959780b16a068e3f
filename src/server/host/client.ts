import type { InitializeParams } from "vscode-languageserver";
import type { InitializationOptions } from "../../protocol/host/starting.ts";

/** What the client can do, as far as a feature does otherwise without it: the one place that knows. */
export interface Client {
  /** It runs the commands of ../../protocol/host/commands.ts when a link or a fix names them. */
  readonly commands: boolean;
  /** It keeps settings, and tells when they change. */
  readonly keepsSettings: boolean;
  /** It creates files that an edit asks for. */
  readonly createsFiles: boolean;
  /** It asks for code lenses again when it is told to. */
  readonly refreshesLenses: boolean;
  /** It asks for the colours of names again when it is told to. */
  readonly refreshesTokens: boolean;
  /** It takes other trigger characters of completion after the start. */
  readonly changesTriggers: boolean;
}

export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument } = capabilities;
  const options: InitializationOptions = initializationOptions ?? {};
  const keepsSettings = workspace?.configuration ?? false;
  return {
    commands: options.commands ?? false,
    keepsSettings,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    changesTriggers: keepsSettings && (textDocument?.completion?.dynamicRegistration ?? false),
  };
}
