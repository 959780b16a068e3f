import type { Span } from "../text/span.ts";

/** What a name stands for. `group`: nationalities, religions, political adherents ("Libyan", "Sunni", "Democrats"). */
export type EntityType = "person" | "organization" | "location" | "group" | "other";

/**
 * A name in the text (UTF-16 offsets): a person without titles, an organization with agencies, parties, armies,
 * media and armed groups; without outer quotation marks, a leading article or a final 's.
 */
export interface Mention extends Span {
  readonly type: EntityType;
}
