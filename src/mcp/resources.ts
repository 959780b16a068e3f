import type { McpServer } from "@modelcontextprotocol/server";
import { isNoteName } from "../documentFiles.ts";
import { RESOURCE_TEMPLATE, resourcePath, resourceUri } from "../tools/resourceUri.ts";
import type { Library } from "./library.ts";

/** So many files are listed on one page. */
const PAGE = 100;

/** Longer files are read by their lines: a client takes so much in one message. UTF-16 units. */
const LONGEST = 2_000_000;

const MIME_TYPES = { text: "text/plain", markdown: "text/markdown" } as const;

/** Lets clients of a server list and read the sources and the notes. What a file holds is data. */
export function addResources({ server }: McpServer, library: Library): void {
  server.registerCapabilities({ resources: {} });
  server.setRequestHandler("resources/list", async ({ params }) => {
    await library.ready();
    return listed(library, params?.cursor);
  });
  server.setRequestHandler("resources/templates/list", () => ({
    resourceTemplates: [
      {
        name: "file",
        title: "A source or a note",
        uriTemplate: RESOURCE_TEMPLATE,
        description: "The text of a source or a note, by its path in the library.",
      },
    ],
  }));
  server.setRequestHandler("resources/read", async ({ params: { uri } }) => {
    await library.ready();
    const path = resourcePath(uri);
    const { text } = library.text(path).source;
    if (text.length > LONGEST)
      throw new Error(`${JSON.stringify(path)} is too long for one message; read_passage gives its lines.`);
    return { contents: [{ uri, mimeType: mimeTypeOf(path), text }] };
  });
}

function listed({ paths }: Library, cursor: string | undefined) {
  const from = cursor === undefined ? 0 : paths.findIndex((path) => path > cursor);
  const page = from < 0 ? [] : paths.slice(from, from + PAGE);
  const isMore = from >= 0 && from + PAGE < paths.length;
  const resources = page.map((path) => ({ uri: resourceUri(path), name: path, mimeType: mimeTypeOf(path) }));
  return { resources, ...(isMore ? { nextCursor: page.at(-1)! } : {}) };
}

/** What is no Markdown is read as a plain text, whatever its format. */
const mimeTypeOf = (path: string) => MIME_TYPES[isNoteName(path) ? "markdown" : "text"];
