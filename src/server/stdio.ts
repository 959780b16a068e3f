import type { Connection } from "vscode-languageserver/node";
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { Wire } from "./host/wire/wire.ts";

/** The other ways to speak to a server process, which the library knows. */
const OTHERS = /^--(?:node-ipc|socket|pipe)(?:=|$)/;

/** Whether the server is spoken to over stdin and stdout, as editors that nobody has told otherwise do. */
export const isOverStdio = !process.argv.some((argument) => OTHERS.test(argument));

/** The connection over stdin and stdout. The client's end of them is the server's: nothing is left over from an editor that died. */
export function stdioConnection(wire: Wire): Connection {
  const end = () => process.exit(wire.isShutDown ? 0 : 1);
  for (const event of ["end", "close", "error"]) process.stdin.once(event, end);
  process.stdout.once("error", end);
  // Nothing but the protocol goes to stdout.
  console.log = console.error;
  console.info = console.error;
  console.debug = console.error;
  const writer = wire.through(new StreamMessageWriter(process.stdout));
  return createConnection(ProposedFeatures.all, new StreamMessageReader(process.stdin), writer, wire.options);
}
