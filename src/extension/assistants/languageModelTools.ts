import * as vscode from "vscode";
import { askTool } from "../../protocol/assistants/assistants.ts";
import type { Server } from "../host/server.ts";

/** Of what a model asks, what a person is told. */
interface Asked {
  readonly archives?: boolean;
}

/** The tools that package.json declares, by their names there; what each asks of the server, and what is said while it does. */
const TOOLS: Readonly<Record<string, { readonly asks: string; readonly says: (input: Asked) => string }>> = {
  sourceline_searchQuotes: {
    asks: "search_quotes",
    says: ({ archives }) =>
      archives ? vscode.l10n.t("Searching the sources and the archives") : vscode.l10n.t("Searching the sources"),
  },
  sourceline_readPassage: { asks: "read_passage", says: () => vscode.l10n.t("Reading a passage") },
  sourceline_checkQuotations: {
    asks: "check_quotations",
    says: ({ archives }) =>
      archives ? vscode.l10n.t("Checking quotations, in the archives as well") : vscode.l10n.t("Checking quotations"),
  },
  sourceline_citePassage: { asks: "cite_passage", says: () => vscode.l10n.t("Citing a passage") },
  sourceline_whoIs: { asks: "who_is", says: () => vscode.l10n.t("Looking up a name") },
  sourceline_listSources: { asks: "list_sources", says: () => vscode.l10n.t("Listing the sources") },
  sourceline_verifyNotes: { asks: "verify_notes", says: () => vscode.l10n.t("Verifying citations") },
};

/**
 * Lets the language models of VS Code ask the library: by the server that runs anyway, which answers as the MCP server does. All
 * only read, so that nothing has to be confirmed. Nothing is sent anywhere by us, but to the archives that are set, when they
 * are asked for.
 */
export function registerLanguageModelTools(server: Server): vscode.Disposable {
  const tools = Object.entries(TOOLS).map(([name, { asks, says }]) =>
    vscode.lm.registerTool<Asked>(name, {
      prepareInvocation: ({ input }) => ({ invocationMessage: says(input) }),
      invoke: async ({ input }, token) => {
        const { said, data } = await server.ask(askTool, { tool: asks, input }, token);
        // What stands in a source is data: it comes apart from our words.
        const parts = [said, data].map((text) => new vscode.LanguageModelTextPart(text));
        return new vscode.LanguageModelToolResult(parts);
      },
    }),
  );
  return vscode.Disposable.from(...tools);
}
