import { ErrorCodes, ResponseError } from "vscode-languageserver";
import type { ServerCommand } from "../../protocol/host/commands.ts";
import { SERVER_COMMANDS } from "../../protocol/host/commands.ts";
import type { Feature, Session } from "../host/session.ts";
import { applyFix } from "./applyFix.ts";
import type { Arguments } from "./arguments.ts";
import { checkQuotationsOf, stopCheckingQuotationsOf } from "./checkQuotations.ts";
import { citeSelection } from "./citeSelection.ts";
import { insertCitation } from "./insertCitation.ts";
import { showPassage } from "./showPassage.ts";
import { updateMoved } from "./updateMoved.ts";

type Act = (session: Session, given: Arguments) => Promise<unknown>;

const ACTS: Readonly<Record<ServerCommand, Act>> = {
  "sourceline.openPassage": showPassage,
  "sourceline.insertCitation": insertCitation,
  "sourceline.citeSelection": citeSelection,
  "sourceline.updateMovedCitations": updateMoved,
  "sourceline.checkQuotations": checkQuotationsOf,
  "sourceline.stopCheckingQuotations": stopCheckingQuotationsOf,
  "sourceline.applyFix": applyFix,
};

/** What is done by name, for clients that bring no commands of their own. */
export const commands: Feature = {
  // A client that does would have two of each name.
  capabilities: (client) => (client.commands ? {} : { executeCommandProvider: { commands: [...SERVER_COMMANDS] } }),
  register(session) {
    session.connection.onExecuteCommand(async ({ command, arguments: given = [] }) => {
      const act = Object.hasOwn(ACTS, command) ? ACTS[command as ServerCommand] : undefined;
      if (!act) throw new ResponseError(ErrorCodes.InvalidParams, `There is no command "${command}".`);
      const [first] = given;
      const isPlain = typeof first === "object" && first !== null && !Array.isArray(first);
      return act(session, isPlain ? first : {});
    });
  },
};
