import * as z from "zod";
import type { Article, LibraryName } from "../engine/engine.ts";
import { locatorOf, PASSAGE, PLACE, passageOf } from "./passage.ts";
import { counted, type Tool } from "./tool.ts";
import type { ToolLibrary } from "./toolLibrary.ts";

/** So many names are told at most, and of each so many quotations and mentions. */
const [NAMES, QUOTATIONS, MENTIONS] = [5, 10, 10];

/** Who is named in more documents is told by the introduction alone: to find each mention, all of them are read. */
const MOST_READ = 50;

const input = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(200)
    .describe('A name, an alias or an office, also in part: "Carter", "defense secretary".'),
});

const NAMED = z.object({
  name: z.string(),
  type: z.string().describe("person, organization, location, group or other."),
  aliases: z.array(z.string()),
  roles: z.array(z.string()).describe("What sources say it is."),
  page: z
    .object({ path: z.string(), summary: z.string() })
    .nullable()
    .describe("The entity page in which the owner of the library says who it is."),
  mentionCount: z.int(),
  quotationCount: z.int(),
  documentCount: z.int().describe("How many documents name it."),
  mentions: z
    .array(z.object({ ...PLACE, words: z.string() }))
    .describe("Some sentences that name it, its introduction first."),
  quotations: z.array(PASSAGE).describe("Some of what it says."),
});

const output = z.object({ names: z.array(NAMED).describe("The likeliest first.") });

/** Who somebody is in the library. */
export const whoIs: Tool<typeof input, typeof output> = {
  name: "who_is",
  title: "Who is",
  description:
    "Tells who somebody is in the library: roles, aliases, what they say, where they are named, their entity page.",
  input,
  output,
  answer(library, { name }) {
    const names = library.engine.names.find(name, NAMES).map((found) => described(library, found));
    return { said: `${counted(names.length, "name")} found.`, data: { names } };
  },
};

function described(library: ToolLibrary, found: LibraryName): z.infer<typeof NAMED> {
  const { engine, folders } = library;
  const { id, name, type, aliases, roles, mentionCount, quotationCount } = found;
  const introduced = engine.names.introductionOf(id);
  const page = introduced && engine.names.card(introduced.document, introduced.start)?.page;
  return {
    name,
    type,
    aliases: [...aliases],
    roles: [...roles],
    page: page ? { path: folders.pathOf(page.uri), summary: page.summary } : null,
    mentionCount,
    quotationCount,
    documentCount: engine.catalogue.name(id)?.documents ?? 0,
    mentions: mentionsOf(library, id),
    quotations: quotationCount > 0 ? quotationsOf(library, found) : [],
  };
}

function mentionsOf({ engine, folders }: ToolLibrary, id: string) {
  const introduced = engine.names.introductionOf(id);
  const few = (engine.catalogue.name(id)?.documents ?? 0) <= MOST_READ;
  const places = [...(introduced ? [introduced] : []), ...(few ? engine.names.mentionsOf(id) : [])];
  const sentences = new Map(
    places.flatMap(({ document, start }) => {
      const sentence = document.source.sentences.find((one) => one.start <= start && start < one.end);
      return sentence ? [[`${document.uri} ${sentence.start}`, { document, sentence }] as const] : [];
    }),
  );
  return [...sentences.values()].slice(0, MENTIONS).map(({ document, sentence }) => ({
    source: folders.pathOf(document.uri),
    locator: locatorOf(document, sentence),
    words: document.source.text.slice(sentence.start, sentence.end),
  }));
}

/** The search knows speakers by name; of several who share it, only this one's words are told. */
function quotationsOf(library: ToolLibrary, { id, name }: LibraryName) {
  const text = `speaker:"${name.replace(/["“”„«»]/gu, " ")}"`;
  const hits = library.engine.quotations.search({ text, limit: 10 * QUOTATIONS });
  const own = hits.filter(({ document, start, end }) => isBy(document, id, start, end));
  return own.slice(0, QUOTATIONS).map((hit) => passageOf(library, hit.document, hit, hit.speakerName));
}

const isBy = ({ quotations }: Article, id: string, start: number, end: number) =>
  quotations.some((one) => one.speakerId === id && one.start <= start && end <= one.end);
