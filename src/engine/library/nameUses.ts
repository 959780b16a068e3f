import type { EntityType } from "../entities/mention.ts";
import type { Article } from "./article.ts";

/**
 * Who is named where, in all documents: kept up to date by adding and taking away one document at a time.
 *
 * A document's names are read from its bytes, which takes a while for fifty thousand documents at a start; so they wait
 * until somebody asks (or the host has time: `settle`), and most people ask for words first.
 */
export class NameUses {
  private readonly uses = new Map<string, NameUse>();
  private readonly waiting = new Map<string, () => Article>();
  /** Another number whenever a name or an alias came or went. */
  version = 0;

  /** A document came; `read` gives it when its names are needed. */
  add(uri: string, read: () => Article): void {
    this.waiting.set(uri, read);
  }

  /** A document goes; `read` gives it as it was added. */
  delete(uri: string, read: () => Article): void {
    if (this.waiting.delete(uri)) return;
    for (const { id, aliases, mentions, said } of countsOf(read())) {
      const use = this.uses.get(id);
      if (!use) continue;
      if (use.remove(uri, aliases, mentions, said)) this.version++;
      if (use.uris.length === 0) this.uses.delete(id);
    }
  }

  /** Reads the names of some documents that wait; false when none does. */
  settle(): boolean {
    let left = AT_ONCE;
    for (const [uri, read] of this.waiting) {
      if (left-- === 0) return true;
      this.waiting.delete(uri);
      this.take(uri, read());
    }
    return false;
  }

  /** An entity's use, if any document names it. */
  of(id: string): NameUse | undefined {
    while (this.settle());
    return this.uses.get(id);
  }

  /** All names, in no order. */
  all(): Iterable<NameUse> {
    while (this.settle());
    return this.uses.values();
  }

  private take(uri: string, article: Article): void {
    for (const { id, name, type, aliases, role, mentions, said } of countsOf(article)) {
      let use = this.uses.get(id);
      if (!use) {
        use = new NameUse(id, name, type);
        this.uses.set(id, use);
        this.version++;
      }
      if (use.add(uri, aliases, mentions, said)) this.version++;
      if (role !== null && use.addRole(role)) this.version++;
    }
  }
}

/** Documents read at once: some milliseconds. */
const AT_ONCE = 64;

/** Somebody or something named in the library, whichever documents name it. */
export class NameUse {
  /** The documents that name it. */
  readonly uris: string[] = [];
  /** What articles say it is: "Defense Secretary of the US"; some of them. */
  readonly roles = new Set<string>();
  mentionCount = 0;
  /** How many quotations are its words. */
  quotationCount = 0;
  private readonly aliasCounts = new Map<string, number>();

  constructor(
    readonly id: string,
    readonly name: string,
    readonly type: EntityType,
  ) {}

  get aliases(): readonly string[] {
    return [...this.aliasCounts.keys()];
  }

  /** Whether an alias is new. */
  add(uri: string, aliases: readonly string[], mentions: number, said: number): boolean {
    this.uris.push(uri);
    this.mentionCount += mentions;
    this.quotationCount += said;
    const before = this.aliasCounts.size;
    for (const alias of aliases) this.aliasCounts.set(alias, (this.aliasCounts.get(alias) ?? 0) + 1);
    return this.aliasCounts.size > before;
  }

  /** Whether a role is new; newspapers find ever others, and some will do. */
  addRole(role: string): boolean {
    if (this.roles.has(role) || this.roles.size >= MOST_ROLES) return false;
    this.roles.add(role);
    return true;
  }

  /** Whether an alias, or the last document, is gone. */
  remove(uri: string, aliases: readonly string[], mentions: number, said: number): boolean {
    const place = this.uris.indexOf(uri);
    if (place >= 0) this.uris.splice(place, 1);
    this.mentionCount -= mentions;
    this.quotationCount -= said;
    let isGone = this.uris.length === 0;
    for (const alias of aliases) {
      const count = (this.aliasCounts.get(alias) ?? 1) - 1;
      if (count > 0) this.aliasCounts.set(alias, count);
      else isGone = this.aliasCounts.delete(alias) || isGone;
    }
    return isGone;
  }
}

const MOST_ROLES = 12;

/** What a document adds to each of its names. */
function countsOf({ entities, quotations }: Article) {
  const said = new Map<string | null, number>();
  for (const { speakerId } of quotations) said.set(speakerId, (said.get(speakerId) ?? 0) + 1);
  return entities.map(({ id, name, type, aliases, role, mentions }) => {
    return { id, name, type, aliases, role: role?.text ?? null, mentions: mentions.length, said: said.get(id) ?? 0 };
  });
}
