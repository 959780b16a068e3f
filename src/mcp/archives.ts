import type * as archiveBundle from "../archive/archive.ts";
import type { NamedArchive } from "../archive/connection.ts";
import type { ToolArchive } from "../tools/toolArchive.ts";

/** An archive that is opened, and its client loaded, when a client asks it first. */
export function openedWhenAsked(address: NamedArchive, load: () => Pick<typeof archiveBundle, "Archive">): ToolArchive {
  let opened: archiveBundle.Archive | undefined;
  const open = () => {
    opened ??= new (load().Archive)(address);
    return opened;
  };
  // What is wrong with an address comes as any other trouble does.
  return {
    name: address.name,
    search: async (query, signal) => open().search(query, signal),
    source: async (path, signal) => open().source(path, signal),
  };
}
