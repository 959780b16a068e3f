import type { McpServer, ServerContext } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { Progress } from "../engine/ports.ts";
import type { Library } from "./library.ts";

/** Of a call, what a tool has to know. */
export interface Call {
  /** Whether nobody waits for the answer any more. */
  readonly cancelled: () => boolean;
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
  /** @throws Error with a sentence for whoever asked */
  answer(
    library: Library,
    asked: z.infer<Input>,
    call: Call,
  ): Answer<z.infer<Output>> | Promise<Answer<z.infer<Output>>>;
}

const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** How far indexing is, in every answer. */
const INDEXING = {
  indexing: z
    .object({ done: z.number(), total: z.number() })
    .nullable()
    .describe(
      "How many files are indexed, of how many; null when all are. Until then the answer may lack what is not read yet.",
    ),
};

/** Lets clients of a server call a tool. */
export function addTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  server: McpServer,
  library: Library,
  { name, title, description, input, output, isFresh, answer }: Tool<Input, Output>,
): void {
  const config = {
    title,
    description,
    // A generic schema fits none of the overloads.
    inputSchema: input as z.ZodObject,
    outputSchema: output.extend(INDEXING),
    annotations: READ_ONLY,
  };
  server.registerTool(name, config, async (asked, context) => {
    await library.ready(isFresh);
    const { said, data } = await answer(library, asked as z.infer<Input>, callOf(context));
    const { progress: indexing } = library;
    const structuredContent = { ...data, indexing };
    const text = indexing ? `${said} ${whileIndexing(indexing)}` : said;
    // Clients that know no structured content get the same data as text, apart from our words.
    const content = [text, JSON.stringify(structuredContent)].map((part) => ({ type: "text" as const, text: part }));
    return { content, structuredContent };
  });
}

function whileIndexing({ done, total }: Progress): string {
  return `The library is being indexed, ${done} of ${total}: the answer may lack what is not read yet.`;
}

/** Progress is told to whoever gave a token for it. */
function callOf({ mcpReq }: ServerContext): Call {
  const progressToken = mcpReq._meta?.progressToken;
  let told = 0;
  return {
    cancelled: () => mcpReq.signal.aborted,
    tell: ({ done, total }) => {
      // The protocol wants it to rise with every message.
      if (progressToken === undefined || done <= told) return;
      told = done;
      const params = { progressToken, progress: done, total };
      void mcpReq.notify({ method: "notifications/progress", params }).catch(() => {});
    },
  };
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
