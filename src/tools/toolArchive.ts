import type { Archive } from "../archive/archive.ts";

/** An archive as tools ask it, with what people call it. Whatever fails throws an error that archive/wording.ts words, or a sentence. */
export interface ToolArchive extends Pick<Archive, "search" | "source"> {
  readonly name: string;
}
