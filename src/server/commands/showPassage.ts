import type { Session } from "../host/session.ts";
import { type Arguments, rangeIn, textNamed } from "./arguments.ts";

/** Has the client open a document and select a passage of it. */
export async function showPassage({ connection }: Session, given: Arguments) {
  const uri = textNamed(given, "uri");
  const { success } = await connection.window.showDocument({ uri, selection: rangeIn(given), takeFocus: true });
  return { success };
}
