/** What JSON-LD says of a page (schema.org/Article, schema.org/WebPage). */
export interface LinkedData {
  /** What it calls itself, the likeliest first. */
  readonly titles: readonly string[];
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
  readonly language: string | null;
}

type Node = Readonly<Record<string, unknown>>;

/** So many nodes of a graph are looked at. */
const MOST = 5000;
/** A longer script describes a shop, not an article. */
const LONGEST = 2_000_000;

const ARTICLE = /(?:Article|Posting|Report|Review|Interview|Opinion|News|Book|Chapter|PodcastEpisode|VideoObject)$/;
const PAGE = /^(?:\w*Page|CreativeWork)$/;

/** What the scripts of a page say of its article, or else of the page itself; null when they say nothing. */
export function linkedDataOf(scripts: readonly string[]): LinkedData | null {
  const nodes = scripts.flatMap((script) => nodesOf(script));
  const named = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])),
  );
  const found = nodes.find((node) => isOf(node, ARTICLE)) ?? nodes.find((node) => isOf(node, PAGE));
  if (!found) return null;
  return {
    titles: [found.headline, found.name].flatMap((title) => textOf(title) ?? []),
    published: textOf(found.datePublished) ?? textOf(found.dateCreated) ?? textOf(found.uploadDate),
    authors: listOf(found.author ?? found.creator).flatMap((author) => nameOf(author, named) ?? []),
    url: textOf(found.url) ?? textOf(found.mainEntityOfPage) ?? textOf(nodeOf(found.mainEntityOfPage)?.["@id"]),
    language: textOf(found.inLanguage),
  };
}

function nodesOf(script: string): Node[] {
  const nodes: Node[] = [];
  const waiting: unknown[] = [parsed(script)];
  for (let next = waiting.shift(); waiting.length + nodes.length < MOST && next !== undefined; next = waiting.shift()) {
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST));
    const node = nodeOf(next);
    if (!node) continue;
    nodes.push(node);
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"])
      if (node[key]) waiting.push(node[key]);
  }
  return nodes;
}

/** Pages write line ends into their strings, and comments around the whole. */
function parsed(script: string): unknown {
  if (script.length > LONGEST) return null;
  const json = script.replace(/^\s*(?:<!--|<!\[CDATA\[|\/\*.*?\*\/)|(?:-->|\]\]>|;)\s*$/gsu, "");
  for (const attempt of [json, json.replace(/[\0-\x1f]+/gu, " ")]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or null.
    }
  }
  return null;
}

const nodeOf = (value: unknown): Node | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Node) : null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const isOf = (node: Node, type: RegExp) =>
  listOf(node["@type"]).some((name) => typeof name === "string" && type.test(name));

function nameOf(author: unknown, named: ReadonlyMap<string, Node>): string | null {
  const node = nodeOf(author);
  if (!node) return textOf(author);
  const id = node["@id"];
  return textOf(node.name) ?? (typeof id === "string" ? textOf(named.get(id)?.name) : null);
}

function textOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first !== "string") return null;
  const text = first.replace(/\s+/gu, " ").trim();
  return text === "" ? null : text;
}
