import type { Engine } from "../../engine/engine.ts";
import type { Say } from "../host/say.ts";

/** What sentences about citations need of whoever says them: a session, or a command of the terminal. */
export interface Speaker {
  readonly engine: Engine;
  readonly say: Say;
}
