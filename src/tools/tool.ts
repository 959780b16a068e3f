import type * as z from "zod";
import type { Progress } from "../engine/ports.ts";
import type { ToolLibrary } from "./toolLibrary.ts";

/** Of a call, what a tool has to know. */
export interface Call {
  /** Whether nobody waits for the answer any more. */
  readonly cancelled: () => boolean;
  /** The same, for what can be told of it. */
  readonly signal: AbortSignal;
  /** Tells whoever waits how far it is, if that is wanted. */
  readonly tell: (progress: Progress) => void;
}

/** What a tool answers: a sentence of ours, and the data. What stands in a source is data, and in no sentence. */
export interface Answer<Data> {
  readonly said: string;
  readonly data: Data;
}

/** A question that a client may ask. All are read-only. */
export interface Tool<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** Whether it has to know the files as they are at this moment: what it says is a verdict. */
  readonly isFresh?: true;
  /** Whether it can ask archives beside the library: what it tells may come from another machine. */
  readonly asksArchives?: true;
  /** @throws Error with a sentence for whoever asked */
  answer(
    library: ToolLibrary,
    asked: z.infer<Input>,
    call: Call,
  ): Answer<z.infer<Output>> | Promise<Answer<z.infer<Output>>>;
}

/** "1 passage", "2 passages". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** ": 2 intact, 1 changed", behind what they are counted of; "" for none. */
export function verdictsSaid(summary: Readonly<Record<string, number>>): string {
  const counts = Object.entries(summary).filter(([, count]) => count > 0);
  return counts.length > 0 ? `: ${counts.map(([verdict, count]) => `${count} ${verdict}`).join(", ")}` : "";
}
