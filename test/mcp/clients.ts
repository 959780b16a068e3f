import { createRequire } from "node:module";
import { join } from "node:path";
import { repository } from "../host/places.ts";
import { COMMAND, environment } from "./serving.ts";

/** The official clients are named by test/mcp/package.json; what is used of them is typed here. */
const load = createRequire(join(repository, "test/mcp/package.json"));

export interface ToolResult {
  readonly content: readonly { readonly type: string; readonly text: string }[];
  readonly structuredContent?: Record<string, unknown>;
  readonly isError?: boolean;
}

interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onprogress?: (progress: { progress: number; total?: number }) => void;
}

interface SomeClient {
  connect(transport: unknown): Promise<void>;
  close(): Promise<void>;
  // biome-ignore lint/suspicious/noExplicitAny: the two clients take their options at different places.
  callTool(...args: any[]): Promise<ToolResult>;
  listTools(): Promise<{ tools: readonly ListedTool[] }>;
  listResources(params?: { cursor?: string }): Promise<{ resources: readonly Resource[]; nextCursor?: string }>;
  listResourceTemplates(): Promise<{ resourceTemplates: readonly { uriTemplate: string }[] }>;
  readResource(params: { uri: string }): Promise<{ contents: readonly { mimeType: string; text: string }[] }>;
  listPrompts(): Promise<{ prompts: readonly { name: string; title: string }[] }>;
  getPrompt(params: { name: string; arguments: Record<string, string> }): Promise<Prompt>;
  getNegotiatedProtocolVersion?(): string;
  getInstructions(): string | undefined;
}

interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly mimeType: string;
}

interface Prompt {
  readonly messages: readonly { readonly role: string; readonly content: { readonly text: string } }[];
}

export interface ListedTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: {
    readonly type: string;
    readonly properties: Record<string, { readonly description?: string }>;
  };
  readonly outputSchema: { readonly type: string; readonly properties: Record<string, unknown> };
  readonly annotations: Record<string, boolean>;
}

/** A client that somebody else wrote, connected to `sourceline mcp` over some folders. */
export class Connected {
  constructor(
    readonly client: SomeClient,
    private readonly generation: Generation,
  ) {}

  /** @throws Error when the tool does not exist */
  call(name: string, args: object, options: CallOptions = {}): Promise<ToolResult> {
    const asked = { name, arguments: args };
    return this.generation === "2026"
      ? this.client.callTool(asked, options)
      : this.client.callTool(asked, undefined, options);
  }

  /** The data of an answer. @throws Error with what the tool said, when it refused */
  // biome-ignore lint/suspicious/noExplicitAny: the assertions say what it is.
  async data<Data = any>(name: string, args: object): Promise<Data> {
    const { isError, content, structuredContent } = await this.call(name, args);
    if (isError) throw new Error(content[0]!.text);
    return structuredContent as Data;
  }
}

export const GENERATIONS = ["2025", "2026"] as const;

export type Generation = (typeof GENERATIONS)[number];

/** Connects the client of a generation: the SDK 1.x, which most programs speak, or the 2.x with the protocol of 2026-07-28. */
export async function connected(
  generation: Generation,
  /** And options, if any. */
  folders: readonly string[],
  cache: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Connected> {
  const info = { name: "test", version: "1" };
  const started = {
    command: process.execPath,
    args: [...COMMAND, ...folders],
    env: { ...environment(cache), ...more },
    stderr: "inherit",
  };
  if (generation === "2025") {
    const { Client } = load("@modelcontextprotocol/sdk/client/index.js");
    const { StdioClientTransport } = load("@modelcontextprotocol/sdk/client/stdio.js");
    const client: SomeClient = new Client(info);
    await client.connect(new StdioClientTransport(started));
    return new Connected(client, generation);
  }
  const { Client } = load("@modelcontextprotocol/client");
  const { StdioClientTransport } = load("@modelcontextprotocol/client/stdio");
  const client: SomeClient = new Client(info, { versionNegotiation: { mode: "auto" } });
  await client.connect(new StdioClientTransport(started));
  return new Connected(client, generation);
}
