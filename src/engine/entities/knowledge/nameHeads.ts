import type { EntityType } from "../mention.ts";

/** Last words of names that are of one type, unless they are somebody's. */
const HEADS: Partial<Record<EntityType, string>> = {
  location: "Bay Creek Fjord Island Islands Lagoon Peninsula Point Quay Reef Sound Strait Straits Wharf",
  organization: "Chronicle Courier Gazette Herald Tribune",
};

const TYPES = new Map(
  Object.entries(HEADS).flatMap(([type, words]) => words.split(" ").map((word) => [word, type as EntityType] as const)),
);

/** What a name of several words is by the last of them ("Aldwin Sound"); undefined where that says nothing. */
export function typeByHead(name: string): EntityType | undefined {
  const space = name.lastIndexOf(" ");
  return space > 0 ? TYPES.get(name.slice(space + 1)) : undefined;
}
